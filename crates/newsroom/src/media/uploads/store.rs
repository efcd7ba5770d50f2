//! Every query that touches uploads.

use super::{Kind, Upload};
use base::{Error, Instant, MediaId, Result, UploadId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use store::entity::upload;
use store::{DbResult, Work, id};

pub(super) async fn insert(work: &Work, new: &Upload) -> Result<()> {
    let row = upload::ActiveModel {
        id: Set(new.id.to_string()),
        staff_id: Set(new.staff.to_string()),
        kind: Set(new.kind.name().to_owned()),
        size: Set(number(new.size)),
        received: Set(0),
        media_id: Set(None),
        created_at: Set(new.created_at.micros()),
        expires_at: Set(new.expires_at.micros()),
    };
    upload::Entity::insert(row).exec_without_returning(work.db()).await.db().map(|_| ())
}

pub(super) async fn find(db: &impl ConnectionTrait, of: UploadId) -> Result<Upload> {
    let row = upload::Entity::find_by_id(of.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(Upload {
        id: id(&row.id)?,
        staff: id(&row.staff_id)?,
        kind: Kind::parse(&row.kind).ok_or(Error::Missing)?,
        size: u64::try_from(row.size).unwrap_or(0),
        received: u64::try_from(row.received).unwrap_or(0),
        media: row.media_id.as_deref().map(id).transpose()?,
        created_at: Instant::from_micros(row.created_at),
        expires_at: Instant::from_micros(row.expires_at),
    })
}

/// Moves the end on, if it still is where the sender thought.
pub(super) async fn advance(work: &mut Work, of: UploadId, from: u64, to: u64) -> Result<()> {
    let done = upload::Entity::update_many()
        .col_expr(upload::Column::Received, Expr::value(number(to)))
        .filter(upload::Column::Id.eq(of.to_string()))
        .filter(upload::Column::Received.eq(number(from)))
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::conflict("upload-wrong-offset")) }
}

/// Remembers what it became; a second finisher loses.
pub(super) async fn became(work: &mut Work, of: UploadId, media: MediaId) -> Result<()> {
    let done = upload::Entity::update_many()
        .col_expr(upload::Column::MediaId, Expr::value(media.to_string()))
        .filter(upload::Column::Id.eq(of.to_string()))
        .filter(upload::Column::MediaId.is_null())
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::conflict("upload-finished-already")) }
}

pub(super) async fn delete(work: &mut Work, of: UploadId) -> Result<()> {
    upload::Entity::delete_by_id(of.to_string()).exec(work.db()).await.db().map(|_| ())
}

pub(super) async fn expired(db: &impl ConnectionTrait, now: Instant) -> Result<Vec<UploadId>> {
    let rows = upload::Entity::find().filter(upload::Column::ExpiresAt.lte(now.micros())).all(db).await.db()?;
    rows.iter().map(|row| id(&row.id)).collect()
}

fn number(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
