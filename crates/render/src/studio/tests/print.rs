//! What a printer gets, read back with programs that share no code with us:
//! sheet, bleed and trim, crop marks where they were asked for, and colour as
//! far as the knife may slip.

use super::samples::{STUDIO, card};
use crate::card::{Card, Design, Format, Sheet, Size};
use std::collections::BTreeMap;
use std::process::Command;

const PAPERS: [Size; 4] = [Size::PosterA4, Size::PosterA3, Size::FlyerA5, Size::NameCard];
const MM: f64 = 72.0 / 25.4;

fn run(tool: &str, args: &[&str], pdf: &[u8]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut out = Command::new(tool);
    let out = out.args(args).arg("a.pdf").args((tool == "pdftoppm").then_some("page"));
    let out = out.current_dir(folder.path()).output();
    let out = out.unwrap_or_else(|error| panic!("{tool}: {error}; scripts/setup build test installs it"));
    assert!(out.status.success(), "{tool}: {}", String::from_utf8_lossy(&out.stderr));
    (folder, String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Left, bottom, right and top of each box in millimetres, as poppler reads them.
fn boxes(pdf: &[u8]) -> BTreeMap<String, [f64; 4]> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, pdf).unwrap();
    let out = Command::new("pdfinfo").arg("-box").arg(&path).output().expect("pdfinfo, which scripts/setup installs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let told = String::from_utf8_lossy(&out.stdout).into_owned();
    let read = |line: &str| {
        let (name, sides) = line.split_once(':')?;
        let sides: Vec<f64> = sides.split_whitespace().filter_map(|side| side.parse().ok()).collect();
        Some((name.to_owned(), <[f64; 4]>::try_from(sides).ok()?.map(|side| side / MM)))
    };
    told.lines().filter(|line| line.contains("Box:")).filter_map(read).collect()
}

fn near(found: [f64; 4], wanted: [f64; 4]) -> bool {
    found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.02)
}

#[test]
fn a_sheet_says_where_it_bleeds_and_where_it_is_cut() {
    for size in PAPERS {
        let Sheet::Paper { width, height } = size.sheet() else { unreachable!() };
        for marks in [false, true] {
            let slug = if marks { 6.0 } else { 0.0 };
            let pdf = STUDIO.draw(&Card { marks, ..card(Design::Theme, size) }, Format::Pdf).unwrap();
            let found = boxes(&pdf);
            let around =
                |by: f64| [slug + 3.0 - by, slug + 3.0 - by, slug + 3.0 + width + by, slug + 3.0 + height + by];
            assert!(near(found["MediaBox"], around(3.0 + slug)), "{size} {marks}: {found:?}");
            assert!(near(found["BleedBox"], around(3.0)), "{size} {marks}: {found:?}");
            assert!(near(found["TrimBox"], around(0.0)), "{size} {marks}: {found:?}");
            run("qpdf", &["--check"], &pdf);
        }
    }
}

#[test]
fn marks_stand_outside_of_what_is_printed_and_colour_goes_beyond_the_knife() {
    for size in PAPERS {
        let Sheet::Paper { width, height } = size.sheet() else { unreachable!() };
        let pdf = STUDIO.draw(&card(Design::Theme, size).with_marks(), Format::Pdf).unwrap();
        // Ten pixels to the millimetre.
        let (folder, _) = run("pdftoppm", &["-r", "254", "-png", "-singlefile"], &pdf);
        let page = image::open(folder.path().join("page.png")).unwrap().to_luma8();
        let least = |x: f64, y: f64| {
            // A mark is finer than a pixel: the darkest within half a millimetre.
            let at = |mm: f64, by: i64| u32::try_from((mm * 10.0).round() as i64 + by).unwrap_or(0);
            let mut values = (-5..=5).flat_map(|dx| (-5..=5).map(move |dy| (dx, dy)));
            values.try_fold(255, |least, (dx, dy)| Some(least.min(page.get_pixel_checked(at(x, dx), at(y, dy))?.0[0])))
        };
        let (edge, trim) = (6.0, 9.0);
        for (corner_x, out_x) in [(trim, -1.0), (trim + width, 1.0)] {
            for (corner_y, out_y) in [(trim, -1.0), (trim + height, 1.0)] {
                // Five millimetres from the corner stands the mark, and nothing beside it.
                assert!(least(corner_x, corner_y + out_y * 6.0).unwrap() < 120, "{size}");
                assert!(least(corner_x + out_x * 6.0, corner_y).unwrap() < 120, "{size}");
                assert_eq!(least(corner_x + out_x * 6.0, corner_y + out_y * 6.0), Some(255), "{size}");
                // In the corner of the bleed there is colour, and right after it none.
                assert!(least(corner_x + out_x * 2.0, corner_y + out_y * 2.0).unwrap() < 255, "{size}");
            }
        }
        assert_eq!(least(edge / 2.0, edge / 2.0), Some(255), "{size}");
    }
}

#[test]
fn every_design_is_drawn_on_every_paper() {
    for &design in Design::ALL {
        for size in PAPERS {
            let pdf = STUDIO.draw(&card(design, size), Format::Pdf).unwrap_or_else(|e| panic!("{design} {size}: {e}"));
            assert!(pdf.starts_with(b"%PDF-1."), "{design} {size}");
        }
    }
}

#[test]
fn a_printed_sheet_carries_its_rights_beside_its_boxes() {
    use crate::rights::{self, Rights};
    use base::Locale;
    let pdf = STUDIO.draw(&card(Design::Event, Size::FlyerA5).with_marks(), Format::Pdf).unwrap();
    let rights = Rights {
        credit: String::new(),
        alt: vec![(Locale::ENGLISH, "An evening of stories".to_owned())],
        terms: vec![(Locale::ENGLISH, "As it is".to_owned())],
        until: None,
        code: String::new(),
        check: String::new(),
    };
    let with = rights::write(&pdf, &rights).unwrap();
    assert_eq!(boxes(&with), boxes(&pdf));
    assert!(String::from_utf8_lossy(&with).contains("An evening of stories"));
    run("qpdf", &["--check"], &with);
}
