//! Rows out of a table and into one.

use super::catalogue::{Column, Kind, Table};
use crate::error::DbResult;
use crate::work::Work;
use base::{Error, Result};
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use serde::{Deserialize, Serialize};

/// One value. In JSON: null, a text, a number, or a list of bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// The values of a table's columns, in their order.
pub type Row = Vec<Cell>;

impl Cell {
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
    fn value(self, kind: Kind) -> Result<Value> {
        Ok(match (self, kind) {
            (Self::Null, Kind::Text) => Value::String(None),
            (Self::Null, Kind::Int) => Value::BigInt(None),
            (Self::Null, Kind::Bytes) => Value::Bytes(None),
            (Self::Text(text), Kind::Text) => text.into(),
            (Self::Int(number), Kind::Int) => number.into(),
            (Self::Bytes(bytes), Kind::Bytes) => bytes.into(),
            _ => return Err(Error::fault("filling a table", "a value is not of its column's kind")),
        })
    }
}

fn names<'a>(columns: impl Iterator<Item = &'a Column>) -> String {
    columns.map(|column| format!("\"{}\"", column.name)).collect::<Vec<_>>().join(", ")
}

fn marks(from: usize, count: usize) -> String {
    (from..from + count).map(|at| format!("${at}")).collect::<Vec<_>>().join(", ")
}

/// The rows after this one, in the order of the key; at most `limit`.
pub async fn page(db: &impl ConnectionTrait, table: &Table, after: Option<&Row>, limit: u64) -> Result<Vec<Row>> {
    let key = table.key();
    let order = names(key.iter().map(|at| &table.columns[*at]));
    let mut sql = format!("SELECT {} FROM \"{}\"", names(table.columns.iter()), table.name);
    let mut values = Vec::new();
    if let Some(row) = after {
        sql.push_str(&format!(" WHERE ({order}) > ({})", marks(1, key.len())));
        for at in &key {
            let cell = row.get(*at).cloned().unwrap_or(Cell::Null);
            values.push(cell.value(table.columns[*at].kind)?);
        }
    }
    sql.push_str(&format!(" ORDER BY {order} LIMIT {limit}"));
    let found = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.db()?;
    found.iter().map(|row| read(row, table)).collect()
}

fn read(row: &QueryResult, table: &Table) -> Result<Row> {
    let cell = |(at, column): (usize, &Column)| {
        Ok(match column.kind {
            Kind::Text => row.try_get_by_index::<Option<String>>(at).db()?.map_or(Cell::Null, Cell::Text),
            Kind::Int => row.try_get_by_index::<Option<i64>>(at).db()?.map_or(Cell::Null, Cell::Int),
            Kind::Bytes => row.try_get_by_index::<Option<Vec<u8>>>(at).db()?.map_or(Cell::Null, Cell::Bytes),
        })
    };
    table.columns.iter().enumerate().map(cell).collect()
}

/// How many rows a table has.
pub async fn count(db: &impl ConnectionTrait, table: &Table) -> Result<u64> {
    let sql = format!("SELECT COUNT(*) FROM \"{}\"", table.name);
    let found = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.db()?;
    let count: i64 = found.ok_or(Error::Missing)?.try_get_by_index(0).db()?;
    Ok(count.cast_unsigned())
}

/// Empties every table, and the index.
pub async fn clear(work: &mut Work, tables: &[Table]) -> Result<()> {
    for table in tables.iter().rev() {
        work.db().execute_unprepared(&format!("DELETE FROM \"{}\"", table.name)).await.db()?;
    }
    crate::search::clear(work).await
}

/// Fills tables, in the catalogue's order.
#[derive(Default)]
pub struct Import {
    /// Rows that point into their own table are pointed when all are there.
    later: Vec<(String, Vec<Value>)>,
}

/// Far fewer values than either engine takes in one statement: SQLite looks up
/// each numbered mark along the list of all, so the work grows with the square.
/// With 10,000 that was nine tenths of a restore.
const VALUES_MOST: usize = 500;

impl Import {
    pub async fn rows(&mut self, work: &mut Work, table: &Table, rows: Vec<Row>) -> Result<()> {
        let width = table.columns.len();
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut values = Vec::new();
            let mut count = 0;
            for row in rows.by_ref().take(VALUES_MOST / width.max(1)) {
                if row.len() != width {
                    return Err(Error::fault("filling a table", "a row has too many or too few values"));
                }
                values.extend(self.values(table, row)?);
                count += 1;
            }
            let lines: Vec<String> = (0..count).map(|line| format!("({})", marks(1 + line * width, width))).collect();
            let columns = names(table.columns.iter());
            let sql = format!("INSERT INTO \"{}\" ({columns}) VALUES {}", table.name, lines.join(", "));
            run(work, &sql, values).await?;
        }
        Ok(())
    }

    fn values(&mut self, table: &Table, row: Row) -> Result<Vec<Value>> {
        let key: Vec<Value> =
            table.key().iter().map(|at| row[*at].clone().value(table.columns[*at].kind)).collect::<Result<_>>()?;
        let mut values = Vec::with_capacity(row.len());
        for (column, cell) in table.columns.iter().zip(row) {
            if table.refers_to_itself(column) && cell != Cell::Null {
                let keys = names(table.key().iter().map(|at| &table.columns[*at]));
                let sql = format!(
                    "UPDATE \"{}\" SET \"{}\" = $1 WHERE ({keys}) = ({})",
                    table.name,
                    column.name,
                    marks(2, key.len())
                );
                let mut pointed = vec![cell.value(column.kind)?];
                pointed.extend(key.iter().cloned());
                self.later.push((sql, pointed));
                values.push(Cell::Null.value(column.kind)?);
            } else {
                values.push(cell.value(column.kind)?);
            }
        }
        Ok(values)
    }

    /// Every row is there: points those that wait.
    pub async fn finish(self, work: &mut Work) -> Result<()> {
        for (sql, values) in self.later {
            run(work, &sql, values).await?;
        }
        Ok(())
    }
}

async fn run(work: &Work, sql: &str, values: Vec<Value>) -> Result<()> {
    work.db().execute_raw(Statement::from_sql_and_values(work.db().get_database_backend(), sql, values)).await.db()?;
    Ok(())
}
