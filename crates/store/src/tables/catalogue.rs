//! What tables there are, from the migrations laid in memory.

use crate::error::DbResult;
use crate::migrations::lay;
use base::{Error, Result};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, FromQueryResult, Statement};

/// How a column keeps its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Int,
    Bytes,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    /// Place in the key, from 1; 0 outside it.
    pub key: i64,
    /// The table that it points at.
    pub refers: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Rows that the migrations themselves put there.
    pub seeded: u64,
}

impl Table {
    /// The place of a column in each row.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }
    /// Places of the key's columns, in the key's order.
    pub(super) fn key(&self) -> Vec<usize> {
        let mut key: Vec<usize> = (0..self.columns.len()).filter(|at| self.columns[*at].key > 0).collect();
        key.sort_by_key(|at| self.columns[*at].key);
        key
    }
    /// A column that points into the same table cannot be filled row by row.
    pub(super) fn refers_to_itself(&self, column: &Column) -> bool {
        column.refers.as_deref() == Some(&self.name)
    }
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}
#[derive(FromQueryResult)]
struct Info {
    name: String,
    #[sea_orm(from_alias = "type")]
    kind: String,
    pk: i64,
}
#[derive(FromQueryResult)]
struct Foreign {
    #[sea_orm(from_alias = "table")]
    refers: String,
    #[sea_orm(from_alias = "from")]
    column: String,
}
#[derive(FromQueryResult)]
struct Count {
    rows: i64,
}

/// The list of migrations, and what running nodes tell each other: of this database and this hour.
const PASSING: &[&str] = &["seaql_migrations", "cache_epoch", "cache_changes", "nodes"];

/// Every table but those and the index; what is pointed at comes before what
/// points at it.
pub async fn catalogue() -> Result<Vec<Table>> {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let memory = Database::connect(options).await.db()?;
    lay(&memory).await?;
    let names: Vec<Name> = all(&memory, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").await?;
    let mut tables = Vec::new();
    for Name { name } in names {
        if !name.starts_with("search_") && !name.starts_with("sqlite_") && !PASSING.contains(&&*name) {
            tables.push(table(&memory, name).await?);
        }
    }
    memory.close().await.db()?;
    in_order(tables)
}

async fn table(memory: &DatabaseConnection, name: String) -> Result<Table> {
    let infos: Vec<Info> = all(memory, &format!("PRAGMA table_info({name})")).await?;
    let foreign: Vec<Foreign> = all(memory, &format!("PRAGMA foreign_key_list({name})")).await?;
    let mut columns = Vec::new();
    for Info { name: column, kind, pk } in infos {
        let kind = match kind.as_str() {
            "TEXT" => Kind::Text,
            "INTEGER" => Kind::Int,
            "BLOB" => Kind::Bytes,
            _ => return Err(Error::fault("reading the schema", format!("{name}.{column} is of no known kind"))),
        };
        let refers = foreign.iter().find(|one| one.column == column).map(|one| one.refers.clone());
        columns.push(Column { name: column, kind, key: pk, refers });
    }
    if columns.iter().all(|column| column.key == 0) {
        return Err(Error::fault("reading the schema", format!("{name} has no key")));
    }
    let seeded: Vec<Count> = all(memory, &format!("SELECT COUNT(*) AS rows FROM {name}")).await?;
    let seeded = seeded.first().map_or(0, |count| count.rows.cast_unsigned());
    Ok(Table { name, columns, seeded })
}

fn in_order(mut waiting: Vec<Table>) -> Result<Vec<Table>> {
    let mut ready: Vec<Table> = Vec::new();
    while !waiting.is_empty() {
        let laid = |table: &Table, name: &str| name == table.name || ready.iter().any(|done| done.name == name);
        let next = waiting.iter().position(|table| {
            table.columns.iter().filter_map(|column| column.refers.as_deref()).all(|to| laid(table, to))
        });
        let Some(next) = next else { return Err(Error::fault("reading the schema", "tables point in a circle")) };
        ready.push(waiting.remove(next));
    }
    Ok(ready)
}

async fn all<T: FromQueryResult>(db: &DatabaseConnection, sql: &str) -> Result<Vec<T>> {
    T::find_by_statement(Statement::from_string(db.get_database_backend(), sql)).all(db).await.db()
}
