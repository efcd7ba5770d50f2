//! Nothing of the upload but its pixels leaves: shown by walking every byte of
//! every derivative, by looking for what was hidden, and by exiftool where it is installed.

use super::quick;
use super::samples::*;
use crate::intake::{Format, Options, Prepared, prepare};
use std::process::Command;

/// Files of every type, loaded with everything they can carry.
fn loaded() -> Vec<(&'static str, Vec<u8>)> {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let picture = busy(96, 64);
    let text = |kind: &[u8; 4], text: &[u8]| chunk(kind, text);
    let png = with_chunks(
        &png(&picture),
        &[
            text(b"tEXt", b"Author\0SecretPngText"),
            text(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0".to_vec(), xmp()].concat()),
            chunk(b"eXIf", &exif(6)),
            chunk(b"tIME", &[7, 230, 1, 2, 3, 4, 5]),
        ],
    );
    let mut gif = gif(&[quarters(96, 64)]);
    let trailer = gif.pop().unwrap();
    gif.extend([0x21, 0xFE, 13]);
    gif.extend(b"SecretComment\0");
    gif.push(trailer);
    gif.extend(b"SecretTrailer");
    let mut transparent = picture.clone();
    transparent.alpha = true;
    transparent.data = picture.data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], p[0] | 1]).collect();
    vec![
        ("jpeg", loaded_jpeg(&picture, &profile)),
        ("png", [png, b"SecretTrailer".to_vec()].concat()),
        ("transparent png", with_chunks(&super::samples::png(&transparent), &[chunk(b"eXIf", &exif(8))])),
        ("webp", loaded_webp(&picture, &profile)),
        ("gif", gif),
    ]
}

fn prepared() -> Vec<(&'static str, Prepared)> {
    loaded()
        .into_iter()
        .map(|(name, bytes)| {
            assert!(SECRETS.iter().any(|secret| has(&bytes, secret.as_bytes())), "{name} hides nothing");
            (name, prepare(&bytes, &Options { widths: vec![48, 96], ..Options::default() }).unwrap())
        })
        .collect()
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[test]
fn a_derivative_holds_pixels_and_nothing_else() {
    for (name, prepared) in prepared() {
        for file in &prepared.files {
            match file.format {
                Format::Jpeg => only_pixels_jpeg(name, &file.bytes),
                Format::WebP => only_pixels_webp(name, &file.bytes),
            }
        }
    }
}

/// Every segment is one that a bare picture needs, the JFIF header has no thumbnail, and nothing follows the end.
fn only_pixels_jpeg(name: &str, bytes: &[u8]) {
    assert_eq!(bytes[..2], [0xFF, 0xD8]);
    let mut at = 2;
    loop {
        assert_eq!(bytes[at], 0xFF, "{name}: no mark at {at}");
        let code = bytes[at + 1];
        at += 2;
        match code {
            0xD9 => break,
            0xE0 => {
                assert_eq!(bytes[at..at + 7], *b"\0\x10JFIF\0", "{name}");
                assert_eq!(bytes[at + 14..at + 16], [0, 0], "{name}: a thumbnail");
            }
            // Quantisation tables, frame, Huffman tables, scan.
            0xDB | 0xC0 | 0xC4 | 0xDA => {}
            other => panic!("{name}: segment {other:02x} in a derivative"),
        }
        at += usize::from(u16::from_be_bytes([bytes[at], bytes[at + 1]]));
        if code == 0xDA {
            while !(bytes[at] == 0xFF && bytes[at + 1] != 0) {
                at += 1;
            }
        }
    }
    assert_eq!(at, bytes.len(), "{name}: something after the end");
}

/// One picture chunk, or the header, transparency and picture; nothing else and nothing after.
fn only_pixels_webp(name: &str, bytes: &[u8]) {
    assert_eq!((&bytes[..4], &bytes[8..12]), (&b"RIFF"[..], &b"WEBP"[..]));
    assert_eq!(u32::from_le_bytes(bytes[4..8].try_into().unwrap()) as usize + 8, bytes.len(), "{name}");
    let mut kinds = Vec::new();
    let mut at = 12;
    while at < bytes.len() {
        let length = u32::from_le_bytes(bytes[at + 4..at + 8].try_into().unwrap()) as usize;
        if &bytes[at..at + 4] == b"VP8X" {
            assert_eq!(bytes[at + 8], 0x10, "{name}: more than transparency announced");
        }
        kinds.push(String::from_utf8_lossy(&bytes[at..at + 4]).into_owned());
        at += 8 + length + length % 2;
    }
    assert_eq!(at, bytes.len());
    assert!(kinds == ["VP8 "] || kinds == ["VP8X", "ALPH", "VP8 "], "{name}: {kinds:?}");
}

#[test]
fn no_hidden_word_survives() {
    for (name, prepared) in prepared() {
        for file in &prepared.files {
            for word in SECRETS.iter().map(|secret| secret.as_bytes()).chain([&b"Exif"[..], b"http:", b"ICC_PROFILE"]) {
                assert!(!has(&file.bytes, word), "{name} {:?}: {}", file.format, String::from_utf8_lossy(word));
            }
        }
    }
}

/// An independent reader agrees. Skipped where exiftool is not installed; the walk above is not.
#[test]
fn exiftool_finds_nothing() {
    if Command::new("exiftool").arg("-ver").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let read = |bytes: &[u8], extension: &str| {
        let path = folder.path().join(format!("photo.{extension}"));
        std::fs::write(&path, bytes).unwrap();
        let output = Command::new("exiftool").args(["-a", "-u", "-G1", "-s"]).arg(&path).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let (_, jpeg) = loaded().swap_remove(0);
    let told = read(&jpeg, "jpg");
    assert!(
        ["GPSLatitude", "SerialNumber", "Artist", "By-line", "Comment"].iter().all(|tag| told.contains(tag)),
        "{told}"
    );
    for (name, prepared) in prepared() {
        for file in &prepared.files {
            let told = read(&file.bytes, file.format.extension());
            for line in told.lines() {
                let known = ["[ExifTool]", "[System]", "[File]", "[JFIF]", "[RIFF]", "[Composite]"];
                assert!(known.iter().any(|group| line.starts_with(group)), "{name}: {line}");
                assert!(!line.contains("GPS") && !line.contains("Warning"), "{name}: {line}");
            }
        }
    }
}

/// Two uploads that differ in metadata alone give the same files, so nothing of it can have gone in.
#[test]
fn metadata_changes_no_byte() {
    let picture = busy(96, 64);
    let plain = jpeg(&picture);
    let tagged = with_segments(&plain, &[exif_segment(1), (0xFE, b"SecretComment".to_vec())]);
    let (one, other) = (prepare(&plain, &quick()).unwrap(), prepare(&tagged, &quick()).unwrap());
    assert_ne!(one.original_sha256, other.original_sha256);
    assert_eq!(one.files, other.files);
}
