//! Lawful bases, as they are stated and as they are read.

use crate::closed::closed;
use crate::ledger::Scope;
use base::{Instant, StaffId};
use consent::Purpose;

closed! {
    /// Why the law lets a purpose be pursued at all (domain.md D7).
    Basis, "basis" {
        Consent = "consent",
        /// With a balancing note.
        LegitimateInterests = "legitimate-interests",
        /// Archiving in the public interest.
        PublicArchive = "public-archive",
        Journalism = "journalism",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBasis {
    pub purpose: Purpose,
    pub basis: Basis,
    pub note: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisRow {
    pub scope: Scope,
    pub stated: NewBasis,
    pub recorded_by: Option<StaffId>,
    pub recorded_at: Instant,
    /// When a later statement took its place.
    pub ended_at: Option<Instant>,
}
