//! What a reader of the file finds, asked of an independent tool (poppler).

use super::{Document, Part, Sheet, Standard};
use crate::Studio;
use crate::card::{DrawError, Focus, Photo};
use base::{Instant, Locale};
use std::process::Command;
use std::sync::LazyLock;

static STUDIO: LazyLock<Studio> = LazyLock::new(Studio::with_system_fonts);

/// 18 December 2026, 09:30:05.
fn at() -> Instant {
    Instant::from_micros(1_797_586_205_000_000)
}

fn photo() -> Photo {
    let mut png = Vec::new();
    let grey = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x * 4) as u8, (y * 4) as u8, 90]));
    grey.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    Photo::open(&png, Focus::USUAL, "A table with eleven chairs").unwrap()
}

fn receipt(language: Locale) -> Document {
    Document::new("Your answers", language, at())
        .heading(1, "What you said yes to")
        .paragraph("Your words, on this website. #MigrantsDay")
        .with(Part::List { numbered: false, rows: vec!["Your name".to_owned(), "Your portrait".to_owned()] })
        .with(Part::Table {
            head: vec!["Where".to_owned(), "Until".to_owned()],
            rows: vec![vec!["Website".to_owned(), "2027".to_owned()], vec!["Press".to_owned()]],
        })
        .heading(3, "Code")
        .with(Part::Facts(vec![("Code".to_owned(), "7K2M-9QXR".to_owned())]))
        .with(Part::Figure { photo: photo(), caption: "The table".to_owned() })
        .with(Part::Foreign { language: Locale::ARABIC, words: "كلماتك لك".to_owned() })
}

fn asked(tool: &str, args: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new(tool)
        .env("TZ", "UTC")
        .args(args)
        .arg(&path)
        .args(if tool == "pdftotext" { &["-"][..] } else { &[] })
        .output();
    let out = out.unwrap_or_else(|error| panic!("{tool}: {error}; scripts/setup build test installs it"));
    assert!(out.status.success(), "{tool}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

#[test]
fn the_structure_can_be_read_back() {
    for standard in [Standard::Accessible, Standard::Archival, Standard::Both] {
        let pdf = STUDIO.document(&Document { standard, ..receipt(Locale::ENGLISH) }).unwrap();
        let info = asked("pdfinfo", &[], &pdf);
        assert!(info.contains("Title:           Your answers") && info.contains("Tagged:          yes"), "{info}");
        let tree = asked("pdfinfo", &["-struct-text"], &pdf);
        for tag in ["H1", "H2", "P", "L", "LI", "Table", "TH", "TD", "Figure"] {
            assert!(
                tree.lines().any(|line| line.trim_start().split([' ', ':']).next() == Some(tag)),
                "{tag} in {tree}"
            );
        }
        assert!(tree.contains("What you said yes to") && tree.contains("7K2M-9QXR"), "{tree}");
        let whole = asked("pdfinfo", &["-struct"], &pdf);
        assert!(whole.contains("Figure"), "{whole}");
        asked("qpdf", &["--check"], &pdf);
        let text = String::from_utf8_lossy(&pdf).into_owned();
        let part = |name: &str| text.contains(&format!("<{name}:part>"));
        assert_eq!(part("pdfuaid"), standard != Standard::Archival, "{standard:?}");
        assert_eq!(part("pdfaid"), standard != Standard::Accessible, "{standard:?}");
        assert!(text.contains("/Lang"), "{standard:?}");
        assert!(info.contains("CreationDate:    Fri Dec 18 09:30:05 2026"), "{info}");
    }
}

#[test]
fn words_are_words_in_every_part() {
    const TRICK: &str = "#read(\"/etc/passwd\") $x$ *b* ]#pagebreak()";
    let document = Document::new(TRICK, Locale::ENGLISH, at())
        .heading(1, TRICK)
        .paragraph(TRICK)
        .with(Part::List { numbered: true, rows: vec![TRICK.to_owned()] })
        .with(Part::Table { head: vec![TRICK.to_owned()], rows: vec![vec![TRICK.to_owned()]] })
        .with(Part::Facts(vec![(TRICK.to_owned(), TRICK.to_owned())]))
        .with(Part::Foreign { language: Locale::ENGLISH, words: TRICK.to_owned() });
    let document = Document { foot: TRICK.to_owned(), ..document };
    let pdf = STUDIO.document(&document).unwrap();
    let text = asked("pdftotext", &["-raw"], &pdf);
    assert_eq!(text.replace('\n', "").matches("#pagebreak()").count(), 10, "{text}");
}

#[test]
fn a_receipt_in_arabic_and_urdu_has_its_letters() {
    for tag in ["ar", "ur", "ti", "bn"] {
        let language: Locale = tag.parse().unwrap();
        let document = Document::new(language.name(), language, at()).paragraph(language.name());
        let pdf = STUDIO.document(&document).unwrap_or_else(|error| panic!("{tag}: {error}"));
        assert!(asked("pdfinfo", &[], &pdf).contains("Tagged:          yes"));
    }
}

#[test]
fn a_card_is_small_and_says_what_it_says_in_two_languages() {
    let (ti, ar): (Locale, Locale) = ("ti".parse().unwrap(), Locale::ARABIC);
    for (language, own, words) in [(Locale::ENGLISH, ti, "ንስራሕ መጺእና"), (ar, ar, "جئنا لنعمل")]
    {
        let document = Document::new("Card", language, at())
            .heading(1, "1")
            .with(Part::Saying { language: own, words: words.to_owned() })
            .with(Part::Foreign { language: Locale::ENGLISH, words: "We came to work".to_owned() });
        let pdf = STUDIO.document(&Document { sheet: Sheet::A6, ..document }).unwrap();
        let info = asked("pdfinfo", &[], &pdf);
        // 105 by 148 mm, in points.
        let size = info.lines().find_map(|line| line.strip_prefix("Page size:")).expect("a size");
        let size: Vec<f64> = size.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        assert!((size[0] - 297.6).abs() < 1.0 && (size[1] - 419.5).abs() < 1.0, "{size:?}");
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(asked("pdftotext", &[], &pdf).contains("We came to work"));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(STUDIO.document(&receipt(Locale::ENGLISH)).unwrap() == STUDIO.document(&receipt(Locale::ENGLISH)).unwrap());
}

#[test]
fn nothing_to_call_it_and_too_much_are_errors() {
    assert!(matches!(STUDIO.document(&Document::new(" ", Locale::ENGLISH, at())).unwrap_err(), DrawError::Absent(_)));
    let long = Document::new("Long", Locale::ENGLISH, at()).paragraph("a ".repeat(20_000));
    assert!(matches!(STUDIO.document(&long).unwrap_err(), DrawError::TooLong { .. }));
}

/// The names of a structure tree's elements, in reading order, by a reader that knows no Typst.
fn tags(pdf: &[u8]) -> Vec<String> {
    use lopdf::{Dictionary, Document, Object};
    fn walk(file: &Document, at: &Object, found: &mut Vec<String>) {
        match at {
            Object::Reference(id) => file.get_object(*id).into_iter().for_each(|object| walk(file, object, found)),
            Object::Array(all) => all.iter().for_each(|one| walk(file, one, found)),
            Object::Dictionary(one) => element(file, one, found),
            _ => {}
        }
    }
    fn element(file: &Document, one: &Dictionary, found: &mut Vec<String>) {
        if let Ok(name) = one.get(b"S").and_then(Object::as_name) {
            found.push(String::from_utf8_lossy(name).into_owned());
        }
        if let Ok(below) = one.get(b"K") {
            walk(file, below, found);
        }
    }
    let file = Document::load_mem(pdf).unwrap();
    let catalog = file.catalog().unwrap();
    let marked = catalog.get(b"MarkInfo").and_then(|info| file.dereference(info)).unwrap().1.as_dict().unwrap();
    assert!(marked.get(b"Marked").and_then(Object::as_bool).unwrap());
    let mut found = Vec::new();
    walk(&file, catalog.get(b"StructTreeRoot").unwrap(), &mut found);
    found
}

#[test]
fn the_tags_stand_in_reading_order() {
    for language in [Locale::ENGLISH, Locale::ARABIC] {
        let pdf = STUDIO.document(&receipt(language)).unwrap();
        let tags = tags(&pdf);
        let first =
            |name: &str| tags.iter().position(|tag| tag == name).unwrap_or_else(|| panic!("{name} in {tags:?}"));
        let order = ["H1", "P", "L", "Table", "H2", "Figure"].map(first);
        assert!(order.is_sorted(), "{tags:?}");
        let count = |name: &str| tags.iter().filter(|tag| *tag == name).count();
        assert_eq!((count("TH"), count("TD"), count("Figure")), (2, 4, 1), "{tags:?}");
    }
}

#[test]
fn cards_to_cut_out_hold_their_words_in_every_script() {
    let cards = ["Amal", "أمل", "ሰላም", ""].iter().enumerate();
    let cards = cards.map(|(number, words)| ((number + 1).to_string(), (*words).to_owned())).collect();
    let document = Document::new("Name cards", Locale::ENGLISH, at()).with(Part::Cards(cards));
    let pdf = STUDIO.document(&document).unwrap();
    let text = asked("pdftotext", &[], &pdf);
    for words in ["Amal", "ሰላም", "4"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let many = (0..30).map(|number| (number.to_string(), "Amal".to_owned())).collect();
    let pdf = STUDIO.document(&Document::new("Name cards", Locale::ENGLISH, at()).with(Part::Cards(many))).unwrap();
    let info = asked("pdfinfo", &[], &pdf);
    let pages: usize = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap();
    assert!((4..=5).contains(&pages), "six or eight to a page: {info}");
}
