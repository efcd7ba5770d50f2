//! Asking somebody again about a story that carries words which they have
//! changed since.

use crate::stories::{self, State, Story, approved_versions};
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Result, StoryId, VersionId};
use people::{Keys, key_messages, ledger, personas, young};

/// The kind of the job.
pub const ASK_ABOUT_MESSAGES: &str = "ask_about_messages";
/// They may still be writing: one letter when they are done, not one for each step.
const SETTLE_SECONDS: i64 = 3_600;

pub fn ask_later(story: StoryId) -> NewJob {
    let job = NewJob::new(ASK_ABOUT_MESSAGES, [story.to_string()]);
    job.once(format!("{ASK_ABOUT_MESSAGES} {story}")).after_seconds(SETTLE_SECONDS)
}

/// Sends the words that stand approved to their teller once more, by the same
/// way as any round. What is public stays as they approved it before, whatever
/// they answer now narrows it or leaves it. A story that is being written or
/// asked about anyway goes that way; one of somebody who paused, or is under
/// 18 and has somebody beside them, is sent by the staff, who see on its page
/// that it carries older words.
pub async fn ask(db: &Db, keys: &Keys, story: StoryId) -> Result<()> {
    let asked = ::store::write!(db, Actor::System, |work| async {
        let Some((story, versions)) = to_ask(work, story).await? else { return Ok(()) };
        let rounds = stories::store::reviews(work.db(), story.id).await?;
        let locale = rounds.first().map_or(story.original, |round| round.locale);
        let (review, _) = stories::submit(work, keys, story.id, &versions, locale).await?;
        stories::jobs::mail_later(work, review);
        Ok(())
    });
    match asked {
        // It cannot be sent as it stands: its page says that it carries older words.
        Err(Error::Refused(_) | Error::Invalid(_)) => Ok(()),
        other => other,
    }
}

async fn to_ask(work: &Work, story: StoryId) -> Result<Option<(Story, Vec<VersionId>)>> {
    let found = match stories::store::find(work.db(), story).await {
        Err(Error::Missing) => return Ok(None),
        other => other?,
    };
    let outgrown = key_messages::carried_by(work.db(), story).await?.iter().any(|one| one.outgrown_at.is_some());
    let stands = matches!(found.state, State::Approved | State::Published);
    let paused = !ledger::paused(work.db(), &[found.persona]).await?.is_empty();
    if !outgrown || !stands || paused || young::is_young(work.db(), found.persona, work.now()).await? {
        return Ok(None);
    }
    let persona = personas::find(work.db(), found.persona).await?;
    let versions: Vec<VersionId> =
        approved_versions(work, &found, &persona).await?.into_iter().map(|(version, _)| version.id).collect();
    Ok((!versions.is_empty()).then_some((found, versions)))
}
