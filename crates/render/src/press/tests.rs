//! The pack and the fact sheet, read back with programs that share no code with us.

use super::{FactSheet, Figure, Headings, Pack, Sheet};
use crate::Studio;
use crate::card::{DrawError, Field, Focus, Photo, Picture};
use crate::document::Person;
use base::{Instant, Locale};
use look::{Look, PortraitForm};
use lopdf::{Dictionary, Document, Object};
use std::process::Command;
use std::sync::LazyLock;

static STUDIO: LazyLock<Studio> = LazyLock::new(Studio::with_system_fonts);

fn sheet(title: &str, language: Locale) -> Sheet {
    Sheet {
        title: title.to_owned(),
        lead: "Eleven people tell how they came, in their own words.".to_owned(),
        language,
        look: Look::suggest(12),
        date: Instant::from_micros(1_797_586_205_000_000),
        foot: "International Migrants Day, 18 December 2026".to_owned(),
        headings: Headings {
            messages: "Key messages".to_owned(),
            people: "People to talk to".to_owned(),
            figures: "Figures".to_owned(),
            figure: "Figure".to_owned(),
            source: "Source".to_owned(),
            day: "As of".to_owned(),
            contact: "Contact".to_owned(),
        },
    }
}

fn figures() -> Vec<Figure> {
    let of = |words, source| Figure::new(words, source, "https://www.un.org/development/desa/pd/", "15 January 2025");
    [
        of(
            "304 million people live in a country other than the one they were born in.",
            "United Nations, Migrant Stock 2024",
        ),
        of("One in six people in the UK was born elsewhere.", "Office for National Statistics, Census 2021"),
    ]
    .map(Result::unwrap)
    .into()
}

fn photo() -> Photo {
    let mut png = Vec::new();
    let drawn = image::RgbImage::from_fn(640, 800, |x, y| image::Rgb([(x / 3) as u8, (y / 4) as u8, 90]));
    drawn.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    Photo::open(&png, Focus::USUAL, "A woman at a market stall").unwrap()
}

/// Seven people in five scripts, one of them with a photograph.
fn people() -> Vec<Person> {
    let forms = PortraitForm::ALL;
    let told = [
        ("en", "Meron Sample", "Baker", "I still have the bus ticket."),
        ("ar", "سارة نموذج", "خبازة", "ما زلت أحتفظ بتذكرة الحافلة."),
        ("ti", "ሰላም ኣብነት", "መምህር", "ትኬት ናይቲ ኣውቶቡስ ክሳብ ሕጂ ኣላትኒ።"),
        ("ur", "عائشہ نمونہ", "نانبائی", "میرے پاس بس کا ٹکٹ اب بھی ہے۔"),
        ("bn", "রুমা নমুনা", "শিক্ষক", "বাসের টিকিটটা এখনও আমার কাছে আছে।"),
        ("uk", "Олеся Зразок", "Пекарка", "Я досі зберігаю квиток на автобус."),
        ("en", "Jo Sample", "", "Nobody leaves for ever on a Tuesday."),
    ];
    let one = |(at, (tag, name, label, quote)): (usize, (&str, &str, &str, &str))| Person {
        language: tag.parse().unwrap(),
        name: name.to_owned(),
        label: label.to_owned(),
        picture: match at {
            0 => Picture::Photo(photo()),
            _ => Picture::Drawn { form: forms[at % forms.len()], seed: at as u64, traits: None },
        },
        alt: if at == 0 { "A woman at a market stall".to_owned() } else { "Drawn, as they chose".to_owned() },
        credit: if at == 0 { "Photo: Ines Sample".to_owned() } else { String::new() },
        quotes: vec![quote.to_owned(), quote.to_owned()],
        notes: vec!["https://firsthand.example/migrants-day/2026/stories/one/".to_owned()],
    };
    told.into_iter().enumerate().map(one).collect()
}

fn pack() -> Pack {
    Pack {
        sheet: sheet("Press pack 2026", Locale::ENGLISH),
        messages: vec!["It takes a community.".to_owned(), "Ask one better question.".to_owned()],
        people: people(),
        figures: figures(),
        contact: vec![("Press office".to_owned(), "press@sample.example".to_owned())],
        terms: "Quotes as they are, with the name as given here.".to_owned(),
    }
}

fn asked(tool: &str, args: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new(tool).args(args).arg(&path).output();
    let out = out.unwrap_or_else(|error| panic!("{tool}: {error}; scripts/setup build test installs it"));
    assert!(out.status.success(), "{tool}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// Every element of the structure, with its dictionary, in reading order.
fn structure(file: &Document) -> Vec<(String, Dictionary)> {
    fn walk(file: &Document, at: &Object, found: &mut Vec<(String, Dictionary)>) {
        match at {
            Object::Reference(id) => file.get_object(*id).into_iter().for_each(|object| walk(file, object, found)),
            Object::Array(all) => all.iter().for_each(|one| walk(file, one, found)),
            Object::Dictionary(one) => {
                if let Ok(name) = one.get(b"S").and_then(Object::as_name) {
                    found.push((String::from_utf8_lossy(name).into_owned(), one.clone()));
                }
                if let Ok(below) = one.get(b"K") {
                    walk(file, below, found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(file, file.catalog().unwrap().get(b"StructTreeRoot").unwrap(), &mut found);
    found
}

#[test]
fn a_pack_of_seven_people_has_ten_pages_in_order() {
    let pdf = STUDIO.document(&pack().document()).unwrap();
    let file = Document::load_mem(&pdf).unwrap();
    assert_eq!(file.get_pages().len(), 10);
    asked("qpdf", &["--check"], &pdf);
    let found = structure(&file);
    let count = |name: &str| found.iter().filter(|(tag, _)| tag == name).count();
    assert_eq!((count("H1"), count("H2"), count("BlockQuote"), count("Figure")), (4, 7, 14, 7), "{:?}", tags(&found));
    assert_eq!((count("TH"), count("TD"), count("LI")), (3, 6, 3));
    // No level of heading is left out on the way down (PDF/UA-1, 7.4.2).
    let levels = found.iter().filter_map(|(tag, _)| tag.strip_prefix('H')?.parse::<u8>().ok());
    levels.fold(0, |last, level| {
        assert!(level <= last + 1, "H{level} after H{last}");
        level
    });
    let text = asked("pdfinfo", &["-struct-text"], &pdf);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} in {text}"));
    assert!(
        [at("Key messages"), at("Meron Sample"), at("Jo Sample"), at("304 million"), at("press@sample")].is_sorted()
    );
}

fn tags(found: &[(String, Dictionary)]) -> Vec<&str> {
    found.iter().map(|(tag, _)| tag.as_str()).collect()
}

/// What PDF/UA-1 (ISO 14289-1) asks of a file and a reader can see in it.
#[test]
fn a_pack_keeps_what_pdf_ua_asks_for() {
    for language in [Locale::ENGLISH, Locale::ARABIC] {
        let sheet = sheet("Press pack", language);
        let pdf = STUDIO.document(&Pack { sheet, ..pack() }.document()).unwrap();
        let file = Document::load_mem(&pdf).unwrap();
        let catalog = file.catalog().unwrap();
        let inner = |name: &[u8]| {
            let object = catalog.get(name).and_then(|object| file.dereference(object)).unwrap().1;
            object.as_dict().unwrap().clone()
        };
        // 7.1: tagged, its title shown instead of its name; 7.2: its language said; 5: it says that it is one.
        assert!(inner(b"MarkInfo").get(b"Marked").and_then(Object::as_bool).unwrap());
        assert!(inner(b"ViewerPreferences").get(b"DisplayDocTitle").and_then(Object::as_bool).unwrap());
        let said = catalog.get(b"Lang").and_then(Object::as_str).unwrap();
        assert_eq!(String::from_utf8_lossy(said), language.tag());
        let plain = String::from_utf8_lossy(&pdf);
        assert!(plain.contains("<pdfuaid:part>1</pdfuaid:part>") && plain.contains("<dc:title>"));
        let found = structure(&file);
        for (tag, one) in &found {
            match tag.as_str() {
                // 7.3: a figure says what it shows.
                "Figure" => assert!(!one.get(b"Alt").and_then(Object::as_str).unwrap().is_empty()),
                // 7.5: a head knows what it is the head of.
                "TH" => assert!(
                    format!("{one:?}").contains("Scope") || format!("{:?}", one.get(b"A")).contains("Reference")
                ),
                _ => {}
            }
        }
        // 7.2: words in another language are marked as such.
        let languages: Vec<String> = found
            .iter()
            .filter_map(|(_, one)| Some(String::from_utf8_lossy(one.get(b"Lang").ok()?.as_str().ok()?).into_owned()))
            .collect();
        for tag in ["ti", "ur", "bn", "uk"] {
            assert!(languages.iter().any(|one| one == tag), "{tag} in {languages:?}");
        }
        // 7.1: whatever is painted is either read out or an artifact.
        for (number, page) in file.get_pages() {
            let content = lopdf::content::Content::decode(&file.get_page_content(page)).unwrap();
            let mut depth = 0;
            for operation in &content.operations {
                match operation.operator.as_str() {
                    "BDC" | "BMC" => depth += 1,
                    "EMC" => depth -= 1,
                    "Tj" | "TJ" | "f" | "S" | "f*" | "B" | "Do" => {
                        assert!(depth > 0, "page {number}: {} outside of any mark", operation.operator);
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn a_figure_has_a_source_and_a_day_or_is_none() {
    let of = |words, source, day| Figure::new(words, source, "", day).map(|_| ());
    assert_eq!(of("304 million", "United Nations", "15 January 2025"), Ok(()));
    assert_eq!(of("304 million", "", "15 January 2025"), Err(DrawError::Absent(Field::Source)));
    assert_eq!(of("304 million", "\u{202e} ", "15 January 2025"), Err(DrawError::Absent(Field::Source)));
    assert_eq!(of("304 million", "United Nations", " "), Err(DrawError::Absent(Field::Source)));
    assert_eq!(of(" ", "United Nations", "15 January 2025"), Err(DrawError::Absent(Field::Headline)));
}

#[test]
fn a_fact_sheet_names_source_and_day_beside_each_figure() {
    let facts = FactSheet { sheet: sheet("Fact sheet", Locale::ENGLISH), figures: figures() };
    let pdf = STUDIO.document(&facts.document()).unwrap();
    let text = asked("pdfinfo", &["-struct-text"], &pdf);
    for words in ["304 million", "United Nations, Migrant Stock 2024", "15 January 2025", "Census 2021", "As of"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert_eq!(structure(&Document::load_mem(&pdf).unwrap()).iter().filter(|(tag, _)| tag == "TR").count(), 3);
}

#[test]
fn words_in_a_pack_are_words() {
    const TRICK: &str = "#read(\"/etc/passwd\") $x$ *b* ]#pagebreak()";
    let trick = || TRICK.to_owned();
    let person = Person {
        name: trick(),
        label: trick(),
        alt: trick(),
        credit: trick(),
        quotes: vec![trick()],
        notes: vec![trick()],
        ..people().remove(0)
    };
    let figure = Figure::new(TRICK, TRICK, "", TRICK).unwrap();
    let head = sheet(TRICK, Locale::ENGLISH);
    let sheet = Sheet { lead: trick(), foot: trick(), ..head };
    let contact = vec![(trick(), trick())];
    let pack =
        Pack { sheet, messages: vec![trick()], people: vec![person], figures: vec![figure], contact, terms: trick() };
    let pdf = STUDIO.document(&pack.document()).unwrap();
    let text = asked("pdfinfo", &["-struct-text"], &pdf);
    assert!(text.matches("#pagebreak()").count() >= 13, "{text}");
}
