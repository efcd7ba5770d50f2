//! `firsthand restore`: puts a backup back, or lets people be shown again
//! after one whose journal was not to be had.

use super::Say;
use super::passphrase;
use crate::app::App;
use crate::backup::{self, Asked};
use crate::config::Loaded;
use crate::trouble::Trouble;
use base::Actor;
use clap::Args;
use people::ledger;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

#[derive(Args)]
pub struct Restore {
    /// The backup
    #[arg(required_unless_present = "lift")]
    file: Option<PathBuf>,
    /// The newest vault there is, where it is not in its place: its folder, or the copy of it beside the backups
    #[arg(long, value_name = "PATH")]
    journal: Option<PathBuf>,
    /// Throw away what is in the database now
    #[arg(long)]
    replace: bool,
    /// Do not ask before throwing it away
    #[arg(long, requires = "replace")]
    yes: bool,
    /// Go on where people's keys are lost: what was theirs stays unreadable
    #[arg(long)]
    lost_keys: bool,
    /// Let people be shown again after a restore without the newest journal: you know what was taken back since
    #[arg(long, conflicts_with_all = ["file", "journal", "replace", "lost_keys"])]
    lift: bool,
    #[command(flatten)]
    passphrase: passphrase::From,
}

pub async fn run(loaded: &Loaded, asked: &Restore, say: Say) -> Result<(), Trouble> {
    let Some(file) = &asked.file else { return lift(loaded, say).await };
    if asked.replace && !asked.yes {
        confirm()?;
    }
    let passphrase = asked.passphrase.known()?;
    let wanted = Asked {
        file,
        passphrase: &passphrase,
        journal: asked.journal.clone(),
        replace: asked.replace,
        lost_keys: asked.lost_keys,
    };
    let restored = backup::restore(&loaded.config, &wanted).await?;
    let mut text = format!(
        "Restored {} rows and {} files as of {}. {} entries of the journal came after it and were repeated. Everybody signs in anew.",
        restored.rows, restored.files, restored.taken_at, restored.repeated
    );
    if restored.forgotten > 0 {
        text.push_str(&format!("\n{} people were forgotten since; what was theirs stays closed.", restored.forgotten));
    }
    if restored.lost > 0 {
        text.push_str(&format!("\nThe keys of {} people are lost; what was theirs stays closed.", restored.lost));
    }
    if restored.held {
        text.push_str(
            "\nNobody is shown: what people took back after this backup is not known here. When you have taken it back again at the desk, run `firsthand restore --lift` and start the server anew.",
        );
    }
    say.either(&text, &serde_json::json!(restored));
    Ok(())
}

fn confirm() -> Result<(), Trouble> {
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::because("Nobody can be asked whether to throw the database away.", "Add --yes."));
    }
    let _ = write!(std::io::stderr(), "Everything in the database goes. Type replace to go on: ");
    let mut line = String::new();
    let read = std::io::stdin().read_line(&mut line);
    if read.is_err() || line.trim() != "replace" {
        return Err(Trouble::because("Not confirmed.", "Nothing was changed."));
    }
    Ok(())
}

async fn lift(loaded: &Loaded, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let db = &app.house.db;
    let since = ledger::held_since(db.read()).await.map_err(Trouble::while_doing("Looking"))?;
    if since.is_some() {
        let lifted = store::write!(db, Actor::Operator, |work| ledger::lift_hold(work));
        lifted.map_err(Trouble::while_doing("Letting people be shown"))?;
    }
    db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    let text = if since.is_some() { "People are shown again. Start the server anew." } else { "Nobody was held back." };
    say.either(text, &serde_json::json!({ "lifted": since.is_some() }));
    Ok(())
}
