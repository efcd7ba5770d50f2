//! Against forged posts: every form carries a token that only a page of the
//! same session or link can know. It stands beside SameSite cookies and the
//! check of the request's origin.

use base::{Error, Result};
use http::HeaderMap;
use people::Keys;
use people::crypto::same;
use ui::form::Form;

/// The field that carries it.
const FIELD: &str = "token";

/// The token for the holder of a secret (a session's, a link's).
pub fn token(keys: &Keys, secret: &str) -> String {
    keys.token_hash("form", secret)
}

/// Refuses a script of ours that does not send the holder's token with the pieces of a file.
pub fn check_sender(keys: &Keys, secret: &str, headers: &HeaderMap) -> Result<()> {
    let is_theirs = same(&token(keys, secret), crate::pieces::token(headers));
    if is_theirs { Ok(()) } else { Err(Error::refused("error-form-expired")) }
}

/// Refuses a form that does not carry the holder's token.
pub fn check_token(keys: &Keys, secret: &str, form: &Form) -> Result<()> {
    if same(&token(keys, secret), form.value(FIELD)) { Ok(()) } else { Err(Error::refused("error-form-expired")) }
}
