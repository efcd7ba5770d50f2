//! What the document's program reads: one JSON file and the pictures beside it.

use super::person;
use super::{Document, Part};
use crate::card::{DrawError, Field, clean};
use crate::plan::{SCHEME, Voice, isolated};
use base::{Direction, Locale};
use look::{Look, MotifUse, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// More than any press pack has; a document of a million rows is a mistake.
const PARTS: usize = 5_000;
/// Characters in one paragraph or cell.
const LONGEST: usize = 20_000;

/// Which faces a language is read in, and what a file is to be called.
pub trait Desk {
    /// The families of a voice that have these letters.
    fn families(&self, language: Locale, voice: Voice, letters: &str) -> Result<Vec<&'static str>, DrawError>;
    /// Keeps a picture and answers its name.
    fn keep(&mut self, file: Vec<u8>) -> String;
    fn jpeg(&self, rgb: &[u8], width: u32, height: u32) -> Result<Vec<u8>, DrawError>;
}

pub fn lay_down(document: &Document, desk: &mut dyn Desk) -> Result<Value, DrawError> {
    let title = clean(&document.title);
    if title.is_empty() {
        return Err(DrawError::Absent(Field::Headline));
    }
    if document.parts.len() > PARTS {
        return Err(DrawError::TooLong { field: Field::Body, limit: PARTS });
    }
    let mut deepest = 1;
    let mut parts = Vec::with_capacity(document.parts.len());
    for part in &document.parts {
        parts.push(match part {
            Part::Person(one) => {
                // It stands below a heading of the first level or is one.
                let level = 2.min(deepest);
                deepest = (level + 1).min(3);
                person::lay(one, level, document.look.as_ref(), desk)?
            }
            other => lay_part(other, &mut deepest, desk)?,
        });
    }
    let style = document.look.map_or(look::DisplayStyle::Humanist, |look| look.display);
    let setting = style.setting(document.language.script());
    let letters = letters(document);
    let dress = document.look.as_ref().map(|look| dress(document, look, &letters, desk)).transpose()?;
    let (lang, region) = language(document.language);
    Ok(json!({
        "title": title,
        "lang": lang,
        "region": region,
        "rtl": document.language.direction() == Direction::RightToLeft,
        "families": desk.families(document.language, Voice::Text, &letters)?,
        "dress": dress,
        "paper": document.sheet.name(),
        "scale": f64::from(setting.text_scale) / 100.0,
        "leading": f64::from(setting.text_leading) / 100.0,
        "foot": clean(&document.foot),
        "parts": parts,
    }))
}

fn lay_part(part: &Part, deepest: &mut u8, desk: &mut dyn Desk) -> Result<Value, DrawError> {
    let all = |rows: &[String]| rows.iter().map(|row| said(row)).collect::<Result<Vec<_>, _>>();
    Ok(match part {
        Part::Heading { level, words } => {
            // A screen reader's list of headings has no holes: each is at most one deeper than the last.
            let level = (*level).clamp(1, 3).min(*deepest);
            *deepest = (level + 1).min(3);
            json!({"kind": "heading", "level": level, "words": said(words)?})
        }
        Part::Paragraph(words) => json!({"kind": "paragraph", "words": said(words)?}),
        Part::Foreign { language: other, words } | Part::Saying { language: other, words } => {
            let (lang, region) = language(*other);
            json!({
                "kind": if matches!(part, Part::Saying { .. }) { "saying" } else { "foreign" },
                "words": said(words)?,
                "lang": lang,
                "region": region,
                "rtl": other.direction() == Direction::RightToLeft,
                "families": desk.families(*other, Voice::Text, words)?,
            })
        }
        Part::List { numbered, rows } => json!({"kind": "list", "numbered": numbered, "rows": all(rows)?}),
        Part::Table { head, rows } => {
            let wide = head.len().max(1);
            // Every row has as many cells as the head, so that no cell slips under another's name.
            let cells = |row: &Vec<String>| {
                (0..wide)
                    .map(|at| row.get(at).map_or(Ok(String::new()), |cell| said(cell)))
                    .collect::<Result<Vec<_>, _>>()
            };
            let rows = rows.iter().map(cells).collect::<Result<Vec<_>, _>>()?;
            json!({"kind": "table", "head": all(head)?, "rows": rows})
        }
        Part::Facts(rows) => {
            let rows = rows
                .iter()
                .map(|(name, value)| Ok([said(name)?, said(value)?]))
                .collect::<Result<Vec<_>, DrawError>>()?;
            json!({"kind": "facts", "rows": rows})
        }
        Part::Figure { photo, caption } => {
            let width = photo.width().min(1400);
            let height = (u64::from(photo.height()) * u64::from(width) / u64::from(photo.width().max(1))).max(1);
            let cut = photo.cut(width, u32::try_from(height).unwrap_or(u32::MAX))?;
            let jpeg = desk.jpeg(&cut.rgb, cut.width, cut.height)?;
            json!({"kind": "figure", "file": desk.keep(jpeg), "alt": clean(photo.alt()), "caption": said(caption)?})
        }
        Part::PageBreak | Part::Person(_) => json!({"kind": "page"}),
    })
}

/// The edition's look: colours that keep their contrast on white paper, the
/// display face for what is large, and a band of the pattern.
fn dress(document: &Document, look: &Look, letters: &str, desk: &mut dyn Desk) -> Result<Value, DrawError> {
    let palette = look.palette();
    let colour = |role| palette.colour(role, SCHEME).hex();
    let seen = |role: &Role| look::contrast(palette.colour(*role, SCHEME), PAGE) >= 4.5;
    let loud = [Role::Voice1, Role::Voice2, Role::Link].into_iter().find(seen).unwrap_or(Role::Ink);
    let setting = look.display.setting(document.language.script());
    let band = look.motif.svg_document(look, SCHEME, BAND.0, BAND.1, MotifUse::Banner);
    Ok(json!({
        "ink": colour(Role::Ink),
        "quiet": colour(Role::Muted),
        "loud": colour(loud),
        "spark": colour(Role::Spark),
        "display": desk.families(document.language, Voice::Display, letters)?,
        "weight": setting.weight,
        "tracking": f64::from(setting.tracking) / 1000.0,
        "tall": f64::from(setting.leading) / 100.0,
        "band": desk.keep(band.into_bytes()),
    }))
}

/// Documents are printed by their readers: on white, which costs no ink.
const PAGE: look::colour::Rgb = look::colour::Rgb(255, 255, 255);

/// Of the band across the first page, in points: the width of A4 and 42 millimetres.
const BAND: (u32, u32) = (595, 119);

pub(super) fn said(words: &str) -> Result<String, DrawError> {
    if words.chars().nth(LONGEST).is_some() {
        return Err(DrawError::TooLong { field: Field::Body, limit: LONGEST });
    }
    Ok(isolated(&clean(words)))
}

/// Every letter in the document's own language, once.
fn letters(document: &Document) -> String {
    let mut all: BTreeSet<char> = document.title.chars().chain(document.foot.chars()).collect();
    for part in &document.parts {
        match part {
            Part::Heading { words, .. } | Part::Paragraph(words) => all.extend(words.chars()),
            Part::List { rows, .. } => all.extend(rows.iter().flat_map(|row| row.chars())),
            Part::Table { head, rows } => {
                all.extend(head.iter().chain(rows.iter().flatten()).flat_map(|cell| cell.chars()));
            }
            Part::Facts(rows) => all.extend(rows.iter().flat_map(|(name, value)| name.chars().chain(value.chars()))),
            Part::Figure { caption, .. } => all.extend(caption.chars()),
            Part::Person(one) => all.extend(one.notes.iter().chain([&one.credit]).flat_map(|line| line.chars())),
            Part::Foreign { .. } | Part::Saying { .. } | Part::PageBreak => {}
        }
    }
    clean(&all.into_iter().collect::<String>())
}

/// A language as the engine names it.
pub(super) fn language(language: Locale) -> (&'static str, Option<&'static str>) {
    match language.tag() {
        "zh-Hans" => ("zh", Some("CN")),
        "zh-Hant" => ("zh", Some("TW")),
        tag => (tag, None),
    }
}
