//! The captions of a story's recording, as WebVTT, under the story's permit.

use crate::file::file;
use crate::here::Here;
use crate::person;
use base::{Error, Locale};
use door::Answer;
use newsroom::pages::{self, Found};

pub async fn show(here: Here) -> Answer {
    let language: Locale = here.part("lang")?.parse().map_err(|_| here.trouble(Error::Missing))?;
    let slug = here.slug("slug")?;
    let found = pages::story(&here.house.db, here.place(), &slug, Some(language), here.locale()).await;
    let story = match found.map_err(|error| here.trouble(error))? {
        Found::Here(story) => story,
        Found::Gone => return Ok(here.gone()),
        Found::Never => return Err(here.trouble(Error::Missing)),
    };
    let recording = story.recording.as_ref();
    let captions = recording.and_then(|recording| recording.captions.clone());
    let captions = captions.ok_or_else(|| here.trouble(Error::Missing))?;
    let keep = here.keep().tag(story.id).tags(person::tags(&story.teller)).until(story.permit().until());
    let keep = keep.tags(recording.map(|recording| recording.media));
    Ok(file("text/vtt; charset=utf-8", captions, Some(keep)))
}
