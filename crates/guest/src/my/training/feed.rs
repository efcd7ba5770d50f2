//! `/my/calendar/{secret}/days.ics`: somebody's days of training, for the
//! calendar on their phone. Who asked for discretion, and whoever was not asked
//! yet, gets times and neutral words: a calendar is looked at by others, and
//! copied to places from which nobody can ask anything back. It leads nowhere
//! secret.

use crate::frame::{self, sent};
use crate::knock;
use axum::extract::{FromRequestParts, State};
use base::{Instant, Result};
use door::{Answer, House, Reader, Trouble};
use http::request::Parts;
use icalendar::{Calendar, Component as _, EventLike as _, Property};
use newsroom::training::jobs::place;
use newsroom::training::{self as theirs, Feed};
use programme::training::seats::{Day, Standing};
use ui::words::Words;

/// A program that asks by the address that was made for it.
pub struct Asked {
    feed: Feed,
    words: Words,
}

impl FromRequestParts<House> for Asked {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let secret = knock::secret(parts, house).await;
        let opened = theirs::feed(&house.db, &house.keys, &secret).await;
        let feed = knock::paced(opened, parts, house, reader).await?;
        Ok(Self { feed, words: reader.words() })
    }
}

pub async fn show(State(house): State<House>, asked: Asked, reader: Reader) -> Answer {
    if asked.feed.days.is_empty() {
        // A calendar without an entry is not valid (RFC 5545, section 3.6).
        return Err(frame::trouble(base::Error::Missing, reader));
    }
    Ok(sent(calendar(&asked, house.db.now()), "text/calendar; charset=utf-8"))
}

fn calendar(asked: &Asked, now: Instant) -> String {
    let Asked { feed, words } = asked;
    let mut calendar = Calendar::empty();
    let name = if feed.discreet { "my-calendar-appointments" } else { "my-training-title" };
    // The maker is named by the format and not by us: the name would say who we are.
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Calendar//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
        .append_property(Property::new("X-WR-CALNAME", clean(&words.say(name))).add_parameter("VALUE", "TEXT").done());
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done());
    for (day, _) in &feed.days {
        calendar.push(entry(*words, day, feed.discreet, now));
    }
    calendar.to_string()
}

fn entry(words: Words, day: &Day, discreet: bool, now: Instant) -> icalendar::Event {
    let training = &day.training;
    let standing = day.seat.standing();
    let is_off = training.is_cancelled() || standing == Standing::Left;
    let mut entry = icalendar::Event::new();
    entry.uid(&format!("{}@calendar", training.id));
    entry.add_property("DTSTAMP", utc(now));
    entry.add_property("DTSTART", utc(training.starts));
    entry.add_property("DTEND", utc(training.ends()));
    // Calendars go by it: whoever leaves or comes back has to be believed as well as a new time.
    let left = i64::from(standing == Standing::Left);
    entry.add_property("SEQUENCE", (training.revision * 2 + left).to_string());
    let status = match standing {
        _ if is_off => "CANCELLED",
        Standing::Waiting => "TENTATIVE",
        Standing::Seated | Standing::Left => "CONFIRMED",
    };
    entry.add_property("STATUS", status);
    if discreet {
        entry.summary(&clean(&words.say("my-calendar-appointment")));
        entry.add_property("CLASS", "PRIVATE");
        return entry.done();
    }
    entry.summary(&clean(training.title.say(words.locale())));
    let say = |message: &base::Message| words.tell(message).into_owned();
    entry.location(&clean(&place(words.locale(), &say, &day.told_now())));
    let joins = standing == Standing::Seated && !training.joining.is_empty();
    if joins {
        entry.description(&clean(training.joining.say(words.locale())));
    }
    entry.done()
}

fn utc(instant: Instant) -> String {
    instant.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Control characters are not text in a calendar (RFC 5545, section 3.1); line breaks are escaped by the writer.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
