//! Who on the staff knows whose application it is.

use base::{ApplicationId, EditionId, Result, StaffId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::BTreeSet;
use store::entity::applicant_seen::{ActiveModel, Column, Entity};
use store::entity::application;
use store::{DbResult, Work, id};

pub(super) async fn note_seen(work: &Work, application: ApplicationId, staff: StaffId) -> Result<()> {
    let row = ActiveModel { application_id: Set(application.to_string()), staff_id: Set(staff.to_string()) };
    let again = OnConflict::columns([Column::ApplicationId, Column::StaffId]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Every application of an edition with whoever saw who it is.
pub(super) async fn seen_in(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<BTreeSet<(ApplicationId, StaffId)>> {
    let there = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::EditionId.eq(edition.to_string()));
    let rows = Entity::find().filter(Column::ApplicationId.in_subquery(there.into_query())).all(db).await.db()?;
    rows.iter().map(|row| Ok((id(&row.application_id)?, id(&row.staff_id)?))).collect()
}
