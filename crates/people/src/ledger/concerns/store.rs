//! Rows of `concerns`.

use super::model::{Concern, Kind, NewConcern};
use base::{ConcernId, Error, Instant, NoteId, PersonaId, Result, StaffId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use store::entity::concern::{ActiveModel, Column, Entity, Model};
use store::entity::concern_decision;
use store::{DbResult, Work};

pub(super) async fn insert(
    work: &mut Work,
    id: ConcernId,
    new: &NewConcern,
    sealed: Option<String>,
    staff: Option<StaffId>,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        persona_id: Set(new.persona.to_string()),
        work_id: Set(new.work.map(|id| id.to_string())),
        kind: Set(new.kind.name().to_owned()),
        raised_by: Set(new.by.name().to_owned()),
        staff_id: Set(staff.map(|id| id.to_string())),
        raised_at: Set(work.now().micros()),
        sealed: Set(sealed),
        cleared_by: Set(None),
        cleared_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whether the same is open already.
pub(super) async fn is_open(db: &impl ConnectionTrait, new: &NewConcern) -> Result<bool> {
    let mut open = Entity::find()
        .filter(Column::PersonaId.eq(new.persona.to_string()))
        .filter(Column::Kind.eq(new.kind.name()))
        .filter(Column::ClearedAt.is_null());
    if let Some(work) = new.work {
        open = open.filter(Column::WorkId.eq(work.to_string()));
    }
    Ok(open.limit(1).one(db).await.db()?.is_some())
}

/// The first pressure that holds any of these.
pub(super) async fn open_pressure(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Option<Concern>> {
    let row = Entity::find()
        .filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(Column::Kind.eq(Kind::Pressure.name()))
        .filter(Column::ClearedAt.is_null())
        .order_by_asc(Column::RaisedAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .one(db)
        .await
        .db()?;
    row.map(read).transpose()
}

pub async fn find(db: &impl ConnectionTrait, concern: ConcernId) -> Result<Concern> {
    read(Entity::find_by_id(concern.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// Open ones first, the oldest of them first; then the cleared, the latest first.
pub async fn list(db: &impl ConnectionTrait, open: bool, most: u64, offset: u64) -> Result<Vec<Concern>> {
    let rows = match open {
        true => Entity::find().filter(Column::ClearedAt.is_null()).order_by_asc(Column::RaisedAt),
        false => Entity::find().filter(Column::ClearedAt.is_not_null()).order_by_desc(Column::ClearedAt),
    };
    let rows = rows.order_by_asc(Column::Id).limit(most).offset(offset).all(db).await.db()?;
    rows.into_iter().map(read).collect()
}

pub async fn count_open(db: &impl ConnectionTrait) -> Result<u64> {
    Entity::find().filter(Column::ClearedAt.is_null()).count(db).await.db()
}

/// Whether it was open.
pub(super) async fn clear(work: &mut Work, concern: ConcernId) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::ClearedAt, Expr::value(work.now().micros()))
        .col_expr(Column::ClearedBy, Expr::value(work.actor().staff().map(|id| id.to_string())))
        .filter(Column::Id.eq(concern.to_string()))
        .filter(Column::ClearedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

/// A decision as it is kept.
pub(super) struct Kept {
    pub at: Instant,
    pub staff: StaffId,
    pub sealed: Option<String>,
}

pub(super) async fn insert_decision(
    work: &mut Work,
    id: NoteId,
    concern: ConcernId,
    staff: StaffId,
    sealed: String,
) -> Result<()> {
    let row = concern_decision::ActiveModel {
        id: Set(id.to_string()),
        concern_id: Set(concern.to_string()),
        staff_id: Set(staff.to_string()),
        decided_at: Set(work.now().micros()),
        sealed: Set(Some(sealed)),
    };
    concern_decision::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// What was decided, oldest first.
pub(super) async fn decisions(db: &impl ConnectionTrait, concern: ConcernId) -> Result<Vec<Kept>> {
    let rows = concern_decision::Entity::find()
        .filter(concern_decision::Column::ConcernId.eq(concern.to_string()))
        .order_by_asc(concern_decision::Column::DecidedAt)
        .order_by_asc(concern_decision::Column::Id)
        .all(db)
        .await
        .db()?;
    let kept = |row: concern_decision::Model| {
        Ok(Kept { at: Instant::from_micros(row.decided_at), staff: store::id(&row.staff_id)?, sealed: row.sealed })
    };
    rows.into_iter().map(kept).collect()
}

/// When something was decided and by whom; not what.
pub async fn when_decided(db: &impl ConnectionTrait, concern: ConcernId) -> Result<Vec<(Instant, StaffId)>> {
    Ok(decisions(db, concern).await?.into_iter().map(|kept| (kept.at, kept.staff)).collect())
}

pub(super) async fn sweep_words(work: &mut Work, before: Instant) -> Result<u64> {
    let settled =
        Entity::find().select_only().column(Column::Id).filter(Column::ClearedAt.lt(before.micros())).into_query();
    let decided = concern_decision::Entity::update_many()
        .col_expr(concern_decision::Column::Sealed, Expr::value(Option::<String>::None))
        .filter(concern_decision::Column::ConcernId.in_subquery(settled))
        .filter(concern_decision::Column::Sealed.is_not_null())
        .exec(work.db())
        .await
        .db()?;
    let done = Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(Option::<String>::None))
        .filter(Column::ClearedAt.lt(before.micros()))
        .filter(Column::Sealed.is_not_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected + decided.rows_affected)
}

fn read(row: Model) -> Result<Concern> {
    Ok(Concern {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        work: row.work_id.as_deref().map(store::id).transpose()?,
        kind: store::id(&row.kind)?,
        by: store::id(&row.raised_by)?,
        staff: row.staff_id.as_deref().map(store::id).transpose()?,
        raised_at: Instant::from_micros(row.raised_at),
        cleared_by: row.cleared_by.as_deref().map(store::id).transpose()?,
        cleared_at: row.cleared_at.map(Instant::from_micros),
        sealed: row.sealed,
    })
}
