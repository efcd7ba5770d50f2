//! The way out: domain query, permit, cleared value. Every surface, feed and
//! export takes what it shows of a person from here, in the same number of
//! statements for one story and for thirty.

mod gather;
mod model;
mod store;
mod words;

#[cfg(test)]
mod tests;

pub use model::{
    Cards, Company, Found, Member, OtherLanguage, Picture, PictureFile, Portrait, Recording, StoryCard, StoryPage,
    Teller, Unnamed,
};

pub use words::html;

use self::store::Part;
use crate::media::{self, Format};
use crate::stories::{self, Story};
use ::store::Db;
use base::{EditionId, Error, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::{Answer, Cleared, Purpose};
use gather::Gathered;
use std::collections::{HashMap, HashSet};

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
/// lasted until then and beyond its embargo and the pause. What never was is not "gone".
/// `purpose` is the place's: what is in the archive was on the website before.
pub async fn was_public(db: &Db, purpose: Purpose, story: &Story) -> Result<bool> {
    Ok(!were_public(db, |_| Some(purpose), std::slice::from_ref(story)).await?.is_empty())
}

/// The same for many stories in two statements. A story without a purpose was nowhere.
async fn were_public(db: &Db, purpose: impl Fn(&Story) -> Option<Purpose>, of: &[Story]) -> Result<HashSet<StoryId>> {
    let begun = |story: &Story| {
        let published = story.published_at?;
        let begun = story.embargo.as_ref().map_or(published, |embargo| embargo.until.max(published));
        Some((story.id, (begun, purpose(story)?))).filter(|_| begun <= db.now())
    };
    let begun: HashMap<StoryId, (Instant, Purpose)> = of.iter().filter_map(begun).collect();
    if begun.is_empty() {
        return Ok(HashSet::new());
    }
    let ids: Vec<StoryId> = begun.keys().copied().collect();
    // Until the pause was over nobody saw it either.
    let slept_on = people::ledger::slept_on(db.read(), &ids).await?;
    let mut were = HashSet::new();
    for row in people::ledger::grants_of(db.read(), &ids).await? {
        let Some((begun, purpose)) = begun.get(&row.grant.work) else { continue };
        let Some(begun) = slept_on.get(&row.grant.work).map(|slept_on| begun.max(slept_on)) else { continue };
        if *begun > db.now() {
            continue;
        }
        let site = row.grant.purposes.has(Purpose::Website) || row.grant.purposes.has(*purpose);
        if site && row.grant.answer == Answer::Yes && row.grant.until.is_none_or(|until| until >= *begun) {
            were.insert(row.grant.work);
        }
    }
    Ok(were)
}

/// Stories that were public and were taken down, the latest first, and since when at the latest.
pub async fn taken_down(db: &Db, places: &[Place], most: u64) -> Result<Vec<(StoryId, Instant)>> {
    let mut down = store::taken_down(db.read(), &editions(places), most).await?;
    let were = were_public(db, |story| purpose_at(places, story), &down).await?;
    down.retain(|story| were.contains(&story.id));
    Ok(down.iter().map(|story| (story.id, story.retired_at.unwrap_or(story.changed_at))).collect())
}

fn editions(places: &[Place]) -> Vec<EditionId> {
    places.iter().map(|place| place.edition).collect()
}

fn purpose_at(places: &[Place], story: &Story) -> Option<Purpose> {
    places.iter().find(|place| place.edition == story.edition).map(|place| place.purpose)
}

/// Stories of some editions, newest first, one page: exactly `limit` where
/// there are as many. What may not be shown is passed over without a trace:
/// neither a short page nor `next`, which names the last one shown, tells of it.
pub async fn cards(
    db: &Db,
    places: &[Place],
    reader: Locale,
    after: Option<(Instant, StoryId)>,
    limit: u64,
) -> Result<Cards> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    // One more than a page holds says whether another follows.
    let wanted = limit.saturating_add(1);
    let editions = editions(places);
    let part = Part { after, most: Some(wanted as u64), personas: None };
    let found = store::with_public(db.read(), &editions, part).await?;
    let last = found.last().and_then(|last| Some((last.published_at?, last.id))).filter(|_| found.len() == wanted);
    let (mut cards, mut until) = Gathered::load(db, found).await?.cards(places, reader, db.now());
    if let Some(last) = last
        && cards.len() < wanted
    {
        // Some were held back, and older ones take their places.
        let rest = store::with_public(db.read(), &editions, Part { after: Some(last), ..Part::default() }).await?;
        let outline = Gathered::outline(db, rest).await?;
        let (shown, turns) = outline.shown(places, db.now());
        let next: Vec<Story> = shown.into_iter().take(wanted - cards.len()).cloned().collect();
        until = [until, turns].into_iter().flatten().min();
        cards.extend(Gathered::load(db, next).await?.cards(places, reader, db.now()).0);
    }
    let more = cards.len() > limit;
    cards.truncate(limit);
    let next = cards.last().filter(|_| more).map(|card| (card.published_at, card.id));
    Ok(Cards { cards, next, until })
}

/// One persona's stories in an edition, all of them.
pub async fn cards_of(db: &Db, place: Place, persona: PersonaId, reader: Locale) -> Result<Cards> {
    let part = Part { personas: Some(&[persona]), ..Part::default() };
    let found = store::with_public(db.read(), &[place.edition], part).await?;
    let (cards, until) = Gathered::load(db, found).await?.cards(&[place], reader, db.now());
    Ok(Cards { cards, next: None, until })
}

/// These people of an edition, as far as they may be shown, in no particular
/// order, and the moment at which that may change.
pub async fn members(
    db: &Db,
    place: Place,
    personas: &[PersonaId],
    reader: Locale,
) -> Result<(Vec<Member>, Option<Instant>)> {
    let part = Part { personas: Some(personas), ..Part::default() };
    let found = store::with_public(db.read(), &[place.edition], part).await?;
    let (cards, until) = Gathered::load(db, found).await?.cards(&[place], reader, db.now());
    Ok((by_teller(cards), until))
}

fn by_teller(cards: Vec<Cleared<StoryCard>>) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    let mut known: HashMap<PersonaId, usize> = HashMap::new();
    for card in cards {
        let at = *known.entry(card.teller.persona).or_insert(members.len());
        match members.get_mut(at) {
            Some(member) => member.stories.push(card),
            None => members.push(Member { slug: card.teller.slug.clone(), stories: vec![card] }),
        }
    }
    members
}

/// The people of an edition, as they chose to appear, and the records of
/// those who may not be shown. Who may be shown is decided about everyone, in
/// the same number of statements for any number; the words are loaded only of
/// those whom `pick` takes from all of them in their order.
pub async fn company(
    db: &Db,
    place: Place,
    reader: Locale,
    pick: impl FnOnce(Vec<Slug>) -> Vec<Slug>,
) -> Result<Company> {
    let all = store::with_public(db.read(), &[place.edition], Part::default()).await?;
    let about = all.iter().map(|story| (story.id, story.persona)).collect();
    let outline = Gathered::outline(db, all).await?;
    let (shown, until) = outline.shown(&[place], db.now());
    let mut slugs: Vec<Slug> = Vec::new();
    let mut seen = HashSet::new();
    slugs.extend(
        shown.iter().filter(|story| seen.insert(story.persona)).filter_map(|one| outline.slug_of(one.persona)).cloned(),
    );
    let records = people::ambassadors::list(db.read(), place.edition).await?;
    let named = records.iter().enumerate().filter_map(|(at, record)| Some((&record.persona.as_ref()?.slug, at)));
    let position: HashMap<&Slug, usize> = named.collect();
    slugs.sort_by_key(|slug| position.get(slug).copied());
    let count = slugs.len();
    let picked = pick(slugs);
    let order: HashMap<&Slug, usize> = picked.iter().enumerate().map(|(at, slug)| (slug, at)).collect();
    let taken = |story: &&Story| outline.slug_of(story.persona).is_some_and(|slug| order.contains_key(slug));
    let stories: Vec<Story> = shown.into_iter().filter(taken).cloned().collect();
    let (cards, _) = Gathered::load(db, stories).await?.cards(&[place], reader, db.now());
    let mut people = by_teller(cards);
    people.sort_by_key(|member| order.get(&member.slug).copied());
    let unnamed = records.iter().filter(|record| record.persona.is_none()).map(|record| Unnamed {
        role_then: record.role_then.say(reader).to_owned(),
        affiliation_then: record.affiliation_then.say(reader).to_owned(),
    });
    Ok(Company { people, count, unnamed: unnamed.collect(), about, until })
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
    let once = stories::store::list(db.read(), &theirs, 1_000, 0).await?;
    let were = were_public(db, |_| Some(place.purpose), &once).await?;
    Ok(if were.is_empty() { Found::Never } else { Found::Gone })
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
