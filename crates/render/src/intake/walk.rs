//! Reads a file's skeleton without decoding it: how large the picture is, which
//! way is up, whether the file is all there. A file that ends before its own
//! end mark is refused here, so that nobody ever sees a half-grey photo.

mod gif;
mod jpeg;
mod png;
mod webp;

use super::{IntakeRefusal, Limits, Source};
use image::metadata::Orientation;

/// What the skeleton says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub source: Source,
    /// Size as stored, before it is turned upright.
    pub width: u32,
    pub height: u32,
    pub orientation: Orientation,
    pub animated: bool,
    /// A JPEG that sharpens in several scans.
    pub progressive: bool,
    /// Where the picture ends. What follows (a motion photo's film, another
    /// picture, something smuggled) is never looked at.
    pub end: usize,
}

pub fn walk(source: Source, bytes: &[u8], limits: &Limits) -> Result<Facts, IntakeRefusal> {
    match source {
        Source::Jpeg => jpeg::walk(bytes, limits),
        Source::Png => png::walk(bytes, limits),
        Source::WebP => webp::walk(bytes, limits),
        Source::Gif => gif::walk(bytes, limits),
    }
}

/// The Exif orientation; upright when there is none that makes sense.
fn orientation(exif: Option<&[u8]>) -> Orientation {
    exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms)
}

/// Reads forward through bytes; the end of the bytes is the end of the file.
struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }
    fn take(&mut self, count: usize) -> Result<&'a [u8], IntakeRefusal> {
        let end = self.at.checked_add(count).ok_or(IntakeRefusal::Truncated)?;
        let taken = self.bytes.get(self.at..end).ok_or(IntakeRefusal::Truncated)?;
        self.at = end;
        Ok(taken)
    }
    fn byte(&mut self) -> Result<u8, IntakeRefusal> {
        self.array::<1>().map(|[byte]| byte)
    }
    fn array<const N: usize>(&mut self) -> Result<[u8; N], IntakeRefusal> {
        self.take(N)?.try_into().map_err(|_| IntakeRefusal::Truncated)
    }
    fn be16(&mut self) -> Result<u16, IntakeRefusal> {
        self.array().map(u16::from_be_bytes)
    }
    fn be32(&mut self) -> Result<u32, IntakeRefusal> {
        self.array().map(u32::from_be_bytes)
    }
    fn le16(&mut self) -> Result<u16, IntakeRefusal> {
        self.array().map(u16::from_le_bytes)
    }
    fn le32(&mut self) -> Result<u32, IntakeRefusal> {
        self.array().map(u32::from_le_bytes)
    }
    /// A little-endian length as a count of bytes.
    fn le_len(&mut self) -> Result<usize, IntakeRefusal> {
        usize::try_from(self.le32()?).map_err(|_| IntakeRefusal::Truncated)
    }
    fn be_len(&mut self) -> Result<usize, IntakeRefusal> {
        usize::try_from(self.be32()?).map_err(|_| IntakeRefusal::Truncated)
    }
}
