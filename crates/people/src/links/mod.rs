//! Secret links: the way in for people without accounts, and the one-time way
//! in for staff. GET shows and never uses up, because mail scanners open
//! links; only POST consumes. A wrong, used, expired or revoked secret is
//! `Missing`, all alike; staff who look at the record see which. Short codes
//! are links too: [`knock`] paces who guesses and what is guessed at.

mod code;
mod model;
mod store;
#[cfg(test)]
mod tests;

pub use code::{Code, knock};
pub use model::{Issued, IssuedCode, Link, NewLink, Purpose, State};
pub use store::{about, find};

use crate::{Keys, Secret};
use ::store::{Db, Work};
use base::{Error, Instant, LinkId, Result};

/// Makes a link. The caller records the event that explains it.
pub async fn issue(work: &mut Work, keys: &Keys, new: &NewLink) -> Result<Issued> {
    let secret = Secret::new(work.chance());
    let id = LinkId::new(work.chance());
    let expires_at = work.now().plus_seconds(new.lives_seconds);
    store::insert(work, id, new, keys.token_hash(new.purpose.name(), secret.reveal()), expires_at).await?;
    Ok(Issued { id, secret, expires_at })
}

/// Makes a short code, for paper and for reading aloud. The caller records the
/// event that explains it.
pub async fn issue_code(work: &mut Work, keys: &Keys, new: &NewLink) -> Result<IssuedCode> {
    let code = Code::new(work.chance());
    let id = LinkId::new(work.chance());
    let expires_at = work.now().plus_seconds(new.lives_seconds);
    store::insert(work, id, new, keys.token_hash(new.purpose.name(), code.reveal()), expires_at).await?;
    Ok(IssuedCode { id, code, expires_at })
}

/// For GET: what the secret opens, without using it up.
pub async fn open(db: &Db, keys: &Keys, secret: &str, purpose: Purpose) -> Result<Link> {
    let link = store::by_hash(db.read(), purpose, &hash(keys, secret, purpose)?).await?;
    live(link, db.now())
}

/// For POST: uses the link. A single-use link works for exactly one caller,
/// also when two come at once; a lasting one notes the time.
pub async fn consume(work: &mut Work, keys: &Keys, secret: &str, purpose: Purpose) -> Result<Link> {
    let hash = hash(keys, secret, purpose)?;
    if !store::use_up(work, purpose, &hash).await? {
        return Err(Error::Missing);
    }
    store::by_hash(work.db(), purpose, &hash).await?.ok_or(Error::Missing)
}

/// Ends a link for good. Again is no error: the wish is fulfilled.
pub async fn revoke(work: &mut Work, link: LinkId) -> Result<()> {
    store::revoke(work, link).await
}

/// Ends every link of a purpose about a subject.
pub async fn revoke_all(work: &mut Work, purpose: Purpose, subject: &str) -> Result<()> {
    store::revoke_all(work, purpose, subject).await
}

/// Ends every link about a subject, whatever it is for.
pub async fn revoke_about(work: &mut Work, subject: &str) -> Result<()> {
    store::revoke_about(work, subject).await
}

/// Ends every link of a purpose: after a restore nobody comes in by an old one.
pub async fn revoke_every(work: &mut Work, purpose: Purpose) -> Result<()> {
    store::revoke_every(work, purpose).await
}

/// Deletes what ended before this moment and leads nowhere any more. Links of
/// a round of asking stay with their round.
pub async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    const OVER: [Purpose; 14] = [
        Purpose::ApplicationCode,
        Purpose::Application,
        Purpose::SignIn,
        Purpose::MyStory,
        Purpose::Asked,
        Purpose::CheckIn,
        Purpose::Chances,
        Purpose::Training,
        Purpose::TrainingFeed,
        Purpose::Code,
        Purpose::Recall,
        Purpose::Support,
        Purpose::Room,
        Purpose::RoomFeed,
    ];
    store::sweep(work, before, &OVER).await
}

fn live(link: Option<Link>, now: Instant) -> Result<Link> {
    link.filter(|link| link.state(now) == State::Open).ok_or(Error::Missing)
}

/// Longer than any secret is not one; hashing it would only cost time.
fn hash(keys: &Keys, secret: &str, purpose: Purpose) -> Result<String> {
    if secret.is_empty() || secret.len() > 128 {
        return Err(Error::Missing);
    }
    Ok(keys.token_hash(purpose.name(), secret))
}
