//! What must outlast the database: every withdrawal, refusal, pause, purge and
//! forgetting, as ids. An entry is written in the transaction that makes the
//! change, and handed to the [`Keeper`](crate::later::Keeper) after it commits
//! and before anyone hears "done". A restored backup repeats what the journal
//! knows and the backup does not: an entry's id stands in the database that has it.

use crate::db::Db;
use crate::entity::journal;
use crate::error::{DbResult, id, json, wire};
use base::{Chance, Error, Instant, NoteId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::time::Duration;
use tokio::time::timeout;

pub use crate::entry::{Entry, Line, TAKING_AWAY};

pub(crate) async fn write(
    db: &impl ConnectionTrait,
    chance: &dyn Chance,
    at: Instant,
    lines: Vec<Line>,
) -> Result<Option<Entry>> {
    if lines.is_empty() {
        return Ok(None);
    }
    let entry = Entry { id: NoteId::new(chance), at, lines };
    insert(db, &entry, None).await?;
    Ok(Some(entry))
}

async fn insert(db: &impl ConnectionTrait, entry: &Entry, kept_at: Option<i64>) -> Result<()> {
    let row = journal::ActiveModel {
        id: Set(entry.id.to_string()),
        at: Set(entry.at.micros()),
        lines: Set(wire(&entry.lines)?),
        kept_at: Set(kept_at),
    };
    journal::Entity::insert(row).exec_without_returning(db).await.db()?;
    Ok(())
}

/// Whoever waits for "done" is told by then that it cannot be said yet; the
/// entry is handed over with the next round of housekeeping.
const PATIENCE: Duration = Duration::from_secs(10);

/// Hands an entry over, and notes that it is kept.
pub(crate) async fn keep(db: &Db, entry: &Entry) -> Result<()> {
    let Some(keeper) = &db.reactions().keeper else { return Ok(()) };
    match timeout(PATIENCE, keeper.keep(entry)).await {
        Ok(kept) => kept?,
        Err(_) => return Err(Error::fault("the journal of what was taken back", "its store does not answer in time")),
    }
    let noted = journal::Entity::update_many()
        .col_expr(journal::Column::KeptAt, Expr::value(db.now().micros()))
        .filter(journal::Column::Id.eq(entry.id.to_string()))
        .exec(db.writer())
        .await;
    // It is kept. Where that could not be noted, it is handed over once more
    // with the next round; what was committed must not be run again for it.
    if let Err(error) = noted {
        tracing::warn!(%error, entry = %entry.id, "an entry of the journal is kept and not noted so");
    }
    Ok(())
}

/// Hands over what a crash or a failing store left behind. Answers how many.
pub async fn catch_up(db: &Db) -> Result<usize> {
    if db.reactions().keeper.is_none() {
        return Ok(0);
    }
    let rows = journal::Entity::find()
        .filter(journal::Column::KeptAt.is_null())
        .order_by_asc(journal::Column::At)
        .all(db.read())
        .await
        .db()?;
    for row in &rows {
        keep(db, &read(row)?).await?;
    }
    Ok(rows.len())
}

/// The ids of every entry that this database has.
pub async fn known(db: &impl ConnectionTrait) -> Result<Vec<NoteId>> {
    let rows: Vec<String> =
        journal::Entity::find().select_only().column(journal::Column::Id).into_tuple().all(db).await.db()?;
    rows.iter().map(|one| id(one)).collect()
}

/// Those of them that a vault has as well.
pub async fn kept(db: &impl ConnectionTrait) -> Result<Vec<NoteId>> {
    let kept = journal::Entity::find().filter(journal::Column::KeptAt.is_not_null());
    let rows: Vec<String> = kept.select_only().column(journal::Column::Id).into_tuple().all(db).await.db()?;
    rows.iter().map(|one| id(one)).collect()
}

/// Notes an entry that was repeated here.
pub async fn repeated(work: &mut crate::Work, entry: &Entry) -> Result<()> {
    insert(work.db(), entry, Some(work.now().micros())).await
}

/// Every entry that this database has, oldest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Entry>> {
    let rows = journal::Entity::find().order_by_asc(journal::Column::At).order_by_asc(journal::Column::Id);
    rows.all(db).await.db()?.iter().map(read).collect()
}

fn read(row: &journal::Model) -> Result<Entry> {
    Ok(Entry { id: id(&row.id)?, at: Instant::from_micros(row.at), lines: json(&row.lines)? })
}
