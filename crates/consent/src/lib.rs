//! The heart: may this use of something a person told or showed leave the
//! system, now? Pure, no I/O. [`permit`] is the only function that can make a
//! [`Permit`], and everything that sends, renders, lists, exports or caches
//! something about a person takes one. Everything unknown is no.

mod model;
mod permit;
mod set;

pub use model::{
    Answer, Approval, Case, Element, Fingerprint, Grant, Outcome, Purpose, Recipient, RiskDecision, Standing,
    Transformation, Use,
};
pub use permit::{Cleared, Denial, Permit, Reason, permit, widest};
pub use set::{Member, Set};

#[cfg(test)]
mod tests;
