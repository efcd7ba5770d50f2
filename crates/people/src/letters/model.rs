//! A letter to somebody, and what becomes of it.

use crate::Keys;
use crate::accounts::jobs::Say;
use crate::closed::closed;
use crate::links::NewLink;
use ::store::{Db, NewJob};
use base::{HandTaskId, Instant, Locale, Message, PersonaId, StaffId};
use outside::mail::Mailer;

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
            Self::Review | Self::OwnPage | Self::Grown | Self::Asked => To::Themself,
        }
    }
    /// Whoever has to be asked by hand stands on a list with the questions.
    pub(super) const fn has_list_of_its_own(self) -> bool {
        matches!(self, Self::Asked)
    }
}

/// What it takes to write.
#[derive(Clone, Copy)]
pub struct Post<'a> {
    pub db: &'a Db,
    pub keys: &'a Keys,
    pub mailer: &'a Mailer,
    pub base_url: &'a str,
    pub say: Say<'a>,
}

/// A letter with a link in it, as its kind words it.
#[derive(Debug, Clone)]
pub struct Draft {
    pub kind: Kind,
    pub persona: PersonaId,
    pub link: NewLink,
    /// Where the link leads; the secret follows. Begins and ends with a slash.
    pub place: &'static str,
    /// The key of what stands before the link; it is given the `name`.
    pub before: &'static str,
    pub after: Message,
    /// Else the first language that they read.
    pub locale: Option<Locale>,
    /// The job that writes it, to be done again when their time comes.
    pub job: NewJob,
}

/// How a letter may reach somebody now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Now,
    /// Their next hours begin then.
    Later(Instant),
    /// No letter may go: a member of the staff has to reach them their way.
    Hand(Why),
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

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It went, in this language.
    Sent(Locale),
    /// It goes when their hours begin.
    Held(Instant),
    /// Somebody of the staff has to tell them, in this language.
    ByHand(Why, Locale),
    /// Nobody is there to write to.
    Nobody,
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
