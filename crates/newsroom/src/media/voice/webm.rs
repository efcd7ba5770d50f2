//! WebM as browsers record it (RFC 8794, RFC 9559): sound alone, of a kind we
//! know, whole elements in a known order. Titles, dates, tags and attachments
//! are overwritten where they stand, so that every other byte keeps its place.

use base::{Error, Result};
use std::ops::Range;

const HEAD: u32 = 0x1A45_DFA3;
const KIND_OF_FILE: u32 = 0x4282;
const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_A966;
const TICK: u32 = 0x002A_D7B1;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK: u32 = 0xAE;
const TRACK_KIND: u32 = 0x83;
const CODEC: u32 = 0x86;
const CLUSTER: u32 = 0x1F43_B675;
const CLUSTER_TIME: u32 = 0xE7;
const BLOCK: u32 = 0xA3;
const GROUP: u32 = 0xA0;
const GROUPED: u32 = 0xA1;
/// Tags, attached files, chapters.
const ASIDE: [u32; 3] = [0x1254_C367, 0x1941_A469, 0x1043_A770];
/// In the facts and in a track: titles, names of files, dates, identities.
const TELLING: [u32; 7] = [0x7BA9, 0x7384, 0x4461, 0x73A4, 0x3C_B923, 0x3E_B923, 0x536E];
/// Which programs wrote it: these have to be there, and may be blank.
const PROGRAMS: [u32; 2] = [0x4D80, 0x5741];
const SOUND: u64 = 2;
const VOID: u8 = 0xEC;
/// What browsers and recorders put into one file, many times over.
const MOST_ELEMENTS: usize = 2_000_000;

pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(&HEAD.to_be_bytes())
}

fn broken() -> Error {
    Error::invalid("file", "spoken-refused-broken")
}

/// One element: its name, where it begins, and where its content lies. A
/// length that was not known when it was written runs to the end of what it is in.
struct Element {
    id: u32,
    start: usize,
    content: Range<usize>,
    open: bool,
}

fn element(bytes: &[u8], at: usize, end: usize) -> Result<Element> {
    let first = *bytes.get(at).ok_or_else(broken)?;
    let width = first.leading_zeros() as usize + 1;
    if width > 4 {
        return Err(broken());
    }
    let id = number(bytes.get(at..at + width).ok_or_else(broken)?) as u32;
    let place = at + width;
    let first = *bytes.get(place).ok_or_else(broken)?;
    let size_width = first.leading_zeros() as usize + 1;
    if size_width > 8 {
        return Err(broken());
    }
    let all = 1u64.checked_shl(7 * size_width as u32).ok_or_else(broken)?;
    let size = number(bytes.get(place..place + size_width).ok_or_else(broken)?) & (all - 1);
    let begin = place + size_width;
    let open = size == all - 1;
    let stop =
        if open { end } else { begin.checked_add(usize::try_from(size).map_err(|_| broken())?).ok_or_else(broken)? };
    if stop > end || begin > end { Err(broken()) } else { Ok(Element { id, start: at, content: begin..stop, open }) }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// A number that fills an element, of at most eight bytes.
fn value(bytes: &[u8], within: &Range<usize>) -> Result<u64> {
    let text = bytes.get(within.clone()).filter(|text| text.len() <= 8).ok_or_else(broken)?;
    Ok(number(text))
}

/// What was found on the way through.
struct Found {
    /// Nanoseconds in a tick.
    tick: u64,
    tracks: usize,
    cluster: u64,
    /// The last tick at which something is heard.
    last: u64,
    blocks: usize,
    elements: usize,
    telling: Vec<Range<usize>>,
    programs: Vec<Range<usize>>,
}

/// How many seconds it lasts, and the file without what it tells of its maker.
pub fn clean(mut bytes: Vec<u8>) -> Result<(u64, Vec<u8>)> {
    let whole = bytes.len();
    let head = element(&bytes, 0, whole)?;
    let mut is_webm = false;
    let mut at = head.content.start;
    while at < head.content.end {
        let one = element(&bytes, at, head.content.end)?;
        is_webm |= one.id == KIND_OF_FILE && bytes.get(one.content.clone()) == Some(b"webm");
        at = one.content.end;
    }
    if head.open || !is_webm {
        return Err(Error::invalid("file", "spoken-refused-type"));
    }
    let segment = element(&bytes, head.content.end, whole)?;
    if segment.id != SEGMENT {
        return Err(broken());
    }
    let mut found = Found {
        tick: 1_000_000,
        tracks: 0,
        cluster: 0,
        last: 0,
        blocks: 0,
        elements: 0,
        telling: Vec::new(),
        programs: Vec::new(),
    };
    found.walk(&bytes, segment.content)?;
    if found.tracks == 0 || found.blocks == 0 {
        return Err(broken());
    }
    for part in &found.telling {
        hide(bytes.get_mut(part.clone()).ok_or_else(broken)?);
    }
    for text in &found.programs {
        bytes.get_mut(text.clone()).ok_or_else(broken)?.fill(0);
    }
    let seconds = (u128::from(found.last) * u128::from(found.tick)).div_ceil(1_000_000_000);
    Ok((u64::try_from(seconds).unwrap_or(u64::MAX), bytes))
}

impl Found {
    fn walk(&mut self, bytes: &[u8], within: Range<usize>) -> Result<()> {
        let mut at = within.start;
        while at < within.end {
            let one = element(bytes, at, within.end)?;
            self.elements += 1;
            if self.elements > MOST_ELEMENTS {
                return Err(broken());
            }
            let inside = matches!(one.id, INFO | TRACKS | TRACK | CLUSTER | GROUP);
            // Only what holds others may be of a length that nobody knew, and of these only the last of its kind.
            if one.open && one.id != CLUSTER {
                return Err(broken());
            }
            if ASIDE.contains(&one.id) || TELLING.contains(&one.id) {
                self.telling.push(one.start..one.content.end);
            } else {
                self.see(bytes, &one)?;
            }
            // Clusters hold no clusters, so one of unknown length is walked as if it lay flat.
            at = if one.id == CLUSTER { one.content.start } else { one.content.end };
            if inside && one.id != CLUSTER {
                self.walk_inner(bytes, one.content, 0)?;
            }
        }
        Ok(())
    }

    /// The same where nothing is of unknown length; a few levels deep and no deeper.
    fn walk_inner(&mut self, bytes: &[u8], within: Range<usize>, depth: u8) -> Result<()> {
        let mut at = within.start;
        while at < within.end {
            let one = element(bytes, at, within.end)?;
            self.elements += 1;
            if one.open || depth > 3 || self.elements > MOST_ELEMENTS {
                return Err(broken());
            }
            at = one.content.end;
            if TELLING.contains(&one.id) {
                self.telling.push(one.start..one.content.end);
                continue;
            }
            self.see(bytes, &one)?;
            if one.id == TRACK {
                self.walk_inner(bytes, one.content, depth + 1)?;
            }
        }
        Ok(())
    }

    fn see(&mut self, bytes: &[u8], one: &Element) -> Result<()> {
        match one.id {
            TICK => self.tick = value(bytes, &one.content)?.max(1),
            TRACK => self.tracks += 1,
            TRACK_KIND if value(bytes, &one.content)? != SOUND => {
                return Err(Error::invalid("file", "spoken-refused-pictures"));
            }
            CODEC => {
                let name = bytes.get(one.content.clone()).unwrap_or_default();
                if !name.starts_with(b"A_OPUS") && !name.starts_with(b"A_VORBIS") {
                    return Err(Error::invalid("file", "spoken-refused-type"));
                }
            }
            CLUSTER_TIME => self.cluster = value(bytes, &one.content)?,
            program if PROGRAMS.contains(&program) => self.programs.push(one.content.clone()),
            BLOCK | GROUPED => self.block(bytes, &one.content)?,
            _ => {}
        }
        Ok(())
    }

    /// The track's number, then two bytes of time since the cluster's.
    fn block(&mut self, bytes: &[u8], within: &Range<usize>) -> Result<()> {
        let content = bytes.get(within.clone()).ok_or_else(broken)?;
        let width = content.first().ok_or_else(broken)?.leading_zeros() as usize + 1;
        let time: [u8; 2] = content.get(width..width + 2).and_then(|time| time.try_into().ok()).ok_or_else(broken)?;
        let at = self.cluster.saturating_add_signed(i64::from(i16::from_be_bytes(time)));
        self.last = self.last.max(at);
        self.blocks += 1;
        Ok(())
    }
}

/// In its place an element that says nothing, of the same length.
fn hide(part: &mut [u8]) {
    let length = part.len();
    let mut width = 1;
    while width < 8 && (length - 1 - width) as u64 > (1u64 << (7 * width)) - 2 {
        width += 1;
    }
    part.fill(0);
    let size = (length - 1 - width) as u64 | 1u64 << (7 * width);
    if let [void, rest @ ..] = part {
        *void = VOID;
        let size = size.to_be_bytes();
        for (to, from) in rest.iter_mut().zip(&size[8 - width..]) {
            *to = *from;
        }
    }
}
