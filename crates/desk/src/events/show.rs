//! One event: all that staff know of it, and what can be done with it.

use super::words::{fee, when};
use super::{Place, list_address};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{At, Signed};
use base::{EventId, PersonaId};
use people::accounts::Act;
use people::personas::{self, Persona};
use programme::events::{Event, EventState};
use std::collections::HashMap;
use ui::parts::{Weight, facts, go};
use ui::words::{Wording, Words, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(event): At<EventId>) -> Answer {
    let place = Place::find(&desk, event).await?;
    let named: Vec<PersonaId> = place.event.people.iter().filter_map(|person| person.persona).collect();
    let personas = personas::find_all(desk.db().read(), &named).await?;
    let title = place.event.title.say(desk.words.locale()).to_owned();
    let body = Shown { desk: &desk, place: &place, personas: &personas }.body();
    Ok(desk.page(title, body))
}

struct Shown<'a> {
    desk: &'a Signed,
    place: &'a Place,
    personas: &'a HashMap<PersonaId, Persona>,
}

impl Shown<'_> {
    fn body(&self) -> Markup {
        let (words, Place { event, edition, .. }) = (self.desk.words, self.place);
        let before = [(list_address(edition), Wording::Said(shown::edition_name(words, edition)))];
        html! {
            (ui::parts::breadcrumb(words, &before, text_of(words, &event.title)))
            (bar(text_of(words, &event.title), self.actions()))
            p { (shown::event_state(words, event.state())) }
            @match self.place.public_address() {
                Some(address) => p { a href=(address) { (words.say("desk-events-on-the-site")) } },
                None if event.was_announced() => p { (words.say("desk-events-edition-closed")) },
                None => {}
            }
            (known(words, event))
            (self.people())
            section {
                h2 { (words.say("desk-events-outcome-title")) }
                @if event.outcome.is_empty() { p { (words.say("desk-events-outcome-none")) } }
                @else { p.lines { (text_of(words, &event.outcome)) } }
            }
        }
    }

    fn actions(&self) -> Markup {
        let (desk, words, event) = (self.desk, self.desk.words, &self.place.event);
        if !desk.may(Act::ManageEvents) {
            return Markup::default();
        }
        let to = |what: &str| format!("/desk/events/{}/{what}", event.id);
        html! {
            @if event.state() == EventState::Draft { (desk.button(Weight::Main, &to("announce"), "desk-events-announce")) }
            @if event.state() != EventState::Cancelled { (go(words, Weight::Quiet, &to("edit"), "desk-events-change")) }
            (go(words, Weight::Quiet, &to("people"), "desk-events-people-change"))
            (go(words, Weight::Quiet, &to("outcome"), "desk-events-report"))
            @if event.state() != EventState::Cancelled { (go(words, Weight::Grave, &to("cancel"), "desk-events-cancel-title")) }
        }
    }

    fn people(&self) -> Markup {
        let (words, event) = (self.desk.words, &self.place.event);
        html! {
            section {
                h2 { (words.say("desk-events-people-title")) }
                @if event.people.is_empty() { p { (words.say("desk-events-people-none")) } }
                @else {
                    ol.people {
                        @for person in &event.people {
                            li {
                                @if let Some(persona) = person.persona.and_then(|id| self.personas.get(&id)) {
                                    a href={ "/desk/people/" (persona.id) "/" } { bdi { (persona.staff_name(words.locale())) } } " · "
                                }
                                (text_of(words, &person.role_then))
                                @if !person.affiliation_then.is_empty() { ", " (text_of(words, &person.affiliation_then)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What is stored of an event, fact by fact; blank ones are left out.
pub(super) fn known(words: Words, event: &Event) -> Markup {
    let mut rows: Vec<(Wording, Markup)> = vec![
        ("desk-events-when".into(), when(words, event)),
        ("desk-events-kind".into(), html! { (words.tell(&event.kind.label())) }),
    ];
    let mut add = |label: &'static str, value: Option<Markup>| rows.extend(value.map(|value| (label.into(), value)));
    let text = |text: &base::Text| (!text.is_empty()).then(|| html! { span.lines { (text_of(words, text)) } });
    add("desk-events-summary", text(&event.summary));
    add("desk-events-venue", text(&event.venue));
    add("desk-events-town", text(&event.town));
    add("desk-events-address", text(&event.address));
    add("desk-events-precision", Some(html! { (words.tell(&event.precision.label())) }));
    let online =
        event.online_address.as_ref().map(|address| html! { a href=(address) rel="noreferrer" { (address.host()) } });
    add(
        "desk-events-online",
        online.or_else(|| event.is_online.then(|| html! { (words.say("desk-events-online-yes")) })),
    );
    add("desk-events-hosts", hosts(words, event));
    add("desk-events-cost", fee(words, event.cost.fee));
    add("desk-events-cost-note", text(&event.cost.note));
    let booking = event.booking.address.as_ref();
    add(
        "desk-events-booking-address",
        booking.map(|address| html! { a href=(address) rel="noreferrer" { (address.host()) } }),
    );
    add("desk-events-booking-note", text(&event.booking.note));
    add("desk-events-places", event.is_full.then(|| html! { (words.say("desk-events-full")) }));
    let features: Vec<_> = event.access.features.iter().map(|feature| words.tell(&feature.label())).collect();
    add("desk-events-access", (!features.is_empty()).then(|| html! { (words.list(&features)) }));
    add("desk-events-access-note", text(&event.access.note));
    add("desk-events-access-cannot", text(&event.access.cannot));
    add(
        "desk-events-access-contact",
        (!event.access.contact.is_empty()).then(|| html! { bdi { (event.access.contact) } }),
    );
    let languages: Vec<&str> = event.languages.iter().map(|locale| locale.name()).collect();
    add("desk-events-languages", (!languages.is_empty()).then(|| html! { (words.list(&languages)) }));
    add("desk-events-age", text(&event.age));
    add("desk-events-photography", text(&event.photography));
    add(
        "desk-events-film",
        event.film.as_ref().map(|film| {
            html! {
                bdi { (film.title) } @if let Some(director) = &film.director { " (" bdi { (director) } ")" }
            }
        }),
    );
    add("desk-events-festival", event.related_festival.as_ref().map(|festival| html! { bdi { (festival) } }));
    facts(words, &rows)
}

fn hosts(words: Words, event: &Event) -> Option<Markup> {
    (!event.hosts.is_empty()).then(|| {
        html! {
            ul.plain {
                @for host in &event.hosts {
                    li {
                        a href={ "/desk/partners/" (host.partner) "/" } { (text_of(words, &host.name)) }
                        " · " (words.tell(&host.part.label()))
                    }
                }
            }
        }
    })
}
