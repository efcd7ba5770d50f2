//! Asking again in time: whether a yes that ends should go on, and about
//! partners that joined after somebody had answered. One question about all of
//! it, on one page; nothing widens by itself, and silence lets a yes end.

pub mod jobs;
pub mod lists;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Ending, Newcomer, Open, Pending, Said};

use crate::mine::{self, Mine, Question};
use crate::stories::{self, Story};
use ::store::{Db, Work};
use base::{EditionId, Error, Instant, Locale, PartnerId, PersonaId, Result, StoryId};
use consent::{Answer, Purpose, Recipient, Set};
use people::Keys;
use people::ledger::asks::{self, Ask, AskAbout, Item};
use people::ledger::{self, Choice, GrantRow, How, Lasts, Method, NewGrant, disclosures};
use programme::campaigns::{self, Campaign, Edition};
use programme::partners::{self, Membership, Partner};
use rules::Told;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// More editions are never open at once.
const STORIES_MOST: u64 = 100_000;
/// So many stories are thought about together, with everything that was answered about them.
const AT_ONCE: u64 = 500;

/// What these works' teller is to be asked now, as their own page shows it.
/// Works without a question are not in it.
pub async fn open(db: &Db, works: Vec<Mine>) -> Result<Vec<Open>> {
    let now = db.now();
    let ids: Vec<StoryId> = works.iter().map(|work| work.story.id).collect();
    let (rows, asked) = (by_story(ledger::grants_of(db.read(), &ids).await?), asks::of_works(db.read(), &ids).await?);
    let approved = ledger::approved_at(db.read(), &ids).await?;
    let asked = by_work(asked);
    let mut joined_there: HashMap<EditionId, Vec<(Partner, Membership)>> = HashMap::new();
    let living: BTreeSet<EditionId> =
        works.iter().map(|work| &work.edition).filter(|one| is_living(one)).map(|one| one.id).collect();
    for edition in living {
        joined_there.insert(edition, partners::joined(db.read(), edition).await?);
    }
    let mut found = Vec::new();
    for work in works {
        let id = work.story.id;
        let rows: Vec<GrantRow> =
            rows.get(&id).into_iter().flatten().filter(|row| row.grant.persona == work.persona()).cloned().collect();
        let asked = asked.get(&id).map(Vec::as_slice).unwrap_or_default();
        let (edition, campaign) = (&work.edition, &work.campaign);
        let soon =
            rows.iter().filter(|row| rules::ends_soon(row, now) && !asks::settled(asked, id, AskAbout::Ending(row.id)));
        let endings: Vec<Ending> = soon.filter_map(|row| ending(row, campaign)).collect();
        let there = if is_over(&work.story) { None } else { joined_there.get(&edition.id) };
        let there = there.cloned().unwrap_or_default();
        let joined: Vec<(PartnerId, Instant)> = there.iter().map(|(one, part)| (one.id, part.joined_at)).collect();
        let told = Told {
            work: id,
            persona: work.persona(),
            rows: &rows,
            asks: asked,
            approved_at: approved.get(&id).copied(),
        };
        let concerned = told.is_concerned(&joined, now);
        let is_open = |partner: PartnerId, at: Instant| {
            let answered = rows.iter().any(|row| row.grant.recipient == Some(Recipient::Partner(partner)));
            let asked = asked.iter().any(|ask| ask.work == id && ask.about == AskAbout::Partner(partner));
            // Asked and not answered yet, or put off, is still a question.
            concerned && !answered && (asked || !told.knows(partner, at))
        };
        let (newcomers, others): (Vec<_>, Vec<_>) =
            there.into_iter().partition(|(one, part)| is_open(one.id, part.joined_at));
        let answered = others.into_iter().filter_map(|(partner, _)| {
            let yes = |row: &&GrantRow| row.grant.recipient == Some(Recipient::Partner(partner.id)) && row.is_live(now);
            let said = rows.iter().rfind(yes)?.grant.answer == Answer::Yes;
            Some((partner, said))
        });
        let answered = answered.collect();
        let joined: Vec<(PartnerId, Instant)> = newcomers.iter().map(|(one, part)| (one.id, part.joined_at)).collect();
        let newcomers: Vec<Partner> = newcomers.into_iter().map(|(partner, _)| partner).collect();
        if endings.is_empty() && newcomers.is_empty() {
            continue;
        }
        let until = crate::windows::ends(edition, campaign, now).of(Lasts::Usual).unwrap_or(now);
        let elements = mine::rules::agreed(&rows, now).unwrap_or(Set::EMPTY);
        let languages = languages(&rows, now);
        found.push(Open { work, endings, newcomers, joined, answered, elements, languages, until });
    }
    Ok(found)
}

/// Records what was answered, each by itself; the rest stays open. A question
/// that is not put to this person is `Missing`, and then nothing is recorded.
/// Files that may no longer be used are asked back, and each work that was
/// answered about gets one receipt. The guardian of somebody under 18 is asked
/// whether theirs goes on as well.
pub async fn answer(work: &mut Work, keys: &Keys, open: &[Open], said: &[Said], how: &How) -> Result<()> {
    let mut touched: BTreeSet<StoryId> = BTreeSet::new();
    for one in said {
        let of = open.iter().find(|open| open.work.story.id == one.work).ok_or(Error::Missing)?;
        let story = &of.work.story;
        match one.about {
            AskAbout::Partner(partner) => {
                let partner = of.newcomers.iter().find(|known| known.id == partner).ok_or(Error::Missing)?;
                let question = Question::partner(partner.id);
                match one.choice {
                    Choice::Yes => mine::accept(work, story, question, Lasts::Usual, Some(of.told()), how).await?,
                    Choice::No => _ = mine::refuse(work, story, question, how).await?,
                    Choice::NotNow => {}
                }
                asks::answered(work, story.persona, &of.item(partner, how.language), one.choice, how).await?;
            }
            AskAbout::Ending(grant) | AskAbout::EndingLast(grant) => {
                let ending = of.endings.iter().find(|ending| ending.row.id == grant).ok_or(Error::Missing)?;
                if one.choice == Choice::Yes {
                    ledger::go_on(work, story.id, story.persona, grant, ending.then, how).await?;
                    stories::jobs::ask_guardian_again(work, story).await?;
                }
                asks::answered(work, story.persona, &ending.item(AskAbout::Ending(grant)), one.choice, how).await?;
            }
        }
        if one.choice != Choice::NotNow {
            touched.insert(story.id);
        }
    }
    for of in open.iter().filter(|open| touched.contains(&open.work.story.id)) {
        disclosures::recall(work, keys, of.work.story.id).await?;
        mine::keep_receipt(work, &of.work.story, how).await?;
    }
    Ok(())
}

impl Ending {
    /// The question, word for word as a yes would answer it.
    pub(crate) fn item(&self, about: AskAbout) -> Item {
        Item { work: self.row.grant.work, about, terms: asks::going_on(&self.row.grant, self.then) }
    }
}

impl Open {
    /// As the page says what a partner would receive.
    fn told(&self) -> mine::Told<'_> {
        mine::Told { elements: self.elements, languages: &self.languages, until: self.until }
    }

    pub(crate) fn item(&self, partner: &Partner, language: Option<Locale>) -> Item {
        let story = &self.work.story;
        let yes = NewGrant {
            purposes: Set::of(&[Purpose::PartnerSocial]),
            recipient: Some(Recipient::Partner(partner.id)),
            elements: self.elements,
            languages: Some(self.languages.clone()),
            until: Some(self.until),
            ..NewGrant::blank(story.id, story.persona, Answer::Yes, Method::Link)
        };
        let name = partner.name.say(language.unwrap_or(Locale::ENGLISH));
        Item { work: story.id, about: AskAbout::Partner(partner.id), terms: asks::about_partner(&yes, name) }
    }
}

fn ending(row: &GrantRow, campaign: &Campaign) -> Option<Ending> {
    let until = row.grant.until?;
    let then = campaigns::rules::renewed(until, campaign.asking, &campaign.zone);
    Some(Ending { row: row.clone(), until, then })
}

/// The languages of what is agreed now: of those a partner would receive it.
fn languages(rows: &[GrantRow], now: Instant) -> Vec<Locale> {
    let yes = rows.iter().filter(|row| row.grant.answer == Answer::Yes && row.is_live(now));
    let all: BTreeMap<&str, Locale> =
        yes.flat_map(|row| row.grant.languages.iter().flatten()).map(|one| (one.tag(), *one)).collect();
    all.into_values().collect()
}

/// Everything that is asked again, or will be within so many days: the first
/// due first. Costs the same for one story and for many.
pub async fn pending(db: &Db, days: i64) -> Result<Vec<Pending>> {
    let (now, before) = (db.now(), db.now().plus_days(days));
    let mut all = endings(db, now, before).await?;
    for campaign in campaigns::all(db.read()).await? {
        for edition in campaigns::editions(db.read(), campaign.id).await?.iter().filter(|edition| is_living(edition)) {
            all.extend(newcomers(db, edition, &campaign, now).await?);
        }
    }
    all.sort_by_key(|one| (one.due_at, one.work, one.about));
    Ok(all)
}

async fn endings(db: &Db, now: Instant, before: Instant) -> Result<Vec<Pending>> {
    let mut rows = ledger::ending(db.read(), now, before).await?;
    rows.retain(mine::rules::is_own);
    put(db, &rows, now).await
}

/// How far asking about these has come. An answer that lets nothing go anywhere,
/// and one about a work that is over, is not asked about.
async fn put(db: &Db, rows: &[GrantRow], now: Instant) -> Result<Vec<Pending>> {
    // A story has several answers that end; it is named once, as a statement bounds its values.
    let ids: Vec<StoryId> = rows.iter().map(|row| row.grant.work).collect::<BTreeSet<_>>().into_iter().collect();
    let stories = stories_of(db, &ids).await?;
    let asked = by_work(asks::of_works(db.read(), &ids).await?);
    let one = |row: &GrantRow| {
        let story = stories.get(&row.grant.work).filter(|story| !is_over(story))?;
        let until = row.grant.until.filter(|_| row.grant.recipient.is_some())?;
        let about = rules::due_of(row, now).unwrap_or(AskAbout::Ending(row.id));
        let asked = asked.get(&story.id).map(Vec::as_slice).unwrap_or_default();
        Some(Pending {
            work: story.id,
            persona: story.persona,
            edition: story.edition,
            about,
            due_at: rules::due_at(row, until, now),
            ends_at: Some(until),
            asked: rules::put(asked, about),
        })
    };
    Ok(rows.iter().filter_map(one).collect())
}

async fn newcomers(db: &Db, edition: &Edition, campaign: &Campaign, now: Instant) -> Result<Vec<Pending>> {
    let joined: Vec<(PartnerId, Instant)> = partners::joined(db.read(), edition.id)
        .await?
        .into_iter()
        .map(|(one, part)| (one.id, part.joined_at))
        .collect();
    if joined.is_empty() {
        return Ok(Vec::new());
    }
    let filter = stories::store::Filter { edition: Some(edition.id), ..Default::default() };
    let (mut all, mut last) = (Vec::new(), None);
    loop {
        let stories = stories::store::after(db.read(), &filter, last, AT_ONCE).await?;
        let Some(end) = stories.last() else { return Ok(all) };
        last = Some(end.id);
        all.extend(newcomers_of(db, &stories, &joined, campaign, now).await?);
    }
}

/// The same of some of its stories.
async fn newcomers_of(
    db: &Db,
    stories: &[Story],
    joined: &[(PartnerId, Instant)],
    campaign: &Campaign,
    now: Instant,
) -> Result<Vec<Pending>> {
    let ids: Vec<StoryId> = stories.iter().filter(|story| !is_over(story)).map(|story| story.id).collect();
    let rows = by_story(ledger::grants_of(db.read(), &ids).await?);
    let asked = by_work(asks::of_works(db.read(), &ids).await?);
    let approved = ledger::approved_at(db.read(), &ids).await?;
    let mut all = Vec::new();
    for story in stories.iter().filter(|story| !is_over(story)) {
        let rows = rows.get(&story.id).map(Vec::as_slice).unwrap_or_default();
        let asked = asked.get(&story.id).map(Vec::as_slice).unwrap_or_default();
        let told = Told {
            work: story.id,
            persona: story.persona,
            rows,
            asks: asked,
            approved_at: approved.get(&story.id).copied(),
        };
        let newcomers = told.newcomers(joined, now);
        let goes_out = rules::goes_out(&newcomers, campaign.asking.gather_hours);
        let waiting = newcomers.iter().map(|(partner, _)| (AskAbout::Partner(*partner), None));
        // What was put and is not answered yet is shown to the desk, and not put again.
        let put = asked.iter().filter(|ask| {
            matches!(ask.about, AskAbout::Partner(_)) && !matches!(ask.answer, Some(Choice::Yes | Choice::No))
        });
        for (about, asked) in waiting.chain(put.map(|ask| (ask.about, Some(*ask)))) {
            let due_at = asked.map_or(goes_out.unwrap_or(now), |ask| ask.asked_at);
            let (work, persona) = (story.id, story.persona);
            all.push(Pending { work, persona, edition: story.edition, about, due_at, ends_at: None, asked });
        }
    }
    Ok(all)
}

async fn stories_of(db: &Db, ids: &[StoryId]) -> Result<HashMap<StoryId, Story>> {
    let filter = stories::store::Filter { ids: Some(ids.to_vec()), ..Default::default() };
    let found = stories::store::list(db.read(), &filter, STORIES_MOST, 0).await?;
    Ok(found.into_iter().map(|story| (story.id, story)).collect())
}

fn by_story(rows: Vec<GrantRow>) -> HashMap<StoryId, Vec<GrantRow>> {
    let mut all: HashMap<StoryId, Vec<GrantRow>> = HashMap::new();
    // A guardian's answers stand beside the person's, and are not asked about here.
    for row in rows.into_iter().filter(mine::rules::is_own) {
        all.entry(row.grant.work).or_default().push(row);
    }
    all
}

fn by_work(asks: Vec<Ask>) -> HashMap<StoryId, Vec<Ask>> {
    let mut all: HashMap<StoryId, Vec<Ask>> = HashMap::new();
    for ask in asks {
        all.entry(ask.work).or_default().push(ask);
    }
    all
}

/// Open to anyone, and not in the archive yet.
const fn is_living(edition: &Edition) -> bool {
    edition.is_public() && edition.archived_at.is_none()
}

const fn is_over(story: &Story) -> bool {
    story.is_over() || story.retired_at.is_some()
}

/// Whom a letter is due to; with an edition, everybody who is to be asked about
/// a partner that joined there, without waiting for more to join. Whoever
/// pauses is left in peace.
pub async fn whom(db: &Db, edition: Option<EditionId>) -> Result<Vec<PersonaId>> {
    let now = db.now();
    let due = |one: &Pending| match edition {
        None => one.is_due(now),
        Some(edition) => one.asked.is_none() && one.edition == edition && matches!(one.about, AskAbout::Partner(_)),
    };
    let whom: BTreeSet<PersonaId> =
        pending(db, rules::FIRST_DAYS).await?.into_iter().filter(due).map(|one| one.persona).collect();
    let ids: Vec<PersonaId> = whom.into_iter().collect();
    let paused = ledger::paused(db.read(), &ids).await?;
    Ok(ids.into_iter().filter(|persona| !paused.contains(persona)).collect())
}

/// Asks for the letters. `now` takes along what is not due yet.
pub fn send(work: &mut Work, whom: &[PersonaId], now: bool) {
    whom.iter().for_each(|persona| work.later(jobs::mail(*persona, now)));
}
