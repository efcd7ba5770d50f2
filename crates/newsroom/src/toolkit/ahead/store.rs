//! Rows of `kit_runs`.

use base::{EditionId, Error, Instant, KitRunId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder};
use store::entity::kit_run;
use store::{DbResult, Work, id};

/// How far drawing a kit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    pub id: KitRunId,
    pub edition: EditionId,
    /// As many as were counted last; nothing before the first piece.
    pub cards: usize,
    /// Of these, drawn or found.
    pub done: usize,
    /// Drawn by this run, and not found.
    pub drawn: usize,
    pub begun_at: Instant,
    pub ended_at: Option<Instant>,
}

pub async fn find(db: &impl ConnectionTrait, run: KitRunId) -> Result<Run> {
    let row = kit_run::Entity::find_by_id(run.to_string()).one(db).await.db()?;
    read(row.ok_or(Error::Missing)?)
}

/// An edition's runs, the newest first.
pub async fn of_edition(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Run>> {
    let rows = kit_run::Entity::find()
        .filter(kit_run::Column::EditionId.eq(edition.to_string()))
        .order_by_desc(kit_run::Column::BegunAt)
        .order_by_desc(kit_run::Column::Id);
    rows.all(db).await.db()?.into_iter().map(read).collect()
}

pub(super) async fn insert(work: &Work, run: KitRunId, edition: EditionId) -> Result<()> {
    let row = kit_run::ActiveModel {
        id: Set(run.to_string()),
        edition_id: Set(edition.to_string()),
        cards: Set(0),
        done: Set(0),
        drawn: Set(0),
        begun_by: Set(work.actor().staff().map(|staff| staff.to_string())),
        begun_at: Set(work.now().micros()),
        ended_at: Set(None),
    };
    kit_run::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn progress(
    work: &Work,
    run: KitRunId,
    (cards, done, drawn): (usize, usize, usize),
    ended: bool,
) -> Result<()> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    kit_run::Entity::update_many()
        .col_expr(kit_run::Column::Cards, Expr::value(number(cards)))
        .col_expr(kit_run::Column::Done, Expr::value(number(done)))
        .col_expr(kit_run::Column::Drawn, Expr::col(kit_run::Column::Drawn).add(number(drawn)))
        .col_expr(kit_run::Column::EndedAt, Expr::value(ended.then(|| work.now().micros())))
        .filter(kit_run::Column::Id.eq(run.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

fn read(row: kit_run::Model) -> Result<Run> {
    let number = |count: i64| usize::try_from(count).unwrap_or_default();
    Ok(Run {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        cards: number(row.cards),
        done: number(row.done),
        drawn: number(row.drawn),
        begun_at: Instant::from_micros(row.begun_at),
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}
