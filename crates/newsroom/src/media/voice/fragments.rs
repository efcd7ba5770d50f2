//! How long an MP4 lasts that was written in fragments while somebody spoke
//! (ISO/IEC 14496-12, 8.8): its head was written before anyone knew.

/// Seconds, begun ones counted whole; nothing where it is not in fragments.
pub fn seconds(bytes: &[u8]) -> Option<u64> {
    let whole = all(bytes);
    let moov = find(&whole, *b"moov")?;
    let mdia = find(&all(find(&all(moov), *b"trak")?), *b"mdia")?;
    let scale = scale(find(&all(mdia), *b"mdhd")?).filter(|scale| *scale > 0)?;
    let usual = find(&all(moov), *b"mvex").and_then(|mvex| find(&all(mvex), *b"trex").and_then(|trex| word(trex, 12)));
    let mut end = None;
    for (_, moof) in whole.iter().filter(|(name, _)| name == b"moof") {
        for (_, traf) in all(moof).iter().filter(|(name, _)| name == b"traf") {
            end = end.max(Some(fragment(&all(traf), usual.unwrap_or(0))?));
        }
    }
    Some(end?.div_ceil(u64::from(scale)))
}

/// When a fragment ends, in the track's own units.
fn fragment(traf: &[Part<'_>], usual: u32) -> Option<u64> {
    let begins = find(traf, *b"tfdt").and_then(|tfdt| match tfdt.first()? {
        0 => word(tfdt, 4).map(u64::from),
        _ => Some(u64::from(word(tfdt, 4)?) << 32 | u64::from(word(tfdt, 8)?)),
    });
    let head = find(traf, *b"tfhd")?;
    let flags = word(head, 0)? & 0x00ff_ffff;
    // After the track's number: where its data is, which description, how long a sample is.
    let before = (8 * (flags & 0x1) + 2 * (flags & 0x2)) as usize;
    let each = if flags & 0x8 > 0 { word(head, 8 + before)? } else { usual };
    let mut length = 0u64;
    for (_, run) in traf.iter().filter(|(name, _)| name == b"trun") {
        length = length.saturating_add(run_length(run, each)?);
    }
    Some(begins.unwrap_or(0).saturating_add(length))
}

fn run_length(run: &[u8], each: u32) -> Option<u64> {
    let (flags, count) = (word(run, 0)? & 0x00ff_ffff, word(run, 4)?);
    if flags & 0x100 == 0 {
        return Some(u64::from(count) * u64::from(each));
    }
    let step = 4 * (flags >> 8 & 0xf).count_ones() as usize;
    let begin = 8 + 4 * (flags & 0x5).count_ones() as usize;
    let samples = run.get(begin..)?.chunks_exact(step).take(count as usize);
    Some(samples.filter_map(|sample| word(sample, 0)).map(u64::from).sum())
}

fn scale(mdhd: &[u8]) -> Option<u32> {
    word(mdhd, if mdhd.first()? == &0 { 12 } else { 20 })
}

type Part<'a> = ([u8; 4], &'a [u8]);

fn find<'a>(boxes: &[Part<'a>], name: [u8; 4]) -> Option<&'a [u8]> {
    boxes.iter().find(|(known, _)| *known == name).map(|(_, content)| *content)
}

/// The boxes that lie beside each other, as far as they can be read.
fn all(mut bytes: &[u8]) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    while let (Some(size), Some(name)) = (word(bytes, 0), bytes.get(4..8)) {
        let (head, size) = match size {
            0 => (8, bytes.len()),
            1 => match (word(bytes, 8), word(bytes, 12)) {
                (Some(0), Some(low)) => (16, low as usize),
                _ => break,
            },
            size => (8, size as usize),
        };
        let Some(content) = bytes.get(head..size) else { break };
        let mut known = [0; 4];
        known.copy_from_slice(name);
        found.push((known, content));
        bytes = bytes.get(size..).unwrap_or_default();
    }
    found
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}
