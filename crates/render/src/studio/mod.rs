//! The engine inside: fonts found once, one drawing at a time for each thread.

mod boxes;
mod data;
mod encode;
mod faces;
mod fonts;
mod look_over;
mod papers;
mod world;

#[cfg(test)]
mod tests;

pub use fonts::Fonts;

use crate::card::{Card, DrawError, Format};
use crate::document::Document;
use crate::plan;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;
use typst::comemo;
use typst_layout::PagedDocument;
use world::{Engine, Files};

/// Where cards and documents are made. Scans the fonts once; share it.
pub struct Studio {
    engine: Engine,
}

/// After so many drawings in which a part was not used it is forgotten. A kit
/// draws the same portrait and pattern in one size for all languages, two cards
/// beside each other; what is remembered of one is up to 30 MB of pixels.
const REMEMBERED: usize = 3;

impl Studio {
    /// Looks for the faces we draw with in these folders and the ones below.
    /// Folders that do not exist are passed over.
    pub fn new<P: AsRef<Path>>(folders: &[P]) -> Self {
        Self { engine: Engine::new(Fonts::scan(folders)) }
    }

    /// With the fonts that the system's packages install.
    pub fn with_system_fonts() -> Self {
        Self::new(&["/usr/share/fonts", "/usr/local/share/fonts"])
    }

    /// One for the whole program: fonts are read once, when the first card is drawn.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Studio> = LazyLock::new(Studio::with_system_fonts);
        &SHARED
    }

    pub fn fonts(&self) -> &Fonts {
        &self.engine.fonts
    }

    /// The card as a file. The same card and format give the same bytes.
    pub fn draw(&self, card: &Card, format: Format) -> Result<Vec<u8>, DrawError> {
        let document = self.lay_out(card, format)?;
        let page = document.pages().first().ok_or_else(|| DrawError::fault("no page"))?;
        let bytes = match format {
            Format::Svg => Ok(encode::svg(page).into_bytes()),
            Format::Pdf if card.size.is_print() => boxes::with_bleed(encode::pdf(&document)?, card.size.bleed()),
            Format::Pdf => encode::pdf(&document),
            Format::Png | Format::Jpeg | Format::WebP => encode::picture(page, card.size.pixels_per_point(), format),
        };
        comemo::evict(REMEMBERED);
        bytes
    }

    /// The document as a tagged PDF that keeps the standard it names. The same
    /// document gives the same bytes.
    pub fn document(&self, document: &Document) -> Result<Vec<u8>, DrawError> {
        let files = papers::document(&self.engine.fonts, document)?;
        let set = self.set(&files, world::Main::Document)?;
        look_over::glyphs(&set)?;
        let bytes = encode::document(&set, document.standard, document.date);
        comemo::evict(REMEMBERED);
        bytes
    }

    fn lay_out(&self, card: &Card, format: Format) -> Result<PagedDocument, DrawError> {
        let card = card.checked()?;
        let plan = plan::plan(&card).map_err(DrawError::Absent)?;
        let files = data::card(&self.engine.fonts, &card, &plan, format)?;
        let document = self.set(&files, world::Main::Card)?;
        look_over::card(&document, &plan)?;
        Ok(document)
    }

    /// The letters of a card as they stand on it, run by run.
    #[cfg(test)]
    fn letters(&self, card: &Card) -> Result<String, DrawError> {
        let document = self.lay_out(card, Format::Svg)?;
        let runs = document.pages().iter().flat_map(|page| look_over::runs(&page.frame));
        Ok(runs.map(|run| run.text.text.to_string()).collect::<Vec<_>>().join(" "))
    }

    /// Runs the engine. Nothing a person wrote is part of the program it runs.
    fn set(&self, files: &Files, main: world::Main) -> Result<PagedDocument, DrawError> {
        let world = world::Sheet::new(&self.engine, files, main);
        let run = || typst::compile::<PagedDocument>(&world).output;
        let output = catch_unwind(AssertUnwindSafe(run)).map_err(|_| DrawError::fault("the engine stopped"))?;
        output.map_err(|errors| DrawError::from_engine(&errors))
    }
}
