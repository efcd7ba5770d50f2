//! Rows of `young_personas` and `young_openings`.

use super::model::{Asking, Young};
use base::{Error, Instant, NoteId, PersonaId, Result, StaffId};
use consent::{Element, Member as _};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use store::entity::{young_opening, young_persona};
use store::{DbResult, Work};

/// Who of these is or was under 18; who is not in it is an adult. One statement.
pub async fn of(
    db: &impl ConnectionTrait,
    personas: impl IntoIterator<Item = PersonaId>,
) -> Result<HashMap<PersonaId, Young>> {
    let ids = personas.into_iter().map(|persona| persona.to_string());
    let rows = young_persona::Entity::find().filter(young_persona::Column::PersonaId.is_in(ids)).all(db).await.db()?;
    rows.into_iter()
        .map(|row| {
            let young = Young {
                grown_at: Instant::from_micros(row.grown_at),
                has_guardian: row.has_guardian != 0,
                asked_again_at: row.asked_again_at.map(Instant::from_micros),
            };
            Ok((store::id(&row.persona_id)?, young))
        })
        .collect()
}

/// Whether somebody is under 18 now.
pub async fn is_young(db: &impl ConnectionTrait, persona: PersonaId, now: Instant) -> Result<bool> {
    Ok(of(db, [persona]).await?.get(&persona).is_some_and(|young| young.is_young(now)))
}

/// Notes until when somebody is under 18 and whether a guardian is noted, or
/// that they are an adult.
pub(crate) async fn note(work: &mut Work, persona: PersonaId, young: Option<(Instant, bool)>) -> Result<()> {
    let before = of(work.db(), [persona]).await?.remove(&persona);
    young_persona::Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    let Some((grown_at, has_guardian)) = young else { return Ok(()) };
    let asked_again = before.filter(|before| before.grown_at == grown_at).and_then(|before| before.asked_again_at);
    let row = young_persona::ActiveModel {
        persona_id: Set(persona.to_string()),
        grown_at: Set(grown_at.micros()),
        recorded_at: Set(work.now().micros()),
        has_guardian: Set(i64::from(has_guardian)),
        asked_again_at: Set(asked_again.map(Instant::micros)),
    };
    young_persona::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Who turned 18 and was not asked again yet, the longest ago first.
pub async fn grown_unasked(db: &impl ConnectionTrait, now: Instant, most: u64) -> Result<Vec<PersonaId>> {
    let rows = young_persona::Entity::find()
        .filter(young_persona::Column::GrownAt.lte(now.micros()))
        .filter(young_persona::Column::AskedAgainAt.is_null())
        .order_by_asc(young_persona::Column::GrownAt)
        .order_by_asc(young_persona::Column::PersonaId)
        .limit(most)
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| store::id(&row.persona_id)).collect()
}

pub(super) async fn asked_again(work: &mut Work, persona: PersonaId) -> Result<bool> {
    let done = young_persona::Entity::update_many()
        .col_expr(young_persona::Column::AskedAgainAt, Expr::value(work.now().micros()))
        .filter(young_persona::Column::PersonaId.eq(persona.to_string()))
        .filter(young_persona::Column::AskedAgainAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

/// What may be asked about of somebody under 18, oldest first.
pub async fn asking(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Asking>> {
    let rows = young_opening::Entity::find()
        .filter(young_opening::Column::PersonaId.eq(persona.to_string()))
        .filter(young_opening::Column::ClosedAt.is_null())
        .order_by_asc(young_opening::Column::OpenedAt)
        .order_by_asc(young_opening::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .map(|row| {
            let unknown = || Error::fault("what may be asked", "a stored element does not parse");
            Ok(Asking {
                element: Element::parse(&row.element).ok_or_else(unknown)?,
                why: row.why,
                opened_by: store::id(&row.opened_by)?,
                opened_at: Instant::from_micros(row.opened_at),
            })
        })
        .collect()
}

pub(super) async fn open(work: &mut Work, persona: PersonaId, element: Element, why: &str, by: StaffId) -> Result<()> {
    let row = young_opening::ActiveModel {
        id: Set(NoteId::new(work.chance()).to_string()),
        persona_id: Set(persona.to_string()),
        element: Set(element.name().to_owned()),
        why: Set(why.to_owned()),
        opened_by: Set(by.to_string()),
        opened_at: Set(work.now().micros()),
        closed_at: Set(None),
    };
    young_opening::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whether it was open.
pub(super) async fn close(work: &mut Work, persona: PersonaId, element: Element) -> Result<bool> {
    let done = young_opening::Entity::update_many()
        .col_expr(young_opening::Column::ClosedAt, Expr::value(work.now().micros()))
        .filter(young_opening::Column::PersonaId.eq(persona.to_string()))
        .filter(young_opening::Column::Element.eq(element.name()))
        .filter(young_opening::Column::ClosedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected > 0)
}

/// Takes the reasons out for somebody who is forgotten.
pub(crate) async fn forget_words(work: &mut Work, persona: PersonaId) -> Result<()> {
    young_opening::Entity::update_many()
        .col_expr(young_opening::Column::Why, Expr::value(""))
        .filter(young_opening::Column::PersonaId.eq(persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}
