//! The way out: domain query, permit, cleared value. Every surface, feed and
//! export takes what it shows of a person from here, in the same number of
//! statements for one story and for thirty.

mod addresses;
mod appear;
mod company;
mod embed;
mod gather;
mod judge;
mod model;
mod store;
mod words;

#[cfg(test)]
mod tests;

pub use addresses::{Address, Addresses, addresses, held_by_address};
pub use company::{company, heads};
pub use embed::{Embed, FRAME, embed, framed_by, hand_frame};
pub use model::{
    Cards, Company, Found, Heads, Member, OtherLanguage, Picture, PictureFile, Portrait, Recording, StoryCard,
    StoryPage, Teller, Unnamed,
};

pub use words::html;

pub(crate) use gather::Gathered;
pub(crate) use judge::Aim;

use self::store::Part;
use crate::media::{self, Format};
use crate::stories::{self, Story};
use ::store::Db;
use base::{EditionId, Error, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::{Answer, Cleared, Purpose, Set};
use std::collections::{HashMap, HashSet};

/// So many of a list may be held back before it takes another look.
const SPARE: usize = 24;

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

/// A story as the database has it, with all that decides about it; nothing is decided yet.
pub struct Asked {
    story: Story,
    gathered: Gathered,
}

/// Everything that is asked of the database for one story's page.
pub async fn ask(db: &Db, place: Place, slug: &Slug) -> Result<Option<Asked>> {
    let story = match stories::store::by_slug(db.read(), place.edition, slug).await {
        Err(Error::Missing) => return Ok(None),
        other => other?,
    };
    let gathered = Gathered::load(db, vec![story.clone()]).await?;
    Ok(Some(Asked { story, gathered }))
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
    let Some(Asked { story, gathered }) = ask(db, place, slug).await? else { return Ok(Found::Never) };
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
    let (mut were, mut agreed) = (HashSet::new(), HashMap::new());
    for row in people::ledger::grants_of(db.read(), &ids).await? {
        let Some((begun, purpose)) = begun.get(&row.grant.work) else { continue };
        let Some(rested) = slept_on.get(&row.grant.work) else { continue };
        let begun = (*begun).max(rested.at);
        if begun > db.now() {
            continue;
        }
        let site = row.grant.purposes.has(Purpose::Website) || row.grant.purposes.has(*purpose);
        if site && row.grant.answer == Answer::Yes && row.grant.until.is_none_or(|until| until >= begun) {
            let said = agreed.entry(row.grant.work).or_insert(Set::EMPTY);
            *said = said.union(row.by);
            if rested.must.within(*said) {
                were.insert(row.grant.work);
            }
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
    let most = wanted.saturating_add(SPARE);
    let found =
        store::with_public(db.read(), &editions, Part { after, most: Some(most as u64), ..Part::default() }).await?;
    let mut about = told_by(&found);
    let mut last = last_of(&found, most);
    let (mut cards, mut until) = Gathered::load(db, found).await?.cards(places, reader, db.now());
    // More were held back than there were to spare: older ones take their
    // places, from parts of doubling size, so that thousands take few of them.
    let mut size = most;
    while let Some(older) = last.filter(|_| cards.len() < wanted) {
        size = size.saturating_mul(2).min(gather::STORIES_AT_ONCE);
        let part = Part { after: Some(older), most: Some(size as u64), ..Part::default() };
        let found = store::with_public(db.read(), &editions, part).await?;
        about.extend(told_by(&found));
        last = last_of(&found, size);
        let outline = Gathered::outline(db, found).await?;
        let (shown, turns) = outline.shown(places, db.now());
        let next: Vec<Story> = shown.into_iter().take(wanted - cards.len()).cloned().collect();
        until = [until, turns].into_iter().flatten().min();
        cards.extend(Gathered::load(db, next).await?.cards(places, reader, db.now()).0);
    }
    let more = cards.len() > limit;
    cards.truncate(limit);
    let next = cards.last().filter(|_| more).map(|card| (card.published_at, card.id));
    Ok(Cards { cards, next, about, until })
}

/// The last of a part that may have another after it.
fn last_of(part: &[Story], most: usize) -> Option<(Instant, StoryId)> {
    part.last().and_then(|last| Some((last.published_at?, last.id))).filter(|_| part.len() == most)
}

/// One persona's stories in an edition, all of them.
pub async fn cards_of(db: &Db, place: Place, persona: PersonaId, reader: Locale) -> Result<Cards> {
    let part = Part { personas: Some(&[persona]), ..Part::default() };
    let found = store::with_public(db.read(), &[place.edition], part).await?;
    let about = told_by(&found);
    let (cards, until) = Gathered::load(db, found).await?.cards(&[place], reader, db.now());
    Ok(Cards { cards, next: None, about, until })
}

/// Cards of stories that a search points at, each in the language in which its
/// words were found, where that may be read. A constant number of statements.
pub async fn cards_in(db: &Db, wanted: &[(Place, StoryId, Locale)], reader: Locale) -> Result<Vec<Cleared<StoryCard>>> {
    let mut ids: Vec<StoryId> = wanted.iter().map(|(_, story, _)| *story).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = stories::store::by_ids(db.read(), &ids).await?;
    found.retain(|story| story.retired_at.is_none());
    let gathered = Gathered::load(db, found).await?;
    let now = db.now();
    let card = |(place, id, language): &(Place, StoryId, Locale)| {
        let story = gathered.stories.iter().find(|story| story.id == *id && story.edition == place.edition)?;
        gathered.card(story, place.purpose, Some(*language), reader, now)
    };
    Ok(wanted.iter().filter_map(card).collect())
}

fn told_by(stories: &[Story]) -> Vec<(StoryId, PersonaId)> {
    stories.iter().map(|story| (story.id, story.persona)).collect()
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

/// What the editions of these stories show stories for. An edition that is not
/// open yet shows nothing, whatever its people permit.
async fn open_purposes(db: &Db, stories: &[Story]) -> Result<HashMap<EditionId, Purpose>> {
    let editions: HashSet<EditionId> = stories.iter().map(|story| story.edition).collect();
    let mut purposes = HashMap::new();
    // As many as the years one picture was used in, and not as the stories.
    for id in editions {
        let edition = programme::campaigns::edition(db.read(), id).await?;
        if edition.is_public() {
            purposes.insert(id, Place::of(id, edition.archived_at.is_some()).purpose);
        }
    }
    Ok(purposes)
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
        let mut found = stories::store::list(db.read(), &filter, shown.len() as u64, 0).await?;
        let purposes = open_purposes(db, &found).await?;
        found.retain(|story| purposes.contains_key(&story.edition));
        let live = found.iter().filter(|story| story.retired_at.is_none()).cloned().collect();
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
        let purpose = |story: &Story| purposes.get(&story.edition).copied();
        once = once || !were_public(db, purpose, &found).await?.is_empty();
    }
    Ok(if once { Found::Gone } else { Found::Never })
}
