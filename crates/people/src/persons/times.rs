//! When somebody may be written to or called, on their own clock.

use base::jiff::civil::{DateTime, Time, Weekday};
use base::jiff::tz::TimeZone;
use base::jiff::{Span, ToSpan as _};
use base::{Instant, Invalid, Message, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Days of the week, and from when until when on each of them, in one zone.
/// `until` at or before `from` is on the next day: the same time twice is a
/// whole day. Never without a day, and never in a zone that nobody knows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Times {
    zone: TimeZone,
    days: BTreeSet<Day>,
    from: Time,
    until: Time,
}

crate::closed::closed! {
    Day, "weekday" {
        Monday = "mon",
        Tuesday = "tue",
        Wednesday = "wed",
        Thursday = "thu",
        Friday = "fri",
        Saturday = "sat",
        Sunday = "sun",
    }
}

impl Day {
    const fn of(day: Weekday) -> Self {
        match day {
            Weekday::Monday => Self::Monday,
            Weekday::Tuesday => Self::Tuesday,
            Weekday::Wednesday => Self::Wednesday,
            Weekday::Thursday => Self::Thursday,
            Weekday::Friday => Self::Friday,
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
        }
    }
}

/// So far is looked for the next day that is theirs; a week has every day.
const DAYS_AHEAD: i64 = 14;

impl Times {
    /// # Errors
    /// `Invalid` at `zone` or `days`.
    pub fn new(zone: &str, days: impl IntoIterator<Item = Day>, from: Time, until: Time) -> Result<Self> {
        let mut invalid = Invalid::new();
        let zone = invalid.take("zone", known(zone));
        let days: BTreeSet<Day> = days.into_iter().collect();
        if days.is_empty() {
            invalid.add("days", "people-days-none");
        }
        match zone {
            Some(zone) if invalid.is_empty() => Ok(Self { zone, days, from, until }),
            _ => Err(base::Error::Invalid(invalid)),
        }
    }
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }
    pub fn days(&self) -> impl Iterator<Item = Day> {
        self.days.iter().copied()
    }
    pub const fn from(&self) -> Time {
        self.from
    }
    pub const fn until(&self) -> Time {
        self.until
    }

    /// The first moment from now on at which they may be reached: now, while
    /// their time runs.
    pub fn next(&self, now: Instant) -> Option<Instant> {
        let today = self.zone.to_datetime(now.timestamp()).date();
        // What began yesterday may go on past midnight.
        (-1..=DAYS_AHEAD).find_map(|ahead| {
            let day = today.checked_add(ahead.days()).ok()?;
            if !self.days.contains(&Day::of(day.weekday())) {
                return None;
            }
            let ends: Span = if self.until <= self.from { 1.day() } else { 0.days() };
            let begin = self.at(day.to_datetime(self.from))?;
            let end = self.at(day.checked_add(ends).ok()?.to_datetime(self.until))?;
            (now < end && begin < end).then(|| begin.max(now))
        })
    }

    /// A time that the clocks skip is as much later; one that comes twice is the first.
    fn at(&self, local: DateTime) -> Option<Instant> {
        Some(Instant::from(local.to_zoned(self.zone.clone()).ok()?.timestamp()))
    }
}

/// A zone with a place in its name: "EST" does not say when the clocks change.
pub(super) fn known(name: &str) -> Result<TimeZone, Message> {
    let name = name.trim();
    let plausible = name == "UTC" || (name.contains('/') && name.len() <= 64);
    let zone = plausible.then(|| TimeZone::get(name).ok()).flatten();
    zone.ok_or(Message::new("people-error-zone"))
}

/// As it is sealed.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    zone: String,
    days: Vec<Day>,
    from: String,
    until: String,
}

impl From<Times> for Kept {
    fn from(times: Times) -> Self {
        let clock = |time: Time| time.strftime("%H:%M").to_string();
        Self {
            zone: times.zone_name().to_owned(),
            days: times.days().collect(),
            from: clock(times.from),
            until: clock(times.until),
        }
    }
}

impl TryFrom<Kept> for Times {
    type Error = &'static str;
    fn try_from(kept: Kept) -> Result<Self, &'static str> {
        let clock = |time: &str| time.parse::<Time>().map_err(|_| "a time of day");
        Self::new(&kept.zone, kept.days, clock(&kept.from)?, clock(&kept.until)?).map_err(|_| "hours of somebody")
    }
}

/// When somebody may be reached says where they are.
impl std::fmt::Debug for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Times(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::time;

    fn at(text: &str) -> Instant {
        text.parse::<base::jiff::Timestamp>().unwrap().into()
    }

    fn weekdays(from: Time, until: Time) -> Times {
        let days = [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Saturday];
        Times::new("Asia/Karachi", days, from, until).unwrap()
    }

    #[test]
    fn inside_it_is_now_and_outside_it_is_the_next_time_that_is_theirs() {
        // Karachi is five hours ahead, without summer time. 2026-12-03 is a Thursday.
        let times = weekdays(time(15, 0, 0, 0), time(19, 30, 0, 0));
        for (now, next) in [
            ("2026-12-03T09:59:59Z", "2026-12-03T10:00:00Z"),
            ("2026-12-03T10:00:00Z", "2026-12-03T10:00:00Z"),
            ("2026-12-03T14:29:59Z", "2026-12-03T14:29:59Z"),
            // Friday is not theirs.
            ("2026-12-03T14:30:00Z", "2026-12-05T10:00:00Z"),
            ("2026-12-04T12:00:00Z", "2026-12-05T10:00:00Z"),
            ("2026-12-05T20:00:00Z", "2026-12-07T10:00:00Z"),
        ] {
            assert_eq!(times.next(at(now)), Some(at(next)), "{now}");
        }
    }

    #[test]
    fn past_midnight_belongs_to_the_day_on_which_it_began() {
        let times = Times::new("Europe/London", [Day::Friday], time(22, 0, 0, 0), time(1, 0, 0, 0)).unwrap();
        for (now, next) in [
            ("2026-12-04T21:00:00Z", "2026-12-04T22:00:00Z"),
            ("2026-12-05T00:59:00Z", "2026-12-05T00:59:00Z"),
            ("2026-12-05T01:00:00Z", "2026-12-11T22:00:00Z"),
        ] {
            assert_eq!(times.next(at(now)), Some(at(next)), "{now}");
        }
        let whole = Times::new("Europe/London", [Day::Friday], time(0, 0, 0, 0), time(0, 0, 0, 0)).unwrap();
        assert_eq!(whole.next(at("2026-12-04T23:59:00Z")), Some(at("2026-12-04T23:59:00Z")));
        assert_eq!(whole.next(at("2026-12-05T00:00:00Z")), Some(at("2026-12-11T00:00:00Z")));
    }

    #[test]
    fn the_clocks_change_on_their_clock() {
        // London, 28 March 2027, a Sunday: 01:00 becomes 02:00.
        let times = Times::new("Europe/London", [Day::Sunday], time(1, 30, 0, 0), time(3, 0, 0, 0)).unwrap();
        assert_eq!(times.next(at("2027-03-28T00:00:00Z")), Some(at("2027-03-28T01:30:00Z")));
        // A time that is skipped as a whole is no time.
        let skipped = Times::new("Europe/London", [Day::Sunday], time(1, 0, 0, 0), time(1, 0, 0, 0)).unwrap();
        assert!(skipped.next(at("2027-03-28T00:00:00Z")).is_some());
    }

    #[test]
    fn what_is_no_time_is_refused() {
        let (from, until) = (time(9, 0, 0, 0), time(17, 0, 0, 0));
        let field = |made: Result<Times>| match made {
            Err(base::Error::Invalid(invalid)) => invalid.0.first().map(|(field, _)| *field),
            _ => None,
        };
        assert_eq!(field(Times::new("EST", [Day::Monday], from, until)), Some("zone"));
        assert_eq!(field(Times::new("Mars/Phobos", [Day::Monday], from, until)), Some("zone"));
        assert_eq!(field(Times::new("Europe/London", [], from, until)), Some("days"));
    }

    #[test]
    fn it_survives_being_sealed_and_shows_nothing() {
        let times = weekdays(time(15, 0, 0, 0), time(19, 30, 0, 0));
        let kept = serde_json::to_string(&times).unwrap();
        assert_eq!(serde_json::from_str::<Times>(&kept).unwrap(), times);
        assert!(serde_json::from_str::<Times>(&kept.replace("Asia/Karachi", "Mars/Phobos")).is_err());
        assert_eq!(format!("{times:?}"), "Times(…)");
    }
}
