//! What journalists are handed, as values: a fact sheet, and a press pack with
//! key messages, people as they permit it, figures and a contact. They become
//! tagged PDFs (PDF/UA-1). A figure without a source and a day cannot be made.

#[cfg(test)]
mod tests;

use crate::card::{DrawError, Field, clean};
use crate::document::{Document, Part, Person, Standard};
use base::{Instant, Locale};
use look::Look;

/// A figure, where it stands, and of which day it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    words: String,
    source: String,
    address: String,
    day: String,
}

impl Figure {
    /// `day` as a reader says it. The address may be empty.
    ///
    /// # Errors
    /// `Absent` where there is nothing to say, no source or no day.
    pub fn new(words: &str, source: &str, address: &str, day: &str) -> Result<Self, DrawError> {
        let one = |field, words: &str| {
            let cleaned = clean(words);
            if cleaned.is_empty() { Err(DrawError::Absent(field)) } else { Ok(cleaned) }
        };
        Ok(Self {
            words: one(Field::Headline, words)?,
            source: one(Field::Source, source)?,
            address: clean(address),
            day: one(Field::Source, day)?,
        })
    }

    fn row(&self) -> Vec<String> {
        let source = [self.source.as_str(), self.address.as_str()].into_iter().filter(|part| !part.is_empty());
        vec![self.words.clone(), source.collect::<Vec<_>>().join(" "), self.day.clone()]
    }
}

/// Our own few words, in the document's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headings {
    pub messages: String,
    pub people: String,
    pub figures: String,
    pub figure: String,
    pub source: String,
    pub day: String,
    pub contact: String,
}

/// What every sheet has: what it is called, of which edition, in which language, of when.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub title: String,
    /// A sentence or two below the title.
    pub lead: String,
    pub language: Locale,
    pub look: Look,
    pub date: Instant,
    /// One quiet line at the foot of every page.
    pub foot: String,
    pub headings: Headings,
}

impl Sheet {
    fn document(&self) -> Document {
        let document = Document::new(&self.title, self.language, self.date).dressed(self.look);
        let document = Document { foot: self.foot.clone(), standard: Standard::Accessible, ..document };
        if self.lead.is_empty() { document } else { document.paragraph(&self.lead) }
    }
    fn table(&self, figures: &[Figure]) -> Part {
        let Headings { figure, source, day, .. } = &self.headings;
        Part::Table {
            head: vec![figure.clone(), source.clone(), day.clone()],
            rows: figures.iter().map(Figure::row).collect(),
        }
    }
}

/// Every figure of an edition.
#[derive(Debug, Clone)]
pub struct FactSheet {
    pub sheet: Sheet,
    pub figures: Vec<Figure>,
}

impl FactSheet {
    pub fn document(&self) -> Document {
        self.sheet.document().with(self.sheet.table(&self.figures))
    }
}

/// All that a journalist begins with. Whoever stands in it is there by their
/// own permit for the press: build each [`Person`] inside `Permit::clear`.
#[derive(Debug, Clone)]
pub struct Pack {
    pub sheet: Sheet,
    pub messages: Vec<String>,
    pub people: Vec<Person>,
    pub figures: Vec<Figure>,
    /// A name and what it is, line by line.
    pub contact: Vec<(String, String)>,
    /// How all of this may be used.
    pub terms: String,
}

impl Pack {
    /// Sections without anything in them are left out, with their headings.
    pub fn document(&self) -> Document {
        let Self { sheet, messages, people, figures, contact, terms } = self;
        let words = &sheet.headings;
        let mut document = sheet.document();
        if !messages.is_empty() {
            let rows = messages.clone();
            document = document.heading(1, &words.messages).with(Part::List { numbered: false, rows });
        }
        if !people.is_empty() {
            // A page each, whichever form their portrait has.
            document = document.with(Part::PageBreak).heading(1, &words.people);
            for (number, one) in people.iter().enumerate() {
                document = if number == 0 { document } else { document.with(Part::PageBreak) };
                document = document.with(Part::Person(Box::new(one.clone())));
            }
        }
        // What follows people begins anew; where there are none, all goes on below the other.
        let turned = |document: Document| if people.is_empty() { document } else { document.with(Part::PageBreak) };
        if !figures.is_empty() {
            document = turned(document).heading(1, &words.figures).with(sheet.table(figures));
        }
        if !contact.is_empty() {
            document = turned(document).heading(1, &words.contact).with(Part::Facts(contact.clone()));
        }
        if terms.is_empty() { document } else { document.paragraph(terms) }
    }
}
