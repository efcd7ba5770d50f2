//! Colours to sRGB, the space every screen understands, so that no profile has
//! to be kept. Phones save Display P3; without this their photos would look dull.

use super::decode::Raster;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformExecutor, TransformOptions};

/// What became of the upload's colour profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// There was none, or it said sRGB.
    Srgb,
    /// It was another space; the pixels were converted.
    Converted,
    /// It could not be used (broken, or for printing inks): the pixels are taken
    /// as sRGB, and colours may be a little off.
    Assumed,
}

/// Brings the pixels to sRGB in place.
pub fn to_srgb(raster: &mut Raster, profile: Option<&[u8]>) -> Colour {
    let Some(profile) = profile else { return Colour::Srgb };
    match convert(raster, profile) {
        Some(true) => Colour::Converted,
        Some(false) => Colour::Srgb,
        None => Colour::Assumed,
    }
}

/// Whether anything had to change; `None` when the profile is of no use.
fn convert(raster: &mut Raster, profile: &[u8]) -> Option<bool> {
    let source = ColorProfile::new_from_slice(profile).ok()?;
    match source.color_space {
        DataColorSpace::Rgb => convert_rgb(raster, &source),
        DataColorSpace::Gray => convert_grey(raster, &source),
        _ => None,
    }
}

fn convert_rgb(raster: &mut Raster, source: &ColorProfile) -> Option<bool> {
    let target = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let probe = source.create_transform_8bit(Layout::Rgb, &target, Layout::Rgb, options).ok()?;
    if is_identity(probe.as_ref())? {
        return Some(false);
    }
    let layout = if raster.alpha { Layout::Rgba } else { Layout::Rgb };
    let transform = source.create_transform_8bit(layout, &target, layout, options).ok()?;
    let mut row = vec![0; raster.width as usize * raster.channels()];
    for line in raster.data.chunks_exact_mut(row.len()) {
        transform.transform(line, &mut row).ok()?;
        line.copy_from_slice(&row);
    }
    Some(true)
}

/// A profile that moves no sampled colour by more than one step is sRGB under another name.
fn is_identity(transform: &(dyn TransformExecutor<u8> + Send + Sync)) -> Option<bool> {
    const STEPS: [u8; 5] = [0, 64, 128, 192, 255];
    let colours: Vec<u8> = STEPS
        .iter()
        .flat_map(|&r| STEPS.iter().flat_map(move |&g| STEPS.iter().flat_map(move |&b| [r, g, b])))
        .collect();
    let mut moved = vec![0; colours.len()];
    transform.transform(&colours, &mut moved).ok()?;
    Some(colours.iter().zip(&moved).all(|(before, after)| before.abs_diff(*after) <= 1))
}

/// A grey picture's pixels have three equal channels by now: its curve is a table of 256 entries.
fn convert_grey(raster: &mut Raster, source: &ColorProfile) -> Option<bool> {
    let target = ColorProfile::new_srgb();
    let transform =
        source.create_transform_8bit(Layout::Gray, &target, Layout::Rgb, TransformOptions::default()).ok()?;
    let greys: Vec<u8> = (0..=255).collect();
    let mut table = vec![0; 256 * 3];
    transform.transform(&greys, &mut table).ok()?;
    if (0..=255_u8).all(|grey| table[usize::from(grey) * 3].abs_diff(grey) <= 1) {
        return Some(false);
    }
    let channels = raster.channels();
    if raster.data.chunks_exact(channels).any(|pixel| pixel[0] != pixel[1] || pixel[1] != pixel[2]) {
        return None; // a colour picture with a grey profile
    }
    for pixel in raster.data.chunks_exact_mut(channels) {
        let at = usize::from(pixel[0]) * 3;
        pixel[..3].copy_from_slice(&table[at..at + 3]);
    }
    Some(true)
}
