//! Leases, carried out: one [`Leases`] per process holds what the pure rules
//! of the crate `lease` say, and `keeper` renews it; `crate::settle` has
//! whoever changed something wait until no node can still serve it. One
//! process over its own SQLite file passes straight through.

mod clock;
mod keeper;
pub(crate) mod queries;

#[cfg(test)]
mod tests;

pub use clock::HouseClock;
pub use keeper::keep;
pub use lease::{Change, Drop, Seen, Shows};

use base::{SystemTicker, Tick, Ticker};
use lease::{Announcement, Found, Node, Terms};
use std::sync::{Arc, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;
use tokio::sync::Notify;

/// What an answer was made from and what it shows, for the last look before it leaves.
#[derive(Debug, Clone)]
pub struct Pass {
    pub seen: Seen,
    pub shows: Shows<String>,
}

/// Empties memory of what changed.
pub type Forget = Arc<dyn Fn(&Drop<String>) + Send + Sync>;

/// Whether this process may begin answers that concern people, and which.
pub struct Leases {
    ticker: Arc<dyn Ticker>,
    node: RwLock<Node<String>>,
    forget: OnceLock<Forget>,
    /// Rung after every renewal, for answers that wait for one.
    renewed: Notify,
}

impl Leases {
    /// As the database asks for it: alone over SQLite, one of several over PostgreSQL.
    pub fn over(url: &str) -> Arc<Self> {
        Self::timed(url, Arc::new(SystemTicker))
    }

    /// The same with a count of time that a test pushes.
    pub fn timed(url: &str, ticker: Arc<dyn Ticker>) -> Arc<Self> {
        let terms = Terms::HOUSE;
        let node = if url.starts_with("postgres") { Node::among(terms) } else { Node::alone(terms) };
        Arc::new(Self { ticker, node: RwLock::new(node), forget: OnceLock::new(), renewed: Notify::new() })
    }

    /// Says how memory is emptied. Called while nobody else may look or send, so it must be quick.
    pub fn attach(&self, forget: Forget) {
        // A second cache in one process would be a mistake of ours; the first stays.
        let _ = self.forget.set(forget);
    }

    /// Take this before reading anything that an answer will show.
    pub fn seen(&self) -> Seen {
        self.read().seen()
    }
    pub fn holds(&self) -> bool {
        self.read().holds(self.tick())
    }
    pub fn is_current(&self, pass: &Pass) -> bool {
        self.read().is_current(pass.seen, &pass.shows)
    }
    /// Does something that is right only while this is current, such as keeping
    /// a page; nothing can change in between.
    pub fn while_current(&self, pass: &Pass, act: impl FnOnce()) {
        let node = self.read();
        if node.is_current(pass.seen, &pass.shows) {
            act();
        }
    }
    /// The last look before an answer's bytes leave, and their leaving: no
    /// change can be taken in between the two, and the clock is read last.
    pub fn begin<T>(&self, passes: &[Pass], send: impl FnOnce() -> T) -> Option<T> {
        let node = self.read();
        let now = self.tick();
        passes.iter().all(|pass| node.may_begin(now, pass.seen, &pass.shows)).then(send)
    }
    /// Waits for the lease, at most this long.
    pub async fn held(&self, patience: Duration) -> bool {
        let renewal = async {
            loop {
                let mut renewed = std::pin::pin!(self.renewed.notified());
                // Listens before it looks, so that no renewal slips through.
                renewed.as_mut().enable();
                if self.holds() {
                    return;
                }
                renewed.await;
            }
        };
        self.holds() || tokio::time::timeout(patience, renewal).await.is_ok()
    }

    /// A change that was committed here: dropped from memory before this returns.
    pub fn changed(&self, change: Change<String>) {
        if change.ids.is_empty() {
            return;
        }
        let mut node = self.write();
        let ids = change.ids.clone();
        node.note(change);
        self.forget(&Drop::Tagged(ids));
    }

    fn announce(&self) -> Announcement {
        self.write().announce(self.tick())
    }
    fn announced(&self, number: u64) -> Option<u64> {
        self.write().announced(number)
    }
    /// Takes in what a renewal found; the epoch that may now be confirmed.
    fn learn(&self, number: u64, found: &Found<String>) -> Option<u64> {
        let mut node = self.write();
        let dropped = node.learn(number, found)?;
        self.forget(&dropped);
        drop(node);
        self.renewed.notify_waiters();
        Some(found.epoch)
    }
    fn distrust(&self, distrusted: bool) {
        self.write().distrust(distrusted);
    }

    fn forget(&self, what: &Drop<String>) {
        let nothing = matches!(what, Drop::Tagged(ids) if ids.is_empty());
        if let Some(forget) = self.forget.get().filter(|_| !nothing) {
            forget(what);
        }
    }
    pub(crate) fn tick(&self) -> Tick {
        self.ticker.tick()
    }
    fn read(&self) -> RwLockReadGuard<'_, Node<String>> {
        self.node.read().unwrap_or_else(PoisonError::into_inner)
    }
    fn write(&self) -> RwLockWriteGuard<'_, Node<String>> {
        self.node.write().unwrap_or_else(PoisonError::into_inner)
    }
}
