//! Rows of `practice_questions`.

use super::Question;
use base::{CampaignId, Error, Instant, QuestionId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use store::entity::practice_question::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id, json, wire};

/// What a campaign asks, the first added first.
pub async fn of(db: &impl ConnectionTrait, campaign: CampaignId) -> Result<Vec<Question>> {
    let rows = Entity::find()
        .filter(Column::CampaignId.eq(campaign.to_string()))
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::AddedAt)
        .order_by_asc(Column::Id);
    rows.all(db).await.db()?.iter().map(read).collect()
}

pub(super) async fn insert(work: &mut Work, question: &Question) -> Result<()> {
    let row = ActiveModel {
        id: Set(question.id.to_string()),
        campaign_id: Set(question.campaign.to_string()),
        words: Set(wire(&question.words)?),
        added_at: Set(question.added_at.micros()),
        ended_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn campaign_of(db: &impl ConnectionTrait, question: QuestionId) -> Result<CampaignId> {
    let row = Entity::find_by_id(question.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    id(&row.campaign_id)
}

/// Whether it was asked until now.
pub(super) async fn end(work: &mut Work, question: QuestionId) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(work.now().micros()))
        .filter(Column::Id.eq(question.to_string()))
        .filter(Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

fn read(row: &Model) -> Result<Question> {
    Ok(Question {
        id: id(&row.id)?,
        campaign: id(&row.campaign_id)?,
        words: json(&row.words)?,
        added_at: Instant::from_micros(row.added_at),
    })
}
