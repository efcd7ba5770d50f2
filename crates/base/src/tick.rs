//! A machine's own count of time, for measuring how long something lasted.
//! It cannot be set, it never runs back, and it goes on while the process is
//! stopped and while the machine sleeps.

use std::fmt;

/// A moment of this machine only: microseconds since it was started.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tick(u64);

impl Tick {
    pub const fn from_micros(micros: u64) -> Self {
        Self(micros)
    }
    pub const fn micros(self) -> u64 {
        self.0
    }
    #[must_use]
    pub const fn plus(self, micros: u64) -> Self {
        Self(self.0.saturating_add(micros))
    }
    /// How long it is since an earlier moment; nothing if that one is later.
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Debug for Tick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}us", self.0)
    }
}

/// What this machine's count stands at.
pub trait Ticker: Send + Sync {
    fn tick(&self) -> Tick;
}

/// The machine's own. On Linux `CLOCK_BOOTTIME`, which counts time asleep too.
pub struct SystemTicker;

impl Ticker for SystemTicker {
    fn tick(&self) -> Tick {
        #[cfg(target_os = "linux")]
        const COUNT: rustix::time::ClockId = rustix::time::ClockId::Boottime;
        #[cfg(not(target_os = "linux"))]
        const COUNT: rustix::time::ClockId = rustix::time::ClockId::Monotonic;
        let time = rustix::time::clock_gettime(COUNT);
        let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
        Tick(seconds * 1_000_000 + u64::try_from(time.tv_nsec).unwrap_or_default() / 1_000)
    }
}

/// A count that moves only when pushed.
#[derive(Default)]
pub struct TestTicker(std::sync::atomic::AtomicU64);

impl TestTicker {
    pub fn push_micros(&self, micros: u64) {
        self.0.fetch_add(micros, std::sync::atomic::Ordering::SeqCst);
    }
}

impl Ticker for TestTicker {
    fn tick(&self) -> Tick {
        Tick(self.0.load(std::sync::atomic::Ordering::SeqCst))
    }
}
