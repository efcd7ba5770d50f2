//! What somebody chose to say: up to three messages, what shows each, how they
//! come back to it, and what they will not answer.

use crate::closed::closed;
use base::{Instant, KeyMessageId, Locale, PersonaId, StaffId, StoryId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

closed! {
    /// Where it stands on their page and on their card.
    Place, "key-message-place" {
        First = "1",
        Second = "2",
        Third = "3",
        /// Not a message: what they will not answer.
        Unanswered = "unanswered",
    }
}

impl Place {
    pub const MESSAGES: [Self; 3] = [Self::First, Self::Second, Self::Third];

    /// What is asked for it, in this order.
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::Unanswered => &[Part::Words],
            _ => Part::ALL,
        }
    }
}

closed! {
    Part, "key-message-part" {
        /// The message itself, as they would say it.
        Words = "words",
        /// What they can tell that shows it.
        Proof = "proof",
        /// How they come back to it.
        Bridge = "bridge",
    }
}

closed! {
    /// When they were asked how sure they feel.
    Moment, "key-moment" {
        Before = "before",
        After = "after",
    }
}

/// The languages that they chose: their own, and one beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub persona: PersonaId,
    pub language: Locale,
    pub second: Option<Locale>,
}

/// The words of one message in one language.
#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub words: String,
    #[serde(default)]
    pub proof: String,
    #[serde(default)]
    pub bridge: String,
}

impl Said {
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::Words => &self.words,
            Part::Proof => &self.proof,
            Part::Bridge => &self.bridge,
        }
    }
    pub(super) const fn part_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::Words => &mut self.words,
            Part::Proof => &mut self.proof,
            Part::Bridge => &mut self.bridge,
        }
    }
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Said(…)")
    }
}

/// The same message in a second language, by themself or by somebody who helps.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Second {
    pub said: Said,
    /// What they wrote themself: nobody else changes it.
    #[serde(default)]
    pub theirs: BTreeSet<Part>,
    /// What was written before they last changed the same part in their own language.
    #[serde(default)]
    pub outgrown: BTreeSet<Part>,
}

/// One message, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: KeyMessageId,
    pub persona: PersonaId,
    pub place: Place,
    pub language: Locale,
    pub said: Said,
    /// In other languages, by tag.
    pub seconds: Vec<(Locale, Second)>,
    pub saved_at: Instant,
    /// Newer words took its place, or they took it away.
    pub ended_at: Option<Instant>,
}

impl Message {
    /// What a form keeps of it, to notice that it was changed elsewhere.
    pub fn seen(&self) -> String {
        seen(self.id, self.saved_at)
    }
    pub fn second(&self, language: Locale) -> Option<&Second> {
        self.seconds.iter().find(|(known, _)| *known == language).map(|(_, second)| second)
    }
}

pub(super) fn seen(id: KeyMessageId, saved_at: Instant) -> String {
    format!("{id}.{}", saved_at.micros())
}

/// One part as their form sends it.
#[derive(Clone)]
pub struct Written {
    pub part: Part,
    pub own: String,
    /// The same beside it, where they chose a second language.
    pub second: Option<String>,
}

/// Whom of the staff they let read it, since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub staff: StaffId,
    pub since: Instant,
}

/// How sure they feel, from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sure {
    pub level: u8,
    pub at: Instant,
}

/// A story that carries a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    pub story: StoryId,
    pub message: KeyMessageId,
    pub place: Place,
    pub noted_at: Instant,
    /// The story carries words that they have changed or taken away since.
    pub outgrown_at: Option<Instant>,
}
