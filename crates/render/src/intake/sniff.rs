//! What a file is, told by its first bytes alone. Names and declared types are
//! what somebody claims; they are not looked at.

use super::{Foreign, IntakeRefusal, Source};

/// The source type, or a refusal that names what the file is instead.
pub fn sniff(bytes: &[u8]) -> Result<Source, IntakeRefusal> {
    match source(bytes) {
        Some(source) => Ok(source),
        // A few bytes of something: a transfer that broke off at once.
        None if is_beginning(bytes) => Err(IntakeRefusal::Truncated),
        None => Err(IntakeRefusal::Foreign(foreign(bytes))),
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

fn source(bytes: &[u8]) -> Option<Source> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some(Source::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Source::WebP),
        _ if bytes.starts_with(PNG) => Some(Source::Png),
        _ if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") => Some(Source::Gif),
        _ => None,
    }
}

/// Whether these few bytes are how one of our types begins.
fn is_beginning(bytes: &[u8]) -> bool {
    let begins = |magic: &[u8]| bytes.len() < magic.len() && magic.starts_with(bytes);
    let riff = begins(b"RIFF")
        || bytes.starts_with(b"RIFF") && bytes.len() < 12 && b"WEBP".starts_with(bytes.get(8..).unwrap_or_default());
    begins(&[0xFF, 0xD8, 0xFF]) || begins(PNG) || begins(b"GIF89a") || begins(b"GIF87a") || riff
}

fn foreign(bytes: &[u8]) -> Foreign {
    binary(bytes).or_else(|| markup(bytes)).unwrap_or(Foreign::Unknown)
}

fn binary(bytes: &[u8]) -> Option<Foreign> {
    let table: [(&[u8], Foreign); 21] = [
        (b"\xFF\x0A", Foreign::JpegXl),
        (b"\0\0\0\x0CJXL \r\n\x87\n", Foreign::JpegXl),
        (b"\0\0\0\x0CjP  \r\n\x87\n", Foreign::Jpeg2000),
        (b"\xFF\x4F\xFF\x51", Foreign::Jpeg2000),
        (b"II*\0", Foreign::Tiff),
        (b"MM\0*", Foreign::Tiff),
        (b"II+\0", Foreign::Tiff),
        (b"MM\0+", Foreign::Tiff),
        (b"BM", Foreign::Bmp),
        (b"\0\0\x01\0", Foreign::Icon),
        (b"8BPS", Foreign::Photoshop),
        (b"%PDF-", Foreign::Pdf),
        (b"\x1A\x45\xDF\xA3", Foreign::Video),
        (b"FLV\x01", Foreign::Video),
        (b"\0\0\x01\xBA", Foreign::Video),
        (b"OggS", Foreign::Audio),
        (b"ID3", Foreign::Audio),
        (b"fLaC", Foreign::Audio),
        (b"PK\x03\x04", Foreign::Archive),
        (b"Rar!", Foreign::Archive),
        (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
    ];
    if let Some((_, found)) = table.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(*found);
    }
    match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Some(Foreign::Video),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(Foreign::Audio),
        [_, _, _, _, b'f', b't', b'y', b'p', rest @ ..] => Some(base_media(rest)),
        [_, _, _, _, b'm' | b'w' | b'f', b'o' | b'i' | b'r', b'o' | b'd' | b'e', b'v' | b'e', ..] => {
            Some(Foreign::Video)
        }
        _ => None,
    }
}

/// The ISO base media family tells its members apart by brands (ISO/IEC 14496-12, 23008-12).
fn base_media(after_ftyp: &[u8]) -> Foreign {
    let brand = |name: &[u8; 4]| {
        // The major brand, then a version number, then the compatible ones: the first few tell enough.
        after_ftyp.chunks_exact(4).take(8).any(|chunk| chunk == name)
    };
    if brand(b"avif") || brand(b"avis") {
        Foreign::Avif
    } else if [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"].into_iter().any(brand) {
        Foreign::Heic
    } else if brand(b"M4A ") || brand(b"M4B ") {
        Foreign::Audio
    } else {
        Foreign::Video
    }
}

/// Text that a browser would run or draw, however it is padded in front.
fn markup(bytes: &[u8]) -> Option<Foreign> {
    let head = &bytes[..bytes.len().min(1024)];
    let text = String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head)).to_ascii_lowercase();
    let text = text.trim_start();
    if !text.starts_with('<') {
        return None;
    }
    if text.contains("<svg") {
        return Some(Foreign::Svg);
    }
    let html = ["<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta", "<!--"];
    html.iter().any(|tag| text.contains(tag)).then_some(Foreign::Html)
}
