//! JPEG (ITU T.81): markers and segments up to the end-of-image mark.

use super::{Cursor, Facts, orientation};
use crate::intake::{IntakeRefusal, Limits, Source, check_size};

/// Ordinary progressive files have about ten scans. A file with hundreds costs
/// minutes to open, and nothing honest writes it.
const MOST_SCANS: usize = 64;

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const APP1: u8 = 0xE1;

pub fn walk(bytes: &[u8], limits: &Limits) -> Result<Facts, IntakeRefusal> {
    let mut cursor = Cursor::new(bytes, 2);
    let mut size = None;
    let mut exif = None;
    let mut scans = 0;
    loop {
        match marker(&mut cursor)? {
            EOI => break,
            // Marks without a segment: restarts, TEM, and a start within a start.
            SOI => return Err(IntakeRefusal::Damaged),
            0x01 | 0xD0..=0xD7 => {}
            code => {
                let length = usize::from(cursor.be16()?).checked_sub(2).ok_or(IntakeRefusal::Damaged)?;
                let segment = cursor.take(length)?;
                match code {
                    // Baseline, extended and progressive with Huffman coding; a second frame is a contradiction.
                    0xC0..=0xC2 if size.is_some() => return Err(IntakeRefusal::Damaged),
                    0xC0..=0xC2 => size = Some(frame(segment, limits)?),
                    // Lossless, hierarchical, arithmetic.
                    0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(IntakeRefusal::Unusual),
                    APP1 if exif.is_none() => exif = segment.strip_prefix(b"Exif\0\0"),
                    SOS => {
                        scans += 1;
                        if scans > MOST_SCANS {
                            return Err(IntakeRefusal::Unusual);
                        }
                        skip_scan(&mut cursor)?;
                    }
                    _ => {}
                }
            }
        }
    }
    let (width, height) = size.filter(|_| scans > 0).ok_or(IntakeRefusal::Damaged)?;
    let orientation = orientation(exif);
    Ok(Facts { source: Source::Jpeg, width, height, orientation, animated: false, end: cursor.at })
}

/// The next mark; fill bytes before it are allowed, anything else is passed over as decoders do.
fn marker(cursor: &mut Cursor<'_>) -> Result<u8, IntakeRefusal> {
    loop {
        if cursor.byte()? != 0xFF {
            continue;
        }
        let mut code = cursor.byte()?;
        while code == 0xFF {
            code = cursor.byte()?;
        }
        if code != 0 {
            return Ok(code);
        }
    }
}

fn frame(segment: &[u8], limits: &Limits) -> Result<(u32, u32), IntakeRefusal> {
    let mut cursor = Cursor::new(segment, 0);
    let damaged = |_| IntakeRefusal::Damaged;
    let precision = cursor.byte().map_err(damaged)?;
    let height = u32::from(cursor.be16().map_err(damaged)?);
    let width = u32::from(cursor.be16().map_err(damaged)?);
    let components = cursor.byte().map_err(damaged)?;
    if precision != 8 || !matches!(components, 1 | 3 | 4) {
        return Err(IntakeRefusal::Unusual);
    }
    // Said before the rest of the file is looked at: a header alone is enough to know.
    check_size(width, height, limits)?;
    Ok((width, height))
}

/// Passes over entropy-coded data to the mark that ends it.
fn skip_scan(cursor: &mut Cursor<'_>) -> Result<(), IntakeRefusal> {
    loop {
        let rest = cursor.bytes.get(cursor.at..).unwrap_or_default();
        let found = rest.iter().position(|&byte| byte == 0xFF).ok_or(IntakeRefusal::Truncated)?;
        match rest.get(found + 1) {
            None => return Err(IntakeRefusal::Truncated),
            // A stuffed 0xFF of the data, or a restart within it.
            Some(0x00 | 0xD0..=0xD7) => cursor.at += found + 2,
            Some(0xFF) => cursor.at += found + 1,
            Some(_) => {
                cursor.at += found;
                return Ok(());
            }
        }
    }
}
