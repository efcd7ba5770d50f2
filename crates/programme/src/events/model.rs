//! The nouns: what happens, when, where, who hosts it and what getting in is like.

use crate::{WebAddress, Zone};
use base::closed;
use base::jiff::civil::{Date, DateTime};
use base::{EditionId, EventId, Instant, Locale, Message, PartnerId, PersonaId, Slug, Text};

closed! {
    /// What kind of event it is.
    EventKind {
        Screening "screening" "programme-event-kind-screening";
        Panel "panel" "programme-event-kind-panel";
        Symposium "symposium" "programme-event-kind-symposium";
        Forum "forum" "programme-event-kind-forum";
        Workshop "workshop" "programme-event-kind-workshop";
        Exhibition "exhibition" "programme-event-kind-exhibition";
        Walk "walk" "programme-event-kind-walk";
        Performance "performance" "programme-event-kind-performance";
        Concert "concert" "programme-event-kind-concert";
        Reading "reading" "programme-event-kind-reading";
        Meal "meal" "programme-event-kind-meal";
        Sport "sport" "programme-event-kind-sport";
        Gathering "gathering" "programme-event-kind-gathering";
        Broadcast "broadcast" "programme-event-kind-broadcast";
        Meeting "meeting" "programme-event-kind-meeting";
        Residential "residential" "programme-event-kind-residential";
        Online "online" "programme-event-kind-online";
        Other "other" "programme-event-kind-other";
    }
}

closed! {
    /// How exactly the public may know the place.
    Precision {
        /// Venue, address and town.
        Exact "exact" "programme-precision-exact";
        /// The town alone; the venue is told to those who come.
        Town "town" "programme-precision-town";
        /// Neither.
        Hidden "hidden" "programme-precision-hidden";
    }
}

closed! {
    /// What getting in and taking part is like.
    AccessFeature {
        StepFree "step-free" "programme-access-step-free";
        AccessibleToilet "accessible-toilet" "programme-access-accessible-toilet";
        Bsl "bsl" "programme-access-bsl";
        Captions "captions" "programme-access-captions";
        HearingLoop "hearing-loop" "programme-access-hearing-loop";
        QuietSpace "quiet-space" "programme-access-quiet-space";
        CompanionTicket "companion-ticket" "programme-access-companion-ticket";
        LargePrint "large-print" "programme-access-large-print";
    }
}

closed! {
    /// How a host stands to the event.
    HostPart {
        Host "host" "programme-host";
        CoHost "co-host" "programme-co-host";
    }
}

closed! {
    /// Where an event stands. Never stored: it follows from what happened.
    EventState {
        Draft "draft" "programme-event-state-draft";
        Announced "announced" "programme-event-state-announced";
        Cancelled "cancelled" "programme-event-state-cancelled";
    }
}

/// When it happens, as exactly as we know. Never ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The record does not say.
    Unknown,
    /// Some time in a month: its first day stands for it.
    Month(Date),
    /// Whole days, first and last.
    Days(Date, Date),
    /// From a moment on, and until when if that was said.
    At(Instant, Option<Instant>),
}

impl When {
    pub fn days(first: Date, last: Date) -> Result<Self, Message> {
        if last < first { Err(Message::new("programme-error-last-day")) } else { Ok(Self::Days(first, last)) }
    }
    /// At most 31 days long.
    pub fn at(starts: Instant, ends: Option<Instant>) -> Result<Self, Message> {
        match ends {
            Some(ends) if ends <= starts => Err(Message::new("programme-error-end-before-start")),
            Some(ends) if ends > starts.plus_days(31) => Err(Message::new("programme-error-too-many-days")),
            _ => Ok(Self::At(starts, ends)),
        }
    }
    /// The moment it begins, where a time is known.
    pub const fn starts(self) -> Option<Instant> {
        match self {
            Self::At(starts, _) => Some(starts),
            _ => None,
        }
    }
    pub const fn ends(self) -> Option<Instant> {
        match self {
            Self::At(_, ends) => ends,
            _ => None,
        }
    }
    /// The first local day, where one is known.
    pub fn first_day(self, zone: &Zone) -> Option<Date> {
        match self {
            Self::Unknown | Self::Month(_) => None,
            Self::Days(first, _) => Some(first),
            Self::At(starts, _) => Some(zone.local(starts).date()),
        }
    }
}

/// An amount of money, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Money {
    /// Pence for GBP, cents for EUR.
    pub minor: u32,
    pub currency: Currency,
}

closed! {
    /// Currencies with two decimals, by ISO 4217.
    Currency {
        Gbp "GBP" "programme-currency-gbp";
        Eur "EUR" "programme-currency-eur";
    }
}

closed! {
    /// How coming is paid for, as a form sends it.
    CostKind {
        Unknown "unknown" "programme-cost-unknown";
        Free "free" "programme-cost-free";
        Amount "amount" "programme-cost-amount";
        Donation "donation" "programme-cost-donation";
    }
}

/// What coming costs.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cost {
    pub fee: Fee,
    /// In words: who pays less, what is included.
    #[serde(default)]
    pub note: Text,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fee {
    /// The record does not say.
    #[default]
    Unknown,
    Free,
    Amount(Money),
    /// What one can give, nothing included.
    Donation,
}

impl Fee {
    pub const fn kind(self) -> CostKind {
        match self {
            Self::Unknown => CostKind::Unknown,
            Self::Free => CostKind::Free,
            Self::Amount(_) => CostKind::Amount,
            Self::Donation => CostKind::Donation,
        }
    }
}

/// What getting in is like, the gaps included.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Access {
    pub features: Vec<AccessFeature>,
    /// More about the way in.
    #[serde(default)]
    pub note: Text,
    /// What we cannot offer, said beforehand.
    #[serde(default)]
    pub cannot: Text,
    /// Whom to ask: an e-mail address or telephone number, as given.
    #[serde(default)]
    pub contact: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Booking {
    #[serde(default)]
    pub address: Option<WebAddress>,
    #[serde(default)]
    pub note: Text,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    pub title: String,
    pub director: Option<String>,
}

/// Somebody on a panel, by what they were then. A name comes through a persona or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPerson {
    pub persona: Option<PersonaId>,
    pub role_then: Text,
    pub affiliation_then: Text,
}

/// An organisation behind an event, with what a page says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    pub partner: PartnerId,
    pub part: HostPart,
    pub slug: Slug,
    pub name: Text,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub id: EventId,
    pub edition: EditionId,
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
    /// Every place is taken.
    pub is_full: bool,
    pub film: Option<Film>,
    pub related_festival: Option<String>,
    pub outcome: Text,
    /// Hosts first, then co-hosts, each in the order given.
    pub hosts: Vec<Host>,
    /// In the order given.
    pub people: Vec<EventPerson>,
    pub is_sample: bool,
    /// Raised with every change; iCalendar's SEQUENCE (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub announced_at: Option<Instant>,
    pub cancelled_at: Option<Instant>,
}

impl Event {
    pub const fn state(&self) -> EventState {
        match (self.announced_at, self.cancelled_at) {
            (_, Some(_)) => EventState::Cancelled,
            (Some(_), None) => EventState::Announced,
            (None, None) => EventState::Draft,
        }
    }
    /// Announced once, also if cancelled since: who planned to come must find that out.
    pub const fn was_announced(&self) -> bool {
        self.announced_at.is_some()
    }
    /// Begin and end on the clock of the place.
    pub fn local(&self) -> Option<(DateTime, Option<DateTime>)> {
        match self.when {
            When::At(starts, ends) => Some((self.zone.local(starts), ends.map(|ends| self.zone.local(ends)))),
            _ => None,
        }
    }
    /// The venue, where the public may know it.
    pub fn public_venue(&self) -> Option<&Text> {
        (self.precision == Precision::Exact && !self.venue.is_empty()).then_some(&self.venue)
    }
    pub fn public_address(&self) -> Option<&Text> {
        (self.precision == Precision::Exact && !self.address.is_empty()).then_some(&self.address)
    }
    pub fn public_town(&self) -> Option<&Text> {
        (self.precision != Precision::Hidden && !self.town.is_empty()).then_some(&self.town)
    }
}

closed! {
    /// Against the clock.
    Tense {
        Upcoming "upcoming" "programme-tense-upcoming";
        Past "past" "programme-tense-past";
    }
}

/// Which events a list shows. Everything of the edition, unless told.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Only what was announced, cancelled or not.
    pub announced: bool,
    pub state: Option<EventState>,
    pub kind: Option<EventKind>,
    pub town: Option<String>,
    pub online: Option<bool>,
    pub tense: Option<Tense>,
    pub language: Option<Locale>,
    pub host: Option<PartnerId>,
    /// Words of the title, summary, place or film; each must occur.
    pub words: String,
    /// From 1; 0 is the first too.
    pub page: u64,
}
