//! The open call: who is looked for, what is asked and given, and by when. The
//! desk writes it and publishes it; from then on where it stands follows from
//! its dates. What people answer is not here but in `people::applications`.

mod input;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{find, of, published};
pub use input::*;
pub use model::*;

use crate::campaigns;
use ::store::Work;
use base::{EditionId, Error, Event, Result};

/// Writes an edition's call, the first time or again. Once it was published, its criteria and questions may be
/// put into better words and other languages; their number stays, because people have answered them.
pub async fn write(work: &mut Work, edition: EditionId, draft: &CallDraft) -> Result<()> {
    campaigns::edition(work.db(), edition).await?;
    match of(work.db(), edition).await? {
        Some(now) => {
            campaigns::unchanged_since(draft.seen, now.revision)?;
            if now.is_published() && draft.criteria.len() != now.criteria.len() {
                return Err(stays("criteria.en", now.criteria.len()));
            }
            if now.is_published() && draft.questions.len() != now.questions.len() {
                return Err(stays("questions.en", now.questions.len()));
            }
            store::update(work, &now, draft).await?;
        }
        None => store::insert(work, edition, draft).await?,
    }
    work.record(Event::CallWritten { edition });
    Ok(())
}

/// Shows the call to everyone who may see its edition. Refused when its last day is over.
pub async fn publish(work: &mut Work, edition: EditionId) -> Result<()> {
    let (call, of) = (find(work.db(), edition).await?, campaigns::edition(work.db(), edition).await?);
    let zone = campaigns::find(work.db(), of.campaign).await?.zone;
    if call.is_published() {
        return Err(Error::refused("programme-refused-call-published"));
    }
    if of.archived_at.is_some() || rules::closes_at(call.dates, &zone) <= work.now() {
        return Err(Error::refused("programme-refused-call-over"));
    }
    store::write_published(work, &call, Some(work.now())).await?;
    work.record(Event::CallPublished { edition });
    Ok(())
}

/// Takes the call off the site; it can be published again. Refused once people could answer it: it closes on its
/// date, and a date can be changed.
pub async fn hide(work: &mut Work, edition: EditionId) -> Result<()> {
    let (call, of) = (find(work.db(), edition).await?, campaigns::edition(work.db(), edition).await?);
    let zone = campaigns::find(work.db(), of.campaign).await?.zone;
    if !call.is_published() {
        return Err(Error::refused("programme-refused-call-hidden"));
    }
    if of.is_public() && rules::opens_at(call.dates, &zone) <= work.now() {
        return Err(Error::refused("programme-refused-call-open"));
    }
    store::write_published(work, &call, None).await?;
    work.record(Event::CallHidden { edition });
    Ok(())
}

fn stays(field: &'static str, count: usize) -> Error {
    Error::invalid(field, base::Message::new("programme-error-call-stays").with("count", count))
}
