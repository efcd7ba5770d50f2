//! Rows of `check_ins` and `check_ins_off`.

use super::model::{About, Appearance, CheckIn, Step};
use base::{CheckInId, Error, EventId, Instant, PersonaId, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeMap, BTreeSet};
use store::entity::check_in::{ActiveModel, Column, Entity, Model};
use store::entity::check_in_off;
use store::{DbResult, Work};

/// Rows of one statement: both engines bound its values.
const ROWS: usize = 500;

pub(super) async fn plan(work: &mut Work, rows: &[(CheckInId, Appearance, Step, Instant)]) -> Result<()> {
    let known = OnConflict::columns([Column::SubjectId, Column::PersonaId, Column::Step]).do_nothing().to_owned();
    for some in rows.chunks(ROWS) {
        let row = |(id, one, step, due): &(CheckInId, Appearance, Step, Instant)| ActiveModel {
            id: Set(id.to_string()),
            persona_id: Set(one.persona.to_string()),
            about: Set(one.about.kind().to_owned()),
            subject_id: Set(one.about.subject()),
            step: Set(step.name().to_owned()),
            due_at: Set(due.micros()),
            asked_at: Set(None),
            by_hand: Set(0),
            ended_at: Set(None),
            answered_at: Set(None),
            sealed: Set(None),
        };
        let rows: Vec<_> = some.iter().map(row).collect();
        Entity::insert_many(rows).on_conflict(known.clone()).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Who is asked about which of these events already.
pub async fn planned(db: &impl ConnectionTrait, events: &[EventId]) -> Result<BTreeSet<(EventId, PersonaId)>> {
    let rows: Vec<(String, String)> = Entity::find()
        .select_only()
        .column(Column::SubjectId)
        .column(Column::PersonaId)
        .filter(Column::SubjectId.is_in(events.iter().map(ToString::to_string)))
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().map(|(event, persona)| Ok((store::id(event)?, store::id(persona)?))).collect()
}

/// What is to be asked by now, the first due first, at most so many.
pub async fn due(db: &impl ConnectionTrait, now: Instant, most: u64) -> Result<Vec<CheckIn>> {
    let rows = Entity::find()
        .filter(Column::DueAt.lte(now.micros()))
        .filter(Column::AskedAt.is_null())
        .filter(Column::EndedAt.is_null())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(most)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

/// When each of these was asked last.
pub async fn last_asked(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<BTreeMap<PersonaId, Instant>> {
    let rows: Vec<(String, Option<i64>)> = Entity::find()
        .select_only()
        .column(Column::PersonaId)
        .column_as(Column::AskedAt.max(), "last")
        .filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(Column::AskedAt.is_not_null())
        .group_by(Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter()
        .filter_map(|(id, at)| Some((id, at?)))
        .map(|(id, at)| Ok((store::id(&id)?, Instant::from_micros(at))))
        .collect()
}

/// How often each of these was asked since.
pub async fn times_asked(
    db: &impl ConnectionTrait,
    personas: &[PersonaId],
    since: Instant,
) -> Result<Vec<(PersonaId, u64)>> {
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::PersonaId)
        .column_as(Column::Id.count(), "times")
        .filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(Column::AskedAt.gte(since.micros()))
        .group_by(Column::PersonaId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|(persona, times)| Ok((store::id(&persona)?, times.unsigned_abs()))).collect()
}

/// One, and whether it lapsed.
pub async fn find(db: &impl ConnectionTrait, check_in: CheckInId) -> Result<(CheckIn, bool)> {
    let row = Entity::find_by_id(check_in.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok((read(&row)?, row.ended_at.is_some()))
}

/// The one that these were asked last: what their page is about.
pub async fn latest(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Option<CheckIn>> {
    let row = Entity::find()
        .filter(Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .filter(Column::AskedAt.is_not_null())
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .limit(1)
        .one(db)
        .await
        .db()?;
    row.as_ref().map(read).transpose()
}

/// Everything that a persona was asked, oldest first.
pub async fn of_persona(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<CheckIn>> {
    let rows = Entity::find()
        .filter(Column::PersonaId.eq(persona.to_string()))
        .filter(Column::AskedAt.is_not_null())
        .order_by_asc(Column::AskedAt)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

/// The same with what is still to come and what lapsed, by when it is due.
pub async fn of_persona_whole(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<CheckIn>> {
    let theirs = Entity::find().filter(Column::PersonaId.eq(persona.to_string()));
    let rows = theirs.order_by_asc(Column::DueAt).order_by_asc(Column::Id).all(db).await.db()?;
    rows.iter().map(read).collect()
}

/// What was answered, the latest first.
pub async fn answered(db: &impl ConnectionTrait, most: u64, offset: u64) -> Result<Vec<CheckIn>> {
    let rows = Entity::find()
        .filter(Column::AnsweredAt.is_not_null())
        .order_by_desc(Column::AnsweredAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .offset(offset)
        .all(db)
        .await
        .db()?;
    rows.iter().map(read).collect()
}

pub async fn count_answered(db: &impl ConnectionTrait) -> Result<u64> {
    Entity::find().filter(Column::AnsweredAt.is_not_null()).count(db).await.db()
}

pub(super) async fn sealed(db: &impl ConnectionTrait, check_in: CheckInId) -> Result<Option<String>> {
    let row = Entity::find_by_id(check_in.to_string()).one(db).await.db()?;
    Ok(row.ok_or(Error::Missing)?.sealed)
}

/// Whether it was not asked before.
pub(super) async fn asked(work: &mut Work, check_in: CheckInId, by_hand: bool) -> Result<bool> {
    let done = Entity::update_many()
        .col_expr(Column::AskedAt, Expr::value(work.now().micros()))
        .col_expr(Column::ByHand, Expr::value(i64::from(by_hand)))
        .filter(Column::Id.eq(check_in.to_string()))
        .filter(Column::AskedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn answer(work: &mut Work, check_in: CheckInId, sealed: &str) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::AnsweredAt, Expr::value(work.now().micros()))
        .col_expr(Column::Sealed, Expr::value(sealed))
        .filter(Column::Id.eq(check_in.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn lapse(work: &mut Work, check_ins: &[CheckInId]) -> Result<()> {
    for some in check_ins.chunks(ROWS) {
        Entity::update_many()
            .col_expr(Column::EndedAt, Expr::value(work.now().micros()))
            .filter(Column::Id.is_in(some.iter().map(ToString::to_string)))
            .filter(Column::AskedAt.is_null())
            .filter(Column::EndedAt.is_null())
            .exec(work.db())
            .await
            .db()?;
    }
    Ok(())
}

/// Which of these do not want to be asked.
pub async fn off(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<BTreeSet<PersonaId>> {
    let ids = personas.iter().map(ToString::to_string);
    let rows = check_in_off::Entity::find().filter(check_in_off::Column::PersonaId.is_in(ids)).all(db).await.db()?;
    rows.iter().map(|row| store::id(&row.persona_id)).collect()
}

/// Whether it was on.
pub(super) async fn turn_off(work: &mut Work, persona: PersonaId) -> Result<bool> {
    if !off(work.db(), &[persona]).await?.is_empty() {
        return Ok(false);
    }
    let row = check_in_off::ActiveModel { persona_id: Set(persona.to_string()), off_at: Set(work.now().micros()) };
    check_in_off::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(true)
}

/// Whether it was off.
pub(super) async fn turn_on(work: &mut Work, persona: PersonaId) -> Result<bool> {
    let done = check_in_off::Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn remove(work: &mut Work, persona: PersonaId) -> Result<()> {
    let theirs = Column::PersonaId.eq(persona.to_string());
    Entity::delete_many().filter(theirs).exec(work.db()).await.db()?;
    check_in_off::Entity::delete_by_id(persona.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    let gone = Entity::delete_many().filter(Column::DueAt.lt(before.micros())).exec(work.db()).await.db()?;
    Ok(gone.rows_affected)
}

fn read(row: &Model) -> Result<CheckIn> {
    let about = match row.about.as_str() {
        "story" => About::Story(store::id(&row.subject_id)?),
        "event" => About::Event(store::id(&row.subject_id)?),
        _ => return Err(Error::fault("check-ins", "a stored appearance does not parse")),
    };
    Ok(CheckIn {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        about,
        step: store::id(&row.step)?,
        due_at: Instant::from_micros(row.due_at),
        asked_at: row.asked_at.map(Instant::from_micros),
        by_hand: row.by_hand != 0,
        answered_at: row.answered_at.map(Instant::from_micros),
    })
}
