//! Rows of `spent_challenges`.

use super::LIVES_SECONDS;
use base::Result;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, TryInsertResult};
use store::entity::spent_challenge;
use store::{DbResult, Work};

/// Whether this is the first answer to the challenge. Those too old to be
/// answered are forgotten on the way.
pub(super) async fn spend(work: &mut Work, challenge: &str) -> Result<bool> {
    let old = work.now().plus_seconds(-2 * LIVES_SECONDS).micros();
    spent_challenge::Entity::delete_many()
        .filter(spent_challenge::Column::SpentAt.lt(old))
        .exec(work.db())
        .await
        .db()?;
    let row = spent_challenge::ActiveModel { challenge: Set(challenge.to_owned()), spent_at: Set(work.now().micros()) };
    let inserted =
        spent_challenge::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(work.db()).await.db()?;
    Ok(matches!(inserted, TryInsertResult::Inserted(rows) if rows > 0))
}
