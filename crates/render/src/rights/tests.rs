//! Every kind of file, read back by exiftool, which shares no code with us:
//! exactly our fields, no others, and the picture's bytes as they were.

use super::{Rights, write};
use crate::intake::tests::samples::{busy, jpeg, loaded_jpeg, loaded_webp, png, webp};
use base::{Instant, Locale};
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::{Map, Value};
use std::process::Command;

fn rights() -> Rights {
    let arabic: Locale = "ar".parse().unwrap();
    Rights {
        credit: "Ada & <Söderberg>".to_owned(),
        alt: vec![
            (Locale::ENGLISH, "A woman\u{202E} \u{2067}laughs\u{2069},\u{7} her \"tea\"\nin hand".to_owned()),
            (arabic, "امرأة تضحك وفي يدها كوب شاي #IAmAMigrant".to_owned()),
        ],
        terms: vec![(Locale::ENGLISH, "Only by Oak Library, until 18 December 2026.".to_owned())],
        until: Some(Instant::from_micros(1_797_552_000_000_000)),
        code: "K7M2-9XQF-4T8C".to_owned(),
        check: "https://campaign.example/check/K7M2-9XQF-4T8C".to_owned(),
    }
}

/// What exiftool sees, but for what describes the file itself. `None` where it is not installed; CI has it.
fn read(bytes: &[u8], extension: &str) -> Option<Map<String, Value>> {
    if Command::new("exiftool").arg("-ver").output().is_err() {
        assert!(!is_ci(), "exiftool is missing: scripts/setup build test");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("file.{extension}"));
    std::fs::write(&path, bytes).unwrap();
    let output = Command::new("exiftool").args(["-j", "-a", "-u", "-n", "-G1"]).arg(&path).output().unwrap();
    let mut told: Vec<Map<String, Value>> = serde_json::from_slice(&output.stdout).unwrap();
    let mut told = told.remove(0);
    let own = ["SourceFile", "ExifTool:", "System:", "File:", "JFIF:", "RIFF:", "Composite:", "PNG:", "PDF:"];
    assert!(!told.contains_key("ExifTool:Warning"), "{told:?}");
    let text = |name: &String| name.starts_with("PNG:") && !SIZES.contains(&&name[4..]);
    assert!(!told.keys().any(text), "{told:?}");
    told.retain(|name, _| !own.iter().any(|group| name.starts_with(group)));
    Some(told)
}

const SIZES: [&str; 7] = ["ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter", "Interlace"];

fn xmp() -> Vec<(&'static str, Value)> {
    let english = "A woman laughs, her \"tea\" in hand";
    vec![
        ("XMP-dc:Identifier", "K7M2-9XQF-4T8C".into()),
        ("XMP-iptcCore:AltTextAccessibility", english.into()),
        ("XMP-iptcCore:AltTextAccessibility-ar", "امرأة تضحك وفي يدها كوب شاي #IAmAMigrant".into()),
        ("XMP-iptcCore:AltTextAccessibility-en", english.into()),
        ("XMP-photoshop:Credit", "Ada & <Söderberg>".into()),
        ("XMP-plus:DataMining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING".into()),
        ("XMP-plus:LicenseEndDate", "2026:12:18 00:00:00Z".into()),
        ("XMP-xmpRights:Marked", true.into()),
        ("XMP-xmpRights:UsageTerms", "Only by Oak Library, until 18 December 2026.".into()),
        ("XMP-xmpRights:UsageTerms-en", "Only by Oak Library, until 18 December 2026.".into()),
        ("XMP-xmpRights:WebStatement", "https://campaign.example/check/K7M2-9XQF-4T8C".into()),
    ]
}

fn iim() -> Vec<(&'static str, Value)> {
    vec![
        ("IPTC:ApplicationRecordVersion", 4.into()),
        ("IPTC:CodedCharacterSet", "\u{1b}%G".into()),
        ("IPTC:Credit", "Ada & <Söderberg>".into()),
        ("IPTC:ExpirationDate", "2026:12:18".into()),
        ("IPTC:ExpirationTime", "00:00:00+00:00".into()),
        ("IPTC:SpecialInstructions", "https://campaign.example/check/K7M2-9XQF-4T8C".into()),
    ]
}

fn exactly(told: Option<Map<String, Value>>, wanted: impl IntoIterator<Item = (&'static str, Value)>) {
    let Some(told) = told else { return };
    let wanted: Map<String, Value> = wanted.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    assert_eq!(told, wanted);
}

/// A file with `added` taken out again is the file before.
fn only_added(before: &[u8], after: &[u8], added: std::ops::Range<usize>) {
    let rest = [&after[..added.start], &after[added.end..]].concat();
    assert!(rest == before, "more than the rights changed");
}

#[test]
fn a_jpeg_says_its_rights_and_nothing_else() {
    let before = jpeg(&busy(96, 64));
    let after = write(&before, &rights()).unwrap();
    exactly(read(&after, "jpg"), xmp().into_iter().chain(iim()));
    let start = 20;
    assert_eq!(&before[..4], [0xFF, 0xD8, 0xFF, 0xE0], "a JFIF head of twenty bytes");
    only_added(&before, &after, start..start + after.len() - before.len());
}

#[test]
fn a_png_says_its_rights_and_nothing_else() {
    let before = png(&busy(96, 64));
    let after = write(&before, &rights()).unwrap();
    exactly(read(&after, "png"), xmp());
    // The signature and the header chunk.
    only_added(&before, &after, 33..33 + after.len() - before.len());
}

#[test]
fn a_webp_says_its_rights_and_keeps_its_picture() {
    let mut seen_through = busy(96, 64);
    seen_through.alpha = true;
    seen_through.data = seen_through.data.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], p[0] | 1]).collect();
    for (name, picture, lossless) in [
        ("lossy", busy(96, 64), false),
        ("lossless", busy(96, 64), true),
        ("seen through", seen_through.clone(), false),
        ("seen through, lossless", seen_through, true),
    ] {
        let before = webp(&picture, lossless);
        let after = write(&before, &rights()).unwrap();
        exactly(read(&after, "webp"), xmp());
        let pixels = |bytes: &[u8]| image::load_from_memory_with_format(bytes, image::ImageFormat::WebP).unwrap();
        assert_eq!(pixels(&before), pixels(&after), "{name}");
    }
}

/// Whatever stood in a file before does not: rights are written once, by us.
#[test]
fn what_a_file_said_before_is_gone() {
    let profile = moxcms::ColorProfile::new_srgb().encode().unwrap();
    let said = write(&loaded_jpeg(&busy(96, 64), &profile), &rights()).unwrap();
    let Some(mut told) = read(&said, "jpg") else { return };
    // The profile is how its colours are meant; it goes with the pixels.
    told.retain(|name, _| !name.starts_with("ICC"));
    exactly(Some(told), xmp().into_iter().chain(iim()));
    let said = write(&loaded_webp(&busy(96, 64), &profile), &rights()).unwrap();
    let mut told = read(&said, "webp").unwrap();
    told.retain(|name, _| !name.starts_with("ICC"));
    exactly(Some(told), xmp());
    let twice = write(&write(&png(&busy(8, 8)), &rights()).unwrap(), &rights()).unwrap();
    assert_eq!(twice, write(&png(&busy(8, 8)), &rights()).unwrap());
}

/// A tagged document's packet names its title and standard; ours joins it.
fn document(compressed: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let packet = "<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
        <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
        xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
        <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Meet Ada</rdf:li></rdf:Alt></dc:title>\
        <pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
    let mut stream = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.as_bytes().to_vec());
    if compressed {
        stream.compress().unwrap();
    }
    let metadata = document.add_object(stream);
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages,
    "MediaBox" => vec![0.into(), 0.into(), 100.into(), 100.into()] });
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "Metadata" => metadata });
    document.trailer.set("Root", catalog);
    let mut out = Vec::new();
    document.save_to(&mut out).unwrap();
    out
}

#[test]
fn a_pdf_says_its_rights_beside_its_title_and_standard() {
    for compressed in [false, true] {
        let before = document(compressed);
        let after = write(&before, &rights()).unwrap();
        assert!(after.starts_with(&before), "the document itself is untouched");
        let own = [("XMP-dc:Title", "Meet Ada".into()), ("XMP-pdfuaid:Part", 1.into())];
        exactly(read(&after, "pdf"), xmp().into_iter().chain(own));
    }
}

#[test]
fn what_is_missing_is_not_written() {
    let none = Rights { credit: String::new(), alt: Vec::new(), terms: Vec::new(), until: None, ..rights() };
    let after = write(&png(&busy(8, 8)), &none).unwrap();
    let gone = ["Credit", "AltText", "UsageTerms", "LicenseEndDate"];
    exactly(read(&after, "png"), xmp().into_iter().filter(|(name, _)| !gone.iter().any(|one| name.contains(one))));
}

/// A credit in another script is cut where a character ends, in the form that has room for 32 bytes.
#[test]
fn the_older_form_cuts_between_characters() {
    let long = Rights { credit: "አዲስ አበባ ውስጥ የተወለደች".to_owned(), ..rights() };
    let after = write(&jpeg(&busy(8, 8)), &long).unwrap();
    let Some(told) = read(&after, "jpg") else { return };
    assert_eq!(told["XMP-photoshop:Credit"], "አዲስ አበባ ውስጥ የተወለደች");
    let cut = told["IPTC:Credit"].as_str().unwrap();
    assert!(long.credit.starts_with(cut) && cut.len() <= 32 && cut.len() > 28, "{cut}");
}

#[test]
fn more_than_fits_and_files_of_other_kinds_are_errors() {
    let words = "word ".repeat(20_000);
    let long = Rights { alt: vec![(Locale::ENGLISH, words)], ..rights() };
    assert!(write(&jpeg(&busy(8, 8)), &long).is_err());
    assert!(write(&png(&busy(8, 8)), &long).is_ok());
    for other in [&b""[..], b"GIF89a", b"<svg/>", b"\xFF\xD8", b"\x89PNG", b"RIFF\0\0\0\0WEBP", b"%PDF-1.7"] {
        assert!(write(other, &rights()).is_err(), "{other:?}");
    }
}

#[expect(clippy::disallowed_methods, reason = "a test asks who runs it; nothing is configured by this")]
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}
