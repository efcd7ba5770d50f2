//! The programme board of an edition: everybody who takes part, how far they
//! have come, what is next and what is overdue. It is computed from what is on
//! record and kept nowhere; what safeguarding knows is not in it.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Board, Filter, Person, Stage};

use crate::stories::{self, Story};
use ::store::{Db, Work};
use base::{EditionId, Event, MilestoneId, PersonaId, Result};
use people::applications::{self, State};
use people::{ambassadors, check_ins, ledger};
use programme::campaigns::{self, milestones};
use std::collections::{BTreeMap, HashMap};

/// An edition has never more stories than that.
const STORIES_MOST: u64 = 100_000;

/// Everything the board shows. Costs the same for one of them and for many.
pub async fn of(db: &Db, edition: EditionId) -> Result<Board> {
    let (read, now) = (db.read(), db.now());
    let parts = ambassadors::list(read, edition).await?;
    let filter = stories::store::Filter { edition: Some(edition), ..Default::default() };
    let mut told: HashMap<PersonaId, Vec<Story>> = HashMap::new();
    for story in stories::store::list(read, &filter, STORIES_MOST, 0).await? {
        told.entry(story.persona).or_default().push(story);
    }
    let ids: Vec<PersonaId> = parts.iter().filter_map(|part| part.persona.as_ref().map(|persona| persona.id)).collect();
    let paused = ledger::paused(read, &ids).await?;
    let asked = check_ins::last_asked(read, &ids).await?;
    let off = check_ins::off(read, &ids).await?;
    let found = campaigns::edition(read, edition).await?;
    let today = now.date_in(campaigns::find(read, found.campaign).await?.zone.tz());
    let all = milestones::of(read, edition).await?;
    let dues = store::dues(read, edition, &all).await?;
    let days = rules::days(&dues, &all);
    let mut unnamed = 0;
    let mut people = Vec::new();
    for part in parts {
        // A record of the archive that names nobody has no way to go.
        let Some(persona) = part.persona else {
            unnamed += 1;
            continue;
        };
        let stories = told.get(&persona.id).map(Vec::as_slice).unwrap_or_default();
        let cared = |story: &Story| {
            let since = story.published_at.unwrap_or(now);
            off.contains(&persona.id) || asked.get(&persona.id).is_some_and(|at| *at >= since)
        };
        let (stage, story) = rules::stage(stories, cared);
        let is_paused = paused.contains(&persona.id);
        let due = if is_paused { None } else { rules::due(stage, &days) };
        people.push(Person {
            ambassador: part.id,
            stage,
            story: story.map(|story| story.id),
            is_paused,
            due,
            is_overdue: due.is_some_and(|day| day < today),
            persona,
        });
    }
    rules::sort(&mut people);
    let mut applied = BTreeMap::new();
    for state in State::ALL {
        let filter = applications::Filter { edition: Some(edition), state: Some(*state), ..Default::default() };
        applied.insert(*state, applications::count(read, &filter, &[]).await?);
    }
    Ok(Board { people, unnamed, applied, milestones: all, dues, today })
}

/// Notes that the board was taken along as a file.
pub fn taken(work: &mut Work, edition: EditionId) {
    work.record(Event::BoardTaken { edition });
}

/// Says by which milestone everybody should have come so far; nothing is no day.
pub async fn set_dues(work: &mut Work, edition: EditionId, dues: &BTreeMap<Stage, MilestoneId>) -> Result<()> {
    let all = milestones::of(work.db(), edition).await?;
    rules::check_dues(dues, &all)?;
    let before = store::own_dues(work.db(), edition).await?;
    if before == *dues {
        return Ok(());
    }
    store::set_dues(work, edition, dues).await?;
    for (stage, milestone) in dues {
        if before.get(stage) != Some(milestone) {
            work.record(Event::MilestoneChanged { edition, milestone: *milestone });
        }
    }
    if dues.is_empty() {
        work.record(Event::MilestonesReviewed { edition });
    }
    Ok(())
}
