//! Time and randomness as parameters. Only this file may touch the system's
//! clock and randomness (a lint says so); everyone else is handed these.

use std::fmt;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// A moment: microseconds since 1970-01-01T00:00:00Z. Microseconds, because
/// both databases keep exactly that, so a stored moment equals itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }
    pub const fn micros(self) -> i64 {
        self.0
    }
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
    /// Later (or, with a negative number, earlier) by whole seconds.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }
    /// The same moment for calendar work. Years outside -9999..9999 are clamped.
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }
    /// The civil date on which this moment falls in a zone.
    pub fn date_in(self, zone: &jiff::tz::TimeZone) -> jiff::civil::Date {
        self.timestamp().to_zoned(zone.clone()).date()
    }
}

impl From<jiff::Timestamp> for Instant {
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

/// What time it is.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
}

/// Where random bytes come from.
pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Instant {
        jiff::Timestamp::now().into()
    }
}

/// The operating system's randomness, fit for secrets.
pub struct SystemChance;

impl Chance for SystemChance {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for randomness")]
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no id, link or key may be made: stopping is the only safe answer.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// A clock that moves only when pushed.
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Starts at a moment written as RFC 3339, such as `2026-12-01T09:00:00Z`.
    pub fn at(moment: &str) -> Self {
        let timestamp: jiff::Timestamp = moment.parse().expect("a moment such as 2026-12-01T09:00:00Z");
        Self(AtomicI64::new(timestamp.as_microsecond()))
    }
    pub fn set(&self, instant: Instant) {
        self.0.store(instant.micros(), Ordering::SeqCst);
    }
    pub fn push_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
    pub fn push_days(&self, days: i64) {
        self.push_seconds(days * 86_400);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

/// Bytes that look random and are the same in every run. Never for secrets.
pub struct TestChance(AtomicU64);

impl TestChance {
    pub const fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Chance for TestChance {
    fn fill(&self, bytes: &mut [u8]) {
        // SplitMix64 (Steele, Lea, Flood 2014): a counter and a mixing function.
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst).wrapping_add(0x9e37_79b9_7f4a_7c15);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
            chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
        }
    }
}
