//! What every surface is handed: the house and its doors to the outside.

use crate::Keys;
use crate::accounts::Lifetimes;
use outside::files::Files;
use outside::limits::Limits;
use outside::mail::Mailer;
use store::Db;

/// The state of every route. One per process, shared by reference.
pub struct House {
    pub db: Db,
    pub files: Files,
    pub mail: Mailer,
    pub limits: Limits,
    pub keys: Keys,
    /// `https://example.org`, without a slash at the end.
    pub base_url: String,
    /// How long a staff session lasts, as configured.
    pub lifetimes: Lifetimes,
}

impl House {
    /// The whole address of a path that begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
    /// Whether cookies may insist on an encrypted connection.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
