//! How often somebody may knock. Each class of request has its own pace, kept
//! per caller (an address, or the subject of a guess such as one code), by the
//! generic cell rate algorithm.
//!
//! Kept in this process: with several nodes behind a balancer a caller gets
//! the pace once per node. That is enough for what these limits are for,
//! making guesses hopeless; codes and links are long enough not to need more.

use crate::caller::Client;
use base::{Clock, Message};
use governor::clock::{Clock as GovernorClock, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{Hash, Hasher};
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $burst:literal at once, then one per $every:literal ms;)*) => {
        /// Kinds of requests that are paced apart from each other.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $name,)* }

        impl Class {
            pub const ALL: &[Self] = &[$(Self::$name,)*];
            /// How many at once, and one more after each of these milliseconds.
            pub const fn pace(self) -> (u32, u64) {
                match self { $(Self::$name => ($burst, $every),)* }
            }
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}

classes! {
    /// Asking for a sign-in link: each sends a letter.
    SignIn = 5 at once, then one per 60_000 ms;
    /// Trying a code or a passkey.
    Code = 8 at once, then one per 30_000 ms;
    /// Opening a secret link.
    Link = 30 at once, then one per 2_000 ms;
    /// Beginning something that nobody is signed in for: many may share the address of a centre or a hotel.
    Begin = 20 at once, then one per 60_000 ms;
    /// Any other request that changes something.
    Write = 60 at once, then one per 500 ms;
    /// A piece of an upload.
    Upload = 120 at once, then one per 100 ms;
    /// The read API.
    Api = 300 at once, then one per 50 ms;
    /// Public pages and files. High: many people share one address at an event.
    Read = 2_000 at once, then one per 5 ms;
    /// The same, answered from memory: next to nothing to give, so only a flood meets this.
    Memory = 20_000 at once, then one per 1 ms;
}

/// Whom a limit is for. Subjects are kept as a hash, so that a code or an
/// e-mail address does not linger in memory because somebody tried it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(u64, u128);

impl Key {
    /// One machine: an IPv4 address, or an IPv6 network of 64 bits, which is
    /// what one customer gets; more precise would be dodged by changing address.
    pub fn address(address: IpAddr) -> Self {
        let network = match address.to_canonical() {
            IpAddr::V4(v4) => v4.to_ipv6_mapped(),
            IpAddr::V6(v6) => Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX)),
        };
        Self(0, network.to_bits())
    }
    /// One thing being guessed at, whoever guesses.
    pub fn subject(subject: &str) -> Self {
        let mut hasher = std::hash::DefaultHasher::new();
        subject.hash(&mut hasher);
        Self(1, u128::from(hasher.finish()))
    }
}

impl From<IpAddr> for Key {
    fn from(address: IpAddr) -> Self {
        Self::address(address)
    }
}
impl From<Client> for Key {
    fn from(client: Client) -> Self {
        Self::address(client.0)
    }
}

/// Too often. Try again after this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryAfter(pub Duration);

impl RetryAfter {
    /// Whole seconds, at least one, for the `Retry-After` header.
    pub fn seconds(self) -> u64 {
        self.0.as_secs() + u64::from(self.0.subsec_nanos() > 0 || self.0.is_zero())
    }
}

impl RetryAfter {
    /// What an error says of it, where it came from a pace.
    pub fn of(error: &base::Error) -> Option<Self> {
        let base::Error::Refused(Message { key: "error-too-often", args }) = error else { return None };
        args.iter().find_map(|(name, value)| match (*name, value) {
            ("seconds", base::Arg::Number(seconds)) => Some(Self(Duration::from_secs(seconds.unsigned_abs()))),
            _ => None,
        })
    }
}

/// For a page or a problem document; the status to send with it is 429.
impl From<RetryAfter> for base::Error {
    fn from(after: RetryAfter) -> Self {
        let seconds = i64::try_from(after.seconds()).unwrap_or(i64::MAX);
        Self::Refused(Message::new("error-too-often").with("seconds", seconds))
    }
}

type Limiter = RateLimiter<Key, DashMapStateStore<Key>, Tick, NoOpMiddleware<Nanos>>;

/// All limits of this process. Cheap to clone.
#[derive(Clone)]
pub struct Limits(Option<Arc<Inner>>);

struct Inner {
    limiters: Vec<Limiter>,
    checks: AtomicU32,
}

impl Limits {
    /// The paces of [`Class`], multiplied by `factor`; 0 switches limits off.
    pub fn new(factor: u32) -> Self {
        Self::with(factor, Tick::Machine(MonotonicClock.now()))
    }
    /// Without any limit, for tests that are about something else.
    pub const fn off() -> Self {
        Self(None)
    }
    /// The true paces on a clock that a test pushes.
    pub fn timed(clock: Arc<dyn Clock>) -> Self {
        Self::with(1, Tick::Given(clock))
    }

    fn with(factor: u32, tick: Tick) -> Self {
        if factor == 0 {
            return Self::off();
        }
        let limiter = |class: &Class| {
            let (burst, every) = class.pace();
            let every = Duration::from_millis(every) / factor;
            let burst = NonZeroU32::MIN.saturating_add(burst.saturating_mul(factor).saturating_sub(1));
            // A period of zero is not a pace: one nanosecond is as good as none.
            let quota = Quota::with_period(every.max(Duration::from_nanos(1))).map(|quota| quota.allow_burst(burst));
            RateLimiter::new(quota.unwrap_or(Quota::per_second(burst)), DashMapStateStore::default(), tick.clone())
        };
        Self(Some(Arc::new(Inner { limiters: Class::ALL.iter().map(limiter).collect(), checks: AtomicU32::new(0) })))
    }

    /// Counts one request; `Err` when it came too soon. To guard a guess, check
    /// both who guesses and what is guessed at.
    pub fn check(&self, class: Class, key: impl Into<Key>) -> Result<(), RetryAfter> {
        let Some(inner) = &self.0 else { return Ok(()) };
        // Callers that have caught up need not be remembered: a stream of new addresses must not fill memory.
        if inner.checks.fetch_add(1, Ordering::Relaxed) % 65_536 == 65_535 {
            inner.limiters.iter().for_each(RateLimiter::retain_recent);
        }
        let limiter = &inner.limiters[class as usize];
        limiter.check_key(&key.into()).map_err(|not_until| RetryAfter(not_until.wait_time_from(limiter.clock().now())))
    }

    /// How many callers are remembered at the moment.
    pub fn remembered(&self) -> usize {
        self.0.as_ref().map_or(0, |inner| inner.limiters.iter().map(RateLimiter::len).sum())
    }
}

/// Time for the limiter. The machine's steady clock, not the calendar: setting
/// a server's clock back must not lock everybody out.
#[derive(Clone)]
enum Tick {
    Machine(Instant),
    Given(Arc<dyn Clock>),
}

impl GovernorClock for Tick {
    type Instant = Nanos;
    fn now(&self) -> Nanos {
        match self {
            Self::Machine(start) => MonotonicClock.now().saturating_duration_since(*start).into(),
            Self::Given(clock) => Nanos::new(u64::try_from(clock.now().micros()).unwrap_or(0).saturating_mul(1_000)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::TestClock;

    fn limits() -> (Arc<TestClock>, Limits) {
        let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
        (clock.clone(), Limits::timed(clock))
    }

    #[test]
    fn a_pace_is_kept_and_recovers() {
        let (clock, limits) = limits();
        let key = Key::subject("a code");
        for _ in 0..8 {
            assert_eq!(limits.check(Class::Code, key), Ok(()));
        }
        assert_eq!(limits.check(Class::Code, key), Err(RetryAfter(Duration::from_secs(30))));
        assert_eq!(limits.check(Class::Code, Key::subject("another")), Ok(()));
        assert_eq!(limits.check(Class::SignIn, key), Ok(()));
        clock.push_seconds(30);
        assert_eq!(limits.check(Class::Code, key), Ok(()));
        assert_eq!(limits.check(Class::Code, key), Err(RetryAfter(Duration::from_secs(30))));
    }

    #[test]
    fn another_address_of_the_same_network_is_the_same_caller() {
        let key = |text: &str| Key::address(text.parse().unwrap());
        assert!(key("2001:db8:1:2::3") == key("2001:db8:1:2:ffff::9"));
        assert!(key("2001:db8:1:2::3") != key("2001:db8:1:3::3"));
        assert!(key("192.0.2.1") == key("::ffff:192.0.2.1"));
        assert!(key("192.0.2.1") != key("192.0.2.2"));
    }

    #[test]
    fn those_who_caught_up_are_forgotten() {
        let (clock, limits) = limits();
        for n in 0..65_000u32 {
            assert_eq!(limits.check(Class::Read, IpAddr::from(n.to_be_bytes())), Ok(()));
        }
        assert_eq!(limits.remembered(), 65_000);
        clock.push_days(1);
        for _ in 0..536 {
            assert_eq!(limits.check(Class::Read, Key::subject("one")), Ok(()));
        }
        assert_eq!(limits.remembered(), 1);
    }

    #[test]
    fn a_wait_is_said_in_whole_seconds() {
        assert_eq!(RetryAfter(Duration::from_millis(1)).seconds(), 1);
        assert_eq!(RetryAfter(Duration::from_secs(2)).seconds(), 2);
        assert_eq!(RetryAfter(Duration::from_millis(2_001)).seconds(), 3);
    }

    #[test]
    fn off_is_off_and_a_factor_multiplies() {
        let off = Limits::new(0);
        assert!((0..10_000).all(|_| off.check(Class::SignIn, Key::subject("x")).is_ok()));
        let twice = Limits::new(2);
        assert_eq!((0..20).filter(|_| twice.check(Class::SignIn, Key::subject("x")).is_ok()).count(), 10);
    }
}
