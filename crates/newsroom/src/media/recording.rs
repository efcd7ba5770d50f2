//! Audio and video. We keep what browsers play, told by its content and never
//! by its name, and refuse the rest. A container can carry the recorder's
//! place and name, so known metadata boxes are a reason to refuse, not to trust.

use super::model::{File, Format, Kind, Media};
use super::{Description, check, store};
use ::store::Work;
use base::{Error, Event, MediaId, Message, Result};
use data_encoding::HEXLOWER;
use outside::files::Files;
use sha2::{Digest, Sha256};

/// The largest recording, in bytes.
pub const MOST_BYTES: usize = 200_000_000;

/// What the bytes are, when we serve such a thing.
pub fn sniff(bytes: &[u8]) -> Option<(Kind, Format)> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"ID3") || matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2) {
        return Some((Kind::Audio, Format::Mp3));
    }
    if starts(b"OggS") {
        return Some((Kind::Audio, Format::Ogg));
    }
    if starts(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        return Some((Kind::Audio, Format::Wav));
    }
    if starts(&[0x1a, 0x45, 0xdf, 0xa3]) {
        return Some((Kind::Video, Format::Webm));
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        let brand = bytes.get(8..12)?;
        return Some(if brand.starts_with(b"M4A") { (Kind::Audio, Format::M4a) } else { (Kind::Video, Format::Mp4) });
    }
    None
}

/// Marks of places and makers that phones write into recordings (QuickTime
/// user data and metadata keys, ID3 and RIFF text frames).
pub(super) fn tells_too_much(bytes: &[u8]) -> bool {
    const MARKS: [&[u8]; 6] =
        [b"\xa9xyz", b"com.apple.quicktime.location", b"com.android.capture", b"\xa9mak", b"\xa9mod", b"TPE1"];
    MARKS.iter().any(|mark| bytes.windows(mark.len()).any(|window| window == *mark))
}

/// A recording that may be kept.
pub struct Checked {
    pub kind: Kind,
    pub format: Format,
    pub sha256: String,
    pub(super) bytes: Vec<u8>,
}

impl Checked {
    /// For what is kept elsewhere than with pictures and recordings.
    pub fn into_bytes(self) -> (Format, Vec<u8>) {
        (self.format, self.bytes)
    }
}

/// Looks at a recording without changing it.
///
/// # Errors
/// `Invalid` on the field `file`.
pub fn inspect(bytes: Vec<u8>) -> Result<Checked> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::invalid(
            "file",
            Message::new("recording-refused-large").with("most", MOST_BYTES / 1_000_000),
        ));
    }
    let Some((kind, format)) = sniff(&bytes) else {
        return Err(Error::invalid("file", "recording-refused-type"));
    };
    if tells_too_much(&bytes) {
        return Err(Error::invalid("file", "recording-refused-metadata"));
    }
    let sha256 = HEXLOWER.encode(&Sha256::digest(&bytes));
    Ok(Checked { kind, format, sha256, bytes })
}

/// Keeps the bytes. Run before the unit of work that names them.
pub async fn keep(files: &Files, checked: &Checked) -> Result<()> {
    let key = File::key(&checked.sha256);
    if files.exists(&key).await? {
        return Ok(());
    }
    files.put(&key, checked.bytes.clone()).await
}

/// Notes a recording whose bytes are kept.
pub async fn add(work: &mut Work, checked: &Checked, description: &Description) -> Result<MediaId> {
    let description = check(description)?;
    let id = MediaId::new(work.chance());
    let file = File {
        hash: checked.sha256.clone(),
        format: checked.format,
        width: 0,
        height: 0,
        bytes: checked.bytes.len() as u64,
    };
    let recording = Media {
        id,
        kind: checked.kind,
        persona: description.persona,
        original_hash: checked.sha256.clone(),
        width: 0,
        height: 0,
        dominant: "#000000".to_owned(),
        alt: description.alt,
        credit: description.credit,
        focal: description.focal,
        drawn: false,
        added_by: work.actor().staff(),
        added_at: work.now(),
        purged_at: None,
        files: vec![file],
    };
    store::insert(work, &recording).await?;
    super::index(work, recording.id).await?;
    work.record(Event::MediaAdded { media: id });
    Ok(id)
}
