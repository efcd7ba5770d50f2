//! Files in a folder, in memory or in an S3-compatible bucket, behind one
//! small interface. Keys are plain relative names such as
//! `media/3f/3fa9…/story-800.webp`; anything that could climb out of the
//! store, or that the stores would treat differently, is refused.
//!
//! A file is there as a whole or not at all. When `put` says `Ok`, the bytes
//! survive `kill -9` and a power cut: the folder is flushed, file and
//! directory entry; a bucket promises the same.

mod key;
mod open;
mod stream;
#[cfg(test)]
mod tests;

pub use open::S3Keys;
pub use stream::Opened;

use base::{Error, Instant, Result};
use bytes::Bytes;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

/// A store of files. Cheap to clone.
#[derive(Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// Where the folder is, when it is one: some promises the library leaves to us.
    folder: Option<PathBuf>,
    /// In front of every key, inside a bucket shared with others.
    prefix: Path,
}

/// One line of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub size: u64,
    pub modified: Instant,
}

impl Files {
    /// Opens `file:///dir` or a path, `memory:`, or
    /// `s3://bucket/prefix?endpoint=https://…&region=…`. The keys are for S3;
    /// without them the machine's own role is asked.
    pub fn open(address: &str, keys: Option<S3Keys>) -> Result<Self> {
        open::open(address, keys)
    }

    pub fn memory() -> Self {
        Self { store: Arc::new(object_store::memory::InMemory::new()), folder: None, prefix: Path::default() }
    }

    /// Keeps the bytes under the key, replacing what was there.
    pub async fn put(&self, key: &str, bytes: impl Into<Bytes>) -> Result<()> {
        let path = self.path(key)?;
        self.store.put(&path, bytes.into().into()).await.map_err(Error::because("writing a file"))?;
        Ok(())
    }

    pub async fn get(&self, key: &str) -> Result<Bytes> {
        let path = self.path(key)?;
        let found = self.store.get(&path).await.map_err(missing_or("reading a file"))?;
        found.bytes().await.map_err(missing_or("reading a file"))
    }

    /// The bytes from `range.start` up to, without, `range.end`; fewer when the
    /// file ends before that. A start beyond the end is [`Error::Missing`].
    pub async fn get_range(&self, key: &str, range: Range<u64>) -> Result<Bytes> {
        let mut opened = self.open_range(key, Some(range)).await?;
        let mut all = Vec::with_capacity(usize::try_from(opened.range.end - opened.range.start).unwrap_or(0));
        while let Some(chunk) = opened.next().await {
            all.extend_from_slice(&chunk?);
        }
        Ok(all.into())
    }

    pub async fn exists(&self, key: &str) -> Result<bool> {
        Ok(self.size(key).await?.is_some())
    }

    /// How many bytes, or `None` when there is no such file.
    pub async fn size(&self, key: &str) -> Result<Option<u64>> {
        let path = self.path(key)?;
        match self.store.head(&path).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(Error::fault("looking at a file", error)),
        }
    }

    /// Removes the file for good; what is not there is fine. Flushed like a
    /// write: a power cut must not bring back what somebody took down.
    pub async fn delete(&self, key: &str) -> Result<()> {
        let path = self.path(key)?;
        match self.store.delete(&path).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(Error::fault("removing a file", error)),
        }
        match &self.folder {
            Some(folder) => open::flush_parent(folder.join(path.as_ref())).await,
            None => Ok(()),
        }
    }

    /// Every file whose key begins with `prefix`, which ends at a slash (or is
    /// empty for all), in order of keys.
    pub async fn list(&self, prefix: &str) -> Result<Vec<Entry>> {
        let under = if prefix.is_empty() { self.prefix.clone() } else { self.path(prefix.trim_end_matches('/'))? };
        let mut entries: Vec<Entry> = self
            .store
            .list(Some(&under))
            .map(|meta| {
                let meta = meta.map_err(Error::because("listing files"))?;
                Ok::<_, Error>(Entry {
                    key: self.key_of(&meta.location),
                    size: meta.size,
                    modified: Instant::from_micros(meta.last_modified.timestamp_micros()),
                })
            })
            .try_collect()
            .await?;
        entries.sort_unstable_by(|a, b| a.key.cmp(&b.key));
        Ok(entries)
    }

    /// Whether a file can be written, read and removed now, for `/readyz` and `doctor`.
    pub async fn check(&self) -> Result<()> {
        const PROBE: &str = "probe/ready";
        self.put(PROBE, Bytes::from_static(b"ready")).await?;
        let same = self.get(PROBE).await? == "ready";
        // Another node may be probing too: leaving the file is cheaper than a race for it.
        if same { Ok(()) } else { Err(Error::fault("checking the file store", "it gave back other bytes")) }
    }

    /// Removes half-written files older than a day that a crash left in the
    /// folder; answers how many. A bucket does this by its own lifecycle rule.
    pub async fn sweep(&self, now: Instant) -> Result<usize> {
        match &self.folder {
            Some(folder) => open::sweep(folder.clone(), now.plus_days(-1)).await,
            None => Ok(0),
        }
    }

    fn path(&self, key: &str) -> Result<Path> {
        key::check(key)?;
        Ok(self.prefix.parts().chain(Path::from(key).parts()).collect())
    }

    fn key_of(&self, path: &Path) -> String {
        match path.prefix_match(&self.prefix) {
            Some(parts) => parts.map(|part| part.as_ref().to_owned()).collect::<Vec<_>>().join("/"),
            None => path.to_string(),
        }
    }
}

/// Not there is an answer; anything else is our failure.
fn missing_or(context: &'static str) -> impl Fn(object_store::Error) -> Error {
    move |error| match error {
        object_store::Error::NotFound { .. } => Error::Missing,
        other => Error::fault(context, other),
    }
}
