//! Words from anywhere, made fit to be set: one form of each letter, no control
//! characters, no overrides of direction, no towers of marks. What is left is
//! exactly what a reader would see, in the order it was written.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A place for words on a card, with the most it can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Quote,
    Name,
    Label,
    Kicker,
    Headline,
    Body,
    Detail,
    Hashtag,
    Source,
    Credit,
    Campaign,
    Sample,
}

impl Field {
    pub const ALL: [Self; 12] = [
        Self::Quote,
        Self::Name,
        Self::Label,
        Self::Kicker,
        Self::Headline,
        Self::Body,
        Self::Detail,
        Self::Hashtag,
        Self::Source,
        Self::Credit,
        Self::Campaign,
        Self::Sample,
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// Characters, after cleaning.
    pub const fn limit(self) -> usize {
        match self {
            Self::Quote => 600,
            Self::Name => 120,
            Self::Label | Self::Kicker | Self::Credit | Self::Campaign => 140,
            Self::Headline => 180,
            Self::Body => 500,
            Self::Detail => 160,
            Self::Hashtag => 80,
            Self::Source => 300,
            Self::Sample => 40,
        }
    }
    /// How it is called in forms and in errors.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Name => "name",
            Self::Label => "label",
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Body => "body",
            Self::Detail => "details",
            Self::Hashtag => "hashtags",
            Self::Source => "source",
            Self::Credit => "credit",
            Self::Campaign => "campaign",
            Self::Sample => "sample",
        }
    }
}

/// More marks than any script stacks on one letter (Hebrew with accents: four).
const MARKS: usize = 5;

/// Spaces become one space; controls, direction overrides, invisible tags and
/// surplus marks go. Joiners stay: Persian and the Indic scripts need them.
pub fn clean(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut marks = 0;
    // No field holds more than this; an upload of megabytes is not walked to its end.
    for c in words.chars().take(20_000).nfc() {
        if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            let space = if matches!(c, '\u{a0}' | '\u{202f}') { c } else { ' ' };
            if !out.is_empty() && !out.ends_with([' ', '\u{a0}', '\u{202f}']) {
                out.push(space);
            }
            marks = 0;
        } else if is_combining_mark(c) {
            marks += 1;
            if marks <= MARKS && !out.is_empty() {
                out.push(c);
            }
        } else if !is_hidden(c) {
            out.push(c);
            marks = 0;
        }
    }
    while out.ends_with([' ', '\u{a0}', '\u{202f}']) {
        out.pop();
    }
    out
}

/// Characters that only steer a text: controls, direction marks and overrides,
/// the byte order mark, soft hyphens, tags, interlinear marks, noncharacters,
/// private use.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
        | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
}
