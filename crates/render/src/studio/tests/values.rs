use super::samples::{STUDIO, card, look, told, words};
use crate::card::{Card, Design, Format, Size, Teller, Told, Words};
use base::Locale;
use std::collections::HashSet;

#[test]
fn the_same_value_gives_the_same_bytes() {
    let other = crate::Studio::with_system_fonts();
    for format in [Format::Png, Format::Svg, Format::Pdf] {
        let one = STUDIO.draw(&card(Design::Quote, Size::Square), format).unwrap();
        let again = other.draw(&card(Design::Quote, Size::Square), format).unwrap();
        assert!(one == again, "{format}");
    }
}

#[test]
fn every_design_is_drawn_in_every_size() {
    for &design in Design::ALL {
        for size in Size::SCREENS {
            let png = STUDIO.draw(&card(design, size), Format::Png).unwrap_or_else(|e| panic!("{design} {size}: {e}"));
            let read = image::load_from_memory(&png).unwrap();
            let (width, height) = size.points();
            assert_eq!((f64::from(read.width()), f64::from(read.height())), (width, height), "{design} {size}");
        }
    }
}

#[test]
fn each_kind_of_file_is_what_it_says() {
    let begins: [(Format, &[u8]); 5] = [
        (Format::Png, b"\x89PNG\r\n"),
        (Format::Jpeg, b"\xff\xd8\xff"),
        (Format::WebP, b"RIFF"),
        (Format::Svg, b"<svg"),
        (Format::Pdf, b"%PDF-1."),
    ];
    for (format, start) in begins {
        let bytes = STUDIO.draw(&card(Design::Meet, Size::Square), format).unwrap();
        assert!(bytes.starts_with(start), "{format}: {:?}", &bytes[..8]);
    }
}

#[test]
fn a_key_stands_for_everything_that_is_drawn() {
    let usual = card(Design::Portrait, Size::Square);
    // Written down: another key for the same card would orphan every file in every store.
    assert_eq!(usual.key(Format::Png), card(Design::Portrait, Size::Square).key(Format::Png));
    let teller = |change: fn(&mut Told)| {
        let mut told = told();
        change(&mut told);
        card(Design::Portrait, Size::Square).told_by(Teller::sample("Sample", told))
    };
    let words = |change: fn(&mut Words)| {
        let mut words = words();
        change(&mut words);
        card(Design::Portrait, Size::Square).saying(words)
    };
    let others = [
        usual.clone().sized(Size::Link),
        Card { design: Design::Quote, ..usual.clone() },
        Card { language: Locale::ARABIC, ..usual.clone() },
        Card { look: look::Look { seed: 8, ..look() }, ..usual.clone() },
        Card { teller: None, ..usual.clone() },
        usual.clone().with_marks(),
        teller(|told| told.quote.push('!')),
        teller(|told| told.name.push('!')),
        teller(|told| told.label.push('!')),
        teller(|told| told.credit.push('!')),
        teller(|told| told.picture = crate::card::Picture::None),
        usual.clone().told_by(Teller::sample("Muster", told())),
        words(|words| words.kicker.push('!')),
        words(|words| words.headline.push('!')),
        words(|words| words.body.push('!')),
        words(|words| words.source.push('!')),
        words(|words| words.campaign.push('!')),
        words(|words| words.details.push("!".to_owned())),
        words(|words| words.hashtags.push("!".to_owned())),
    ];
    let mut keys: HashSet<String> = others.iter().map(|card| card.key(Format::Png)).collect();
    keys.insert(usual.key(Format::Png));
    keys.insert(usual.key(Format::Pdf));
    assert_eq!(keys.len(), others.len() + 2);
}
