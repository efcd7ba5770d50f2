//! How somebody may be reached, as a part of a form: the same for the person on
//! their own page and for the desk that writes it down, and for whoever stands
//! beside them.

use base::jiff::tz;
use base::{Error, Invalid, Result};
use people::persons::{Channel, Day, SafeContact, Times};
use std::collections::BTreeSet;
use ui::form::{Choice, Field, Form, Kit};
use ui::words::Words;
use ui::{Markup, html};

/// What the fields are called.
pub struct Names {
    pub channel: &'static str,
    pub hours: &'static str,
    pub days: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub zone: &'static str,
    pub voicemail_name: &'static str,
    pub discreet: &'static str,
    pub subject: &'static str,
    pub never_say: &'static str,
}

/// Of the person.
pub const THEIRS: Names = Names {
    channel: "channel",
    hours: "hours",
    days: "days",
    from: "from",
    until: "until",
    zone: "zone",
    voicemail_name: "voicemail_name",
    discreet: "discreet",
    subject: "subject",
    never_say: "never_say",
};

/// Of whoever stands beside somebody under 18.
pub const GUARDIANS: Names = Names {
    channel: "guardian_channel",
    hours: "guardian_hours",
    days: "guardian_days",
    from: "guardian_from",
    until: "guardian_until",
    zone: "guardian_zone",
    voicemail_name: "guardian_voicemail_name",
    discreet: "guardian_discreet",
    subject: "guardian_subject",
    never_say: "guardian_never_say",
};

/// `zone` is the campaign's, for whoever said none yet.
pub fn fill(form: Form, names: &Names, safe: &SafeContact, zone: &str) -> Form {
    let form = form
        .with(names.channel, safe.channel.name())
        .with(names.hours, safe.hours.clone())
        .with(names.voicemail_name, safe.voicemail_name.clone())
        .with(names.subject, safe.subject.clone())
        .with(names.never_say, safe.never_say.clone())
        .with(names.discreet, if safe.discreet { "yes" } else { "" });
    let Some(times) = &safe.times else { return form.with(names.zone, zone) };
    let form = form
        .with(names.zone, times.zone_name())
        .with(names.from, times.from().strftime("%H:%M").to_string())
        .with(names.until, times.until().strftime("%H:%M").to_string());
    times.days().fold(form, |form, day| form.with(names.days, day.name()))
}

/// Notes in the form what is wrong, and then is `Invalid`. Times of which
/// nothing is said are any time.
pub fn read(form: &mut Form, names: &Names) -> Result<SafeContact> {
    let channel = form.choose(names.channel, true, Channel::parse);
    let days: Vec<Day> = form.values(names.days).filter_map(Day::parse).collect();
    if days.len() < form.values(names.days).count() {
        form.note(names.days, "error-unknown-choice");
    }
    let (from, until) = (form.time(names.from), form.time(names.until));
    let says_times = !days.is_empty() || form.text(names.from).is_some() || form.text(names.until).is_some();
    let times = if says_times { times(form, names, days, (from, until)) } else { None };
    if form.text(names.zone).is_some_and(|zone| tz::TimeZone::get(&zone).is_err()) {
        form.note(names.zone, "error-unknown-choice");
    }
    let line = |name: &str| form.text(name).unwrap_or_default();
    let (hours, voicemail_name) = (line(names.hours), line(names.voicemail_name));
    let (subject, never_say) = (line(names.subject), line(names.never_say));
    let discreet = form.ticked(names.discreet);
    let wrong = [names.channel, names.days, names.from, names.until, names.zone];
    match channel {
        Some(channel) if wrong.iter().all(|name| form.error(name).is_none()) => {
            Ok(SafeContact { hours, times, channel, voicemail_name, discreet, subject, never_say, said: None })
        }
        _ => Err(Error::Invalid(Invalid::new())),
    }
}

type Clock = Option<base::jiff::civil::Time>;

fn times(form: &mut Form, names: &Names, days: Vec<Day>, (from, until): (Clock, Clock)) -> Option<Times> {
    for name in [names.from, names.until] {
        if form.text(name).is_none() {
            form.note(name, "error-required");
        }
    }
    let zone = form.text(names.zone).unwrap_or_default();
    match (from, until) {
        (Some(from), Some(until)) => match Times::new(&zone, days, from, until) {
            Ok(times) => Some(times),
            Err(Error::Invalid(Invalid(wrong))) => {
                for (field, message) in wrong {
                    form.note(if field == "zone" { names.zone } else { names.days }, message);
                }
                None
            }
            Err(_) => {
                form.note(names.days, "error-unknown-choice");
                None
            }
        },
        _ => None,
    }
}

/// When: days, from when until when, and on whose clock.
pub fn times_inputs(kit: &Kit, names: &Names) -> Markup {
    let days: Vec<Choice> = Day::ALL.iter().map(|day| Choice::new(day.name(), day.key())).collect();
    html! {
        (kit.boxes(Field::new(names.days, "reach-days").hint("reach-days-hint"), &days))
        (kit.time(Field::new(names.from, "reach-from")))
        (kit.time(Field::new(names.until, "reach-until").hint("reach-until-hint")))
        (kit.select(Field::new(names.zone, "reach-zone").hint("reach-zone-hint"), &zones()))
    }
}

/// From whom, about what, and what never.
pub fn discreet_inputs(kit: &Kit, names: &Names) -> Markup {
    html! {
        (kit.text(Field::new(names.voicemail_name, "reach-name").hint("reach-name-hint").autocomplete("off")))
        (kit.tick(Field::new(names.discreet, "reach-discreet").hint("reach-discreet-hint")))
        (kit.text(Field::new(names.subject, "reach-subject").hint("reach-subject-hint").autocomplete("off")))
        (kit.text(Field::new(names.never_say, "reach-never").hint("reach-never-hint").autocomplete("off")))
    }
}

/// "Monday and Thursday, 15:00 to 19:30 (Asia/Karachi)", for whoever reads it.
pub fn in_words(words: Words, times: &Times) -> String {
    let days: Vec<_> = times.days().map(|day| words.say(day.key()).into_owned()).collect();
    let clock = |time: base::jiff::civil::Time| time.strftime("%H:%M").to_string();
    let parts = [
        ("days", words.list(&days).into()),
        ("from", clock(times.from()).into()),
        ("until", clock(times.until()).into()),
        ("zone", times.zone_name().replace('_', " ").into()),
    ];
    words.fill("reach-times", parts).into_owned()
}

/// Every zone that has a place in its name.
fn zones() -> Vec<Choice> {
    let lands = ["Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let all = tz::db().available().map(|name| name.to_string());
    let known: BTreeSet<String> = all.filter(|name| lands.iter().any(|land| name.starts_with(land))).collect();
    let choice = |name: String| Choice::new(name.clone(), ui::words::said(name.replace('_', " ")));
    std::iter::once("UTC".to_owned()).chain(known).map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Form {
        Form::sent(pairs.iter().copied())
    }

    #[test]
    fn what_is_read_is_what_was_filled_in() {
        let mut form = sent(&[
            ("channel", "email"),
            ("days", "mon"),
            ("days", "thu"),
            ("from", "15:00"),
            ("until", "19:30"),
            ("zone", "Asia/Karachi"),
            ("voicemail_name", "Sam"),
            ("discreet", "yes"),
            ("subject", "The library book"),
            ("never_say", "campaign"),
        ]);
        let safe = read(&mut form, &THEIRS).unwrap();
        let mut again = fill(Form::blank(), &THEIRS, &safe, "Europe/London");
        assert!(read(&mut again, &THEIRS).unwrap() == safe);
        assert!(safe.discreet && safe.times.is_some());
    }

    #[test]
    fn nothing_about_times_is_any_time_and_half_of_it_is_a_mistake() {
        let mut any = sent(&[("channel", "call"), ("zone", "Europe/London")]);
        assert!(read(&mut any, &THEIRS).unwrap().times.is_none());
        for (pairs, field) in [
            (vec![("channel", "call"), ("days", "mon"), ("zone", "Europe/London")], "from"),
            (vec![("channel", "call"), ("from", "09:00"), ("until", "10:00"), ("zone", "Europe/London")], "days"),
            (vec![("channel", "call"), ("days", "mon"), ("from", "9"), ("until", "10:00"), ("zone", "x")], "from"),
            (vec![("channel", "call"), ("days", "mon"), ("from", "09:00"), ("until", "10:00"), ("zone", "x")], "zone"),
            (vec![("channel", "call"), ("days", "someday")], "days"),
            (vec![("channel", "pigeon")], "channel"),
            (vec![], "channel"),
        ] {
            let mut form = sent(&pairs);
            assert!(matches!(read(&mut form, &THEIRS), Err(Error::Invalid(_))), "{pairs:?}");
            assert!(form.error(field).is_some(), "{pairs:?}");
        }
    }

    #[test]
    fn every_zone_on_offer_is_one() {
        let zones = zones();
        assert!(zones.len() > 300, "{}", zones.len());
        let time = "09:00".parse().unwrap();
        for zone in &zones {
            assert!(Times::new(zone.value(), [Day::Monday], time, time).is_ok(), "{}", zone.value());
        }
    }
}
