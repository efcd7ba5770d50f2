//! A photo comes in: what is it, may we open it, and which small clean files
//! do we keep? Everything we hand out is encoded anew from bare pixels, so no
//! metadata of the upload (place, camera, name) can travel along.
//!
//! Nothing here trusts a byte: type, size and completeness are read from the
//! content before anything is decoded.

mod cascade;
mod colour;
mod decode;
mod encode;
mod refusal;
mod sniff;
mod walk;

#[cfg(test)]
pub(crate) mod tests;

pub use colour::Colour;
pub use refusal::{Foreign, IntakeRefusal};

use data_encoding::HEXLOWER;
use image::metadata::Orientation;
use sha2::{Digest, Sha256};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How much we are willing to open. Memory follows `pixels`: an ordinary JPEG
/// takes four bytes for each, the worst case (a progressive one) about six, so
/// 360 MB at the default limit. Callers should not open many at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes.
    pub bytes: usize,
    /// Largest picture, in pixels.
    pub pixels: u64,
    /// The longer side may be at most this many times the shorter one.
    pub aspect: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 40_000_000, pixels: 60_000_000, aspect: 10 }
    }
}

/// What to make of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Widths of the files, in pixels. A width beyond the photo's own becomes the photo's own.
    pub widths: Vec<u32>,
    /// 1 to 100, for JPEG and WebP alike.
    pub quality: u8,
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self { widths: vec![400, 800, 1200, 1800], quality: 80, limits: Limits::default() }
    }
}

/// The kinds of file we open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Jpeg,
    Png,
    WebP,
    Gif,
}

/// The kinds of file we make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Jpeg,
    WebP,
}

impl Format {
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
        }
    }
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
        }
    }
}

/// What a file says it is, before any of it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probe {
    pub source: Source,
    /// Width and height as a person sees the picture, turned upright.
    pub width: u32,
    pub height: u32,
    /// There is more than one frame; only the first is kept.
    pub animated: bool,
}

/// A photo, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// SHA-256 of the upload, in hex.
    pub original_sha256: String,
    /// Size of the upright original.
    pub width: u32,
    pub height: u32,
    /// The placeholder colour, as `#rrggbb`.
    pub dominant: String,
    /// How the upload's colour profile was treated.
    pub colour: Colour,
    /// Smallest first; of each width the JPEG, then the WebP.
    pub files: Vec<PreparedFile>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedFile {
    pub width: u32,
    pub height: u32,
    pub format: Format,
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`, in hex.
    pub sha256: String,
}

/// Says what a file is and whether we would open it, within the default limits. Decodes nothing.
pub fn probe(bytes: &[u8]) -> Result<Probe, IntakeRefusal> {
    probe_within(bytes, &Limits::default())
}

/// [`probe`] within other limits.
pub fn probe_within(bytes: &[u8], limits: &Limits) -> Result<Probe, IntakeRefusal> {
    inspect(bytes, limits).map(|facts| facts.probe())
}

/// Decodes a photo, turns it upright, brings its colours to sRGB and makes the
/// files. The same bytes give the same files on every machine of one kind.
pub fn prepare(bytes: &[u8], options: &Options) -> Result<Prepared, IntakeRefusal> {
    // The decoders are other people's code reading hostile bytes. A panic in one
    // of them is that file's failure, not the server's.
    catch_unwind(AssertUnwindSafe(|| prepare_uncaught(bytes, options))).unwrap_or(Err(IntakeRefusal::Damaged))
}

/// Bare pixels, three bytes each, or four where something shows through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    pub width: u32,
    pub height: u32,
    pub alpha: bool,
    pub data: Vec<u8>,
}

/// Decodes a picture that is going to be drawn with, as carefully as [`prepare`]
/// does: upright, in sRGB, no side longer than `longest`.
pub(crate) fn pixels(bytes: &[u8], longest: u32) -> Result<Pixels, IntakeRefusal> {
    let open = || {
        let facts = inspect(bytes, &Limits::default())?;
        let decoded = decode::decode(bytes, &facts)?;
        let decode::Raster { width, height, alpha, data } = cascade::pixels(decoded, facts.orientation, longest)?;
        Ok(Pixels { width, height, alpha, data })
    };
    catch_unwind(AssertUnwindSafe(open)).unwrap_or(Err(IntakeRefusal::Damaged))
}

impl Pixels {
    /// Without transparency: what shows through is white.
    pub(crate) fn opaque(self) -> Self {
        if !self.alpha {
            return self;
        }
        let raster = decode::Raster { width: self.width, height: self.height, alpha: true, data: self.data };
        Self { width: self.width, height: self.height, alpha: false, data: encode::on_white(&raster).into_owned() }
    }
}

fn prepare_uncaught(bytes: &[u8], options: &Options) -> Result<Prepared, IntakeRefusal> {
    let facts = inspect(bytes, &options.limits)?;
    let seen = facts.probe();
    let decoded = decode::decode(bytes, &facts)?;
    let made = cascade::run(decoded, facts.orientation, options)?;
    Ok(Prepared {
        original_sha256: sha256(bytes),
        width: seen.width,
        height: seen.height,
        dominant: made.dominant,
        colour: made.colour,
        files: made.files,
    })
}

/// The pixels of a picture, upright and in sRGB, scaled down so that the longer
/// side is at most `side`: width, height, and red, green, blue and opacity of each.
pub fn upright_rgba(bytes: &[u8], limits: &Limits, side: u32) -> Result<(u32, u32, Vec<u8>), IntakeRefusal> {
    let facts = inspect(bytes, limits)?;
    let raster = cascade::one(decode::decode(bytes, &facts)?, facts.orientation, side)?;
    let (width, height) = (raster.width, raster.height);
    let data = if raster.alpha {
        raster.data
    } else {
        raster.data.chunks_exact(3).flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect()
    };
    Ok((width, height, data))
}

/// Everything checked that can be checked without decoding.
fn inspect(bytes: &[u8], limits: &Limits) -> Result<walk::Facts, IntakeRefusal> {
    if bytes.is_empty() {
        return Err(IntakeRefusal::Empty);
    }
    let source = sniff::sniff(bytes)?;
    if bytes.len() > limits.bytes {
        return Err(IntakeRefusal::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    let facts = walk::walk(source, bytes, limits)?;
    check_size(facts.width, facts.height, limits)?;
    Ok(facts)
}

fn check_size(width: u32, height: u32, limits: &Limits) -> Result<(), IntakeRefusal> {
    if width == 0 || height == 0 {
        return Err(IntakeRefusal::NoSize);
    }
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(IntakeRefusal::TooManyPixels { width, height, limit: limits.pixels });
    }
    if u64::from(width.max(height)) > u64::from(width.min(height)) * u64::from(limits.aspect) {
        return Err(IntakeRefusal::TooNarrow { aspect: limits.aspect });
    }
    Ok(())
}

impl walk::Facts {
    const fn probe(&self) -> Probe {
        let (width, height) =
            if turns(self.orientation) { (self.height, self.width) } else { (self.width, self.height) };
        Probe { source: self.source, width, height, animated: self.animated }
    }
}

/// Whether an orientation swaps width and height.
const fn turns(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
