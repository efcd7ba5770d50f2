//! WebP (RFC 9649): the RIFF size, the first chunk's dimensions, Exif and animation.

use super::{Cursor, Facts, orientation};
use crate::intake::{IntakeRefusal, Limits, Source, check_size};

pub fn walk(bytes: &[u8], limits: &Limits) -> Result<Facts, IntakeRefusal> {
    let mut cursor = Cursor::new(bytes, 4);
    let end = cursor.le_len()?.checked_add(8).ok_or(IntakeRefusal::Truncated)?;
    let Some(bytes) = bytes.get(..end) else {
        // The header may say enough to refuse for size; else the rest is missing.
        return first_size(bytes, limits).and(Err(IntakeRefusal::Truncated));
    };
    let (width, height) = first_size(bytes, limits)?;
    let mut cursor = Cursor::new(bytes, 12);
    let mut exif = None;
    let mut animated = false;
    while cursor.at < end {
        let kind: [u8; 4] = cursor.array()?;
        let length = cursor.le_len()?;
        let data = cursor.take(length)?;
        match &kind {
            b"EXIF" if exif.is_none() => exif = Some(data.strip_prefix(b"Exif\0\0").unwrap_or(data)),
            b"ANIM" => animated = true,
            _ => {}
        }
        // Chunks are padded to even length; some writers leave the last pad out.
        if length % 2 == 1 && cursor.at < end {
            cursor.take(1)?;
        }
    }
    Ok(Facts { source: Source::WebP, width, height, orientation: orientation(exif), animated, progressive: false, end })
}

/// The canvas size, from whichever of the three kinds of first chunk there is.
fn first_size(bytes: &[u8], limits: &Limits) -> Result<(u32, u32), IntakeRefusal> {
    let mut cursor = Cursor::new(bytes, 12);
    let kind: [u8; 4] = cursor.array()?;
    cursor.take(4)?;
    let (width, height) = match &kind {
        b"VP8X" => {
            cursor.take(4)?;
            let [w0, w1, w2, h0, h1, h2] = cursor.array()?;
            (u32::from_le_bytes([w0, w1, w2, 0]) + 1, u32::from_le_bytes([h0, h1, h2, 0]) + 1)
        }
        b"VP8 " => {
            cursor.take(3)?;
            if cursor.array()? != [0x9D, 0x01, 0x2A] {
                return Err(IntakeRefusal::Damaged);
            }
            // Fourteen bits of size, two of a scaling hint that nobody uses.
            (u32::from(cursor.le16()? & 0x3FFF), u32::from(cursor.le16()? & 0x3FFF))
        }
        b"VP8L" => {
            if cursor.byte()? != 0x2F {
                return Err(IntakeRefusal::Damaged);
            }
            let bits = cursor.le32()?;
            ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        }
        _ => return Err(IntakeRefusal::Damaged),
    };
    check_size(width, height, limits)?;
    Ok((width, height))
}
