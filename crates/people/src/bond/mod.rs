//! The link between a persona and the person behind it, which is itself the
//! secret. It is opened in this module and nowhere else, and [`behind`] writes
//! down who looked and why before it answers, in the same transaction; the
//! person can read that record. Sealing words for a person is no look: nobody
//! learns from it who they are.

mod model;
mod store;

pub use model::{IdentityRead, ReadReason};
#[cfg(test)]
pub(crate) use store::sealed_link;
pub use store::{contacted, reads};
pub(crate) use store::{
    destroy_key, keep_key, looked_since, mark_let_go, personas_of, quiet_since, rewrap_key, sweep_reads, tied, untie,
    wrapped_key, wrapped_keys,
};

use crate::crypto::{DataKey, Keys};
use ::store::{Db, Work};
use base::{Actor, Error, Event, PersonId, PersonaId, Result};
use store::ConnectionTrait;

/// Gives a persona to a person.
pub(crate) async fn tie(work: &mut Work, keys: &Keys, person: PersonId, persona: PersonaId) -> Result<()> {
    let id = person.to_string();
    let sealed = keys.seal(work.chance(), &about_link(persona), id.as_bytes())?;
    store::tie(work, persona, sealed, keys.finder(&id)).await
}

/// The person behind a persona, once the look has been written down.
pub(crate) async fn behind(work: &mut Work, keys: &Keys, persona: PersonaId, reason: ReadReason) -> Result<PersonId> {
    let sealed = store::sealed_link(work.db(), persona).await?;
    store::note_read(work, persona, reason).await?;
    work.record(Event::IdentityRead { persona });
    open_link(keys, persona, &sealed)
}

/// A look that opened no identity, for the same record: see [`behind`] for one that does.
pub(crate) async fn note_look(work: &mut Work, persona: PersonaId, reason: ReadReason) -> Result<()> {
    store::note_read(work, persona, reason).await
}

/// The same of many at once.
pub(crate) async fn note_looks(work: &mut Work, personas: &[PersonaId], reason: ReadReason) -> Result<()> {
    store::note_reads(work, personas, reason).await
}

/// The person who acts by a link or code of their own. It is they who knock,
/// so nothing is written down, and there is no way from this id to who they are.
pub(crate) async fn themself(db: &impl ConnectionTrait, keys: &Keys, persona: PersonaId) -> Result<PersonId> {
    open_link(keys, persona, &store::sealed_link(db, persona).await?)
}

/// Seals words under the key of the person behind a persona: forgetting the
/// person destroys them. Somebody forgotten is `Missing`.
pub(crate) async fn seal(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    about: &str,
    words: &[u8],
) -> Result<String> {
    let person = themself(work.db(), keys, persona).await?;
    data_key(work, keys, person).await?.seal(work.chance(), about, words)
}

/// Opens what [`seal`] closed. A look by anyone but the person is written down.
pub(crate) async fn open(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    about: &str,
    sealed: &str,
    reason: ReadReason,
) -> Result<Vec<u8>> {
    let person = whose(work, keys, persona, reason).await?;
    Ok(data_key(work, keys, person).await?.open(about, sealed)?.to_vec())
}

/// The same for bytes: a scan, a recording.
pub(crate) async fn seal_bytes(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    about: &str,
    bytes: &[u8],
) -> Result<Vec<u8>> {
    let person = themself(work.db(), keys, persona).await?;
    data_key(work, keys, person).await?.seal_bytes(work.chance(), about, bytes)
}

/// Opens what [`seal_bytes`] closed. A look by anyone but the person is written down.
pub(crate) async fn open_bytes(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    about: &str,
    sealed: &[u8],
    reason: ReadReason,
) -> Result<Vec<u8>> {
    let person = whose(work, keys, persona, reason).await?;
    Ok(data_key(work, keys, person).await?.open_bytes(about, sealed)?.to_vec())
}

/// The person who acts by their own link, where this persona is theirs; anybody else is `Missing`.
pub(crate) async fn acting(
    db: &impl ConnectionTrait,
    keys: &Keys,
    actor: &Actor,
    persona: PersonaId,
) -> Result<PersonId> {
    match *actor {
        Actor::Storyteller(person, _) if themself(db, keys, persona).await? == person => Ok(person),
        _ => Err(Error::Missing),
    }
}

/// What finds everything that is of the person behind a persona, and tells nobody who they are.
pub(crate) async fn finder(db: &impl ConnectionTrait, keys: &Keys, persona: PersonaId) -> Result<String> {
    Ok(keys.finder(&themself(db, keys, persona).await?.to_string()))
}

/// Opens several things at once, which is one look. By the person themself it is none.
pub(crate) async fn open_all(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    sealed: &[(&str, &str)],
    reason: ReadReason,
) -> Result<Vec<Vec<u8>>> {
    let person = whose(work, keys, persona, reason).await?;
    open_each(work.db(), keys, person, sealed).await
}

/// The same for the person on their own page, without a write.
pub(crate) async fn open_own(
    db: &impl ConnectionTrait,
    keys: &Keys,
    actor: &Actor,
    persona: PersonaId,
    sealed: &[(&str, &str)],
) -> Result<Vec<Vec<u8>>> {
    let person = acting(db, keys, actor, persona).await?;
    open_each(db, keys, person, sealed).await
}

/// For a rule that has to know and shows it to nobody, or where the look was
/// written down just now: no look is written down here.
pub(crate) async fn open_for_guard(
    db: &impl ConnectionTrait,
    keys: &Keys,
    person: PersonId,
    sealed: &[(&str, &str)],
) -> Result<Vec<Vec<u8>>> {
    open_each(db, keys, person, sealed).await
}

/// Looks by the same member of the staff within this time are one.
const LOOK_SECONDS: i64 = 3_600;

/// Opens what stands on a page that is looked at again and again. The look is
/// written down before anything is opened; within an hour it is one look.
pub(crate) async fn open_often(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    persona: PersonaId,
    sealed: &[(&str, &str)],
    reason: ReadReason,
) -> Result<Vec<Vec<u8>>> {
    let who = actor.trace().1.unwrap_or_default();
    let since = db.now().plus_seconds(-LOOK_SECONDS);
    if !looked_since(db.read(), persona, (reason, &who), since).await? {
        ::store::write!(db, *actor, |work| behind(work, keys, persona, reason))?;
    }
    let person = themself(db.read(), keys, persona).await?;
    open_each(db.read(), keys, person, sealed).await
}

async fn open_each(
    db: &impl ConnectionTrait,
    keys: &Keys,
    person: PersonId,
    sealed: &[(&str, &str)],
) -> Result<Vec<Vec<u8>>> {
    let wrapped = store::wrapped_key(db, person).await?.ok_or(Error::Missing)?;
    let key = keys.unwrap_data_key(&person.to_string(), &wrapped).await?;
    sealed.iter().map(|(about, sealed)| Ok(key.open(about, sealed)?.to_vec())).collect()
}

/// The person behind, seen by themself or by somebody who is written down.
async fn whose(work: &mut Work, keys: &Keys, persona: PersonaId, reason: ReadReason) -> Result<PersonId> {
    match *work.actor() {
        Actor::Storyteller(person, _) if themself(work.db(), keys, persona).await? == person => Ok(person),
        _ => behind(work, keys, persona, reason).await,
    }
}

async fn data_key(work: &Work, keys: &Keys, person: PersonId) -> Result<DataKey> {
    let wrapped = store::wrapped_key(work.db(), person).await?.ok_or(Error::Missing)?;
    keys.unwrap_data_key(&person.to_string(), &wrapped).await
}

fn open_link(keys: &Keys, persona: PersonaId, sealed: &str) -> Result<PersonId> {
    let plain = keys.open(&about_link(persona), sealed)?;
    std::str::from_utf8(&plain)
        .ok()
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| Error::fault("a persona's link", "does not hold a person"))
}

fn about_link(persona: PersonaId) -> String {
    format!("persona {persona}")
}
