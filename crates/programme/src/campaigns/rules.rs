//! Pure decisions about campaigns and editions.

use super::model::{ArchiveRow, Asking, Counts, Days, Edition, Phase};
use super::recurrence::{LeapRule, Nth, Recurrence, Rule};
use crate::Zone;
use base::jiff::ToSpan as _;
use base::jiff::civil::{Date, Weekday};
use base::{EditionId, Instant, Message, Slug};
use look::{Look, Role, Scheme};
use std::collections::BTreeMap;

/// First and last day of a campaign in a year. A week that holds a date may begin in the month before.
pub fn day_of(recurrence: &Recurrence, year: i16) -> (Date, Date) {
    // Far inside the calendar's range, so that no sum below can leave it.
    let year = year.clamp(1, 9998);
    let first = match recurrence.rule() {
        Rule::Date { month, day, leap } => on(year, month, day, leap),
        Rule::Nth { month, nth, weekday } => nth_weekday(year, month, nth, weekday),
        Rule::WeekOf { month, day, starts } => week_of(on(year, month, day, LeapRule::Before), starts),
    };
    (first, plus(first, i64::from(recurrence.days()) - 1))
}

fn on(year: i16, month: i8, day: i8, leap: LeapRule) -> Date {
    match (Date::new(year, month, day), leap) {
        (Ok(date), _) => date,
        // Only 29 February can be missing: `Recurrence::new` saw to that.
        (Err(_), LeapRule::Before) => base::jiff::civil::date(year, 2, 28),
        (Err(_), LeapRule::After) => base::jiff::civil::date(year, 3, 1),
    }
}

fn nth_weekday(year: i16, month: i8, nth: Nth, weekday: Weekday) -> Date {
    let n = match nth {
        Nth::First => 1,
        Nth::Second => 2,
        Nth::Third => 3,
        Nth::Fourth => 4,
        Nth::Last => -1,
    };
    let month = base::jiff::civil::date(year, month.clamp(1, 12), 1);
    month.nth_weekday_of_month(n, weekday).unwrap_or(month)
}

fn week_of(date: Date, starts: Weekday) -> Date {
    plus(date, -i64::from(date.weekday().since(starts)))
}

pub(crate) fn plus(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// Where an edition's days stand against a moment, in the campaign's zone.
pub fn phase(days: Days, now: Instant, zone: &Zone) -> Phase {
    let today = zone.local(now).date();
    if today < days.first() {
        Phase::Before { days: i64::from(today.until(days.first()).map_or(0, |span| span.get_days())) }
    } else if today <= days.last() {
        Phase::OnTheDay
    } else {
        Phase::After
    }
}

/// When an edition's days are over, and when a yes about it ends that nobody
/// gave another end: so many months after the last day, that day included. Of
/// an edition that is over already, so many months from today.
pub fn windows(days: Days, asking: Asking, now: Instant, zone: &Zone) -> (Instant, Instant) {
    let from = days.last().max(zone.local(now).date());
    (zone.end_of(days.last()), months_on(from, asking, zone))
}

/// So many months after the day on which a yes would end by itself.
pub fn renewed(until: Instant, asking: Asking, zone: &Zone) -> Instant {
    let last = zone.local(until.plus_seconds(-1)).date();
    months_on(last, asking, zone)
}

fn months_on(from: Date, asking: Asking, zone: &Zone) -> Instant {
    zone.end_of(from.saturating_add(asking.lasts_months.clamp(0, *Asking::MONTHS.end()).months()))
}

/// The edition that a campaign's own address shows: the open one that comes next, else the open one that
/// was last, else the last in the archive. A planned edition is nobody's business yet.
pub fn current<'a>(editions: impl Iterator<Item = &'a Edition> + Clone, today: Date) -> Option<&'a Edition> {
    let open = editions.clone().filter(|edition| edition.is_public() && edition.archived_at.is_none());
    let coming = open.clone().filter(|edition| edition.days.last() >= today).min_by_key(|edition| edition.days.first());
    let latest = open.max_by_key(|edition| edition.days.first());
    let archived = editions.filter(|edition| edition.archived_at.is_some()).max_by_key(|edition| edition.days.first());
    coming.or(latest).or(archived)
}

/// Newest first, with the years between that have no edition on record.
pub fn archive(mut editions: Vec<Edition>, counts: &BTreeMap<EditionId, Counts>) -> Vec<ArchiveRow> {
    editions.sort_by(|a, b| (b.days.first(), &b.slug).cmp(&(a.days.first(), &a.slug)));
    let mut rows = Vec::new();
    let mut newer: Option<i16> = None;
    for edition in editions {
        let year = edition.year();
        if let Some(newer) = newer {
            rows.extend((year + 1..newer).rev().map(|year| ArchiveRow::Gap { year }));
        }
        newer = Some(year);
        let counts = counts.get(&edition.id).copied().unwrap_or_default();
        rows.push(ArchiveRow::Edition { edition: Box::new(edition), counts });
    }
    rows
}

/// First words of an address that mean something else.
const TAKEN: &[&str] = &[
    "answer",
    "api",
    "assets",
    "calendar",
    "campaigns",
    "check",
    "desk",
    "embed",
    "feed",
    "healthz",
    "livez",
    "media",
    "metrics",
    "my",
    "partners",
    "people",
    "press",
    "public",
    "readyz",
    "robots",
    "room",
    "rooms",
    "search",
    "sign-in",
    "sign-out",
    "sitemap",
    "static",
    "stories",
    "well-known",
];

/// Whether a campaign may have this name in an address.
pub fn campaign_slug(slug: &Slug) -> Result<(), Message> {
    if TAKEN.contains(&slug.as_str()) { Err(Message::new("programme-error-slug-reserved")) } else { Ok(()) }
}

/// Whether an edition may have this name in an address.
pub fn edition_slug(slug: &Slug) -> Result<(), Message> {
    const TAKEN: &[&str] = &["archive", "feed", "editions", "about", "search"];
    if TAKEN.contains(&slug.as_str()) { Err(Message::new("programme-error-slug-reserved")) } else { Ok(()) }
}

/// Whether a look can be worn: a version we know, a seed any reader holds, text that can be read in both rooms
/// (WCAG 2.2, 1.4.3: 4.5 to 1).
pub fn look_holds(look: &Look) -> Result<(), Message> {
    const PAIRS: &[(Role, Role)] = &[
        (Role::Ink, Role::Paper),
        (Role::Ink, Role::Surface),
        (Role::OnVoice1, Role::Voice1),
        (Role::OnVoice2, Role::Voice2),
        (Role::OnSpark, Role::Spark),
        (Role::Muted, Role::Paper),
        (Role::Link, Role::Paper),
    ];
    let palette = look.palette();
    let read = |scheme| {
        PAIRS
            .iter()
            .all(|&(text, ground)| look::contrast(palette.colour(text, scheme), palette.colour(ground, scheme)) >= 4.5)
    };
    if !(1..=look::VERSION).contains(&look.version) || look.seed >= 1 << 53 {
        return Err(Message::new("programme-error-look"));
    }
    if Scheme::ALL.into_iter().all(read) { Ok(()) } else { Err(Message::new("programme-error-contrast")) }
}

/// A look akin to an earlier one: its voice and its way with the grid, but new colours and a new drawing.
pub fn next_look(earlier: &Look, seed: u64) -> Look {
    let fresh = Look::suggest(seed);
    let palettes = look::PaletteName::ALL;
    let at = palettes.iter().position(|palette| *palette == fresh.palette).unwrap_or(0);
    let palette = if fresh.palette == earlier.palette { palettes[(at + 1) % palettes.len()] } else { fresh.palette };
    Look::new(palette, earlier.display, fresh.motif, earlier.rhythm, seed)
}
