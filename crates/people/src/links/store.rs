//! Rows of `links`.

use super::{Link, NewLink, Purpose};
use base::{Error, Instant, LinkId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};
use store::entity::link::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work};

pub(super) async fn insert(work: &mut Work, id: LinkId, new: &NewLink, hash: String, expires: Instant) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        purpose: Set(new.purpose.name().to_owned()),
        subject_id: Set(new.subject.clone()),
        token_hash: Set(hash),
        created_at: Set(work.now().micros()),
        expires_at: Set(expires.micros()),
        single_use: Set(i64::from(new.single_use)),
        used_at: Set(None),
        revoked_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn by_hash(db: &impl ConnectionTrait, purpose: Purpose, hash: &str) -> Result<Option<Link>> {
    let found = Entity::find()
        .filter(Column::TokenHash.eq(hash))
        .filter(Column::Purpose.eq(purpose.name()))
        .one(db)
        .await
        .db()?;
    found.map(read).transpose()
}

/// Whether it was open and now is used: the condition and the change are one
/// statement, so that of two callers one finds nothing left to change.
pub(super) async fn use_up(work: &mut Work, purpose: Purpose, hash: &str) -> Result<bool> {
    let now = work.now().micros();
    let changed = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now))
        .filter(Column::TokenHash.eq(hash))
        .filter(Column::Purpose.eq(purpose.name()))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .filter(Column::SingleUse.eq(0).or(Column::UsedAt.is_null()))
        .exec(work.db())
        .await
        .db()?;
    Ok(changed.rows_affected == 1)
}

pub(super) async fn revoke(work: &mut Work, link: LinkId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now().micros()))
        .filter(Column::Id.eq(link.to_string()))
        .filter(Column::RevokedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn revoke_all(work: &mut Work, purpose: Purpose, subject: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now().micros()))
        .filter(Column::Purpose.eq(purpose.name()))
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::RevokedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn revoke_about(work: &mut Work, subject: &str) -> Result<()> {
    revoke_where(work, Column::SubjectId.eq(subject)).await
}

pub(super) async fn revoke_every(work: &mut Work, purpose: Purpose) -> Result<()> {
    revoke_where(work, Column::Purpose.eq(purpose.name())).await
}

async fn revoke_where(work: &mut Work, which: Expr) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::value(work.now().micros()))
        .filter(which)
        .filter(Column::RevokedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn sweep(work: &mut Work, before: Instant, purposes: &[Purpose]) -> Result<u64> {
    let ended = Column::ExpiresAt.lt(before.micros()).or(Column::RevokedAt.lt(before.micros()));
    let gone = Entity::delete_many()
        .filter(Column::Purpose.is_in(purposes.iter().map(|purpose| purpose.name())))
        .filter(ended)
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected)
}

/// A link's record, for staff.
pub async fn find(db: &impl ConnectionTrait, link: LinkId) -> Result<Link> {
    let row = Entity::find_by_id(link.to_string()).one(db).await.db()?;
    read(row.ok_or(Error::Missing)?)
}

/// Every link about a subject, newest first, for staff.
pub async fn about(db: &impl ConnectionTrait, purpose: Purpose, subject: &str) -> Result<Vec<Link>> {
    let rows = Entity::find()
        .filter(Column::SubjectId.eq(subject))
        .filter(Column::Purpose.eq(purpose.name()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

fn read(row: Model) -> Result<Link> {
    Ok(Link {
        id: store::id(&row.id)?,
        purpose: store::id(&row.purpose)?,
        subject: row.subject_id,
        created_at: Instant::from_micros(row.created_at),
        expires_at: Instant::from_micros(row.expires_at),
        single_use: row.single_use != 0,
        used_at: row.used_at.map(Instant::from_micros),
        revoked_at: row.revoked_at.map(Instant::from_micros),
    })
}
