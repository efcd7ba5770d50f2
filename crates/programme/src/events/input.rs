//! What a person sends about an event, once it cannot be wrong.

use super::model::{
    Access, AccessFeature, Booking, Cost, CostKind, Currency, Event, EventKind, EventPerson, Fee, Film, Filter,
    HostPart, Money, Precision, When,
};
use super::rules;
use crate::fields::{Reader, TextField, text_field};
use crate::{Fields, Moment, WebAddress, Zone};
use base::jiff::civil::{Date, Time};
use base::{Instant, Invalid, Locale, Message, PartnerId, Slug, Text};

const TITLE: TextField = text_field!("title", 200);
const SUMMARY: TextField = text_field!("summary", 4000, lines);
const VENUE: TextField = text_field!("venue", 200);
const TOWN: TextField = text_field!("town", 100);
const ADDRESS: TextField = text_field!("address", 500, lines);
const COST_NOTE: TextField = text_field!("cost_note", 300);
const ACCESS_NOTE: TextField = text_field!("access_note", 1000, lines);
const ACCESS_CANNOT: TextField = text_field!("access_cannot", 1000, lines);
const AGE: TextField = text_field!("age", 200);
const PHOTOGRAPHY: TextField = text_field!("photography", 300);
const BOOKING_NOTE: TextField = text_field!("booking_note", 500, lines);
const OUTCOME: TextField = text_field!("outcome", 4000, lines);
const ROLE: TextField = text_field!("person_role", 200);
const AFFILIATION: TextField = text_field!("person_affiliation", 200);

/// An event to draft, or to be from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct EventDraft {
    pub slug: Slug,
    pub kind: EventKind,
    pub title: Text,
    pub summary: Text,
    pub when: When,
    pub zone: Zone,
    pub venue: Text,
    pub town: Text,
    pub address: Text,
    pub precision: Precision,
    pub is_online: bool,
    pub online_address: Option<WebAddress>,
    pub cost: Cost,
    pub access: Access,
    pub languages: Vec<Locale>,
    pub age: Text,
    pub photography: Text,
    pub booking: Booking,
    pub is_full: bool,
    pub film: Option<Film>,
    pub related_festival: Option<String>,
    pub hosts: Vec<(PartnerId, HostPart)>,
    pub people: Vec<EventPerson>,
    pub is_sample: bool,
    /// The sequence that the person saw; a newer one is a conflict.
    pub seen: Option<i64>,
}

impl EventDraft {
    /// The least there is: everything else is filled in by struct update.
    pub fn new(slug: Slug, kind: EventKind, title: Text, when: When, zone: Zone) -> Self {
        Self {
            slug,
            kind,
            title,
            summary: Text::new(),
            when,
            zone,
            venue: Text::new(),
            town: Text::new(),
            address: Text::new(),
            precision: Precision::Exact,
            is_online: false,
            online_address: None,
            cost: Cost::default(),
            access: Access::default(),
            languages: Vec::new(),
            age: Text::new(),
            photography: Text::new(),
            booking: Booking::default(),
            is_full: false,
            film: None,
            related_festival: None,
            hosts: Vec::new(),
            people: Vec::new(),
            is_sample: false,
            seen: None,
        }
    }
}

impl EventDraft {
    /// The words: `slug` (from the title if blank), `kind`, `title.*`, `summary.*`, `age.*`, `photography.*`,
    /// `languages` (many), `sample`, `seen`.
    /// The time: `day`, `start`, `end_day`, `end`, `zone`; `which` and `end_which` (first or second, when the
    /// clocks go back over the start or the end); or `month` (2023-10) alone; or nothing, where the record does not say.
    /// The place: `venue.*`, `town.*`, `address.*`, `precision`, `online`, `online_address`.
    /// Coming: `cost` (unknown, free, amount, donation), `amount` (12 or 12.50), `currency`, `cost_note.*`,
    /// `booking_address`, `booking_note.*`, `full`, `access` (many), `access_note.*`, `access_cannot.*`,
    /// `access_contact`.
    /// The film: `film_title`, `film_director`, `festival`.
    /// Who: `host` and `co_host` (ids, many). People stay as they are; they have a form of their own.
    pub fn parse(fields: &Fields, zone: &Zone, now: Option<&Event>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let mut read = Reader::new(fields);
        let title = read.require_text(&TITLE, now.map_or(&blank, |e| &e.title));
        let slug = match (read.parse::<Slug>("slug"), now) {
            (None, _) if read.invalid.of("slug").is_some() => None,
            (None, Some(event)) => Some(event.slug.clone()),
            (None, None) if title.is_empty() => None,
            (None, None) => {
                let made = Slug::from_title(title.say(Locale::ENGLISH));
                read.invalid.take("slug", made.ok_or(Message::new("programme-error-slug-needed")))
            }
            (slug, _) => slug,
        };
        let kind = read.choose::<EventKind>("kind");
        let zone = read.parse::<Zone>("zone").unwrap_or_else(|| zone.clone());
        let when = when(&mut read, &zone);
        let online_address = read.address("online_address");
        let summary = read.text(&SUMMARY, now.map_or(&blank, |e| &e.summary));
        let venue = read.text(&VENUE, now.map_or(&blank, |e| &e.venue));
        let town = read.text(&TOWN, now.map_or(&blank, |e| &e.town));
        let address = read.text(&ADDRESS, now.map_or(&blank, |e| &e.address));
        let precision = read.parse("precision").unwrap_or(Precision::Exact);
        let is_online = read.ticked("online") || online_address.is_some();
        let cost = cost(&mut read, now.map_or(&blank, |e| &e.cost.note));
        let access = access(&mut read, now.map(|event| &event.access));
        let languages = read.choose_many("languages");
        let age = read.text(&AGE, now.map_or(&blank, |e| &e.age));
        let photography = read.text(&PHOTOGRAPHY, now.map_or(&blank, |e| &e.photography));
        let booking_address = read.address("booking_address");
        let booking_note = read.text(&BOOKING_NOTE, now.map_or(&blank, |e| &e.booking.note));
        let booking = Booking { address: booking_address, note: booking_note };
        let is_full = read.ticked("full");
        let film = film(&mut read);
        let related_festival = read.line("festival", 200);
        let hosts = hosts(&mut read);
        let people = now.map(|event| event.people.clone()).unwrap_or_default();
        let is_sample = now.map_or_else(|| read.ticked("sample"), |event| event.is_sample);
        let seen = read.number("seen");
        let draft = (|| {
            let (slug, kind, when) = (slug?, kind?, when?);
            Some(Self {
                slug,
                kind,
                title,
                summary,
                when,
                zone,
                venue,
                town,
                address,
                precision,
                is_online,
                online_address,
                cost,
                access,
                languages,
                age,
                photography,
                booking,
                is_full,
                film,
                related_festival,
                hosts,
                people,
                is_sample,
                seen,
            })
        })();
        read.finish(draft)
    }
}

impl From<&Event> for EventDraft {
    fn from(event: &Event) -> Self {
        let Event { when, precision, is_online, is_full, is_sample, .. } = *event;
        let event = event.clone();
        Self {
            slug: event.slug,
            kind: event.kind,
            title: event.title,
            summary: event.summary,
            when,
            zone: event.zone,
            venue: event.venue,
            town: event.town,
            address: event.address,
            precision,
            is_online,
            online_address: event.online_address,
            cost: event.cost,
            access: event.access,
            languages: event.languages,
            age: event.age,
            photography: event.photography,
            booking: event.booking,
            is_full,
            film: event.film,
            related_festival: event.related_festival,
            hosts: event.hosts.into_iter().map(|host| (host.partner, host.part)).collect(),
            people: event.people,
            is_sample,
            seen: Some(event.sequence),
        }
    }
}

/// The time, read from the clock of the place.
fn when(read: &mut Reader, zone: &Zone) -> Option<When> {
    let month = read.line("month", 10).map(|month| {
        // A month is written as 2023-10; its first day completes it.
        let day = format!("{month}-01").parse::<Date>().ok().filter(|day| (1900..=2999).contains(&day.year()));
        read.invalid.take("month", day.ok_or(Message::new("error-date")))
    });
    let (day, end_day) = (read.date("day"), read.date("end_day"));
    let (start, end) = (read.time("start"), read.time("end"));
    let names = ["day", "end_day", "start", "end"];
    if names.iter().any(|name| read.invalid.of(name).is_some()) {
        return None;
    }
    let Some(day) = day else {
        if end_day.is_some() || start.is_some() || end.is_some() {
            read.invalid.add("day", "error-required");
            return None;
        }
        return match month {
            None => Some(When::Unknown),
            Some(month) => month.map(When::Month),
        };
    };
    let Some(start) = start else {
        if end.is_some() {
            read.invalid.add("start", "error-required");
            return None;
        }
        return read.invalid.take("end_day", When::days(day, end_day.unwrap_or(day)));
    };
    let starts = moment(read, zone, ("start", "which"), day, start)?;
    let ends = match (end_day, end) {
        (None, None) => None,
        (Some(_), None) => {
            read.invalid.add("end", "error-required");
            return None;
        }
        (end_day, Some(end)) => Some(moment(read, zone, ("end", "end_which"), end_day.unwrap_or(day), end)?),
    };
    read.invalid.take("end", When::at(starts, ends))
}

/// A local time as a moment. In the hour that the clocks jump over there is none; in the hour that comes
/// twice the person says which, and is asked if they did not.
fn moment(
    read: &mut Reader,
    zone: &Zone,
    (field, which): (&'static str, &'static str),
    day: Date,
    time: Time,
) -> Option<Instant> {
    match zone.moment(day.to_datetime(time)) {
        Moment::One(instant) => Some(instant),
        Moment::Skipped => {
            read.invalid.add(field, "programme-error-time-skipped");
            None
        }
        Moment::Twice(first, second) => match read.line(which, 10).as_deref() {
            Some("first") => Some(first),
            Some("second") => Some(second),
            _ => {
                read.invalid.add(which, "programme-error-time-twice");
                None
            }
        },
    }
}

fn cost(read: &mut Reader, kept: &Text) -> Cost {
    let note = read.text(&COST_NOTE, kept);
    let fee = match read.parse::<CostKind>("cost").unwrap_or(CostKind::Unknown) {
        CostKind::Unknown => Fee::Unknown,
        CostKind::Free => Fee::Free,
        CostKind::Donation => Fee::Donation,
        CostKind::Amount => {
            let currency = read.parse::<Currency>("currency").unwrap_or(Currency::Gbp);
            let minor = read.require_line("amount", 20).and_then(|amount| {
                read.invalid.take("amount", rules::minor(&amount).ok_or(Message::new("programme-error-amount")))
            });
            minor.map_or(Fee::Unknown, |minor| Fee::Amount(Money { minor, currency }))
        }
    };
    Cost { fee, note }
}

fn access(read: &mut Reader, kept: Option<&Access>) -> Access {
    let blank = Text::new();
    let mut features: Vec<AccessFeature> = read.choose_many("access");
    features.sort();
    Access {
        features,
        note: read.text(&ACCESS_NOTE, kept.map_or(&blank, |access| &access.note)),
        cannot: read.text(&ACCESS_CANNOT, kept.map_or(&blank, |access| &access.cannot)),
        contact: read.line("access_contact", 200).unwrap_or_default(),
    }
}

fn film(read: &mut Reader) -> Option<Film> {
    let (title, director) = (read.line("film_title", 200), read.line("film_director", 200));
    match title {
        Some(title) => Some(Film { title, director }),
        None => {
            if director.is_some() {
                read.invalid.add("film_title", "error-required");
            }
            None
        }
    }
}

fn hosts(read: &mut Reader) -> Vec<(PartnerId, HostPart)> {
    let hosts: Vec<PartnerId> = read.choose_many("host");
    let others: Vec<PartnerId> = read.choose_many("co_host");
    let others = others.into_iter().filter(|partner| !hosts.contains(partner)).map(|it| (it, HostPart::CoHost));
    hosts.iter().map(|partner| (*partner, HostPart::Host)).chain(others).collect()
}

/// One person on a panel: `person_role.*`, `person_affiliation.*`, `persona`.
pub fn parse_person(fields: &Fields) -> Result<EventPerson, Invalid> {
    let mut read = Reader::new(fields);
    let role_then = read.require_text(&ROLE, &Text::new());
    let affiliation_then = read.text(&AFFILIATION, &Text::new());
    let persona = read.id("persona");
    read.finish(Some(EventPerson { persona, role_then, affiliation_then }))
}

/// What came of it: `outcome.*`.
pub fn parse_outcome(fields: &Fields, kept: &Text) -> Result<Text, Invalid> {
    let mut read = Reader::new(fields);
    let outcome = read.text(&OUTCOME, kept);
    read.finish(Some(outcome))
}

impl Filter {
    /// `state`, `kind`, `town`, `online` (yes or no), `when` (upcoming or past), `language`, `q`, `page`. What cannot be
    /// read narrows nothing: a list always shows.
    pub fn parse(fields: &Fields) -> Self {
        let mut read = Reader::new(fields);
        let online = match read.line("online", 10).as_deref() {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        };
        Self {
            announced: false,
            state: read.parse("state"),
            kind: read.parse("kind"),
            town: read.line("town", 100),
            online,
            tense: read.parse("when"),
            language: read.id("language"),
            host: read.id("host"),
            words: read.line("q", 200).unwrap_or_default(),
            page: read.number("page").and_then(|page| u64::try_from(page).ok()).unwrap_or(1),
        }
    }
}
