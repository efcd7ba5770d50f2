//! What lies apart from the database and outside its backups, one small file
//! each: half of every person's key, and the journal of what was taken back.
//! A backup holds the other half, so it opens nobody who is no longer in the
//! vault, and a restore learns from the journal what not to bring back.
//! `docs/decisions/0009-vault.md` says what this resists and what not.

mod half;

pub use half::Half;

use ::store::journal::{Entry, Line};
use ::store::{Keeper, json, wire};
use base::{Chance, Error, NoteId, Result};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use outside::files::Files;
use std::collections::{BTreeMap, BTreeSet};

/// The line by which the vault learns whose half to destroy.
pub const KEY_DESTROYED: &str = "key.destroyed";

/// Files read at once when everything is read.
const AT_ONCE: usize = 16;
/// Beside an installation's name: which vault this is.
const NAME: &str = "name";

/// Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    files: Files,
    /// In front of every file, inside a bucket shared with the media.
    folder: &'static str,
}

/// Everything in a vault, to be carried elsewhere.
#[derive(Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contents {
    /// Which installation's.
    pub name: String,
    /// By what finds a person for those who have the instance key.
    pub halves: BTreeMap<String, Half>,
    pub entries: Vec<Entry>,
}

impl Vault {
    pub const fn new(files: Files, folder: &'static str) -> Self {
        Self { files, folder }
    }

    /// Which installation this vault belongs to; one that is new gets a name.
    pub async fn name(&self, chance: &dyn Chance) -> Result<String> {
        if let Some(name) = self.known_name().await? {
            return Ok(name);
        }
        let name = NoteId::new(chance).to_string();
        self.files.put(&self.key(NAME), name.clone()).await?;
        // Another node may have been first.
        self.known_name().await?.ok_or(Error::Missing)
    }
    /// Nothing when nobody ever used it.
    pub async fn known_name(&self) -> Result<Option<String>> {
        Ok(found(self.files.get(&self.key(NAME)).await)?.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    pub(crate) async fn put_half(&self, finder: &str, half: &Half) -> Result<()> {
        self.files.put(&self.half_key(finder), half.wire().to_string()).await
    }
    /// Nothing when the person was forgotten.
    pub async fn half(&self, finder: &str) -> Result<Option<Half>> {
        let Some(bytes) = found(self.files.get(&self.half_key(finder)).await)? else { return Ok(None) };
        let half = std::str::from_utf8(&bytes).ok().and_then(Half::parse);
        half.map(Some).ok_or_else(|| Error::fault("reading the vault", "half of a key is damaged"))
    }

    /// Reads all of it.
    pub async fn contents(&self) -> Result<Contents> {
        let name = self.known_name().await?.unwrap_or_default();
        let mut halves = BTreeMap::new();
        for (key, bytes) in self.all("keys").await? {
            let finder = key.rsplit('/').next().unwrap_or_default().trim_start_matches("k.").to_owned();
            let half = std::str::from_utf8(&bytes).ok().and_then(Half::parse);
            halves.insert(finder, half.ok_or_else(|| Error::fault("reading the vault", "half of a key is damaged"))?);
        }
        let mut entries = Vec::new();
        for (_, bytes) in self.all("journal").await? {
            entries.push(json::<Entry>(&String::from_utf8_lossy(&bytes))?);
        }
        entries.sort_by_key(|entry| (entry.at, entry.id));
        Ok(Contents { name, halves, entries })
    }

    /// Makes this vault hold all of `contents` and nothing that it says was destroyed.
    pub async fn take_over(&self, contents: &Contents) -> Result<()> {
        self.files.put(&self.key(NAME), contents.name.clone()).await?;
        let there = self.contents().await?;
        let known: BTreeSet<NoteId> = there.entries.iter().map(|entry| entry.id).collect();
        for entry in contents.entries.iter().filter(|entry| !known.contains(&entry.id)) {
            self.keep(entry).await?;
        }
        let destroyed = contents.destroyed();
        for (finder, half) in &contents.halves {
            if !there.halves.contains_key(finder) && !destroyed.contains(finder.as_str()) {
                self.put_half(finder, half).await?;
            }
        }
        for finder in destroyed {
            self.files.delete(&self.half_key(finder)).await?;
        }
        Ok(())
    }

    async fn all(&self, folder: &str) -> Result<Vec<(String, bytes::Bytes)>> {
        let keys = self.files.list(&format!("{}/", self.key(folder))).await?;
        let read = keys.into_iter().map(async |entry| {
            let bytes = found(self.files.get(&entry.key).await)?;
            Ok::<_, Error>(bytes.map(|bytes| (entry.key, bytes)))
        });
        let all: Vec<_> = stream::iter(read).buffered(AT_ONCE).try_collect().await?;
        Ok(all.into_iter().flatten().collect())
    }

    fn key(&self, name: &str) -> String {
        if self.folder.is_empty() { name.to_owned() } else { format!("{}/{name}", self.folder) }
    }
    /// What finds a person may begin with any sign, and a file's name not.
    fn half_key(&self, finder: &str) -> String {
        self.key(&format!("keys/k.{finder}"))
    }
}

impl Contents {
    /// Whose halves must not be there, whoever brings them.
    pub fn destroyed(&self) -> BTreeSet<&str> {
        let lines = self.entries.iter().flat_map(|entry| &entry.lines);
        lines.filter(|line| line.what == KEY_DESTROYED).filter_map(|line| line.get("key")).collect()
    }
    /// Both together. What either says was destroyed is in neither.
    pub fn join(&mut self, other: Self) {
        let known: BTreeSet<NoteId> = self.entries.iter().map(|entry| entry.id).collect();
        self.entries.extend(other.entries.into_iter().filter(|entry| !known.contains(&entry.id)));
        self.entries.sort_by_key(|entry| (entry.at, entry.id));
        self.halves.extend(other.halves);
        let destroyed: BTreeSet<String> = self.destroyed().into_iter().map(str::to_owned).collect();
        self.halves.retain(|finder, _| !destroyed.contains(finder));
    }
}

pub(crate) fn destroyed(finder: String) -> Line {
    Line::new(KEY_DESTROYED, [("key", finder)])
}

/// The journal's file is written and flushed before a half is destroyed: a
/// crash between the two is mended by keeping the entry once more.
#[async_trait::async_trait]
impl Keeper for Vault {
    async fn keep(&self, entry: &Entry) -> Result<()> {
        let key = self.key(&format!("journal/{:016}-{}.json", entry.at.micros(), entry.id));
        self.files.put(&key, wire(entry)?).await?;
        for line in entry.lines.iter().filter(|line| line.what == KEY_DESTROYED) {
            if let Some(finder) = line.get("key") {
                self.files.delete(&self.half_key(finder)).await?;
            }
        }
        Ok(())
    }
}

fn found<T>(outcome: Result<T>) -> Result<Option<T>> {
    match outcome {
        Ok(value) => Ok(Some(value)),
        Err(Error::Missing) => Ok(None),
        Err(error) => Err(error),
    }
}
