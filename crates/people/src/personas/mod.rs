//! How someone appears: name form, portrait form, voice form, a label and a
//! bio in their own words. Several per person, and nothing in here leads back
//! to the person; that link is kept, sealed, by `persons`.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Appearance, NameForm, Persona, PortraitForm, Shape, SlugWish, VoiceForm};
pub use rules::{appearance, persona_name, random_slug, says_nothing, unless_named};
pub use store::{Filter, by_slug, count, find, find_all, list, showing, with_portrait};

use crate::young;
use ::store::Work;
use ::store::search::{self, Doc, Scope};
use base::{Error, Event, Locale, PersonaId, Result, Slug};

/// Makes a persona that belongs to nobody yet; only `persons` gives it to someone.
pub(crate) async fn add(work: &mut Work, shape: &Shape, wish: &SlugWish, is_sample: bool) -> Result<PersonaId> {
    let shape = rules::check_shape(shape)?;
    let (slug, slug_is_random) = choose_slug(work, &shape, wish).await?;
    let id = PersonaId::new(work.chance());
    let now = work.now();
    let persona = Persona { id, slug, is_sample, created_at: now, changed_at: now, slug_is_random, shape };
    store::insert(work, &persona).await?;
    index(work, id).await?;
    work.record(Event::PersonaAdded { persona: id });
    Ok(id)
}

/// Changes how someone appears: whether it is another way. An address stays
/// unless it says a name and they now have another, or none: whoever becomes a
/// pseudonym is not found by the name they had. Only `persons` does this, as it
/// voids what was approved before.
pub(crate) async fn change(work: &mut Work, persona: PersonaId, shape: &Shape) -> Result<bool> {
    let before = store::find(work.db(), persona).await?;
    let shape = rules::check_shape(shape)?;
    if young::is_young(work.db(), persona, work.now()).await? {
        rules::check_young(&shape, &young::asking(work.db(), persona).await?)?;
    }
    let is_new = before.shape != shape;
    if is_new {
        store::update(work, persona, &shape).await?;
        if before.address_says_a_name() && !rules::same_name(&before.shape, &shape) {
            say_nothing(work, &before).await?;
        }
        index(work, persona).await?;
        work.record(Event::PersonaChanged { persona });
    }
    Ok(is_new)
}

/// Gives an address that says a name away for one that says nothing, for
/// somebody who no longer wants to be found by it.
pub async fn hide_slug(work: &mut Work, persona: PersonaId) -> Result<Slug> {
    let before = store::find(work.db(), persona).await?;
    if !before.address_says_a_name() {
        return Ok(before.slug);
    }
    let slug = say_nothing(work, &before).await?;
    index(work, persona).await?;
    work.record(Event::PersonaChanged { persona });
    Ok(slug)
}

async fn say_nothing(work: &mut Work, persona: &Persona) -> Result<Slug> {
    let (slug, _) = choose_slug(work, &persona.shape, &SlugWish::Random).await?;
    store::set_slug(work, persona.id, &slug).await?;
    Ok(slug)
}

/// Takes everything out of a persona that could lead to somebody. Its row
/// stays, so that what pointed at it still points at nothing.
pub(crate) async fn empty(work: &mut Work, persona: PersonaId) -> Result<()> {
    hide_slug(work, persona).await?;
    store::update(work, persona, &Shape::hidden()).await?;
    search::remove(work, Scope::Desk, &persona.to_string()).await
}

/// Lets staff find somebody by how they appear. Who is behind it is not in
/// there, and the public's search holds no personas at all.
pub(crate) async fn index(work: &mut Work, persona: PersonaId) -> Result<()> {
    let persona = store::find(work.db(), persona).await?;
    let shape = persona.for_staff();
    let texts = [&shape.display_name, &shape.label, &shape.bio];
    let mut words: Vec<&str> = texts.iter().flat_map(|text| text.iter().map(|(_, words)| words)).collect();
    words.push(persona.slug.as_str());
    let language = [&shape.display_name, &shape.label].into_iter().find_map(|text| text.best(Locale::ENGLISH));
    let doc = Doc {
        scope: Scope::Desk,
        kind: "persona",
        subject: persona.id.to_string(),
        edition: None,
        language: language.map_or(Locale::ENGLISH, |(locale, _)| locale),
        title: persona.staff_name(Locale::ENGLISH),
        words: words.join(" "),
    };
    // Its language may have changed, and then its earlier self would stay beside it.
    search::remove(work, Scope::Desk, &doc.subject).await?;
    search::index(work, doc).await
}

async fn choose_slug(work: &mut Work, shape: &Shape, wish: &SlugWish) -> Result<(Slug, bool)> {
    let wished = match wish {
        SlugWish::Random => None,
        SlugWish::FromName if !shape.name_form.shows_name() => None,
        SlugWish::FromName => shape.display_name.iter().find_map(|(_, name)| Slug::from_title(name)),
        SlugWish::Exactly(slug) => {
            if store::slug_taken(work.db(), slug).await? {
                return Err(Error::invalid("slug", "people-slug-taken"));
            }
            return Ok((slug.clone(), false));
        }
    };
    if let Some(slug) = wished
        && !store::slug_taken(work.db(), &slug).await?
    {
        return Ok((slug, false));
    }
    // Two people of one name: the second gets an address that says nothing.
    for _ in 0..8 {
        let slug = rules::random_slug(work.chance())?;
        if !store::slug_taken(work.db(), &slug).await? {
            return Ok((slug, true));
        }
    }
    Err(Error::conflict("error-busy"))
}
