//! An organisation leaves an edition, after saying what that does.

use super::address;
use crate::answer::Answer;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use base::{EditionId, Error, PartnerId};
use programme::{campaigns, partners};
use ui::html;
use ui::parts::{Weight, confirmation};
use ui::words::text_of;

pub async fn ask(desk: Signed, At((partner, edition)): At<(PartnerId, EditionId)>) -> Answer {
    let words = desk.words;
    let found = partners::find(desk.db().read(), partner).await?;
    let membership = partners::membership(desk.db().read(), edition, partner).await?;
    if membership.is_none_or(|membership| membership.left_at.is_some()) {
        return Err(Error::Missing.into());
    }
    let edition = campaigns::edition(desk.db().read(), edition).await?;
    let what = html! {
        p.lead { (text_of(words, &found.name)) " · " (shown::edition_name(words, &edition)) }
        p { (words.say("desk-partners-leave-means")) }
        p { (words.say("desk-partners-leave-back")) }
    };
    let act =
        desk.button(Weight::Grave, &format!("{}leave/{}", address(partner), edition.id), "desk-partners-leave-do");
    let body = confirmation(words, "desk-partners-leave", what, act, &address(partner));
    Ok(desk.page(words.say("desk-partners-leave"), body))
}

pub async fn send(At((partner, edition)): At<(PartnerId, EditionId)>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| partners::leave(work, edition, partner))?;
    Ok(desk.said(&address(partner), "left"))
}
