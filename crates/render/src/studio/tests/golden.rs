//! The whole family as it was last looked at: every design in every size for
//! screens, in eighteen languages. What is drawn now is compared with the sheets
//! in `golden/`, card by card, and may differ by no more than a rounding.
//!
//! After a change that was meant: `FIRSTHAND_GOLDEN=keep cargo nextest run -p
//! render golden`, then look at the sheets (docs/cards.md) before they are kept.

use super::super::encode;
use super::samples::{STUDIO, words};
use super::sayings::{SAYINGS, locale};
use crate::DrawError;
use crate::card::{Card, Design, Format, Picture, Size, Teller, Told, Words};
use image::{GenericImage, GenericImageView, Rgb, RgbImage, imageops};
use look::{DisplayStyle, Look, Motif, PaletteName, PortraitForm, Rhythm};
use std::path::PathBuf;

/// Every card is shown this tall.
const TALL: u32 = 120;
const GAP: u32 = 8;
/// A channel that differs by more is another colour, not a rounding.
const SAME: u8 = 40;
/// So many of a card's pixels may be another colour. One missing word is far more.
const MOST: f64 = 0.002;

/// Each design in a look of its own, so that the sheets show the looks as well.
fn look_of(design: Design) -> Look {
    use Design::{Countdown, Event, Fact, Meet, Portrait, Quote, Thanks, Theme};
    match design {
        Quote => Look::new(PaletteName::Kiln, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 7),
        Portrait => Look::suggest(3),
        Meet => Look::suggest(12),
        Event => Look::suggest(21),
        Theme => Look::suggest(34),
        Fact => Look::suggest(45),
        Countdown => Look::suggest(56),
        Thanks => Look::suggest(67),
    }
}

fn card(design: Design, size: Size, (tag, sentence, name): (&str, &str, &str)) -> Card {
    let told = Told {
        quote: sentence.to_owned(),
        name: name.to_owned(),
        label: name.to_owned(),
        approved: None,
        picture: Picture::Drawn { form: PortraitForm::Silhouette, seed: 5, traits: None },
        credit: String::new(),
    };
    let headline = match design {
        Design::Fact => "304 000 000".to_owned(),
        Design::Countdown => "12".to_owned(),
        _ => name.to_owned(),
    };
    let words = Words { kicker: name.to_owned(), headline, body: sentence.to_owned(), details: vec![], ..words() };
    Card::new(design, size, look_of(design), locale(tag)).saying(words).told_by(Teller::sample("Sample", told))
}

fn width_of(size: Size) -> u32 {
    let (width, height) = size.points();
    (f64::from(TALL) * width / height).round() as u32
}

/// Where a size's column begins.
fn left_of(size: Size) -> u32 {
    Size::SCREENS.iter().take_while(|one| **one != size).map(|one| width_of(*one) + GAP).sum()
}

/// The card as it is drawn, in few pixels: the words, their places and their colours are all there.
fn small(card: &Card, size: Size) -> Result<RgbImage, DrawError> {
    let document = STUDIO.lay_out(card, Format::Png)?;
    let scale = f64::from(TALL) / size.points().1;
    let png = encode::picture(&document.pages()[0], scale, Format::Png)?;
    let drawn = image::load_from_memory(&png).expect("what was just made").to_rgb8();
    // Rounded up or down to a whole pixel; the column is as wide as it is.
    Ok(imageops::crop_imm(&drawn, 0, 0, width_of(size).min(drawn.width()), TALL).to_image())
}

fn draw(design: Design) -> RgbImage {
    let width = Size::SCREENS.iter().map(|size| width_of(*size) + GAP).sum::<u32>() - GAP;
    let rows = SAYINGS.len() as u32;
    let mut sheet = RgbImage::from_pixel(width, rows * (TALL + GAP) - GAP, Rgb([255, 255, 255]));
    let mut refused = Vec::new();
    for (row, saying) in SAYINGS.into_iter().enumerate() {
        for size in Size::SCREENS {
            match small(&card(design, size, saying), size) {
                Ok(small) => sheet.copy_from(&small, left_of(size), row as u32 * (TALL + GAP)).unwrap(),
                Err(error) => refused.push(format!("{design} {size} {}: {error}", saying.0)),
            }
        }
    }
    assert_eq!(refused, Vec::<String>::new());
    sheet
}

/// The part of one card's pixels that are another colour.
fn apart(kept: &RgbImage, drawn: &RgbImage, (left, top, width): (u32, u32, u32)) -> f64 {
    let (kept, drawn) = (kept.view(left, top, width, TALL), drawn.view(left, top, width, TALL));
    let other = |a: &Rgb<u8>, b: &Rgb<u8>| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SAME);
    let count = kept.pixels().zip(drawn.pixels()).filter(|(a, b)| other(&a.2, &b.2)).count();
    count as f64 / f64::from(width * TALL)
}

fn path_of(design: Design) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{design}.webp"))
}

fn compare(design: Design) {
    let (drawn, path) = (draw(design), path_of(design));
    if std::env::var("FIRSTHAND_GOLDEN").is_ok_and(|how| how == "keep") {
        let mut bytes = Vec::new();
        let encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut bytes);
        drawn.write_with_encoder(encoder).unwrap();
        std::fs::write(&path, bytes).unwrap();
    }
    let kept = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let kept = image::load_from_memory(&kept).unwrap().to_rgb8();
    assert_eq!(kept.dimensions(), drawn.dimensions(), "{design}: another number of sizes or languages");
    let mut wrong = Vec::new();
    for (row, (tag, ..)) in SAYINGS.into_iter().enumerate() {
        for size in Size::SCREENS {
            let part = apart(&kept, &drawn, (left_of(size), row as u32 * (TALL + GAP), width_of(size)));
            if part > MOST {
                wrong.push(format!("{design} {size} {tag}: {:.1} % of it is another colour", part * 100.0));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    // The check itself: a card of another language in the same place is seen.
    let (first, second) = ((left_of(Size::Square), 0, width_of(Size::Square)), TALL + GAP);
    let moved = imageops::crop_imm(&drawn, 0, second, drawn.width(), drawn.height() - second).to_image();
    assert!(apart(&kept, &moved, first) > MOST, "{design}: the comparison sees no other words");
}

macro_rules! golden {
    ($($name:ident $design:ident;)*) => {$(
        #[test]
        fn $name() {
            compare(Design::$design);
        }
    )*};
}

golden! {
    quotes_look_as_they_did Quote;
    portraits_look_as_they_did Portrait;
    meetings_look_as_they_did Meet;
    events_look_as_they_did Event;
    themes_look_as_they_did Theme;
    facts_look_as_they_did Fact;
    countdowns_look_as_they_did Countdown;
    thanks_look_as_they_did Thanks;
}
