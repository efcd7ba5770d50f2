//! One thing that somebody was asked.

use crate::closed::closed;
use crate::ledger::answers::{Choice, Terms};
use base::{Error, GrantId, Instant, PartnerId, PersonaId, Result, StoryId};

closed! {
    /// How we asked.
    Way, "ask-way" {
        /// By letter, with a link.
        Mail = "mail",
        /// No letter can be sent: somebody of the staff has to ask.
        Hand = "hand",
        /// They came to their own page by themselves.
        Page = "page",
    }
}

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AskAbout {
    /// A partner that joined after they had answered.
    Partner(PartnerId),
    /// A yes that ends, asked in good time,
    Ending(GrantId),
    /// and once more shortly before.
    EndingLast(GrantId),
}

impl AskAbout {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Partner(_) => "partner",
            Self::Ending(_) => "ending",
            Self::EndingLast(_) => "ending-last",
        }
    }
    /// As a row says it.
    pub fn read(kind: &str, subject: &str) -> Result<Self> {
        match kind {
            "partner" => Ok(Self::Partner(store::id(subject)?)),
            "ending" => Ok(Self::Ending(store::id(subject)?)),
            "ending-last" => Ok(Self::EndingLast(store::id(subject)?)),
            _ => Err(Error::fault("the ledger", "a stored question does not parse")),
        }
    }
    pub(super) fn subject(self) -> String {
        match self {
            Self::Partner(partner) => partner.to_string(),
            Self::Ending(grant) | Self::EndingLast(grant) => grant.to_string(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    pub work: StoryId,
    pub persona: PersonaId,
    pub about: AskAbout,
    pub asked_at: Instant,
    pub way: Way,
    pub answer: Option<Choice>,
}

impl Ask {
    /// Both times of asking about one yes are about that yes.
    pub fn is_about(&self, about: AskAbout) -> bool {
        match (self.about, about) {
            (
                AskAbout::Ending(one) | AskAbout::EndingLast(one),
                AskAbout::Ending(other) | AskAbout::EndingLast(other),
            ) => one == other,
            (one, other) => one == other,
        }
    }
}

/// One question, with exactly what a yes to it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub work: StoryId,
    pub about: AskAbout,
    pub terms: Terms,
}
