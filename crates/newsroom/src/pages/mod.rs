//! The way out: domain query, permit, cleared value. Every surface, feed and
//! export takes what it shows of a person from here, in the same number of
//! statements for one story and for thirty.

mod gather;
mod model;
mod words;

#[cfg(test)]
mod tests;

pub use model::{
    Cards, Company, Found, Member, OtherLanguage, Picture, PictureFile, Portrait, Recording, StoryCard, StoryPage,
    Teller, Unnamed,
};

pub use words::html;

use crate::media::{self, Format};
use crate::stories;
use base::{EditionId, Error, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::{Cleared, Purpose};
use gather::Gathered;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use store::Db;

/// Where and for what stories are shown: an edition, and the purpose that its state asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub edition: EditionId,
    pub purpose: Purpose,
}

impl Place {
    /// While an edition lives its pages are the website; once archived, the archive,
    /// which each person permits apart.
    pub const fn of(edition: EditionId, archived: bool) -> Self {
        let purpose = if archived { Purpose::Archive } else { Purpose::Website };
        Self { edition, purpose }
    }
}

/// One story by its address. Without a language it is given in the reader's,
/// where it may be read in that, else in the one it was told in.
pub async fn story(
    db: &Db,
    place: Place,
    slug: &Slug,
    language: Option<Locale>,
    reader: Locale,
) -> Result<Found<Cleared<StoryPage>>> {
    let story = match stories::store::by_slug(db.read(), place.edition, slug).await {
        Err(Error::Missing) => return Ok(Found::Never),
        other => other?,
    };
    let now = db.now();
    let was_public = story.published_at.is_some() && story.embargo.as_ref().is_none_or(|embargo| embargo.until <= now);
    let gathered = Gathered::load(db, vec![story]).await?;
    let page = gathered.page(place.purpose, language, reader, now);
    Ok(match page {
        Some(page) => Found::Here(page),
        None if was_public && gathered.was_offered(language) => Found::Gone,
        None => Found::Never,
    })
}

/// Stories of some editions, newest first, one page of at most `limit`.
/// What may not be shown is left out, so a page may hold fewer.
pub async fn cards(
    db: &Db,
    places: &[Place],
    reader: Locale,
    after: Option<(Instant, StoryId)>,
    limit: u64,
) -> Result<Cards> {
    listed(db, places, None, reader, after, limit).await
}

/// One persona's stories in an edition.
pub async fn cards_of(db: &Db, place: Place, persona: PersonaId, reader: Locale) -> Result<Cards> {
    listed(db, &[place], Some(persona), reader, None, 50).await
}

async fn listed(
    db: &Db,
    places: &[Place],
    persona: Option<PersonaId>,
    reader: Locale,
    after: Option<(Instant, StoryId)>,
    limit: u64,
) -> Result<Cards> {
    let editions: Vec<EditionId> = places.iter().map(|place| place.edition).collect();
    let mut found = stories::store::with_public(db.read(), &editions, persona, after, limit + 1).await?;
    let more = found.len() as u64 > limit;
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = more.then(|| found.last().and_then(|last| Some((last.published_at?, last.id)))).flatten();
    let gathered = Gathered::load(db, found).await?;
    let (cards, until) = gathered.cards(places, reader, db.now());
    Ok(Cards { cards, next, until })
}

/// The people of an edition, as they chose to appear, and the records of
/// those who may not be shown.
pub async fn company(db: &Db, place: Place, reader: Locale) -> Result<Company> {
    let Cards { cards, until, .. } = listed(db, &[place], None, reader, None, 120).await?;
    let mut members: Vec<Member> = Vec::new();
    for card in cards {
        match members.iter_mut().find(|member| member.slug == card.teller.slug) {
            Some(member) => member.stories.push(card),
            None => members.push(Member { slug: card.teller.slug.clone(), stories: vec![card] }),
        }
    }
    let records = people::ambassadors::list(db.read(), place.edition).await?;
    let position =
        |slug: &Slug| records.iter().position(|record| record.persona.as_ref().is_some_and(|p| p.slug == *slug));
    members.sort_by_key(|member| position(&member.slug));
    let unnamed = records.iter().filter(|record| record.persona.is_none()).map(|record| Unnamed {
        role_then: record.role_then.say(reader).to_owned(),
        affiliation_then: record.affiliation_then.say(reader).to_owned(),
    });
    Ok(Company { people: members, unnamed: unnamed.collect(), until })
}

/// One ambassador of an edition.
pub async fn member(db: &Db, place: Place, slug: &Slug, reader: Locale) -> Result<Found<Member>> {
    let persona = match people::personas::by_slug(db.read(), slug).await {
        Err(Error::Missing) => return Ok(Found::Never),
        other => other?,
    };
    let stories = cards_of(db, place, persona.id, reader).await?.cards;
    if !stories.is_empty() {
        return Ok(Found::Here(Member { slug: slug.clone(), stories }));
    }
    let theirs =
        stories::store::Filter { edition: Some(place.edition), persona: Some(persona.id), ..Default::default() };
    let once = stories::store::list(db.read(), &theirs, 50, 0).await?;
    let now = db.now();
    let was_public = once
        .iter()
        .any(|story| story.published_at.is_some() && story.embargo.as_ref().is_none_or(|embargo| embargo.until <= now));
    Ok(if was_public { Found::Gone } else { Found::Never })
}

/// The bytes' key and type of a media file that a public story shows, under
/// the permit of that story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaOut {
    pub key: String,
    pub content_type: &'static str,
    pub bytes: u64,
}

/// A media file by its hash.
pub async fn media_file(db: &Db, hash: &str) -> Result<Found<Cleared<MediaOut>>> {
    let owners = media::store::by_file(db.read(), hash).await?;
    let mut once = false;
    for media in owners {
        let shown = stories::store::public_with_media(db.read(), media.id).await?;
        if shown.is_empty() {
            continue;
        }
        let ids = shown.iter().map(|(story, _)| *story).collect();
        let filter = stories::store::Filter { ids: Some(ids), ..Default::default() };
        let found = stories::store::list(db.read(), &filter, 100, 0).await?;
        let now = db.now();
        once |= found.iter().any(|s| s.published_at.is_some() && s.embargo.as_ref().is_none_or(|e| e.until <= now));
        let live: Vec<_> = found.into_iter().filter(|story| story.retired_at.is_none()).collect();
        let mut purposes: HashMap<EditionId, Purpose> = HashMap::new();
        for story in &live {
            if let Entry::Vacant(free) = purposes.entry(story.edition) {
                let edition = programme::campaigns::edition(db.read(), story.edition).await?;
                free.insert(Place::of(edition.id, edition.archived_at.is_some()).purpose);
            }
        }
        let gathered = Gathered::load(db, live).await?;
        let Some(file) = media.files.iter().find(|file| file.hash == hash) else { continue };
        let out = MediaOut {
            key: media::File::key(hash),
            content_type: Format::content_type(file.format),
            bytes: file.bytes,
        };
        if let Some(permit) = gathered.permit_for_media(media.id, |edition| purposes[&edition], now) {
            return Ok(Found::Here(permit.clear(|_| out)));
        }
    }
    Ok(if once { Found::Gone } else { Found::Never })
}
