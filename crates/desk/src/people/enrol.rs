//! Enrolling somebody: who they are, how to reach them safely, how they appear
//! at first, and the edition they take part in, all at once.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::people::{identity_form, shape_form};
use crate::shown::{chosen_edition, edition_choices, editions};
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Invalid, Locale, Result, Text};
use door::reach_form::{GUARDIANS, THEIRS};
use people::personas::{Shape, SlugWish};
use people::persons::{self, Enrol, Said, SaidBy};
use programme::campaigns::{self, EditionState};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let all = editions(&desk).await?;
    let zone = desk.zone().await?;
    let zone = zone.iana_name().unwrap_or("UTC");
    let mut form = Form::blank().with(THEIRS.zone, zone).with(GUARDIANS.zone, zone);
    if let Some(edition) = chosen_edition(desk.query.value("edition"), &all) {
        form = form.with("edition", edition.id.to_string());
    }
    Ok(page(&desk, Again::first(form)).await?)
}

pub async fn enrol(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let done = async {
        let new = read(&desk, &mut form).await?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| persons::enrol(work, keys, &new))
    }
    .await
    .map_err(shape_form::placed);
    match settle(done, form)? {
        Ok(enrolled) => Ok(desk.said(&format!("/desk/people/{}/", enrolled.persona), "enrolled")),
        Err(again) => Ok(page(&desk, again).await?),
    }
}

async fn read(desk: &Signed, form: &mut Form) -> Result<Enrol> {
    // Both halves note their mistakes before either stops.
    let identity = identity_form::read(form);
    let shape = shape_form::read(form, &Shape::hidden());
    let slug = form.choose("slug", true, wish);
    let edition: Option<EditionId> = form.choose("edition", true, |id| id.parse().ok());
    let (mut identity, shape) = (identity?, shape?);
    identity.safe.said = Some(Said { at: desk.db().now(), by: SaidBy::Desk });
    let (Some(slug), Some(edition)) = (slug, edition) else { return Err(Error::Invalid(Invalid::new())) };
    let found = match campaigns::edition(desk.db().read(), edition).await {
        Err(Error::Missing) => Err(Error::invalid("edition", "error-unknown-choice")),
        other => other,
    }?;
    Ok(Enrol {
        identity,
        shape,
        slug,
        is_sample: found.is_sample,
        edition,
        role_then: text(form, "role_then"),
        affiliation_then: text(form, "affiliation_then"),
    })
}

/// What the address of a persona may say.
pub fn wish(name: &str) -> Option<SlugWish> {
    match name {
        "random" => Some(SlugWish::Random),
        "name" => Some(SlugWish::FromName),
        _ => None,
    }
}

pub fn slug_choices() -> [Choice; 2] {
    [
        Choice::new("random", "desk-slug-random").hint("desk-slug-random-hint"),
        Choice::new("name", "desk-slug-name").hint("desk-slug-name-hint"),
    ]
}

/// A text in the languages of the interface, at most a line.
pub fn text(form: &Form, name: &str) -> Text {
    let mut text = Text::new();
    for locale in Locale::INTERFACE {
        let words: String =
            crate::shown::clean(form.value(&format!("{name}.{}", locale.tag()))).chars().take(200).collect();
        text.set(locale, words);
    }
    text
}

async fn page(desk: &Signed, again: Again) -> Result<Response> {
    let words = desk.words;
    let mut open = editions(desk).await?;
    open.retain(|edition| edition.state() != EditionState::Archived);
    let kit = Kit::new(words, &again.form);
    // No `keep_draft` here: who somebody is stays out of a browser's own store.
    let body = html! {
        (bar(words.say("desk-enrol"), Markup::default()))
        p.lead { (words.say("desk-enrol-lead")) }
        (kit.post("/desk/people/new", &desk.token, html! {
            (kit.select(Field::new("edition", "desk-edition").required(), &edition_choices(words, &open)))
            (identity_form::inputs(&kit))
            (shape_form::inputs(&kit, &[]))
            (kit.radios(Field::new("slug", "desk-persona-address").required(), &slug_choices()))
            (in_both!(kit, text, "role_then", "desk-role-then"))
            (in_both!(kit, text, "affiliation_then", "desk-affiliation-then"))
            (kit.buttons("desk-enrol", go(words, Weight::Quiet, "/desk/people/", "desk-back")))
        }))
    };
    Ok(desk.form_page(&again, words.say("desk-enrol"), body))
}
