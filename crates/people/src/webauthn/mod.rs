//! WebAuthn for whoever may come by a passkey: staff at the desk, tellers on
//! their own page. The ceremonies know neither; a challenge is answered once
//! (the answer is noted in the database, so on every node), within five
//! minutes, and from our own address.

#[cfg(test)]
pub mod authenticator;
mod ceremony;
mod site;
mod store;

pub(crate) use ceremony::{Claim, HANDLE, Holder, ask_authentication, ask_registration, prove_registration, refused};
pub use site::Site;

use ::store::Work;
use base::Result;

/// How long the browser may take.
pub const LIVES_SECONDS: i64 = 5 * 60;

/// What the page hands to the browser. `options` is the JSON for
/// `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`; `state`
/// comes back with the answer.
#[derive(Debug, Clone)]
pub struct Asked {
    pub options: String,
    pub state: String,
}

/// What the database keeps of one: public parts only.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Credential {
    pub id: String,
    pub public_key: String,
    pub dynamic: String,
    pub transports: u8,
}

/// A challenge is answered once, on whichever node.
pub(crate) async fn spend(work: &mut Work, challenge: &str) -> Result<()> {
    if store::spend(work, challenge).await? { Ok(()) } else { Err(refused()) }
}
