//! What somebody needs so that they can take part, and what they will not speak
//! about. They say it themself, on their own page, and it is sealed under their
//! own key; every desk reading is written down where they see it. It belongs to
//! the person and not to one way to appear, so it holds for each of them.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Booking, Boundary, Comfort, Needs, NewBoundary, Rest, Said, Strength};

use crate::Keys;
use crate::bond::{self, ReadReason};
use ::store::{Db, Work};
use base::{Actor, BoundaryId, Error, Event, Instant, PersonaId, Result};
use model::{BOUNDARY, COMFORT, REST};
use serde::de::DeserializeOwned;

/// They say what they need; what they said before is replaced.
pub async fn say(work: &mut Work, keys: &Keys, persona: PersonaId, needs: &Needs) -> Result<()> {
    let needs = rules::check_needs(needs)?;
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    let finder = keys.finder(&person.to_string());
    let comfort = bond::seal(work, keys, persona, COMFORT, ::store::wire(&needs.comfort)?.as_bytes()).await?;
    let rest = bond::seal(work, keys, persona, REST, ::store::wire(&needs.rest)?.as_bytes()).await?;
    store::keep(work, &finder, comfort, rest).await?;
    work.record(Event::NeedsSaid { persona });
    Ok(())
}

/// What they said, for themself.
pub async fn own(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<Option<Said<Needs>>> {
    let Some(kept) = store::find(db.read(), &bond::finder(db.read(), keys, persona).await?).await? else {
        return Ok(None);
    };
    let sealed = [(COMFORT, kept.comfort.as_str()), (REST, kept.rest.as_str())];
    let plain = bond::open_own(db.read(), keys, actor, persona, &sealed).await?;
    Ok(Some(Said { what: whole(&plain)?, at: kept.said_at }))
}

/// When they said what they need, without what it is.
pub async fn said_at(db: &Db, keys: &Keys, persona: PersonaId) -> Result<Option<Instant>> {
    let finder = bond::finder(db.read(), keys, persona).await?;
    Ok(store::find(db.read(), &finder).await?.map(|kept| kept.said_at))
}

/// All that they need, for whoever prepares everything. The look is written down.
pub async fn read(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Said<Needs>>> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    let Some(kept) = store::find(work.db(), &finder).await? else { return Ok(None) };
    let sealed = [(COMFORT, kept.comfort.as_str()), (REST, kept.rest.as_str())];
    let plain = bond::open_all(work, keys, persona, &sealed, ReadReason::Needs).await?;
    Ok(Some(Said { what: whole(&plain)?, at: kept.said_at }))
}

/// Access and diet alone, for whoever prepares a room and a table. The rest is
/// not even opened. The look is written down.
pub async fn read_comfort(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Said<Comfort>>> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    let Some(kept) = store::find(work.db(), &finder).await? else { return Ok(None) };
    let sealed = [(COMFORT, kept.comfort.as_str())];
    let plain = bond::open_all(work, keys, persona, &sealed, ReadReason::Needs).await?;
    Ok(Some(Said { what: part(&plain, 0)?, at: kept.said_at }))
}

/// Something that they will not speak about.
pub async fn add_boundary(work: &mut Work, keys: &Keys, persona: PersonaId, new: &NewBoundary) -> Result<BoundaryId> {
    let new = rules::check_boundary(new)?;
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    let finder = keys.finder(&person.to_string());
    if store::boundaries(work.db(), &finder).await?.len() >= rules::BOUNDARIES_MOST {
        return Err(Error::refused("limits-too-many"));
    }
    let sealed = bond::seal(work, keys, persona, BOUNDARY, ::store::wire(&new)?.as_bytes()).await?;
    let boundary = BoundaryId::new(work.chance());
    store::add_boundary(work, boundary, &finder, sealed).await?;
    work.record(Event::BoundaryAdded { persona, boundary });
    Ok(boundary)
}

/// They may be asked about it after all. Somebody else's is `Missing`; again is no error.
pub async fn remove_boundary(work: &mut Work, keys: &Keys, persona: PersonaId, boundary: BoundaryId) -> Result<()> {
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    match store::owner(work.db(), boundary).await? {
        Some(finder) if finder == keys.finder(&person.to_string()) => {}
        _ => return Err(Error::Missing),
    }
    store::remove_boundary(work, boundary).await?;
    work.record(Event::BoundaryRemoved { persona, boundary });
    Ok(())
}

/// What they said, for themself, oldest first.
pub async fn own_boundaries(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<Vec<Boundary>> {
    let kept = store::boundaries(db.read(), &bond::finder(db.read(), keys, persona).await?).await?;
    let plain = bond::open_own(db.read(), keys, actor, persona, &sealed(&kept)).await?;
    boundaries(&kept, &plain)
}

/// What they do not speak about, beside whatever is made of what they said.
/// Looks by the same member of the staff within an hour are one. Where nothing
/// was said, nobody looked. Somebody forgotten has said nothing.
/// And since when something may be missing from it.
pub async fn boundaries_for(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    persona: PersonaId,
) -> Result<(Vec<Boundary>, Option<Instant>)> {
    let finder = match bond::finder(db.read(), keys, persona).await {
        Ok(finder) => finder,
        Err(Error::Missing) => return Ok((Vec::new(), None)),
        Err(error) => return Err(error),
    };
    let lost = store::lost(db.read(), &finder).await?;
    let kept = store::boundaries(db.read(), &finder).await?;
    if kept.is_empty() {
        return Ok((Vec::new(), lost));
    }
    let plain = bond::open_often(db, keys, actor, persona, &sealed(&kept), ReadReason::Boundaries).await?;
    Ok((boundaries(&kept, &plain)?, lost))
}

/// Since when something may be missing from what they said.
pub async fn may_be_missing(db: &Db, keys: &Keys, persona: PersonaId) -> Result<Option<Instant>> {
    match bond::finder(db.read(), keys, persona).await {
        Ok(finder) => store::lost(db.read(), &finder).await,
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// After a restore: what they added came after the backup and is in no journal.
pub async fn note_loss(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    store::note_loss(work, &finder).await
}

/// They looked: what stands there is all of it.
pub async fn all_there(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    store::found_again(work, &keys.finder(&person.to_string())).await
}

/// They went through the checks of their accounts. What they ticked is theirs.
pub async fn accounts_checked(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<()> {
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    store::checked(work, &keys.finder(&person.to_string())).await?;
    work.record(Event::AccountsChecked { persona });
    Ok(())
}

/// When they went through them last.
pub async fn checked_at(db: &Db, keys: &Keys, persona: PersonaId) -> Result<Option<Instant>> {
    store::checked_at(db.read(), &bond::finder(db.read(), keys, persona).await?).await
}

/// Contact details are let go of, and what they needed then.
pub(crate) async fn let_go(work: &mut Work, finder: &str) -> Result<()> {
    store::remove_needs(work, finder).await
}

/// Everything of somebody who is forgotten.
pub(crate) async fn forget(work: &mut Work, finder: &str) -> Result<()> {
    store::remove_needs(work, finder).await?;
    store::remove_boundaries(work, finder).await
}

fn sealed(kept: &[store::Kept]) -> Vec<(&str, &str)> {
    kept.iter().map(|one| (BOUNDARY, one.sealed.as_str())).collect()
}

fn boundaries(kept: &[store::Kept], plain: &[Vec<u8>]) -> Result<Vec<Boundary>> {
    let read = |(place, one): (usize, &store::Kept)| {
        Ok(Boundary { id: one.id, what: part(plain, place)?, added_at: one.added_at })
    };
    kept.iter().enumerate().map(read).collect()
}

fn whole(plain: &[Vec<u8>]) -> Result<Needs> {
    Ok(Needs { comfort: part(plain, 0)?, rest: part(plain, 1)? })
}

fn part<T: DeserializeOwned>(plain: &[Vec<u8>], place: usize) -> Result<T> {
    let bytes = plain.get(place).ok_or_else(|| Error::fault("what somebody needs", "a part was not opened"))?;
    serde_json::from_slice(bytes).map_err(Error::because("what somebody needs"))
}
