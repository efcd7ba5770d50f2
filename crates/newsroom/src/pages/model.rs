//! What may go out about a story and its teller. These values are built only
//! inside a permit, from what it allows: a name that was refused is not
//! hidden here, it was never put in.

use crate::stories::{Credit, Translation};
use base::{EditionId, Instant, Locale, MediaId, PersonaId, Slug, StoryId, VersionId};
use consent::{Cleared, Fingerprint};
use look::portrait::{PortraitForm, Traits};
use std::collections::HashMap;

/// How the teller appears beside the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teller {
    pub persona: PersonaId,
    pub slug: Slug,
    /// `None` when no name is permitted or none was chosen.
    pub name: Option<String>,
    /// The person's own word for themselves, as they gave it.
    pub label: Option<(Locale, String)>,
    /// What they approved, this label with it.
    pub approved: Fingerprint,
    pub bio: Option<(Locale, String)>,
    pub portrait: Portrait,
    pub is_sample: bool,
}

/// A portrait: a picture, or a drawing of ours with the same dignity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Portrait {
    Picture(Picture),
    Drawn { form: PortraitForm, seed: u64, traits: Option<Traits>, alt: Option<String> },
}

/// A picture in several widths, ready for `srcset`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub media: MediaId,
    pub width: u32,
    pub height: u32,
    /// `#rrggbb`, shown until the picture has come.
    pub dominant: String,
    /// Nothing where it would say a name that may not be shown: then whoever
    /// shows the picture says that it is a photograph of somebody.
    pub alt: Option<String>,
    pub credit: String,
    /// Per mille from the left and from the top.
    pub focal: (u16, u16),
    pub files: Vec<PictureFile>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    pub hash: String,
    pub format: crate::media::Format,
    pub width: u32,
    pub height: u32,
}

/// A sound or film with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    pub media: MediaId,
    pub kind: crate::media::Kind,
    pub hash: String,
    pub content_type: &'static str,
    pub transcript: String,
    /// WebVTT, address part, when there are captions.
    pub captions: Option<String>,
}

/// Another language in which the same story may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherLanguage {
    pub language: Locale,
    pub status: Translation,
}

/// One story in one language, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryPage {
    pub id: StoryId,
    pub version: VersionId,
    pub edition: EditionId,
    pub slug: Slug,
    pub language: Locale,
    pub original: Locale,
    pub status: Translation,
    /// Every language that may be read, this one included, the original first.
    pub languages: Vec<OtherLanguage>,
    pub title: String,
    pub opening: String,
    /// Sanitised HTML.
    pub body: String,
    pub quotes: Vec<String>,
    pub content_note: Option<String>,
    pub recording: Option<Recording>,
    pub place: Option<String>,
    pub credits: Vec<Credit>,
    pub teller: Teller,
    pub published_at: Instant,
    pub changed_at: Instant,
    pub is_sample: bool,
}

/// One story in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryCard {
    pub id: StoryId,
    pub slug: Slug,
    pub edition: EditionId,
    pub language: Locale,
    pub languages: Vec<Locale>,
    pub title: String,
    pub opening: String,
    pub quote: Option<String>,
    pub content_note: Option<String>,
    pub teller: Teller,
    pub published_at: Instant,
    pub changed_at: Instant,
    pub is_sample: bool,
}

/// One page of cards. `next` names the last one shown, and starts the next page.
#[derive(Debug)]
pub struct Cards {
    pub cards: Vec<Cleared<StoryCard>>,
    pub next: Option<(Instant, StoryId)>,
    /// Every story that was decided about, shown or held back, and its teller: a
    /// change of any of them may change this list. For caches, not for pages.
    pub about: Vec<(StoryId, PersonaId)>,
    /// At this moment the list may look different by itself: a cache keeps it no longer.
    pub until: Option<Instant>,
}

/// An ambassador in a company of people: the persona and their stories' first lines.
#[derive(Debug)]
pub struct Company {
    /// Those who were asked for, in their order.
    pub people: Vec<Member>,
    /// How many may be shown altogether.
    pub count: usize,
    /// Records of an archived edition that name nobody: role and affiliation then.
    /// An edition that lives has none: there a role can say who it is.
    pub unnamed: Vec<Unnamed>,
    /// Every story that was decided about, shown or not, and its teller: a change
    /// of any of them may change who stands here. For caches, not for pages.
    pub about: Vec<(StoryId, PersonaId)>,
    pub until: Option<Instant>,
}

/// How many people some editions show.
#[derive(Debug)]
pub struct Heads {
    pub of: HashMap<EditionId, u64>,
    /// As of [`Company`]: for caches, not for pages.
    pub about: Vec<(StoryId, PersonaId)>,
    pub until: Option<Instant>,
}

impl Heads {
    pub fn in_edition(&self, edition: EditionId) -> u64 {
        self.of.get(&edition).copied().unwrap_or_default()
    }
}

impl Company {
    /// How many people the page shows, named or not.
    pub fn heads(&self) -> u64 {
        (self.count + self.unnamed.len()) as u64
    }
}

/// Someone who may be shown, because at least one story of theirs may be.
#[derive(Debug)]
pub struct Member {
    pub slug: Slug,
    /// Newest first, never empty; in a company of people the newest few.
    pub stories: Vec<Cleared<StoryCard>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnamed {
    pub role_then: String,
    pub affiliation_then: String,
}

/// An answer to an address.
#[derive(Debug)]
pub enum Found<T> {
    Here(T),
    /// It was public and is no more: the neutral tombstone, 410.
    Gone,
    /// It never was, or not for you: 404.
    Never,
}
