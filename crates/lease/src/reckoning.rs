//! What time it is, for everyone alike: the database's clock, carried on
//! between two readings by the machine's own count. A node's own calendar
//! clock is asked only when the database's seems to have jumped.

use base::{Instant, Tick};

/// Readings that took longer than this, in microseconds, say too little about when they were taken.
const LONGEST_READING: u64 = 500_000;
/// Two clocks that differ by more than this, in microseconds, disagree.
pub const DISAGREEMENT: i64 = 5_000_000;

/// The house's time, as far as this machine knows it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Reckoning(Option<(Tick, Instant)>);

/// What became of a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Taken over.
    Agreed,
    /// The first one, or a jump that this node's own clock confirms: taken over.
    Set,
    /// It jumped, and this node's own clock does not confirm it. Which is right cannot be known.
    Doubted,
    /// It took too long; nothing is changed.
    TooSlow,
}

impl Reckoning {
    pub const fn new() -> Self {
        Self(None)
    }
    /// The time, once anything has been heard.
    pub fn now(&self, at: Tick) -> Option<Instant> {
        let (then, time) = self.0?;
        let (ahead, back) = (at.since(then), then.since(at));
        let passed = i64::try_from(ahead).unwrap_or(i64::MAX).saturating_sub(i64::try_from(back).unwrap_or(i64::MAX));
        Some(Instant::from_micros(time.micros().saturating_add(passed)))
    }
    /// Takes in the database's time, asked for and answered at these moments;
    /// `own` is what this node's calendar clock says.
    pub fn hear(&mut self, asked: Tick, answered: Tick, theirs: Instant, own: Instant) -> Heard {
        let took = answered.since(asked);
        if took > LONGEST_READING && self.0.is_some() {
            return Heard::TooSlow;
        }
        let half = i64::try_from(took / 2).unwrap_or_default();
        let theirs = Instant::from_micros(theirs.micros().saturating_add(half));
        let agrees = |other: Instant| theirs.micros().abs_diff(other.micros()) <= DISAGREEMENT.unsigned_abs();
        let heard = match self.now(answered) {
            Some(reckoned) if agrees(reckoned) => Heard::Agreed,
            Some(_) if !agrees(own) => return Heard::Doubted,
            _ => Heard::Set,
        };
        self.0 = Some((answered, theirs));
        heard
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600_000_000;

    fn tick(seconds: u64) -> Tick {
        Tick::from_micros(seconds * 1_000_000)
    }
    fn time(seconds: i64) -> Instant {
        Instant::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn a_node_whose_own_clock_is_an_hour_off_keeps_the_databases_time() {
        for own in [HOUR, -HOUR] {
            let mut reckoning = Reckoning::new();
            assert_eq!(reckoning.now(tick(1)), None);
            let own = |seconds| Instant::from_micros(time(seconds).micros() + own);
            assert_eq!(reckoning.hear(tick(1), tick(1), time(1_000), own(1_000)), Heard::Set);
            assert_eq!(reckoning.hear(tick(2), tick(2), time(1_001), own(1_001)), Heard::Agreed);
            // Cut off, it goes on by the machine's count.
            assert_eq!(reckoning.now(tick(600)), Some(time(1_599)));
        }
    }

    #[test]
    fn a_reading_counts_for_the_middle_of_its_way() {
        let mut reckoning = Reckoning::new();
        let (asked, answered) = (Tick::from_micros(1_000_000), Tick::from_micros(1_200_000));
        reckoning.hear(asked, answered, time(50), time(50));
        assert_eq!(reckoning.now(answered), Some(Instant::from_micros(50_100_000)));
        let late = reckoning.hear(tick(2), tick(3), time(90), time(90));
        assert_eq!((late, reckoning.now(answered)), (Heard::TooSlow, Some(Instant::from_micros(50_100_000))));
    }

    #[test]
    fn a_jump_of_the_databases_clock_needs_a_second_witness() {
        let mut reckoning = Reckoning::new();
        reckoning.hear(tick(1), tick(1), time(1_000), time(1_000));
        // Alone against the count and this node's clock: not believed, and time goes on as it did.
        assert_eq!(reckoning.hear(tick(2), tick(2), time(4_601), time(1_001)), Heard::Doubted);
        assert_eq!(reckoning.now(tick(2)), Some(time(1_001)));
        assert_eq!(reckoning.hear(tick(3), tick(3), time(1_002), time(1_002)), Heard::Agreed);
        // Set right, and this node's clock knew it all along.
        assert_eq!(reckoning.hear(tick(4), tick(4), time(9_000), time(9_001)), Heard::Set);
        assert_eq!(reckoning.now(tick(5)), Some(time(9_001)));
    }
}
