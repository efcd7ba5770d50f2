//! The parts of a notice, in plain text: GDPR articles 7 and 13, the ICO's
//! guidance on consent, and domain.md D1 name what has to be in it.

use super::super::Scope;
use crate::ledger::evidence::Explained;
use base::{Instant, Locale, MediaId, NoticeId, PartnerId};
use consent::{Member, Purpose};
use serde::{Deserialize, Serialize};

/// Everything a person is told, in one language. Plain text throughout.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// What it is that they are asked.
    pub what: String,
    /// Where a thing may appear, each with an example to look at or imagine.
    pub places: Vec<Place>,
    /// Every controller by name. Categories are not enough (ICO).
    pub controllers: Vec<Party>,
    /// How several controllers share the duty, if they do (GDPR article 26).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub joint: String,
    /// Every partner by name. Whoever joins later is asked about later.
    pub partners: Vec<Named>,
    pub purposes: Vec<PurposeWords>,
    pub storage: String,
    pub retention: String,
    pub withdrawal: String,
    pub cannot_be_undone: String,
    /// Help does not depend on the answer (ICRC; domain.md D8).
    pub free_choice: String,
    /// What they are asked, to hear it back in their own words.
    pub question: String,
    /// Whose law: a country by ISO 3166-1, such as `GB`.
    pub jurisdiction: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub example: String,
}

/// An organisation that decides, and how to reach it (TS 27560: name, contact
/// and address of a party are all required).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    /// An e-mail address, or a page or number where somebody answers.
    pub contact: String,
    pub address: String,
}

/// A partner as named here; with its id where it is one of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<PartnerId>,
    pub name: String,
}

/// A purpose in words that anybody understands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurposeWords {
    #[serde(serialize_with = "write_purpose", deserialize_with = "read_purpose")]
    pub purpose: Purpose,
    pub words: String,
}

fn write_purpose<S: serde::Serializer>(purpose: &Purpose, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(purpose.name())
}

fn read_purpose<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Purpose, D::Error> {
    let name = String::deserialize(from)?;
    Purpose::parse(&name).ok_or_else(|| serde::de::Error::custom("unknown purpose"))
}

/// A notice to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    pub parts: Parts,
    /// Hours between explaining and releasing; 48 unless there is a reason.
    pub cooling_hours: i64,
    /// Somebody reading it aloud.
    pub audio: Option<Aloud>,
}

/// A recording of a notice: which, and the SHA-256 of its bytes, so that the
/// sound is as fixed as the text once somebody was shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aloud {
    pub media: MediaId,
    pub sha256: String,
}

impl NewNotice {
    pub const fn new(parts: Parts) -> Self {
        Self { parts, cooling_hours: super::rules::COOLING_HOURS, audio: None }
    }
}

/// One language of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub scope: Scope,
    pub version: i64,
    pub language: Locale,
    pub parts: Parts,
    /// SHA-256 over all that a person is shown or hears.
    pub hash: String,
    pub cooling_hours: i64,
    pub audio: Option<Aloud>,
    pub drafted_at: Instant,
    pub revised_at: Instant,
    /// From then on it does not change.
    pub published_at: Option<Instant>,
}

/// The notice that holds now, for one reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    pub notice: Notice,
    /// It is not in the language that was asked for: say so, and offer somebody who reads it to them.
    pub is_fallback: bool,
    /// Languages this version can be had in.
    pub languages: Vec<Locale>,
}

/// Where somebody stands before they say yes to a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// No notice is in use here, so the page on which they answer has to explain it.
    NoNotice,
    /// This holds now, and they have not been told yet.
    NotYet(Box<Current>),
    /// They were told what holds now, in this or another language.
    Told(Box<Current>, Cooling),
}

/// Where somebody stands between explaining and releasing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cooling {
    pub explained: Explained,
    pub hours: i64,
}

impl Cooling {
    /// When nothing of it holds a release back any more.
    pub fn over_at(&self) -> Instant {
        let full = self.explained.at.plus_seconds(self.hours * 3_600);
        self.explained.waived_at.map_or(full, |waived| waived.min(full))
    }
    pub fn is_over(&self, now: Instant) -> bool {
        self.over_at() <= now
    }
}
