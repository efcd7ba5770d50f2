//! PNG: XMP in an international text chunk (XMP specification part 3, 1.1.5).

use super::cannot;
use base::Result;
use bytes::Bytes;
use img_parts::png::{Png, PngChunk};

const XMP: &[u8] = b"XML:com.adobe.xmp\0\0\0\0\0";

pub fn write(file: &[u8], packet: &str) -> Result<Vec<u8>> {
    let mut png = Png::from_bytes(Bytes::copy_from_slice(file)).map_err(cannot)?;
    for kind in [*b"tEXt", *b"zTXt", *b"iTXt", *b"eXIf", *b"tIME"] {
        png.remove_chunks_by_type(kind);
    }
    let chunk = PngChunk::new(*b"iTXt", [XMP, packet.as_bytes()].concat().into());
    // Right after the header, before the picture: readers need not fetch all of it.
    png.chunks_mut().insert(1, chunk);
    Ok(png.encoder().bytes().to_vec())
}
