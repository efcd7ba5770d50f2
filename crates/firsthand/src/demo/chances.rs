//! Three of the ambassadors would like to hear of other chances to speak.

use super::bench::{Bench, named};
use base::{Error, Locale, PersonaId, Result, Slug};
use people::links::{self, Purpose};
use people::network::{self, Facets, Medium, Profile, Topic, Words};
use people::persons;
use std::collections::BTreeMap;

struct Said {
    who: &'static str,
    media: &'static [Medium],
    topics: &'static [Topic],
    languages: &'static [&'static str],
    free_from: Option<&'static str>,
    in_files: bool,
    availability: &'static str,
    limits: &'static str,
}

const SAID: [Said; 3] = [
    Said {
        who: "tsegereda",
        media: &[Medium::Radio, Medium::Panel, Medium::School],
        topics: &[Topic::Sport, Topic::Language, Topic::Work],
        languages: &["ti", "en"],
        free_from: None,
        in_files: true,
        availability: "Evenings, and never on a match day.",
        limits: "I do not speak about my journey.",
    },
    Said {
        who: "myroslava-lystopadna",
        media: &[Medium::Press, Medium::Online],
        topics: &[Topic::Learning, Topic::Language],
        languages: &["uk", "en"],
        free_from: Some("2027-02-01"),
        in_files: false,
        availability: "",
        limits: "No photographs of my hands.",
    },
    Said {
        who: "tendai",
        media: &[Medium::Podcast, Medium::Television],
        topics: &[Topic::Arts, Topic::Neighbours],
        languages: &["en"],
        free_from: None,
        in_files: false,
        availability: "",
        limits: "",
    },
];

pub async fn lay(bench: &Bench<'_>, personas: &BTreeMap<Slug, PersonaId>) -> Result<()> {
    let house = bench.house;
    for said in SAID {
        let persona = *personas.get(&named::<Slug>(said.who)?).ok_or(Error::Missing)?;
        let pages = links::about(house.db.read(), Purpose::MyStory, &persona.to_string()).await?;
        let link = pages.first().ok_or(Error::Missing)?.id;
        let teller = persons::teller(&house.db, &house.keys, persona, link).await?;
        let profile = Profile {
            facets: Facets {
                media: said.media.iter().copied().collect(),
                topics: said.topics.iter().copied().collect(),
                languages: said.languages.iter().map(|tag| named::<Locale>(tag)).collect::<Result<_>>()?,
            },
            free_from: said.free_from.map(named).transpose()?,
            in_files: said.in_files,
            words: Words { availability: said.availability.to_owned(), limits: said.limits.to_owned() },
        };
        bench.later();
        store::write!(house.db, teller, |work| network::say(work, &house.keys, &[persona], persona, &profile))?;
    }
    Ok(())
}
