//! Somebody under 18: until when, whether a guardian is noted beside them, and
//! what of them may be asked about at all. Name, face, voice and place are not,
//! until somebody on the staff says why they should be; the young person and
//! their guardian both read that reason. Never a date of birth: only the first
//! moment after the month in which they turn 18.

mod model;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Asking, Young};
pub use rules::{CLOSED, closed_of};
pub use store::{asking, grown_unasked, is_young, of};
pub(crate) use store::{forget_words, note};

use ::store::Work;
use base::{Error, Event, PersonaId, Result};
use consent::Element;

/// Lets one of [`CLOSED`] be asked about, and says why. Said of somebody who is
/// grown it is `Refused`; once more, the new reason stands.
pub async fn open(work: &mut Work, persona: PersonaId, element: Element, why: &str) -> Result<()> {
    let staff = work.actor().staff().ok_or(Error::refused("people-young-staff"))?;
    let why = rules::check_why(element, why)?;
    if !store::is_young(work.db(), persona, work.now()).await? {
        return Err(Error::refused("people-young-grown"));
    }
    store::close(work, persona, element).await?;
    store::open(work, persona, element, &why, staff).await?;
    work.record(Event::AskingOpened { persona });
    Ok(())
}

/// From now on it is not asked about. What was agreed to stays as it is, and is
/// theirs to take back. Again is no error.
pub async fn close(work: &mut Work, persona: PersonaId, element: Element) -> Result<()> {
    if store::close(work, persona, element).await? {
        work.record(Event::AskingClosed { persona });
    }
    Ok(())
}

/// Closes all of it: a restored backup does not know which of it was closed since.
pub async fn close_all(work: &mut Work, persona: PersonaId) -> Result<()> {
    for element in CLOSED {
        close(work, persona, element).await?;
    }
    Ok(())
}

/// They were asked again at 18. Whether this was the first time.
pub async fn asked_again(work: &mut Work, persona: PersonaId) -> Result<bool> {
    let is_first = store::asked_again(work, persona).await?;
    if is_first {
        work.record(Event::AskedAgainAt18 { persona });
    }
    Ok(is_first)
}
