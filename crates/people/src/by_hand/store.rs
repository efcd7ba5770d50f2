//! Rows of `hand_tasks`.

use super::model::{Kind, Task, Why};
use base::{Error, HandTaskId, Instant, PersonaId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::entity::hand_task::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work};

pub(super) async fn insert(work: &mut Work, id: HandTaskId, persona: PersonaId, kind: Kind, why: Why) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        persona_id: Set(persona.to_string()),
        kind: Set(kind.name().to_owned()),
        why: Set(why.name().to_owned()),
        since: Set(work.now().micros()),
        done_at: Set(None),
        done_by: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whether the same waits already.
pub(super) async fn waits(db: &impl ConnectionTrait, persona: PersonaId, kind: Kind) -> Result<bool> {
    let row = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .filter(Column::Kind.eq(kind.name()))
        .filter(Column::DoneAt.is_null())
        .limit(1)
        .one(db)
        .await
        .db()?;
    Ok(row.is_some())
}

pub(super) async fn find(db: &impl ConnectionTrait, task: HandTaskId) -> Result<Task> {
    read(Entity::find_by_id(task.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// What waits, the oldest first; or what was done, the latest first.
pub async fn tasks(db: &impl ConnectionTrait, waits: bool, most: u64, offset: u64) -> Result<Vec<Task>> {
    let rows = match waits {
        true => Entity::find().filter(Column::DoneAt.is_null()).order_by_asc(Column::Since),
        false => Entity::find().filter(Column::DoneAt.is_not_null()).order_by_desc(Column::DoneAt),
    };
    let rows = rows.order_by_asc(Column::Id).limit(most).offset(offset).all(db).await.db()?;
    rows.into_iter().map(read).collect()
}

pub async fn count_tasks(db: &impl ConnectionTrait, waits: bool) -> Result<u64> {
    let wanted = if waits { Column::DoneAt.is_null() } else { Column::DoneAt.is_not_null() };
    Entity::find().filter(wanted).count(db).await.db()
}

/// Whether it waited.
pub(super) async fn settle(work: &mut Work, task: HandTaskId) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(work.now().micros()))
        .col_expr(Column::DoneBy, Expr::value(work.actor().staff().map(|id| id.to_string())))
        .filter(Column::Id.eq(task.to_string()))
        .filter(Column::DoneAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

/// Whether it was done.
pub(super) async fn unsettle(work: &mut Work, task: HandTaskId) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(Option::<i64>::None))
        .col_expr(Column::DoneBy, Expr::value(Option::<String>::None))
        .filter(Column::Id.eq(task.to_string()))
        .filter(Column::DoneAt.is_not_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn remove(work: &mut Work, persona: PersonaId) -> Result<()> {
    let theirs = Column::PersonaId.eq(persona.to_string());
    Entity::delete_many().filter(theirs).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    let old = Column::DoneAt.lt(before.micros());
    let gone = Entity::delete_many().filter(old).exec(work.db()).await.db()?;
    Ok(gone.rows_affected)
}

fn read(row: Model) -> Result<Task> {
    Ok(Task {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        kind: store::id(&row.kind)?,
        why: store::id(&row.why)?,
        since: Instant::from_micros(row.since),
        done_at: row.done_at.map(Instant::from_micros),
        done_by: row.done_by.as_deref().map(store::id).transpose()?,
    })
}
