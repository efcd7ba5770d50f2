//! Several nodes over one database, each with pages in memory: when may a node
//! begin an answer that concerns people, and when may whoever took something
//! away say that it is done? (design.md, section 6; docs/decisions/0005.)
//!
//! A node serves only while it holds a lease. It renews it in this order:
//! note the time, announce itself in the database, read the epoch and what
//! changed, drop that, confirm. The lease runs from the noted time. Whoever
//! changes something commits, raises the epoch, and waits until each announced
//! node has confirmed it, or until every lease that can be older than the
//! change has run out. No calendar clock takes part.
//!
//! All of this is pure. The model in `model/` drives these same functions in
//! every order of events; `store::leases` carries them out.

mod changes;
mod node;
mod reckoning;
mod settle;

#[cfg(test)]
mod model;

pub use changes::{Change, Seen, Shows};
pub use node::{Announcement, Drop, Found, Node};
pub use reckoning::{DISAGREEMENT, Heard, Reckoning};
pub use settle::{Settling, Watch};

/// How long things last, in microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Terms {
    /// A lease, on the node's own clock.
    pub lease: u64,
    /// After this, on anybody's own clock, every lease from before has run out.
    pub wait: u64,
}

impl Terms {
    /// The lease of the design, and a wait that holds as long as no two
    /// machines' clocks run at speeds more than [`DRIFT_PERCENT`] from true
    /// and no more than [`GAP`] lies between the last look at the clock and
    /// the first byte: 2 s / 0.95 + 0.25 s < 2.5 s / 1.05.
    pub const HOUSE: Self = Self { lease: 2_000_000, wait: 2_500_000 };
}

/// How far the speed of a machine's own clock may be from true.
pub const DRIFT_PERCENT: u64 = 5;
/// What may lie between the last look at the clock and the first byte, in microseconds.
pub const GAP: u64 = 250_000;

const _: () = {
    let longest_lease = Terms::HOUSE.lease * 100 / (100 - DRIFT_PERCENT) + GAP;
    let shortest_wait = Terms::HOUSE.wait * 100 / (100 + DRIFT_PERCENT);
    assert!(longest_lease < shortest_wait, "a lease could outlast the wait");
};
