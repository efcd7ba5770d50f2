//! JPEG (ITU T.81): markers and segments up to the end-of-image mark, and
//! whether the scans together hold the whole picture.

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
    let mut frame: Option<Frame> = None;
    let mut exif = None;
    let mut scans = 0;
    loop {
        match marker(&mut cursor)? {
            EOI => break,
            SOI => return Err(IntakeRefusal::Damaged),
            // Marks without a segment: TEM and restarts.
            0x01 | 0xD0..=0xD7 => {}
            code => {
                let length = usize::from(cursor.be16()?).checked_sub(2).ok_or(IntakeRefusal::Damaged)?;
                let segment = cursor.take(length)?;
                match code {
                    // Baseline, extended and progressive with Huffman coding; a second frame is a contradiction.
                    0xC0..=0xC2 if frame.is_some() => return Err(IntakeRefusal::Damaged),
                    0xC0..=0xC2 => frame = Some(Frame::read(code, segment, limits)?),
                    // Lossless, hierarchical, arithmetic.
                    0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(IntakeRefusal::Unusual),
                    APP1 if exif.is_none() => exif = segment.strip_prefix(b"Exif\0\0"),
                    SOS => {
                        scans += 1;
                        if scans > MOST_SCANS {
                            return Err(IntakeRefusal::Unusual);
                        }
                        let frame = frame.as_mut().ok_or(IntakeRefusal::Damaged)?;
                        frame.scan(segment).ok_or(IntakeRefusal::Damaged)?;
                        skip_scan(&mut cursor)?;
                    }
                    _ => {}
                }
            }
        }
    }
    let Frame { width, height, progressive, components } = frame.ok_or(IntakeRefusal::Damaged)?;
    // A baseline file with a scan for each channel is lawful and rare; the decoder gets its colours wrong (zune-jpeg 0.5).
    if scans > 1 && !progressive {
        return Err(IntakeRefusal::Unusual);
    }
    if components.iter().any(|component| component.sent != ALL) {
        return Err(IntakeRefusal::Truncated);
    }
    let orientation = orientation(exif);
    Ok(Facts { source: Source::Jpeg, width, height, orientation, animated: false, progressive, end: cursor.at })
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

struct Frame {
    width: u32,
    height: u32,
    progressive: bool,
    components: Vec<Component>,
}

struct Component {
    id: u8,
    /// One bit for each of the 64 coefficients that has been sent to its last bit.
    sent: u64,
}

const ALL: u64 = u64::MAX;

impl Frame {
    fn read(code: u8, segment: &[u8], limits: &Limits) -> Result<Self, IntakeRefusal> {
        let [precision, h1, h0, w1, w0, count, rest @ ..] = segment else { return Err(IntakeRefusal::Damaged) };
        let height = u32::from(u16::from_be_bytes([*h1, *h0]));
        let width = u32::from(u16::from_be_bytes([*w1, *w0]));
        if *precision != 8 || !matches!(count, 1 | 3 | 4) {
            return Err(IntakeRefusal::Unusual);
        }
        // Said before the rest of the file is looked at: a header alone is enough to know.
        check_size(width, height, limits)?;
        let components: Vec<_> =
            rest.chunks_exact(3).take((*count).into()).map(|chunk| Component { id: chunk[0], sent: 0 }).collect();
        if components.len() != usize::from(*count) {
            return Err(IntakeRefusal::Damaged);
        }
        Ok(Self { width, height, progressive: code == 0xC2, components })
    }

    /// Notes what a scan brings. A progressive file comes in bands of coefficients,
    /// first rough, then refined (T.81, G.1.1); closed too early, some are missing.
    fn scan(&mut self, segment: &[u8]) -> Option<()> {
        let (count, rest) = segment.split_first()?;
        let (selectors, parameters) = rest.split_at_checked(usize::from(*count) * 2)?;
        let &[from, to, bits, ..] = parameters else { return None };
        for selector in selectors.chunks_exact(2) {
            let component = self.components.iter_mut().find(|component| component.id == selector[0])?;
            if !self.progressive {
                component.sent = ALL;
            } else if bits & 0x0F == 0 {
                component.sent |= (from..=to.min(63)).fold(0, |band, at| band | 1 << at);
            }
        }
        Some(())
    }
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
