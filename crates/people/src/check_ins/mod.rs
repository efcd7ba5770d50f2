//! How somebody is after they appeared: asked the same day, the next day, after
//! a week and after a month, by the way that they called safe. One tap and a
//! free line; what they say is sealed, and safeguarding alone reads it. An
//! answer that worries is a concern at once. They can turn it off without a
//! reason, and a pause stops it.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{About, Answer, Appearance, CheckIn, Said, Step};
pub use store::{
    answered, count_answered, due, find, last_asked, latest, of_persona, of_persona_whole, off, planned, times_asked,
};

use crate::Keys;
use crate::bond::{self, ReadReason};
use crate::ledger::concerns::{self, NewConcern, RaisedBy};
use ::store::Work;
use base::{CheckInId, Error, Event, PersonaId, Result};

const ABOUT: &str = "check-in";

/// They appeared, so they will be asked how they are. The same appearance twice
/// is one.
pub async fn plan(work: &mut Work, appearances: &[Appearance]) -> Result<()> {
    let mut rows = Vec::new();
    for one in appearances {
        for step in Step::ALL {
            rows.push((CheckInId::new(work.chance()), *one, *step, rules::due_at(one.at, *step)));
        }
    }
    store::plan(work, &rows).await
}

/// Lets lapse what is not asked any more: a later one takes its place.
pub async fn lapse(work: &mut Work, check_ins: &[CheckInId]) -> Result<()> {
    store::lapse(work, check_ins).await
}

/// They were asked: by letter, or somebody of the staff is to ask them.
pub async fn asked(work: &mut Work, check_in: &CheckIn, by_hand: bool) -> Result<()> {
    if store::asked(work, check_in.id, by_hand).await? {
        work.record(Event::CheckInAsked { persona: check_in.persona });
    }
    Ok(())
}

/// What they say, as often as they like; the last holds. One that worries is a
/// concern, and safeguarding is told that there is one.
pub async fn answer(work: &mut Work, keys: &Keys, check_in: &CheckIn, said: &Said) -> Result<()> {
    let words = rules::check_words(&said.words)?;
    let said = Said { words, ..said.clone() };
    let before = store::sealed(work.db(), check_in.id).await?;
    let before = match &before {
        Some(sealed) => Some(open(work, keys, check_in, sealed).await?),
        None => None,
    };
    if before.as_ref() == Some(&said) {
        return Ok(());
    }
    let sealed = bond::seal(work, keys, check_in.persona, ABOUT, ::store::wire(&said)?.as_bytes()).await?;
    store::answer(work, check_in.id, &sealed).await?;
    work.record(Event::CheckInAnswered { persona: check_in.persona });
    let Some(kind) = rules::worries(said.answer) else { return Ok(()) };
    let concern =
        NewConcern { persona: check_in.persona, work: check_in.story(), kind, by: RaisedBy::Person, words: said.words };
    concerns::raise(work, keys, &concern).await?;
    concerns::jobs::tell_safeguarding(work).await
}

/// What they said, for them on their own page and for safeguarding: a look by
/// anybody else is written down.
pub async fn said(work: &mut Work, keys: &Keys, check_in: &CheckIn) -> Result<Option<Said>> {
    match store::sealed(work.db(), check_in.id).await? {
        Some(sealed) => open(work, keys, check_in, &sealed).await.map(Some),
        None => Ok(None),
    }
}

async fn open(work: &mut Work, keys: &Keys, check_in: &CheckIn, sealed: &str) -> Result<Said> {
    let plain = bond::open(work, keys, check_in.persona, ABOUT, sealed, ReadReason::Safeguarding).await?;
    serde_json::from_slice(&plain).map_err(Error::because("an answer about how somebody is"))
}

/// They do not want to be asked how they are. No reason; again is no error.
pub async fn turn_off(work: &mut Work, persona: PersonaId) -> Result<()> {
    if store::turn_off(work, persona).await? {
        work.record(Event::CheckInsTurnedOff { persona });
    }
    Ok(())
}

/// After a restore: it was turned off after the backup.
pub async fn turn_off_again(work: &mut Work, persona: PersonaId) -> Result<()> {
    crate::personas::find(work.db(), persona).await?;
    turn_off(work, persona).await
}

/// They do after all.
pub async fn turn_on(work: &mut Work, persona: PersonaId) -> Result<()> {
    if store::turn_on(work, persona).await? {
        work.record(Event::CheckInsTurnedOn { persona });
    }
    Ok(())
}

/// What was said goes with the key of somebody who is forgotten; here the rows go too.
pub(crate) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::remove(work, persona).await
}

/// Deletes check-ins that were over before this moment, with what was answered.
pub async fn sweep(work: &mut Work, before: base::Instant) -> Result<u64> {
    store::sweep(work, before).await
}
