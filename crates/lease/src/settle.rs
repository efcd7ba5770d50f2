//! The side of whoever changed something, and of whoever looks after nodes
//! that are gone: pure, with time as a parameter.

use crate::Terms;
use base::Tick;
use std::collections::BTreeMap;

/// Waits until no node can still serve what was taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Settling {
    since: Tick,
    epoch: Option<u64>,
}

impl Settling {
    /// From the moment at which the database has said that the change is committed.
    pub const fn begin(now: Tick) -> Self {
        Self { since: now, epoch: None }
    }
    /// The epoch was raised, after the change was committed.
    pub const fn raised(&mut self, epoch: u64) {
        self.epoch = Some(epoch);
    }
    /// Done when every node that is listed (looked up after the epoch was
    /// raised) has confirmed it; or, without any news, when every lease from
    /// before has run out, by however little the clocks may differ.
    pub fn is_done(&self, now: Tick, terms: Terms, confirmed: Option<&[u64]>) -> bool {
        let all = |epoch: u64| confirmed.is_some_and(|nodes| nodes.iter().all(|node| *node >= epoch));
        now.since(self.since) >= terms.wait || self.epoch.is_some_and(all)
    }
    /// How long until it is done at the latest.
    pub const fn left(&self, now: Tick, terms: Terms) -> u64 {
        terms.wait.saturating_sub(now.since(self.since))
    }
}

/// Notices nodes that have ceased to announce themselves, by this machine's
/// own count of time: nobody's calendar clock takes part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Watch<I>(BTreeMap<I, (u64, Tick)>);

impl<I> Default for Watch<I> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I> Watch<I> {
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }
}

impl<I: Ord + Clone> Watch<I> {
    /// Takes in the list of nodes and the numbers of their announcements.
    /// Those whose number has stood still until every lease from it has run
    /// out may be taken off the list, **if** it still stands then.
    pub fn look(&mut self, now: Tick, terms: Terms, nodes: &[(I, u64)]) -> Vec<(I, u64)> {
        self.0.retain(|id, _| nodes.iter().any(|(node, _)| node == id));
        let mut gone = Vec::new();
        for (id, number) in nodes {
            let (stood, since) = self.0.entry(id.clone()).or_insert((*number, now));
            if stood != number {
                (*stood, *since) = (*number, now);
            } else if now.since(*since) >= terms.wait {
                gone.push((id.clone(), *number));
            }
        }
        gone
    }
}
