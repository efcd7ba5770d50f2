//! SQL behind one door: connections, the unit of work, migrations, entities,
//! jobs and search, one text for SQLite and PostgreSQL. Domains keep their
//! queries in files named `store.rs`; this crate knows no domain's rules.

pub mod audit;
mod db;
pub mod entity;
mod entry;
mod error;
pub mod jobs;
pub mod journal;
mod later;
pub mod leases;
mod migrations;
pub mod search;
pub mod settings;
mod settle;
pub mod tables;
pub mod testing;
mod waits;
mod work;

pub use db::{Db, Engine, Options};
pub use error::{DbResult, id, json, unique_violation, wire};
pub use later::{Keeper, NewJob, Reactions};
pub use waits::Waits;
pub use work::{Tries, Work};

/// For [`write!`], which names base's error type.
pub use base;

#[cfg(test)]
mod tests;
