//! The same in the older form (IPTC-IIM 4.2), as far as it has fields for it,
//! for programs that read no XMP.

use super::{Rights, plain};
use base::Instant;
use base::jiff::tz::TimeZone;

/// Record 1: the text is UTF-8 (`ESC % G`). Record 2: version, end of use, what
/// to heed, who is credited; lengths are the specification's.
pub fn of(rights: &Rights) -> Vec<u8> {
    let mut out = Vec::new();
    set(&mut out, (1, 90), b"\x1B%G");
    set(&mut out, (2, 0), &[0, 4]);
    if let Some(until) = rights.until {
        set(&mut out, (2, 37), utc(until, "%Y%m%d").as_bytes());
        set(&mut out, (2, 38), utc(until, "%H%M%S+0000").as_bytes());
    }
    set(&mut out, (2, 40), cut(&plain(&rights.check), 256).as_bytes());
    set(&mut out, (2, 110), cut(&plain(&rights.credit), 32).as_bytes());
    out
}

fn utc(moment: Instant, form: &str) -> String {
    moment.timestamp().to_zoned(TimeZone::UTC).strftime(form).to_string()
}

fn set(out: &mut Vec<u8>, (record, dataset): (u8, u8), value: &[u8]) {
    let Ok(length) = u16::try_from(value.len()) else { return };
    if length > 0 {
        out.extend([0x1C, record, dataset]);
        out.extend(length.to_be_bytes());
        out.extend(value);
    }
}

/// As many whole characters as fit into so many bytes.
fn cut(words: &str, bytes: usize) -> &str {
    &words[..words.floor_char_boundary(bytes)]
}
