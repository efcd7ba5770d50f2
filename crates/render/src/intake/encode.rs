//! From pixels to files. Nothing but pixels goes in, so nothing else comes out.

use super::IntakeRefusal;
use super::decode::Raster;
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};
use std::borrow::Cow;

/// libwebp's effort, 0 to 6. Four is libwebp's own default and sharp's.
const WEBP_METHOD: u8 = 4;
/// libwebp's own limit on either side (RFC 9649: 14 bits of size).
pub const LONGEST_SIDE: u32 = 16_383;

/// A baseline JPEG in one scan, colour at half resolution. Fitted Huffman tables
/// would save some two in a hundred bytes, but this encoder then writes each
/// channel as a scan of its own, which makes every reader hold the whole picture.
pub fn jpeg(raster: &Raster, quality: u8) -> Result<Vec<u8>, IntakeRefusal> {
    let pixels = on_white(raster);
    let (width, height) = (side(raster.width)?, side(raster.height)?);
    let mut out = Vec::with_capacity(pixels.len() / 8);
    let mut encoder = Encoder::new(&mut out, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    encoder.encode(&pixels, width, height, ColorType::Rgb).map_err(|_| IntakeRefusal::Damaged)?;
    Ok(out)
}

/// A lossy WebP; transparency is kept, without loss.
pub fn webp(raster: &Raster, quality: u8) -> Result<Vec<u8>, IntakeRefusal> {
    let encoder = if raster.alpha {
        webpx::Encoder::new_rgba(&raster.data, raster.width, raster.height)
    } else {
        webpx::Encoder::new_rgb(&raster.data, raster.width, raster.height)
    };
    encoder
        .quality(f32::from(quality))
        .method(WEBP_METHOD)
        .encode(webpx::Unstoppable)
        .map_err(|_| IntakeRefusal::Damaged)
}

/// JPEG knows no transparency: what shows through is white, as on paper.
pub fn on_white(raster: &Raster) -> Cow<'_, [u8]> {
    if !raster.alpha {
        return Cow::Borrowed(&raster.data);
    }
    let over = |value: u8, alpha: u8| {
        let mixed = u32::from(value) * u32::from(alpha) + 255 * u32::from(255 - alpha);
        u8::try_from((mixed + 127) / 255).unwrap_or(255)
    };
    Cow::Owned(
        raster.data.chunks_exact(4).flat_map(|p| [over(p[0], p[3]), over(p[1], p[3]), over(p[2], p[3])]).collect(),
    )
}

fn side(length: u32) -> Result<u16, IntakeRefusal> {
    u16::try_from(length).map_err(|_| IntakeRefusal::Damaged)
}
