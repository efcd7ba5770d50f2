//! The counts themselves.

use base::{EditionId, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter};
use std::collections::BTreeMap;
use store::entity::equality_count::{ActiveModel, Column, Entity};
use store::{DbResult, Work};

pub(super) async fn add(work: &Work, edition: EditionId, question: &str, answer: &str) -> Result<()> {
    let row = ActiveModel {
        edition_id: Set(edition.to_string()),
        question: Set(question.to_owned()),
        answer: Set(answer.to_owned()),
        given: Set(1),
    };
    let mut again = OnConflict::columns([Column::EditionId, Column::Question, Column::Answer]);
    again.value(Column::Given, Expr::col((Entity, Column::Given)).add(1));
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// How often each answer was given, by question and answer.
pub async fn given(db: &impl ConnectionTrait, edition: EditionId) -> Result<BTreeMap<(String, String), u64>> {
    let rows = Entity::find().filter(Column::EditionId.eq(edition.to_string())).all(db).await.db()?;
    Ok(rows.into_iter().map(|row| ((row.question, row.answer), u64::try_from(row.given).unwrap_or(0))).collect())
}
