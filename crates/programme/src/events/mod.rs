//! What happens in an edition: draft, announce, change, cancel, report.

mod input;
mod model;
pub mod rules;

pub use input::*;
pub use model::*;
