//! A partner's logo comes in, as SVG or PNG, and becomes something that a page
//! and a card can show anywhere: plain shapes or pixels, on light ground and on
//! dark, with a plate behind it where it would not be seen.
//!
//! An SVG is a program as much as a picture. It is read without entities,
//! checked against a short list of what a logo needs, and drawn anew: nothing
//! of its text comes out of here, only shapes.

mod ground;
mod pixels;
mod refusal;
mod svg;

#[cfg(test)]
mod tests;

pub use ground::{DARK, Ground, LIGHT};
pub use refusal::LogoRefusal;

use crate::intake;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The largest file, in bytes. A logo's own is mostly under 20 KB.
pub const BYTES_MOST: usize = 2_000_000;
/// The longer side of the pixels that are kept.
pub const SIDE: u32 = 1_000;
/// A picture smaller than this would be a smudge on a poster.
const SIDE_LEAST: u32 = 200;
/// The longer side may be so many times the shorter one.
const ASPECT: u32 = 12;

/// A logo, ready to be placed.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// Plain shapes with a view box, where it came as shapes.
    pub svg: Option<String>,
    /// The same in pixels, for whoever shows no SVG; transparent where nothing is.
    pub png: Vec<u8>,
    /// Size of the pixels. Shapes have the same proportions.
    pub width: u32,
    pub height: u32,
    pub on_light: Ground,
    pub on_dark: Ground,
}

impl Logo {
    /// The room to leave empty on each side, and the rim of a plate: a quarter
    /// of the shorter side of the logo as it is shown. Brand guides mostly ask
    /// for between an eighth and a half.
    pub fn clear_space(width: f64, height: f64) -> f64 {
        width.min(height) / 4.0
    }

    /// How bright it is: its darkest and its lightest tenth.
    pub(crate) fn luminance(&self) -> Result<(f64, f64), LogoRefusal> {
        pixels::again(&self.png)?.tenths().ok_or(LogoRefusal::Nothing)
    }
}

/// Reads a logo and makes it ready. The same bytes give the same logo.
pub fn prepare(bytes: &[u8]) -> Result<Logo, LogoRefusal> {
    // Other people's code reads a stranger's bytes: a panic there is the file's failure.
    catch_unwind(AssertUnwindSafe(|| prepare_uncaught(bytes))).unwrap_or(Err(LogoRefusal::Damaged))
}

fn prepare_uncaught(bytes: &[u8]) -> Result<Logo, LogoRefusal> {
    if bytes.len() > BYTES_MOST {
        return Err(LogoRefusal::TooLarge { bytes: bytes.len(), limit: BYTES_MOST });
    }
    let (svg, pixels) = if svg::is_svg(bytes) {
        let (clean, pixels) = svg::redraw(bytes)?;
        (Some(clean), pixels)
    } else {
        (None, pixels::read(bytes)?)
    };
    let pixels = pixels.trimmed().ok_or(LogoRefusal::Nothing)?;
    let [on_light, on_dark] = ground::both(&pixels);
    Ok(Logo { svg, png: pixels.png()?, width: pixels.width, height: pixels.height, on_light, on_dark })
}

/// What we take of a picture that is a logo.
fn limits() -> intake::Limits {
    intake::Limits { bytes: BYTES_MOST, pixels: 25_000_000, aspect: ASPECT }
}
