//! Care after an appearance: whoever's story became public, or who was on a
//! panel, is asked how they are the same day, the next day, after a week and
//! after a month. What they say is `people::check_ins`.

pub mod jobs;
mod store;
#[cfg(test)]
mod tests;

use ::store::Db;
use base::{Actor, PersonaId, Result};
use people::check_ins;
use std::collections::BTreeMap;

/// So far back an appearance is still asked about: a little longer than the last time of asking.
const BACK_DAYS: i64 = 44;
/// Appearances that are taken up in one transaction; the rest an hour later.
const AT_ONCE: u64 = 200;

/// Takes up what was not asked about yet, and asks for the letters that are
/// due. Says how many letters.
pub async fn round(db: &Db) -> Result<usize> {
    let since = db.now().plus_days(-BACK_DAYS);
    let mut appearances = store::published(db.read(), since, AT_ONCE).await?;
    appearances.extend(programme_events(db, since).await?);
    if !appearances.is_empty() {
        ::store::write!(db, Actor::System, |work| check_ins::plan(work, &appearances))?;
    }
    jobs::ask_due(db).await
}

/// So often within [`LATELY_DAYS`] is often: whoever is about to ask once more reads it first.
pub const OFTEN: u64 = 5;
/// What counts as lately.
pub const LATELY_DAYS: i64 = 30;

/// How often each of these was asked for something lately: to read a story,
/// whether something may go on or a partner may have it, how they are. Costs
/// three statements for one of them and for many.
pub async fn asked_lately(db: &Db, personas: &[PersonaId]) -> Result<BTreeMap<PersonaId, u64>> {
    let since = db.now().plus_days(-LATELY_DAYS);
    let mut all = BTreeMap::new();
    for counted in [
        store::sent_rounds(db.read(), personas, since).await?,
        people::ledger::asks::letters(db.read(), personas, since).await?,
        check_ins::times_asked(db.read(), personas, since).await?,
    ] {
        for (persona, times) in counted {
            *all.entry(persona).or_default() += times;
        }
    }
    Ok(all)
}

async fn programme_events(db: &Db, since: base::Instant) -> Result<Vec<check_ins::Appearance>> {
    let found = programme::events::over_with_people(db.read(), (since, db.now())).await?;
    let planned = check_ins::planned(db.read(), &found.iter().map(|one| one.0).collect::<Vec<_>>()).await?;
    let new = found.into_iter().filter(|(event, persona, _)| !planned.contains(&(*event, *persona)));
    Ok(new
        .map(|(event, persona, at)| check_ins::Appearance { persona, about: check_ins::About::Event(event), at })
        .collect())
}
