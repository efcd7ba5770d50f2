//! Partner organisations: add, change, join an edition, leave it.

mod input;
mod model;

pub use input::*;
pub use model::*;
