//! `firsthand backup`: writes one file while the server runs, and the copy of
//! the vault beside it.

use super::Say;
use super::passphrase;
use crate::app::App;
use crate::backup::{self, COMPANION, Source};
use crate::config::{Loaded, instance_key};
use crate::trouble::Trouble;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Args)]
pub struct Backup {
    /// Where to write it; nothing that is there is overwritten
    file: PathBuf,
    /// Only check this file, instead of writing one
    #[arg(long)]
    verify: bool,
    /// Where the copy of the vault goes, replacing the last [default: firsthand.vault beside FILE]
    #[arg(long, value_name = "FILE", conflicts_with = "verify")]
    vault: Option<PathBuf>,
    #[command(flatten)]
    passphrase: passphrase::From,
}

pub async fn run(loaded: &Loaded, asked: &Backup, say: Say) -> Result<(), Trouble> {
    if asked.verify { verify(asked, say) } else { write(loaded, asked, say).await }
}

async fn write(loaded: &Loaded, asked: &Backup, say: Say) -> Result<(), Trouble> {
    if asked.file.exists() {
        return Err(Trouble::because(
            format!("{} is there already.", asked.file.display()),
            "Choose another name; a backup never replaces another.",
        ));
    }
    let passphrase = asked.passphrase.new_one()?;
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let house = &*app.house;
    let doing = "Backing up";
    let instance = instance_key::read(&loaded.config.instance_key).map_err(Trouble::while_doing(doing))?;
    let vault = house.keys.vault().ok_or_else(|| Trouble::because("There is no vault.", ""))?;
    let source = Source { db: &house.db, files: &house.files, keys: &house.keys, vault, instance_key: &instance };
    let taken = backup::write(&source, &passphrase, &asked.file).await.map_err(Trouble::while_doing(doing))?;
    let companion = asked.vault.clone().unwrap_or_else(|| asked.file.with_file_name(COMPANION));
    let contents = vault.contents().await.map_err(Trouble::while_doing(doing))?;
    backup::write_companion(&contents, &house.keys, &companion).map_err(Trouble::while_doing(doing))?;
    house.db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    let text = format!(
        "{} holds {} rows and {} files ({} MB). The copy of the vault is {}: keep only the newest of it, with the backups' passphrase elsewhere.",
        asked.file.display(),
        taken.rows,
        taken.files,
        taken.bytes / 1_000_000,
        companion.display()
    );
    let mut json = serde_json::json!(taken);
    json["file"] = shown(&asked.file);
    json["vault"] = shown(&companion);
    say.either(&text, &json);
    Ok(())
}

fn verify(asked: &Backup, say: Say) -> Result<(), Trouble> {
    let passphrase = asked.passphrase.if_given()?;
    let checked = backup::check(&asked.file, passphrase.as_deref().map(String::as_str))?;
    let (rows, people) = (checked.manifest.rows.values().sum::<u64>(), checked.manifest.people.len());
    let sealed = checked.instance_key.is_some();
    let text = format!(
        "Whole: {rows} rows, {} parts, the words of {people} people, taken at {}.{}",
        checked.manifest.parts.len(),
        checked.header.taken_at,
        if sealed { " The passphrase opens it." } else { " Give the passphrase to check the seal as well." }
    );
    let json = serde_json::json!({
        "whole": true, "sealed": sealed, "rows": rows, "people": people,
        "taken_at": checked.header.taken_at.to_string(), "made_by": checked.header.made_by,
    });
    say.either(&text, &json);
    Ok(())
}

fn shown(path: &Path) -> serde_json::Value {
    path.display().to_string().into()
}
