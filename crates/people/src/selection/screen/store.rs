//! Rows of `screens`.

use super::model::{Screen, Stands};
use base::{ApplicationId, Instant, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use store::entity::screen::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id};

/// Where somebody stands; nothing while safeguarding has said nothing.
pub async fn of(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Option<Screen>> {
    Ok(of_all(db, &[application]).await?.remove(&application))
}

pub async fn of_all(
    db: &impl ConnectionTrait,
    applications: &[ApplicationId],
) -> Result<BTreeMap<ApplicationId, Screen>> {
    let ids = applications.iter().map(ToString::to_string);
    let rows = Entity::find().filter(Column::ApplicationId.is_in(ids)).all(db).await.db()?;
    rows.iter().map(|row| Ok((id(&row.application_id)?, read(row)?))).collect()
}

pub(super) async fn sealed(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Option<String>> {
    Ok(Entity::find_by_id(application.to_string()).one(db).await.db()?.map(|row| row.sealed))
}

pub(super) async fn write(work: &Work, application: ApplicationId, stands: Stands, sealed: String) -> Result<()> {
    let row = ActiveModel {
        application_id: Set(application.to_string()),
        stands: Set(stands.name().to_owned()),
        sealed: Set(sealed),
        screened_by: Set(work.actor().staff().map(|by| by.to_string())),
        screened_at: Set(work.now().micros()),
    };
    let mut again = OnConflict::column(Column::ApplicationId);
    again.update_columns([Column::Stands, Column::Sealed, Column::ScreenedBy, Column::ScreenedAt]);
    Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn remove(work: &Work, application: ApplicationId) -> Result<()> {
    Entity::delete_by_id(application.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

fn read(row: &Model) -> Result<Screen> {
    Ok(Screen {
        stands: id(&row.stands)?,
        by: row.screened_by.as_deref().map(id).transpose()?,
        at: Instant::from_micros(row.screened_at),
    })
}
