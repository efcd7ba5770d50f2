//! Every statement of the leases. Plain statements of the subset that engines
//! speaking PostgreSQL's protocol share; NOTIFY only hastens.

use crate::error::{DbResult, json};
use base::{Instant, Result};
use lease::{Announcement, Change, Found};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, QueryResult, Statement, Value};

pub const CHANNEL: &str = "firsthand_epoch";
/// So many changes stay in the log; a node that missed more forgets everything.
const KEPT: i64 = 10_000;

fn say<const N: usize>(sql: &str, values: [Value; N]) -> Statement {
    Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, values)
}

/// Counts never leave the range that both sides share.
fn signed(count: u64) -> Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

fn count(row: &QueryResult, column: &str) -> Result<u64> {
    Ok(u64::try_from(row.try_get::<i64>("", column).db()?).unwrap_or_default())
}

const NOW: &str = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";

/// The database's clock.
pub async fn time(on: &impl ConnectionTrait) -> Result<Instant> {
    let row = on.query_one_raw(say(&format!("SELECT {NOW} AS now"), [])).await.db()?;
    let row = row.ok_or_else(|| base::Error::fault("leases", "the database tells no time"))?;
    Ok(Instant::from_micros(row.try_get("", "now").db()?))
}

/// Written and committed by itself, before anything is read.
pub async fn announce(on: &DatabaseConnection, node: &str, said: Announcement) -> Result<()> {
    let sql = "INSERT INTO nodes (id, number, confirmed) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET \
               number = GREATEST(nodes.number, excluded.number), \
               confirmed = GREATEST(nodes.confirmed, excluded.confirmed)";
    on.execute_raw(say(sql, [node.into(), signed(said.number), signed(said.confirmed)])).await.db()?;
    Ok(())
}

/// What a renewal reads.
pub struct Reading {
    pub found: Found<String>,
    pub time: Instant,
    /// Changes that have no epoch yet: just committed, or left by somebody who fell.
    pub loose: Vec<String>,
}

/// One statement, so that epoch and log are of one moment.
pub async fn read(on: &DatabaseConnection, after: u64) -> Result<Reading> {
    let sql = format!(
        "SELECT e.epoch AS now_at, e.kept_from, {NOW} AS now, c.id, c.epoch, c.takes_away, c.ids FROM cache_epoch e \
         LEFT JOIN cache_changes c ON c.epoch IS NULL OR c.epoch > $1"
    );
    let rows = on.query_all_raw(say(&sql, [signed(after)])).await.db()?;
    let first = rows.first().ok_or_else(|| base::Error::fault("leases", "the epoch's row is missing"))?;
    let (epoch, kept_from) = (count(first, "now_at")?, count(first, "kept_from")?);
    let time = Instant::from_micros(first.try_get("", "now").db()?);
    let (mut changes, mut loose) = (Vec::new(), Vec::new());
    for row in &rows {
        let Some(id) = row.try_get::<Option<String>>("", "id").db()? else { continue };
        let takes_away = row.try_get::<i64>("", "takes_away").db()? != 0;
        changes.push(Change { ids: json(&row.try_get::<String>("", "ids").db()?)?, takes_away });
        if row.try_get::<Option<i64>>("", "epoch").db()?.is_none() {
            loose.push(id);
        }
    }
    Ok(Reading { found: Found { epoch, kept_from, changes }, time, loose })
}

pub async fn confirm(on: &DatabaseConnection, node: &str, epoch: u64) -> Result<()> {
    let sql = "UPDATE nodes SET confirmed = GREATEST(confirmed, $2) WHERE id = $1";
    on.execute_raw(say(sql, [node.into(), signed(epoch)])).await.db()?;
    Ok(())
}

/// Every listed node with the number of its last announcement.
pub async fn nodes(on: &DatabaseConnection) -> Result<Vec<(String, u64)>> {
    let rows = on.query_all_raw(say("SELECT id, number FROM nodes ORDER BY id", [])).await.db()?;
    rows.iter().map(|row| Ok((row.try_get("", "id").db()?, count(row, "number")?))).collect()
}

/// Which epoch each listed node has confirmed.
pub async fn confirmed(on: &impl ConnectionTrait) -> Result<Vec<u64>> {
    let rows = on.query_all_raw(say("SELECT confirmed FROM nodes", [])).await.db()?;
    rows.iter().map(|row| count(row, "confirmed")).collect()
}

/// Takes a node off the list if it has not moved since it was seen with this number.
pub async fn remove(on: &DatabaseConnection, node: &str, number: u64) -> Result<()> {
    on.execute_raw(say("DELETE FROM nodes WHERE id = $1 AND number = $2", [node.into(), signed(number)])).await.db()?;
    Ok(())
}

/// A node that has stopped serving says so itself.
pub async fn resign(on: &DatabaseConnection, node: &str) -> Result<()> {
    on.execute_raw(say("DELETE FROM nodes WHERE id = $1", [node.into()])).await.db()?;
    Ok(())
}

/// Notes a change in the transaction that makes it.
pub async fn log(on: &impl ConnectionTrait, id: &str, takes_away: bool, ids: String) -> Result<()> {
    let sql = "INSERT INTO cache_changes (id, epoch, takes_away, ids) VALUES ($1, NULL, $2, $3)";
    on.execute_raw(say(sql, [id.into(), i64::from(takes_away).into(), ids.into()])).await.db()?;
    Ok(())
}

/// Gives a committed change the next epoch, in one statement: a node that is
/// stopped on the way can leave no lock behind. The row's lock keeps epochs in
/// the order of commits.
pub async fn raise(on: &DatabaseConnection, change: &str) -> Result<u64> {
    let sql = "WITH raised AS (UPDATE cache_epoch SET epoch = epoch + 1 WHERE id = 'only' RETURNING epoch), \
               given AS (UPDATE cache_changes SET epoch = (SELECT epoch FROM raised) \
               WHERE id = $1 AND epoch IS NULL RETURNING id) SELECT epoch FROM raised";
    let row = on.query_one_raw(say(sql, [change.into()])).await.db()?;
    let epoch = count(&row.ok_or_else(|| base::Error::fault("leases", "the epoch's row is missing"))?, "epoch")?;
    // Only hastens what the next renewal finds anyway.
    let _ = on.execute_unprepared(&format!("NOTIFY {CHANNEL}")).await;
    Ok(epoch)
}

/// Shortens the log to what nodes may still ask for. One statement, as raising
/// the epoch is: whoever is stopped on the way leaves no lock on the epoch.
pub async fn shorten(on: &DatabaseConnection) -> Result<()> {
    let sql = "WITH kept AS (UPDATE cache_epoch SET kept_from = epoch - $1 \
               WHERE id = 'only' AND kept_from < epoch - $1 RETURNING kept_from) \
               DELETE FROM cache_changes WHERE epoch < (SELECT kept_from FROM kept)";
    on.execute_raw(say(sql, [KEPT.into()])).await.db()?;
    Ok(())
}
