//! Pictures for links: what a page looks like where it is shared. Each is
//! drawn from exactly what its page shows, under the same permit, and has the
//! hash of its content in its address. What is asked for is made up anew each
//! time; where that has another hash, the old picture is gone with the old page.

mod draw;
mod subject;

pub use subject::Share;

use crate::cache::Keep;
use crate::file::file;
use crate::here::{Campaigning, Here};
use crate::{event_line, person, story_card};
use axum::response::Response;
use base::{Error, Locale};
use door::Answer;
use http::StatusCode;
use newsroom::pages::{self, Found};
use programme::events;
use std::str::FromStr as _;

/// The pages of an edition that show nobody in their picture, by the last part of their address.
pub async fn section(here: Here) -> Answer {
    let here = in_language(here)?;
    let name = here.part("section")?;
    let section = subject::SECTIONS.iter().find(|(known, _)| *known == name).map(|(_, section)| *section);
    let share = Share::section(&here, section.ok_or_else(|| here.trouble(Error::Missing))?);
    let keep = here.keep().until(Some(here.midnight()));
    send(&here, &share, keep).await
}

pub async fn archive(Campaigning(here): Campaigning) -> Answer {
    let here = in_language(here)?;
    let share = Share::archive(&here);
    send(&here, &share, here.keep()).await
}

pub async fn story(here: Here) -> Answer {
    let slug = here.slug("slug")?;
    let language = language_of(&here)?;
    let found = pages::story(&here.house.db, here.place(), &slug, Some(language), language).await;
    match found.map_err(|error| here.trouble(error))? {
        Found::Here(story) => {
            let share = Share::story(&here, &story);
            let keep = here.keep().tag(story.id).tags(person::tags(&story.teller)).until(story.permit().until());
            send(&here, &share, keep).await
        }
        Found::Gone => Ok(here.gone()),
        Found::Never => Err(here.trouble(Error::Missing)),
    }
}

pub async fn ambassador(here: Here) -> Answer {
    let here = in_language(here)?;
    let slug = here.slug("persona")?;
    let found = pages::member(&here.house.db, here.place(), &slug, here.locale()).await;
    match found.map_err(|error| here.trouble(error))? {
        Found::Here(member) => {
            let newest = member.stories.first().ok_or_else(|| here.trouble(Error::Missing))?;
            let all = pages::cards_of(&here.house.db, here.place(), newest.teller.persona, here.locale()).await;
            let all = all.map_err(|error| here.trouble(error))?;
            let keep = story_card::keep(here.keep(), &member.stories, all.until).about(&all.about);
            send(&here, &Share::ambassador(&here, newest), keep).await
        }
        Found::Gone => Ok(here.gone()),
        Found::Never => Err(here.trouble(Error::Missing)),
    }
}

pub async fn event(here: Here) -> Answer {
    let here = in_language(here)?;
    let slug = here.slug("slug")?;
    let found = events::by_slug(here.house.db.read(), here.edition.id, &slug).await;
    let event = found.map_err(|error| here.trouble(error))?;
    if event.announced_at.is_none() {
        return Err(here.trouble(Error::Missing));
    }
    let keep = event_line::keep(here.keep(), &here, std::slice::from_ref(&event));
    send(&here, &Share::event(&here, &event), keep).await
}

/// The language that the address names: the same picture for every reader.
fn language_of(here: &Here) -> Result<Locale, door::Trouble> {
    let named = here.part("lang")?;
    let language = Locale::from_str(named).map_err(|_| here.trouble(Error::Missing))?;
    if language.tag() == named { Ok(language) } else { Err(here.trouble(Error::Missing)) }
}

fn in_language(here: Here) -> Result<Here, door::Trouble> {
    let language = language_of(&here)?;
    if Locale::INTERFACE.contains(&language) { Ok(here.speaking(language)) } else { Err(here.trouble(Error::Missing)) }
}

/// The picture, where its hash is that of what may be shown now.
async fn send(here: &Here, share: &Share<'_>, keep: Keep) -> Answer {
    let asked = here.part("file")?.strip_suffix(".jpg").unwrap_or_default();
    if asked.len() != subject::KEY || !asked.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(here.trouble(Error::Missing));
    }
    if asked != share.key() {
        return Ok(here.gone());
    }
    match draw::draw(&here.house.files, share).await {
        Ok(Some(bytes)) => Ok(file("image/jpeg", bytes, Some(keep))),
        Ok(None) => Ok(busy()),
        Err(error) => Err(here.trouble(error)),
    }
}

/// Too many are being drawn: a crawler comes again.
fn busy() -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response.headers_mut().insert(http::header::RETRY_AFTER, http::HeaderValue::from_static("2"));
    response
}
