//! Rows of `pauses` and `holds`: who is not shown for a while.

use base::{Instant, NoteId, PersonaId, Result};
use sea_orm::sea_query::{Expr, IntoColumnRef, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashSet;
use store::entity::{concern, hold, pause as pause_row, persona};
use store::{DbResult, Work};

/// Whether they, or somebody for them, paused: not whether the whole house is held.
pub(in crate::ledger::answers) async fn is_paused(db: &impl ConnectionTrait, persona: PersonaId) -> Result<bool> {
    let theirs = pause_row::Entity::find()
        .filter(pause_row::Column::PersonaId.eq(persona.to_string()))
        .filter(pause_row::Column::ResumedAt.is_null());
    Ok(theirs.limit(1).one(db).await.db()?.is_some())
}

/// Which of these personas are paused now.
pub async fn paused(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<HashSet<PersonaId>> {
    resting(db, personas.iter().map(ToString::to_string), false).await
}

/// Of which of these personas nothing leaves now: they paused, or a yes of
/// theirs may not have been free. Which of the two it is nobody learns here.
pub async fn at_rest(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<HashSet<PersonaId>> {
    resting(db, personas.iter().map(ToString::to_string), true).await
}

async fn resting(
    db: &impl ConnectionTrait,
    personas: impl IntoIterator<Item = String>,
    with_concerns: bool,
) -> Result<HashSet<PersonaId>> {
    let rests = rests((persona::Entity, persona::Column::Id), with_concerns);
    let rows: Vec<String> = persona::Entity::find()
        .select_only()
        .column(persona::Column::Id)
        .filter(persona::Column::Id.is_in(personas))
        .filter(rests)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|id| store::id(id)).collect()
}

/// Whether nothing leaves now of whoever this column names, as a condition of
/// a statement of somebody else's.
pub(crate) fn at_rest_now<C: IntoColumnRef + Copy>(whose: C) -> Expr {
    rests(whose, true)
}

fn rests<C: IntoColumnRef + Copy>(whose: C, with_concerns: bool) -> Expr {
    // While the house is held after a restore, everybody is paused.
    let mut own = Query::select();
    own.expr(Expr::val(1)).from(pause_row::Entity);
    own.and_where(Expr::col((pause_row::Entity, pause_row::Column::PersonaId)).equals(whose));
    own.and_where(pause_row::Column::ResumedAt.is_null());
    let mut held = Query::select();
    held.expr(Expr::val(1)).from(hold::Entity).and_where(hold::Column::LiftedAt.is_null());
    let mut pressed = Query::select();
    pressed.expr(Expr::val(1)).from(concern::Entity);
    pressed.and_where(Expr::col((concern::Entity, concern::Column::PersonaId)).equals(whose));
    pressed.and_where(concern::Column::Kind.eq(crate::ledger::concerns::Kind::Pressure.name()));
    pressed.and_where(concern::Column::ClearedAt.is_null());
    let rests = Expr::exists(own.take()).or(Expr::exists(held.take()));
    if with_concerns { rests.or(Expr::exists(pressed.take())) } else { rests }
}

/// Holds the house: nobody is shown until it is lifted.
pub async fn hold(work: &mut Work) -> Result<()> {
    let row = hold::ActiveModel {
        id: Set(NoteId::new(work.chance()).to_string()),
        since: Set(work.now().micros()),
        lifted_at: Set(None),
    };
    hold::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Since when the house is held, if it is.
pub async fn held_since(db: &impl ConnectionTrait) -> Result<Option<Instant>> {
    let held = hold::Entity::find().filter(hold::Column::LiftedAt.is_null()).order_by_asc(hold::Column::Since);
    Ok(held.one(db).await.db()?.map(|row| Instant::from_micros(row.since)))
}

/// An operator knows what was taken back meanwhile, and lets people be shown again.
pub async fn lift_hold(work: &mut Work) -> Result<()> {
    hold::Entity::update_many()
        .col_expr(hold::Column::LiftedAt, Expr::value(work.now().micros()))
        .filter(hold::Column::LiftedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    work.record(base::Event::SettingChanged { name: "hold" });
    Ok(())
}

pub(in crate::ledger::answers) async fn pause(work: &mut Work, persona: PersonaId) -> Result<()> {
    let row = pause_row::ActiveModel {
        id: Set(NoteId::new(work.chance()).to_string()),
        persona_id: Set(persona.to_string()),
        paused_at: Set(work.now().micros()),
        resumed_at: Set(None),
    };
    pause_row::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whether it was paused.
pub(in crate::ledger::answers) async fn resume(work: &mut Work, persona: PersonaId) -> Result<bool> {
    let resumed = pause_row::Entity::update_many()
        .col_expr(pause_row::Column::ResumedAt, Expr::value(work.now().micros()))
        .filter(pause_row::Column::PersonaId.eq(persona.to_string()))
        .filter(pause_row::Column::ResumedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(resumed.rows_affected > 0)
}
