//! The campaign and its editions: open, plan, open to the public, archive.

mod input;
pub mod milestones;
mod model;
mod recurrence;
pub mod rules;

pub use input::*;
pub use model::*;
pub use recurrence::*;
