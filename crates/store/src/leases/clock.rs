//! The house's time on a node of several: the database's, so that one node's
//! wrong clock can neither lengthen nor shorten what somebody permitted.

use super::queries;
use base::{Clock, Instant, Result, Ticker};
use lease::{Heard, Reckoning};
use sea_orm::ConnectionTrait;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// Follows the database's clock; before the first reading, the machine's own.
pub struct HouseClock {
    own: Arc<dyn Clock>,
    ticker: Arc<dyn Ticker>,
    reckoning: RwLock<Reckoning>,
    doubts: AtomicBool,
}

impl HouseClock {
    pub fn new(own: Arc<dyn Clock>, ticker: Arc<dyn Ticker>) -> Arc<Self> {
        Arc::new(Self { own, ticker, reckoning: RwLock::new(Reckoning::new()), doubts: AtomicBool::new(false) })
    }

    /// Reads the database's clock now.
    pub async fn set(&self, database: &impl ConnectionTrait) -> Result<()> {
        let asked = self.ticker.tick();
        let theirs = queries::time(database).await?;
        self.hear(asked, theirs);
        Ok(())
    }

    /// Takes in a reading; whether the time can be trusted.
    pub(super) fn hear(&self, asked: base::Tick, theirs: Instant) -> bool {
        let own = self.own.now();
        let heard = {
            let mut reckoning = self.reckoning.write().unwrap_or_else(PoisonError::into_inner);
            reckoning.hear(asked, self.ticker.tick(), theirs, own)
        };
        let apart = theirs.micros().abs_diff(own.micros()) / 1_000_000;
        match heard {
            Heard::TooSlow => {}
            Heard::Agreed => self.doubts.store(false, Ordering::Relaxed),
            Heard::Set => {
                self.doubts.store(false, Ordering::Relaxed);
                if apart > lease::DISAGREEMENT.unsigned_abs() / 1_000_000 {
                    tracing::warn!(apart, "this machine's clock is seconds apart from the database's, which counts");
                }
            }
            Heard::Doubted => {
                if !self.doubts.swap(true, Ordering::Relaxed) {
                    tracing::error!(apart, "the database's clock has jumped; pages about people wait until it agrees");
                }
            }
        }
        !self.doubts.load(Ordering::Relaxed)
    }
}

impl Clock for HouseClock {
    fn now(&self) -> Instant {
        let reckoned = self.reckoning.read().unwrap_or_else(PoisonError::into_inner).now(self.ticker.tick());
        reckoned.unwrap_or_else(|| self.own.now())
    }
}
