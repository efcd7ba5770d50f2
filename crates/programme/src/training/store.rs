//! Every query on venues, sessions and what they give people to take home.

use super::input::{HandoutDraft, TrainingDraft, VenueDraft};
use super::model::{Handout, Place, Training, Venue};
use base::{EditionId, Error, HandoutId, Instant, Result, StaffId, TrainingId, VenueId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use store::entity::{training, training_handout, training_trainer, training_venue};
use store::{DbResult, Work, id, json, wire};

/// So that `mod.rs` can name what a read takes.
pub use sea_orm::ConnectionTrait as Reading;

/// An edition's venues, the first written first.
pub async fn venues(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Venue>> {
    let rows = training_venue::Entity::find()
        .filter(training_venue::Column::EditionId.eq(edition.to_string()))
        .order_by_asc(training_venue::Column::CreatedAt)
        .order_by_asc(training_venue::Column::Id);
    rows.all(db).await.db()?.iter().map(venue_of).collect()
}

pub async fn venue(db: &impl ConnectionTrait, venue: VenueId) -> Result<Venue> {
    let row = training_venue::Entity::find_by_id(venue.to_string()).one(db).await.db()?;
    venue_of(&row.ok_or(Error::Missing)?)
}

fn venue_of(row: &training_venue::Model) -> Result<Venue> {
    Ok(Venue {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        name: json(&row.name)?,
        address: json(&row.address)?,
        access: json(&row.access)?,
        rooms: json(&row.rooms)?,
        revision: row.revision,
    })
}

fn venue_row(draft: &VenueDraft) -> Result<training_venue::ActiveModel> {
    Ok(training_venue::ActiveModel {
        name: Set(wire(&draft.name)?),
        address: Set(wire(&draft.address)?),
        access: Set(wire(&draft.access)?),
        rooms: Set(wire(&draft.rooms)?),
        ..Default::default()
    })
}

pub(super) async fn insert_venue(work: &Work, venue: VenueId, edition: EditionId, draft: &VenueDraft) -> Result<()> {
    let row = training_venue::ActiveModel {
        id: Set(venue.to_string()),
        edition_id: Set(edition.to_string()),
        revision: Set(1),
        created_at: Set(work.now().micros()),
        ..venue_row(draft)?
    };
    training_venue::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn update_venue(work: &Work, now: &Venue, draft: &VenueDraft) -> Result<()> {
    let row = training_venue::ActiveModel { revision: Set(now.revision + 1), ..venue_row(draft)? };
    let here = training_venue::Column::Id.eq(now.id.to_string());
    training_venue::Entity::update_many().set(row).filter(here).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn delete_venue(work: &Work, venue: VenueId) -> Result<()> {
    training_venue::Entity::delete_by_id(venue.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

/// An edition's sessions, the first to begin first, cancelled ones too.
pub async fn all(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Training>> {
    let rows = training::Entity::find()
        .filter(training::Column::EditionId.eq(edition.to_string()))
        .order_by_asc(training::Column::StartsAt)
        .order_by_asc(training::Column::Id);
    complete(db, rows.all(db).await.db()?).await
}

pub async fn find(db: &impl ConnectionTrait, training: TrainingId) -> Result<Training> {
    by_ids(db, &[training]).await?.pop().ok_or(Error::Missing)
}

/// These sessions, the first to begin first.
pub async fn by_ids(db: &impl ConnectionTrait, trainings: &[TrainingId]) -> Result<Vec<Training>> {
    let rows = training::Entity::find()
        .filter(training::Column::Id.is_in(trainings.iter().map(ToString::to_string)))
        .order_by_asc(training::Column::StartsAt)
        .order_by_asc(training::Column::Id);
    complete(db, rows.all(db).await.db()?).await
}

/// These venues, in no order.
pub async fn venues_by_ids(db: &impl ConnectionTrait, venues: &[VenueId]) -> Result<Vec<Venue>> {
    let wanted = training_venue::Column::Id.is_in(venues.iter().map(ToString::to_string));
    training_venue::Entity::find().filter(wanted).all(db).await.db()?.iter().map(venue_of).collect()
}

/// Trainers come in one statement for all.
async fn complete(db: &impl ConnectionTrait, rows: Vec<training::Model>) -> Result<Vec<Training>> {
    let of = training_trainer::Column::TrainingId.is_in(rows.iter().map(|row| row.id.as_str()));
    let trainers = training_trainer::Entity::find().filter(of).order_by_asc(training_trainer::Column::Position);
    let mut by_training: HashMap<String, Vec<StaffId>> = HashMap::new();
    for row in trainers.all(db).await.db()? {
        by_training.entry(row.training_id).or_default().push(id(&row.staff_id)?);
    }
    rows.iter().map(|row| training_of(row, by_training.remove(&row.id).unwrap_or_default())).collect()
}

fn training_of(row: &training::Model, trainers: Vec<StaffId>) -> Result<Training> {
    let place = match &row.venue_id {
        Some(venue) => Place::Venue(id(venue)?, row.room.clone()),
        None => Place::Online,
    };
    Ok(Training {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        title: json(&row.title)?,
        about: json(&row.about)?,
        starts: Instant::from_micros(row.starts_at),
        minutes: row.minutes,
        place,
        joining: json(&row.joining)?,
        trainers,
        seats: usize::try_from(row.seats).unwrap_or(0),
        access: json(&row.access)?,
        quiet: json(&row.quiet)?,
        support: row.support.clone(),
        revision: row.revision,
        created_at: Instant::from_micros(row.created_at),
        changed_at: Instant::from_micros(row.changed_at),
        cancelled_at: row.cancelled_at.map(Instant::from_micros),
    })
}

fn row(draft: &TrainingDraft) -> Result<training::ActiveModel> {
    Ok(training::ActiveModel {
        title: Set(wire(&draft.title)?),
        about: Set(wire(&draft.about)?),
        starts_at: Set(draft.starts.micros()),
        minutes: Set(draft.minutes),
        venue_id: Set(draft.place.venue().map(|venue| venue.to_string())),
        room: Set(draft.place.room().to_owned()),
        joining: Set(wire(&draft.joining)?),
        seats: Set(i64::try_from(draft.seats).unwrap_or(Training::MOST_SEATS)),
        access: Set(wire(&draft.access)?),
        quiet: Set(wire(&draft.quiet)?),
        support: Set(draft.support.clone()),
        ..Default::default()
    })
}

pub(super) async fn insert(work: &Work, training: TrainingId, edition: EditionId, draft: &TrainingDraft) -> Result<()> {
    let now = work.now().micros();
    let row = training::ActiveModel {
        id: Set(training.to_string()),
        edition_id: Set(edition.to_string()),
        revision: Set(1),
        created_at: Set(now),
        changed_at: Set(now),
        cancelled_at: Set(None),
        ..row(draft)?
    };
    training::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    write_trainers(work, training, &draft.trainers).await
}

pub(super) async fn update(work: &Work, now: &Training, draft: &TrainingDraft) -> Result<()> {
    change(work, now, row(draft)?).await?;
    let of = training_trainer::Column::TrainingId.eq(now.id.to_string());
    training_trainer::Entity::delete_many().filter(of).exec(work.db()).await.db()?;
    write_trainers(work, now.id, &draft.trainers).await
}

pub(super) async fn write_cancelled(work: &Work, now: &Training) -> Result<()> {
    let row = training::ActiveModel { cancelled_at: Set(Some(work.now().micros())), ..Default::default() };
    change(work, now, row).await
}

async fn change(work: &Work, now: &Training, row: training::ActiveModel) -> Result<()> {
    let (revision, at) = (Set(now.revision + 1), Set(work.now().micros()));
    let row = training::ActiveModel { revision, changed_at: at, ..row };
    let here = training::Column::Id.eq(now.id.to_string());
    training::Entity::update_many().set(row).filter(here).exec(work.db()).await.db()?;
    Ok(())
}

async fn write_trainers(work: &Work, training: TrainingId, trainers: &[StaffId]) -> Result<()> {
    if trainers.is_empty() {
        return Ok(());
    }
    let rows = (0i64..).zip(trainers).map(|(position, staff)| training_trainer::ActiveModel {
        training_id: Set(training.to_string()),
        staff_id: Set(staff.to_string()),
        position: Set(position),
    });
    training_trainer::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// What these sessions give people, the first added first.
pub async fn handouts(db: &impl ConnectionTrait, trainings: &[TrainingId]) -> Result<Vec<Handout>> {
    let rows = training_handout::Entity::find()
        .filter(training_handout::Column::TrainingId.is_in(trainings.iter().map(ToString::to_string)))
        .order_by_asc(training_handout::Column::AddedAt)
        .order_by_asc(training_handout::Column::Id);
    let one = |row: &training_handout::Model| {
        Ok(Handout {
            id: id(&row.id)?,
            training: id(&row.training_id)?,
            title: json(&row.title)?,
            words: json(&row.words)?,
            address: row.address.parse().ok(),
            added_at: Instant::from_micros(row.added_at),
        })
    };
    rows.all(db).await.db()?.iter().map(one).collect()
}

pub(super) async fn insert_handout(
    work: &Work,
    handout: HandoutId,
    training: TrainingId,
    draft: &HandoutDraft,
) -> Result<()> {
    let row = training_handout::ActiveModel {
        id: Set(handout.to_string()),
        training_id: Set(training.to_string()),
        title: Set(wire(&draft.title)?),
        words: Set(wire(&draft.words)?),
        address: Set(draft.address.as_ref().map(ToString::to_string).unwrap_or_default()),
        added_at: Set(work.now().micros()),
    };
    training_handout::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn delete_handout(work: &Work, handout: HandoutId) -> Result<()> {
    training_handout::Entity::delete_by_id(handout.to_string()).exec(work.db()).await.db()?;
    Ok(())
}
