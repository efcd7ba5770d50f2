//! Who was handed which file: a row for every file that went to somebody by
//! name, and what became of it when it was asked back. GDPR article 19 has us
//! tell each recipient, and tell the person who they are; article 17(2) has us
//! take reasonable steps. A file carries an opaque code, by which anyone who
//! holds it can ask whether it may still be used, and nothing else.

mod contacts;
mod model;
mod places;
mod posts;
mod recalls;
mod store;
#[cfg(test)]
mod tests;

pub use contacts::{MAIL_RECALL, mail_later, mail_recall, reach, remind_due};
pub use model::{
    Asked, Asking, Check, Contact, Disclosure, File, HandedOver, Held, Holder, Place, Post, Recall, RecallAnswer,
    RecallFile, Standing, Step,
};
pub use places::{answer_by_place, least};
pub(crate) use posts::forget_words;
pub use posts::{POSTS_MOST, drop_post, note_post, posts};
pub use recalls::{answer, close, open, remind, reopen};
pub use store::{asked_back, contacts, due, find, of_holder, of_persona, of_work, over, places};

use super::{Depicted, answers};
use crate::Keys;
use crate::links::{self, Code, Issued, NewLink, Purpose};
use ::store::{Db, Work};
use base::{DisclosureId, Error, Event, Instant, PersonaId, RecallId, Result, StoryId};
use consent::{Answer, Case, Channel, Permit, Reason, Recipient, Use};
use std::collections::BTreeSet;

/// A holder can answer for this long after each asking.
pub const ANSWER_DAYS: i64 = 90;

/// The same use as a file, with nothing done to it but what a row can tell:
/// what is not written down could not be asked back.
fn as_file(of: &Use) -> Use {
    let plain = Use::plain(of.version, of.fingerprint, of.purpose, of.recipient, Channel::File, of.language);
    Use { elements: of.elements, transformations: of.transformations, ..plain }
}

/// Writes down that a file goes to somebody, in the unit of work that lets it
/// go. It takes the permit that lets it out, and asks once more at this
/// moment: `Refused` when the answer has changed since. Give it the bytes that
/// really leave, after the code and the rights text were put in.
pub async fn hand_over(work: &mut Work, keys: &Keys, permit: &Permit, file: &File) -> Result<HandedOver> {
    let of = *permit.of();
    if of != as_file(&of) {
        return Err(Error::fault("handing a file over", "this permit is for something else than a file"));
    }
    if file.holder.recipient() != of.recipient {
        return Err(Error::invalid("holder", "people-file-other-holder"));
    }
    if file.people.is_empty() || file.kind.is_empty() || file.kind.len() > model::KIND_MOST {
        return Err(Error::invalid("file", "error-required"));
    }
    let case = case(work.db(), file.work, &file.people).await?;
    if consent::permit(&of, &case, work.now()).is_err() {
        return Err(Error::refused("people-file-not-permitted"));
    }
    let people = covering(&case, &of, work.now())?;
    let until = people.iter().filter_map(|(_, _, until)| *until).min();
    let id = DisclosureId::new(work.chance());
    let hash = file.code.as_ref().map_or_else(|| Code::new(work.chance()), Clone::clone);
    let disclosure = Disclosure {
        id,
        work: file.work,
        of,
        holder: file.holder,
        people: people.iter().map(|(persona, grant, _)| (*persona, *grant)).collect(),
        file_hash: file.hash,
        file_kind: file.kind.clone(),
        handed_at: work.now(),
        use_until: until,
    };
    store::insert(work, &disclosure, keys.token_hash(Purpose::File.name(), hash.reveal())).await?;
    work.record(Event::FileHandedOver { story: file.work, disclosure: id });
    Ok(HandedOver { disclosure: id, code: hash, use_until: until })
}

/// A code for a file that is still to be written, because the file carries it.
pub fn code(work: &Work) -> Code {
    Code::new(work.chance())
}

/// May the file with this code still be used? Whatever is typed gets one of
/// three answers, and none of them says whom it shows or who holds it. Pace
/// the asking by [`links::knock`]'s class before calling this.
pub async fn check(db: &Db, keys: &Keys, typed: &str) -> Result<Check> {
    let Ok(code) = Code::parse(typed) else { return Ok(Check::Unknown) };
    let hash = keys.token_hash(Purpose::File.name(), code.reveal());
    let Some(disclosure) = store::by_code(db.read(), &hash).await? else { return Ok(Check::Unknown) };
    let asked_back = store::standings(db.read(), &[disclosure.id]).await?.contains_key(&disclosure.id);
    let may = !asked_back && still_permitted(db.read(), &disclosure, db.now()).await?;
    Ok(if may { Check::MayStill } else { Check::MayNot })
}

/// Asks back every file of a work that may no longer be used and was not asked
/// back yet: part of withdrawing, in the same unit of work. One request per
/// holder, with a secret for one-tap answers; the caller sends it. What only
/// waits, to be slept on or to be cleared, is not asked for: it is over by itself.
pub async fn recall(work: &mut Work, keys: &Keys, story: StoryId) -> Result<Vec<Asked>> {
    let mut back = Vec::new();
    for Held { disclosure, standing } in of_work(work.db(), story).await? {
        if standing.is_none() && is_over(work.db(), &disclosure, work.now()).await? {
            back.push(disclosure);
        }
    }
    ask(work, keys, back).await
}

/// Asks back these files, whatever is permitted: the house itself wants them
/// back. What was asked back already is not asked twice. For the holder it is
/// the same as after a withdrawal, so that nobody can tell the two apart.
pub async fn ask_back(work: &mut Work, keys: &Keys, files: &[DisclosureId]) -> Result<Vec<Asked>> {
    let held = store::of_files(work.db(), files).await?;
    let back = held.into_iter().filter(|held| held.standing.is_none()).map(|held| held.disclosure);
    ask(work, keys, back.collect()).await
}

async fn ask(work: &mut Work, keys: &Keys, files: Vec<Disclosure>) -> Result<Vec<Asked>> {
    let mut by_holder: Vec<((StoryId, Holder), Vec<DisclosureId>)> = Vec::new();
    for file in files {
        match by_holder.iter_mut().find(|(of, _)| *of == (file.work, file.holder)) {
            Some((_, files)) => files.push(file.id),
            None => by_holder.push(((file.work, file.holder), vec![file.id])),
        }
    }
    let mut asked = Vec::new();
    for ((story, holder), files) in by_holder {
        let recall = RecallId::new(work.chance());
        store::insert_recall(work, recall, story, holder).await?;
        for file in &files {
            store::step(work, recall, *file, Step::Asked, None).await?;
        }
        let answer = answer_link(work, keys, recall).await?;
        work.record(Event::RecallAsked { story, recall });
        asked.push(Asked { recall, holder, files, answer });
    }
    Ok(asked)
}

/// Asks back every file that somebody is in, of all works.
pub(crate) async fn recall_all(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let held = of_persona(work.db(), persona).await?;
    let works: BTreeSet<StoryId> = held.iter().map(|held| held.disclosure.work).collect();
    for story in works {
        recall(work, keys, story).await?;
    }
    Ok(())
}

async fn answer_link(work: &mut Work, keys: &Keys, recall: RecallId) -> Result<Issued> {
    let lives_seconds = ANSWER_DAYS * 86_400;
    let new = NewLink { purpose: Purpose::Recall, subject: recall.to_string(), lives_seconds, single_use: false };
    links::issue(work, keys, &new).await
}

async fn still_permitted(db: &impl store::ConnectionTrait, disclosure: &Disclosure, now: Instant) -> Result<bool> {
    Ok(denied(db, disclosure, now).await?.is_empty())
}

/// Whether more than time and the second pair of eyes stands against it.
async fn is_over(db: &impl store::ConnectionTrait, disclosure: &Disclosure, now: Instant) -> Result<bool> {
    let waits = |reason: &Reason| matches!(reason, Reason::CoolingOff | Reason::RiskNotDecided);
    Ok(!denied(db, disclosure, now).await?.iter().all(waits))
}

/// Judged again by the very words it went out by. An embargo is over for a
/// file that went out.
async fn denied(db: &impl store::ConnectionTrait, disclosure: &Disclosure, now: Instant) -> Result<Vec<Reason>> {
    let people: Vec<PersonaId> = disclosure.people.iter().map(|(persona, _)| *persona).collect();
    let case = case(db, disclosure.work, &people).await?;
    Ok(consent::permit(&disclosure.of, &case, now).err().map(|denial| denial.reasons).unwrap_or_default())
}

async fn case(db: &impl store::ConnectionTrait, work: StoryId, people: &[PersonaId]) -> Result<Case> {
    let depicted = Depicted { work, people: people.to_vec(), embargo: None };
    answers::cases(db, &[depicted]).await?.remove(&work).ok_or(Error::Missing)
}

/// Each person's permission by which this use goes out.
fn covering(case: &Case, of: &Use, now: Instant) -> Result<Vec<(PersonaId, base::GrantId, Option<Instant>)>> {
    let covers = |grant: &&consent::Grant| {
        grant.answer == Answer::Yes
            && grant.from <= now
            && grant.until.is_none_or(|until| now < until)
            && grant.purposes.has(of.purpose)
            && grant.recipient == Some(of.recipient)
            && grant.elements.meets(of.elements)
    };
    let one = |person: &consent::Standing| {
        // The one that covers most of it, and of those the one that ends first.
        let best = person.grants.iter().filter(covers).min_by_key(|grant| {
            let missing = of.elements.iter().filter(|element| !grant.elements.has(*element)).count();
            (missing, grant.until.map_or(i64::MAX, Instant::micros), grant.id)
        });
        let grant = best.ok_or_else(|| Error::fault("handing over a file", "a permit without a permission"))?;
        Ok((person.persona, grant.id, grant.until))
    };
    case.people.iter().map(one).collect()
}

impl Holder {
    /// As whom the permission has to name them.
    pub const fn recipient(self) -> Recipient {
        match self {
            Self::Partner(partner) => Recipient::Partner(partner),
            Self::Room(_) => Recipient::Press,
        }
    }
}
