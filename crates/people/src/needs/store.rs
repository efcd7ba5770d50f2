//! Rows of `needs`, `boundaries`, `boundaries_lost` and `privacy_checks`.

use base::{BoundaryId, Instant, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use store::entity::{boundaries_lost, boundary, need, privacy_check};
use store::{DbResult, Work};

/// What they need, closed.
pub(super) struct Needs {
    pub said_at: Instant,
    pub comfort: String,
    pub rest: String,
}

/// Something they do not speak about, closed.
pub(super) struct Kept {
    pub id: BoundaryId,
    pub added_at: Instant,
    pub sealed: String,
}

pub(super) async fn keep(work: &mut Work, finder: &str, comfort: String, rest: String) -> Result<()> {
    let row = need::ActiveModel {
        finder: Set(finder.to_owned()),
        said_at: Set(work.now().micros()),
        comfort: Set(comfort),
        rest: Set(rest),
    };
    let columns = [need::Column::SaidAt, need::Column::Comfort, need::Column::Rest];
    let again = OnConflict::column(need::Column::Finder).update_columns(columns).to_owned();
    need::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn find(db: &impl ConnectionTrait, finder: &str) -> Result<Option<Needs>> {
    let row = need::Entity::find_by_id(finder).one(db).await.db()?;
    Ok(row.map(|row| Needs { said_at: Instant::from_micros(row.said_at), comfort: row.comfort, rest: row.rest }))
}

pub(super) async fn add_boundary(work: &mut Work, id: BoundaryId, finder: &str, sealed: String) -> Result<()> {
    let row = boundary::ActiveModel {
        id: Set(id.to_string()),
        finder: Set(finder.to_owned()),
        added_at: Set(work.now().micros()),
        sealed: Set(sealed),
    };
    boundary::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whose it is.
pub(super) async fn owner(db: &impl ConnectionTrait, id: BoundaryId) -> Result<Option<String>> {
    Ok(boundary::Entity::find_by_id(id.to_string()).one(db).await.db()?.map(|row| row.finder))
}

pub(super) async fn remove_boundary(work: &mut Work, id: BoundaryId) -> Result<()> {
    boundary::Entity::delete_by_id(id.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn boundaries(db: &impl ConnectionTrait, finder: &str) -> Result<Vec<Kept>> {
    let rows = boundary::Entity::find()
        .filter(boundary::Column::Finder.eq(finder))
        .order_by_asc(boundary::Column::AddedAt)
        .order_by_asc(boundary::Column::Id)
        .all(db)
        .await
        .db()?;
    let read = |row: boundary::Model| {
        Ok(Kept { id: store::id(&row.id)?, added_at: Instant::from_micros(row.added_at), sealed: row.sealed })
    };
    rows.into_iter().map(read).collect()
}

pub(super) async fn note_loss(work: &mut Work, finder: &str) -> Result<()> {
    let row = boundaries_lost::ActiveModel { finder: Set(finder.to_owned()), lost_at: Set(work.now().micros()) };
    let again = OnConflict::column(boundaries_lost::Column::Finder).do_nothing().to_owned();
    boundaries_lost::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn lost(db: &impl ConnectionTrait, finder: &str) -> Result<Option<Instant>> {
    let row = boundaries_lost::Entity::find_by_id(finder).one(db).await.db()?;
    Ok(row.map(|row| Instant::from_micros(row.lost_at)))
}

pub(super) async fn found_again(work: &mut Work, finder: &str) -> Result<()> {
    boundaries_lost::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn checked(work: &mut Work, finder: &str) -> Result<()> {
    let row = privacy_check::ActiveModel { finder: Set(finder.to_owned()), done_at: Set(work.now().micros()) };
    let again =
        OnConflict::column(privacy_check::Column::Finder).update_column(privacy_check::Column::DoneAt).to_owned();
    privacy_check::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn checked_at(db: &impl ConnectionTrait, finder: &str) -> Result<Option<Instant>> {
    let row = privacy_check::Entity::find_by_id(finder).one(db).await.db()?;
    Ok(row.map(|row| Instant::from_micros(row.done_at)))
}

pub(super) async fn remove_needs(work: &mut Work, finder: &str) -> Result<()> {
    need::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    privacy_check::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn remove_boundaries(work: &mut Work, finder: &str) -> Result<()> {
    boundary::Entity::delete_many().filter(boundary::Column::Finder.eq(finder)).exec(work.db()).await.db()?;
    boundaries_lost::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    Ok(())
}
