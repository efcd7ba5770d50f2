//! Every query on seats.

use super::model::{Attendance, Counts, Day, Seat, Standing, Told};
use crate::training::{Training, Venue, by_ids, venues_by_ids};
use base::{Instant, PersonaId, Result, TrainingId, VenueId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use store::entity::training_seat::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id, json, wire};

/// Everybody who asked for a seat in it, in the order in which they asked; whoever left as well.
pub async fn of(db: &impl ConnectionTrait, training: TrainingId) -> Result<Vec<Seat>> {
    of_all(db, &[training]).await
}

/// The same of many sessions.
pub async fn of_all(db: &impl ConnectionTrait, trainings: &[TrainingId]) -> Result<Vec<Seat>> {
    let wanted = Column::TrainingId.is_in(trainings.iter().map(ToString::to_string));
    let rows = Entity::find().filter(wanted).order_by_asc(Column::AskedAt).order_by_asc(Column::PersonaId);
    rows.all(db).await.db()?.iter().map(seat_of).collect()
}

/// How many have a seat in each of these, and how many wait.
pub async fn counts(db: &impl ConnectionTrait, trainings: &[TrainingId]) -> Result<HashMap<TrainingId, Counts>> {
    let mut counts: HashMap<TrainingId, Counts> = HashMap::new();
    for seat in of_all(db, trainings).await? {
        let of = counts.entry(seat.training).or_default();
        match seat.standing() {
            Standing::Seated => of.seated += 1,
            Standing::Waiting => of.waiting += 1,
            Standing::Left => {}
        }
    }
    Ok(counts)
}

/// What concerns these, the first to begin first, in the same number of statements for any number.
pub async fn days(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Vec<Day>> {
    let wanted = Column::PersonaId.is_in(personas.iter().map(ToString::to_string));
    let rows = Entity::find().filter(wanted).all(db).await.db()?;
    let seats = rows.iter().map(seat_of).collect::<Result<Vec<_>>>()?;
    let mut ids: Vec<TrainingId> = seats.iter().map(|seat| seat.training).collect();
    ids.sort_unstable();
    ids.dedup();
    with(db, seats, by_ids(db, &ids).await?).await
}

/// What concerns everybody who asked for a seat in these.
pub async fn days_in(db: &impl ConnectionTrait, trainings: Vec<Training>) -> Result<Vec<Day>> {
    let ids: Vec<TrainingId> = trainings.iter().map(|one| one.id).collect();
    with(db, of_all(db, &ids).await?, trainings).await
}

async fn with(db: &impl ConnectionTrait, seats: Vec<Seat>, trainings: Vec<Training>) -> Result<Vec<Day>> {
    let mut ids: Vec<VenueId> = trainings.iter().filter_map(|one| one.place.venue()).collect();
    ids.sort_unstable();
    ids.dedup();
    let venues: HashMap<VenueId, Venue> =
        venues_by_ids(db, &ids).await?.into_iter().map(|venue| (venue.id, venue)).collect();
    let trainings: HashMap<TrainingId, Training> = trainings.into_iter().map(|one| (one.id, one)).collect();
    let day = |seat: Seat| {
        let training = trainings.get(&seat.training)?.clone();
        let venue = training.place.venue().and_then(|venue| venues.get(&venue).cloned());
        Some(Day { seat, training, venue })
    };
    let mut days: Vec<Day> = seats.into_iter().filter_map(day).collect();
    days.sort_by_key(|day| (day.training.starts, day.training.id, day.seat.persona));
    Ok(days)
}

fn seat_of(row: &Model) -> Result<Seat> {
    let told = |text: &Option<String>| text.as_deref().map(json).transpose();
    Ok(Seat {
        training: id(&row.training_id)?,
        persona: id(&row.persona_id)?,
        asked_at: Instant::from_micros(row.asked_at),
        seated_at: row.seated_at.map(Instant::from_micros),
        left_at: row.left_at.map(Instant::from_micros),
        attendance: row.attendance.as_deref().map(id).transpose()?,
        attendance_by: row.attendance_by.as_deref().map(id).transpose()?,
        told: told(&row.told)?,
        told_at: row.told_at.map(Instant::from_micros),
        was: told(&row.was)?,
    })
}

/// They are on the list from now on, also where they were on it before.
pub(super) async fn ask(work: &Work, training: TrainingId, persona: PersonaId, seated: bool) -> Result<()> {
    let now = work.now().micros();
    let row = ActiveModel {
        training_id: Set(training.to_string()),
        persona_id: Set(persona.to_string()),
        asked_at: Set(now),
        seated_at: Set(seated.then_some(now)),
        left_at: Set(None),
        attendance: Set(None),
        attendance_at: Set(None),
        attendance_by: Set(None),
        told: Set(None),
        told_at: Set(None),
        was: Set(None),
    };
    // What they were told stays: it is what they know.
    let again = [
        Column::AskedAt,
        Column::SeatedAt,
        Column::LeftAt,
        Column::Attendance,
        Column::AttendanceAt,
        Column::AttendanceBy,
    ];
    let known = OnConflict::columns([Column::TrainingId, Column::PersonaId]).update_columns(again).to_owned();
    Entity::insert(row).on_conflict(known).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn seat(work: &Work, training: TrainingId, persona: PersonaId) -> Result<()> {
    let row = ActiveModel { seated_at: Set(Some(work.now().micros())), ..Default::default() };
    set(work, training, persona, row).await
}

/// Whoever says so themself sent word, and knows it.
pub(super) async fn leave(work: &Work, seat: &Seat, by_themself: bool) -> Result<()> {
    let now = work.now().micros();
    let mut row = ActiveModel { left_at: Set(Some(now)), ..Default::default() };
    if by_themself {
        row.attendance = Set(Some(Attendance::SentWord.name().to_owned()));
        row.attendance_at = Set(Some(now));
        let told = seat.told.clone().map(Told::left);
        row.told = Set(told.as_ref().map(wire).transpose()?);
    }
    set(work, seat.training, seat.persona, row).await
}

pub(super) async fn mark(
    work: &Work,
    training: TrainingId,
    persona: PersonaId,
    attendance: Option<Attendance>,
) -> Result<()> {
    let by = attendance.and(work.actor().staff());
    let row = ActiveModel {
        attendance: Set(attendance.map(|one| one.name().to_owned())),
        attendance_at: Set(attendance.map(|_| work.now().micros())),
        attendance_by: Set(by.map(|staff| staff.to_string())),
        ..Default::default()
    };
    set(work, training, persona, row).await
}

pub(super) async fn tell(work: &Work, seat: &Seat, told: &Told) -> Result<()> {
    let before = seat.told.as_ref().filter(|before| before.standing != Standing::Left);
    let row = ActiveModel {
        told: Set(Some(wire(told)?)),
        told_at: Set(Some(work.now().micros())),
        was: Set(before.map(wire).transpose()?),
        ..Default::default()
    };
    set(work, seat.training, seat.persona, row).await
}

async fn set(work: &Work, training: TrainingId, persona: PersonaId, row: ActiveModel) -> Result<()> {
    let of = Column::TrainingId.eq(training.to_string());
    let whose = Column::PersonaId.eq(persona.to_string());
    Entity::update_many().set(row).filter(of).filter(whose).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn remove(work: &Work, persona: PersonaId) -> Result<()> {
    Entity::delete_many().filter(Column::PersonaId.eq(persona.to_string())).exec(work.db()).await.db()?;
    Ok(())
}
