//! Public pages, rendered once and served from memory as bytes with their
//! compressed forms (design.md, section 6). Each entry is tagged with the
//! works, personas, editions and media in it; a change drops exactly the
//! tagged ones, before whoever made the change hears that it is done. An
//! entry also ends at the first moment at which a permit in it may turn.
//!
//! Several nodes over one database tell each other of changes by leases
//! (`store::leases`). Every public answer, kept or just made, carries a
//! [`Pass`]: what was known when it was begun, and what it shows. It is looked
//! at once more where the bytes leave, so that nothing that was taken away
//! meanwhile begins to leave.

mod accepts;
mod entry;
mod layer;

#[cfg(test)]
mod tests;

pub(crate) use accepts::takes_json;
pub use layer::{CacheLayer, CacheService, Watch, etag};

use base::{Clock, Event, Instant, PersonaId, Reach, StoryId};
use entry::{Entry, Key};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::leases::{Change, Drop, Leases, Pass, Shows};

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
    /// Without a tag and without an end, it is about nobody: a stylesheet.
    fn shows(&self) -> Shows<String> {
        if self.tags.is_empty() && self.until.is_none() {
            Shows::Nobody
        } else {
            Shows::These(self.tags.clone().into())
        }
    }
}

/// The cache. Shared by reference; a size of 0 turns it off.
pub struct PageCache {
    entries: Cache<Key, Arc<Entry>, Weight>,
    clock: Arc<dyn Clock>,
    leases: Arc<Leases>,
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
    pub fn new(bytes: u64, clock: Arc<dyn Clock>, leases: Arc<Leases>) -> Arc<Self> {
        let entries = Cache::with_weighter(1_000, bytes.max(1), Weight);
        let (hits, misses) = (AtomicU64::new(0), AtomicU64::new(0));
        let cache = Arc::new(Self { entries, clock, leases, hits, misses, on: bytes > 0 });
        let forgetful = Arc::downgrade(&cache);
        cache.leases.attach(Arc::new(move |changed| {
            if let Some(cache) = forgetful.upgrade() {
                cache.forget(changed);
            }
        }));
        cache
    }

    /// The reaction to events committed here: drops every page that shows any
    /// of their subjects. What only the house sees, such as letters going out
    /// by the hundred, drops nothing and makes no page anew.
    pub fn on_committed(&self, events: &[Event]) {
        let seen = events.iter().filter(|event| event.reach() != Reach::House);
        let ids = seen.flat_map(Event::subjects).map(|(_, id)| id).collect();
        let takes_away = events.iter().any(|event| event.reach() == Reach::TakesAway);
        self.leases.changed(Change { ids, takes_away });
    }

    /// Empties memory of what changed, here or on another node.
    fn forget(&self, changed: &Drop<String>) {
        match changed {
            Drop::Everything => self.entries.clear(),
            Drop::Tagged(ids) => self.entries.retain(|_, entry| !entry.tags().iter().any(|tag| ids.contains(tag))),
        }
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

    /// Keeps a page, unless something that it shows changed since it was begun.
    fn keep(&self, key: Key, entry: Arc<Entry>, pass: &Pass) {
        self.leases.while_current(pass, || self.entries.insert(key, entry));
    }
}
