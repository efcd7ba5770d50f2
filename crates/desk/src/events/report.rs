//! What came of an event: sold out, so many people, what was said.

use super::{Place, address};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::frame::in_both;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, EventId};
use programme::events::{self, Event, parse_outcome};
use ui::form::{Form, Kit};
use ui::parts::{Weight, go};
use ui::words::text_of;
use ui::{Markup, html};

pub async fn ask(desk: Signed, At(event): At<EventId>) -> Answer {
    let Place { event, .. } = Place::find(&desk, event).await?;
    let stored =
        event.outcome.iter().fold(Form::blank(), |form, (locale, words)| form.with(format!("outcome.{locale}"), words));
    Ok(page(&desk, &event, &Again::first(stored)))
}

pub async fn send(At(id): At<EventId>, Posted { desk, form }: Posted) -> Answer {
    let Place { event, .. } = Place::find(&desk, id).await?;
    let outcome = parse_outcome(&shown::fields(&form), &event.outcome).map_err(Error::from);
    let done = match outcome {
        Ok(outcome) => store::write!(desk.house.db, desk.staff.actor(), |work| events::report(work, id, &outcome)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(id), "saved")),
        Err(again) => Ok(page(&desk, &event, &again)),
    }
}

fn page(desk: &Signed, event: &Event, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let inside = html! {
        (in_both!(kit, area, "outcome", "desk-events-outcome", quiet(), rows(6), at_most(4000)))
        (kit.buttons("desk-events-save", go(words, Weight::Quiet, &address(event.id), "desk-events-leave")))
    };
    let body = html! {
        (bar(words.say("desk-events-outcome-title"), Markup::default()))
        p.lead { (text_of(words, &event.title)) }
        p { (words.say("desk-events-outcome-hint")) }
        (kit.post(&format!("/desk/events/{}/outcome", event.id), &desk.token, inside))
    };
    desk.form_page(again, words.say("desk-events-outcome-title"), body)
}
