//! Rows of `persons`, `person_keys`, `persona_links` and `identity_reads`.

use super::model::{IdentityRead, ReadReason};
use base::{Error, Instant, NoteId, PersonId, PersonaId, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::entity::{identity_read, person, person_key, persona_link};
use store::{DbResult, Work};

/// What is kept of a person: nothing that can be read without their key.
pub(super) struct Kept {
    pub sealed: String,
    /// Gone when the person is forgotten.
    pub wrapped: Option<String>,
    pub enrolled_at: Instant,
}

pub(super) async fn insert_person(work: &mut Work, id: PersonId, sealed: String, wrapped: String) -> Result<()> {
    let row = person::ActiveModel {
        id: Set(id.to_string()),
        sealed: Set(sealed),
        enrolled_at: Set(work.now().micros()),
        forgotten_at: Set(None),
    };
    person::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    let key = person_key::ActiveModel { person_id: Set(id.to_string()), wrapped: Set(wrapped) };
    person_key::Entity::insert(key).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn person(db: &impl ConnectionTrait, id: PersonId) -> Result<Kept> {
    let row = person::Entity::find_by_id(id.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    let key = person_key::Entity::find_by_id(id.to_string()).one(db).await.db()?;
    Ok(Kept {
        sealed: row.sealed,
        wrapped: key.map(|key| key.wrapped),
        enrolled_at: Instant::from_micros(row.enrolled_at),
    })
}

pub(super) async fn reseal(work: &mut Work, id: PersonId, sealed: String) -> Result<()> {
    person::Entity::update_many()
        .col_expr(person::Column::Sealed, Expr::value(sealed))
        .filter(person::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Deletes the key, and the text that nobody can open any more with it.
pub(super) async fn destroy(work: &mut Work, id: PersonId) -> Result<()> {
    person_key::Entity::delete_by_id(id.to_string()).exec(work.db()).await.db()?;
    person::Entity::update_many()
        .col_expr(person::Column::Sealed, Expr::value(""))
        .col_expr(person::Column::ForgottenAt, Expr::value(work.now().micros()))
        .filter(person::Column::Id.eq(id.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn tie(work: &mut Work, persona: PersonaId, sealed: String, finder: String) -> Result<()> {
    let row =
        persona_link::ActiveModel { persona_id: Set(persona.to_string()), sealed: Set(sealed), finder: Set(finder) };
    persona_link::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn untie(work: &mut Work, persona: PersonaId) -> Result<()> {
    persona_link::Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

/// A persona of somebody forgotten, or of nobody, has none.
pub(super) async fn sealed_link(db: &impl ConnectionTrait, persona: PersonaId) -> Result<String> {
    let row = persona_link::Entity::find_by_id(persona.to_string()).one(db).await.db()?;
    Ok(row.ok_or(Error::Missing)?.sealed)
}

pub(super) async fn personas_of(db: &impl ConnectionTrait, finder: &str) -> Result<Vec<PersonaId>> {
    let rows = persona_link::Entity::find()
        .filter(persona_link::Column::Finder.eq(finder))
        .order_by_asc(persona_link::Column::PersonaId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| store::id(&row.persona_id)).collect()
}

pub(super) async fn note_read(work: &mut Work, persona: PersonaId, reason: ReadReason) -> Result<()> {
    let (actor_kind, actor_id) = work.actor().trace();
    let row = identity_read::ActiveModel {
        id: Set(NoteId::new(work.chance()).to_string()),
        persona_id: Set(persona.to_string()),
        at: Set(work.now().micros()),
        actor_kind: Set(actor_kind.to_owned()),
        actor_id: Set(actor_id),
        reason: Set(reason.name().to_owned()),
    };
    identity_read::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Who looked at who these personas are, newest first. Also for the person themself.
pub async fn reads(db: &impl ConnectionTrait, personas: &[PersonaId], limit: u64) -> Result<Vec<IdentityRead>> {
    let rows = identity_read::Entity::find()
        .filter(identity_read::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .order_by_desc(identity_read::Column::At)
        .order_by_desc(identity_read::Column::Id)
        .limit(limit)
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|row| {
            Ok(IdentityRead {
                persona: store::id(&row.persona_id)?,
                at: Instant::from_micros(row.at),
                actor_kind: row.actor_kind,
                actor_id: row.actor_id,
                reason: store::id(&row.reason)?,
            })
        })
        .collect()
}
