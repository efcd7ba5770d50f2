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
    let entries = std::iter::once(day(&here)).chain(found.iter().filter_map(|event| entry(&here, event)));
    Ok(answer(&here, entries, keep))
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
    Ok(answer(&here, entry(&here, &found), keep))
}

fn answer(here: &Here, entries: impl IntoIterator<Item = icalendar::Event>, keep: Keep) -> axum::response::Response {
    file("text/calendar; charset=utf-8", calendar(here, entries).to_string(), Some(keep))
}

fn calendar(here: &Here, entries: impl IntoIterator<Item = icalendar::Event>) -> Calendar {
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
    calendar.extend(entries);
    calendar
}

/// The day itself, in every edition's calendar: a calendar without an entry is
/// not valid (RFC 5545, section 3.6), and the day is what all of it is for.
fn day(here: &Here) -> icalendar::Event {
    let edition = &here.edition;
    let mut entry = started(here, edition.id, edition.opened_at.unwrap_or(edition.created_at));
    entry.add_property("SEQUENCE", edition.revision.to_string());
    whole_days(&mut entry, edition.days.first(), edition.days.last());
    let campaign = here.campaign.title.say(here.locale());
    let heading = edition.heading().say(here.locale());
    entry.summary(&clean(&if heading.is_empty() { campaign.to_owned() } else { format!("{campaign}: {heading}") }));
    entry.add_property("URL", here.absolute(&here.at("")));
    // Nobody is busy because a day is marked (RFC 5545, section 3.8.2.7).
    entry.add_property("TRANSP", "TRANSPARENT");
    entry
}

fn started(here: &Here, id: impl std::fmt::Display, stamp: Instant) -> icalendar::Event {
    let mut entry = icalendar::Event::new();
    let host = here.house.base_url.split("://").nth(1).unwrap_or("firsthand");
    entry.uid(&format!("{id}@{}", host.split(['/', ':']).next().unwrap_or("firsthand")));
    entry.add_property("DTSTAMP", utc(stamp));
    entry
}

fn whole_days(entry: &mut icalendar::Event, first: Date, last: Date) {
    let mut date = |key: &str, date: Date| {
        entry.append_property(
            Property::new(key, date.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done(),
        );
    };
    date("DTSTART", first);
    // Exclusive: the day after the last (RFC 5545, section 3.6.1). The last day of all time has none.
    date("DTEND", last.tomorrow().unwrap_or(last));
}

/// Nothing for an event whose day nobody knows.
fn entry(here: &Here, event: &Event) -> Option<icalendar::Event> {
    let locale = here.locale();
    let mut entry = started(here, event.id, event.changed_at);
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
        When::Days(first, last) => whole_days(&mut entry, first, last),
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
