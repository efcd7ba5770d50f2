//! What the layout works with: the house, a clock that is moved to the day on
//! which each thing happened, and the staff who did it.

use super::data::{Day, Moment};
use base::jiff::civil::DateTime;
use base::{Actor, Error, Result, StaffId, TestClock};
use people::House;
use people::accounts::Role;
use programme::Zone;
use std::collections::BTreeMap;

pub struct Bench<'a> {
    pub house: &'a House,
    pub clock: &'a TestClock,
    pub zone: Zone,
    pub staff: BTreeMap<&'static str, StaffId>,
}

impl Bench<'_> {
    /// It is now this local time.
    pub fn at(&self, moment: Moment) -> Result<()> {
        self.clock.set(self.instant(moment.0)?);
        Ok(())
    }

    /// It is now the morning of this day.
    pub fn on(&self, day: Day) -> Result<()> {
        self.at(Moment(day.0.at(10, 0, 0, 0)))
    }

    /// A little later, so that things that follow each other do so in the record too.
    pub fn later(&self) {
        self.clock.push_seconds(90);
    }

    pub fn clock_now(&self) -> base::Instant {
        base::Clock::now(self.clock)
    }

    pub fn instant(&self, local: DateTime) -> Result<base::Instant> {
        let zoned =
            local.to_zoned(self.zone.tz().clone()).map_err(Error::because("reading a time of the demonstration"))?;
        Ok(zoned.timestamp().into())
    }

    /// The one on the staff who has this role.
    pub fn by(&self, role: Role) -> Actor {
        self.staff.get(role.name()).map_or(Actor::Operator, |staff| Actor::Staff(*staff))
    }
}

/// A name of a closed list, as the data write it.
pub fn named<T: std::str::FromStr>(name: &str) -> Result<T> {
    name.parse().map_err(|_| unknown(name))
}

/// The demonstration's own files name something that is not there: our fault.
pub fn unknown(name: &str) -> Error {
    Error::fault("laying out the demonstration", format!("nothing is called {name}"))
}
