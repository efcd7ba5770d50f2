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
use crate::stories::{self, Story};
use base::{EditionId, Error, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::{Answer, Cleared, Purpose};
use gather::Gathered;
use std::collections::HashMap;
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
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    if let Some(page) = gathered.page(place.purpose, language, reader, db.now()) {
        return Ok(Found::Here(page));
    }
    Ok(if gathered.was_offered(language) && was_public(db, place.purpose, &story).await? {
        Found::Gone
    } else {
        Found::Never
    })
}

/// Whether anyone could ever read it: it was published, and a yes to the site
/// lasted until then and beyond its embargo. What never was is not "gone".
/// `purpose` is the place's: what is in the archive was on the website before.
async fn was_public(db: &Db, purpose: Purpose, story: &Story) -> Result<bool> {
    let Some(published) = story.published_at else { return Ok(false) };
    let begun = story.embargo.as_ref().map_or(published, |embargo| embargo.until.max(published));
    if begun > db.now() {
        return Ok(false);
    }
    let answers = people::ledger::grants(db.read(), story.id).await?;
    Ok(answers.iter().any(|row| {
        let site = row.grant.purposes.has(Purpose::Website) || row.grant.purposes.has(purpose);
        site && row.grant.answer == Answer::Yes && row.grant.until.is_none_or(|until| until >= begun)
    }))
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
    for story in &once {
        if was_public(db, place.purpose, story).await? {
            return Ok(Found::Gone);
        }
    }
    Ok(Found::Never)
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
        let mut purposes: HashMap<EditionId, Purpose> = HashMap::new();
        let mut live = Vec::new();
        for story in found {
            let edition = programme::campaigns::edition(db.read(), story.edition).await?;
            // An edition that is not open yet shows nothing, whatever its people permit.
            if !edition.is_public() {
                continue;
            }
            let purpose = Place::of(edition.id, edition.archived_at.is_some()).purpose;
            purposes.insert(edition.id, purpose);
            once = once || was_public(db, purpose, &story).await?;
            if story.retired_at.is_none() {
                live.push(story);
            }
        }
        let gathered = Gathered::load(db, live).await?;
        let Some(file) = media.files.iter().find(|file| file.hash == hash) else { continue };
        let out = MediaOut {
            key: media::File::key(hash),
            content_type: Format::content_type(file.format),
            bytes: file.bytes,
        };
        if let Some(permit) = gathered.permit_for_media(media.id, |edition| purposes[&edition], db.now()) {
            return Ok(Found::Here(permit.clear(|_| out)));
        }
    }
    Ok(if once { Found::Gone } else { Found::Never })
}
