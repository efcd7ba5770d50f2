//! Where a passphrase comes from: a file, the environment, or whoever sits there.

use crate::config;
use crate::trouble::Trouble;
use clap::Args;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// Shorter ones are guessed.
const SHORTEST: usize = 12;

#[derive(Args)]
pub struct From {
    /// File whose first line is the passphrase [default: FIRSTHAND_PASSPHRASE, else you are asked]
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl From {
    /// For something new: asked twice, and long enough.
    pub fn new_one(&self) -> Result<Zeroizing<String>, Trouble> {
        let words = match self.if_given()? {
            Some(words) => words,
            None => {
                let first = ask("Passphrase for this backup: ")?;
                if first != ask("Once more: ")? {
                    return Err(Trouble::because("The two passphrases differ.", "Try again; nothing was written."));
                }
                first
            }
        };
        if words.chars().count() < SHORTEST {
            return Err(Trouble::because(
                format!("The passphrase is shorter than {SHORTEST} characters."),
                "Take four or five words that nobody would put together.",
            ));
        }
        Ok(words)
    }

    /// For something that is there.
    pub fn known(&self) -> Result<Zeroizing<String>, Trouble> {
        match self.if_given()? {
            Some(words) => Ok(words),
            None => ask("Passphrase of this backup: "),
        }
    }

    /// Nothing when nobody said one.
    pub fn if_given(&self) -> Result<Option<Zeroizing<String>>, Trouble> {
        let Some(path) = &self.passphrase_file else { return Ok(config::passphrase().map(Zeroizing::new)) };
        let text = std::fs::read_to_string(path).map_err(|error| {
            Trouble::because(format!("{} cannot be read: {error}.", path.display()), "Name another file.")
        })?;
        let text = Zeroizing::new(text);
        Ok(Some(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())))
    }
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, Trouble> {
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::because(
            "There is no passphrase.",
            "Give --passphrase-file, or set FIRSTHAND_PASSPHRASE.",
        ));
    }
    let words = rpassword::prompt_password(prompt);
    words.map(Zeroizing::new).map_err(|error| Trouble::because(format!("No passphrase could be read: {error}."), ""))
}
