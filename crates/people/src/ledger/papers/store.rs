//! Rows of `papers`.

use super::model::{Paper, Sealed};
use base::{Error, Instant, PaperId, PersonaId, Result};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::entity::paper::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work};

pub(super) async fn insert(work: &mut Work, id: PaperId, persona: PersonaId, sealed: &Sealed) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        persona_id: Set(persona.to_string()),
        paper_hash: Set(sealed.paper_hash.clone()),
        format: Set(sealed.format.name().to_owned()),
        size: Set(i64::try_from(sealed.size).unwrap_or(i64::MAX)),
        file_hash: Set(sealed.file_hash.clone()),
        noted_by: Set(work.actor().staff().map(|id| id.to_string())),
        noted_at: Set(work.now().micros()),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub async fn find(db: &impl ConnectionTrait, paper: PaperId) -> Result<Paper> {
    read(Entity::find_by_id(paper.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// Somebody's, oldest first.
pub async fn of_persona(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Paper>> {
    let rows = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .order_by_asc(Column::NotedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

/// Whether a paper is kept under this hash of its sealed bytes.
pub async fn is_kept(db: &impl ConnectionTrait, file_hash: &str) -> Result<bool> {
    Ok(Entity::find().filter(Column::FileHash.eq(file_hash)).one(db).await.db()?.is_some())
}

/// The hashes of all sealed bytes that are kept: for whoever looks whether they are there.
pub async fn named(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = Entity::find().select_only().column(Column::FileHash).order_by_asc(Column::FileHash);
    rows.into_tuple().all(db).await.db()
}

pub(super) async fn remove(work: &mut Work, paper: PaperId) -> Result<()> {
    Entity::delete_by_id(paper.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn remove_all(work: &mut Work, persona: PersonaId) -> Result<()> {
    Entity::delete_many().filter(Column::PersonaId.eq(persona.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

fn read(row: Model) -> Result<Paper> {
    Ok(Paper {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        paper_hash: row.paper_hash,
        format: store::id(&row.format)?,
        size: u64::try_from(row.size).unwrap_or_default(),
        file_hash: row.file_hash,
        noted_at: Instant::from_micros(row.noted_at),
    })
}
