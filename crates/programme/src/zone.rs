//! A time zone by its IANA name. Local times keep their zone, because a law
//! may move the offset before the day comes.

use base::jiff::civil::DateTime;
use base::jiff::tz::{AmbiguousOffset, TimeZone};
use base::{Instant, Message};
use std::fmt;
use std::str::FromStr;

/// A zone of the IANA database, such as `Europe/London`.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// What a local time means in its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    One(Instant),
    /// The clocks go forward over it: it does not exist.
    Skipped,
    /// The clocks go back over it: it comes twice.
    Twice(Instant, Instant),
}

impl Zone {
    pub fn tz(&self) -> &TimeZone {
        &self.0
    }
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
    pub fn london() -> Self {
        Self(TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC))
    }
    /// The local date and time of a moment.
    pub fn local(&self, instant: Instant) -> DateTime {
        self.0.to_datetime(instant.timestamp())
    }
    /// When a local time is.
    pub fn moment(&self, local: DateTime) -> Moment {
        let at = |offset: base::jiff::tz::Offset| offset.to_timestamp(local).ok().map(Instant::from);
        match self.0.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => at(offset).map_or(Moment::Skipped, Moment::One),
            AmbiguousOffset::Gap { .. } => Moment::Skipped,
            AmbiguousOffset::Fold { before, after } => match (at(before), at(after)) {
                (Some(first), Some(second)) => Moment::Twice(first, second),
                _ => Moment::Skipped,
            },
        }
    }
    /// The first moment of the day after a date: when that date is over.
    pub fn end_of(&self, date: base::jiff::civil::Date) -> Instant {
        let next = date.tomorrow().unwrap_or(date);
        match next.to_zoned(self.0.clone()) {
            Ok(zoned) => zoned.timestamp().into(),
            Err(_) => base::jiff::Timestamp::MAX.into(),
        }
    }
}

impl FromStr for Zone {
    type Err = Message;
    fn from_str(name: &str) -> Result<Self, Message> {
        // Only names with a place in them: "EST" or "GMT+1" do not say when the clocks change.
        let plausible = name == "UTC" || (name.contains('/') && name.len() <= 64);
        let zone = plausible.then(|| TimeZone::get(name).ok()).flatten();
        zone.map(Self).ok_or(Message::new("programme-error-zone"))
    }
}
impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn the_clocks_change_and_the_zone_knows() {
        let london = Zone::london();
        assert_eq!(london.name(), "Europe/London");
        // 2027: forward on 28 March at 01:00, back on 31 October at 02:00.
        assert_eq!(london.moment(date(2027, 3, 28).at(1, 30, 0, 0)), Moment::Skipped);
        let Moment::Twice(first, second) = london.moment(date(2027, 10, 31).at(1, 30, 0, 0)) else { panic!("twice") };
        assert_eq!(second.seconds() - first.seconds(), 3600);
        assert_eq!(
            london.moment(date(2027, 7, 1).at(12, 0, 0, 0)),
            Moment::One("2027-07-01T11:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into())
        );
        assert_eq!(
            london.end_of(date(2027, 10, 31)).seconds() - london.end_of(date(2027, 10, 30)).seconds(),
            25 * 3600
        );
    }

    #[test]
    fn only_places_are_zones() {
        for bad in ["", "EST", "GMT+1", "Europe/Atlantis", "../etc/passwd", "Europe/London\0"] {
            assert!(bad.parse::<Zone>().is_err(), "{bad}");
        }
        assert_eq!("Asia/Kathmandu".parse::<Zone>().unwrap().name(), "Asia/Kathmandu");
    }
}
