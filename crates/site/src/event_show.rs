//! One event: when and where, what getting in is like, who is behind it and
//! who speaks, by what they were then.

use crate::here::{Here, Section};
use crate::share::Share;
use crate::{event_line, link_data, person, setting, story_card};
use base::{Error, PersonaId};
use door::Answer;
use newsroom::pages::{self, Member};
use programme::events::{self, Event, EventState, HostPart, Precision};
use ui::page::{Head, Page};
use ui::parts;
use ui::words::{Wording, Words, said, text_of};
use ui::{Markup, html};

struct Shown<'a> {
    here: &'a Here,
    event: &'a Event,
    people: &'a [Member],
}

impl Page for Shown<'_> {
    fn head(&self, _: Words) -> Head {
        let (here, event) = (self.here, self.event);
        let mut head = Head::new(event.title.say(here.locale()))
            .describe(event.summary.say(here.locale()))
            .canonical(here.at(&format!("events/{}/", event.slug)))
            .image(Share::event(here, event).image())
            .class("event");
        head.json_ld.extend(link_data::event(here, event));
        head
    }

    fn body(&self, words: Words) -> Markup {
        let (here, event) = (self.here, self.event);
        let over = events::rules::over_at(event.when, &event.zone).is_some_and(|over| over <= here.now);
        let dated = event.when.first_day(&event.zone).is_some();
        html! {
            div.wide {
                (parts::breadcrumb(words, &[(here.at(""), said(here.title())), (here.at("events/"), Wording::from("site-nav-events"))], html! { (text_of(words, &event.title)) }))
            }
            header.wide.heading {
                p.kicker { (words.tell(&event.kind.label())) }
                h1 { (text_of(words, &event.title)) }
                p.when.lead { (event_line::when(words, event)) }
                (event_line::states(words, event))
            }
            @if event.state() == EventState::Cancelled { (parts::notice(words, event.state().label(), html! { p { (words.say("site-event-cancelled")) } })) }
            @if !event.summary.is_empty() { (setting::markdown(words, &event.summary, "prose")) }
            (parts::facts(words, &self.facts(words)))
            (self.panel(words))
            @if !event.outcome.is_empty() {
                section.block { h2 { (words.say("site-event-outcome")) } (setting::markdown(words, &event.outcome, "prose")) }
            }
            p.buttons {
                @if let Some(address) = event.booking.address.as_ref().filter(|_| !over) { a.button href=(address.as_str()) rel="noopener" { (words.say("site-event-book")) } }
                @if dated && !over { a.button.quiet href=(here.at(&format!("events/{}.ics", event.slug))) { (words.say("site-event-calendar")) } }
            }
        }
    }
}

impl Shown<'_> {
    fn facts(&self, words: Words) -> Vec<(Wording, Markup)> {
        let (here, event) = (self.here, self.event);
        let mut rows: Vec<(Wording, Markup)> = Vec::new();
        let mut say =
            |label: &'static str, value: Option<Markup>| rows.extend(value.map(|value| (Wording::from(label), value)));
        let text = |text: &base::Text| (!text.is_empty()).then(|| text_of(words, text));
        say("site-event-where", event_line::place(words, event));
        say("site-event-address", event.public_address().map(|address| text_of(words, address)));
        say(
            "site-event-place-told",
            match event.precision {
                Precision::Exact => None,
                Precision::Town | Precision::Hidden => Some(html! { (words.say("site-event-place-kept")) }),
            },
        );
        say(
            "site-event-online",
            event
                .online_address
                .as_ref()
                .filter(|_| event.is_online)
                .map(|address| html! { a href=(address.as_str()) rel="noopener" dir="ltr" { (address.host()) } }),
        );
        let fee = event_line::fee(words, event.cost.fee);
        say(
            "site-event-cost",
            fee.map(|fee| html! { (fee) @if !event.cost.note.is_empty() { ". " (text_of(words, &event.cost.note)) } })
                .or_else(|| text(&event.cost.note)),
        );
        say("site-event-film", event.film.as_ref().map(|film| html! { cite { (parts::bdi(&film.title)) } @if let Some(director) = &film.director { (words.say("site-comma")) " " (words.say("site-event-director")) " " (parts::bdi(director)) } }));
        say("site-event-festival", event.related_festival.as_ref().map(|name| parts::bdi(name)));
        say("site-event-languages", (!event.languages.is_empty()).then(|| html! { @for (at, language) in event.languages.iter().enumerate() { @if at > 0 { " · " } bdi lang=(language.tag()) { (language.name()) } } }));
        say("site-event-access", self.access(words));
        say("site-event-cannot", text(&event.access.cannot));
        say("site-event-contact", (!event.access.contact.is_empty()).then(|| parts::bdi(&event.access.contact)));
        say("site-event-age", text(&event.age));
        say("site-event-photography", text(&event.photography));
        say("site-event-booking", text(&event.booking.note));
        for (part, label) in [(HostPart::Host, "programme-host"), (HostPart::CoHost, "programme-co-host")] {
            let hosts: Vec<_> = event.hosts.iter().filter(|host| host.part == part).collect();
            say(label, (!hosts.is_empty()).then(|| html! {
                @for (at, host) in hosts.iter().enumerate() { @if at > 0 { " · " } a href=(here.at(&format!("partners/{}/", host.slug))) { (text_of(words, &host.name)) } }
            }));
        }
        rows
    }

    fn access(&self, words: Words) -> Option<Markup> {
        let access = &self.event.access;
        (!access.features.is_empty() || !access.note.is_empty()).then(|| html! {
            @if !access.features.is_empty() { ul.features { @for feature in &access.features { li { (words.tell(&feature.label())) } } } }
            @if !access.note.is_empty() { p { (text_of(words, &access.note)) } }
        })
    }

    /// Role and affiliation as they were then; a name only where its owner lets it be shown.
    fn panel(&self, words: Words) -> Markup {
        let (here, event) = (self.here, self.event);
        html! {
            @if !event.people.is_empty() {
                section.block {
                    h2 { (words.say("site-event-people")) }
                    ul.panel {
                        @for one in event.people.iter().filter(|one| one.persona.is_none_or(|persona| self.member(persona).is_some())) {
                            li {
                                @if let Some(member) = one.persona.and_then(|persona| self.member(persona)) && let Some(card) = member.stories.first() {
                                    a href=(here.at(&format!("ambassadors/{}/", member.slug))) { (person::name(words, &card.teller)) } (words.say("site-comma")) " "
                                }
                                (text_of(words, &one.role_then))
                                @if !one.affiliation_then.is_empty() { (words.say("site-comma")) " " (text_of(words, &one.affiliation_then)) }
                                @if one.persona.is_none() { small.hint { " " (words.say("site-unnamed")) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn member(&self, persona: PersonaId) -> Option<&Member> {
        self.people.iter().find(|member| member.stories.iter().any(|card| card.teller.persona == persona))
    }
}

pub async fn show(here: Here) -> Answer {
    let lost = |error| here.trouble(error);
    let slug = here.slug("slug")?;
    let event = events::by_slug(here.house.db.read(), here.edition.id, &slug).await.map_err(lost)?;
    if !event.was_announced() {
        return Err(here.trouble(Error::Missing));
    }
    let personas: Vec<PersonaId> = event.people.iter().filter_map(|one| one.persona).collect();
    let found = pages::members(&here.house.db, here.place(), &personas, here.locale()).await;
    let (people, until) = found.map_err(lost)?;
    let keep = event_line::keep(here.keep().tags(personas), &here, std::slice::from_ref(&event));
    let keep = story_card::keep(keep, people.iter().flat_map(|member| &member.stories), until);
    Ok(here.show(Section::Events, keep, &Shown { here: &here, event: &event, people: &people }))
}
