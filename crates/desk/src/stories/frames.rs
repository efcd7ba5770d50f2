//! Partners on whose pages a story may stand in a frame, each with the lines
//! to give them. Here and on no public page: a list there would tell everyone
//! to whom a person said yes.

use crate::signed::Signed;
use base::Result;
use newsroom::pages::{self, Place};
use newsroom::stories::Story;
use programme::campaigns::{Campaign, Edition, EditionState};
use programme::partners;
use ui::parts::copy_button;
use ui::words::{Words, text_of};
use ui::{Markup, html};

pub async fn panel(desk: &Signed, story: &Story, campaign: &Campaign, edition: &Edition) -> Result<Markup> {
    let words = desk.words;
    let joined = partners::joined(desk.db().read(), edition.id).await?;
    let with_pages: Vec<_> =
        joined.into_iter().map(|(partner, _)| partner).filter(|partner| partner.website.is_some()).collect();
    let ids: Vec<_> = with_pages.iter().map(|partner| partner.id).collect();
    let place = Place::of(edition.id, edition.state() == EditionState::Archived);
    let may = pages::framed_by(desk.db(), place, story, &ids).await?;
    let address = |partner: &partners::Partner| {
        let path = format!("/{}/{}/stories/{}/embed/{}/", campaign.slug, edition.slug, story.slug, partner.slug);
        desk.house.address(&path)
    };
    Ok(html! {
        @if !may.is_empty() {
            section {
                h2 { (words.say("desk-frames")) }
                p.hint { (words.say("desk-frames-hint")) }
                @for partner in with_pages.iter().filter(|partner| may.contains(&partner.id)) {
                    @let id = format!("frame-{}", partner.id);
                    div.made-link {
                        h3 { (text_of(words, &partner.name)) @if let Some(website) = &partner.website { " · " bdi dir="ltr" { (website.host()) } } }
                        pre { code id=(id) dir="ltr" { (snippet(words, &address(partner))) } }
                        (copy_button(words, &id, "desk-copy"))
                    }
                }
            }
        }
    })
}

/// The line for a partner's own page. Nothing in it says who it is about.
fn snippet(words: Words, address: &str) -> String {
    let title = words.say("desk-frames-title");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"480\" height=\"360\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>"
    )
}
