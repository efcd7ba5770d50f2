//! The people of editions: who of them may be shown, how many, and as whom.

use super::gather::Gathered;
use super::model::{Company, Heads, Unnamed};
use super::store::{self, Part};
use super::{Place, by_teller, editions, told_by};
use crate::stories::Story;
use ::store::Db;
use base::{EditionId, Instant, Locale, PersonaId, Result, Slug, StoryId};
use consent::Purpose;
use std::collections::{HashMap, HashSet};

/// Stories of one person that a company of people shows: the newest of them.
const NEWEST: u64 = 12;

/// Everyone of some editions, decided by the newest of their stories there, and
/// by all of them where none of those may be shown.
struct Everyone {
    newest: Gathered,
    older: Gathered,
    shown: HashSet<StoryId>,
    about: Vec<(StoryId, PersonaId)>,
    until: Option<Instant>,
}

impl Everyone {
    async fn load(db: &Db, places: &[Place]) -> Result<Self> {
        let editions = editions(places);
        let newest = Part { of_each: Some(NEWEST), ..Part::default() };
        let newest = store::with_public(db.read(), &editions, newest).await?;
        let mut about = told_by(&newest);
        let newest = Gathered::outline(db, newest).await?;
        let (shown, mut until) = newest.shown(places, db.now());
        let seen: HashSet<(EditionId, PersonaId)> = shown.iter().map(|story| (story.edition, story.persona)).collect();
        let mut shown: HashSet<StoryId> = shown.into_iter().map(|story| story.id).collect();
        let unseen = people_with_more(&newest.stories).filter(|part| !seen.contains(part)).map(|(_, persona)| persona);
        let unseen: Vec<PersonaId> = unseen.collect();
        let older = if unseen.is_empty() {
            Vec::new()
        } else {
            let theirs = Part { personas: Some(&unseen), ..Part::default() };
            store::with_public(db.read(), &editions, theirs).await?
        };
        about.extend(told_by(&older));
        let older = Gathered::outline(db, older).await?;
        let (late, turns) = older.shown(places, db.now());
        shown.extend(late.into_iter().map(|story| story.id));
        until = [until, turns].into_iter().flatten().min();
        Ok(Self { newest, older, shown, about, until })
    }

    /// The stories that let them be shown.
    fn stories(&self) -> impl Iterator<Item = &Story> {
        self.newest.stories.iter().chain(&self.older.stories).filter(|story| self.shown.contains(&story.id))
    }

    fn slug_of(&self, story: &Story) -> Option<&Slug> {
        self.newest.slug_of(story.persona).or_else(|| self.older.slug_of(story.persona))
    }
}

/// How many people each of these editions shows on its page of people: those
/// who may be shown, and, where it is archived, the records that name nobody.
/// Anybody else counted with them would be told apart by the difference. As
/// many statements for one edition as for thirty.
pub async fn heads(db: &Db, places: &[Place]) -> Result<Heads> {
    let archived = places.iter().filter(|place| place.purpose == Purpose::Archive).map(|place| place.edition);
    let mut of = people::ambassadors::unnamed(db.read(), &archived.collect::<Vec<_>>()).await?;
    let everyone = Everyone::load(db, places).await?;
    let there: HashSet<(EditionId, PersonaId)> =
        everyone.stories().map(|story| (story.edition, story.persona)).collect();
    for (edition, _) in there {
        *of.entry(edition).or_default() += 1;
    }
    let Everyone { about, until, .. } = everyone;
    Ok(Heads { of, about, until })
}

/// The people of an edition, as they chose to appear, and the records that name
/// nobody. Who may be shown is decided about everyone; words are loaded only of
/// those whom `pick` takes from all in their order.
pub async fn company(
    db: &Db,
    place: Place,
    reader: Locale,
    pick: impl FnOnce(Vec<Slug>) -> Vec<Slug>,
) -> Result<Company> {
    let everyone = Everyone::load(db, &[place]).await?;
    let mut once = HashSet::new();
    let first = everyone.stories().filter(|story| once.insert(story.persona));
    let mut slugs: Vec<Slug> = first.filter_map(|story| everyone.slug_of(story)).cloned().collect();
    let records = people::ambassadors::list(db.read(), place.edition).await?;
    let named = records.iter().enumerate().filter_map(|(at, record)| Some((&record.persona.as_ref()?.slug, at)));
    let position: HashMap<&Slug, usize> = named.collect();
    slugs.sort_by_key(|slug| position.get(slug).copied());
    let count = slugs.len();
    let picked = pick(slugs);
    let order: HashMap<&Slug, usize> = picked.iter().enumerate().map(|(at, slug)| (slug, at)).collect();
    let mut taken: HashMap<PersonaId, u64> = HashMap::new();
    let mut take = |story: &Story| {
        let of_them = taken.entry(story.persona).or_default();
        *of_them += 1;
        *of_them <= NEWEST && everyone.slug_of(story).is_some_and(|slug| order.contains_key(slug))
    };
    let stories: Vec<Story> = everyone.stories().filter(|story| take(story)).cloned().collect();
    let (cards, _) = Gathered::load(db, stories).await?.cards(&[place], reader, db.now());
    let mut people = by_teller(cards);
    people.sort_by_key(|member| order.get(&member.slug).copied());
    let nameless = records.iter().filter(|record| record.persona.is_none() && place.purpose == Purpose::Archive);
    let unnamed = nameless.map(|record| Unnamed {
        role_then: record.role_then.say(reader).to_owned(),
        affiliation_then: record.affiliation_then.say(reader).to_owned(),
    });
    let unnamed = unnamed.collect();
    let Everyone { about, until, .. } = everyone;
    Ok(Company { people, count, unnamed, about, until })
}

/// People of whom the newest stories in an edition were taken and who may have told more there.
fn people_with_more(newest: &[Story]) -> impl Iterator<Item = (EditionId, PersonaId)> {
    let mut told: HashMap<(EditionId, PersonaId), u64> = HashMap::new();
    for story in newest {
        *told.entry((story.edition, story.persona)).or_default() += 1;
    }
    told.into_iter().filter(|(_, stories)| *stories >= NEWEST).map(|(part, _)| part)
}
