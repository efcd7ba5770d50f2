//! The whole family as it was last looked at: every design in every size for
//! screens, in eighteen languages. What is drawn now is compared with the sheets
//! in `golden/`, card by card, and may differ by no more than a rounding.
//!
//! After a change that was meant, `FIRSTHAND_GOLDEN=keep` writes the sheets anew;
//! `FIRSTHAND_GOLDEN=look=FOLDER` writes larger ones to look at (docs/cards.md).

use super::super::encode;
use super::samples::{STUDIO, words};
use super::sayings::{SAYINGS, locale};
use crate::DrawError;
use crate::card::{Card, Design, Format, Picture, Size, Teller, Told, Words};
use image::{GenericImage, GenericImageView, Rgb, RgbImage, imageops};
use look::{DisplayStyle, Look, Motif, PaletteName, PortraitForm, Rhythm};
use std::path::{Path, PathBuf};

/// Every card is shown this tall,
const TALL: u32 = 120;
/// and this tall where they are looked at closely.
const CLOSELY: u32 = 420;
const GAP: u32 = 8;
/// A channel that differs by more is another colour, not a rounding.
const SAME: u8 = 40;
/// So many of a card's pixels may be another colour. One missing word is far more.
const MOST: f64 = 0.002;

/// Each design in a look of its own, so that the sheets show the looks as well.
const fn look_of(design: Design) -> Look {
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
        Design::Theme | Design::Thanks | Design::Event => sentence.to_owned(),
        _ => name.to_owned(),
    };
    let body = match design {
        Design::Fact | Design::Countdown => sentence.to_owned(),
        _ => String::new(),
    };
    let words = Words { kicker: name.to_owned(), headline, body, ..words() };
    let words = Words { details: if design == Design::Event { words.details } else { vec![] }, ..words };
    Card::new(design, size, look_of(design), locale(tag)).saying(words).told_by(Teller::sample("Sample", told))
}

/// The sheet of a design, each card as tall as this.
struct Sheet {
    design: Design,
    tall: u32,
}

impl Sheet {
    fn wide(&self, size: Size) -> u32 {
        let (width, height) = size.points();
        (f64::from(self.tall) * width / height).round() as u32
    }
    /// Where a card stands.
    fn at(&self, row: usize, size: Size) -> (u32, u32) {
        let before = Size::SCREENS.iter().take_while(|one| **one != size);
        (before.map(|one| self.wide(*one) + GAP).sum(), row as u32 * (self.tall + GAP))
    }

    /// The card in few pixels: the words, their places and their colours are all there.
    fn small(&self, card: &Card, size: Size) -> Result<RgbImage, DrawError> {
        let document = STUDIO.lay_out(card, Format::Png)?;
        let scale = f64::from(self.tall) / size.points().1;
        let png = encode::picture(&document.pages()[0], scale, Format::Png)?;
        let drawn = image::load_from_memory(&png).expect("what was just made").to_rgb8();
        // Rounded up or down to a whole pixel; the column is as wide as it is.
        let (width, height) = (self.wide(size).min(drawn.width()), self.tall.min(drawn.height()));
        Ok(imageops::crop_imm(&drawn, 0, 0, width, height).to_image())
    }

    fn draw(&self) -> RgbImage {
        let rows = SAYINGS.len() as u32;
        let width = Size::SCREENS.iter().map(|size| self.wide(*size) + GAP).sum::<u32>() - GAP;
        let mut sheet = RgbImage::from_pixel(width, rows * (self.tall + GAP) - GAP, Rgb([255, 255, 255]));
        let mut refused = Vec::new();
        for (row, saying) in SAYINGS.into_iter().enumerate() {
            for size in Size::SCREENS {
                let (left, top) = self.at(row, size);
                match self.small(&card(self.design, size, saying), size) {
                    Ok(small) => sheet.copy_from(&small, left, top).unwrap(),
                    Err(error) => refused.push(format!("{} {size} {}: {error}", self.design, saying.0)),
                }
            }
        }
        assert_eq!(refused, Vec::<String>::new());
        sheet
    }

    /// The part of one card's pixels that are another colour.
    fn apart(&self, kept: &RgbImage, drawn: &RgbImage, row: usize, size: Size) -> f64 {
        let ((left, top), width) = (self.at(row, size), self.wide(size));
        let (kept, drawn) = (kept.view(left, top, width, self.tall), drawn.view(left, top, width, self.tall));
        let other = |a: &Rgb<u8>, b: &Rgb<u8>| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > SAME);
        let count = kept.pixels().zip(drawn.pixels()).filter(|(a, b)| other(&a.2, &b.2)).count();
        count as f64 / f64::from(width * self.tall)
    }
}

fn path_of(design: Design) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{design}.webp"))
}

fn write(drawn: &RgbImage, path: &Path) {
    let encoder = webpx::Encoder::new_rgb(drawn.as_raw(), drawn.width(), drawn.height());
    let bytes = encoder.lossless(true).method(6).encode(webpx::Unstoppable).unwrap();
    std::fs::write(path, bytes).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "whether the sheets are kept is said in the environment of the tests")]
fn wish() -> String {
    std::env::var("FIRSTHAND_GOLDEN").unwrap_or_default()
}

fn compare(design: Design) {
    let wish = wish();
    if let Some(folder) = wish.strip_prefix("look=") {
        write(&Sheet { design, tall: CLOSELY }.draw(), &Path::new(folder).join(format!("{design}.webp")));
        return;
    }
    let sheet = Sheet { design, tall: TALL };
    let (drawn, path) = (sheet.draw(), path_of(design));
    if wish == "keep" {
        write(&drawn, &path);
    }
    let kept = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let kept = image::load_from_memory(&kept).unwrap().to_rgb8();
    assert_eq!(kept.dimensions(), drawn.dimensions(), "{design}: another number of sizes or languages");
    let mut wrong = Vec::new();
    for (row, (tag, ..)) in SAYINGS.into_iter().enumerate() {
        for size in Size::SCREENS {
            let part = sheet.apart(&kept, &drawn, row, size);
            if part > MOST {
                wrong.push(format!("{design} {size} {tag}: {:.1} % of it is another colour", part * 100.0));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    // The check itself: a card of another language in the same place is seen.
    let down = sheet.tall + GAP;
    let moved = imageops::crop_imm(&drawn, 0, down, drawn.width(), drawn.height() - down).to_image();
    for size in Size::SCREENS {
        assert!(sheet.apart(&kept, &moved, 0, size) > MOST, "{design} {size}: the comparison sees no other words");
    }
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
