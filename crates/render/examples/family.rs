//! Draws the family into a folder, for looking at:
//! `cargo run -p render --example family -- FOLDER [DESIGN…] [SIZE…] [LANGUAGE…] [look=SEED] [pdf]`.

use base::Locale;
use look::{Look, PortraitForm};
use render::Studio;
use render::card::{Card, Design, Focus, Format, Logo, Photo, Picture, Size, Teller, Told, Words};

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| "cards".to_owned());
    let rest: Vec<String> = args.collect();
    let (mut designs, mut sizes, mut languages, mut formats, mut seed, mut photo) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), 12, None);
    for arg in &rest {
        if let Ok(design) = arg.parse::<Design>() {
            designs.push(design);
        } else if let Ok(size) = arg.parse::<Size>() {
            sizes.push(size);
        } else if let Ok(format) = arg.parse::<Format>() {
            formats.push(format);
        } else if let Some(number) = arg.strip_prefix("look=") {
            seed = number.parse().unwrap_or(12);
        } else if let Some(path) = arg.strip_prefix("photo=") {
            photo =
                Some(Photo::open(&std::fs::read(path).expect("a photo"), Focus::USUAL, "A portrait").expect("opens"));
        } else if let Ok(language) = arg.parse::<Locale>() {
            languages.push(language);
        } else {
            panic!("neither a design nor a size nor a language: {arg}");
        }
    }
    if designs.is_empty() {
        designs.extend(Design::ALL);
    }
    if sizes.is_empty() {
        sizes.push(Size::Square);
    }
    if languages.is_empty() {
        languages.push(Locale::ENGLISH);
    }
    if formats.is_empty() {
        formats.push(Format::Png);
    }
    std::fs::create_dir_all(&folder).expect("a folder");
    let studio = Studio::with_system_fonts();

    let logo = Logo::new("Harbour Lights", &render::logo::prepare(LOGO.as_bytes()).expect("a logo")).expect("a logo");
    for &design in &designs {
        for &size in &sizes {
            for &language in &languages {
                let picture = photo.clone().map_or(
                    Picture::Drawn { form: PortraitForm::ALL[seed as usize % 5], seed, traits: None },
                    Picture::Photo,
                );
                let told = Told {
                    quote:
                        "We packed nothing, because nobody leaves for ever on a Tuesday. I still have the bus ticket."
                            .to_owned(),
                    name: "Meron Tesfay".to_owned(),
                    label: "Baker, and the first woman to chair the market".to_owned(),
                    picture,
                    approved: None,
                    credit: if photo.is_some() { "Photo: Ines Duarte".to_owned() } else { String::new() },
                };
                let words = words(design);
                let card = Card::new(design, size, Look::suggest(seed), language)
                    .saying(words)
                    .told_by(Teller::sample("Sample", told))
                    .with_logo(logo.clone());
                for &format in &formats {
                    match studio.draw(&card, format) {
                        Ok(bytes) => {
                            let name = format!("{folder}/{design}-{size}-{language}-{seed}.{}", format.extension());
                            std::fs::write(&name, &bytes).expect("written");
                            println!("{name}: {} bytes", bytes.len());
                        }
                        Err(error) => println!("{design} {size} {language}: {error}"),
                    }
                }
            }
        }
    }
}

fn words(design: Design) -> Words {
    let of = |kicker: &str, headline: &str, body: &str| Words {
        kicker: kicker.to_owned(),
        headline: headline.to_owned(),
        body: body.to_owned(),
        hashtags: vec!["#MigrantsDay".to_owned(), "#MyStoryMyVoice".to_owned()],
        campaign: "International Migrants Day, 18 December".to_owned(),
        ..Words::default()
    };
    match design {
        Design::Quote | Design::Portrait => of("", "", ""),
        Design::Meet => of("Meet", "", ""),
        Design::Event => Words {
            details: vec![
                "Central Library, Leeds".to_owned(),
                "Free, with a place at the table for everyone".to_owned(),
            ],
            ..of("Thursday 17 December, 18:30", "An evening of stories and soup", "")
        },
        Design::Theme => of("2026", "At the same table", "Stories told by the people who lived them."),
        Design::Fact => Words {
            source: "United Nations, International Migrant Stock 2024, published January 2025".to_owned(),
            ..of("Did you know?", "304 million", "people live in a country other than the one they were born in.")
        },
        Design::Countdown => of("days to go", "12", "Until 18 December: one story every day."),
        Design::Thanks => of(
            "To forty partners",
            "Thank you",
            "You carried eleven stories to a million people, and took none of them for your own.",
        ),
    }
}

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80" width="240" height="80"><circle cx="40" cy="40" r="34" fill="#123"/><path fill="#fff" d="M20 46h40l-8 14H28z"/><path fill="#123" d="M92 22h12v36H92zM116 22h12v36h-12zM140 22h60v12h-60zM140 46h80v12h-80z"/></svg>"##;
