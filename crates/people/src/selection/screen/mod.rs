//! The risk screen: safeguarding alone says whether somebody who applied may
//! go on, and why. Everybody else who chooses sees whether, and never why.
//! What was never said is "not yet", so nothing is offered before it was.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{of, of_all};
pub use model::{Screen, Stands};

use crate::applications;
use crate::applications::rules::WORDS_MOST;
use crate::crypto::Keys;
use crate::guard::keeps_no_status;
use ::store::Work;
use base::{ApplicationId, Error, Event, Invalid, Message, Result};

/// Binds a reason to its place.
const ABOUT: &str = "screen";

/// Says whether somebody may go on, and why, in place of what was said before.
pub async fn decide(work: &mut Work, keys: &Keys, id: ApplicationId, stands: Stands, why: &str) -> Result<()> {
    let why = check(why)?;
    if applications::find(work.db(), id).await?.sent_at.is_none() {
        return Err(Error::refused("application-refused-unsent"));
    }
    let key = applications::own_key(work.db(), keys, id).await?;
    let sealed = key.seal(work.chance(), ABOUT, why.as_bytes())?;
    store::write(work, id, stands, sealed).await?;
    work.record(Event::ApplicantScreened { application: id });
    Ok(())
}

/// Why, for safeguarding. Written down before it answers.
pub async fn read(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<Option<String>> {
    applications::find(work.db(), id).await?;
    let Some(sealed) = store::sealed(work.db(), id).await? else { return Ok(None) };
    let plain = applications::own_key(work.db(), keys, id).await?.open(ABOUT, &sealed)?;
    work.record(Event::SelectionNotesRead { application: id });
    String::from_utf8(plain.to_vec()).map(Some).map_err(Error::because("a reason of safeguarding"))
}

/// After a restore: what was decided after the backup is lost, so until it is said again nobody may go on.
pub async fn forget(work: &mut Work, id: ApplicationId) -> Result<()> {
    applications::find(work.db(), id).await?;
    store::remove(work, id).await
}

fn check(why: &str) -> Result<String, Invalid> {
    let (mut invalid, why) = (Invalid::new(), why.trim().to_owned());
    let count = why.chars().count();
    if count > WORDS_MOST {
        invalid.add("why", Message::new("error-too-long").with("most", WORDS_MOST).with("count", count));
    } else {
        invalid.take("why", keeps_no_status(&why));
    }
    if invalid.is_empty() { Ok(why) } else { Err(invalid) }
}
