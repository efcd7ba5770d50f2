//! Whose agreement counts, and from when: the person, a guardian beside them
//! under 18, and the pause between explaining and releasing.

use crate::{Reason, Set, set::closed};
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
    /// What keeps an agreement from counting now. What was agreed before
    /// turning 18 ends on that day and is asked again.
    pub(crate) fn hinders(self, by: Set<Party>, given: Instant, now: Instant) -> Option<Reason> {
        let (must, asked_again) = match self {
            Self::Adult => (Set::of(&[Party::Person]), None),
            Self::Young { turns_18 } if now < turns_18 => (Set::all(), None),
            Self::Young { turns_18 } => (Set::of(&[Party::Person]), Some(turns_18)),
        };
        if asked_again.is_some_and(|turned| given < turned) {
            Some(Reason::AskAgainAt18)
        } else if must.within(by) {
            None
        } else {
            Some(Reason::NotAgreedByAll)
        }
    }
    /// The moment at which the answer to [`Age::hinders`] may change.
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
