//! The one rule, where cards are made: what a permit does not show is not on the card.

use super::samples::{look, read_back, told, words};
use crate::card::{Card, Design, Focus, Logo, Photo, Picture, Size, Teller, Told};
use base::{GrantId, Instant, Locale, PersonaId, StaffId, TestChance, VersionId};
use consent::{
    Age, Approval, Case, Channel, CoolingOff, Element, Fingerprint, Grant, Outcome, Party, Permit, Purpose, Recipient,
    RiskDecision, Set, Standing, Territory, Use, permit,
};

const PRINT: Fingerprint = Fingerprint([7; 32]);

/// A permit as the campaign's own pages get theirs, for these elements.
fn permit_for(elements: &[Element]) -> Permit {
    let now = Instant::from_micros(1_800_000_000_000_000);
    let chance = TestChance::new(1);
    let version = VersionId::new(&chance);
    let plain = Use::plain(version, PRINT, Purpose::Website, Recipient::Anyone, Channel::Site, Locale::ENGLISH);
    let asked = Use { elements: Set::of(elements), ..plain };
    let grant = Grant {
        purposes: Set::of(&[Purpose::Website]),
        recipient: Some(Recipient::Anyone),
        channels: Set::of(&[Channel::Site]),
        elements: Set::of(elements),
        territories: Some(vec![Territory::Worldwide]),
        languages: Some(vec![Locale::ENGLISH]),
        by: Set::of(&[Party::Person]),
        ..Grant::nothing(GrantId::new(&chance), now.plus_days(-5))
    };
    let approval = Approval {
        by: Set::of(&[Party::Person]),
        explained: Some(now.plus_days(-9)),
        ..Approval::nothing(version, PRINT, now.plus_days(-1))
    };
    let case = Case {
        people: vec![Standing {
            persona: PersonaId::new(&chance),
            age: Age::Adult,
            approvals: vec![approval],
            grants: vec![grant],
            paused: false,
        }],
        risk: vec![RiskDecision {
            fingerprint: PRINT,
            outcome: Outcome::Allowed,
            by: StaffId::new(&chance),
            from: now.plus_days(-1),
            until: None,
        }],
        embargo: None,
        cooling_off: CoolingOff::default(),
    };
    permit(&asked, &case, now).unwrap()
}

fn photo() -> Photo {
    let mut png = Vec::new();
    let grey = image::RgbImage::from_fn(64, 64, |x, y| image::Rgb([(x * 4) as u8, (y * 4) as u8, 90]));
    grey.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    Photo::open(&png, Focus::USUAL, "A portrait").unwrap()
}

fn card(elements: &[Element], design: Design) -> Card {
    let told = Told { picture: Picture::Photo(photo()), ..told() };
    let teller = Teller::permitted(&permit_for(elements), told);
    Card::new(design, Size::Square, look(), Locale::ENGLISH).saying(words()).told_by(teller)
}

#[test]
fn a_name_that_is_not_permitted_is_on_no_card() {
    let shown = read_back(&card(&[Element::Words, Element::Name], Design::Quote)).unwrap();
    assert!(shown.contains("Meron") && shown.contains("bus ticket"), "{shown}");
    let shown = read_back(&card(&[Element::Words], Design::Quote)).unwrap();
    assert!(!shown.contains("Meron") && shown.contains("bus ticket"), "{shown}");
}

#[test]
fn a_label_is_drawn_where_it_was_part_of_what_they_approved() {
    let permit = permit_for(&[Element::Words, Element::Name]);
    let shown = |approved| {
        let teller = Teller::permitted(&permit, Told { approved, ..told() });
        read_back(&Card::new(Design::Quote, Size::Square, look(), Locale::ENGLISH).told_by(teller)).unwrap()
    };
    assert!(shown(Some(PRINT)).contains("Baker"));
    for other in [None, Some(Fingerprint([8; 32]))] {
        let shown = shown(other);
        assert!(!shown.contains("Baker") && shown.contains("Meron"), "{shown}");
    }
}

#[test]
fn whoever_shows_no_name_is_met_by_their_own_word() {
    let permit = permit_for(&[Element::Words]);
    let meet = |label: &str| {
        let told = Told { label: label.to_owned(), approved: Some(PRINT), ..told() };
        let teller = Teller::permitted(&permit, told);
        read_back(&Card::new(Design::Meet, Size::Square, look(), Locale::ENGLISH).told_by(teller))
    };
    let shown = meet("A baker").unwrap();
    assert!(shown.contains("A baker") && !shown.contains("Meron"), "{shown}");
    assert_eq!(meet("").unwrap_err(), crate::DrawError::Absent(crate::card::Field::Name));
}

#[test]
fn a_face_that_is_not_permitted_is_in_no_file() {
    let with_face = card(&[Element::Words, Element::Name, Element::Face], Design::Portrait);
    let without = card(&[Element::Words, Element::Name], Design::Portrait);
    let svg =
        |card: &Card| String::from_utf8(super::samples::STUDIO.draw(card, crate::card::Format::Svg).unwrap()).unwrap();
    assert!(svg(&with_face).contains("image/jpeg"));
    assert!(!svg(&without).contains("image/jpeg"));
}

#[test]
fn words_that_are_not_permitted_make_no_quote() {
    let error = read_back(&card(&[Element::Name], Design::Quote)).unwrap_err();
    assert_eq!(error, crate::DrawError::Absent(crate::card::Field::Quote));
}

#[test]
fn a_sample_cannot_lose_its_mark() {
    for mark in ["", "  ", "\u{202e}"] {
        let card =
            Card::new(Design::Quote, Size::Square, look(), Locale::ENGLISH).told_by(Teller::sample(mark, told()));
        assert!(read_back(&card).unwrap().contains("Sample"), "{mark:?}");
    }
}

#[test]
fn a_logo_takes_no_room_from_the_words() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 60\"><path fill=\"#123\" d=\"M4 8h112v44H4z\"/></svg>";
    let logo = Logo::new("Harbour Library", &crate::logo::prepare(svg).unwrap()).unwrap();
    let arabic: Locale = "ar".parse().unwrap();
    let tags = ["#AskMeSomethingElse", "#اسألوني_عن_شيء_آخر", "#IAmAMigrant"].map(str::to_owned);
    for language in [Locale::ENGLISH, arabic] {
        for design in [Design::Quote, Design::Portrait, Design::Meet] {
            for size in Size::SCREENS {
                let words = crate::card::Words { hashtags: tags.to_vec(), ..words() };
                let card = Card::new(design, size, look(), language).saying(words).with_logo(logo.clone());
                let shown = read_back(&card.told_by(Teller::sample("Sample", told())));
                assert!(
                    shown.as_ref().is_ok_and(|all| all.contains("AskMeSomethingElse")),
                    "{design} {size} {language}: {shown:?}"
                );
            }
        }
    }
}
