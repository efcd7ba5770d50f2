//! A plan, and somebody beside a person.

use crate::closed::closed;
use base::Instant;
use base::jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// In the words in which it was agreed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub call_first: String,
    pub signs: String,
    pub steps: String,
    pub may_be_told: String,
}

/// A plan that holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    pub plan: Plan,
    pub written_at: Instant,
    /// The day on which it is looked at again.
    pub review_on: Date,
}

closed! {
    /// What the link of somebody beside a person shows.
    Sees, "beside-sees" {
        /// What waits for them and the dates.
        Dates = "dates",
        /// Whom to call when they worry.
        Call = "call",
    }
}

/// Somebody beside a person.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    pub name: String,
    pub reach: String,
    /// Whom they should call when they worry, in the person's words.
    pub call: String,
    pub sees: Vec<Sees>,
    /// Whether the person asked for them to be spoken to first.
    pub first: bool,
}

impl Beside {
    pub fn may_see(&self, what: Sees) -> bool {
        self.sees.contains(&what)
    }
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

unshown!(Plan Kept Beside);
