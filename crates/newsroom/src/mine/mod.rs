//! A person's own page: where they are shown, what they answered, and every
//! way of answering anew. Whatever takes something back asks back, in the same
//! unit of work, each file that may then no longer be used, and keeps a receipt.

mod finer;
mod model;
pub mod rules;
#[cfg(test)]
mod tests;

pub use finer::{Choices, Finer, MACHINES, MADE, MORE_PURPOSES, choices, choose, more_questions};
pub use model::{Beside, Ended, Mine, Part, Place, Question, Stand};

use crate::pages;
use crate::stories::{self, Review, State, Story, guardians};
use crate::windows;
use ::store::{Db, Work};
use base::{EditionId, Error, Event, Instant, Locale, PartnerId, PersonaId, Result, ReviewId, StoryId};
use consent::{Answer, Element, Set};
use people::Keys;
use people::ledger::receipts::{self, NewReceipt};
use people::ledger::{self, Ends, GrantRow, How, Lasts, Method, NewGrant, concerns, disclosures};
use people::links::{self, Issued, NewLink, Purpose as LinkPurpose};
use people::personas;
use people::young;
use programme::campaigns::{self, Campaign, Edition};
use programme::partners;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// A person has few works; more than this is a mistake of ours.
const WORKS_MOST: u64 = 1_000;
/// What a button on one's own page opens lasts this long; then it is pressed again.
const ROUND_SECONDS: i64 = 86_400;

/// Every work of these personas, and where it is read now, the newest first.
pub async fn works(db: &Db, personas: &[PersonaId], reader: Locale) -> Result<Vec<Mine>> {
    let mut stories = Vec::new();
    for persona in personas {
        stories.extend(of_persona(db, *persona).await?);
    }
    let ids: Vec<StoryId> = stories.iter().map(|story| story.id).collect();
    let mut titles: HashMap<StoryId, Vec<(Locale, String)>> = HashMap::new();
    for version in stories::store::newest_of(db.read(), &ids).await? {
        titles.entry(version.story).or_default().push((version.language, version.content.title));
    }
    let mut editions: HashMap<EditionId, (Edition, Campaign)> = HashMap::new();
    let mut shown: HashMap<StoryId, Vec<Place>> = HashMap::new();
    for story in &stories {
        if editions.contains_key(&story.edition) {
            continue;
        }
        let edition = campaigns::edition(db.read(), story.edition).await?;
        let campaign = campaigns::find(db.read(), edition.campaign).await?;
        if edition.is_public() {
            let place = pages::Place::of(edition.id, edition.archived_at.is_some());
            for persona in personas {
                for card in pages::cards_of(db, place, *persona, reader).await?.cards {
                    let path = |language: &Locale| Place {
                        language: *language,
                        path: format!("/{}/{}/stories/{}/{}/", campaign.slug, edition.slug, card.slug, language.tag()),
                    };
                    shown.insert(card.id, card.languages.iter().map(path).collect());
                }
            }
        }
        editions.insert(story.edition, (edition, campaign));
    }
    let young = young::of(db.read(), personas.iter().copied()).await?;
    let mut rounds: HashMap<StoryId, Review> = HashMap::new();
    for round in stories::store::reviews_of(db.read(), &ids).await? {
        // The newest comes first.
        rounds.entry(round.story).or_insert(round);
    }
    let asked: Vec<ReviewId> = rounds.values().map(|round| round.id).collect();
    let mut beside = if young.is_empty() { HashMap::new() } else { guardians::rounds(db.read(), &asked).await? };
    let mut works = Vec::new();
    for story in stories {
        let Some((edition, campaign)) = editions.get(&story.edition).cloned() else { continue };
        let told = titles.remove(&story.id).unwrap_or_default();
        let in_language = |wanted: Locale| told.iter().find(|(language, _)| *language == wanted);
        let title = in_language(reader).or_else(|| in_language(story.original)).cloned();
        let title = title.unwrap_or((story.original, story.slug.to_string()));
        let places = shown.remove(&story.id).unwrap_or_default();
        let round = rounds.remove(&story.id);
        let beside = match (&round, young.get(&story.persona).copied()) {
            (Some(round), Some(young)) => Some(Beside { young, round: beside.remove(&round.id) }),
            _ => None,
        };
        works.push(Mine { story, edition, campaign, title, places, round, beside });
    }
    works.sort_by_key(|work| (std::cmp::Reverse(work.story.created_at), work.story.id));
    Ok(works)
}

/// These works alone, without their titles and where they are read: for
/// whoever looks at very many of them.
pub(crate) async fn bare(db: &Db, stories: Vec<Story>) -> Result<Vec<Mine>> {
    let mut editions: HashMap<EditionId, (Edition, Campaign)> = HashMap::new();
    let mut works = Vec::with_capacity(stories.len());
    for story in stories {
        let (edition, campaign) = match editions.entry(story.edition) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(new) => {
                let edition = campaigns::edition(db.read(), story.edition).await?;
                let campaign = campaigns::find(db.read(), edition.campaign).await?;
                new.insert((edition, campaign)).clone()
            }
        };
        let title = (story.original, story.slug.to_string());
        works.push(Mine { story, edition, campaign, title, places: Vec::new(), round: None, beside: None });
    }
    Ok(works)
}

async fn of_persona(db: &Db, persona: PersonaId) -> Result<Vec<Story>> {
    let filter = stories::store::Filter { persona: Some(persona), ..Default::default() };
    stories::store::list(db.read(), &filter, WORKS_MOST, 0).await
}

/// Those of these works to which a yes of their teller stands now.
pub async fn with_yes(db: &Db, stories: &[StoryId]) -> Result<HashSet<StoryId>> {
    let rows = ledger::grants_of(db.read(), stories).await?;
    let stands = |row: &&GrantRow| row.grant.answer == Answer::Yes && rules::is_own(row) && row.is_live(db.now());
    Ok(rows.iter().filter(stands).map(|row| row.grant.work).collect())
}

/// One work's questions, each with how it stands, and its answers as they are on record.
pub async fn answers(db: &Db, work: &Mine) -> Result<(Vec<(Question, Stand)>, Vec<GrantRow>)> {
    let rows = ledger::grants(db.read(), work.story.id).await?;
    let rows: Vec<GrantRow> =
        rows.into_iter().filter(|row| row.grant.persona == work.persona() && rules::is_own(row)).collect();
    let joined = partners::joined(db.read(), work.story.edition).await?;
    let there: Vec<PartnerId> =
        joined.iter().filter(|(_, part)| part.left_at.is_none()).map(|(one, _)| one.id).collect();
    let persona = personas::find(db.read(), work.persona()).await?;
    let versions = stories::store::newest(db.read(), &work.story).await?;
    let shown = versions.iter().fold(Set::EMPTY, |all, version| {
        all.union(stories::rules::elements_shown(&version.content, persona.for_staff()))
    });
    let now = db.now();
    let asked = rules::questions(&rows, &there, shown);
    Ok((asked.into_iter().map(|one| (one, rules::stand(one, &rows, now))).collect(), rows))
}

/// What the guardian beside somebody under 18 answers to each of these questions.
pub async fn answers_beside(db: &Db, work: &Mine, questions: &[Question]) -> Result<Vec<Stand>> {
    let rows = ledger::grants(db.read(), work.story.id).await?;
    let theirs = |row: &GrantRow| row.grant.persona == work.persona() && !rules::is_own(row);
    let rows: Vec<GrantRow> = rows.into_iter().filter(theirs).collect();
    Ok(questions.iter().map(|question| rules::stand(*question, &rows, db.now())).collect())
}

/// The person answers one question with no. Twice is no error.
pub async fn say_no(work: &mut Work, keys: &Keys, story: StoryId, question: Question, how: &How) -> Result<()> {
    let found = stories::store::find(work.db(), story).await?;
    if refuse(work, &found, question, how).await? {
        disclosures::recall(work, keys, story).await?;
        keep_receipt(work, &found, how).await?;
    }
    Ok(())
}

/// Whether it was not a no already.
pub(crate) async fn refuse(work: &mut Work, story: &Story, question: Question, how: &How) -> Result<bool> {
    let rows = own_rows(work, story).await?;
    if matches!(rules::stand(question, &rows, work.now()), Stand::No { .. }) {
        return Ok(false);
    }
    let (purposes, recipient, elements) = match question {
        Question::Place(purpose, recipient) => (Set::of(&[purpose]), Some(recipient), Set::all()),
        Question::Shown(element) => (Set::all(), None, Set::of(&[element])),
    };
    let new = NewGrant { purposes, recipient, elements, languages: None, ..blank(story, Answer::No) };
    ledger::answers::answer_as(work, &new, how).await?;
    Ok(true)
}

/// The person answers one question with yes: for the words that they
/// approved, in the languages in which they did. `Refused` where they have
/// approved none that still stand; those are read first.
pub async fn say_yes(work: &mut Work, story: StoryId, question: Question, lasts: Lasts, how: &How) -> Result<()> {
    let found = stories::store::find(work.db(), story).await?;
    let rows = own_rows(work, &found).await?;
    if matches!(rules::stand(question, &rows, work.now()), Stand::Yes { .. }) {
        return Ok(());
    }
    accept(work, &found, question, lasts, None, how).await?;
    keep_receipt(work, &found, how).await
}

/// What a question said that a yes to it covers: the yes covers no more.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'a> {
    pub elements: Set<Element>,
    pub languages: &'a [Locale],
    pub until: Instant,
}

/// The yes itself, without a receipt.
pub(crate) async fn accept(
    work: &mut Work,
    found: &Story,
    question: Question,
    lasts: Lasts,
    told: Option<Told<'_>>,
    how: &How,
) -> Result<()> {
    let story = found.id;
    let rows = own_rows(work, found).await?;
    let persona = personas::find(work.db(), found.persona).await?;
    let approved = stories::approved_versions(work, found, &persona).await?;
    let elements = rules::agreed(&rows, work.now());
    let Some(elements) = elements.filter(|_| !approved.is_empty()) else {
        return Err(Error::refused("error-story-read-first"));
    };
    if let Question::Shown(element) = question
        && young::is_young(work.db(), found.persona, work.now()).await?
        && !young::closed_of(Set::of(&[element]), &young::asking(work.db(), found.persona).await?).is_empty()
    {
        return Err(Error::refused("error-young-closed"));
    }
    match question {
        Question::Place(purpose, recipient) => {
            let Some(name) = stays(work, found, recipient, how).await? else { return Err(Error::Missing) };
            let in_told = |one: &Locale| told.is_none_or(|told| told.languages.contains(one));
            let languages: Vec<Locale> = approved.iter().map(|(version, _)| version.language).filter(in_told).collect();
            if languages.is_empty() {
                return Err(Error::refused("error-story-read-first"));
            }
            let shown = |one: &Element| told.is_none_or(|told| told.elements.has(*one));
            let (languages, elements) = (Some(languages), elements.iter().filter(shown).collect());
            let purposes = Set::of(&[purpose]);
            let until = ends(work, found).await?.of(lasts).into_iter().chain(told.map(|told| told.until)).min();
            let (channels, condition) = (finer::channels(purpose), standing_condition(&rows, work.now()));
            let yes =
                NewGrant { purposes, recipient: Some(recipient), channels, condition, ..blank(found, Answer::Yes) };
            let new = NewGrant { elements, languages, until, ..yes };
            ledger::answer_named(work, &new, name, how).await?;
            if found.is_over() {
                stories::reopen(work, found).await?;
            }
        }
        Question::Shown(element) => {
            ledger::show_element(work, story, found.persona, element, how).await?;
        }
    }
    Ok(())
}

/// A condition that every yes stands under is meant of the whole work, and so of a new yes too.
fn standing_condition(rows: &[GrantRow], now: Instant) -> Option<String> {
    let places = |row: &&GrantRow| row.grant.answer == Answer::Yes && row.grant.recipient.is_some() && row.is_live(now);
    let mut all = rows.iter().filter(places).map(|row| row.grant.condition.as_ref());
    let first = all.next()??;
    all.all(|other| other == Some(first)).then(|| first.clone())
}

/// What the choices of how long stand for in a story's edition, now.
async fn ends(work: &Work, story: &Story) -> Result<Ends> {
    let edition = campaigns::edition(work.db(), story.edition).await?;
    let campaign = campaigns::find(work.db(), edition.campaign).await?;
    Ok(windows::ends(&edition, &campaign, work.now()))
}

/// The name of an organisation that is to have it, or no name where it goes to
/// none. A yes to one that is not there any more would be a yes to nobody.
async fn stays(work: &Work, story: &Story, recipient: consent::Recipient, how: &How) -> Result<Option<Option<String>>> {
    let consent::Recipient::Partner(partner) = recipient else { return Ok(Some(None)) };
    let membership = partners::membership(work.db(), story.edition, partner).await?;
    if membership.is_none_or(|membership| membership.left_at.is_some()) {
        return Ok(None);
    }
    let name = partners::find(work.db(), partner).await?.name;
    Ok(Some(Some(name.say(how.language.unwrap_or(Locale::ENGLISH)).to_owned())))
}

/// Takes a part of what the person agreed to back, everywhere it reaches, and
/// says which works it touched.
pub async fn take_down(
    work: &mut Work,
    keys: &Keys,
    personas: &[PersonaId],
    part: Part,
    how: &How,
) -> Result<Vec<StoryId>> {
    let mut touched = Vec::new();
    for story in theirs(work, personas).await? {
        let whole = matches!(part, Part::All) || part == Part::Work(story.id);
        let rows = own_rows(work, &story).await?;
        let has_yes = rows.iter().any(|row| row.grant.answer == Answer::Yes && row.is_live(work.now()));
        let done = match part {
            Part::Question(question) => {
                matches!(rules::stand(question, &rows, work.now()), Stand::Yes { .. })
                    && refuse(work, &story, question, how).await?
            }
            // What nobody may show cannot be taken down; asked for by itself, it is kept from being asked about.
            _ if whole && (has_yes || (part != Part::All && story.state != State::Withdrawn)) => {
                stories::withdraw_as(work, story.id, how).await?;
                true
            }
            _ => false,
        };
        if done {
            touched.push(story.id);
            disclosures::recall(work, keys, story.id).await?;
            keep_receipt(work, &story, how).await?;
        }
    }
    Ok(touched)
}

/// What somebody on the staff wrote down is not what the person said: the work
/// comes down at once, and safeguarding hears of it. Nothing of the record is
/// rewritten; whatever they say from now on is said by themself.
pub async fn dispute(work: &mut Work, keys: &Keys, personas: &[PersonaId], story: StoryId, how: &How) -> Result<()> {
    let found = stories::store::find(work.db(), story).await?;
    if !personas.contains(&found.persona) {
        return Err(Error::Missing);
    }
    take_down(work, keys, personas, Part::Work(story), how).await?;
    let by = concerns::RaisedBy::Person;
    let new = concerns::NewConcern {
        work: Some(story),
        kind: concerns::Kind::NotSaid,
        ..concerns::NewConcern::pressure(found.persona, by)
    };
    concerns::raise(work, keys, &new).await
}

/// Everything comes down, every file is asked back, and the person is
/// forgotten for ever: all of it, or nothing.
pub async fn forget(work: &mut Work, keys: &Keys, personas: &[PersonaId], how: &How) -> Result<()> {
    take_down(work, keys, personas, Part::All, how).await?;
    let Some(persona) = personas.first() else { return Err(Error::Missing) };
    people::persons::forget(work, keys, *persona).await.map(|_| ())
}

/// Shows a work again that was taken down as a whole.
pub async fn show_again(work: &mut Work, story: StoryId, how: &How) -> Result<()> {
    stories::show_again(work, story, how).await?;
    let found = stories::store::find(work.db(), story).await?;
    keep_receipt(work, &found, how).await
}

/// A link by which the person reads and answers the newest round of a work,
/// made because they pressed for it on their own page.
pub async fn open_round(work: &mut Work, keys: &Keys, story: StoryId) -> Result<Issued> {
    let round = stories::store::reviews(work.db(), story).await?.into_iter().next().ok_or(Error::Missing)?;
    let link = NewLink {
        purpose: LinkPurpose::Review,
        subject: round.id.to_string(),
        lives_seconds: ROUND_SECONDS,
        single_use: false,
    };
    work.record(Event::ReviewLinkOpened { story, review: round.id });
    links::issue(work, keys, &link).await
}

async fn theirs(work: &Work, personas: &[PersonaId]) -> Result<Vec<Story>> {
    let mut stories = Vec::new();
    for persona in personas {
        let filter = stories::store::Filter { persona: Some(*persona), ..Default::default() };
        stories.extend(stories::store::list(work.db(), &filter, WORKS_MOST, 0).await?);
    }
    Ok(stories)
}

async fn own_rows(work: &Work, story: &Story) -> Result<Vec<GrantRow>> {
    let rows = ledger::grants(work.db(), story.id).await?;
    Ok(rows.into_iter().filter(|row| row.grant.persona == story.persona && rules::is_own(row)).collect())
}

fn blank(story: &Story, answer: Answer) -> NewGrant {
    NewGrant::blank(story.id, story.persona, answer, Method::Link)
}

pub(crate) async fn keep_receipt(work: &mut Work, story: &Story, how: &How) -> Result<()> {
    let edition = campaigns::edition(work.db(), story.edition).await?;
    let language = how.language.unwrap_or(story.original);
    let new = NewReceipt {
        persona: story.persona,
        work: story.id,
        campaign: edition.campaign,
        edition: edition.id,
        language,
    };
    receipts::keep(work, &new).await.map(|_| ())
}
