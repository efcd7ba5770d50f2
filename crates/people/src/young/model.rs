//! What is kept of somebody under 18 beside who they are.

use base::{Instant, StaffId};
use consent::Element;

/// Until when somebody is under 18. It stays afterwards: what was agreed before
/// that moment does not count any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Young {
    pub grown_at: Instant,
    /// Whether a guardian or social worker is noted with who they are.
    pub has_guardian: bool,
    pub asked_again_at: Option<Instant>,
}

impl Young {
    pub fn is_young(&self, now: Instant) -> bool {
        now < self.grown_at
    }
}

/// One thing that may be asked about, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    pub element: Element,
    pub why: String,
    pub opened_by: StaffId,
    pub opened_at: Instant,
}
