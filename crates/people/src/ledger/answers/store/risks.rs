//! Rows of `risk_decisions`.

use super::super::model::{NewRisk, OutcomeName, RiskRow};
use super::read::read_risk;
use crate::ledger::hex::hex;
use base::{Instant, Result, RiskDecisionId, StaffId, StoryId};
use consent::{Fingerprint, Outcome};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use store::entity::risk_decision;
use store::{DbResult, Work};

/// Ends every decision about a work, so that it has to be decided anew.
pub(in crate::ledger::answers) async fn end_risks(work: &mut Work, story: StoryId) -> Result<()> {
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .filter(risk_decision::Column::EndedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Takes the reasons out of decisions that ended before this moment.
pub(in crate::ledger::answers) async fn sweep_reasons(work: &mut Work, before: Instant) -> Result<u64> {
    let emptied = risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::Reason, Expr::value(""))
        .filter(risk_decision::Column::EndedAt.lt(before.micros()))
        .filter(risk_decision::Column::Reason.ne(""))
        .exec(work.db())
        .await
        .db()?;
    Ok(emptied.rows_affected)
}

/// Ends what was decided about these bytes, or of it only what came to this.
pub(in crate::ledger::answers) async fn end_risk(
    work: &mut Work,
    story: StoryId,
    fingerprint: Fingerprint,
    only: Option<Outcome>,
) -> Result<()> {
    let outcome = only.map(|one| risk_decision::Column::Outcome.eq(OutcomeName::from(one).name()));
    risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .filter(risk_decision::Column::Fingerprint.eq(hex(&fingerprint.0)))
        .filter(risk_decision::Column::EndedAt.is_null())
        .filter(Condition::all().add_option(outcome))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(in crate::ledger::answers) async fn insert_risk(
    work: &mut Work,
    id: RiskDecisionId,
    new: &NewRisk,
    by: StaffId,
) -> Result<()> {
    let row = risk_decision::ActiveModel {
        id: Set(id.to_string()),
        work_id: Set(new.work.to_string()),
        fingerprint: Set(hex(&new.fingerprint.0)),
        outcome: Set(OutcomeName::from(new.outcome).name().to_owned()),
        solicitor: Set(new.solicitor.need().name().to_owned()),
        solicitor_asked_on: Set(new.solicitor.asked_on().map(|date| date.to_string())),
        reason: Set(new.reason.clone()),
        decided_by: Set(by.to_string()),
        decided_at: Set(work.now().micros()),
        review_by: Set(new.review_by.map(Instant::micros)),
        ended_at: Set(None),
        factors: Set(new.weighed.factors.iter().map(|one| one.name()).collect::<Vec<_>>().join(" ")),
        mitigations: Set(new.weighed.mitigations.clone()),
        solicitor_asked_by: Set(new.weighed.solicitor_asked_by.map(|staff| staff.to_string())),
        reminded_at: Set(None),
    };
    risk_decision::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Decisions that hold and have to be looked at again before then, or are
/// overdue: the most urgent first.
pub async fn reviews_due(db: &impl ConnectionTrait, before: Instant) -> Result<Vec<RiskRow>> {
    let rows = risk_decision::Entity::find()
        .filter(risk_decision::Column::EndedAt.is_null())
        .filter(risk_decision::Column::ReviewBy.lte(before.micros()))
        .order_by_asc(risk_decision::Column::ReviewBy)
        .order_by_asc(risk_decision::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_risk).collect()
}

/// Notes that somebody is reminded of these before they lapse. Says how many
/// nobody had been reminded of.
pub(in crate::ledger::answers) async fn remind_of_reviews(work: &mut Work, before: Instant) -> Result<u64> {
    let reminded = risk_decision::Entity::update_many()
        .col_expr(risk_decision::Column::RemindedAt, Expr::value(work.now().micros()))
        .filter(risk_decision::Column::EndedAt.is_null())
        .filter(risk_decision::Column::RemindedAt.is_null())
        .filter(risk_decision::Column::ReviewBy.lte(before.micros()))
        .filter(risk_decision::Column::ReviewBy.gt(work.now().micros()))
        .exec(work.db())
        .await
        .db()?;
    Ok(reminded.rows_affected)
}

/// Every risk decision about a work, newest first, also those replaced.
pub async fn risks(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<RiskRow>> {
    let rows = risk_decision::Entity::find()
        .filter(risk_decision::Column::WorkId.eq(story.to_string()))
        .order_by_desc(risk_decision::Column::DecidedAt)
        .order_by_desc(risk_decision::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_risk).collect()
}
