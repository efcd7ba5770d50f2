//! Somebody reading aloud what stands beside: sound only, of the kinds that
//! every phone plays. A library reads the file through, so that what is kept
//! is what it claims to be, and takes out every tag that a recorder wrote.

use super::model::{Format, Kind};
use super::recording::{Checked, tells_too_much};
use base::{Error, Message, Result};
use data_encoding::HEXLOWER;
use lofty::config::WriteOptions;
use lofty::file::{AudioFile as _, FileType, TaggedFileExt as _};
use lofty::probe::Probe;
use sha2::{Digest as _, Sha256};
use std::io::Cursor;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

/// The largest, in bytes: twenty minutes of clear speech.
pub const MOST_BYTES: usize = 20_000_000;

/// A track of pictures inside an MP4 (ISO/IEC 14496-12, the handler box).
const PICTURES: &[u8] = b"hdlr\0\0\0\0\0\0\0\0vide";

/// Looks at a sound file, and takes out what its recorder wrote into it.
///
/// # Errors
/// `Invalid` on the field `file`, in a sentence for whoever chose it.
pub fn inspect(bytes: Vec<u8>) -> Result<Checked> {
    if bytes.len() > MOST_BYTES {
        let most = MOST_BYTES / 1_000_000;
        return Err(Error::invalid("file", Message::new("recording-refused-large").with("most", most)));
    }
    let (format, length) = read(&bytes)?;
    if length.is_zero() {
        return Err(broken());
    }
    let bytes = without_tags(bytes)?;
    if tells_too_much(&bytes) {
        return Err(Error::invalid("file", "recording-refused-metadata"));
    }
    let sha256 = HEXLOWER.encode(&Sha256::digest(&bytes));
    Ok(Checked { kind: Kind::Audio, format, sha256, bytes })
}

fn broken() -> Error {
    Error::invalid("file", "spoken-refused-broken")
}

/// Which kind of sound it is, and how long its head says that it lasts.
pub(super) fn read(bytes: &[u8]) -> Result<(Format, Duration)> {
    let unknown = || Error::invalid("file", "spoken-refused-type");
    let probe = Probe::new(Cursor::new(bytes)).guess_file_type().map_err(|_| unknown())?;
    let format = match probe.file_type() {
        Some(FileType::Mpeg) => Format::Mp3,
        Some(FileType::Mp4) => Format::M4a,
        Some(FileType::Aac) => Format::Aac,
        Some(FileType::Opus | FileType::Vorbis) => Format::Ogg,
        Some(FileType::Wav) => Format::Wav,
        _ => return Err(unknown()),
    };
    if bytes.windows(PICTURES.len()).any(|window| window == PICTURES) {
        return Err(Error::invalid("file", "spoken-refused-pictures"));
    }
    // The reader reckons with what a damaged head says, and may reckon past the end of a number.
    let read = std::panic::catch_unwind(AssertUnwindSafe(|| probe.read())).map_err(|_| broken())?;
    let read = read.map_err(|_| broken())?;
    Ok((format, read.properties().duration()))
}

pub(super) fn without_tags(bytes: Vec<u8>) -> Result<Vec<u8>> {
    let hidden = || Error::invalid("file", "recording-refused-metadata");
    let probe = Probe::new(Cursor::new(&bytes)).guess_file_type().map_err(|_| hidden())?;
    let tags: Vec<_> = probe.read().map_err(|_| hidden())?.tags().iter().map(lofty::tag::Tag::tag_type).collect();
    let mut file = Cursor::new(bytes);
    for tag in tags {
        file.set_position(0);
        tag.remove_from(&mut file, WriteOptions::default()).map_err(|_| hidden())?;
    }
    Ok(file.into_inner())
}

#[cfg(test)]
mod tests;
