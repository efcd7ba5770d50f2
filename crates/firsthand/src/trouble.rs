//! What a command says when it could not do its work: what happened, and what
//! to do next. Standard error, exit 1; a wrong command line is clap's, exit 2.

use base::{Error, Locale};
use std::fmt;
use ui::words::Words;

#[derive(Debug)]
pub struct Trouble {
    what: String,
    next: String,
}

impl Trouble {
    pub fn because(what: impl Into<String>, next: impl Into<String>) -> Self {
        Self { what: what.into(), next: next.into() }
    }
    /// A failure while doing this ("opening the database").
    pub fn while_doing(doing: &'static str) -> impl FnOnce(Error) -> Self {
        move |error| {
            let words = Words::new(Locale::ENGLISH);
            let next = "`firsthand doctor` looks at every part and says what is missing.";
            match &error {
                Error::Refused(message) | Error::Conflict(message) => Self::because(words.tell(message), ""),
                Error::Invalid(invalid) => {
                    let said: Vec<String> =
                        invalid.0.iter().map(|(field, message)| format!("{field}: {}", words.tell(message))).collect();
                    Self::because(said.join("\n"), "")
                }
                Error::Missing | Error::Fault(_) => Self::because(format!("{doing} did not work: {error}."), next),
            }
        }
    }
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({ "error": self.what, "next": self.next })
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if self.next.is_empty() { Ok(()) } else { write!(f, "\n{}", self.next) }
    }
}
impl std::error::Error for Trouble {}

impl From<crate::config::Mistake> for Trouble {
    fn from(mistake: crate::config::Mistake) -> Self {
        Self::because(mistake.0, "")
    }
}
