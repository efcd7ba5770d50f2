//! One file that holds everything but what the vault holds: the database as
//! it stood at one moment, every file it names, and the instance key under a
//! passphrase. Plain tar, the same from SQLite and from PostgreSQL, written
//! and read as a stream. What belongs to a person is sealed under a key of
//! which half lies in the vault: whoever was forgotten is unreadable in every
//! backup, also in old ones (`docs/decisions/0009-vault.md`).

mod archive;
mod companion;
mod format;
mod lock;
mod media;
mod owners;
mod read;
mod restore;
mod target;
mod write;

pub use companion::{COMPANION, read as read_companion, write as write_companion};
pub use format::{Header, Wrong};
pub use read::{Checked, check};
pub use restore::{Asked, Restored, restore};
pub use target::{Hold, is_half_restored};
pub use write::{LAST, Source, Taken, write};

use std::io::{IsTerminal as _, Write as _};

/// Says on a terminal how far the work is. Silent elsewhere.
pub struct Progress {
    shown: bool,
    what: &'static str,
    done: u64,
}

impl Progress {
    pub fn new(what: &'static str) -> Self {
        Self { shown: std::io::stderr().is_terminal(), what, done: 0 }
    }
    pub(crate) fn step(&mut self, bytes: u64) {
        let before = self.done / 1_000_000;
        self.done += bytes;
        if self.shown && self.done / 1_000_000 > before {
            // A terminal that went away is no reason to stop.
            let _ = write!(std::io::stderr(), "\r{}: {} MB", self.what, self.done / 1_000_000);
        }
    }
    pub fn end(&self) {
        if self.shown {
            let _ = writeln!(std::io::stderr());
        }
    }
}
