//! Rows of `partner_rooms` and `room_items`.

use super::Choices;
use super::changes::Shown;
use crate::toolkit::model::{Letters, Room};
use base::{EditionId, Error, Instant, KitItemId, Locale, PartnerId, Result, RoomId};
use programme::Zone;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, SqlErr};
use store::entity::{partner_room, room_item};
use store::{DbResult, Work, id};

pub async fn find(db: &impl ConnectionTrait, room: RoomId) -> Result<Room> {
    let row = partner_room::Entity::find_by_id(room.to_string()).one(db).await.db()?;
    read(row.ok_or(Error::Missing)?)
}

pub(super) async fn of(db: &impl ConnectionTrait, edition: EditionId, partner: PartnerId) -> Result<Room> {
    let row = partner_room::Entity::find()
        .filter(partner_room::Column::EditionId.eq(edition.to_string()))
        .filter(partner_room::Column::PartnerId.eq(partner.to_string()))
        .one(db)
        .await
        .db()?;
    read(row.ok_or(Error::Missing)?)
}

/// A partner's rooms, the newest first, for the desk.
pub async fn of_partner(db: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Room>> {
    let rows = partner_room::Entity::find()
        .filter(partner_room::Column::PartnerId.eq(partner.to_string()))
        .order_by_desc(partner_room::Column::OpenedAt);
    rows.all(db).await.db()?.into_iter().map(read).collect()
}

/// Every room.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Room>> {
    let rows = partner_room::Entity::find().order_by_asc(partner_room::Column::Id);
    rows.all(db).await.db()?.into_iter().map(read).collect()
}

pub(super) async fn insert(work: &Work, room: RoomId, of: (EditionId, PartnerId), zone: &Zone) -> Result<()> {
    let row = partner_room::ActiveModel {
        id: Set(room.to_string()),
        edition_id: Set(of.0.to_string()),
        partner_id: Set(of.1.to_string()),
        languages: Set(String::new()),
        zone: Set(zone.name().to_owned()),
        letters: Set(Letters::None.name().to_owned()),
        opened_at: Set(work.now().micros()),
        last_letter_at: Set(None),
        seen_at: Set(None),
    };
    match partner_room::Entity::insert(row).exec_without_returning(work.db()).await {
        // Somebody else opened it meanwhile: the next try finds it.
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(Error::conflict("error-busy"))
        }
        outcome => outcome.db().map(|_| ()),
    }
}

async fn update(work: &Work, room: RoomId, row: partner_room::ActiveModel) -> Result<()> {
    let query = partner_room::Entity::update_many().set(row).filter(partner_room::Column::Id.eq(room.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn set_choices(work: &Work, room: RoomId, choices: &Choices) -> Result<()> {
    let tags: Vec<&str> = choices.languages.iter().map(|language| language.tag()).collect();
    let row = partner_room::ActiveModel {
        languages: Set(tags.join(" ")),
        zone: Set(choices.zone.name().to_owned()),
        letters: Set(choices.letters.name().to_owned()),
        ..Default::default()
    };
    update(work, room, row).await
}

pub(super) async fn set_letters(work: &Work, room: RoomId, letters: Letters) -> Result<()> {
    let row = partner_room::ActiveModel { letters: Set(letters.name().to_owned()), ..Default::default() };
    update(work, room, row).await
}

pub(super) async fn note_letter(work: &Work, room: RoomId) -> Result<()> {
    let row = partner_room::ActiveModel { last_letter_at: Set(Some(work.now().micros())), ..Default::default() };
    update(work, room, row).await
}

/// What the room has shown so far.
pub(super) async fn shown(db: &impl ConnectionTrait, room: RoomId) -> Result<Vec<Shown>> {
    let rows = room_item::Entity::find()
        .filter(room_item::Column::RoomId.eq(room.to_string()))
        .order_by_desc(room_item::Column::ChangedAt)
        .order_by_asc(room_item::Column::ItemId);
    let read = |row: room_item::Model| {
        Ok(Shown {
            item: id(&row.item_id)?,
            state: row.state,
            seen: row.seen,
            since: Instant::from_micros(row.since),
            changed_at: Instant::from_micros(row.changed_at),
        })
    };
    rows.all(db).await.db()?.into_iter().map(read).collect()
}

/// Notes that an item is shown in this state from now on, or, in the empty one, no more.
pub(super) async fn note(work: &Work, room: RoomId, item: KitItemId, state: &str) -> Result<()> {
    let now = work.now().micros();
    let row = room_item::ActiveModel {
        room_id: Set(room.to_string()),
        item_id: Set(item.to_string()),
        state: Set(state.to_owned()),
        seen: Set(String::new()),
        since: Set(now),
        changed_at: Set(now),
    };
    let again = OnConflict::columns([room_item::Column::RoomId, room_item::Column::ItemId])
        .update_columns([room_item::Column::State, room_item::Column::ChangedAt])
        .to_owned();
    room_item::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// All that the room shows now has been seen.
pub(super) async fn mark_seen(work: &Work, room: RoomId) -> Result<()> {
    room_item::Entity::update_many()
        .col_expr(room_item::Column::Seen, Expr::col(room_item::Column::State))
        .filter(room_item::Column::RoomId.eq(room.to_string()))
        .exec(work.db())
        .await
        .db()?;
    let row = partner_room::ActiveModel { seen_at: Set(Some(work.now().micros())), ..Default::default() };
    update(work, room, row).await
}

fn read(row: partner_room::Model) -> Result<Room> {
    let languages = row.languages.split_whitespace().map(id::<Locale>).collect::<Result<_>>()?;
    Ok(Room {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        partner: id(&row.partner_id)?,
        languages,
        zone: id(&row.zone)?,
        letters: id(&row.letters)?,
        opened_at: Instant::from_micros(row.opened_at),
        last_letter_at: row.last_letter_at.map(Instant::from_micros),
        seen_at: row.seen_at.map(Instant::from_micros),
    })
}
