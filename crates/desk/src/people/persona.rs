//! Changing how somebody appears, and adding another way to appear.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::people::enrol::{slug_choices, wish};
use crate::people::shape_form;
use crate::shown::PER_PAGE;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, PersonaId, Result};
use newsroom::media::{self, Filter, Kind};
use newsroom::stories;
use people::accounts::Act;
use people::personas::{self, Persona, Shape};
use people::persons;
use ui::form::{Choice, Field, Kit};
use ui::html;
use ui::parts::{Weight, go};
use ui::words::said;

pub async fn edit(desk: Signed, At(id): At<PersonaId>) -> Answer {
    let persona = personas::find(desk.db().read(), id).await?;
    let again = Again::first(shape_form::fill(persona.for_staff()));
    Ok(page(&desk, &persona, again, false).await?)
}

pub async fn save(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let persona = personas::find(desk.db().read(), id).await?;
    let done = async {
        let shape = shape_form::read(&mut form, persona.for_staff())?;
        check_photo(&desk, id, &shape).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::change_persona(
            work,
            &desk.house.keys,
            id,
            &shape
        ))
    }
    .await
    .map_err(shape_form::placed);
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, &persona, again, false).await?),
    }
}

pub async fn new(desk: Signed, At(id): At<PersonaId>) -> Answer {
    let persona = personas::find(desk.db().read(), id).await?;
    Ok(page(&desk, &persona, Again::first(shape_form::fill(&Shape::hidden())), true).await?)
}

pub async fn add(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let persona = personas::find(desk.db().read(), id).await?;
    let done = async {
        let slug = form.choose("slug", true, wish);
        let shape = shape_form::read(&mut form, &Shape::hidden())?;
        let slug = slug.ok_or(Error::Invalid(Invalid::new()))?;
        check_photo(&desk, id, &shape).await?;
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| persons::add_persona(work, keys, id, &shape, &slug))
    }
    .await
    .map_err(shape_form::placed);
    match settle(done, form)? {
        Ok(added) => Ok(desk.said(&format!("/desk/people/{added}/"), "added")),
        Err(again) => Ok(page(&desk, &persona, again, true).await?),
    }
}

/// A photograph of somebody else, or none at all, is not theirs to appear by.
async fn check_photo(desk: &Signed, persona: PersonaId, shape: &Shape) -> Result<()> {
    let Some(photo) = shape.portrait_media else { return Ok(()) };
    let found = media::store::by_ids(desk.db().read(), &[photo]).await?;
    let fits = found.get(&photo).is_some_and(|media| {
        media.kind == Kind::Picture && media.purged_at.is_none() && media.persona.is_none_or(|shown| shown == persona)
    });
    if fits { Ok(()) } else { Err(Error::invalid("portrait_media", "error-media-missing")) }
}

async fn page(desk: &Signed, persona: &Persona, again: Again, is_new: bool) -> Result<Response> {
    let words = desk.words;
    let filter = Filter { kind: Some(Kind::Picture), persona: Some(persona.id), undescribed_in: None, ids: None };
    let photos = media::store::list(desk.db().read(), &filter, PER_PAGE, 0).await?;
    let name =
        |one: &media::Media| one.alt.best(words.locale()).map_or_else(|| one.id.to_string(), |(_, alt)| alt.to_owned());
    let photos: Vec<Choice> = photos.iter().map(|one| Choice::new(one.id.to_string(), said(name(one)))).collect();
    let kit = Kit::new(words, &again.form);
    let home = format!("/desk/people/{}/", persona.id);
    let (title, action) = if is_new {
        ("desk-persona-add", format!("{home}another"))
    } else {
        ("desk-persona-edit", format!("{home}edit"))
    };
    let body = html! {
        (bar(words.say(title), html! { @if desk.may(Act::UploadMedia) { (go(words, Weight::Quiet, &format!("/desk/media/new?persona={}", persona.id), "desk-media-upload")) } }))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        @if !is_new { p.hint { (words.say("desk-persona-edit-hint")) } }
        (kit.post(&action, &desk.token, html! {
            (shape_form::inputs(&kit, &photos))
            @if is_new { (kit.radios(Field::new("slug", "desk-persona-address").required(), &slug_choices())) }
            (kit.buttons("desk-save", go(words, Weight::Quiet, &home, "desk-back")))
        }))
    };
    Ok(desk.form_page(&again, words.say(title), body))
}
