//! Whether every file that a row names is there as it was kept. Pictures and
//! recordings are told by their size, as there may be many; papers, which
//! prove what somebody said, by every byte.

use base::Result;
use newsroom::media::{self, File};
use outside::Files;
use outside::files::Entry;
use people::ledger::papers;
use std::collections::HashMap;
use std::fmt::Write as _;
use store::Db;

/// What was found.
#[derive(Debug, Default)]
pub struct Kept {
    files: usize,
    papers: usize,
    missing: Vec<String>,
    changed: Vec<String>,
}

impl Kept {
    pub const fn is_well(&self) -> bool {
        self.missing.is_empty() && self.changed.is_empty()
    }
    pub fn says(&self) -> String {
        let papers = if self.papers == 1 { "paper" } else { "papers" };
        let mut says = format!("{} files of pictures and recordings, {} {papers}", self.files, self.papers);
        if self.is_well() {
            says.push_str(", each as it was kept");
        }
        for (what, keys) in [("missing", &self.missing), ("changed", &self.changed)] {
            if let Some(first) = keys.first() {
                // Writing to a String cannot fail.
                let _ = write!(says, "; {} {what}, the first is {first}", keys.len());
            }
        }
        if !self.is_well() {
            says.push_str("; bring them back from a backup, as docs/back-up.md says");
        }
        says
    }
}

/// Without files, none is there: a folder that was never made.
pub async fn look(db: &Db, files: Option<&Files>) -> Result<Kept> {
    let listed: HashMap<String, u64> = match files {
        Some(files) => files.list("media/").await?.into_iter().map(|Entry { key, size, .. }| (key, size)).collect(),
        None => HashMap::new(),
    };
    let mut kept = Kept::default();
    for (hash, size) in media::store::named(db.read()).await? {
        kept.files += 1;
        let key = File::key(&hash);
        match listed.get(&key) {
            None => kept.missing.push(key),
            Some(found) if *found != size => kept.changed.push(key),
            Some(_) => {}
        }
    }
    for hash in papers::named(db.read()).await? {
        kept.papers += 1;
        let whole = match files {
            Some(files) => papers::is_whole(files, &hash).await?,
            None => None,
        };
        match whole {
            None => kept.missing.push(papers::key(&hash)),
            Some(false) => kept.changed.push(papers::key(&hash)),
            Some(true) => {}
        }
    }
    Ok(kept)
}
