//! Tasks for later: those that wait, those at work, and those that were set
//! aside after failing, which somebody may have tried again.

pub mod list;
pub mod retry;
