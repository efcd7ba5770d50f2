//! Rows of `persona_links`, `identity_reads` and `person_keys`.

use super::model::{IdentityRead, ReadReason};
use base::{Error, Instant, NoteId, PersonId, PersonaId, Result};
pub(crate) use sea_orm::ConnectionTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::BTreeMap;
use store::entity::{ambassador, evidence, grant, identity_read, link, person_key, persona, persona_link};
use store::{DbResult, Work};

/// Keeps the wrapped data key of somebody new.
pub(crate) async fn keep_key(work: &mut Work, person: PersonId, wrapped: String) -> Result<()> {
    let key = person_key::ActiveModel { person_id: Set(person.to_string()), wrapped: Set(wrapped) };
    person_key::Entity::insert(key).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Gone when the person is forgotten.
pub(crate) async fn wrapped_key(db: &impl ConnectionTrait, person: PersonId) -> Result<Option<String>> {
    let key = person_key::Entity::find_by_id(person.to_string()).one(db).await.db()?;
    Ok(key.map(|key| key.wrapped))
}

/// Everybody's, for when the way of wrapping changes.
pub(crate) async fn wrapped_keys(db: &impl ConnectionTrait) -> Result<Vec<(PersonId, String)>> {
    let rows = person_key::Entity::find().all(db).await.db()?;
    rows.into_iter().map(|row| Ok((store::id(&row.person_id)?, row.wrapped))).collect()
}

/// Replaces one wrapping by another. Whether it was still there to be replaced.
pub(crate) async fn rewrap_key(work: &mut Work, person: PersonId, before: &str, wrapped: &str) -> Result<bool> {
    let done = person_key::Entity::update_many()
        .col_expr(person_key::Column::Wrapped, Expr::value(wrapped))
        .filter(person_key::Column::PersonId.eq(person.to_string()))
        .filter(person_key::Column::Wrapped.eq(before))
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

pub(crate) async fn destroy_key(work: &mut Work, person: PersonId) -> Result<()> {
    person_key::Entity::delete_by_id(person.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn tie(work: &mut Work, persona: PersonaId, sealed: String, finder: String) -> Result<()> {
    let row = persona_link::ActiveModel {
        persona_id: Set(persona.to_string()),
        sealed: Set(sealed),
        finder: Set(finder),
        let_go_at: Set(None),
    };
    persona_link::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(crate) async fn untie(work: &mut Work, persona: PersonaId) -> Result<()> {
    persona_link::Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

/// A persona of somebody forgotten, or of nobody, has none.
pub(crate) async fn sealed_link(db: &impl ConnectionTrait, persona: PersonaId) -> Result<String> {
    let row = persona_link::Entity::find_by_id(persona.to_string()).one(db).await.db()?;
    Ok(row.ok_or(Error::Missing)?.sealed)
}

pub(crate) async fn personas_of(db: &impl ConnectionTrait, finder: &str) -> Result<Vec<PersonaId>> {
    let rows = persona_link::Entity::find()
        .filter(persona_link::Column::Finder.eq(finder))
        .order_by_asc(persona_link::Column::PersonaId)
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| store::id(&row.persona_id)).collect()
}

/// Every persona that belongs to somebody.
pub(crate) async fn tied(db: &impl ConnectionTrait) -> Result<Vec<PersonaId>> {
    let rows: Vec<String> = persona_link::Entity::find()
        .select_only()
        .column(persona_link::Column::PersonaId)
        .order_by_asc(persona_link::Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}

/// Personas of people with whom nothing was going on since this moment, of
/// whom contact details may still be kept: no yes of theirs is alive, nothing
/// was asked or answered, nobody looked at who they are, they took part in
/// nothing, and they did not come to a page of their own.
pub(crate) async fn quiet_since(db: &impl ConnectionTrait, since: Instant, most: u64) -> Result<Vec<PersonaId>> {
    let since = since.micros();
    let alive = Condition::any().add(grant::Column::EndsAt.is_null()).add(grant::Column::EndsAt.gte(since));
    let busy = [
        persona::Entity::find()
            .select_only()
            .column(persona::Column::Id)
            .filter(persona::Column::CreatedAt.gte(since))
            .into_query(),
        grant::Entity::find()
            .select_only()
            .column(grant::Column::PersonaId)
            .filter(grant::Column::Answer.eq("yes"))
            .filter(alive)
            .into_query(),
        evidence::Entity::find()
            .select_only()
            .column(evidence::Column::PersonaId)
            .filter(evidence::Column::At.gte(since))
            .into_query(),
        identity_read::Entity::find()
            .select_only()
            .column(identity_read::Column::PersonaId)
            .filter(identity_read::Column::At.gte(since))
            .into_query(),
        ambassador::Entity::find()
            .select_only()
            .column(ambassador::Column::PersonaId)
            .filter(ambassador::Column::PersonaId.is_not_null())
            .filter(
                Condition::any()
                    .add(ambassador::Column::JoinedAt.gte(since))
                    .add(ambassador::Column::LeftAt.gte(since)),
            )
            .into_query(),
        link::Entity::find()
            .select_only()
            .column(link::Column::SubjectId)
            .filter(link::Column::UsedAt.gte(since))
            .into_query(),
    ];
    let theirs =
        busy.into_iter().fold(Condition::any(), |any, busy| any.add(persona_link::Column::PersonaId.in_subquery(busy)));
    let busy =
        persona_link::Entity::find().select_only().column(persona_link::Column::Finder).filter(theirs).into_query();
    let rows: Vec<String> = persona_link::Entity::find()
        .select_only()
        .column(persona_link::Column::PersonaId)
        .filter(persona_link::Column::LetGoAt.is_null())
        .filter(persona_link::Column::Finder.not_in_subquery(busy))
        .order_by_asc(persona_link::Column::PersonaId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}

/// Notes that contact details were let go of, or are kept again.
pub(crate) async fn mark_let_go(work: &mut Work, finder: &str, at: Option<Instant>) -> Result<()> {
    persona_link::Entity::update_many()
        .col_expr(persona_link::Column::LetGoAt, Expr::value(at.map(|at| at.micros())))
        .filter(persona_link::Column::Finder.eq(finder))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Deletes the record of looks before this moment.
pub(crate) async fn sweep_reads(work: &mut Work, before: Instant) -> Result<u64> {
    let old = identity_read::Column::At.lt(before.micros());
    let gone = identity_read::Entity::delete_many().filter(old).exec(work.db()).await.db()?;
    Ok(gone.rows_affected)
}

pub(super) async fn note_read(work: &mut Work, persona: PersonaId, reason: ReadReason) -> Result<()> {
    note_reads(work, &[persona], reason).await
}

/// Rows of one statement: both engines bound its values.
const ROWS: usize = 500;

pub(super) async fn note_reads(work: &mut Work, personas: &[PersonaId], reason: ReadReason) -> Result<()> {
    let (actor_kind, actor_id) = work.actor().trace();
    for some in personas.chunks(ROWS) {
        let row = |persona: &PersonaId| identity_read::ActiveModel {
            id: Set(NoteId::new(work.chance()).to_string()),
            persona_id: Set(persona.to_string()),
            at: Set(work.now().micros()),
            actor_kind: Set(actor_kind.to_owned()),
            actor_id: Set(actor_id.clone()),
            reason: Set(reason.name().to_owned()),
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        identity_read::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Whether whoever holds this link is noted as having looked after this moment.
pub(crate) async fn looked_since(
    db: &impl ConnectionTrait,
    persona: PersonaId,
    (reason, link): (ReadReason, &str),
    since: Instant,
) -> Result<bool> {
    let row = identity_read::Entity::find()
        .filter(identity_read::Column::PersonaId.eq(persona.to_string()))
        .filter(identity_read::Column::At.gt(since.micros()))
        .filter(identity_read::Column::Reason.eq(reason.name()))
        .filter(identity_read::Column::ActorId.eq(link))
        .limit(1)
        .one(db)
        .await
        .db()?;
    Ok(row.is_some())
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

/// When something last went to each of these, or somebody of the staff looked
/// up how to reach them. One statement.
pub async fn contacted(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<BTreeMap<PersonaId, Instant>> {
    let reached = [ReadReason::SendLink.name(), ReadReason::Contact.name()];
    let rows: Vec<(String, Option<i64>)> = identity_read::Entity::find()
        .select_only()
        .column(identity_read::Column::PersonaId)
        .column_as(identity_read::Column::At.max(), "last")
        .filter(identity_read::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(identity_read::Column::Reason.is_in(reached))
        .group_by(identity_read::Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let found = rows.into_iter().filter_map(|(id, at)| Some((id, at?)));
    found.map(|(id, at)| Ok((store::id(&id)?, Instant::from_micros(at)))).collect()
}
