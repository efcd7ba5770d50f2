//! Who is on an event, with the role and affiliation of the time. A name comes
//! through a persona of the edition, or not at all.

use super::{Place, address};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::frame::in_both;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, EventId, Locale, Message, Result, Text};
use http::StatusCode;
use people::ambassadors::{self, Ambassador};
use programme::events::{self, Event, EventPerson, parse_person};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::{said, text_of};
use ui::{Markup, html};

/// The place in the order that the address or the form names.
pub(super) fn position(text: &str) -> Option<usize> {
    text.parse().ok()
}

pub async fn ask(desk: Signed, At(event): At<EventId>) -> Answer {
    let place = Place::find(&desk, event).await?;
    let at = position(desk.query.value("at")).filter(|at| *at < place.event.people.len());
    let form = at.and_then(|at| place.event.people.get(at)).map_or_else(Form::blank, filled);
    let form = at.map_or(form.clone(), |at| form.with("at", at.to_string()));
    Ok(page(&desk, &place, &Again::first(form)).await?)
}

/// Adds somebody at the end, or replaces the one that was opened for changing.
pub async fn send(At(id): At<EventId>, Posted { desk, form }: Posted) -> Answer {
    let place = Place::find(&desk, id).await?;
    let offered = ambassadors::list(desk.db().read(), place.edition.id).await?;
    let known = |person: &EventPerson| {
        let kept = place.event.people.iter().any(|other| other.persona == person.persona);
        person.persona.is_none()
            || kept
            || offered.iter().any(|one| one.persona.as_ref().map(|p| p.id) == person.persona)
    };
    let person = match parse_person(&shown::fields(&form)) {
        Ok(person) if known(&person) => Ok(person),
        Ok(_) => Err(Error::invalid("persona", "error-unknown-choice")),
        Err(invalid) => Err(invalid.into()),
    };
    let (at, seen) = (position(form.value("at")), form.value("seen").to_owned());
    let done = match person {
        Ok(person) => store::write!(desk.house.db, desk.staff.actor(), |work| async {
            let now = unchanged(events::find(work.db(), id).await?, &seen)?;
            let mut people = now.people;
            match at.and_then(|at| people.get_mut(at)) {
                Some(place) => *place = person.clone(),
                None => people.push(person.clone()),
            }
            events::set_people(work, id, &people).await
        }),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/events/{id}/people"), "saved")),
        Err(again) => Ok(page(&desk, &Place::find(&desk, id).await?, &again).await?),
    }
}

/// Places in an order mean something only in the order that was looked at.
pub(super) fn unchanged(event: Event, seen: &str) -> Result<Event> {
    if event.sequence.to_string() == seen {
        Ok(event)
    } else {
        Err(Error::Conflict(Message::new("programme-conflict")))
    }
}

fn filled(person: &EventPerson) -> Form {
    let texts = [("person_role", &person.role_then), ("person_affiliation", &person.affiliation_then)];
    let form = texts.into_iter().fold(Form::blank(), |form, (name, text)| {
        text.iter().fold(form, |form, (locale, words)| form.with(format!("{name}.{locale}"), words))
    });
    match person.persona {
        Some(persona) => form.with("persona", persona.to_string()),
        None => form,
    }
}

async fn page(desk: &Signed, place: &Place, again: &Again) -> Result<Response> {
    let offered = ambassadors::list(desk.db().read(), place.edition.id).await?;
    let title = desk.words.say("desk-events-people-title");
    let body = html! {
        (bar(&title, go(desk.words, Weight::Quiet, &address(place.event.id), "desk-events-back")))
        p.lead { (text_of(desk.words, &place.event.title)) }
        p { (desk.words.say("desk-events-people-hint")) }
        (list(desk, &place.event))
        (editor(desk, &place.event, &offered, again))
    };
    Ok(desk.form_page(again, title, body))
}

fn list(desk: &Signed, event: &Event) -> Markup {
    let words = desk.words;
    let here = format!("/desk/events/{}/people", event.id);
    let act = |weight, what: &str, at: usize, label: &'static str| {
        html! {
            form.act method="post" action={ (here) "/" (what) } {
                (Kit::hidden("token", &desk.token))
                (Kit::hidden("seen", &event.sequence.to_string()))
                (Kit::hidden("at", &at.to_string()))
                (ui::parts::send(words, weight, label, None))
            }
        }
    };
    html! {
        @if event.people.is_empty() { p { (words.say("desk-events-people-none")) } }
        @else {
            ol.people {
                @for (at, person) in event.people.iter().enumerate() {
                    li.spread {
                        span { (text_of(words, &person.role_then)) @if !person.affiliation_then.is_empty() { ", " (text_of(words, &person.affiliation_then)) } }
                        span.buttons {
                            (go(words, Weight::Quiet, &format!("{here}?at={at}#person"), "desk-events-person-change"))
                            @if at > 0 { (act(Weight::Quiet, "earlier", at, "desk-events-person-earlier")) }
                            (act(Weight::Grave, "remove", at, "desk-events-person-remove"))
                        }
                    }
                }
            }
        }
    }
}

fn editor(desk: &Signed, event: &Event, offered: &[Ambassador], again: &Again) -> Markup {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    // Where the order changed meanwhile, the place meant somebody else: what was typed is then offered as one more.
    let at = if again.status == StatusCode::CONFLICT { "" } else { again.form.value("at") };
    let personas: Vec<Choice> = offered
        .iter()
        .filter_map(|one| one.persona.as_ref())
        .map(|persona| Choice::new(persona.id.to_string(), said(persona.staff_name(words.locale()))))
        .collect();
    // Words in a language without a field of its own stay as they are.
    let elsewhere: Vec<(String, &str)> = position(at)
        .and_then(|at| event.people.get(at))
        .map(|person| {
            [other(&person.role_then, "person_role"), other(&person.affiliation_then, "person_affiliation")].concat()
        })
        .unwrap_or_default();
    let is_change = !at.is_empty();
    let inside = html! {
        (Kit::hidden("seen", &event.sequence.to_string()))
        (Kit::hidden("at", at))
        @for (name, value) in &elsewhere { (Kit::hidden(name, value)) }
        (in_both!(kit, text, "person_role", "desk-events-person-role", quiet(), hint("desk-events-one-language")))
        (in_both!(kit, text, "person_affiliation", "desk-events-person-affiliation"))
        (kit.select(Field::new("persona", "desk-events-person-persona").hint("desk-events-person-persona-hint"), &personas))
        (kit.buttons(if is_change { "desk-events-save" } else { "desk-events-person-add" }, html! {
            @if is_change { (go(words, Weight::Quiet, &format!("/desk/events/{}/people", event.id), "desk-events-leave")) }
        }))
    };
    html! {
        section #person {
            h2 { (words.say(if is_change { "desk-events-person-change-title" } else { "desk-events-person-add-title" })) }
            (kit.post(&format!("/desk/events/{}/people", event.id), &desk.token, inside))
        }
    }
}

fn other<'a>(text: &'a Text, name: &str) -> Vec<(String, &'a str)> {
    let foreign = text.iter().filter(|(locale, _)| !Locale::INTERFACE.contains(locale));
    foreign.map(|(locale, words)| (format!("{name}.{locale}"), words)).collect()
}
