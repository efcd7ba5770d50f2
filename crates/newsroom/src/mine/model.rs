//! What a person's own page is made of.

use super::finer::MORE_PURPOSES;
use crate::stories::guardians::GuardianRound;
use crate::stories::{Review, Story};
use base::{GrantId, Instant, Locale, PartnerId, PersonaId, StoryId};
use consent::{Element, Member as _, Purpose, Recipient};
use people::ledger::{ASKED_ELEMENTS, ASKED_PURPOSES, Method};
use people::young::Young;
use programme::campaigns::{Campaign, Edition};

/// One thing that a person is asked about a work, and can answer anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Going to this recipient for this purpose.
    Place(Purpose, Recipient),
    /// Showing this of them, anywhere.
    Shown(Element),
}

impl Question {
    pub const fn partner(partner: PartnerId) -> Self {
        Self::Place(Purpose::PartnerSocial, Recipient::Partner(partner))
    }
    /// As forms send it: `website`, `partner-…`, `show-face`.
    pub fn name(self) -> String {
        match self {
            Self::Place(_, Recipient::Partner(partner)) => format!("partner-{partner}"),
            Self::Place(purpose, _) => purpose.name().to_owned(),
            Self::Shown(element) => format!("show-{}", element.name()),
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(partner) = name.strip_prefix("partner-").and_then(|id| id.parse().ok()) {
            return Some(Self::partner(partner));
        }
        if let Some(element) = name.strip_prefix("show-") {
            return Element::parse(element).filter(|it| ASKED_ELEMENTS.contains(it)).map(Self::Shown);
        }
        let asked = ASKED_PURPOSES.into_iter().find(|(purpose, _)| purpose.name() == name);
        let more = || MORE_PURPOSES.into_iter().find(|purpose| purpose.name() == name);
        let asked = asked.or_else(|| Some((more()?, Recipient::Anyone)));
        asked.map(|(purpose, recipient)| Self::Place(purpose, recipient))
    }
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    Yes {
        since: Instant,
        method: Method,
        /// When it ends by itself.
        until: Option<Instant>,
    },
    No {
        since: Instant,
        method: Method,
    },
    /// Never answered, or taken back: no.
    Open,
}

/// An answer that has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    pub grant: GrantId,
    pub question: Question,
    pub was_yes: bool,
    pub from: Instant,
    pub until: Instant,
    pub method: Method,
}

/// What is to be taken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    All,
    Work(StoryId),
    /// One use, one partner or one element, in every work.
    Question(Question),
}

impl Part {
    pub fn name(self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Work(story) => format!("work-{story}"),
            Self::Question(question) => question.name(),
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        match name.strip_prefix("work-") {
            Some(story) => story.parse().ok().map(Self::Work),
            None if name == "all" => Some(Self::All),
            None => Question::parse(name).map(Self::Question),
        }
    }
}

/// One work, as its teller's own page shows it.
#[derive(Debug, Clone)]
pub struct Mine {
    pub story: Story,
    pub edition: Edition,
    pub campaign: Campaign,
    /// Of the newest words, and the language it is in.
    pub title: (Locale, String),
    /// Every page of ours on which anybody reads it at this moment.
    pub places: Vec<Place>,
    /// The newest round of asking.
    pub round: Option<Review>,
    /// Of somebody who is or was under 18: who else was asked.
    pub beside: Option<Beside>,
}

/// A guardian's part in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    pub young: Young,
    /// Nothing when no guardian was asked.
    pub round: Option<GuardianRound>,
}

impl Mine {
    pub const fn persona(&self) -> PersonaId {
        self.story.persona
    }
    /// Whether an answer is waited for.
    pub fn waits(&self) -> bool {
        use crate::stories::State;
        matches!(self.story.state, State::Sent | State::ChangeAsked | State::Deferred)
            && self.round.as_ref().is_some_and(|round| {
                !matches!(
                    round.answer,
                    Some(crate::stories::ReviewAnswer::Approved | crate::stories::ReviewAnswer::Refused)
                )
            })
    }
}

/// A page of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub language: Locale,
    pub path: String,
}
