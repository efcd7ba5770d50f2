//! The model campaign of `firsthand demo`, laid out through the same verbs a
//! person would use: nothing is published here that the permission gate would
//! not let a coordinator publish.

mod data;
#[cfg(test)]
mod data_tests;
