//! A node's side of the protocol: pure, with time as a parameter.

use crate::Terms;
use crate::changes::{Change, Changes, Seen, Shows};
use base::Tick;

/// What a node writes about itself before it reads. Everyone who waits for it can see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Announcement {
    /// Counts this node's announcements, so that a late answer is known as late.
    pub number: u64,
    /// The epoch up to which it has dropped what changed.
    pub confirmed: u64,
}

/// What a node found when it read, after its announcement was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Found<T> {
    pub epoch: u64,
    /// The log holds every change from this epoch on.
    pub kept_from: u64,
    /// What changed after the epoch that this node had confirmed, and what has no epoch yet.
    pub changes: Vec<Change<T>>,
}

/// What must leave the memory before the epoch is confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drop<T> {
    Tagged(Vec<T>),
    Everything,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Asked {
    number: u64,
    at: Tick,
    announced: bool,
}

/// Whether this node may answer with what concerns people, and with which of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Node<T> {
    terms: Terms,
    /// The only node there is, over its own database: it hears every change itself.
    alone: bool,
    number: u64,
    asked: Option<Asked>,
    until: Option<Tick>,
    epoch: Option<u64>,
    /// The database's clock and this node's disagree beyond what can be explained.
    distrusted: bool,
    changes: Changes<T>,
}

impl<T: PartialEq + Clone> Node<T> {
    /// One of several. It may serve nothing until it has read.
    pub const fn among(terms: Terms) -> Self {
        Self {
            terms,
            alone: false,
            number: 0,
            asked: None,
            until: None,
            epoch: None,
            distrusted: false,
            changes: Changes::new(),
        }
    }
    /// The only one: no lease is needed, as every change passes through it.
    pub fn alone(terms: Terms) -> Self {
        Self { alone: true, ..Self::among(terms) }
    }

    /// Begins a renewal. The lease will count from `now`, before anything is sent.
    pub fn announce(&mut self, now: Tick) -> Announcement {
        self.number += 1;
        self.asked = Some(Asked { number: self.number, at: now, announced: false });
        Announcement { number: self.number, confirmed: self.epoch.unwrap_or(0) }
    }

    /// The announcement stands in the database. Answers after which epoch to
    /// read; nothing for one that is no longer waited for. Reading earlier
    /// would be wrong: whoever waits must be able to see this node first.
    pub fn announced(&mut self, number: u64) -> Option<u64> {
        let asked = self.asked.as_mut().filter(|asked| asked.number == number)?;
        asked.announced = true;
        Some(self.epoch.unwrap_or(0))
    }

    /// Takes in what was read, and with it the lease. The answer must be
    /// dropped from memory in the same breath, before anyone else may look,
    /// and only then may the epoch be confirmed.
    pub fn learn(&mut self, number: u64, found: &Found<T>) -> Option<Drop<T>> {
        let asked = self.asked.take_if(|asked| asked.number == number && asked.announced)?;
        // A log that begins too late, or an epoch that went back, leaves unknown what changed.
        let known = self.epoch.is_some_and(|epoch| epoch <= found.epoch && epoch + 1 >= found.kept_from);
        self.epoch = Some(found.epoch);
        self.until = self.until.max(Some(asked.at.plus(self.terms.lease)));
        if !known {
            self.changes.note_everything();
            return Some(Drop::Everything);
        }
        for change in &found.changes {
            self.changes.note(change.clone());
        }
        Some(Drop::Tagged(found.changes.iter().flat_map(|change| change.ids.iter().cloned()).collect()))
    }

    /// A change made here: known at once.
    pub fn note(&mut self, change: Change<T>) {
        self.changes.note(change);
    }

    /// Whether the clocks can be believed. Where not, nothing is served from memory.
    pub const fn distrust(&mut self, distrusted: bool) {
        self.distrusted = distrusted;
    }

    /// The epoch up to which everything that changed has been dropped.
    pub const fn epoch(&self) -> Option<u64> {
        self.epoch
    }
    /// Take this before reading anything that an answer will show.
    pub const fn seen(&self) -> Seen {
        self.changes.seen()
    }
    /// Whether the lease holds at this moment.
    pub fn holds(&self, now: Tick) -> bool {
        self.alone || (!self.distrusted && self.until.is_some_and(|until| now < until))
    }
    /// Whether something made from what was true at `seen` is still true as far as is known.
    pub fn is_current(&self, seen: Seen, shows: &Shows<T>) -> bool {
        self.changes.is_current(seen, shows)
    }
    /// **The** question, asked at the last moment before an answer's first byte leaves.
    pub fn may_begin(&self, now: Tick, seen: Seen, shows: &Shows<T>) -> bool {
        matches!(shows, Shows::Nobody) || (self.holds(now) && self.is_current(seen, shows))
    }
}
