//! The nouns: a campaign comes round, an edition is one time it did.

use super::recurrence::Recurrence;
use crate::Zone;
use base::closed;
use base::jiff::civil::Date;
use base::{CampaignId, EditionId, HashtagId, Instant, Message, NoteId, Slug, Text, ThemeId};
use look::Look;
use std::fmt;
use std::str::FromStr;

/// The recurring day or week.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    pub id: CampaignId,
    pub slug: Slug,
    pub title: Text,
    pub summary: Text,
    pub recurrence: Recurrence,
    pub zone: Zone,
    pub asking: Asking,
    /// The one that `/` shows.
    pub is_default: bool,
    /// Raised with every change.
    pub revision: i64,
    pub created_at: Instant,
}

/// How a campaign asks the people who tell in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// A yes ends so many months after the day, unless the person says otherwise.
    pub lasts_months: i64,
    /// Partners who join are gathered so long before the people concerned are
    /// asked about all of them at once.
    pub gather_hours: i64,
}

impl Asking {
    pub const MONTHS: std::ops::RangeInclusive<i64> = 1..=120;
    pub const HOURS: std::ops::RangeInclusive<i64> = 0..=720;
}

impl Default for Asking {
    fn default() -> Self {
        Self { lasts_months: 12, gather_hours: 24 }
    }
}

closed! {
    /// What an edition mainly is.
    EditionKind {
        Ambassadors "ambassadors" "programme-edition-kind-ambassadors";
        Screening "screening" "programme-edition-kind-screening";
        Forum "forum" "programme-edition-kind-forum";
        Symposium "symposium" "programme-edition-kind-symposium";
    }
}

closed! {
    /// Where an edition stands. Never stored: it follows from what happened.
    EditionState {
        Planned "planned" "programme-edition-state-planned";
        Open "open" "programme-edition-state-open";
        Archived "archived" "programme-edition-state-archived";
    }
}

/// First and last day, the same for a single day. Never the wrong way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    first: Date,
    last: Date,
}

impl Days {
    pub fn new(first: Date, last: Date) -> Result<Self, Message> {
        if last < first { Err(Message::new("programme-error-last-day")) } else { Ok(Self { first, last }) }
    }
    pub const fn on(day: Date) -> Self {
        Self { first: day, last: day }
    }
    pub const fn first(self) -> Date {
        self.first
    }
    pub const fn last(self) -> Date {
        self.last
    }
}

/// One time the campaign came round.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    pub id: EditionId,
    pub campaign: CampaignId,
    pub slug: Slug,
    pub kind: EditionKind,
    pub days: Days,
    pub theme: Option<Theme>,
    /// In the order in which they are shown.
    pub hashtags: Vec<Hashtag>,
    pub title: Text,
    pub intro: Text,
    /// What to do: Markdown.
    pub invitation: Text,
    pub look: Look,
    pub is_sample: bool,
    /// Raised with every change.
    pub revision: i64,
    pub created_at: Instant,
    pub opened_at: Option<Instant>,
    pub archived_at: Option<Instant>,
}

impl Edition {
    pub const fn state(&self) -> EditionState {
        match (self.opened_at, self.archived_at) {
            (_, Some(_)) => EditionState::Archived,
            (Some(_), None) => EditionState::Open,
            (None, None) => EditionState::Planned,
        }
    }
    /// Whether anyone may see it.
    pub const fn is_public(&self) -> bool {
        self.opened_at.is_some()
    }
    pub fn year(&self) -> i16 {
        self.days.first.year()
    }
    /// Its own title, else the theme's.
    pub fn heading(&self) -> &Text {
        match &self.theme {
            Some(theme) if self.title.is_empty() => &theme.title,
            _ => &self.title,
        }
    }
}

/// What an edition is about. Several editions may share one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub campaign: CampaignId,
    pub title: Text,
    pub statement: Text,
}

/// A tag without its `#`: letters, marks, digits and underscores, not digits alone, at most 100 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(String);

impl Tag {
    pub const MAX: usize = 100;
    /// Longer than this in small letters alone, it is mostly several words.
    const ONE_WORD: usize = 9;

    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Whether a screen reader would speak it as one long word: it is written in
    /// letters that have capitals, and has none but perhaps its first.
    pub fn reads_as_one_word(&self) -> bool {
        let letters: Vec<char> = self.0.chars().filter(|c| c.is_alphabetic()).collect();
        let cased = letters.iter().any(|c| c.is_lowercase() || c.is_uppercase());
        let inside = letters.iter().skip(1).any(|c| c.is_uppercase());
        cased && !inside && !self.0.contains('_') && letters.len() > Self::ONE_WORD
    }
    /// As networks compare it: `#IamAMigrant` and `#IAmAMigrant` are the same tag.
    pub fn key(&self) -> String {
        base::fold(&self.0)
    }
}

impl FromStr for Tag {
    type Err = Message;
    fn from_str(text: &str) -> Result<Self, Message> {
        let tag = text.trim().trim_start_matches(['#', '＃']);
        // Vowel signs of Bengali or Tamil are marks, and `words` keeps them inside a word.
        let whole = base::words(&tag.replace('_', "a")).len() == 1;
        let allowed =
            !tag.chars().any(|c| c.is_whitespace() || c.is_control() || (c.is_ascii_punctuation() && c != '_'));
        let says_something = tag.chars().any(char::is_alphabetic);
        let short = tag.chars().count() <= Self::MAX;
        if whole && allowed && says_something && short {
            Ok(Self(tag.to_owned()))
        } else {
            Err(Message::new("programme-error-tag"))
        }
    }
}
impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashtag {
    pub id: HashtagId,
    pub tag: Tag,
    /// First use that we know of, by anyone.
    pub since: Option<Date>,
    pub note: Text,
}

/// Somebody else who uses a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashtagUse {
    pub id: NoteId,
    pub hashtag: HashtagId,
    pub who: String,
    pub since: Option<Date>,
    pub note: Text,
}

/// A note of the record: what is known, and where readings differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionNote {
    pub id: NoteId,
    pub edition: EditionId,
    pub body: Text,
    /// Where it is written, in a line.
    pub source: String,
}

/// Where a day stands against now, in the campaign's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// So many days to go, from 1.
    Before {
        days: i64,
    },
    /// The day, or one of the days of the week.
    OnTheDay,
    After,
}

/// What an edition holds, counted and never typed. Its people are not in here:
/// how many there are may be told only of those who may be shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Organisations that joined and did not leave.
    pub partners: u64,
    /// Events announced and not cancelled.
    pub events: u64,
}

/// A line of the archive.
#[derive(Debug, Clone, PartialEq)]
pub enum ArchiveRow {
    Edition {
        edition: Box<Edition>,
        counts: Counts,
    },
    /// A year between two editions without one on record.
    Gap {
        year: i16,
    },
}
