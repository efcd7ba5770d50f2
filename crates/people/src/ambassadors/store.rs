//! Rows of `ambassadors`.

use super::{Ambassador, Part};
use crate::personas::{self, Persona};
use base::{AmbassadorId, EditionId, Error, Instant, PersonaId, Result, Text};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use store::entity::ambassador::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, unique_violation};

pub(super) async fn insert(work: &mut Work, id: AmbassadorId, new: &Part, position: i64) -> Result<()> {
    let row = ActiveModel {
        id: Set(id.to_string()),
        edition_id: Set(new.edition.to_string()),
        persona_id: Set(new.persona.map(|persona| persona.to_string())),
        role_then: Set(store::wire(&new.role_then)?),
        affiliation_then: Set(store::wire(&new.affiliation_then)?),
        position: Set(position),
        joined_at: Set(work.now().micros()),
        left_at: Set(None),
    };
    match Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "ambassadors", &["edition_id", "persona_id"]) => {
            Err(Error::conflict("people-already-in-edition"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn next_position(db: &impl ConnectionTrait, edition: EditionId) -> Result<i64> {
    let last = Entity::find()
        .filter(Column::EditionId.eq(edition.to_string()))
        .order_by_desc(Column::Position)
        .limit(1)
        .one(db)
        .await
        .db()?;
    Ok(last.map_or(0, |row| row.position + 1))
}

pub(super) async fn describe(work: &mut Work, id: AmbassadorId, role: &Text, affiliation: &Text) -> Result<()> {
    let change = [
        (Column::RoleThen, Expr::value(store::wire(role)?)),
        (Column::AffiliationThen, Expr::value(store::wire(affiliation)?)),
    ];
    set(work, id, change).await
}

pub(super) async fn set_position(work: &mut Work, id: AmbassadorId, position: i64) -> Result<()> {
    set(work, id, [(Column::Position, Expr::value(position))]).await
}

pub(super) async fn leave(work: &mut Work, id: AmbassadorId) -> Result<()> {
    let now = work.now().micros();
    set(work, id, [(Column::LeftAt, Expr::value(now))]).await
}

async fn set(work: &mut Work, id: AmbassadorId, change: impl IntoIterator<Item = (Column, Expr)>) -> Result<()> {
    let mut update = Entity::update_many();
    for (column, value) in change {
        update = update.col_expr(column, value);
    }
    update.filter(Column::Id.eq(id.to_string())).exec(work.db()).await.db()?;
    Ok(())
}

/// One part, also of somebody who left.
pub async fn find(db: &impl ConnectionTrait, id: AmbassadorId) -> Result<Ambassador> {
    let row = Entity::find_by_id(id.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(with_personas(db, vec![row]).await?.remove(0))
}

/// Everyone in an edition who has not left, in order; two statements for any number.
pub async fn list(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Ambassador>> {
    let rows = Entity::find()
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Column::LeftAt.is_null())
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()?;
    with_personas(db, rows).await
}

/// How many take part, or took part, in each of these editions.
pub async fn counts(db: &impl ConnectionTrait, editions: &[EditionId]) -> Result<HashMap<EditionId, u64>> {
    counted(db, editions, Column::Id.is_not_null()).await
}

/// How many records that name nobody are in each of these editions.
pub async fn unnamed(db: &impl ConnectionTrait, editions: &[EditionId]) -> Result<HashMap<EditionId, u64>> {
    counted(db, editions, Column::PersonaId.is_null()).await
}

async fn counted(db: &impl ConnectionTrait, editions: &[EditionId], which: Expr) -> Result<HashMap<EditionId, u64>> {
    if editions.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::EditionId)
        .column_as(Column::Id.count(), "parts")
        .filter(Column::EditionId.is_in(editions.iter().map(ToString::to_string)))
        .filter(Column::LeftAt.is_null())
        .filter(which)
        .group_by(Column::EditionId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|(edition, parts)| Ok((store::id(&edition)?, parts.unsigned_abs()))).collect()
}

/// Every part of a persona: which editions they were in.
pub async fn parts_of(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<(AmbassadorId, EditionId)>> {
    let rows = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .order_by_asc(Column::JoinedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| Ok((store::id(&row.id)?, store::id(&row.edition_id)?))).collect()
}

async fn with_personas(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<Vec<Ambassador>> {
    let ids: Vec<PersonaId> =
        rows.iter().filter_map(|row| row.persona_id.as_deref()).map(store::id).collect::<Result<_>>()?;
    let known: HashMap<PersonaId, Persona> = personas::find_all(db, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let persona = row.persona_id.as_deref().map(store::id::<PersonaId>).transpose()?;
            Ok(Ambassador {
                id: store::id(&row.id)?,
                edition: store::id(&row.edition_id)?,
                persona: persona.and_then(|persona| known.get(&persona).cloned()),
                role_then: store::json::<Text>(&row.role_then)?,
                affiliation_then: store::json::<Text>(&row.affiliation_then)?,
                position: row.position,
                joined_at: Instant::from_micros(row.joined_at),
                left_at: row.left_at.map(Instant::from_micros),
            })
        })
        .collect()
}
