//! Public pages, rendered once and served from memory as bytes with their
//! compressed forms (design.md, section 6). Each entry is tagged with the
//! works, personas, editions and media in it; a change drops exactly the
//! tagged ones, before whoever made the change hears that it is done. An
//! entry also ends at the first moment at which a permit in it may turn.
//!
//! This holds for one process over its own database. Several nodes need the
//! leases of design.md, section 6; until those exist, a node on PostgreSQL
//! runs without this cache.

mod accepts;
mod entry;
mod layer;

#[cfg(test)]
mod tests;

pub(crate) use accepts::takes_json;
pub use layer::{CacheLayer, CacheService, Watch, etag};

use base::{Clock, Event, Instant, PersonaId, StoryId};
use entry::{Entry, Key};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// What the cache may remember of an answer: put into a response's extensions
/// by the handler that made it. Without one nothing is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keep {
    /// Ids of everything shown, as text.
    pub tags: Vec<String>,
    /// The first moment at which the page may be another by itself.
    pub until: Option<Instant>,
}

impl Keep {
    pub const fn new() -> Self {
        Self { tags: Vec::new(), until: None }
    }
    #[must_use]
    pub fn tag(mut self, id: impl ToString) -> Self {
        self.tags.push(id.to_string());
        self
    }
    #[must_use]
    pub fn tags(mut self, ids: impl IntoIterator<Item = impl ToString>) -> Self {
        self.tags.extend(ids.into_iter().map(|id| id.to_string()));
        self
    }
    /// Stories and their tellers that were decided about, shown or held back.
    #[must_use]
    pub fn about(self, decided: &[(StoryId, PersonaId)]) -> Self {
        self.tags(decided.iter().map(|(story, _)| story)).tags(decided.iter().map(|(_, persona)| persona))
    }
    #[must_use]
    pub fn until(mut self, moment: Option<Instant>) -> Self {
        self.until = [self.until, moment].into_iter().flatten().min();
        self
    }
}

/// The cache. Shared by reference; a size of 0 turns it off.
pub struct PageCache {
    entries: Cache<Key, Arc<Entry>, Weight>,
    clock: Arc<dyn Clock>,
    /// Counts changes. A page that was begun before a change is not kept after it.
    changes: RwLock<u64>,
    hits: AtomicU64,
    misses: AtomicU64,
    on: bool,
}

#[derive(Clone)]
struct Weight;

impl Weighter<Key, Arc<Entry>> for Weight {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        (key.weight() + entry.weight()) as u64
    }
}

impl PageCache {
    /// At most about this many bytes of pages, compressed forms included.
    pub fn new(bytes: u64, clock: Arc<dyn Clock>) -> Arc<Self> {
        let entries = Cache::with_weighter(1_000, bytes.max(1), Weight);
        Arc::new(Self {
            entries,
            clock,
            changes: RwLock::new(0),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
            on: bytes > 0,
        })
    }

    /// The reaction to committed events: drops every page that shows any of their subjects.
    pub fn on_committed(&self, events: &[Event]) {
        let touched: Vec<String> = events.iter().flat_map(Event::subjects).map(|(_, id)| id).collect();
        self.drop_tagged(&touched);
    }

    /// Drops every page tagged with any of these ids.
    pub fn drop_tagged(&self, ids: &[String]) {
        if ids.is_empty() {
            return;
        }
        let mut changes = self.changes.write().unwrap_or_else(PoisonError::into_inner);
        *changes += 1;
        self.entries.retain(|_, entry| !entry.tags().iter().any(|tag| ids.contains(tag)));
    }

    /// Pages served from memory, and pages that had to be made.
    pub fn counts(&self) -> (u64, u64) {
        (self.hits.load(Ordering::Relaxed), self.misses.load(Ordering::Relaxed))
    }

    fn find(&self, key: &Key) -> Option<Arc<Entry>> {
        let found = self.entries.get(key).filter(|entry| entry.is_fresh(self.clock.now()));
        let count = if found.is_some() { &self.hits } else { &self.misses };
        count.fetch_add(1, Ordering::Relaxed);
        found
    }

    fn changes_so_far(&self) -> u64 {
        *self.changes.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps a page, unless something changed since it was begun. Holding the
    /// lock while putting it in leaves no gap for a change to slip through.
    fn keep(&self, key: Key, entry: Arc<Entry>, begun_at: u64) {
        let changes = self.changes.read().unwrap_or_else(PoisonError::into_inner);
        if *changes == begun_at {
            self.entries.insert(key, entry);
        }
    }
}
