//! A talk with somebody who applied.

use crate::closed::closed;
use base::{Instant, StaffId, TalkId};

closed! {
    Kind, "talk" {
        /// Not an interview: what they would like, and what they want to know.
        Conversation = "conversation",
        /// Whether now is a good time for them, and what would keep them well.
        Readiness = "readiness",
    }
}

/// That there was one, and who noted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    pub id: TalkId,
    pub kind: Kind,
    pub by: Option<StaffId>,
    pub at: Instant,
}

/// The same with what was noted.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    pub talk: Talk,
    pub words: String,
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Note(…)")
    }
}
