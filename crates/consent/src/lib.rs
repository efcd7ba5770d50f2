//! The heart: may this use of something a person told or showed leave the
//! system, now? Pure, no I/O. [`permit`] is the only function that can make a
//! [`Permit`], and everything that sends, renders, lists, exports or caches
//! something about a person takes one. Everything unknown is no.

mod agreed;
mod covers;
mod model;
mod permit;
mod reach;
mod reason;
mod set;

pub use agreed::{Age, CoolingOff, Party};
pub use model::{
    AiUse, Answer, Approval, Case, Element, Fingerprint, Grant, Interaction, Outcome, Purpose, Recipient, RiskDecision,
    Standing, Transformation, Use,
};
pub use permit::{Cleared, Permit, permit, widest};
pub use reach::{BadTerritory, Channel, Country, Territory};
pub use reason::{Denial, Reason};
pub use set::{Member, Set};

#[cfg(test)]
mod tests;
