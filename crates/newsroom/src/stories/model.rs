//! The nouns of storytelling: a story, its versions in each language, the
//! rounds of asking the teller, and what the teller answered.

use base::{EditionId, Instant, Locale, MediaId, Message, PersonaId, ReviewId, Slug, StaffId, StoryId, VersionId};
use consent::{Element, Fingerprint, Set};

/// Someone thanked or named for their work on a story.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Credit {
    /// What they did: "Photograph", "Translation".
    pub part: String,
    pub name: String,
}

/// Everything a version shows, in one language. Immutable once saved.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Content {
    pub title: String,
    /// The teller's own sentence, shown large.
    pub opening: String,
    /// Markdown, CommonMark. Raw HTML is dropped on the way out.
    pub body: String,
    /// Chosen by the teller; each stands word for word in the body or the opening.
    #[serde(default)]
    pub quotes: Vec<String>,
    #[serde(default)]
    pub portrait: Option<MediaId>,
    /// What the portrait shows, for those who do not see it. Required with a portrait.
    #[serde(default)]
    pub portrait_alt: String,
    #[serde(default)]
    pub recording: Option<MediaId>,
    /// Required with a recording.
    #[serde(default)]
    pub transcript: String,
    /// WebVTT. Required with a film.
    #[serde(default)]
    pub captions: String,
    /// What a reader may want to know before reading on.
    #[serde(default)]
    pub content_note: String,
    #[serde(default)]
    pub credits: Vec<Credit>,
    /// Where the teller lives now, in their words. Shown only if they permit it.
    #[serde(default)]
    pub place: String,
}

/// One saved version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: VersionId,
    pub story: StoryId,
    pub language: Locale,
    /// Counts from 1 within the story and language.
    pub number: i64,
    pub content: Content,
    /// What of the person this version shows.
    pub elements: Set<Element>,
    /// Over content and pictures; see [`super::rules::fingerprint`] for what approval is bound to.
    pub fingerprint: Fingerprint,
    /// The original's version that this one translates.
    pub translated_from: Option<VersionId>,
    /// When a second speaker of the language read it.
    pub second_speaker_at: Option<Instant>,
    pub created_by: Option<StaffId>,
    pub created_at: Instant,
}

/// Where a translation stands, said as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translation {
    /// The language the story was told in.
    Original,
    /// Translated, not yet read by a second speaker.
    Draft,
    /// Read by a second speaker.
    Reviewed,
    /// The original has changed since.
    Outdated,
}

impl Translation {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Outdated => "outdated",
        }
    }
    /// The Fluent key of its label.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Original => "translation-original",
            Self::Draft => "translation-draft",
            Self::Reviewed => "translation-reviewed",
            Self::Outdated => "translation-outdated",
        }
    }
}

macro_rules! states {
    ($($(#[$doc:meta])* $name:ident = $wire:literal, $key:literal;)*) => {
        /// Where the newest words of a story stand. What the public sees is not
        /// read from here but decided by `consent::permit`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum State { $($(#[$doc])* $name,)* }

        impl State {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $wire,)* }
            }
            /// The Fluent key of its label.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|state| state.name() == name)
            }
        }
    };
}

states! {
    /// Being written.
    Draft = "draft", "story-state-draft";
    /// With the teller.
    Sent = "sent", "story-state-sent";
    /// The teller asked for changes.
    ChangeAsked = "change-asked", "story-state-change-asked";
    /// The teller said "not now".
    Deferred = "deferred", "story-state-deferred";
    /// The teller said no.
    Refused = "refused", "story-state-refused";
    /// Approved by the teller; waiting for safeguarding.
    Approved = "approved", "story-state-approved";
    /// Approved and cleared. An embargo may still hold it.
    Published = "published", "story-state-published";
    /// Taken down by us.
    Retired = "retired", "story-state-retired";
    /// Taken back by the teller.
    Withdrawn = "withdrawn", "story-state-withdrawn";
}

/// A story as staff see it in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    pub id: StoryId,
    pub edition: EditionId,
    pub persona: PersonaId,
    pub slug: Slug,
    pub original: Locale,
    pub state: State,
    pub embargo: Option<Embargo>,
    pub is_sample: bool,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub published_at: Option<Instant>,
    pub retired_at: Option<Instant>,
    pub created_by: Option<StaffId>,
}

impl Story {
    /// Whether its teller took it back or said no to it. Then only they open it again.
    pub const fn is_over(&self) -> bool {
        matches!(self.state, State::Withdrawn | State::Refused)
    }
}

/// Absolute: not served before, to anyone. Shown in this zone and in UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embargo {
    pub until: Instant,
    pub zone: String,
}

/// One round of asking the teller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub id: ReviewId,
    pub story: StoryId,
    pub versions: Vec<VersionId>,
    pub locale: Locale,
    pub sent_at: Instant,
    pub answer: Option<ReviewAnswer>,
    pub answered_at: Option<Instant>,
    pub sent_by: Option<StaffId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewAnswer {
    ChangeAsked,
    NotNow,
    Refused,
    Approved,
}

impl ReviewAnswer {
    pub const ALL: [Self; 4] = [Self::ChangeAsked, Self::NotNow, Self::Refused, Self::Approved];
    pub const fn name(self) -> &'static str {
        match self {
            Self::ChangeAsked => "change-asked",
            Self::NotNow => "not-now",
            Self::Refused => "refused",
            Self::Approved => "approved",
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.name() == name)
    }
}

/// What the teller asked to change, in their own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRequest {
    pub review: ReviewId,
    pub words: String,
    pub asked_at: Instant,
    /// When a newer version was sent.
    pub answered_at: Option<Instant>,
}

/// Words of the teller's own, 1 to 5,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords(String);

impl ChangeWords {
    pub const MAX: usize = 5_000;
    pub fn parse(text: &str) -> Result<Self, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Message::new("error-change-empty"));
        }
        if text.chars().count() > Self::MAX {
            return Err(Message::new("error-too-long").with("most", Self::MAX));
        }
        Ok(Self(text.to_owned()))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A part of a version that changed, word by word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Fluent key of the field's name.
    pub field: &'static str,
    pub pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Gone(String),
    New(String),
}
