//! A notice as a form: one field for each part, lists with one entry a line.

use super::sound;
use crate::signed::Signed;
use base::{Error, Invalid, Locale, PartnerId, Result, fold};
use consent::{Member as _, Purpose};
use people::ledger::notices::{Named, NewNotice, Notice, Parts, Party, Place, PurposeWords, rules};
use programme::partners::{self, Filter};
use std::collections::HashMap;
use ui::form::{Field, Form, Kit};
use ui::words::said;
use ui::{Markup, html};

/// A field for each purpose, in the order of the closed list.
const PURPOSES: [&str; 13] = [
    "purpose-website",
    "purpose-campaign-social",
    "purpose-partner-social",
    "purpose-press",
    "purpose-archive",
    "purpose-print",
    "purpose-screening",
    "purpose-education",
    "purpose-training",
    "purpose-evaluation",
    "purpose-lobbying",
    "purpose-research",
    "purpose-fundraising",
];

fn purposes() -> impl Iterator<Item = (Purpose, &'static str)> {
    Purpose::ALL.iter().copied().zip(PURPOSES)
}

/// What is the same in every language of a version: who decides, who takes part, whose law.
pub fn shared(notice: &Notice) -> Form {
    let parts = &notice.parts;
    let controllers = parts.controllers.iter().map(|one| format!("{}; {}; {}", one.name, one.contact, one.address));
    let partners = parts.partners.iter().map(|one| one.name.clone());
    Form::blank()
        .with("controllers", lines(controllers))
        .with("partners", lines(partners))
        .with("jurisdiction", parts.jurisdiction.clone())
        .with("cooling_hours", notice.cooling_hours.to_string())
}

/// Everything that it says.
pub fn fill(notice: &Notice) -> Form {
    let parts = &notice.parts;
    let places = parts.places.iter().map(|one| format!("{}: {}", one.name, one.example));
    let audio = notice.audio.as_ref().map(|audio| audio.media.to_string()).unwrap_or_default();
    let form = shared(notice).with("places", lines(places)).with("audio", audio);
    let form = [
        ("what", &parts.what),
        ("joint", &parts.joint),
        ("storage", &parts.storage),
        ("retention", &parts.retention),
        ("withdrawal", &parts.withdrawal),
        ("cannot_be_undone", &parts.cannot_be_undone),
        ("free_choice", &parts.free_choice),
        ("question", &parts.question),
    ]
    .into_iter()
    .fold(form, |form, (name, words)| form.with(name, words.clone()));
    parts.purposes.iter().fold(form, |form, one| {
        let field = purposes().find(|(purpose, _)| *purpose == one.purpose).map(|(_, field)| field);
        form.with(field.unwrap_or_default(), one.words.clone())
    })
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

/// What was written. A partner who is one of ours is named with their id.
pub async fn read(desk: &Signed, form: &mut Form, sound: Option<Vec<u8>>) -> Result<NewNotice> {
    let audio = sound::chosen(desk, form, sound).await?;
    let ours = partners_by_name(desk).await?;
    let cooling_hours = form.number("cooling_hours");
    if form.text("cooling_hours").is_none() {
        form.note("cooling_hours", "error-required");
    }
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let text = |name: &str| crate::shown::clean(form.value(name));
    let each = |name: &str| -> Vec<String> {
        form.value(name).lines().map(crate::shown::clean).filter(|line| !line.is_empty()).collect()
    };
    let place = |line: String| {
        let (name, example) = line.split_once(':').unwrap_or((&line, ""));
        Place { name: name.trim().to_owned(), example: example.trim().to_owned() }
    };
    let party = |line: String| {
        let mut parts = line.splitn(3, ';').map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        Party { name: next(), contact: next(), address: next() }
    };
    let named = |name: String| Named { partner: ours.get(&fold(&name)).copied(), name };
    let purpose = |(purpose, field): (Purpose, &str)| {
        Some(PurposeWords { purpose, words: text(field) }).filter(|one| !one.words.is_empty())
    };
    let parts = Parts {
        what: text("what"),
        places: each("places").into_iter().map(place).collect(),
        controllers: each("controllers").into_iter().map(party).collect(),
        joint: text("joint"),
        partners: each("partners").into_iter().map(named).collect(),
        purposes: purposes().filter_map(purpose).collect(),
        storage: text("storage"),
        retention: text("retention"),
        withdrawal: text("withdrawal"),
        cannot_be_undone: text("cannot_be_undone"),
        free_choice: text("free_choice"),
        question: text("question"),
        jurisdiction: text("jurisdiction"),
    };
    Ok(NewNotice { parts, cooling_hours: cooling_hours.unwrap_or_default(), audio })
}

/// The mistakes of a list of fields stand beside its first.
pub fn placed(error: Error) -> Error {
    match error {
        Error::Invalid(Invalid(all)) => {
            let first = |name| if name == "purposes" { PURPOSES[0] } else { name };
            Error::Invalid(Invalid(all.into_iter().map(|(name, message)| (first(name), message)).collect()))
        }
        error => error,
    }
}

async fn partners_by_name(desk: &Signed) -> Result<HashMap<String, PartnerId>> {
    let mut found = HashMap::new();
    let mut filter = Filter { page: 1, ..Filter::default() };
    loop {
        let listing = partners::list(desk.db().read(), &filter).await?;
        for row in &listing.rows {
            found.extend(row.partner.name.iter().map(|(_, name)| (fold(name), row.partner.id)));
        }
        if filter.page >= listing.pages() {
            return Ok(found);
        }
        filter.page += 1;
    }
}

/// The fields of every part, in the language that is written.
pub fn inputs(kit: &Kit, language: Option<Locale>) -> Markup {
    let words = kit.words;
    let told = |field: Field| match language {
        Some(language) => field.in_language(language),
        None => field,
    };
    let part = |name: &'static str, label: &'static str, hint: &'static str| {
        kit.area(told(Field::new(name, label).hint(hint).required().at_most(rules::PART_MOST).rows(4)))
    };
    html! {
        (part("what", "desk-notice-what", "desk-notice-what-hint"))
        (part("places", "told-places", "desk-notice-places-hint"))
        (kit.fieldset("told-purposes", html! {
            p.hint { (words.say("desk-notice-purposes-hint")) }
            @for (purpose, field) in purposes() {
                // keys: purpose-*
                (kit.text(told(Field::new(field, said(words.named("purpose", purpose.name()).into_owned())).quiet())))
            }
        }))
        (part("controllers", "told-controllers", "desk-notice-controllers-hint"))
        (kit.area(told(Field::new("joint", "desk-notice-joint").hint("desk-notice-joint-hint").rows(3))))
        (kit.area(told(Field::new("partners", "told-partners").hint("desk-notice-partners-hint").rows(6))))
        (part("storage", "told-storage", "desk-notice-storage-hint"))
        (part("retention", "told-retention", "desk-notice-retention-hint"))
        (part("withdrawal", "told-withdrawal", "desk-notice-withdrawal-hint"))
        (part("cannot_be_undone", "told-cannot-be-undone", "desk-notice-cannot-hint"))
        (part("free_choice", "told-free-choice", "desk-notice-free-hint"))
        (part("question", "guest-before-check", "desk-notice-question-hint"))
        (sound::inputs(kit))
        (kit.text(Field::new("cooling_hours", "desk-notice-hours").hint("desk-notice-hours-hint").required().digits()))
        (kit.text(Field::new("jurisdiction", "desk-notice-country").hint("desk-notice-country-hint").required().short()))
    }
}
