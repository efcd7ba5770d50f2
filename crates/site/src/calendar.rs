//! Events for people's own calendars (RFC 5545). Times are written in UTC, so
//! no zone's rules have to travel along. A cancelled event stays, says so and
//! has a higher sequence number, so that calendars which subscribed take it off.

use crate::cache::Keep;
use crate::file::{file, moved};
use crate::here::Here;
use base::jiff::civil::Date;
use base::{Error, Instant, Slug};
use door::Answer;
use icalendar::{Calendar, Component as _, EventLike as _, Property};
use programme::events::{self, Event, EventState, When};

pub async fn all(here: Here) -> Answer {
    let found = events::calendar(here.house.db.read(), here.edition.id).await;
    let found = found.map_err(|error| here.trouble(error))?;
    let keep = found.iter().fold(here.keep(), |keep, event| keep.tag(event.id));
    Ok(answer(&here, &found, keep))
}

/// `…/events/{slug}.ics`; without the ending it is the event's page that lacks its last slash.
pub async fn one(here: Here) -> Answer {
    let name = here.part("file")?;
    let Some(slug) = name.strip_suffix(".ics") else {
        let slug: Slug = name.parse().map_err(|_| here.trouble(Error::Missing))?;
        return Ok(moved(&here.at(&format!("events/{slug}/"))));
    };
    let slug: Slug = slug.parse().map_err(|_| here.trouble(Error::Missing))?;
    let found = events::by_slug(here.house.db.read(), here.edition.id, &slug).await;
    let found = found.map_err(|error| here.trouble(error))?;
    if !found.was_announced() || found.when.first_day(&found.zone).is_none() {
        return Err(here.trouble(Error::Missing));
    }
    let keep = here.keep().tag(found.id);
    Ok(answer(&here, std::slice::from_ref(&found), keep))
}

fn answer(here: &Here, events: &[Event], keep: Keep) -> axum::response::Response {
    file("text/calendar; charset=utf-8", calendar(here, events).to_string(), Some(keep))
}

fn calendar(here: &Here, events: &[Event]) -> Calendar {
    let mut calendar = Calendar::empty();
    let name = format!("{} {}", here.campaign.title.say(here.locale()), here.edition.slug);
    for (key, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Firsthand//Events//EN"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", clean(&name)).add_parameter("VALUE", "TEXT").done());
    // A first look again after six hours is early enough and kind to both sides (RFC 7986, section 5.7).
    calendar.append_property(Property::new("REFRESH-INTERVAL", "PT6H").add_parameter("VALUE", "DURATION").done());
    for event in events {
        if let Some(entry) = entry(here, event) {
            calendar.push(entry);
        }
    }
    calendar
}

/// Nothing for an event whose day nobody knows.
fn entry(here: &Here, event: &Event) -> Option<icalendar::Event> {
    let locale = here.locale();
    let mut entry = icalendar::Event::new();
    let host = here.house.base_url.split("://").nth(1).unwrap_or("firsthand");
    entry.uid(&format!("{}@{}", event.id, host.split(['/', ':']).next().unwrap_or("firsthand")));
    entry.add_property("DTSTAMP", utc(event.changed_at));
    entry.add_property("CREATED", utc(event.created_at));
    entry.add_property("LAST-MODIFIED", utc(event.changed_at));
    entry.add_property("SEQUENCE", event.sequence.to_string());
    match event.when {
        When::At(starts, ends) => {
            entry.add_property("DTSTART", utc(starts));
            if let Some(ends) = ends {
                entry.add_property("DTEND", utc(ends));
            }
        }
        When::Days(first, last) => {
            let date = |key: &str, date: Date| {
                Property::new(key, date.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
            };
            entry.append_property(date("DTSTART", first));
            // Exclusive: the day after the last (RFC 5545, section 3.6.1).
            entry.append_property(date("DTEND", last.tomorrow().ok()?));
        }
        When::Month(_) | When::Unknown => return None,
    }
    entry.summary(&clean(event.title.say(locale)));
    if !event.summary.is_empty() {
        entry.description(&clean(event.summary.say(locale)));
    }
    let place = [event.public_venue(), event.public_address(), event.public_town()];
    let place: Vec<&str> = place.into_iter().flatten().map(|text| text.say(locale)).collect();
    if !place.is_empty() {
        entry.location(&clean(&place.join(", ")));
    }
    entry.add_property("URL", here.absolute(&here.at(&format!("events/{}/", event.slug))));
    let cancelled = event.state() == EventState::Cancelled;
    entry.add_property("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
    entry.add_property("CATEGORIES", here.words.tell(&event.kind.label()).replace(',', "\\,"));
    Some(entry)
}

fn utc(instant: Instant) -> String {
    instant.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Control characters are not text in a calendar (RFC 5545, section 3.1); line breaks are escaped by the writer.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}
