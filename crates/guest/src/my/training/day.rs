//! One session as whoever has a seat reads it.

use crate::my::own::Own;
use base::{StaffId, TrainingId};
use newsroom::training::jobs::place;
use programme::Zone;
use programme::training::Handout;
use programme::training::seats::{Attendance, Day, News, Standing};
use std::collections::HashMap;
use ui::form::Kit;
use ui::parts::{Tone, Weight, chip, facts, notice, send};
use ui::words::{Wording, Words, text_of};
use ui::{Markup, html};

pub(super) struct Shown<'a> {
    pub own: &'a Own,
    pub token: &'a str,
    pub day: &'a Day,
    pub zone: &'a Zone,
    pub handouts: &'a [Handout],
    pub trainers: &'a HashMap<StaffId, String>,
}

pub(super) fn around(shown: &Shown<'_>) -> Markup {
    let (words, day) = (shown.own.words, shown.day);
    let standing = day.seat.standing();
    let is_on = !day.training.is_cancelled() && standing != Standing::Left;
    html! {
        section.one {
            h2 { (text_of(words, &day.training.title)) }
            p { (state(words, day)) }
            (changed(shown))
            (known(shown, is_on))
            @if standing == Standing::Seated && is_on { (handouts(words, shown.handouts, day.training.id)) }
            @if is_on { (turn(shown, "no", "my-training-cannot")) }
            @else if may_come_back(day) { (turn(shown, "yes", "my-training-can")) }
        }
    }
}

/// Whoever said so themself takes it back themself.
fn may_come_back(day: &Day) -> bool {
    day.seat.standing() == Standing::Left
        && day.seat.attendance == Some(Attendance::SentWord)
        && !day.training.is_cancelled()
}

fn state(words: Words, day: &Day) -> Markup {
    if day.training.is_cancelled() {
        return chip(words, Tone::Stopped, "training-cancelled");
    }
    match day.seat.standing() {
        Standing::Seated => chip(words, Tone::Done, "my-training-seated"),
        Standing::Waiting => chip(words, Tone::Waiting, "my-training-waits"),
        Standing::Left => chip(words, Tone::Still, "my-training-left"),
    }
}

/// What is new since they were told, or since they were told before that, beside what it was.
fn changed(shown: &Shown<'_>) -> Markup {
    let words = shown.own.words;
    let Some((news, was)) = shown.day.changed() else { return Markup::default() };
    let say = |message: &base::Message| words.tell(message).into_owned();
    let before = |one: News| match one {
        News::Time => Some(words.span(was.starts(), was.ends(), shown.zone.tz())),
        News::Place => Some(place(words.locale(), &say, was)),
        _ => None,
    };
    notice(
        words,
        "my-training-changed",
        html! {
            ul {
                @for one in news {
                    li {
                        (words.tell(&one.label()))
                        @if let Some(what) = before(one) { " " (words.fill("training-it-was", [("what", what.into())])) }
                    }
                }
            }
        },
    )
}

fn known(shown: &Shown<'_>, is_on: bool) -> Markup {
    let (words, day) = (shown.own.words, shown.day);
    let training = &day.training;
    let lines = |text: &base::Text| html! { span.lines { (text_of(words, text)) } };
    let span = words.span(training.starts, training.ends(), shown.zone.tz());
    let mut rows: Vec<(Wording, Markup)> = vec![(
        "training-when".into(),
        html! { time datetime=(training.starts.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ")) { (span) } },
    )];
    if !is_on {
        return facts(words, &rows);
    }
    let room = training.place.room();
    rows.push((
        "training-place".into(),
        html! {
            @match &day.venue {
                Some(venue) => { (text_of(words, &venue.name)) @if !room.is_empty() { " · " bdi { (room) } } }
                None => (words.say("training-online")),
            }
        },
    ));
    let mut add = |label: &'static str, text: &base::Text| {
        if !text.is_empty() {
            rows.push((label.into(), lines(text)));
        }
    };
    if let Some(venue) = &day.venue {
        add("training-venue-address", &venue.address);
        add("training-venue-access", &venue.access);
    }
    if day.seat.standing() == Standing::Seated {
        add("training-joining", &training.joining);
    }
    add("training-about", &training.about);
    add("training-access", &training.access);
    add("training-quiet", &training.quiet);
    if !training.support.is_empty() {
        rows.push(("my-training-support".into(), html! { bdi { (training.support) } }));
    }
    let names: Vec<&str> =
        training.trainers.iter().filter_map(|id| shown.trainers.get(id)).map(String::as_str).collect();
    if !names.is_empty() {
        rows.push(("training-trainers".into(), html! { (words.list(&names)) }));
    }
    facts(words, &rows)
}

/// Pressed, it is done; pressed again it is taken back.
fn turn(shown: &Shown<'_>, comes: &str, label: &'static str) -> Markup {
    let own = shown.own;
    html! {
        form.act method="post" action=(own.path(own.training_rest())) {
            (Kit::hidden("token", shown.token))
            (Kit::hidden("training", &shown.day.training.id.to_string()))
            (Kit::hidden("comes", comes))
            (send(own.words, Weight::Quiet, label, None))
        }
        @if comes == "no" { p.hint { (own.words.say("my-training-cannot-hint")) } }
    }
}

pub(super) fn handouts(words: Words, all: &[Handout], training: TrainingId) -> Markup {
    let theirs: Vec<&Handout> = all.iter().filter(|one| one.training == training).collect();
    html! {
        @if !theirs.is_empty() {
            h3 { (words.say("training-handouts")) }
            @for one in theirs {
                details {
                    summary { (text_of(words, &one.title)) }
                    @if !one.words.is_empty() { p.lines { (text_of(words, &one.words)) } }
                    @if let Some(address) = &one.address { p { a href=(address) rel="noreferrer" { (words.say("my-training-open")) " (" bdi dir="ltr" { (address.host()) } ")" } } }
                }
            }
        }
    }
}
