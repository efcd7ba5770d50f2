//! What follows from a change: the words for it, which the connection carries
//! and the unit of work acts on.

use crate::entry::Entry;
use base::{Event, Result};
use std::sync::Arc;

/// A job to be done. `args` are ids as text; `dedupe` lets one queued job of a
/// kind stand for many requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    pub kind: &'static str,
    pub args: Vec<String>,
    pub dedupe: Option<String>,
    /// Not before this many seconds from now.
    pub delay_seconds: i64,
}

impl NewJob {
    pub fn new(kind: &'static str, args: impl IntoIterator<Item = String>) -> Self {
        Self { kind, args: args.into_iter().collect(), dedupe: None, delay_seconds: 0 }
    }
    #[must_use]
    pub fn once(mut self, dedupe: impl Into<String>) -> Self {
        self.dedupe = Some(dedupe.into());
        self
    }
    #[must_use]
    pub const fn after_seconds(mut self, seconds: i64) -> Self {
        self.delay_seconds = seconds;
        self
    }
}

/// Told of what was committed.
pub type Committed = Arc<dyn Fn(&[Event]) + Send + Sync>;

/// Keeps an entry of the journal where it outlasts this database.
#[async_trait::async_trait]
pub trait Keeper: Send + Sync {
    /// When this says `Ok`, the entry survives the loss of the database. Again is no error.
    async fn keep(&self, entry: &Entry) -> Result<()>;
}

/// What follows from events. `jobs` names what happens later, in the same
/// transaction; `committed` runs after the commit and before the caller hears
/// of it, and is where caches drop what changed.
#[derive(Clone)]
pub struct Reactions {
    pub jobs: fn(&Event) -> Vec<NewJob>,
    pub committed: Committed,
    /// Where what must outlast the database is kept, before the caller hears
    /// that it is done. Nothing where nothing is to outlast it.
    pub keeper: Option<Arc<dyn Keeper>>,
}

impl Reactions {
    /// Nothing follows from anything.
    pub fn none() -> Self {
        Self { jobs: |_| Vec::new(), committed: Arc::new(|_| {}), keeper: None }
    }
}
