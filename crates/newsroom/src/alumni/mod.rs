//! The alumni round: before an edition the network is asked, each of them once
//! and in the way that they called safe, whether they would like to take part.
//! Who says yes is a candidate whom a coordinator may place in the edition;
//! nothing is carried over by itself.

pub mod jobs;
#[cfg(test)]
mod tests;

use ::store::{Db, Work};
use base::{EditionId, Error, Instant, PersonaId, Result};
use people::ambassadors::{self, Part};
use people::network::rounds::{self, Answer, Ask};
use programme::campaigns::{self, Campaign, Edition};

/// An edition about which somebody may still be asked, and may still answer.
async fn living(
    db: &impl ::store::tables::Reading,
    edition: EditionId,
    now: Instant,
) -> Result<Option<(Edition, Campaign)>> {
    let edition = campaigns::edition(db, edition).await?;
    let campaign = campaigns::find(db, edition.campaign).await?;
    let is_over = edition.archived_at.is_some() || edition.days.last() < now.date_in(campaign.zone.tz());
    Ok((!is_over).then_some((edition, campaign)))
}

/// Whether the network may be asked about an edition.
pub async fn may_ask(db: &Db, edition: EditionId) -> Result<bool> {
    Ok(living(db.read(), edition, db.now()).await?.is_some())
}

/// Whom asking would reach now: nobody who was asked about it before.
pub async fn whom(db: &Db, edition: EditionId) -> Result<Vec<PersonaId>> {
    match living(db.read(), edition, db.now()).await? {
        Some((_, campaign)) => rounds::to_ask(db.read(), edition, db.now().date_in(campaign.zone.tz()), db.now()).await,
        None => Ok(Vec::new()),
    }
}

/// Asks everybody in the network who was not asked about this edition. Once
/// more asks those who came since. Says how many letters.
pub async fn ask(work: &mut Work, edition: EditionId) -> Result<usize> {
    let now = work.now();
    let (_, campaign) = living(work.db(), edition, now).await?.ok_or(Error::refused("alumni-refused-over"))?;
    let whom = rounds::to_ask(work.db(), edition, now.date_in(campaign.zone.tz()), now).await?;
    rounds::put(work, edition, &whom).await?;
    whom.iter().for_each(|persona| work.later(jobs::job(edition, *persona)));
    Ok(whom.len())
}

/// One question on somebody's own page.
#[derive(Debug, Clone)]
pub struct Open {
    pub ask: Ask,
    pub edition: Edition,
    pub campaign: Campaign,
}

/// What these are asked now, and may answer anew.
pub async fn open(db: &Db, own: &[PersonaId]) -> Result<Vec<Open>> {
    let mut all = Vec::new();
    for ask in rounds::of(db.read(), own).await? {
        if let Some((edition, campaign)) = living(db.read(), ask.edition, db.now()).await? {
            all.push(Open { ask, edition, campaign });
        }
    }
    Ok(all)
}

/// What they say. An edition that is over asks nothing any more.
pub async fn answer(work: &mut Work, edition: EditionId, own: &[PersonaId], said: Answer) -> Result<()> {
    let now = work.now();
    living(work.db(), edition, now).await?.ok_or(Error::Missing)?;
    rounds::answer(work, edition, own, said).await
}

/// Places somebody who said yes in the edition. Without their yes it is
/// refused, whatever was so when the page was opened.
pub async fn place(work: &mut Work, edition: EditionId, persona: PersonaId) -> Result<()> {
    let now = work.now();
    living(work.db(), edition, now).await?.ok_or(Error::refused("alumni-refused-over"))?;
    let ask = rounds::find(work.db(), edition, persona).await?.ok_or(Error::Missing)?;
    if ask.answer != Some(Answer::Yes) {
        return Err(Error::refused("alumni-refused-no-yes"));
    }
    // Who paused since is left in peace.
    people::network::find(work.db(), persona, now).await?;
    let (role_then, affiliation_then) = (base::Text::new(), base::Text::new());
    let part = Part { edition, persona: Some(persona), role_then, affiliation_then };
    ambassadors::join(work, &part).await.map(drop)
}
