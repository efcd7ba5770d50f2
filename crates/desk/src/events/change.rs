//! Changing an event. When somebody else saved meanwhile, the words typed here
//! stay, and what the other saved stands above them.

use super::form::EventForm;
use super::show::known;
use super::{Place, address};
use crate::answer::{Again, Answer, settle};
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, EventId, Result};
use http::StatusCode;
use programme::events::{self, EventDraft};
use programme::partners;

pub async fn ask(desk: Signed, At(event): At<EventId>) -> Answer {
    let place = Place::find(&desk, event).await?;
    let again = Again::first(shown::filled(EventDraft::from(&place.event).to_fields()));
    Ok(form_page(&desk, &place, &again).await?)
}

pub async fn send(At(event): At<EventId>, Posted { desk, form }: Posted) -> Answer {
    let place = Place::find(&desk, event).await?;
    let draft = EventDraft::parse(&shown::fields(&form), &place.event.zone, Some(&place.event)).map_err(Error::from);
    let done = match draft {
        Ok(draft) => store::write!(desk.house.db, desk.staff.actor(), |work| events::change(work, event, &draft)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(event), "saved")),
        Err(again) => Ok(form_page(&desk, &Place::find(&desk, event).await?, &again).await?),
    }
}

async fn form_page(desk: &Signed, place: &Place, again: &Again) -> Result<Response> {
    let words = desk.words;
    let event = &place.event;
    let partners = partners::all(desk.db().read()).await?;
    let title = words.fill("desk-events-change-title", [("title", event.title.say(words.locale()).into())]);
    let overtaken = again.status == StatusCode::CONFLICT;
    // Having seen what the other saved, saving once more is on purpose.
    let seen = if overtaken { event.sequence.to_string() } else { again.form.value("seen").to_owned() };
    let action = format!("/desk/events/{}/edit", event.id);
    let body = EventForm {
        desk,
        title: &title,
        form: &again.form,
        partners: &partners,
        action: &action,
        back: &address(event.id),
        theirs: overtaken.then(|| known(words, event)),
        carries: &[("seen", seen)],
        slug_open: !event.was_announced(),
    };
    Ok(desk.form_page(again, title.clone(), body.show()))
}
