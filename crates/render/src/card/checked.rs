//! The same card with every word cleaned, or the field that holds too much.

use super::{Card, DrawError, Field, Teller, Words, clean};

/// Short lines and hashtags on one card.
const ROWS: usize = 8;

pub(super) fn field(field: Field, words: &str) -> Result<String, DrawError> {
    let limit = field.limit();
    let cleaned = clean(words);
    if cleaned.chars().count() > limit { Err(DrawError::TooLong { field, limit }) } else { Ok(cleaned) }
}

fn rows(of: Field, rows: &[String]) -> Result<Vec<String>, DrawError> {
    if rows.len() > ROWS {
        return Err(DrawError::TooLong { field: of, limit: ROWS * of.limit() });
    }
    let cleaned: Result<Vec<String>, DrawError> = rows.iter().map(|row| field(of, row)).collect();
    cleaned.map(|rows| rows.into_iter().filter(|row| !row.is_empty()).collect())
}

impl Card {
    pub(crate) fn checked(&self) -> Result<Self, DrawError> {
        let words = Words {
            kicker: field(Field::Kicker, &self.words.kicker)?,
            headline: field(Field::Headline, &self.words.headline)?,
            body: field(Field::Body, &self.words.body)?,
            details: rows(Field::Detail, &self.words.details)?,
            hashtags: rows(Field::Hashtag, &self.words.hashtags)?,
            source: field(Field::Source, &self.words.source)?,
            campaign: field(Field::Campaign, &self.words.campaign)?,
        };
        let teller = self.teller.as_ref().map(Teller::checked).transpose()?;
        Ok(Self { words, teller, ..self.clone() })
    }
}
