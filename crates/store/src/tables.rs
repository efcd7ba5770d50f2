//! Every table as plain rows, the same from either engine: for backups and for
//! moving between engines. The tables are read from the migrations themselves,
//! laid in memory, so that a new one cannot be left out. The search index is
//! not among them: its shape is the engine's own, and it is made anew.

mod catalogue;
mod rows;

pub use catalogue::{Column, Kind, Table, catalogue};
/// A connection to read from: the pool, or one snapshot.
pub use sea_orm::ConnectionTrait as Reading;

pub use rows::{Cell, Import, Row, clear, count, page};
