//! What was permitted ends without the person taking it back: we no longer use
//! it, or safeguarding found, with them, that they had not been free to say no.
//! The evidence tells each from a withdrawal. Files that others hold are asked
//! back in the same unit of work.

#[cfg(test)]
mod tests;

use super::model::State;
use super::store::{self, Filter};
use ::store::Work;
use ::store::search::{self, Scope};
use base::{ConcernId, Error, Event, Result, StoryId};
use consent::Answer;
use people::Keys;
use people::ledger::{self, How, concerns, disclosures};

/// A person has few works; more than this is a mistake of ours.
const WORKS_MOST: u64 = 1_000;

/// We take a story down and use nothing of it any more: what was permitted
/// about it ends, and whoever holds a file of it is asked.
pub async fn by_us(work: &mut Work, keys: &Keys, story: StoryId) -> Result<()> {
    let found = store::find(work.db(), story).await?;
    super::retire(work, story).await?;
    if any_yes(work, story).await? {
        ledger::end_by_us(work, story, found.persona, &How::by_us()).await?;
    }
    disclosures::recall(work, keys, story).await.map(drop)
}

/// Safeguarding has spoken with somebody who felt that they had to, and it was
/// so: what they said yes to never held. All of that persona ends, and the
/// concern is settled with it. Whoever raised it may not be the one who does.
pub async fn not_free(work: &mut Work, keys: &Keys, concern: ConcernId) -> Result<()> {
    let found = concerns::find(work.db(), concern).await?;
    if found.cleared_at.is_some() {
        return Err(Error::conflict("people-concern-settled"));
    }
    concerns::clear(work, concern).await?;
    let theirs = Filter { persona: Some(found.persona), ..Filter::default() };
    for story in store::list(work.db(), &theirs, WORKS_MOST, 0).await? {
        if !any_yes(work, story.id).await? {
            continue;
        }
        ledger::invalidate(work, story.id, story.persona, &How::by_us()).await?;
        store::set_state(work, story.id, State::Withdrawn).await?;
        search::remove(work, Scope::Public, &story.id.to_string()).await?;
        work.record(Event::StoryWithdrawn { story: story.id, edition: story.edition });
        disclosures::recall(work, keys, story.id).await?;
    }
    Ok(())
}

/// Whether a yes stands, whoever gave it.
pub(crate) async fn any_yes(work: &Work, story: StoryId) -> Result<bool> {
    let rows = ledger::grants(work.db(), story).await?;
    Ok(rows.iter().any(|row| row.grant.answer == Answer::Yes && row.is_live(work.now())))
}
