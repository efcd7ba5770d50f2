//! From the database's errors to ours, and from its text to our types.

use base::{Error, Fault, Message, Result};
use sea_orm::DbErr;
use std::str::FromStr;

/// The key of the conflict that [`crate::Db::write`] tries again.
pub(crate) const TRY_AGAIN: &str = "error-busy";

/// `.db()?` on any query: a serialisation failure becomes a `Conflict`,
/// everything else a `Fault`.
pub trait DbResult<T> {
    fn db(self) -> Result<T>;
}

impl<T> DbResult<T> for std::result::Result<T, DbErr> {
    fn db(self) -> Result<T> {
        self.map_err(from_db)
    }
}

pub(crate) fn from_db(error: DbErr) -> Error {
    // PostgreSQL's serialisation failure, deadlock, a row that another change holds for too long, and a
    // change that was undone because nothing more was said to it (appendix A of its manual); SQLite says
    // "database is locked" when the busy time-out has run out.
    let text = error.to_string();
    let code = sqlstate(&error);
    let met = matches!(code.as_deref(), Some("40001" | "40P01" | "55P03" | "25P03"));
    if met || text.contains("database is locked") {
        return Error::Conflict(Message::new(TRY_AGAIN));
    }
    Error::Fault(Fault { context: "database", source: Some(Box::new(error)) })
}

fn sqlstate(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(sea_orm::RuntimeErr::SqlxError(inner))
    | DbErr::Query(sea_orm::RuntimeErr::SqlxError(inner))
    | DbErr::Conn(sea_orm::RuntimeErr::SqlxError(inner))) = error
    else {
        return None;
    };
    inner.as_database_error().and_then(|e| e.code().map(|code| code.into_owned()))
}

/// Whether a write failed because this unique index already has such a row.
/// PostgreSQL names the index, SQLite its columns; indexes are therefore
/// named `table_column_column`, and both are recognised.
pub fn unique_violation(error: &DbErr, table: &str, columns: &[&str]) -> bool {
    let Some(sea_orm::SqlErr::UniqueConstraintViolation(text)) = error.sql_err() else { return false };
    let index = format!("{table}_{}", columns.join("_"));
    let listed = columns.iter().map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ");
    text.contains(&index) || text.contains(&listed)
}

/// An id, slug, language or other parsed value out of a column. What the
/// database holds was checked on the way in, so a bad value is our fault.
pub fn id<T: FromStr>(text: &str) -> Result<T> {
    text.parse().map_err(|_| Error::Fault(Fault { context: "a stored value does not parse", source: None }))
}

/// A JSON column into a value.
pub fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::because("a stored value does not parse"))
}

/// A value into a JSON column.
pub fn wire<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(Error::because("a value cannot be stored"))
}
