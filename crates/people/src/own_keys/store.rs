//! Rows of `own_keys`.

use super::{Credential, OwnKey};
use base::{Error, Instant, OwnKeyId, PersonaId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use store::entity::own_key::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, unique_violation};

/// A stored credential with whose it is.
pub(super) struct Held {
    pub id: OwnKeyId,
    pub persona: PersonaId,
    pub handle: String,
    pub credential: Credential,
}

pub(super) async fn insert(
    work: &mut Work,
    (id, persona): (OwnKeyId, PersonaId),
    handle: &str,
    new: &Credential,
    name: &str,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        persona_id: Set(persona.to_string()),
        handle: Set(handle.to_owned()),
        credential_id: Set(new.id.clone()),
        credential: Set(store::wire(new)?),
        name: Set(name.to_owned()),
        added_at: Set(work.now().micros()),
        used_at: Set(None),
    };
    match Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "own_keys", &["credential_id"]) => {
            Err(Error::conflict("people-own-key-known"))
        }
        other => other.db().map(|_| ()),
    }
}

/// Somebody's, oldest first.
pub async fn list(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Vec<OwnKey>> {
    let read = |row: Model| {
        Ok(OwnKey {
            id: store::id(&row.id)?,
            name: row.name,
            added_at: Instant::from_micros(row.added_at),
            used_at: row.used_at.map(Instant::from_micros),
        })
    };
    rows(db, personas).await?.into_iter().map(read).collect()
}

pub(super) async fn credentials(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Credential>> {
    rows(db, &[persona]).await?.iter().map(|row| store::json(&row.credential)).collect()
}

async fn rows(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Vec<Model>> {
    Entity::find()
        .filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .order_by_asc(Column::AddedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()
}

pub(super) async fn by_credential(db: &impl ConnectionTrait, credential_id: &str) -> Result<Option<Held>> {
    let found = Entity::find().filter(Column::CredentialId.eq(credential_id)).one(db).await.db()?;
    found
        .map(|row| {
            Ok(Held {
                id: store::id(&row.id)?,
                persona: store::id(&row.persona_id)?,
                handle: row.handle,
                credential: store::json(&row.credential)?,
            })
        })
        .transpose()
}

pub(super) async fn used(work: &mut Work, id: OwnKeyId, credential: &Credential) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Credential, Expr::value(store::wire(credential)?))
        .col_expr(Column::UsedAt, Expr::value(work.now().micros()))
        .filter(Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Whether it was there.
pub(super) async fn rename(work: &mut Work, persona: PersonaId, id: OwnKeyId, name: &str) -> Result<bool> {
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(changed.rows_affected > 0)
}

/// Whether it was there.
pub(super) async fn remove(work: &mut Work, persona: PersonaId, id: OwnKeyId) -> Result<bool> {
    let gone = Entity::delete_many()
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(gone.rows_affected > 0)
}

/// Of somebody who is forgotten.
pub(crate) async fn remove_all(work: &mut Work, persona: PersonaId) -> Result<()> {
    Entity::delete_many().filter(Column::PersonaId.eq(persona.to_string())).exec(work.db()).await.db()?;
    Ok(())
}
