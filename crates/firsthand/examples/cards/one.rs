//! One card after the other, and one pack after the other, in one process, as a
//! server draws them. Each says something else than the one before it: what the
//! engine remembers of a card must not answer for the next.

use super::{cpu, peak, tell};
use base::{Instant, Locale};
use look::{DisplayStyle, Look, Motif, PaletteName, PortraitForm, Rhythm};
use render::Studio;
use render::card::{Card, Design, Focus, Format, Photo, Picture, Size, Teller, Told, Words};
use render::document::Person;
use render::press::{Figure, Headings, Pack, Sheet};
use std::error::Error;

/// The same words for every engine.
const SCENE: &str = include_str!("../../../../bench/cards/scene.json");

struct Scene(serde_json::Value);

impl Scene {
    fn read() -> Result<Self, Box<dyn Error>> {
        Ok(Self(serde_json::from_str(SCENE)?))
    }
    fn word(&self, name: &str) -> String {
        self.0.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }
    fn quote(&self, at: usize) -> String {
        let quotes = self.0.get("quotes").and_then(serde_json::Value::as_array);
        let quote = quotes.and_then(|all| all.get(at % all.len().max(1))).and_then(serde_json::Value::as_str);
        quote.unwrap_or_default().to_owned()
    }
    fn card(&self, photo: &Photo, at: usize) -> Card {
        let told = Told {
            quote: self.quote(at),
            name: self.word("name"),
            label: self.word("label"),
            approved: None,
            picture: Picture::Photo(photo.clone()),
            credit: self.word("credit"),
        };
        let words = Words {
            hashtags: self.word("hashtags").split("  ").map(str::to_owned).collect(),
            campaign: self.word("campaign"),
            ..Words::default()
        };
        let card = Card::new(Design::Portrait, Size::Square, LOOK, Locale::ENGLISH);
        card.saying(words).told_by(Teller::sample("Sample", told))
    }
}

const LOOK: Look = Look::new(PaletteName::Kiln, DisplayStyle::Grand, Motif::Tides, Rhythm::Axis, 7);

/// The photo is opened, cut and scaled anew for each card.
pub fn end_to_end(file: &str, format: Format, times: usize) -> Result<(), Box<dyn Error>> {
    let (scene, studio) = (Scene::read()?, Studio::with_system_fonts());
    measured(times, |at| {
        let bytes = std::fs::read(file)?;
        let photo = Photo::open(&bytes, Focus::USUAL, "A portrait").map_err(|refusal| format!("{refusal:?}"))?;
        Ok(studio.draw(&scene.card(&photo, at), format).map_err(|error| error.to_string())?.len())
    })
}

/// The photo is open, and cut once: the second card of somebody.
pub fn prepared(file: &str, format: Format, times: usize) -> Result<(), Box<dyn Error>> {
    let (scene, studio) = (Scene::read()?, Studio::with_system_fonts());
    let bytes = std::fs::read(file)?;
    let photo = Photo::open(&bytes, Focus::USUAL, "A portrait").map_err(|refusal| format!("{refusal:?}"))?;
    measured(times, |at| Ok(studio.draw(&scene.card(&photo, at), format).map_err(|error| error.to_string())?.len()))
}

fn measured(times: usize, mut one: impl FnMut(usize) -> Result<usize, Box<dyn Error>>) -> Result<(), Box<dyn Error>> {
    let (mut seconds, mut bytes) = (Vec::with_capacity(times), 0);
    for at in 0..times {
        let before = cpu();
        bytes = one(at)?;
        seconds.push(cpu() - before);
    }
    tell(&serde_json::json!({ "cpu_s": seconds, "peak_kb": peak()?, "bytes": bytes }))
}

/// Seven people, messages, figures and a contact: ten pages.
pub fn pack(times: usize) -> Result<(), Box<dyn Error>> {
    let (scene, studio) = (Scene::read()?, Studio::with_system_fonts());
    let photo = super::photo::photo(2000, 1500)?;
    let photo = Photo::open(&photo, Focus::USUAL, "A portrait").map_err(|refusal| format!("{refusal:?}"))?;
    measured(times, |at| {
        let person = |number: usize| Person {
            language: Locale::ENGLISH,
            name: format!("{} {number}", scene.word("name")),
            label: scene.word("label"),
            picture: match number % 2 {
                0 => Picture::Photo(photo.clone()),
                _ => Picture::Drawn { form: PortraitForm::Silhouette, seed: number as u64, traits: None },
            },
            alt: "A portrait".to_owned(),
            credit: scene.word("credit"),
            quotes: (0..3).map(|quote| scene.quote(at + number + quote)).collect(),
            notes: vec![format!("https://firsthand.example/migrants-day/2026/stories/{at}-{number}/")],
        };
        let figure = |number: usize| {
            let words =
                format!("{} million people live in a country other than the one they were born in.", 300 + number);
            Figure::new(&words, "United Nations, International Migrant Stock 2024", "", "15 January 2025")
        };
        let pack = Pack {
            sheet: Sheet {
                title: format!("Press pack {at}"),
                lead: "Eleven people tell how they came, in their own words.".to_owned(),
                language: Locale::ENGLISH,
                look: LOOK,
                date: Instant::from_micros(1_797_586_205_000_000),
                foot: scene.word("campaign"),
                headings: headings(),
            },
            messages: (0..5).map(|number| scene.quote(at + number)).collect(),
            people: (0..7).map(person).collect(),
            figures: (0..8).map(figure).collect::<Result<_, _>>().map_err(|error| error.to_string())?,
            contact: vec![("Press office".to_owned(), "press@firsthand.example".to_owned())],
            terms: "Please quote people’s words as they are.".to_owned(),
        };
        Ok(studio.document(&pack.document()).map_err(|error| error.to_string())?.len())
    })
}

fn headings() -> Headings {
    let word = str::to_owned;
    Headings {
        messages: word("Key messages"),
        people: word("In their own words"),
        figures: word("Figures"),
        figure: word("Figure"),
        source: word("Source"),
        day: word("As of"),
        contact: word("Contact"),
    }
}
