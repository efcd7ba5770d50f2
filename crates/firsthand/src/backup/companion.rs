//! What lies beside the backups, one file for all of them: a copy of the
//! vault, replaced by each backup. By itself it opens nobody. It is the copy
//! that must not be kept in old versions.

use super::format::Wrong;
use base::{Error, Result};
use people::Keys;
use people::crypto::same;
use people::vault::Contents;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

/// Its name, beside the backups.
pub const COMPANION: &str = "firsthand.vault";

#[derive(Serialize, Deserialize)]
struct Copy {
    vault: u32,
    /// JSON of [`Contents`], as text, so that the seal is over exactly these bytes.
    contents: String,
    seal: String,
}

fn seal(keys: &Keys, contents: &str) -> String {
    keys.token_hash("copy of the vault", contents)
}

/// Takes the place of the copy that is there.
pub fn write(contents: &Contents, keys: &Keys, to: &Path) -> Result<()> {
    let contents = store::wire(contents)?;
    let copy = store::wire(&Copy { vault: 1, seal: seal(keys, &contents), contents })?;
    let aside = to.with_extension("vault.part");
    let written = || {
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&aside)?;
        file.write_all(copy.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&aside, to)
    };
    written().map_err(Error::because("writing the copy of the vault"))
}

/// Reads a copy that was made by the same installation.
pub fn read(from: &Path, keys: &Keys) -> Result<Contents, Wrong> {
    let shown = || format!("the copy of the vault, {}", from.display());
    let text =
        std::fs::read_to_string(from).map_err(|error| Wrong::Unreadable(format!("{}: {error}", from.display())))?;
    let copy: Copy = serde_json::from_str(&text).map_err(|_| Wrong::Changed(shown()))?;
    if copy.vault != 1 || !same(&copy.seal, &seal(keys, &copy.contents)) {
        return Err(Wrong::Changed(shown()));
    }
    serde_json::from_str(&copy.contents).map_err(|_| Wrong::Changed(shown()))
}
