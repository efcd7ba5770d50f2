//! What a letter is about, why none may go, and what is then to be told by hand.

use crate::closed::closed;
use base::{HandTaskId, Instant, PersonaId, StaffId};

closed! {
    /// Every letter that the program writes to somebody who tells, or to whoever
    /// stands beside them. A new one needs a row in the test of all of them.
    Kind, "letter" {
        /// Their story, to be read and answered.
        Review = "review",
        /// The same for the guardian beside somebody under 18,
        Guardian = "guardian",
        /// and once more, because what they agreed to ends.
        GuardianAgain = "guardian-again",
        /// The link to their own page, asked for at the desk.
        OwnPage = "own-page",
        /// They turned 18, and are asked again.
        Grown = "grown",
        /// What they are asked again: partners that joined, a yes that ends.
        Asked = "asked",
        /// How they are after they appeared.
        CheckIn = "check-in",
        /// Whether they would like to take part in an edition once more.
        Alumni = "alumni",
        /// Where and when they are trained, and what changed about it.
        Training = "training",
    }
}

/// Whose way of being reached a letter keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Themself,
    Guardian,
}

impl Kind {
    pub const fn to(self) -> To {
        match self {
            Self::Guardian | Self::GuardianAgain => To::Guardian,
            Self::Review
            | Self::OwnPage
            | Self::Grown
            | Self::Asked
            | Self::CheckIn
            | Self::Alumni
            | Self::Training => To::Themself,
        }
    }
    /// Whoever has to be asked by hand stands on a list with the questions.
    pub(crate) const fn has_list_of_its_own(self) -> bool {
        matches!(self, Self::Asked)
    }
}

closed! {
    /// Why no letter may go.
    Why, "letter-why" {
        /// E-mail is not their way, or there is no address.
        NotByMail = "not-by-mail",
        /// Their hours are in words alone, which no program can keep to.
        HoursInWords = "hours-in-words",
        /// They asked for discretion, and there is no sender that does not show who we are.
        NoDiscreetSender = "no-discreet-sender",
        /// The letter would say something that must never be said to them.
        NeverSay = "never-say",
    }
}

impl Why {
    /// What whoever asks for a letter reads.
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::NotByMail => "error-mail-not-safe",
            Self::HoursInWords => "error-mail-hours-in-words",
            Self::NoDiscreetSender => "error-mail-no-discreet-sender",
            Self::NeverSay => "error-mail-never-say",
        }
    }
}

/// Something that somebody has to be told by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub id: HandTaskId,
    pub persona: PersonaId,
    pub kind: Kind,
    pub why: Why,
    pub since: Instant,
    pub done_at: Option<Instant>,
    pub done_by: Option<StaffId>,
}
