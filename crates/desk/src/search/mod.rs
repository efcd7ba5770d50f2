//! Search over everything that the desk holds.

pub mod list;
