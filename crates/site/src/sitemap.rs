//! Every public page, for search engines (sitemaps.org 0.9): stories with the
//! languages in which they may be read beside each other.

use crate::cache::Keep;
use crate::file::file;
use axum::extract::State;
use base::Result;
use door::{Answer, House, Reader, Trouble};
use newsroom::pages::{self, Place};
use programme::campaigns::{self, Edition};
use programme::{calls, events, partners};
use std::fmt::Write as _;
use ui::page::Surface;

/// A sitemap holds 50,000 addresses at most (sitemaps.org); this many stories leave room for their languages.
const STORIES: usize = 5_000;

pub async fn show(State(house): State<House>, reader: Reader) -> Answer {
    let (xml, keep) = written(&house).await.map_err(|error| Trouble::new(error, Surface::Site, reader))?;
    Ok(file("application/xml; charset=utf-8", xml, Some(keep)))
}

async fn written(house: &House) -> Result<(String, Keep)> {
    let db = &house.db;
    let mut keep = Keep::new();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for campaign in campaigns::all(db.read()).await? {
        keep = keep.tag(campaign.id);
        let mut editions = campaigns::editions(db.read(), campaign.id).await?;
        editions.retain(Edition::is_public);
        page(&mut xml, &house.address(&format!("/{}/archive/", campaign.slug)), &[]);
        let places: Vec<Place> =
            editions.iter().map(|edition| Place::of(edition.id, edition.archived_at.is_some())).collect();
        let found = pages::addresses(db, &places, STORIES).await?;
        keep = keep.until(found.until).about(&found.about);
        let ids: Vec<_> = editions.iter().map(|edition| edition.id).collect();
        let calls = calls::published(db.read(), &ids).await?;
        for edition in &editions {
            let root = house.address(&format!("/{}/{}/", campaign.slug, edition.slug));
            keep = keep.tag(edition.id);
            for rest in ["", "ambassadors/", "stories/", "events/", "partners/"] {
                page(&mut xml, &format!("{root}{rest}"), &[]);
            }
            if edition.archived_at.is_none() {
                page(&mut xml, &format!("{root}get-involved/"), &[]);
                page(&mut xml, &format!("{root}toolkit/"), &[]);
            }
            for call in calls.iter().filter(|call| call.edition == edition.id) {
                let others = call.languages().into_iter().map(|language| language.tag());
                let others: Vec<_> = others.map(|tag| (tag, format!("{root}call/{tag}/"))).collect();
                for (_, address) in &others {
                    page(&mut xml, address, &others);
                }
            }
            let stories: Vec<_> = found.all.iter().filter(|story| story.edition == edition.id).collect();
            for story in &stories {
                let others: Vec<(&str, String)> = story
                    .languages
                    .iter()
                    .map(|language| (language.tag(), format!("{root}stories/{}/{}/", story.slug, language.tag())))
                    .collect();
                for (_, address) in &others {
                    page(&mut xml, address, &others);
                }
            }
            let mut people: Vec<&str> = stories.iter().map(|story| story.teller.as_str()).collect();
            people.sort_unstable();
            people.dedup();
            for slug in people {
                page(&mut xml, &format!("{root}ambassadors/{slug}/"), &[]);
            }
            for event in events::calendar(db.read(), edition.id).await? {
                page(&mut xml, &format!("{root}events/{}/", event.slug), &[]);
            }
            let mut at = 1;
            loop {
                let filter = partners::Filter { edition: Some(edition.id), page: at, ..Default::default() };
                let listing = partners::list(db.read(), &filter).await?;
                for row in &listing.rows {
                    page(&mut xml, &format!("{root}partners/{}/", row.partner.slug), &[]);
                }
                if at >= listing.pages() {
                    break;
                }
                at += 1;
            }
        }
    }
    xml.push_str("</urlset>\n");
    Ok((xml, keep))
}

/// Writing to a string cannot fail. Addresses hold slugs and tags only; the base may hold an ampersand.
fn page(xml: &mut String, address: &str, others: &[(&str, String)]) {
    let _ = write!(xml, "<url><loc>{}</loc>", escaped(address));
    for (tag, other) in others {
        let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>", escaped(other));
    }
    xml.push_str("</url>\n");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
