//! What has to be done by when, counted from the day. What an edition takes
//! over from an earlier one is a proposal: it counts only after somebody has
//! looked at it.

mod input;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;
mod usual;

pub use self::store::{find, of, unreviewed};
pub use input::*;
pub use model::*;

use ::store::Work;
use base::jiff::civil::Date;
use base::{EditionId, Error, Event, MilestoneId, Result};

/// What to do today and soon. Give it the date in the campaign's zone.
pub async fn today(db: &impl store::Connection, edition: EditionId, date: Date) -> Result<Today> {
    Ok(rules::today(of(db, edition).await?, date))
}

/// Adds a milestone; whoever adds one has looked at it.
pub async fn add(work: &mut Work, edition: EditionId, draft: &MilestoneDraft) -> Result<MilestoneId> {
    super::edition(work.db(), edition).await?;
    let milestone = MilestoneId::new(work.chance());
    store::insert(work, milestone, edition, draft).await?;
    work.record(Event::MilestoneChanged { edition, milestone });
    Ok(milestone)
}

/// Changes a milestone; whoever changes one has looked at it.
pub async fn change(work: &mut Work, milestone: MilestoneId, draft: &MilestoneDraft) -> Result<()> {
    let now = find(work.db(), milestone).await?;
    store::update(work, &now, draft).await?;
    work.record(Event::MilestoneChanged { edition: now.edition, milestone });
    Ok(())
}

/// Drops a milestone that does not fit.
pub async fn remove(work: &mut Work, milestone: MilestoneId) -> Result<()> {
    let now = find(work.db(), milestone).await?;
    store::delete(work, milestone).await?;
    work.record(Event::MilestoneChanged { edition: now.edition, milestone });
    Ok(())
}

/// Says that one milestone fits this edition.
pub async fn review(work: &mut Work, milestone: MilestoneId) -> Result<()> {
    let now = find(work.db(), milestone).await?;
    store::write_reviewed(work, now.edition, Some(milestone)).await?;
    work.record(Event::MilestonesReviewed { edition: now.edition });
    Ok(())
}

/// Says that all milestones fit this edition.
pub async fn review_all(work: &mut Work, edition: EditionId) -> Result<()> {
    super::edition(work.db(), edition).await?;
    store::write_reviewed(work, edition, None).await?;
    work.record(Event::MilestonesReviewed { edition });
    Ok(())
}

/// Ticks a milestone off. Refused while it waits for review; a second tick changes nothing.
pub async fn done(work: &mut Work, milestone: MilestoneId) -> Result<()> {
    let now = find(work.db(), milestone).await?;
    if !now.is_live() {
        return Err(Error::refused("programme-refused-milestone-unreviewed"));
    }
    if !now.is_done() {
        store::write_done(work, milestone, Some(work.now())).await?;
        work.record(Event::MilestoneDone { edition: now.edition, milestone });
    }
    Ok(())
}

/// Takes the tick away.
pub async fn undone(work: &mut Work, milestone: MilestoneId) -> Result<()> {
    let now = find(work.db(), milestone).await?;
    if now.is_done() {
        store::write_done(work, milestone, None).await?;
        work.record(Event::MilestoneReopened { edition: now.edition, milestone });
    }
    Ok(())
}

/// The usual milestones, waiting for review.
pub(super) async fn begin_with_usual(work: &Work, edition: EditionId) -> Result<()> {
    let drafts = usual::milestones().into_iter().map(|draft| (draft, None)).collect();
    store::propose(work, edition, drafts).await
}

/// An earlier edition's milestones, waiting for review. What was never reviewed there is not passed on.
pub(super) async fn clone_from(work: &Work, earlier: EditionId, edition: EditionId) -> Result<()> {
    let earlier = of(work.db(), earlier).await?;
    let drafts = earlier.into_iter().filter(Milestone::is_live).map(|milestone| {
        let Milestone { title, days_from_day, duty, id, .. } = milestone;
        (MilestoneDraft { title, days_from_day, duty }, Some(id))
    });
    store::propose(work, edition, drafts.collect()).await
}
