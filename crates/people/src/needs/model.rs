//! What somebody needs, and what they do not speak about.

use crate::closed::closed;
use base::{BoundaryId, Instant};
use serde::{Deserialize, Serialize};

/// What the seal of each part says.
pub(super) const COMFORT: &str = "access and diet";
pub(super) const REST: &str = "needs";
pub(super) const BOUNDARY: &str = "boundary";

/// Free words, in answer to plain questions. Empty is "nothing", or not said.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Needs {
    pub comfort: Comfort,
    pub rest: Rest,
}

/// What somebody who prepares a room and a table has to know.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comfort {
    pub access: String,
    pub diet: String,
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    pub childcare: String,
    pub faith: String,
    pub travel_from: String,
    pub travel_how: String,
    pub travel_books: Option<Booking>,
}

closed! {
    /// Who buys the tickets.
    Booking, "travel-books" {
        Us = "us",
        Themself = "themself",
        NoTravel = "no-travel",
    }
}

/// Something they said, and when.
#[derive(Clone, PartialEq, Eq)]
pub struct Said<T> {
    pub what: T,
    pub at: Instant,
}

closed! {
    /// How strictly.
    Strength, "limit" {
        Never = "never",
        IfRaised = "if-raised",
        AskFirst = "ask-first",
    }
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewBoundary {
    pub topic: String,
    pub strength: Strength,
    pub note: String,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Boundary {
    pub id: BoundaryId,
    pub what: NewBoundary,
    pub added_at: Instant,
}

/// Never shown, not even by mistake.
macro_rules! unshown {
    ($($name:ident)*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        })*
    };
}

unshown!(Needs Comfort Rest NewBoundary Boundary);

impl<T> std::fmt::Debug for Said<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}
