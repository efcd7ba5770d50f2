//! Whether somebody may go on.

use crate::closed::closed;
use base::{Instant, StaffId};

closed! {
    Stands, "screen" {
        MayGoOn = "may-go-on",
        /// Something has to be cleared or put in place first.
        NotYet = "not-yet",
        Not = "not",
    }
}

/// What everybody who chooses may see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    pub stands: Stands,
    pub by: Option<StaffId>,
    pub at: Instant,
}
