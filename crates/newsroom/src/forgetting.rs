//! What becomes of somebody's works when they are forgotten: every story is
//! taken back and emptied, every picture and recording goes. What stays says
//! that there was something, and nothing of what it was.

use crate::media::{self, File};
use crate::stories::store::{self, Filter};
use crate::stories::{self, State};
use ::store::search::{self, Scope};
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Event, MediaId, PersonaId, Result, StoryId};
use outside::files::Files;
use people::links;

/// The kind of the job that follows [`Event::PersonForgotten`].
pub const EMPTY_WORKS: &str = "empty_works";
/// The kind of the job that removes the bytes of purged files.
pub const REMOVE_BYTES: &str = "remove_bytes";

/// Hashes in one job.
const HASHES: usize = 100;

/// Asks for the works of somebody forgotten to be emptied.
pub fn later(persona: PersonaId) -> NewJob {
    NewJob::new(EMPTY_WORKS, [persona.to_string()])
}

/// The job. When it is done, no word of theirs is left in the index or the log.
pub async fn run(db: &Db, persona: PersonaId) -> Result<()> {
    ::store::write!(db, Actor::System, |work| empty_works(work, persona))?;
    search::scrub(db).await
}

/// Takes every work of a persona back and empties it. Again changes nothing.
/// The bytes go by a job after the commit.
pub async fn empty_works(work: &mut Work, persona: PersonaId) -> Result<()> {
    let theirs = Filter { persona: Some(persona), ..Filter::default() };
    let stories = store::list(work.db(), &theirs, u64::MAX >> 1, 0).await?;
    let mut shown = media::store::of_persona(work.db(), persona).await?;
    for story in &stories {
        shown.extend(store::media_of(work.db(), story.id).await?);
        for review in store::reviews(work.db(), story.id).await? {
            // Whoever stood beside them as well.
            links::revoke_about(work, &review.id.to_string()).await?;
        }
        empty_story(work, story.id).await?;
        if story.state != State::Withdrawn {
            store::set_state(work, story.id, State::Withdrawn).await?;
            work.record(Event::StoryWithdrawn { story: story.id, edition: story.edition });
        }
    }
    programme::events::unname(work, persona).await?;
    programme::training::seats::forget(work, persona).await?;
    programme::training::cards::forget(work, persona).await?;
    let papers = people::ledger::papers::remove_all(work, persona).await?;
    for keys in papers.chunks(HASHES) {
        work.later(NewJob::new(REMOVE_BYTES, keys.iter().cloned()));
    }
    free_media(work, shown).await
}

/// Takes the words out of a story, and out of what can be found.
pub(crate) async fn empty_story(work: &mut Work, story: StoryId) -> Result<()> {
    for scope in [Scope::Desk, Scope::Public] {
        search::remove(work, scope, &story.to_string()).await?;
    }
    store::empty(work, story).await
}

/// Purges pictures and recordings that no public story shows.
pub(crate) async fn free_media(work: &mut Work, mut shown: Vec<MediaId>) -> Result<()> {
    shown.sort_unstable();
    shown.dedup();
    let mut free = Vec::new();
    for media in shown {
        match stories::purge_media(work, media).await {
            Ok(keys) => free.extend(keys),
            // Somebody else's public story shows it: it is theirs as well.
            Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
        media::store::blank(work, media).await?;
    }
    for hashes in free.chunks(HASHES) {
        work.later(NewJob::new(REMOVE_BYTES, hashes.iter().cloned()));
    }
    Ok(())
}

/// Removes the bytes of files that no row names any more.
pub async fn remove_bytes(db: &Db, files: &Files, keys: &[String]) -> Result<()> {
    for key in keys {
        let hash = key.rsplit('/').next().unwrap_or_default();
        let named = !media::store::by_file(db.read(), hash).await?.is_empty()
            || people::ledger::papers::is_kept(db.read(), hash).await?;
        if File::key(hash) == *key && !named {
            files.delete(key).await?;
        }
    }
    Ok(())
}
