//! The paper that somebody signed, or the recording in which they said it, as
//! it is handed in at the desk: a PDF, a picture or a sound. A picture loses
//! what the camera wrote into it, a sound what the recorder wrote; a PDF is
//! kept as it came.

use super::{recording, spoken};
use base::{Error, Message, Result};
use people::ledger::papers::Format;
use render::intake;

/// The largest, in bytes.
pub const MOST_BYTES: usize = 20_000_000;

/// What may be sealed and kept.
#[derive(Debug)]
pub struct Paper {
    pub format: Format,
    pub bytes: Vec<u8>,
}

/// Looks at what was handed in.
///
/// # Errors
/// `Invalid` on the field `file`, in a sentence for whoever chose it.
pub async fn inspect(bytes: Vec<u8>) -> Result<Paper> {
    if bytes.len() > MOST_BYTES {
        let most = MOST_BYTES / 1_000_000;
        return Err(Error::invalid("file", Message::new("upload-refused-size").with("most", most)));
    }
    if bytes.starts_with(b"%PDF-") {
        return match render::paper::is_whole_pdf(&bytes) {
            true => Ok(Paper { format: Format::Pdf, bytes }),
            false => Err(Error::invalid("file", "paper-refused-broken")),
        };
    }
    if recording::sniff(&bytes).is_some() || is_adts(&bytes) {
        let (format, bytes) = spoken::inspect(bytes)?.into_bytes();
        let format = Format::parse(format.name()).ok_or(Error::invalid("file", "paper-refused-type"))?;
        return Ok(Paper { format, bytes });
    }
    let prepared = super::prepare_picture(bytes).await.map_err(|error| match error {
        Error::Invalid(_) => Error::invalid("file", "paper-refused-type"),
        other => other,
    })?;
    let jpegs = prepared.files.into_iter().filter(|file| file.format == intake::Format::Jpeg);
    let largest = jpegs.max_by_key(|file| file.width).ok_or(Error::invalid("file", "paper-refused-type"))?;
    Ok(Paper { format: Format::Jpeg, bytes: largest.bytes.to_vec() })
}

/// Bare AAC (ISO/IEC 13818-7): twelve ones, then a layer of nought.
fn is_adts(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, second, ..] if second & 0xf6 == 0xf0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let pixels = image::RgbImage::from_fn(320, 240, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[tokio::test]
    async fn a_scan_and_a_recording_are_taken_and_nothing_else() {
        let at = base::Instant::from_micros(1_797_586_205_000_000);
        let document = render::document::Document::new("Signed", base::Locale::ENGLISH, at).paragraph("I agree.");
        let pdf = render::Studio::shared().document(&document).unwrap();
        let voice = include_bytes!("samples/voice.aac").to_vec();
        for (bytes, format) in [(pdf.clone(), Format::Pdf), (picture(), Format::Jpeg), (voice, Format::Aac)] {
            assert_eq!(inspect(bytes).await.unwrap().format, format);
        }
        let mut cut = pdf;
        cut.truncate(60);
        for (bytes, key) in [
            (cut, "paper-refused-broken"),
            (b"MZ a program".to_vec(), "paper-refused-type"),
            (Vec::new(), "paper-refused-type"),
            (vec![0; MOST_BYTES + 1], "upload-refused-size"),
        ] {
            match inspect(bytes).await {
                Err(Error::Invalid(invalid)) => assert_eq!(invalid.of("file").unwrap().key, key),
                other => panic!("{key}: {other:?}"),
            }
        }
    }
}
