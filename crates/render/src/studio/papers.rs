//! The desk at which a document is laid down: faces and pictures.

use super::world::Files;
use super::{Fonts, encode, faces, fonts};
use crate::card::DrawError;
use crate::document::{Desk, Document, lay_down};
use crate::plan::Voice;
use base::Locale;
use look::DisplayStyle;
use typst::foundations::Bytes;

struct Papers<'a> {
    fonts: &'a Fonts,
    style: DisplayStyle,
    files: Files,
}

impl Desk for Papers<'_> {
    fn families(&self, language: Locale, voice: Voice, letters: &str) -> Result<Vec<&'static str>, DrawError> {
        let stack = faces::stack(self.fonts, self.style, language, voice, letters);
        match letters.chars().find(|c| c.is_alphanumeric()) {
            Some(character) if stack.is_empty() => {
                Err(DrawError::NoGlyph { character, package: fonts::package_for(character) })
            }
            _ => Ok(stack),
        }
    }
    fn keep(&mut self, file: Vec<u8>) -> String {
        self.files.add("figure", Bytes::new(file))
    }
    fn jpeg(&self, rgb: &[u8], width: u32, height: u32) -> Result<Vec<u8>, DrawError> {
        encode::jpeg_of_rgb(rgb, width, height)
    }
}

pub fn document(fonts: &Fonts, document: &Document) -> Result<Files, DrawError> {
    let style = document.look.map_or(DisplayStyle::Humanist, |look| look.display);
    let mut papers = Papers { fonts, style, files: Files::default() };
    let data = lay_down(document, &mut papers)?;
    papers.files.named("document.json", Bytes::from_string(data.to_string()));
    Ok(papers.files)
}
