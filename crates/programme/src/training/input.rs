//! What a person sends about training.

use super::model::{Place, Training, Venue};
use super::rules;
use crate::fields::{Reader, TextField, Writer, text_field};
use crate::{Fields, Moment, WebAddress, Zone};
use base::jiff::civil::{Date, Time};
use base::{Instant, Invalid, Message, StaffId, Text, VenueId};

const NAME: TextField = text_field!("name", 200);
const ADDRESS: TextField = text_field!("address", 500, lines);
const TITLE: TextField = text_field!("title", 200);
const ABOUT: TextField = text_field!("about", 4000, lines);
const JOINING: TextField = text_field!("joining", 1000, lines);
const ACCESS: TextField = text_field!("access", 1000, lines);
const QUIET: TextField = text_field!("quiet", 300);
const WORDS: TextField = text_field!("words", 8000, lines);

/// What the form sends where a session is held nowhere but online.
pub const ONLINE: &str = "online";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VenueDraft {
    pub name: Text,
    pub address: Text,
    pub access: Text,
    pub rooms: Vec<String>,
    /// The revision that the form was opened with.
    pub seen: Option<i64>,
}

impl VenueDraft {
    pub const MOST_ROOMS: usize = 40;
    const LONGEST_ROOM: usize = 100;

    /// `name.*`, `address.*`, `access.*`, `rooms` with a line for each, `seen`.
    pub fn parse(fields: &Fields, now: Option<&Venue>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let kept = |of: fn(&Venue) -> &Text| now.map_or(&blank, of);
        let mut read = Reader::new(fields);
        let name = read.require_text(&NAME, kept(|venue| &venue.name));
        let address = read.require_text(&ADDRESS, kept(|venue| &venue.address));
        let access = read.text(&ACCESS, kept(|venue| &venue.access));
        let rooms = rules::rooms(&read.lines("rooms", 5_000).unwrap_or_default());
        if rooms.len() > Self::MOST_ROOMS {
            read.invalid.add("rooms", Message::new("error-too-many").with("most", Self::MOST_ROOMS));
        }
        if let Some(count) = rooms.iter().map(|room| room.chars().count()).find(|count| *count > Self::LONGEST_ROOM) {
            let message = Message::new("error-too-long").with("most", Self::LONGEST_ROOM).with("count", count);
            read.invalid.add("rooms", message);
        }
        let seen = read.number("seen");
        read.finish(Some(Self { name, address, access, rooms, seen }))
    }

    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        Writer::new()
            .text("name", &self.name)
            .text("address", &self.address)
            .text("access", &self.access)
            .put("rooms", self.rooms.join("\n"))
            .maybe("seen", self.seen)
            .finish()
    }
}

impl From<&Venue> for VenueDraft {
    fn from(venue: &Venue) -> Self {
        let Venue { name, address, access, rooms, revision, .. } = venue.clone();
        Self { name, address, access, rooms, seen: Some(revision) }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingDraft {
    pub title: Text,
    pub about: Text,
    pub starts: Instant,
    pub minutes: i64,
    pub place: Place,
    pub joining: Text,
    pub trainers: Vec<StaffId>,
    pub seats: usize,
    pub access: Text,
    pub quiet: Text,
    pub support: String,
    /// The revision that the form was opened with.
    pub seen: Option<i64>,
}

impl TrainingDraft {
    /// `title.*`, `about.*`; `day`, `start` and `which` on the clock of the campaign, `minutes`; `place` (`online`, a
    /// venue's id, or that and a room's name after a space), `joining.*`; `trainer` (ids, many), `seats`; `access.*`,
    /// `quiet.*`, `support`; `seen`.
    pub fn parse(fields: &Fields, zone: &Zone, now: Option<&Training>) -> Result<Self, Invalid> {
        let blank = Text::new();
        let kept = |of: fn(&Training) -> &Text| now.map_or(&blank, of);
        let mut read = Reader::new(fields);
        let title = read.require_text(&TITLE, kept(|one| &one.title));
        let about = read.text(&ABOUT, kept(|one| &one.about));
        let starts = starts(&mut read, zone);
        let minutes = between(&mut read, "minutes", Training::LEAST_MINUTES, Training::MOST_MINUTES);
        let place = place(&mut read);
        let joining = read.text(&JOINING, kept(|one| &one.joining));
        if place == Some(Place::Online) && joining.is_empty() && read.invalid.of(JOINING.english).is_none() {
            read.invalid.add(JOINING.english, "training-error-joining");
        }
        let trainers = read.choose_many("trainer");
        let seats = between(&mut read, "seats", 1, Training::MOST_SEATS);
        let access = read.text(&ACCESS, kept(|one| &one.access));
        let quiet = read.text(&QUIET, kept(|one| &one.quiet));
        let support = read.line("support", 200).unwrap_or_default();
        let seen = read.number("seen");
        let draft = (|| {
            let (starts, minutes, place) = (starts?, minutes?, place?);
            let seats = usize::try_from(seats?).ok()?;
            Some(Self { title, about, starts, minutes, place, joining, trainers, seats, access, quiet, support, seen })
        })();
        read.finish(draft)
    }

    /// What its form starts with; `parse` gives the same draft back.
    pub fn to_fields(&self, zone: &Zone) -> Vec<(String, String)> {
        let local = zone.local(self.starts);
        let which = match zone.moment(local) {
            Moment::Twice(first, _) => Some(if first == self.starts { "first" } else { "second" }),
            Moment::One(_) | Moment::Skipped => None,
        };
        Writer::new()
            .text("title", &self.title)
            .text("about", &self.about)
            .put("day", local.date())
            .put("start", local.time().strftime("%H:%M"))
            .maybe("which", which)
            .put("minutes", self.minutes)
            .put("place", place_value(&self.place))
            .text("joining", &self.joining)
            .many("trainer", &self.trainers)
            .put("seats", self.seats)
            .text("access", &self.access)
            .text("quiet", &self.quiet)
            .put("support", &self.support)
            .maybe("seen", self.seen)
            .finish()
    }
}

impl From<&Training> for TrainingDraft {
    fn from(training: &Training) -> Self {
        let Training {
            title,
            about,
            starts,
            minutes,
            place,
            joining,
            trainers,
            seats,
            access,
            quiet,
            support,
            revision,
            ..
        } = training.clone();
        let seen = Some(revision);
        Self { title, about, starts, minutes, place, joining, trainers, seats, access, quiet, support, seen }
    }
}

/// What the form sends for a place.
pub fn place_value(place: &Place) -> String {
    match place {
        Place::Online => ONLINE.to_owned(),
        Place::Venue(venue, room) if room.is_empty() => venue.to_string(),
        Place::Venue(venue, room) => format!("{venue} {room}"),
    }
}

fn place(read: &mut Reader) -> Option<Place> {
    let Some(value) = read.line("place", 300) else {
        if read.invalid.of("place").is_none() {
            read.invalid.add("place", "error-choose");
        }
        return None;
    };
    if value == ONLINE {
        return Some(Place::Online);
    }
    let (venue, room) = value.split_once(' ').unwrap_or((&value, ""));
    let venue: Result<VenueId, Message> = venue.parse().map_err(|_| Message::new("error-unknown-choice"));
    read.invalid.take("place", venue).map(|venue| Place::Venue(venue, room.to_owned()))
}

/// A day and a time on the campaign's clock. In the hour that the clocks jump over there is none; in the hour that
/// comes twice the person says which.
fn starts(read: &mut Reader, zone: &Zone) -> Option<Instant> {
    let (day, start) = (read.date("day"), read.time("start"));
    for (name, is_there) in [("day", day.is_some()), ("start", start.is_some())] {
        if !is_there && read.invalid.of(name).is_none() {
            read.invalid.add(name, "error-required");
        }
    }
    let (day, start): (Date, Time) = (day?, start?);
    match zone.moment(day.to_datetime(start)) {
        Moment::One(instant) => Some(instant),
        Moment::Skipped => {
            read.invalid.add("start", "programme-error-time-skipped");
            None
        }
        Moment::Twice(first, second) => match read.line("which", 10).as_deref() {
            Some("first") => Some(first),
            Some("second") => Some(second),
            _ => {
                read.invalid.add("which", "programme-error-time-twice");
                None
            }
        },
    }
}

fn between(read: &mut Reader, name: &'static str, least: i64, most: i64) -> Option<i64> {
    let number = read.number(name);
    if number.is_none() && read.invalid.of(name).is_none() {
        read.invalid.add(name, "error-required");
    }
    let fits = number?;
    let message = Message::new("programme-error-between").with("least", least).with("most", most);
    read.invalid.take(name, if (least..=most).contains(&fits) { Ok(fits) } else { Err(message) })
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoutDraft {
    pub title: Text,
    pub words: Text,
    pub address: Option<WebAddress>,
}

impl HandoutDraft {
    /// `title.*`, `words.*`, `link`: one of the last two has to be there.
    pub fn parse(fields: &Fields) -> Result<Self, Invalid> {
        let mut read = Reader::new(fields);
        let title = read.require_text(&TITLE, &Text::new());
        let words = read.text(&WORDS, &Text::new());
        let address = read.address("link");
        if read.invalid.is_empty() && words.is_empty() && address.is_none() {
            read.invalid.add(WORDS.english, "training-error-handout");
        }
        read.finish(Some(Self { title, words, address }))
    }
}
