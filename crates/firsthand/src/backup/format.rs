//! What stands in a backup besides rows and files, and what can be wrong with one.

use super::lock::Lock;
use crate::trouble::Trouble;
use base::{Error, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Counts up when an older program could not read a newer file.
pub const FORMAT: u32 = 1;
pub const HEADER: &str = "backup.json";
pub const MANIFEST: &str = "manifest.json";
pub const SEAL: &str = "seal";

/// Stands first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    pub format: u32,
    /// The version that wrote it, for people.
    pub made_by: String,
    pub schema: Vec<String>,
    pub taken_at: Instant,
    /// The vault that it belongs to.
    pub vault: String,
    pub lock: Lock,
    /// The instance key, sealed under the passphrase.
    pub instance_key: String,
    /// Columns of each table, in the order of its rows.
    pub tables: BTreeMap<String, Vec<String>>,
}

/// Stands last: what everything before it must be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Size and SHA-256 of each file in the archive.
    pub parts: BTreeMap<String, (u64, String)>,
    pub rows: BTreeMap<String, u64>,
    /// Whose words are sealed, by what finds them in the vault.
    pub people: Vec<String>,
    /// Files that were purged while the backup was written.
    pub gone: Vec<String>,
}

/// A line of a table whose words are sealed.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub enum Line {
    Plain(store::tables::Row),
    Sealed { of: String, row: store::tables::Row },
}

/// Why a file is not a backup that can be used.
#[derive(Debug)]
pub enum Wrong {
    NotABackup,
    Truncated,
    Changed(String),
    Passphrase,
    Format(u32),
    Schema { made_by: String },
    Unreadable(String),
    Ours(Error),
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABackup => f.write_str("This is not a backup of Firsthand."),
            Self::Truncated => f.write_str("The backup ends too early: it was cut off."),
            Self::Changed(part) => write!(f, "The backup was changed or damaged: {part} is not as it was written."),
            Self::Passphrase => f.write_str("The passphrase is not the one this backup was made with."),
            Self::Format(format) => write!(f, "The backup has form {format}, which this version cannot read."),
            Self::Schema { made_by } => write!(f, "The backup was made by version {made_by}, with other tables."),
            Self::Unreadable(why) => write!(f, "The backup cannot be read: {why}."),
            Self::Ours(error) => write!(f, "{error}"),
        }
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<Wrong> for Trouble {
    fn from(wrong: Wrong) -> Self {
        let next = match &wrong {
            Wrong::Passphrase => "Try again; nothing was changed.",
            Wrong::Format(_) => "Use the version that made it, or a newer one.",
            Wrong::Schema { .. } => "Restore it with that version, then start this one: it updates the tables.",
            Wrong::NotABackup | Wrong::Truncated | Wrong::Changed(_) => "Use another backup; nothing was changed.",
            Wrong::Unreadable(_) | Wrong::Ours(_) => "Nothing was changed.",
        };
        Self::because(wrong.to_string(), next)
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
