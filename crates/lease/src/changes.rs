//! What changed lately, as far as this process knows: enough to tell whether
//! an answer that was begun before is still true.

use std::collections::VecDeque;

/// One change: what it touched, and whether it may have taken something away.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Change<T> {
    pub ids: Vec<T>,
    pub takes_away: bool,
}

/// Where the count of changes stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seen(u64);

/// What an answer shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shows<T> {
    /// Nothing that any change could concern: a stylesheet, a word of refusal.
    Nobody,
    /// Exactly these.
    These(std::sync::Arc<[T]>),
    /// It was not said. Whatever takes something away may concern it.
    Unsaid,
}

/// How many changes are remembered; an answer older than that counts as outdated.
const REMEMBERED: usize = 256;

/// The last changes, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Changes<T> {
    count: u64,
    recent: VecDeque<Change<T>>,
}

impl<T: PartialEq> Changes<T> {
    pub const fn new() -> Self {
        Self { count: 0, recent: VecDeque::new() }
    }
    pub const fn seen(&self) -> Seen {
        Seen(self.count)
    }
    pub fn note(&mut self, change: Change<T>) {
        if change.ids.is_empty() {
            return;
        }
        self.count += 1;
        self.recent.push_back(change);
        if self.recent.len() > REMEMBERED {
            self.recent.pop_front();
        }
    }
    /// Anything may have changed.
    pub fn note_everything(&mut self) {
        self.count += 1;
        self.recent.clear();
    }
    pub fn is_current(&self, Seen(seen): Seen, shows: &Shows<T>) -> bool {
        let missed = self.count.saturating_sub(seen);
        let Some(first) = usize::try_from(missed).ok().and_then(|missed| self.recent.len().checked_sub(missed)) else {
            return matches!(shows, Shows::Nobody);
        };
        self.recent.iter().skip(first).all(|change| match shows {
            Shows::Nobody => true,
            Shows::These(ids) => !ids.iter().any(|id| change.ids.contains(id)),
            Shows::Unsaid => !change.takes_away,
        })
    }
}
