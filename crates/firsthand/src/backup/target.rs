//! Who may have the data folder now: servers share it, a restore has it alone.
//! And the mark of a restore that did not come to its end.

use crate::config::Config;
use crate::config::instance_key::make_private;
use crate::trouble::Trouble;
use std::fs::{File, TryLockError};
use std::path::PathBuf;

/// Held as long as this lives; the system lets go when the process ends.
pub struct Hold(#[expect(dead_code, reason = "the lock ends when the file is closed")] File);

impl Hold {
    /// For whoever serves or works.
    pub fn shared(config: &Config) -> Result<Self, Trouble> {
        let file = open(config)?;
        match file.try_lock_shared() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => {
                Err(Trouble::because("A backup is being restored into this folder.", "Wait until it is done."))
            }
            Err(TryLockError::Error(error)) => Err(failed(config, &error)),
        }
    }
    /// For a restore.
    pub fn alone(config: &Config) -> Result<Self, Trouble> {
        let file = open(config)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(Trouble::because(
                "Firsthand is running over this folder.",
                "Stop every server and worker, then restore. Nothing was changed.",
            )),
            Err(TryLockError::Error(error)) => Err(failed(config, &error)),
        }
    }
}

fn open(config: &Config) -> Result<File, Trouble> {
    let path = config.data.join("running.lock");
    make_private(&config.data)
        .and_then(|()| File::options().write(true).create(true).truncate(false).open(&path))
        .map_err(|error| failed(config, &error))
}

fn failed(config: &Config, error: &std::io::Error) -> Trouble {
    Trouble::because(format!("{} cannot be locked: {error}.", config.data.display()), "")
}

fn mark(config: &Config) -> PathBuf {
    config.data.join("restore.unfinished")
}

/// Whether a restore began and did not end: then nothing may be served.
pub fn is_half_restored(config: &Config) -> bool {
    mark(config).exists()
}

pub(super) fn begin(config: &Config) -> std::io::Result<()> {
    File::create(mark(config))?.sync_all()?;
    File::open(&config.data)?.sync_all()
}

pub(super) fn end(config: &Config) -> std::io::Result<()> {
    std::fs::remove_file(mark(config))?;
    File::open(&config.data)?.sync_all()
}
