//! From a file to bare pixels: eight bits a channel, RGB or RGBA, and the colour
//! profile beside them. All decoders here are written in Rust and safe to give
//! hostile bytes; C is only used to write files (decision 0010).

use super::walk::Facts;
use super::{IntakeRefusal, Source};
use std::borrow::Cow;
use std::io::Cursor;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

/// Pixels without anything else, row by row, no padding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    pub width: u32,
    pub height: u32,
    /// A fourth channel of transparency, not premultiplied.
    pub alpha: bool,
    pub data: Vec<u8>,
}

impl Raster {
    pub const fn channels(&self) -> usize {
        if self.alpha { 4 } else { 3 }
    }
}

#[derive(Debug)]
pub struct Decoded {
    pub raster: Raster,
    /// The embedded ICC profile, as found.
    pub profile: Option<Vec<u8>>,
}

/// Any complaint of a decoder about a file whose skeleton was whole.
fn damaged<E>(_: E) -> IntakeRefusal {
    IntakeRefusal::Damaged
}

pub fn decode(bytes: &[u8], facts: &Facts) -> Result<Decoded, IntakeRefusal> {
    let bytes = bytes.get(..facts.end).ok_or(IntakeRefusal::Truncated)?;
    let decoded = match facts.source {
        Source::Jpeg => jpeg(bytes, facts)?,
        Source::Png => png(bytes, facts)?,
        Source::WebP => through_image(image::codecs::webp::WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?)?,
        Source::Gif => through_image(image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).map_err(damaged)?)?,
    };
    // The decoder and the skeleton must have seen the same picture.
    let raster = &decoded.raster;
    let expected = (facts.width as usize) * (facts.height as usize) * raster.channels();
    if (raster.width, raster.height) != (facts.width, facts.height) || raster.data.len() != expected {
        return Err(IntakeRefusal::Damaged);
    }
    Ok(decoded)
}

fn jpeg(bytes: &[u8], facts: &Facts) -> Result<Decoded, IntakeRefusal> {
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(facts.width as usize)
        .set_max_height(facts.height as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let bytes = if facts.progressive { Cow::Borrowed(bytes) } else { Cow::Owned(without_end_mark(bytes)) };
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes.as_ref()), options);
    let data = decoder.decode().map_err(damaged)?;
    let (width, height) = decoder.info().map(|info| (info.width, info.height)).ok_or(IntakeRefusal::Damaged)?;
    let raster = Raster { width: width.into(), height: height.into(), alpha: false, data };
    Ok(Decoded { raster, profile: decoder.icc_profile() })
}

/// A baseline file without its end mark. Where the mark comes too early (a broken
/// file that some tool closed) the decoder would fill the rest with grey and say
/// nothing; where the bytes come too early it complains. The zeros are what it
/// may read ahead at a rightful end.
fn without_end_mark(bytes: &[u8]) -> Vec<u8> {
    const READ_AHEAD: [u8; 16] = [0; 16];
    let body = bytes.strip_suffix(&[0xFF, 0xD9]).unwrap_or(bytes);
    [body, &READ_AHEAD].concat()
}

fn png(bytes: &[u8], facts: &Facts) -> Result<Decoded, IntakeRefusal> {
    // Enough for the pixels and their rows, and a sane profile: not for a text chunk that unpacks to gigabytes.
    let limits = ::png::Limits { bytes: (facts.width as usize) * (facts.height as usize) * 8 + 16_000_000 };
    let mut decoder = ::png::Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(::png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(damaged)?;
    let mut data = vec![0; reader.output_buffer_size().ok_or(IntakeRefusal::Damaged)?];
    let frame = reader.next_frame(&mut data).map_err(damaged)?;
    data.truncate(frame.buffer_size());
    let (alpha, data) = match frame.color_type {
        ::png::ColorType::Rgb => (false, data),
        ::png::ColorType::Rgba => (true, data),
        ::png::ColorType::Grayscale => (false, data.iter().flat_map(|&grey| [grey; 3]).collect()),
        ::png::ColorType::GrayscaleAlpha => {
            (true, data.chunks_exact(2).flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]]).collect())
        }
        ::png::ColorType::Indexed => return Err(IntakeRefusal::Damaged),
    };
    let info = reader.info();
    // An sRGB chunk says more than a profile beside it (PNG, third edition, 4.3).
    let profile = if info.srgb.is_some() { None } else { info.icc_profile.as_ref().map(|icc| icc.to_vec()) };
    let (width, height) = (frame.width, frame.height);
    reader.finish().map_err(damaged)?;
    Ok(Decoded { raster: Raster { width, height, alpha, data }, profile })
}

/// WebP and the first frame of GIF.
fn through_image(mut decoder: impl image::ImageDecoder) -> Result<Decoded, IntakeRefusal> {
    let (width, height) = decoder.dimensions();
    let alpha = match decoder.color_type() {
        image::ColorType::Rgb8 => false,
        image::ColorType::Rgba8 => true,
        _ => return Err(IntakeRefusal::Damaged),
    };
    let profile = decoder.icc_profile().map_err(damaged)?;
    let mut data = vec![0; usize::try_from(decoder.total_bytes()).map_err(damaged)?];
    decoder.read_image(&mut data).map_err(damaged)?;
    Ok(Decoded { raster: Raster { width, height, alpha, data }, profile })
}
