//! Where the vault lies.

use crate::config::Config;
use base::Result;
use outside::Files;
use people::Vault;

/// Apart from the database: in the bucket of the media, or in a folder beside.
pub fn open(config: &Config, files: &Files) -> Result<Vault> {
    match &config.vault {
        Some(address) => Ok(Vault::new(Files::open(address, config.media_keys.clone())?, "")),
        None => Ok(Vault::new(files.clone(), "vault")),
    }
}
