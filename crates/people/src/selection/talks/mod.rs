//! Talks with somebody who applied: a conversation, and one about readiness
//! and wellbeing. What was noted is sealed under the applicant's own key; every
//! read is written down where they can see that there was one. A note is added
//! and never changed.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::of;
pub use model::{Kind, Note, Talk};

use crate::applications;
use crate::applications::rules::WORDS_MOST;
use crate::crypto::Keys;
use crate::guard::keeps_no_status;
use ::store::Work;
use base::{ApplicationId, Error, Event, Invalid, Message, Result, TalkId};

/// Binds a note to its place.
const ABOUT: &str = "talk";

/// Notes a talk. Nothing is written down about somebody's papers, and nothing by whoever still has to score.
pub async fn add(work: &mut Work, keys: &Keys, id: ApplicationId, kind: Kind, words: &str) -> Result<TalkId> {
    let words = check(words)?;
    may(work, id).await?;
    let key = applications::own_key(work.db(), keys, id).await?;
    let sealed = key.seal(work.chance(), ABOUT, words.as_bytes())?;
    let talk = TalkId::new(work.chance());
    store::insert(work, talk, id, kind, sealed).await?;
    work.record(Event::TalkNoted { application: id });
    Ok(talk)
}

/// What was noted, oldest first. Written down before it answers.
pub async fn read(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<Vec<Note>> {
    may(work, id).await?;
    let key = applications::own_key(work.db(), keys, id).await?;
    let mut notes = Vec::new();
    for (talk, sealed) in store::sealed(work.db(), id).await? {
        let plain = key.open(ABOUT, &sealed)?;
        let words = String::from_utf8(plain.to_vec()).map_err(Error::because("a note of a talk"))?;
        notes.push(Note { talk, words });
    }
    work.record(Event::SelectionNotesRead { application: id });
    Ok(notes)
}

/// A talk says who it was with, so it is for nobody who still scores blind; and there is none before an application
/// was sent.
async fn may(work: &Work, id: ApplicationId) -> Result<()> {
    let one = applications::find(work.db(), id).await?;
    if one.sent_at.is_none() {
        return Err(Error::refused("application-refused-unsent"));
    }
    match work.actor().staff() {
        Some(staff) => super::keep_blind(work.db(), staff, one.edition).await,
        None => Err(Error::Missing),
    }
}

fn check(words: &str) -> Result<String, Invalid> {
    let (mut invalid, words) = (Invalid::new(), words.trim().to_owned());
    let count = words.chars().count();
    if words.is_empty() {
        invalid.add("words", "error-required");
    } else if count > WORDS_MOST {
        invalid.add("words", Message::new("error-too-long").with("most", WORDS_MOST).with("count", count));
    } else {
        invalid.take("words", keeps_no_status(&words));
    }
    if invalid.is_empty() { Ok(words) } else { Err(invalid) }
}
