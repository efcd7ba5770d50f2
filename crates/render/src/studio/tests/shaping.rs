//! Another engine's opinion: the same line, in the same font file, set by
//! Chromium. The glyphs must be the same and stand in the same order, which is
//! what joins, conjuncts, reordered vowels and stacked marks come down to.
//! Chromium is asked for a PDF, whose text is written as glyph numbers.

use super::samples::{STUDIO, look};
use super::sayings::{SAYINGS, locale};
use crate::card::{Card, Design, Format, Size, Words};
use crate::studio::look_over::{self, Run};
use base::{Direction, Script};
use lopdf::content::Content;
use lopdf::{Document, Object};
use std::collections::BTreeMap;
use std::process::Command;

/// A sentence as we set it: the glyphs of its face from left to right, lines
/// that read from the right last line first, without spaces.
struct Line {
    glyphs: Vec<u16>,
    font: Vec<u8>,
    space: Option<u16>,
}

fn ours(tag: &str, sentence: &str) -> Line {
    let words = Words { headline: "12".to_owned(), body: sentence.to_owned(), ..Words::default() };
    let card = Card::new(Design::Countdown, Size::Square, look(), locale(tag)).saying(words);
    let document = STUDIO.lay_out(&card, Format::Svg).unwrap();
    let of_it = |c: char| sentence.contains(c) && !c.is_ascii_alphanumeric() && c != ' ';
    let mut runs = look_over::runs(&document.pages()[0].frame);
    runs.retain(|run| run.text.text.chars().any(of_it));
    let used = |run: &Run| {
        runs.iter().filter(|other| other.text.font == run.text.font).map(|run| run.text.glyphs.len()).sum::<usize>()
    };
    let font = runs.iter().max_by_key(|run| used(run)).unwrap().text.font.clone();
    let mut lines: Vec<(f64, Vec<u16>)> = Vec::new();
    for run in runs.iter().filter(|run| run.text.font == font) {
        let glyphs = run.text.glyphs.iter().map(|glyph| glyph.id);
        let (y, size) = (run.at.y.to_pt(), run.text.size.to_pt());
        // A mark above or below its letter is a run of its own, a little off the line.
        match lines.last_mut().filter(|(of, _)| (of - y).abs() < size * 0.7) {
            Some((_, line)) => line.extend(glyphs),
            None => lines.push((y, glyphs.collect())),
        }
    }
    if locale(tag).direction() == Direction::RightToLeft {
        lines.reverse();
    }
    let space = font.ttf().glyph_index(' ').map(|id| id.0);
    let glyphs = lines.into_iter().flat_map(|(_, line)| line).filter(|id| Some(*id) != space).collect();
    Line { glyphs, font: font.data().to_vec(), space }
}

/// The same sentence on one line in the same font file.
fn page(tag: &str, sentence: &str) -> String {
    let direction = locale(tag).direction().html();
    format!(
        "<!doctype html><html lang={tag} dir={direction}><meta charset=utf-8><title>x</title><style>\
         @font-face {{ font-family: ours; src: url(font.ttf) }} @page {{ size: 3000mm 200mm; margin: 5mm }}\
         p {{ font: 40px ours; white-space: pre; margin: 0 }}</style><p>{sentence}</p>"
    )
}

#[expect(clippy::disallowed_methods, reason = "where the browser is stands in the environment of the tests")]
fn chromium() -> String {
    let named = std::env::var("FIRSTHAND_CHROMIUM").ok();
    let found = ["chromium", "chromium-browser"].into_iter().find(|name| {
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(name).is_file())
    });
    named.or_else(|| found.map(str::to_owned)).expect("chromium, which scripts/setup installs")
}

/// The glyphs that Chromium wrote in that face, in the order in which it wrote them.
fn theirs(tag: &str, sentence: &str, ours: &Line) -> Vec<u16> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("page.html"), page(tag, sentence)).unwrap();
    std::fs::write(folder.path().join("font.ttf"), &ours.font).unwrap();
    let pdf = folder.path().join("page.pdf");
    let printed = Command::new(chromium())
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"])
        .args([
            "--disable-component-update",
            "--disable-sync",
            "--no-pdf-header-footer",
            "--allow-file-access-from-files",
        ])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", folder.path().join("page.html").display()))
        .output()
        .unwrap();
    assert!(pdf.exists(), "{}", String::from_utf8_lossy(&printed.stderr));
    let document = Document::load(&pdf).unwrap();
    let pages = document.get_pages();
    assert_eq!(pages.len(), 1, "one line on one page");
    let by_face = written(&document, pages[&1]);
    let most = by_face.into_values().max_by_key(Vec::len).unwrap();
    most.into_iter().filter(|id| Some(*id) != ours.space).collect()
}

/// What is written in each face of a page.
fn written(document: &Document, page: lopdf::ObjectId) -> BTreeMap<Vec<u8>, Vec<u16>> {
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let (mut faces, mut face): (BTreeMap<Vec<u8>, Vec<u16>>, Vec<u8>) = Default::default();
    for operation in &content.operations {
        let operand = operation.operands.first();
        let texts: Vec<&Object> = match (operation.operator.as_str(), operand) {
            ("Tf", Some(Object::Name(name))) => {
                face.clone_from(name);
                continue;
            }
            ("Tj", Some(text)) => vec![text],
            ("TJ", Some(Object::Array(parts))) => parts.iter().collect(),
            _ => continue,
        };
        for text in texts {
            if let Object::String(bytes, _) = text {
                let ids = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                faces.entry(face.clone()).or_default().extend(ids);
            }
        }
    }
    faces
}

fn same_as_chromium(tag: &str) {
    let (_, sentence, _) = SAYINGS.into_iter().find(|saying| saying.0 == tag).unwrap();
    let ours = ours(tag, sentence);
    assert!(ours.glyphs.len() * 2 > sentence.chars().count(), "the whole sentence was set: {:?}", ours.glyphs);
    let theirs = theirs(tag, sentence, &ours);
    if locale(tag).script() != Script::Nastaliq {
        assert_eq!(ours.glyphs, theirs, "{tag}: {sentence}");
        return;
    }
    // Chromium writes the one glyph that reaches back under its whole word after
    // all others; where it stands is said by its coordinates.
    let (last, rest) = theirs.split_last().unwrap();
    let without = |at: usize| ours.glyphs[..at].iter().chain(&ours.glyphs[at + 1..]).copied().collect::<Vec<_>>();
    let same = (0..ours.glyphs.len()).any(|at| ours.glyphs[at] == *last && without(at) == rest);
    assert!(ours.glyphs == theirs || same, "{tag}: {sentence}\n{:?}\n{theirs:?}", ours.glyphs);
}

macro_rules! shaped {
    ($($name:ident $tag:literal;)*) => {$(
        #[test]
        fn $name() {
            same_as_chromium($tag);
        }
    )*};
}

shaped! {
    arabic_joins_as_in_chromium "ar";
    persian_joins_as_in_chromium "fa";
    pashto_joins_as_in_chromium "ps";
    sorani_joins_as_in_chromium "ckb";
    urdu_hangs_as_in_chromium "ur";
    bengali_orders_its_vowels_as_in_chromium "bn";
    devanagari_orders_its_vowels_as_in_chromium "hi";
    gurmukhi_orders_its_vowels_as_in_chromium "pa";
    gujarati_orders_its_vowels_as_in_chromium "gu";
    tamil_splits_its_vowels_as_in_chromium "ta";
    sinhala_joins_as_in_chromium "si";
    tigrinya_is_set_as_in_chromium "ti";
    vietnamese_stacks_its_marks_as_in_chromium "vi";
}
