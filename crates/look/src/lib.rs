//! The look of an edition, as values: palette, display style, motif, rhythm and
//! the seed they are drawn from. Pages, cards and the archive take their colours,
//! type and pictures from here. Pure: no I/O, no clock, no chance but the seed.
//! `version` freezes an archived look for ever; a redesign adds a version and
//! leaves the earlier ones alone.

pub mod colour;
mod dice;
pub mod display;
pub mod motif;
pub mod palette;
pub mod portrait;
pub mod rhythm;
mod svg;
#[cfg(test)]
mod tests;

pub use colour::contrast;
pub use display::DisplayStyle;
pub use motif::{Motif, MotifUse};
pub use palette::{Palette, PaletteName, Role, Scheme};
pub use portrait::{Crop, PortraitForm, Traits};
pub use rhythm::Rhythm;

use base::Script;

/// The newest version, which new editions get.
pub const VERSION: u16 = 1;

/// Everything that gives an edition its character. Stored as compact JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub palette: PaletteName,
    pub display: DisplayStyle,
    pub motif: Motif,
    pub rhythm: Rhythm,
    /// Kept under 2^53 by [`Look::new`], so that any JSON reader holds it exactly.
    pub seed: u64,
    pub version: u16,
}

impl Look {
    /// A look in the newest version.
    pub const fn new(palette: PaletteName, display: DisplayStyle, motif: Motif, rhythm: Rhythm, seed: u64) -> Self {
        Self { palette, display, motif, rhythm, seed: seed & ((1 << 53) - 1), version: VERSION }
    }

    /// A whole look from one number: a suggestion to start a new edition with.
    pub const fn suggest(seed: u64) -> Self {
        let mut dice = dice::Dice::new(seed, 1);
        Self::new(
            PaletteName::ALL[dice.below(PaletteName::ALL.len())],
            DisplayStyle::ALL[dice.below(DisplayStyle::ALL.len())],
            Motif::ALL[dice.below(Motif::ALL.len())],
            Rhythm::ALL[dice.below(Rhythm::ALL.len())],
            seed,
        )
    }

    pub fn palette(&self) -> &'static Palette {
        self.palette.palette()
    }

    /// The edition's style sheet: colours for both rooms, type for the given
    /// scripts, rhythm. `selector` is where the variables live, such as `:root`
    /// or `.look-2026`; elements that carry it should also carry
    /// `data-rhythm="…"`. A reader's own choice of room is respected through
    /// `data-scheme="light|dark"` on the same element.
    pub fn style_sheet(&self, selector: &str, scripts: &[Script]) -> String {
        let palette = self.palette();
        let (light, dark) = (palette.css_variables(Scheme::Light), palette.css_variables(Scheme::Dark));
        let rhythm = self.rhythm.css_variables();
        let mut css = format!("{selector}{{color-scheme:light dark;{light}{rhythm}}}");
        // Dark is for screens only: a printed page is ink on paper.
        css.push_str(&format!(
            "@media screen{{@media(prefers-color-scheme:dark){{{selector}:not([data-scheme=light]){{{dark}}}}}\
             {selector}[data-scheme=light]{{color-scheme:light}}{selector}[data-scheme=dark]{{color-scheme:dark;{dark}}}}}"
        ));
        css.push_str(&self.display.style_sheet(selector, scripts));
        css
    }
}
