//! What of people's words and pictures is not kept for ever. The periods and
//! their reasons stand in one table, `firsthand::retention`.

use crate::forgetting::{empty_story, free_media};
use crate::pages;
use crate::stories::store::{self, media_of, still_named};
use crate::stories::{self, State, reviews};
use ::store::{Db, Work};
use base::{Actor, Instant, Result};

/// Stories in memory at once.
const AT_ONCE: u64 = 500;

/// Deletes what tellers asked to be changed in stories that were settled before this moment.
pub async fn sweep_change_requests(work: &mut Work, before: Instant) -> Result<u64> {
    reviews::sweep_change_requests(work, before).await
}

/// Takes down and empties stories that nobody touched since this moment and
/// whose teller was never asked about them; what only they showed goes as well.
/// Answers how many, at most `most`.
pub async fn empty_drafts(work: &mut Work, before: Instant, most: u64) -> Result<u64> {
    let stale = reviews::never_sent(work, before, most).await?;
    for story in &stale {
        let shown = media_of(work.db(), story.id).await?;
        stories::retire(work, story.id).await?;
        empty_story(work, story.id).await?;
        let named = still_named(work.db(), &shown).await?;
        free_media(work, shown.into_iter().filter(|media| !named.contains(media)).collect()).await?;
    }
    Ok(stale.len() as u64)
}

/// Looks through everything that is public: a name that could be said then may
/// not any more. Until now pages held it back. Says of how many.
pub async fn hide_addresses(db: &Db) -> Result<u64> {
    let public = store::Filter { state: Some(State::Published), ..store::Filter::default() };
    let (mut count, mut last) = (0, None);
    loop {
        let some = store::after(db.read(), &public, last, AT_ONCE).await?;
        let Some(end) = some.last() else { return Ok(count) };
        last = Some(end.id);
        for story in pages::held_by_address(db, some).await? {
            ::store::write!(db, Actor::System, |work| stories::hide_address(work, story))?;
            count += 1;
        }
    }
}
