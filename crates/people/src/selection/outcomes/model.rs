//! What was decided about somebody who applied.

use crate::closed::closed;
use base::{ApplicationId, Instant, Locale, OutcomeId, StaffId, Text};

closed! {
    Kind, "outcome" {
        Offered = "offered",
        /// They may be asked when a place becomes free.
        Reserve = "reserve",
        /// With a way back: the next call is theirs to answer.
        NotNow = "not-now",
        Declined = "declined",
    }
}

impl Kind {
    /// Whether both sheets have to be in before it is decided: nobody is put before others unseen.
    pub const fn needs_scores(self) -> bool {
        matches!(self, Self::Offered | Self::Reserve)
    }
    /// The key of the letter that it begins with.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Offered => "letter-outcome-offered",
            Self::Reserve => "letter-outcome-reserve",
            Self::NotNow => "letter-outcome-not-now",
            Self::Declined => "letter-outcome-declined",
        }
    }
}

closed! {
    /// What they say to an offer.
    Answer, "outcome-answer" {
        Accepted = "accepted",
        Declined = "declined",
    }
}

closed! {
    /// How they hear that something stands on their page.
    Way, "outcome-way" {
        Mail = "mail",
        /// No letter may go: somebody tells them the way they said.
        ByHand = "by-hand",
    }
}

closed! {
    /// Where an outcome stands. Follows from what happened.
    State, "outcome-state" {
        /// Written, and not told.
        Draft = "draft",
        Told = "told",
        Accepted = "accepted",
        Declined = "declined",
        /// An offer that was taken back.
        Withdrawn = "withdrawn",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub id: OutcomeId,
    pub application: ApplicationId,
    pub kind: Kind,
    pub decided_by: Option<StaffId>,
    pub decided_at: Instant,
    /// From then on it stands on their page.
    pub told_at: Option<Instant>,
    pub way: Option<Way>,
    pub reached_by: Option<StaffId>,
    pub reached_at: Option<Instant>,
    pub answer: Option<Answer>,
    pub answered_at: Option<Instant>,
    /// When an offer was taken back.
    pub ended_at: Option<Instant>,
}

impl Outcome {
    pub const fn state(&self) -> State {
        match (self.told_at, self.ended_at, self.answer) {
            (None, ..) => State::Draft,
            (_, Some(_), _) => State::Withdrawn,
            (_, _, Some(Answer::Accepted)) => State::Accepted,
            (_, _, Some(Answer::Declined)) => State::Declined,
            _ => State::Told,
        }
    }
    /// Whether it is an offer that they can answer.
    pub fn is_open_offer(&self) -> bool {
        self.kind == Kind::Offered && self.state() == State::Told
    }
    /// Whether somebody of the staff still has to tell them.
    pub fn waits_for_hand(&self) -> bool {
        self.way == Some(Way::ByHand) && self.reached_at.is_none()
    }
}

/// Who an accepted offer makes of somebody: how they begin in the edition.
#[derive(Debug, Clone)]
pub struct Welcome {
    pub is_sample: bool,
    pub role: Text,
}

/// The language of a letter: theirs, where the house writes it, else English.
pub fn spoken(language: Locale) -> Locale {
    if Locale::INTERFACE.contains(&language) { language } else { Locale::ENGLISH }
}
