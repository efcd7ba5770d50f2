//! Rows of `outcomes`.

use super::model::{Answer, Kind, Outcome, Way};
use base::{ApplicationId, EditionId, Error, Instant, OutcomeId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use std::collections::BTreeMap;
use store::entity::application;
use store::entity::outcome::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id};

pub async fn find(db: &impl ConnectionTrait, outcome: OutcomeId) -> Result<Outcome> {
    read(&row(db, outcome).await?)
}

async fn row(db: &impl ConnectionTrait, outcome: OutcomeId) -> Result<Model> {
    Entity::find_by_id(outcome.to_string()).one(db).await.db()?.ok_or(Error::Missing)
}

/// What was written and not told yet.
pub async fn draft(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Option<Outcome>> {
    let row = Entity::find()
        .filter(Column::ApplicationId.eq(application.to_string()))
        .filter(Column::ToldAt.is_null())
        .one(db)
        .await
        .db()?;
    row.as_ref().map(read).transpose()
}

/// What they were told last.
pub async fn current(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Option<Outcome>> {
    let row = Entity::find()
        .filter(Column::ApplicationId.eq(application.to_string()))
        .filter(Column::ToldAt.is_not_null())
        .order_by_desc(Column::ToldAt)
        .order_by_desc(Column::DecidedAt)
        .limit(1)
        .one(db)
        .await
        .db()?;
    row.as_ref().map(read).transpose()
}

/// The same of several, with what is written and not told where nothing was: for a list.
pub async fn latest_of(
    db: &impl ConnectionTrait,
    applications: &[ApplicationId],
) -> Result<BTreeMap<ApplicationId, Outcome>> {
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(applications.iter().map(ToString::to_string)))
        .order_by_asc(Column::DecidedAt)
        .all(db)
        .await
        .db()?;
    let mut latest: BTreeMap<ApplicationId, Outcome> = BTreeMap::new();
    for row in &rows {
        let one = read(row)?;
        let newer = latest.get(&one.application).is_none_or(|known| known.told_at <= one.told_at);
        if newer {
            latest.insert(one.application, one);
        }
    }
    Ok(latest)
}

/// How many of an edition's applicants somebody of the staff still has to tell.
pub async fn count_by_hand(db: &impl ConnectionTrait, edition: EditionId) -> Result<u64> {
    let there = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::EditionId.eq(edition.to_string()));
    Entity::find()
        .filter(Column::Way.eq(Way::ByHand.name()))
        .filter(Column::ReachedAt.is_null())
        .filter(Column::ApplicationId.in_subquery(there.into_query()))
        .count(db)
        .await
        .db()
}

pub(super) async fn sealed(db: &impl ConnectionTrait, outcome: OutcomeId) -> Result<String> {
    Ok(row(db, outcome).await?.sealed)
}

pub(super) async fn remove_draft(work: &Work, application: ApplicationId) -> Result<()> {
    let theirs = Entity::delete_many().filter(Column::ApplicationId.eq(application.to_string()));
    theirs.filter(Column::ToldAt.is_null()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn insert(
    work: &Work,
    outcome: OutcomeId,
    application: ApplicationId,
    kind: Kind,
    sealed: String,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(outcome.to_string()),
        application_id: Set(application.to_string()),
        kind: Set(kind.name().to_owned()),
        sealed: Set(sealed),
        decided_by: Set(work.actor().staff().map(|by| by.to_string())),
        decided_at: Set(work.now().micros()),
        told_at: Set(None),
        way: Set(None),
        reached_by: Set(None),
        reached_at: Set(None),
        answer: Set(None),
        answered_at: Set(None),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn write_told(work: &Work, outcome: OutcomeId) -> Result<()> {
    set(work, outcome, ActiveModel { told_at: Set(Some(work.now().micros())), ..Default::default() }).await
}

pub(super) async fn write_way(work: &Work, outcome: OutcomeId, way: Way) -> Result<()> {
    set(work, outcome, ActiveModel { way: Set(Some(way.name().to_owned())), ..Default::default() }).await
}

pub(super) async fn write_reached(work: &Work, outcome: OutcomeId, done: bool) -> Result<()> {
    let by = work.actor().staff().filter(|_| done).map(|by| by.to_string());
    let row =
        ActiveModel { reached_by: Set(by), reached_at: Set(done.then(|| work.now().micros())), ..Default::default() };
    set(work, outcome, row).await
}

async fn set(work: &Work, outcome: OutcomeId, row: ActiveModel) -> Result<()> {
    Entity::update_many().set(row).filter(Column::Id.eq(outcome.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

/// Whether it was open: of an answer and a taking back in one moment, one finds it so.
pub(super) async fn answer(work: &Work, outcome: OutcomeId, answer: Answer) -> Result<bool> {
    let changes =
        [(Column::Answer, Expr::value(answer.name())), (Column::AnsweredAt, Expr::value(work.now().micros()))];
    close(work, outcome, changes).await
}

/// The same for taking it back.
pub(super) async fn end(work: &Work, outcome: OutcomeId) -> Result<bool> {
    close(work, outcome, [(Column::EndedAt, Expr::value(work.now().micros()))]).await
}

async fn close(work: &Work, outcome: OutcomeId, changes: impl IntoIterator<Item = (Column, Expr)>) -> Result<bool> {
    let mut query = Entity::update_many();
    for (column, value) in changes {
        query = query.col_expr(column, value);
    }
    let open = query
        .filter(Column::Id.eq(outcome.to_string()))
        .filter(Column::ToldAt.is_not_null())
        .filter(Column::Answer.is_null())
        .filter(Column::EndedAt.is_null());
    Ok(open.exec(work.db()).await.db()?.rows_affected == 1)
}

fn read(row: &Model) -> Result<Outcome> {
    let at = |micros: Option<i64>| micros.map(Instant::from_micros);
    Ok(Outcome {
        id: id(&row.id)?,
        application: id(&row.application_id)?,
        kind: id(&row.kind)?,
        decided_by: row.decided_by.as_deref().map(id).transpose()?,
        decided_at: Instant::from_micros(row.decided_at),
        told_at: at(row.told_at),
        way: row.way.as_deref().map(id).transpose()?,
        reached_by: row.reached_by.as_deref().map(id).transpose()?,
        reached_at: at(row.reached_at),
        answer: row.answer.as_deref().map(id).transpose()?,
        answered_at: at(row.answered_at),
        ended_at: at(row.ended_at),
    })
}
