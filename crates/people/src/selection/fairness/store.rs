//! Marks put together by the database.

use super::Marks;
use crate::selection::scoring::{SCORERS, State};
use base::{EditionId, Result, StaffId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, JoinType, QueryFilter, QuerySelect, QueryTrait, RelationDef,
};
use store::entity::scoring::{Column, Entity};
use store::entity::scoring_mark;
use store::{DbResult, id};

fn sheet() -> RelationDef {
    scoring_mark::Entity::belongs_to(Entity).from(scoring_mark::Column::ScoringId).to(Column::Id).into()
}

/// Of each who scored, for each criterion, where both sheets of an application are in.
pub(super) async fn marks(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<(StaffId, usize, Marks)>> {
    let handed_in = Column::EditionId.eq(edition.to_string()).and(Column::State.eq(State::HandedIn.name()));
    let both = Entity::find()
        .select_only()
        .column(Column::ApplicationId)
        .filter(handed_in.clone())
        .group_by(Column::ApplicationId)
        .having(Column::Id.count().eq(i64::try_from(SCORERS).unwrap_or(2)));
    let mark = || Expr::col((scoring_mark::Entity, scoring_mark::Column::Mark));
    let rows: Vec<(String, i64, i64, i64, i64)> = scoring_mark::Entity::find()
        .select_only()
        .column(Column::StaffId)
        .column(scoring_mark::Column::Place)
        .column_as(scoring_mark::Column::Mark.count(), "count")
        .column_as(mark().sum().cast_as("BIGINT"), "sum")
        .column_as(mark().mul(mark()).sum().cast_as("BIGINT"), "squares")
        .join(JoinType::InnerJoin, sheet())
        .filter(handed_in)
        .filter(Column::ApplicationId.in_subquery(both.into_query()))
        .group_by(Column::StaffId)
        .group_by(scoring_mark::Column::Place)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|(staff, place, count, sum, squares)| {
            let marks = Marks { count: count.unsigned_abs(), sum, squares };
            Ok((id(&staff)?, usize::try_from(place).unwrap_or(0), marks))
        })
        .collect()
}
