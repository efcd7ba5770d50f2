//! Rows of `board_dues`.

use super::model::Stage;
use base::{EditionId, MilestoneId, Result};
use programme::campaigns::milestones::Milestone;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use store::entity::board_due::{ActiveModel, Column, Entity};
use store::{DbResult, Work};

/// What this edition says; where it says nothing, what the edition said from
/// which its milestones were taken over.
pub(super) async fn dues(
    db: &impl ConnectionTrait,
    edition: EditionId,
    milestones: &[Milestone],
) -> Result<BTreeMap<Stage, MilestoneId>> {
    let own = own_dues(db, edition).await?;
    let earlier: Vec<String> =
        milestones.iter().filter_map(|one| one.cloned_from).map(|milestone| milestone.to_string()).collect();
    if !own.is_empty() || earlier.is_empty() {
        return Ok(own);
    }
    let rows = Entity::find().filter(Column::MilestoneId.is_in(earlier)).all(db).await.db()?;
    let mut taken_over = BTreeMap::new();
    for row in rows {
        let earlier: MilestoneId = store::id(&row.milestone_id)?;
        if let Some(now) = milestones.iter().find(|one| one.cloned_from == Some(earlier)) {
            taken_over.insert(store::id(&row.stage)?, now.id);
        }
    }
    Ok(taken_over)
}

pub(super) async fn own_dues(db: &impl ConnectionTrait, edition: EditionId) -> Result<BTreeMap<Stage, MilestoneId>> {
    let rows = Entity::find().filter(Column::EditionId.eq(edition.to_string())).all(db).await.db()?;
    rows.iter().map(|row| Ok((store::id(&row.stage)?, store::id(&row.milestone_id)?))).collect()
}

pub(super) async fn set_dues(work: &mut Work, edition: EditionId, dues: &BTreeMap<Stage, MilestoneId>) -> Result<()> {
    let id = edition.to_string();
    Entity::delete_many().filter(Column::EditionId.eq(id.as_str())).exec(work.db()).await.db()?;
    let row = |(stage, milestone): (&Stage, &MilestoneId)| ActiveModel {
        edition_id: Set(id.clone()),
        stage: Set(stage.name().to_owned()),
        milestone_id: Set(milestone.to_string()),
    };
    let rows: Vec<_> = dues.iter().map(row).collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}
