//! Two things for the safety of one person. The plan: whom to call first, what
//! shows that there is danger, what is done then, who may be told; written down
//! with them, sealed under their key, read by safeguarding and the coordinator
//! alone and by the person. And whom they let stand beside them: what they call
//! that person, how to reach them, and what that person's link shows.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Beside, Kept, Plan, Sees};
pub use store::{count_due, due};

use crate::Keys;
use crate::bond::{self, ReadReason};
use ::store::{Db, Work};
use base::jiff::civil::Date;
use base::{Actor, Error, Event, LinkId, PersonId, PersonaId, Result};
use std::collections::BTreeMap;

const PLAN: &str = "safety plan";
const BESIDE: &str = "support person";

/// Writes the plan down, as it was agreed with the person; the one before it is replaced.
pub async fn write_plan(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    plan: &Plan,
    review_on: Date,
    today: Date,
) -> Result<()> {
    if work.actor().staff().is_none() {
        return Err(Error::Missing);
    }
    let plan = rules::check_plan(plan, review_on, today)?;
    let finder = bond::finder(work.db(), keys, persona).await?;
    let sealed = bond::seal(work, keys, persona, PLAN, ::store::wire(&plan)?.as_bytes()).await?;
    store::keep(work, &finder, persona, review_on, sealed).await?;
    work.record(Event::SafetyPlanWritten { persona });
    Ok(())
}

/// The plan, for the person whose it is.
pub async fn own_plan(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<Option<Kept>> {
    let finder = bond::finder(db.read(), keys, persona).await?;
    let Some(row) = store::find(db.read(), &finder).await? else { return Ok(None) };
    let plain = bond::open_own(db.read(), keys, actor, persona, &[(PLAN, &row.sealed)]).await?;
    Ok(Some(Kept { plan: parse(plain)?, written_at: row.written_at, review_on: row.review_on }))
}

/// Who stands beside somebody, for the record of how to reach them: the look
/// at who they are was written down just now, and this is part of it.
pub(crate) async fn beside_them(work: &mut Work, keys: &Keys, person: PersonId) -> Result<Vec<Beside>> {
    let rows = store::beside_of(work.db(), &keys.finder(&person.to_string())).await?;
    let sealed: Vec<(&str, &str)> = rows.iter().map(|(_, sealed)| (BESIDE, sealed.as_str())).collect();
    let plain = bond::open_for_guard(work.db(), keys, person, &sealed).await?;
    plain.into_iter().map(|bytes| parse(vec![bytes])).collect()
}

/// The plan, for whoever may act by it. The look is written down.
pub async fn read_plan(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Kept>> {
    let finder = bond::finder(work.db(), keys, persona).await?;
    let Some(row) = store::find(work.db(), &finder).await? else { return Ok(None) };
    let plain = bond::open_all(work, keys, persona, &[(PLAN, &row.sealed)], ReadReason::Safeguarding).await?;
    Ok(Some(Kept { plan: parse(plain)?, written_at: row.written_at, review_on: row.review_on }))
}

/// Until when a plan holds before it is looked at again, without what is in it.
pub async fn review_on(db: &Db, keys: &Keys, persona: PersonaId) -> Result<Option<Date>> {
    let finder = bond::finder(db.read(), keys, persona).await?;
    Ok(store::find(db.read(), &finder).await?.map(|row| row.review_on))
}

/// They say who stands beside them by a link, and what it shows.
pub async fn name_beside(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    link: LinkId,
    beside: &Beside,
) -> Result<()> {
    let beside = rules::check_beside(beside)?;
    let person = bond::acting(work.db(), keys, work.actor(), persona).await?;
    let sealed = bond::seal(work, keys, persona, BESIDE, ::store::wire(&beside)?.as_bytes()).await?;
    store::add_beside(work, link, &keys.finder(&person.to_string()), sealed).await
}

/// Whom they let in, by link, for themself.
pub async fn own_beside(db: &Db, keys: &Keys, actor: &Actor, persona: PersonaId) -> Result<BTreeMap<LinkId, Beside>> {
    let finder = bond::finder(db.read(), keys, persona).await?;
    let rows = store::beside_of(db.read(), &finder).await?;
    let sealed: Vec<(&str, &str)> = rows.iter().map(|(_, sealed)| (BESIDE, sealed.as_str())).collect();
    let plain = bond::open_own(db.read(), keys, actor, persona, &sealed).await?;
    rows.iter().zip(plain).map(|((link, _), bytes)| Ok((*link, parse(vec![bytes])?))).collect()
}

/// What the link of somebody beside a person shows them. Their look is written
/// down by `persons::support_looked`. A link from before there was a choice
/// shows what is planned, as it did.
pub async fn beside_by(db: &Db, keys: &Keys, persona: PersonaId, link: LinkId) -> Result<Option<Beside>> {
    let person = bond::themself(db.read(), keys, persona).await?;
    let Some((finder, sealed)) = store::beside(db.read(), link).await? else { return Ok(None) };
    if finder != keys.finder(&person.to_string()) {
        return Err(Error::Missing);
    }
    let plain = bond::open_for_guard(db.read(), keys, person, &[(BESIDE, &sealed)]).await?;
    parse(plain).map(Some)
}

/// The link ended, and what was said about whoever held it goes.
pub async fn forget_beside(work: &mut Work, link: LinkId) -> Result<()> {
    store::remove_beside(work, link).await
}

/// What was said about those whose links were made before this moment, and work no more.
pub async fn sweep(work: &mut Work, before: base::Instant) -> Result<u64> {
    store::sweep(work, before).await
}

/// Everything of somebody who is forgotten.
pub(crate) async fn forget(work: &mut Work, finder: &str) -> Result<()> {
    store::remove_all(work, finder).await
}

fn parse<T: serde::de::DeserializeOwned>(plain: Vec<Vec<u8>>) -> Result<T> {
    let bytes = plain.first().ok_or_else(|| Error::fault("a safety plan", "it was not opened"))?;
    serde_json::from_slice(bytes).map_err(Error::because("a safety plan"))
}
