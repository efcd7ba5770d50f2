//! Every edition that was, newest first, each in its own look at the size of a
//! stamp; years without one stay visible as gaps.

use crate::here::{Campaigning, Here, Section};
use crate::looks;
use crate::setting::covering;
use crate::share::Share;
use door::Answer;
use look::MotifUse;
use newsroom::pages::{self, Heads, Place};
use programme::campaigns::{self, ArchiveRow, Counts, Edition};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::{Words, text_of};
use ui::{Markup, html};

struct Archive<'a> {
    here: &'a Here,
    rows: &'a [ArchiveRow],
    heads: &'a Heads,
}

impl Page for Archive<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("site-nav-archive"))
            .describe(words.say("site-archive-lead"))
            .canonical(format!("/{}/archive/", self.here.campaign.slug))
            .image(Share::archive(self.here).image())
            .class("archive")
    }

    fn body(&self, words: Words) -> Markup {
        html! {
            div.wide.heading {
                h1 { (words.say("site-nav-archive")) }
                p.lead { (words.say("site-archive-lead")) }
            }
            ol.wide.years {
                @for row in self.rows {
                    @match row {
                        ArchiveRow::Edition { edition, counts } => (self.edition(words, edition, *counts)),
                        ArchiveRow::Gap { year } => {
                            li.gap { span.year { (year) } p { (words.say("site-archive-gap")) } }
                        }
                    }
                }
            }
        }
    }
}

impl Archive<'_> {
    fn edition(&self, words: Words, edition: &Edition, counts: Counts) -> Markup {
        let here = self.here;
        let address = format!("/{}/{}/", here.campaign.slug, edition.slug);
        let stamp = edition.look.motif.svg(&edition.look, 320, 240, MotifUse::Thumb);
        let counted = [
            (self.heads.in_edition(edition.id), "site-count-ambassadors"),
            (counts.events, "site-count-events"),
            (counts.partners, "site-count-partners"),
        ];
        html! {
            li class={ "was " (looks::class(edition)) } data-rhythm=(edition.look.rhythm.to_string()) {
                a.stamp href=(address) tabindex="-1" aria-hidden="true" { (covering(&stamp)) }
                div.about {
                    span.year { (edition.slug) }
                    h2 { a href=(address) { @if edition.heading().is_empty() { (words.tell(&edition.kind.label())) } @else { (text_of(words, edition.heading())) } } }
                    p.what {
                        (words.tell(&edition.kind.label()))
                        @for (count, key) in counted.into_iter().filter(|(count, _)| *count > 0) {
                            " · " (words.number(count as i64)) " " (words.fill(key, [("count", (count as i64).into())]))
                        }
                    }
                    @if !edition.hashtags.is_empty() { p.tags { @for tag in &edition.hashtags { (parts::hashtag(&tag.tag.to_string())) " " } } }
                    @if edition.is_sample { p.sample { (words.say("site-sample")) } }
                }
            }
        }
    }
}

pub async fn show(Campaigning(here): Campaigning) -> Answer {
    let rows = campaigns::archive(here.house.db.read(), here.campaign.id).await;
    let rows = rows.map_err(|error| here.trouble(error))?;
    let editions: Vec<&Edition> = rows
        .iter()
        .filter_map(|row| match row {
            ArchiveRow::Edition { edition, .. } => Some(&**edition),
            ArchiveRow::Gap { .. } => None,
        })
        .collect();
    let places: Vec<Place> =
        editions.iter().map(|edition| Place::of(edition.id, edition.archived_at.is_some())).collect();
    let heads = pages::heads(&here.house.db, &places).await.map_err(|error| here.trouble(error))?;
    let look = looks::gallery(&editions).map(|sheet| (*sheet).clone());
    let keep = here.keep().tags(editions.iter().map(|edition| edition.id)).until(Some(here.midnight()));
    let keep = keep.tags(editions.iter().filter_map(|edition| edition.theme.as_ref().map(|theme| theme.id)));
    let keep = keep.about(&heads.about).until(heads.until);
    Ok(here.show_in(look, Section::Archive, keep, &Archive { here: &here, rows: &rows, heads: &heads }))
}
