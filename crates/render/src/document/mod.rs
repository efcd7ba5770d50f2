//! A document to keep or to hand over: a receipt, a press pack. A plain value
//! of headings, paragraphs, lists, tables and figures in one language. It
//! becomes a tagged PDF that a screen reader can walk through. Like a card it
//! holds words as data, never as markup.

mod data;
mod person;
#[cfg(test)]
mod tests;

pub(crate) use data::{Desk, lay_down};

use crate::card::{Photo, Picture};
use base::{Instant, Locale};
use look::Look;

/// What a finished file promises to follow, and is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standard {
    /// PDF/UA-1: everybody can read it.
    Accessible,
    /// PDF/A-2a: it can still be read in fifty years; it is tagged as well.
    Archival,
    /// Both at once.
    Both,
}

/// How large its pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheet {
    A4,
    /// A card for a pocket: four of them fill one sheet of A4.
    A6,
}

impl Sheet {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A6 => "a6",
        }
    }
}

#[derive(Debug, Clone)]
pub struct Document {
    /// Shown at the top, and in the title bar of a reader.
    pub title: String,
    pub language: Locale,
    pub parts: Vec<Part>,
    /// One quiet line at the foot of every page, beside the page number.
    pub foot: String,
    pub standard: Standard,
    /// When it came about: PDF/A asks for it, and nothing here knows a clock.
    pub date: Instant,
    /// Dressed in an edition's look, with a band of its pattern on the first
    /// page; a receipt is plain.
    pub look: Option<Look>,
    pub sheet: Sheet,
}

/// Somebody on a page of their own: the portrait they chose beside their words.
#[derive(Debug, Clone)]
pub struct Person {
    /// The language of what stands here.
    pub language: Locale,
    pub name: String,
    /// Their own word for themselves.
    pub label: String,
    pub picture: Picture,
    /// What the picture shows; without it the picture is passed over when read aloud.
    pub alt: String,
    pub credit: String,
    /// Whole, without marks around them. The first is set larger.
    pub quotes: Vec<String>,
    /// Where to read on, and what else belongs below, in the document's own language.
    pub notes: Vec<String>,
}

#[derive(Debug, Clone)]
pub enum Part {
    /// Level 1 to 3 below the title. Levels are closed up where one was left out.
    Heading {
        level: u8,
        words: String,
    },
    Paragraph(String),
    /// A paragraph in another language than the document.
    Foreign {
        language: Locale,
        words: String,
    },
    /// Words that stand large, in whatever language they are in.
    Saying {
        language: Locale,
        words: String,
    },
    List {
        numbered: bool,
        rows: Vec<String>,
    },
    /// The first row of cells says what stands beneath.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// A name and what it is: the rows of a receipt.
    Facts(Vec<(String, String)>),
    Figure {
        photo: Photo,
        caption: String,
    },
    /// On a page of its own, under a heading of the second level.
    Person(Box<Person>),
    PageBreak,
}

impl Document {
    pub fn new(title: impl Into<String>, language: Locale, date: Instant) -> Self {
        let (title, foot, standard) = (title.into(), String::new(), Standard::Both);
        Self { title, language, parts: Vec::new(), foot, standard, date, look: None, sheet: Sheet::A4 }
    }
    #[must_use]
    pub fn heading(mut self, level: u8, words: impl Into<String>) -> Self {
        self.parts.push(Part::Heading { level, words: words.into() });
        self
    }
    #[must_use]
    pub fn paragraph(mut self, words: impl Into<String>) -> Self {
        self.parts.push(Part::Paragraph(words.into()));
        self
    }
    #[must_use]
    pub fn dressed(self, look: Look) -> Self {
        Self { look: Some(look), ..self }
    }
    #[must_use]
    pub fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }
}
