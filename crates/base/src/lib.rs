//! The words everyone uses: ids, time, languages, errors, events. Nothing here
//! does I/O, and nothing here knows a database, a page or a person.

mod actor;
mod clock;
mod closed;
mod error;
mod event;
mod fold;
mod id;
mod locale;
mod message;
pub mod quotes;
mod slug;
mod text;
mod tick;

pub use actor::Actor;
pub use clock::{Chance, Clock, Instant, SystemChance, SystemClock, TestChance, TestClock};
pub use error::{Error, Fault, Invalid, Result};
pub use event::{Event, Reach};
pub use fold::{fold, words};
pub use id::*;
pub use locale::{Direction, Language, Locale, Script};
pub use message::{Arg, Message};
pub use slug::Slug;
pub use text::Text;
pub use tick::{SystemTicker, TestTicker, Tick, Ticker};

/// Civil dates and time zones come from jiff; re-exported so that one version is used everywhere.
pub use jiff;
