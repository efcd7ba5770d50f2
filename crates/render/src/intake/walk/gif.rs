//! GIF (89a): blocks up to the trailer. Only the first frame is kept later, but
//! a file that breaks off in the second is still a file that broke off.

use super::{Cursor, Facts};
use crate::intake::{IntakeRefusal, Limits, Source, check_size};
use image::metadata::Orientation;

pub fn walk(bytes: &[u8], limits: &Limits) -> Result<Facts, IntakeRefusal> {
    let mut cursor = Cursor::new(bytes, 6);
    let width = u32::from(cursor.le16()?);
    let height = u32::from(cursor.le16()?);
    check_size(width, height, limits)?;
    let flags = cursor.byte()?;
    cursor.take(2)?;
    skip_palette(&mut cursor, flags)?;
    let mut frames = 0_usize;
    loop {
        match cursor.byte()? {
            0x3B => break,
            0x21 => {
                cursor.byte()?;
                skip_blocks(&mut cursor)?;
            }
            0x2C => {
                frames += 1;
                cursor.take(4)?; // where the frame lies on the canvas
                let (frame_width, frame_height) = (cursor.le16()?, cursor.le16()?);
                check_size(frame_width.into(), frame_height.into(), &Limits { aspect: u32::MAX, ..*limits })?;
                let flags = cursor.byte()?;
                skip_palette(&mut cursor, flags)?;
                cursor.byte()?; // LZW code size
                skip_blocks(&mut cursor)?;
            }
            _ => return Err(IntakeRefusal::Damaged),
        }
    }
    if frames == 0 {
        return Err(IntakeRefusal::Damaged);
    }
    let orientation = Orientation::NoTransforms;
    Ok(Facts {
        source: Source::Gif,
        width,
        height,
        orientation,
        animated: frames > 1,
        progressive: false,
        end: cursor.at,
    })
}

fn skip_palette(cursor: &mut Cursor<'_>, flags: u8) -> Result<(), IntakeRefusal> {
    if flags & 0x80 != 0 {
        cursor.take(3 << ((flags & 0x07) + 1))?;
    }
    Ok(())
}

fn skip_blocks(cursor: &mut Cursor<'_>) -> Result<(), IntakeRefusal> {
    loop {
        match cursor.byte()? {
            0 => return Ok(()),
            length => {
                cursor.take(usize::from(length))?;
            }
        }
    }
}
