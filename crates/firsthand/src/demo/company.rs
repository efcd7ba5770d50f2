//! The people: who they are, sealed, and how each of them chose to appear.

use super::bench::{Bench, named};
use super::data::{Ambassador, Contact, SafeTimes};
use base::jiff::civil::date;
use base::{EditionId, Error, Locale, PersonaId, Result, Slug, Text};
use people::accounts::Role;
use people::personas::{NameForm, PortraitForm, Shape, SlugWish, VoiceForm};
use people::persons::{self, Day, Enrol, Identity, SafeContact, Times};
use std::collections::BTreeMap;

pub async fn enrol(bench: &Bench<'_>, edition: EditionId, data: &[Ambassador]) -> Result<BTreeMap<Slug, PersonaId>> {
    let db = &bench.house.db;
    let coordinator = bench.by(Role::Coordinator);
    bench.on(super::data::Day(date(2026, 9, 1)))?;
    let mut personas = BTreeMap::new();
    for ambassador in data {
        bench.later();
        let enrol = Enrol {
            identity: identity(&ambassador.person, &ambassador.languages)?,
            shape: shape(ambassador)?,
            slug: SlugWish::Exactly(ambassador.slug.clone()),
            is_sample: true,
            edition,
            role_then: Text::en("Ambassador").and(Locale::ARABIC, "سفير أو سفيرة"),
            affiliation_then: Text::new(),
        };
        let enrolled = store::write!(db, coordinator, |work| persons::enrol(work, &bench.house.keys, &enrol))?;
        personas.insert(ambassador.slug.clone(), enrolled.persona);
    }
    Ok(personas)
}

fn identity(contact: &Contact, languages: &[Locale]) -> Result<Identity> {
    Ok(Identity {
        legal_name: contact.legal_name.clone(),
        email: Some(contact.email.as_str().into()),
        phone: Some(contact.phone.clone()),
        safe: SafeContact {
            hours: contact.safe_hours.clone(),
            times: contact.safe_times.as_ref().map(times).transpose()?,
            channel: named(&contact.safe_channel)?,
            voicemail_name: contact.voicemail_name.clone(),
            discreet: contact.discreet,
            ..SafeContact::unsaid()
        },
        speaks: languages.to_vec(),
        reads: languages.to_vec(),
        ..Identity::named(contact.contact_name.clone())
    })
}

fn times(safe: &SafeTimes) -> Result<Times> {
    let clock = |text: &str| text.parse().map_err(Error::because("a time of day in the demo"));
    let days = safe.days.iter().map(|day| named::<Day>(day)).collect::<Result<Vec<Day>>>()?;
    Times::new("Europe/London", days, clock(&safe.from)?, clock(&safe.until)?)
}

fn shape(ambassador: &Ambassador) -> Result<Shape> {
    let traits = ambassador.traits.as_ref().map(serde_json::to_string).transpose();
    Ok(Shape {
        name_form: named::<NameForm>(&ambassador.name_form)?,
        display_name: ambassador.name.clone(),
        portrait_form: named::<PortraitForm>(&ambassador.portrait_form)?,
        portrait_media: None,
        portrait_seed: ambassador.seed,
        portrait_traits: traits.map_err(Error::because("writing the features of a drawing"))?,
        voice_form: named::<VoiceForm>(&ambassador.voice_form)?,
        label: ambassador.label.clone(),
        bio: ambassador.bio.clone(),
    })
}
