//! Cancelling an event, after saying what that does.

use super::{Place, address};
use crate::answer::Answer;
use crate::signed::{At, Posted, Signed};
use base::{Error, EventId};
use programme::events::{self, EventState};
use ui::html;
use ui::parts::{Weight, confirmation};
use ui::words::text_of;

pub async fn ask(desk: Signed, At(event): At<EventId>) -> Answer {
    let place = Place::find(&desk, event).await?;
    if place.event.state() == EventState::Cancelled {
        return Err(Error::refused("programme-refused-cancelled").into());
    }
    let words = desk.words;
    let what = html! {
        p.lead { (text_of(words, &place.event.title)) }
        p { (words.say(if place.event.was_announced() { "desk-events-cancel-public" } else { "desk-events-cancel-draft" })) }
        p { (words.say("desk-events-cancel-final")) }
    };
    let act = desk.button(Weight::Grave, &format!("/desk/events/{event}/cancel"), "desk-events-cancel");
    let body = confirmation(words, "desk-events-cancel-title", what, act, &address(event));
    Ok(desk.page(words.say("desk-events-cancel-title"), body))
}

pub async fn send(At(event): At<EventId>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| events::cancel(work, event))?;
    Ok(desk.said(&address(event), "cancelled"))
}
