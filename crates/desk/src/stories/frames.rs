//! Partners on whose pages a story may stand in a frame, and the lines for each
//! that is given one. Giving them is a post, and written down: the person sees
//! who has a frame, and nobody has one by looking at its address. Here and on
//! no public page: a list there would tell everyone to whom a person said yes.

use crate::answer::Answer;
use crate::signed::{At, Posted, Signed};
use base::{Error, PartnerId, Result, StoryId};
use newsroom::pages::{self, Place};
use newsroom::stories::{self, Story};
use people::accounts::Act;
use programme::campaigns::{self, Campaign, Edition, EditionState};
use programme::partners;
use ui::parts::{Weight, copy_button};
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
    let gives = desk.may(Act::EditToolkit);
    let address = |partner: &partners::Partner| {
        let path = format!("/{}/{}/stories/{}/embed/{}/", campaign.slug, edition.slug, story.slug, partner.slug);
        desk.house.address(&path)
    };
    Ok(html! {
        @if !may.is_empty() {
            section {
                h2 { (words.say("desk-frames")) }
                p.hint { (words.say("desk-frames-hint")) }
                @for (partner, has) in with_pages.iter().filter_map(|one| Some((one, may.iter().find(|(id, _)| *id == one.id)?.1))) {
                    @let id = format!("frame-{}", partner.id);
                    div.made-link {
                        h3 { (text_of(words, &partner.name)) @if let Some(website) = &partner.website { " · " bdi dir="ltr" { (website.host()) } } }
                        @if has {
                            pre { code id=(id) dir="ltr" { (snippet(words, &address(partner))) } }
                            (copy_button(words, &id, "desk-copy"))
                        } @else if gives {
                            (desk.button_with(Weight::Quiet, &format!("/desk/stories/{}/frames", story.id), "partner", &partner.id.to_string(), "desk-frames-give"))
                        } @else { p { (words.say("desk-frames-not-given")) } }
                    }
                }
            }
        }
    })
}

/// Gives one partner its lines.
pub async fn give(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let db = desk.db();
    let story = stories::store::find(db.read(), id).await?;
    let partner: PartnerId = form.value("partner").parse().map_err(|_| Error::Missing)?;
    let edition = campaigns::edition(db.read(), story.edition).await?;
    let place = Place::of(edition.id, edition.state() == EditionState::Archived);
    pages::hand_frame(db, &desk.house.keys, desk.staff.actor(), place, &story, partner).await?;
    Ok(desk.said(&format!("/desk/stories/{id}/"), "frame"))
}

/// The line for a partner's own page. Nothing in it says who it is about.
fn snippet(words: Words, address: &str) -> String {
    let title = words.say("desk-frames-title");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"480\" height=\"360\" loading=\"lazy\" style=\"border:0;max-width:100%\"></iframe>"
    )
}
