//! One edition's round, and one question of it.

use crate::closed::closed;
use base::{EditionId, Instant, PersonaId, StaffId};

closed! {
    /// Would they like to take part? No answer is no.
    Answer, "alumni-answer" {
        Yes = "yes",
        NotThisTime = "not-this-time",
        NotNow = "not-now",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub edition: EditionId,
    pub begun_at: Instant,
    pub begun_by: Option<StaffId>,
}

/// The question to one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub edition: EditionId,
    pub persona: PersonaId,
    pub put_at: Instant,
    /// When the letter went; until then it waits.
    pub asked_at: Option<Instant>,
    /// Nobody could write to them: somebody of the staff is to ask.
    pub by_hand: bool,
    pub answer: Option<Answer>,
    pub answered_at: Option<Instant>,
}

/// How far a round has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub put: usize,
    /// Of them, to whom the letter went or who are on the list to be asked by hand.
    pub asked: usize,
    pub by_hand: usize,
    pub yes: usize,
    pub not_this_time: usize,
    pub not_now: usize,
}

impl Progress {
    pub const fn waits(self) -> usize {
        self.put.saturating_sub(self.asked)
    }
    pub const fn silent(self) -> usize {
        self.put.saturating_sub(self.yes + self.not_this_time + self.not_now)
    }
}
