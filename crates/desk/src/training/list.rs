//! The programme of an edition's training: its days, its venues, and what in
//! the plan cannot both be.

use super::words::{hours, place};
use super::{Around, address, home};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{clear, edition_name, how_many, page_of, pages};
use crate::signed::{At, Signed};
use base::{EditionId, Message, Result, StaffId, TrainingId};
use people::accounts::{self, Act};
use programme::training::seats::{self, Counts};
use programme::training::{self, Clash, ONLINE, Training, Venue};
use std::collections::HashMap;
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, empty, filters, go};
use ui::words::{Wording, Words, said, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    let all = training::all(desk.db().read(), id).await?;
    let ids: Vec<TrainingId> = all.iter().map(|session| session.id).collect();
    let counts = seats::counts(desk.db().read(), &ids).await?;
    let trainers: Vec<StaffId> = all.iter().flat_map(|session| session.trainers.iter().copied()).collect();
    let names = accounts::names(desk.db().read(), &trainers).await?;
    let body = Programme { desk: &desk, around: &around, all: &all, counts: &counts, names: &names }.body()?;
    Ok(desk.page(desk.words.say("training-title"), body))
}

struct Programme<'a> {
    desk: &'a Signed,
    around: &'a Around,
    all: &'a [Training],
    counts: &'a HashMap<TrainingId, Counts>,
    names: &'a HashMap<StaffId, String>,
}

impl Programme<'_> {
    fn body(&self) -> Result<Markup> {
        let (desk, words, edition) = (self.desk, self.desk.words, &self.around.edition);
        let before = [(format!("/desk/editions/{}/", edition.id), Wording::Said(edition_name(words, edition)))];
        let plans = desk.may(Act::PlanTraining) && edition.archived_at.is_none();
        let new = format!("{}/sessions/new", home(edition.id));
        Ok(html! {
            (breadcrumb(words, &before, "training-title"))
            (bar(words.say("training-title"), html! {
                @if plans { (go(words, Weight::Main, &new, "training-session-new")) }
            }))
            p { (words.fill("training-clock", [("zone", words.zone(desk.db().now(), self.around.campaign.zone.tz()).into())])) }
            @if self.all.is_empty() {
                (empty(words, "training-none", "training-none-next", html! {
                    @if plans { (go(words, Weight::Main, &new, "training-session-new")) }
                }))
            } @else {
                (self.clashing())
                (self.sessions())
            }
            (self.venues(plans))
            (self.papers())
        })
    }

    /// What is printed and laid out on the day.
    fn papers(&self) -> Markup {
        let words = self.desk.words;
        let paper = |file: &str, label: &'static str, hint: &'static str| {
            html! { li { a href={ (home(self.around.edition.id)) "/" (file) } { (words.say(label)) } " " span.hint { (words.say(hint)) } } }
        };
        html! {
            section {
                h2 { (words.say("training-papers")) }
                ul.points {
                    (paper("agenda.pdf", "training-paper-agenda", "training-paper-agenda-hint"))
                    (paper("cards.pdf", "training-paper-cards", "training-paper-cards-hint"))
                    (paper("shots.pdf", "training-paper-shots", "training-paper-shots-hint"))
                }
            }
        }
    }

    /// What is planned twice for one moment.
    fn clashing(&self) -> Markup {
        let words = self.desk.words;
        let found = training::rules::clashes(self.all);
        let of = |id: &TrainingId| self.all.iter().find(|session| session.id == *id);
        html! {
            @if !found.is_empty() {
                section {
                    h2 { (words.say("training-clashes")) }
                    ul.points {
                        @for (one, other, what) in &found {
                            @if let (Some(one), Some(other)) = (of(one), of(other)) {
                                li {
                                    (chip(words, Tone::Careful, self.clash(what))) " "
                                    a href=(address(one)) { (text_of(words, &one.title)) } " · "
                                    a href=(address(other)) { (text_of(words, &other.title)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn clash(&self, what: &Clash) -> Message {
        match what {
            Clash::Room => Message::new("training-clash-room"),
            Clash::Trainer(staff) => {
                let name = self.names.get(staff).cloned().unwrap_or_default();
                Message::new("training-clash-trainer").with("name", name)
            }
        }
    }

    fn sessions(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let zone = self.around.campaign.zone.tz();
        let wanted = desk.query.value("place");
        let shown: Vec<&Training> = self.all.iter().filter(|session| held_at(session, wanted)).collect();
        let venues = self.around.by_id();
        let rows = page_of(desk, &shown).iter().map(|session| {
            let counts = self.counts.get(&session.id).copied().unwrap_or_default();
            vec![
                html! { a href=(address(session)) { (text_of(words, &session.title)) } @if session.is_cancelled() { " " (cancelled(words)) } },
                html! { (words.short_date(session.starts.date_in(zone))) },
                hours(words, session, zone),
                place(words, &session.place, &venues),
                self.trainers(session),
                seats_of(words, session, counts),
            ]
        });
        let columns = [
            "training-session",
            "training-day",
            "training-hours",
            "training-place",
            "training-trainers",
            "training-seats",
        ];
        let form = desk.query.form();
        let kit = Kit::new(words, &form);
        let total = shown.len() as u64;
        let table = Table::new("sessions", "training-sessions", columns.map(Column::new).into()).rows(rows);
        html! {
            (filters(words, &home(self.around.edition.id), clear(desk), html! {
                (kit.select(Field::new("place", "training-place").quiet(), &self.places()))
            }))
            (how_many(words, total))
            (table.or_say("training-none-here", "training-none-here-next").show(words))
            (pages(desk, total))
        }
    }

    fn places(&self) -> Vec<Choice> {
        let words = self.desk.words;
        let venues = self.around.venues.iter();
        let venues = venues.map(|venue| Choice::new(venue.id.to_string(), said(venue.name.say(words.locale()))));
        venues.chain([Choice::new(ONLINE, "training-online")]).collect()
    }

    fn trainers(&self, session: &Training) -> Markup {
        let names: Vec<&str> =
            session.trainers.iter().filter_map(|staff| self.names.get(staff)).map(String::as_str).collect();
        html! { @if names.is_empty() { "–" } @else { (self.desk.words.list(&names)) } }
    }

    fn venues(&self, plans: bool) -> Markup {
        let words = self.desk.words;
        let at = |venue: &Venue| format!("{}/venues/{}/edit", home(self.around.edition.id), venue.id);
        html! {
            section {
                div.spread {
                    h2 { (words.say("training-venues")) }
                    @if plans { (go(words, Weight::Quiet, &format!("{}/venues/new", home(self.around.edition.id)), "training-venue-new")) }
                }
                @if self.around.venues.is_empty() { p { (words.say("training-venues-none")) } }
                @for venue in &self.around.venues {
                    h3 { (text_of(words, &venue.name)) }
                    p.lines { (text_of(words, &venue.address)) }
                    @if !venue.access.is_empty() { p.lines { (words.say("training-access")) ": " (text_of(words, &venue.access)) } }
                    @if !venue.rooms.is_empty() { p { (words.say("training-rooms")) ": " (words.list(&venue.rooms.iter().map(String::as_str).collect::<Vec<_>>())) } }
                    @if plans { p { a href=(at(venue)) { (words.say("desk-edit")) span.unseen { " " (text_of(words, &venue.name)) } } } }
                }
            }
        }
    }
}

/// Whether it is held where the filter says; what cannot be read narrows nothing.
fn held_at(session: &Training, wanted: &str) -> bool {
    match session.place.venue() {
        _ if wanted.is_empty() => true,
        Some(venue) => venue.to_string() == wanted,
        None => wanted == ONLINE,
    }
}

pub(super) fn cancelled(words: Words) -> Markup {
    chip(words, Tone::Stopped, "training-cancelled")
}

/// "5 of 12", and how many wait.
fn seats_of(words: Words, session: &Training, counts: Counts) -> Markup {
    html! {
        (words.fill("training-seats-of", [("count", counts.seated.into()), ("all", session.seats.into())]))
        @if counts.waiting > 0 { " " (chip(words, Tone::Waiting, Message::new("training-wait").with("count", counts.waiting))) }
    }
}
