//! What has to be done by when, counted backwards from the day.

mod input;
mod model;

pub use input::*;
pub use model::*;
