//! A voice note: what a browser's own recorder makes (WebM, or MP4 in
//! fragments), or a sound file of any kind that every phone plays. It is read
//! through before it is kept, and loses what a recorder wrote into it.

mod fragments;
mod webm;

#[cfg(test)]
mod tests;

use super::model::Format;
use super::recording::tells_too_much;
use super::spoken;
use base::{Error, Message, Result};
use people::applications::voice::{Kind, MOST_BYTES, Sound};

/// [`look`], away from the async threads.
pub async fn inspect(bytes: Vec<u8>) -> Result<Sound> {
    let looked = tokio::task::spawn_blocking(move || look(bytes)).await;
    looked.map_err(Error::because("reading a voice note"))?
}

/// Looks at what somebody recorded.
///
/// # Errors
/// `Invalid` on the field `file`, in a sentence for whoever recorded it.
fn look(bytes: Vec<u8>) -> Result<Sound> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::invalid("file", Message::new("voice-refused-large").with("most", MOST_BYTES / 1_000_000)));
    }
    let sound = if webm::is_one(&bytes) {
        let (seconds, bytes) = webm::clean(bytes)?;
        Sound { kind: Kind::Webm, seconds, bytes }
    } else {
        other(bytes)?
    };
    if tells_too_much(&sound.bytes) {
        return Err(Error::invalid("file", "recording-refused-metadata"));
    }
    if sound.seconds == 0 { Err(Error::invalid("file", "voice-refused-short")) } else { Ok(sound) }
}

fn other(bytes: Vec<u8>) -> Result<Sound> {
    let (format, length) = spoken::read(&bytes)?;
    let kind = match format {
        Format::Mp3 => Kind::Mp3,
        Format::M4a => Kind::M4a,
        Format::Aac => Kind::Aac,
        Format::Ogg => Kind::Ogg,
        Format::Wav => Kind::Wav,
        _ => return Err(Error::invalid("file", "spoken-refused-type")),
    };
    // In fragments, the head of the file does not know how long the rest will be.
    let recorded = if kind == Kind::M4a { fragments::seconds(&bytes) } else { None };
    let seconds = recorded.unwrap_or_else(|| length.as_secs_f64().ceil() as u64);
    Ok(Sound { kind, seconds, bytes: spoken::without_tags(bytes)? })
}
