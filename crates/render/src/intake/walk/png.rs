//! PNG (ISO/IEC 15948): chunks up to IEND. The first chunk is IHDR or it is no PNG.

use super::{Cursor, Facts, orientation};
use crate::intake::{IntakeRefusal, Limits, Source, check_size};

pub fn walk(bytes: &[u8], limits: &Limits) -> Result<Facts, IntakeRefusal> {
    let mut cursor = Cursor::new(bytes, 8);
    let mut size = None;
    let mut exif = None;
    let mut animated = false;
    loop {
        let length = cursor.be_len()?;
        let kind: [u8; 4] = cursor.array()?;
        if size.is_none() && &kind != b"IHDR" {
            return Err(IntakeRefusal::Damaged);
        }
        let data = cursor.take(length)?;
        match &kind {
            b"IHDR" => {
                let mut header = Cursor::new(data, 0);
                let width = header.be32().map_err(|_| IntakeRefusal::Damaged)?;
                let height = header.be32().map_err(|_| IntakeRefusal::Damaged)?;
                check_size(width, height, limits)?;
                size = Some((width, height));
            }
            b"eXIf" if exif.is_none() => exif = Some(data),
            b"acTL" => animated = true,
            _ => {}
        }
        cursor.take(4)?; // the checksum, which the decoder compares
        if &kind == b"IEND" {
            break;
        }
    }
    let (width, height) = size.ok_or(IntakeRefusal::Damaged)?;
    Ok(Facts {
        source: Source::Png,
        width,
        height,
        orientation: orientation(exif),
        animated,
        progressive: false,
        end: cursor.at,
    })
}
