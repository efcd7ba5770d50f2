//! Whose agreement counts, and from when: the person, a guardian beside them
//! under 18, and the pause between explaining and releasing.

use crate::{Set, set::closed};
use base::Instant;

closed! {
    /// Who agreed.
    Party {
        Person = "person",
        /// A parent, guardian or social worker. Never instead of the person.
        Guardian = "guardian",
    }
}

/// Whether a guardian must agree too. No date of birth is needed: for someone
/// under 18 only the moment at which they are asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    Adult,
    Young { turns_18: Instant },
}

impl Age {
    /// Everyone who must have agreed, each for themself. Under 18 that is both,
    /// and a yes of one is no yes of the other.
    pub(crate) fn must(self, now: Instant) -> Set<Party> {
        if self.is_young(now) { Set::all() } else { Set::of(&[Party::Person]) }
    }
    /// Whether this was agreed to before turning 18, and they have turned it:
    /// then it is over, and is asked again.
    pub(crate) fn outgrew(self, given: Instant, now: Instant) -> bool {
        matches!(self, Self::Young { turns_18 } if turns_18 <= now && given < turns_18)
    }
    fn is_young(self, now: Instant) -> bool {
        matches!(self, Self::Young { turns_18 } if now < turns_18)
    }
    /// The moment at which either answer may change.
    pub(crate) const fn turn(self) -> Option<Instant> {
        match self {
            Self::Adult => None,
            Self::Young { turns_18 } => Some(turns_18),
        }
    }
}

/// How long a person has between hearing what release means and the release
/// itself, to sleep on it and to change their mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoolingOff {
    seconds: u32,
}

impl CoolingOff {
    pub const NONE: Self = Self { seconds: 0 };

    pub const fn hours(hours: u16) -> Self {
        Self { seconds: hours as u32 * 3600 }
    }
    /// The first moment after it.
    pub const fn ends(self, explained: Instant) -> Instant {
        explained.plus_seconds(self.seconds as i64)
    }
}

impl Default for CoolingOff {
    fn default() -> Self {
        Self::hours(48)
    }
}
