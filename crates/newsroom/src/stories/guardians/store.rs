//! Every query that touches what guardians were asked.

use super::super::model::ReviewAnswer;
use base::{Instant, Result, ReviewId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use store::entity::guardian_round::{ActiveModel, Column, Entity};
use store::{DbResult, Work, id};

/// A round in which a guardian was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuardianRound {
    pub asked_at: Instant,
    /// Approved or refused.
    pub answer: Option<ReviewAnswer>,
    pub answered_at: Option<Instant>,
}

/// Asked once more, the answer stays.
pub(super) async fn ask(work: &Work, review: ReviewId) -> Result<()> {
    let row = ActiveModel {
        review_id: Set(review.to_string()),
        asked_by: Set(work.actor().staff().map(|staff| staff.to_string())),
        asked_at: Set(work.now().micros()),
        answer: Set(None),
        answered_at: Set(None),
    };
    let again = OnConflict::column(Column::ReviewId).update_columns([Column::AskedBy, Column::AskedAt]).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db().map(|_| ())
}

pub(super) async fn answer(work: &Work, review: ReviewId, answer: ReviewAnswer) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Answer, Expr::value(answer.name()))
        .col_expr(Column::AnsweredAt, Expr::value(work.now().micros()))
        .filter(Column::ReviewId.eq(review.to_string()))
        .exec(work.db())
        .await
        .db()
        .map(|_| ())
}

/// What a guardian was asked in this round, if one was.
pub async fn round(db: &impl ConnectionTrait, review: ReviewId) -> Result<Option<GuardianRound>> {
    Ok(rounds(db, &[review]).await?.remove(&review))
}

/// The same of many rounds, in one statement.
pub async fn rounds(db: &impl ConnectionTrait, reviews: &[ReviewId]) -> Result<HashMap<ReviewId, GuardianRound>> {
    let ids = reviews.iter().map(ToString::to_string);
    let rows = Entity::find().filter(Column::ReviewId.is_in(ids)).all(db).await.db()?;
    rows.into_iter()
        .map(|row| {
            let round = GuardianRound {
                asked_at: Instant::from_micros(row.asked_at),
                answer: row.answer.as_deref().and_then(ReviewAnswer::parse),
                answered_at: row.answered_at.map(Instant::from_micros),
            };
            Ok((id(&row.review_id)?, round))
        })
        .collect()
}
