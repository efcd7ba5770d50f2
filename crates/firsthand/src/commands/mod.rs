//! What each command does. `crate::cli` reads the command line; each file here
//! is one command.

pub mod backup;
pub mod demo;
pub mod doctor;
pub mod explain;
pub mod migrate;
mod passphrase;
pub mod render;
pub mod restore;
pub mod serve;
pub mod user;
pub mod worker;

use std::io::Write as _;

/// Answers on standard output, for a person or for a script.
#[derive(Clone, Copy)]
pub struct Say {
    pub json: bool,
}

impl Say {
    pub fn either(self, text: &str, json: &serde_json::Value) {
        let line = if self.json { json.to_string() } else { text.trim_end().to_owned() };
        // A reader that went away (`| head`) is no reason to fail.
        let _ = writeln!(std::io::stdout(), "{line}");
    }
}
