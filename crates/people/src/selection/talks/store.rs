//! Rows of `talks`.

use super::model::{Kind, Talk};
use base::{ApplicationId, Instant, Result, TalkId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use store::entity::talk::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id};

fn theirs(application: ApplicationId) -> Select<Entity> {
    let query = Entity::find().filter(Column::ApplicationId.eq(application.to_string()));
    query.order_by_asc(Column::WrittenAt).order_by_asc(Column::Id)
}

/// Which talks were noted, oldest first. What was said in them is not here.
pub async fn of(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Vec<Talk>> {
    theirs(application).all(db).await.db()?.iter().map(read).collect()
}

pub(super) async fn sealed(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Vec<(Talk, String)>> {
    let rows = theirs(application).all(db).await.db()?;
    rows.into_iter().map(|row| Ok((read(&row)?, row.sealed))).collect()
}

pub(super) async fn insert(
    work: &Work,
    talk: TalkId,
    application: ApplicationId,
    kind: Kind,
    sealed: String,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(talk.to_string()),
        application_id: Set(application.to_string()),
        kind: Set(kind.name().to_owned()),
        sealed: Set(sealed),
        written_by: Set(work.actor().staff().map(|by| by.to_string())),
        written_at: Set(work.now().micros()),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

fn read(row: &Model) -> Result<Talk> {
    Ok(Talk {
        id: id(&row.id)?,
        kind: id(&row.kind)?,
        by: row.written_by.as_deref().map(id).transpose()?,
        at: Instant::from_micros(row.written_at),
    })
}
