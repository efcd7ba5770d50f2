//! Passkeys: offered to staff, never required. A challenge is answered by the
//! session that asked for it; the rest is [`crate::webauthn`].

mod store;
#[cfg(test)]
mod tests;

pub use crate::webauthn::{Asked, LIVES_SECONDS, Site};
pub use store::list;

use super::model::{Lifetimes, SignedIn, Staff};
use super::{begin_session, rules};
use crate::Keys;
use crate::webauthn::{self, Claim, Credential, Holder, refused, spend};
use ::store::{Db, Work};
use base::{Error, Event, Instant, PasskeyId, Result, StaffId};

/// A passkey as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    pub id: PasskeyId,
    pub label: String,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
}

const ABOUT_SIGN_IN: &str = "passkey sign-in";

fn about_registration(staff: &Staff) -> String {
    format!("passkey registration {} {}", staff.id, staff.session)
}

/// Begins adding a passkey to one's own account.
pub async fn start_registration(db: &Db, keys: &Keys, site: &Site, staff: &Staff) -> Result<Asked> {
    let member = super::store::find(db.read(), staff.id).await?;
    let has = store::credentials(db.read(), staff.id).await?;
    let (handle, about) = (staff.id.to_string(), about_registration(staff));
    let holder = Holder { handle: &handle, about: &about, name: &member.name, account: &member.email };
    webauthn::ask_registration(keys, db.chance(), db.now(), site, &holder, &has)
}

/// Adds it. `answer` is the browser's `credential.toJSON()` as text.
pub async fn finish_registration(
    work: &mut Work,
    keys: &Keys,
    site: &Site,
    staff: &Staff,
    state: &str,
    answer: &str,
    label: &str,
) -> Result<PasskeyId> {
    let label = rules::check_name(label).map_err(|message| Error::invalid("label", message))?;
    let proven = webauthn::prove_registration(keys, work.now(), site, &about_registration(staff), state, answer)?;
    spend(work, &proven.challenge).await?;
    let id = PasskeyId::new(work.chance());
    store::insert(work, id, staff.id, &proven.value, &label).await?;
    work.record(Event::PasskeyAdded { staff: staff.id, passkey: id });
    Ok(id)
}

/// Begins signing in. Nobody says who they are: the passkey does.
pub fn start_authentication(db: &Db, keys: &Keys, site: &Site) -> Result<Asked> {
    webauthn::ask_authentication(keys, db.chance(), db.now(), site, ABOUT_SIGN_IN)
}

/// Signs in. `answer` is the browser's `credential.toJSON()` as text.
pub async fn finish_authentication(
    work: &mut Work,
    keys: &Keys,
    site: &Site,
    state: &str,
    answer: &str,
    user_agent: &str,
    lifetimes: Lifetimes,
) -> Result<SignedIn> {
    let claim = Claim::read(answer)?;
    let Some(held) = store::by_credential(work.db(), &claim.credential_id()).await? else { return Err(refused()) };
    let whose = held.staff.to_string();
    let proven = claim.prove(keys, work.now(), site, (ABOUT_SIGN_IN, &whose), &held.credential, state)?;
    spend(work, &proven.challenge).await?;
    store::used(work, held.id, &Credential { dynamic: proven.value, ..held.credential }).await?;
    begin_session(work, keys, held.staff, user_agent, lifetimes).await.map_err(|error| match error {
        Error::Missing => refused(),
        other => other,
    })
}

/// Names one of one's own passkeys anew: "My old phone".
pub async fn rename(work: &mut Work, staff: &Staff, passkey: PasskeyId, label: &str) -> Result<()> {
    let label = rules::check_name(label).map_err(|message| Error::invalid("label", message))?;
    if !store::rename(work, staff.id, passkey, &label).await? {
        return Err(Error::Missing);
    }
    work.record(Event::PasskeyRenamed { staff: staff.id, passkey });
    Ok(())
}

/// Removes one of one's own passkeys.
pub async fn remove(work: &mut Work, staff: &Staff, passkey: PasskeyId) -> Result<()> {
    if !store::remove(work, staff.id, passkey).await? {
        return Err(Error::Missing);
    }
    work.record(Event::PasskeyRemoved { staff: staff.id, passkey });
    Ok(())
}

pub(super) async fn remove_again(work: &mut Work, staff: StaffId, passkey: PasskeyId) -> Result<()> {
    if store::remove(work, staff, passkey).await? {
        work.record(Event::PasskeyRemoved { staff, passkey });
    }
    Ok(())
}

pub(super) async fn remove_all(work: &mut Work, staff: StaffId) -> Result<()> {
    for passkey in store::list(work.db(), staff).await? {
        store::remove(work, staff, passkey.id).await?;
        work.record(Event::PasskeyRemoved { staff, passkey: passkey.id });
    }
    Ok(())
}
