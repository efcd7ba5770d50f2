//! Signs that a yes was not free: somebody says that they felt they had to, or
//! that what was written down is not what they said; or somebody on the staff
//! saw it (domain.md D1 and D8, the pressure flag). A pressure holds back
//! everything of theirs until safeguarding has cleared it, quietly: nobody
//! else at the desk, and no page that somebody beside them may see, says why.

mod decisions;
pub mod jobs;
mod model;
mod store;
#[cfg(test)]
mod tests;

pub use decisions::{decide, decided};
pub use model::{Concern, Decision, Kind, NewConcern, RaisedBy};
pub use store::{count_open, find, list, when_decided};

use crate::Keys;
use crate::bond::{self, ReadReason};
use crate::ledger::evidence::check_words;
use ::store::Work;
use base::{ConcernId, Error, Event, Instant, PersonaId, Result, StaffId};

const ABOUT: &str = "concern";

/// Raises it. What was written stands sealed beside it. Said twice it stands
/// once. A pressure is on the person: each of their personas is held.
pub async fn raise(work: &mut Work, keys: &Keys, new: &NewConcern) -> Result<()> {
    let words = check_words("words", &new.words)?;
    if !words.is_empty() {
        let sealed = bond::seal(work, keys, new.persona, ABOUT, words.as_bytes()).await?;
        insert(work, new, Some(sealed)).await?;
    } else if !store::is_open(work.db(), new).await? {
        insert(work, new, None).await?;
    }
    if new.kind != Kind::Pressure {
        return Ok(());
    }
    let person = bond::themself(work.db(), keys, new.persona).await?;
    for persona in bond::personas_of(work.db(), &keys.finder(&person.to_string())).await? {
        let theirs = NewConcern::pressure(persona, new.by);
        if !store::is_open(work.db(), &theirs).await? {
            insert(work, &theirs, None).await?;
        }
    }
    Ok(())
}

/// Another way to appear of somebody whom a pressure holds is held as well,
/// and for the same reason: by whoever raised it, not by whoever added it.
pub(crate) async fn hold_too(work: &mut Work, theirs: &[PersonaId], added: PersonaId) -> Result<()> {
    let Some(open) = store::open_pressure(work.db(), theirs).await? else { return Ok(()) };
    insert_as(work, &NewConcern::pressure(added, open.by), None, open.staff).await
}

async fn insert(work: &mut Work, new: &NewConcern, sealed: Option<String>) -> Result<()> {
    let staff = work.actor().staff();
    insert_as(work, new, sealed, staff).await
}

async fn insert_as(work: &mut Work, new: &NewConcern, sealed: Option<String>, staff: Option<StaffId>) -> Result<()> {
    let id = ConcernId::new(work.chance());
    store::insert(work, id, new, sealed, staff).await?;
    if !new.kind.is_quiet() {
        work.record(Event::ConcernRaised { persona: new.persona });
    }
    Ok(())
}

/// Somebody on the staff writes down what happened or what worries them: for
/// safeguarding alone, who hear that something waits.
pub async fn report(work: &mut Work, keys: &Keys, persona: PersonaId, words: &str) -> Result<()> {
    let words = check_words("worry", words)?;
    if words.is_empty() {
        return Err(Error::invalid("worry", "error-required"));
    }
    let new = NewConcern { persona, work: None, kind: Kind::Incident, by: RaisedBy::Staff, words };
    raise(work, keys, &new).await?;
    jobs::tell_safeguarding(work).await
}

/// After a restore: somebody raised it after the backup, so it stands until it
/// is cleared anew.
pub async fn raise_again(work: &mut Work, persona: PersonaId) -> Result<()> {
    crate::personas::find(work.db(), persona).await?;
    let again = NewConcern::pressure(persona, RaisedBy::Person);
    if !store::is_open(work.db(), &again).await? {
        insert(work, &again, None).await?;
    }
    Ok(())
}

/// Safeguarding has spoken with them, and what was said stands. Twice is no error.
pub async fn clear(work: &mut Work, concern: ConcernId) -> Result<()> {
    let found = store::find(work.db(), concern).await?;
    if work.actor().staff().is_none() || work.actor().staff() == found.staff {
        // Whoever was there may not be the one who finds it free.
        return Err(Error::refused("people-concern-second-eyes"));
    }
    if store::clear(work, concern).await? && !found.kind.is_quiet() {
        work.record(Event::ConcernCleared { persona: found.persona });
    }
    Ok(())
}

/// Takes the words out of concerns that were settled before this moment; that there was one stays.
pub async fn sweep_words(work: &mut Work, before: Instant) -> Result<u64> {
    store::sweep_words(work, before).await
}

/// What they wrote. The look is written down where they can read it.
pub async fn words(work: &mut Work, keys: &Keys, concern: &Concern) -> Result<Option<String>> {
    let Some(sealed) = &concern.sealed else { return Ok(None) };
    let plain = bond::open(work, keys, concern.persona, ABOUT, sealed, ReadReason::Safeguarding).await?;
    String::from_utf8(plain).map(Some).map_err(Error::because("words beside a concern"))
}
