//! Passkeys of tellers: another way to their own page, offered and never
//! required. What a device keeps tells nothing: the handle is random and made
//! anew for each passkey, and the name beside it is neutral or their own choice,
//! because a phone may be shared.

mod store;
#[cfg(test)]
mod tests;

pub use crate::webauthn::{Asked, LIVES_SECONDS, Site};
pub use store::list;
pub(crate) use store::remove_all;

use crate::Keys;
use crate::ledger::receipts::{ENTERED_SECONDS, Entered, own_page};
use crate::webauthn::{self, Claim, Credential, HANDLE, Holder, refused, spend};
use ::store::{Db, Work};
use base::{Error, Event, Instant, LinkId, Message, OwnKeyId, PersonaId, Result};

/// Longest name, in characters.
pub const NAME_MOST: usize = 60;
/// More than this on one page is a mistake.
const KEYS_MOST: usize = 20;
const ABOUT_ENTERING: &str = "own page by passkey";

/// One of them, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnKey {
    pub id: OwnKeyId,
    pub name: String,
    pub added_at: Instant,
    pub used_at: Option<Instant>,
}

/// Begins adding one, on the page opened by this link. `shown` is what the
/// device shows beside it.
pub async fn start_registration(
    db: &Db,
    keys: &Keys,
    site: &Site,
    (persona, link): (PersonaId, LinkId),
    shown: &str,
) -> Result<Asked> {
    let has: Vec<Credential> = store::credentials(db.read(), persona).await?;
    if has.len() >= KEYS_MOST {
        return Err(Error::refused("people-own-keys-enough"));
    }
    let handle = OwnKeyId::new(db.chance()).to_string();
    let about = about(persona, link, &handle);
    // An account's name holds no spaces (RFC 8265); without one the phone would show the handle.
    let account = shown.replace(' ', "-");
    let holder = Holder { handle: &handle, about: &about, name: shown, account: &account };
    let asked = webauthn::ask_registration(keys, db.chance(), db.now(), site, &holder, &has)?;
    Ok(Asked { state: format!("{handle}{}", asked.state), ..asked })
}

/// Adds it. `answer` is the browser's `credential.toJSON()` as text.
pub async fn finish_registration(
    work: &mut Work,
    keys: &Keys,
    site: &Site,
    (persona, link): (PersonaId, LinkId),
    (state, answer): (&str, &str),
    name: &str,
) -> Result<OwnKeyId> {
    let name = check_name(name)?;
    let (handle, state) = state.split_at_checked(HANDLE).ok_or_else(refused)?;
    let about = about(persona, link, handle);
    let proven = webauthn::prove_registration(keys, work.now(), site, &about, state, answer)?;
    spend(work, &proven.challenge).await?;
    let id = OwnKeyId::new(work.chance());
    store::insert(work, (id, persona), handle, &proven.value, &name).await?;
    work.record(Event::OwnKeyAdded { persona, key: id });
    Ok(id)
}

/// Begins entering. Nobody says who they are: the passkey does.
pub fn start_entering(db: &Db, keys: &Keys, site: &Site) -> Result<Asked> {
    webauthn::ask_authentication(keys, db.chance(), db.now(), site, ABOUT_ENTERING)
}

/// Opens their own page for an hour, as a code does.
pub async fn enter(work: &mut Work, keys: &Keys, site: &Site, state: &str, answer: &str) -> Result<Entered> {
    let claim = Claim::read(answer)?;
    let Some(held) = store::by_credential(work.db(), &claim.credential_id()).await? else { return Err(refused()) };
    let proven = claim.prove(keys, work.now(), site, (ABOUT_ENTERING, &held.handle), &held.credential, state)?;
    spend(work, &proven.challenge).await?;
    store::used(work, held.id, &Credential { dynamic: proven.value, ..held.credential }).await?;
    let opened = own_page(work, keys, held.persona, ENTERED_SECONDS).await?;
    work.record(Event::OwnKeyUsed { persona: held.persona, key: held.id });
    Ok(Entered { persona: held.persona, opened })
}

/// Names one anew. Somebody else's is `Missing`.
pub async fn rename(work: &mut Work, persona: PersonaId, key: OwnKeyId, name: &str) -> Result<()> {
    let name = check_name(name)?;
    if !store::rename(work, persona, key, &name).await? {
        return Err(Error::Missing);
    }
    work.record(Event::OwnKeyRenamed { persona, key });
    Ok(())
}

/// Takes one away: it opens nothing from now on. Somebody else's is `Missing`.
pub async fn remove(work: &mut Work, persona: PersonaId, key: OwnKeyId) -> Result<()> {
    if !store::remove(work, persona, key).await? {
        return Err(Error::Missing);
    }
    work.record(Event::OwnKeyRemoved { persona, key });
    Ok(())
}

/// Takes every one of somebody's away, such as when somebody else may have added one.
pub async fn remove_those_of(work: &mut Work, personas: &[PersonaId]) -> Result<()> {
    for persona in personas {
        for key in store::list(work.db(), &[*persona]).await? {
            remove(work, *persona, key.id).await?;
        }
    }
    Ok(())
}

fn check_name(name: &str) -> Result<String> {
    let name = name.trim();
    let count = name.chars().count();
    if name.is_empty() {
        return Err(Error::invalid("name", "error-required"));
    }
    if count > NAME_MOST {
        return Err(Error::invalid(
            "name",
            Message::new("error-too-long").with("most", NAME_MOST).with("count", count),
        ));
    }
    if name.chars().any(char::is_control) {
        return Err(Error::invalid("name", "error-one-line"));
    }
    Ok(name.to_owned())
}

/// Bound to the open page, so that nobody can finish what another began.
fn about(persona: PersonaId, link: LinkId, handle: &str) -> String {
    format!("own passkey {persona} {link} {handle}")
}
