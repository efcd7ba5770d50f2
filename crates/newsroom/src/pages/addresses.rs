//! Where every story that may be shown stands: no words, no pictures. What a
//! list of all pages needs, in as many statements for ten stories as for ten
//! thousand.

use super::gather::Gathered;
use super::judge::Aim;
use super::store::{self, Part};
use super::{Place, editions, told_by};
use crate::stories::{Story, Version};
use ::store::Db;
use base::{EditionId, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::{Cleared, Element, Purpose, Set};
use programme::campaigns;
use std::collections::HashMap;

/// A story's address and its teller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub story: StoryId,
    pub edition: EditionId,
    pub slug: Slug,
    /// In which it may be read, the original first.
    pub languages: Vec<Locale>,
    pub teller: Slug,
}

/// The newest first.
#[derive(Debug)]
pub struct Addresses {
    pub all: Vec<Cleared<Address>>,
    /// Every story that was decided about, shown or held back, and its teller. For caches, not for pages.
    pub about: Vec<(StoryId, PersonaId)>,
    /// At this moment the list may look different by itself.
    pub until: Option<Instant>,
}

/// The addresses of the newest `most` stories that may be shown.
pub async fn addresses(db: &Db, places: &[Place], most: usize) -> Result<Addresses> {
    let found = store::with_public(db.read(), &editions(places), Part::default()).await?;
    let about = told_by(&found);
    let outline = Gathered::outline(db, found).await?;
    let now = db.now();
    let (shown, until) = outline.shown(places, now);
    let purpose = |story: &Story| places.iter().find(|place| place.edition == story.edition).map(|place| place.purpose);
    let all = shown.into_iter().filter_map(|story| address(&outline, story, purpose(story)?, now));
    Ok(Addresses { all: all.take(most).collect(), about, until })
}

/// Those of these stories whose page is held back for nothing but an address
/// that says the name.
pub async fn held_by_address(db: &Db, stories: Vec<Story>) -> Result<Vec<StoryId>> {
    let outline = Gathered::outline(db, stories).await?;
    let mut archived: HashMap<EditionId, bool> = HashMap::new();
    let mut held = Vec::new();
    for story in outline.stories.iter().filter(|story| outline.address_says_the_name(story)) {
        let is_archived = match archived.get(&story.edition) {
            Some(known) => *known,
            None => campaigns::edition(db.read(), story.edition).await?.archived_at.is_some(),
        };
        archived.insert(story.edition, is_archived);
        let aim = Aim { purpose: Place::of(story.edition, is_archived).purpose, ..Aim::SITE };
        let versions = outline.versions.get(&story.id).map(Vec::as_slice).unwrap_or_default();
        let unnamed = |version: &Version| {
            outline.widest(story, version, aim, Set::all(), db.now()).is_ok_and(|permit| !permit.shows(Element::Name))
        };
        held.extend(versions.iter().any(unnamed).then_some(story.id));
    }
    Ok(held)
}

fn address(outline: &Gathered, story: &Story, purpose: Purpose, now: Instant) -> Option<Cleared<Address>> {
    let teller = outline.slug_of(story.persona)?.clone();
    let readable = outline.readable(story, purpose, now);
    let languages = readable.iter().map(|(version, _)| version.language).collect();
    let (_, permit) = readable.into_iter().next()?;
    let (story, edition, slug) = (story.id, story.edition, story.slug.clone());
    Some(permit.clear(|_| Address { story, edition, slug, languages, teller }))
}
