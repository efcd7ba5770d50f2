//! What is not taken, and that there are words for it in every language.

use super::quick;
use super::samples::*;
use crate::intake::{Foreign, IntakeRefusal, Limits, Options, prepare, probe, probe_within};

#[test]
fn other_kinds_of_file_are_called_by_their_names() {
    use Foreign::*;
    let table: [(&[u8], Foreign); 27] = [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Heic),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Heic),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf", Avif),
        (b"\0\0\0\x1cftypmif1\0\0\0\0avifmif1miaf", Avif),
        (b"\xFF\x0A\xFA\x7F\x01", JpegXl),
        (b"\0\0\0\x0CJXL \r\n\x87\n\0\0", JpegXl),
        (b"\0\0\0\x0CjP  \r\n\x87\n\0\0", Jpeg2000),
        (b"II*\0\x08\0\0\0", Tiff),
        (b"MM\0*\0\0\0\x08", Tiff),
        (b"BM\x36\0\0\0", Bmp),
        (b"\0\0\x01\0\x01\0", Icon),
        (b"8BPS\0\x01", Photoshop),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", Svg),
        (b"  \n<svg onload='alert(1)'>", Svg),
        (b"%PDF-1.7", Pdf),
        (b"<!DOCTYPE html><p>", Html),
        (b"\xEF\xBB\xBF<html><body>", Html),
        (b"<script>alert(1)</script>", Html),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isom", Video),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Video),
        (b"\x1A\x45\xDF\xA3\x01", Video),
        (b"RIFF\0\0\0\0AVI LIST", Video),
        (b"RIFF\0\0\0\0WAVEfmt ", Audio),
        (b"ID3\x04\0\0", Audio),
        (b"PK\x03\x04\x14\0", Archive),
        (b"just some words", Unknown),
        (b"\0\0\0\0\0\0\0\0\0\0\0\0", Unknown),
    ];
    for (bytes, foreign) in table {
        assert_eq!(probe(bytes), Err(IntakeRefusal::Foreign(foreign)), "{:?}", String::from_utf8_lossy(bytes));
        assert_eq!(prepare(bytes, &quick()).unwrap_err(), IntakeRefusal::Foreign(foreign));
    }
    assert_eq!(probe(b""), Err(IntakeRefusal::Empty));
}

#[test]
fn a_type_is_what_the_content_says() {
    // A page dressed as a GIF: the header is believed, the rest is not a GIF.
    let page = b"GIF89a/*<html><script>alert(1)</script>*/=1;";
    assert!(matches!(
        prepare(page, &quick()).unwrap_err(),
        IntakeRefusal::Damaged | IntakeRefusal::Truncated | IntakeRefusal::TooManyPixels { .. }
    ));
    // A real GIF with a page after it: the picture is taken, the page is not.
    let mut both = gif(&[quarters(40, 30)]);
    both.extend(b"<html><script>alert(1)</script>");
    let prepared = prepare(&both, &quick()).unwrap();
    assert!(prepared.files.iter().all(|file| !file.bytes.windows(7).any(|seven| seven == b"<script")));
    // And one with a page inside a comment.
    let mut inside = gif(&[quarters(40, 30)]);
    let trailer = inside.pop().unwrap();
    inside.extend(b"\x21\xFE\x1E<html><script>alert(1)</script\0");
    inside.push(trailer);
    let prepared = prepare(&inside, &quick()).unwrap();
    assert!(prepared.files.iter().all(|file| !file.bytes.windows(7).any(|seven| seven == b"<script")));
}

/// The start of a JPEG that claims a size.
fn jpeg_header(width: u16, height: u16) -> Vec<u8> {
    let mut file = jpeg(&quarters(16, 16));
    let frame = file.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    file[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
    file
}

fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 6, 0, 0, 0]);
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", b"x"), chunk(b"IEND", b"")].concat()
}

#[test]
fn too_many_pixels_are_refused_by_the_header_alone() {
    let too_many = |width, height| Err(IntakeRefusal::TooManyPixels { width, height, limit: 60_000_000 });
    assert_eq!(probe(&jpeg_header(20_000, 10_000)), too_many(20_000, 10_000));
    assert_eq!(probe(&jpeg_header(65_535, 65_535)), too_many(65_535, 65_535));
    assert_eq!(probe(&png_header(30_000, 30_000)), too_many(30_000, 30_000));
    assert_eq!(probe(&png_header(u32::MAX, u32::MAX)), too_many(u32::MAX, u32::MAX));
    assert_eq!(probe(b"GIF89a\xFF\xFF\xFF\xFF\0\0\0;"), too_many(65_535, 65_535));
    let vp8x = b"RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF";
    assert_eq!(probe(vp8x), too_many(1 << 24, 1 << 24));
}

#[test]
fn a_small_file_can_hold_a_bomb() {
    // 30,000 by 30,000 one-bit pixels, all white, in a file of about a hundred kilobytes.
    let rows = vec![0; 30_000 / 8];
    let bomb = png_as(30_000, 30_000, png::ColorType::Grayscale, png::BitDepth::One, &rows.repeat(30_000), |_| {});
    assert!(bomb.len() < 500_000);
    assert!(matches!(prepare(&bomb, &quick()), Err(IntakeRefusal::TooManyPixels { .. })));
}

#[test]
fn zero_and_absurd_shapes_are_refused() {
    assert_eq!(probe(&jpeg_header(0, 100)), Err(IntakeRefusal::NoSize));
    assert_eq!(probe(&jpeg_header(100, 0)), Err(IntakeRefusal::NoSize));
    assert_eq!(probe(&png_header(0, 0)), Err(IntakeRefusal::NoSize));
    assert_eq!(probe(b"GIF89a\0\0\x10\0\0\0\0;"), Err(IntakeRefusal::NoSize));
    assert_eq!(probe(&jpeg_header(60_000, 10)), Err(IntakeRefusal::TooNarrow { aspect: 10 }));
    assert_eq!(probe(&png_header(1, 11)), Err(IntakeRefusal::TooNarrow { aspect: 10 }));
    assert!(probe(&jpeg_header(1000, 100)).is_ok());
}

#[test]
fn limits_are_the_callers() {
    let file = jpeg(&quarters(100, 50));
    let limits = Limits { bytes: file.len() - 1, ..Limits::default() };
    let refusal = IntakeRefusal::TooLarge { bytes: file.len(), limit: file.len() - 1 };
    assert_eq!(probe_within(&file, &limits), Err(refusal));
    let limits = Limits { pixels: 4999, ..Limits::default() };
    assert_eq!(probe_within(&file, &limits), Err(IntakeRefusal::TooManyPixels { width: 100, height: 50, limit: 4999 }));
    let options = Options { limits, ..Options::default() };
    assert!(prepare(&file, &options).is_err());
}

#[test]
fn every_refusal_has_words_in_every_language() {
    for language in ["en", "ar"] {
        let path = format!("{}/../ui/locales/{language}/media.ftl", env!("CARGO_MANIFEST_DIR"));
        let catalogue = std::fs::read_to_string(path).unwrap();
        let mut keys = Vec::new();
        for refusal in IntakeRefusal::samples() {
            let message = refusal.message();
            let start = format!("{} = ", message.key);
            let words = catalogue.lines().find_map(|line| line.strip_prefix(&start)).expect(&start);
            let used: Vec<_> = words.split("{ $").skip(1).filter_map(|part| part.split(' ').next()).collect();
            let given: Vec<_> = message.args.iter().map(|(name, _)| *name).collect();
            assert_eq!(used, given, "{language} {}", message.key);
            assert!(words.ends_with('.'));
            keys.push(message.key);
        }
        let written = catalogue.lines().filter(|line| line.starts_with("media-refused-")).count();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), written, "{language}: a sentence nobody says");
    }
}
