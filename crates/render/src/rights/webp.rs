//! WebP: an `XMP ` chunk behind the picture, announced in the extended header
//! (RFC 9649, section 2.7).

use super::{broken, cannot};
use base::Result;
use bytes::Bytes;
use img_parts::riff::{RiffChunk, RiffContent};
use img_parts::webp::{CHUNK_ALPH, CHUNK_EXIF, CHUNK_ICCP, CHUNK_VP8L, CHUNK_VP8X, CHUNK_XMP, WebP};

const HAS_ICC: u8 = 0b10_0000;
const HAS_ALPHA: u8 = 0b1_0000;
const HAS_EXIF: u8 = 0b1000;
const HAS_XMP: u8 = 0b100;

pub fn write(file: &[u8], packet: &str) -> Result<Vec<u8>> {
    let mut webp = WebP::from_bytes(Bytes::copy_from_slice(file)).map_err(cannot)?;
    webp.remove_chunks_by_id(CHUNK_EXIF);
    webp.remove_chunks_by_id(CHUNK_XMP);
    let header = header(&webp)?;
    webp.remove_chunks_by_id(CHUNK_VP8X);
    webp.chunks_mut().insert(0, data(CHUNK_VP8X, header));
    webp.chunks_mut().push(data(CHUNK_XMP, packet.as_bytes().to_vec()));
    Ok(webp.encoder().bytes().to_vec())
}

fn data(id: [u8; 4], bytes: Vec<u8>) -> RiffChunk {
    RiffChunk::new(id, RiffContent::Data(bytes.into()))
}

/// The extended header as it is, with XMP announced and Exif not; where there is
/// none, one that says what the picture's own chunks say.
fn header(webp: &WebP) -> Result<Vec<u8>> {
    let known = webp.chunk_by_id(CHUNK_VP8X).and_then(|chunk| chunk.content().data());
    if let Some(mut header) = known.map(|known| known.to_vec()).filter(|known| known.len() == 10) {
        header[0] = header[0] & !HAS_EXIF | HAS_XMP;
        return Ok(header);
    }
    let (width, height) = webp.dimensions().ok_or_else(|| broken("a WebP without a size"))?;
    let mut flags = HAS_XMP;
    if webp.has_chunk(CHUNK_ICCP) {
        flags |= HAS_ICC;
    }
    if webp.has_chunk(CHUNK_ALPH) || lossless_with_alpha(webp) {
        flags |= HAS_ALPHA;
    }
    let side = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
    Ok([vec![flags, 0, 0, 0], side(width), side(height)].concat())
}

/// The bit after both sizes in the head of a lossless picture (RFC 9649, section 3.4).
fn lossless_with_alpha(webp: &WebP) -> bool {
    let head = webp.chunk_by_id(CHUNK_VP8L).and_then(|chunk| chunk.content().data()?.get(4).copied());
    head.is_some_and(|byte| byte & 0b1_0000 != 0)
}
