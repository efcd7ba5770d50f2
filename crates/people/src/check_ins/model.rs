//! One time of asking how somebody is.

use crate::closed::closed;
use base::{CheckInId, EventId, Instant, PersonaId, StoryId};
use serde::{Deserialize, Serialize};

closed! {
    Step, "check-in-step" {
        SameDay = "same-day",
        NextDay = "next-day",
        Week = "week",
        Month = "month",
    }
}

closed! {
    /// The one tap.
    Answer, "check-in-answer" {
        Fine = "fine",
        Mixed = "mixed",
        NotGood = "not-good",
        CallMe = "call-me",
    }
}

/// What they appeared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Story(StoryId),
    Event(EventId),
}

impl About {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Story(_) => "story",
            Self::Event(_) => "event",
        }
    }
    pub(super) fn subject(self) -> String {
        match self {
            Self::Story(story) => story.to_string(),
            Self::Event(event) => event.to_string(),
        }
    }
    /// What people read: after what.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Story(_) => "check-in-about-story",
            Self::Event(_) => "check-in-about-event",
        }
    }
}

/// Somebody appeared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appearance {
    pub persona: PersonaId,
    pub about: About,
    pub at: Instant,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    pub id: CheckInId,
    pub persona: PersonaId,
    pub about: About,
    pub step: Step,
    pub due_at: Instant,
    pub asked_at: Option<Instant>,
    /// Nobody could write to them: somebody of the staff is to ask.
    pub by_hand: bool,
    pub answered_at: Option<Instant>,
}

impl CheckIn {
    pub const fn story(&self) -> Option<StoryId> {
        match self.about {
            About::Story(story) => Some(story),
            About::Event(_) => None,
        }
    }
}

/// What they said.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub answer: Answer,
    pub words: String,
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}
