//! Cards to try things with.

use crate::card::{Card, Design, Field, Picture, Size, Teller, Told, Words};
use crate::{DrawError, Studio};
use base::Locale;
use look::{DisplayStyle, Look, Motif, PaletteName, PortraitForm, Rhythm};
use std::sync::LazyLock;

pub static STUDIO: LazyLock<Studio> = LazyLock::new(Studio::with_system_fonts);

pub const fn look() -> Look {
    Look::new(PaletteName::Kiln, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 7)
}

pub fn told() -> Told {
    Told {
        quote: "I still have the bus ticket.".to_owned(),
        name: "Meron Tesfay".to_owned(),
        label: "Baker".to_owned(),
        approved: None,
        picture: Picture::Drawn { form: PortraitForm::Silhouette, seed: 5, traits: None },
        credit: "Drawn by the campaign".to_owned(),
    }
}

pub fn words() -> Words {
    Words {
        kicker: "Meet".to_owned(),
        headline: "At the same table".to_owned(),
        body: "Stories by those who lived them.".to_owned(),
        details: vec!["Central Library, Leeds".to_owned()],
        hashtags: vec!["#MigrantsDay".to_owned()],
        source: "United Nations, 2024".to_owned(),
        campaign: "International Migrants Day".to_owned(),
    }
}

pub fn card(design: Design, size: Size) -> Card {
    Card::new(design, size, look(), Locale::ENGLISH).saying(words()).told_by(Teller::sample("Sample", told()))
}

/// The same card with other words in one field.
pub fn with(design: Design, size: Size, field: Field, said: &str) -> Card {
    let (mut words, mut told, mut mark) = (words(), told(), "Sample");
    let said_too = said.to_owned();
    match field {
        Field::Quote => told.quote = said_too,
        Field::Name => told.name = said_too,
        Field::Label => told.label = said_too,
        Field::Credit => told.credit = said_too,
        Field::Kicker => words.kicker = said_too,
        Field::Headline => words.headline = said_too,
        Field::Body => words.body = said_too,
        Field::Detail => words.details = vec![said_too],
        Field::Hashtag => words.hashtags = vec![said_too],
        Field::Source => words.source = said_too,
        Field::Campaign => words.campaign = said_too,
        Field::Sample => mark = said,
    }
    Card::new(design, size, look(), Locale::ENGLISH).saying(words).told_by(Teller::sample(mark, told))
}

/// The letters that a card shows, in the order they were set.
pub fn read_back(card: &Card) -> Result<String, DrawError> {
    STUDIO.letters(card)
}
