//! Rows of `migrations/0034_key_messages.sql`.

use super::model::{Moment, Place, Share, Sheet, Sure, Use};
use base::{Error, Instant, KeyMessageId, Locale, PersonaId, Result, StaffId, StoryId};
pub(crate) use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};
use store::entity::{key_confidence, key_message, key_message_second, key_message_use, key_share, key_sheet};
use store::{DbResult, Work};

/// A message, closed.
pub(super) struct Row {
    pub id: KeyMessageId,
    pub persona: PersonaId,
    pub place: Place,
    pub language: Locale,
    pub sealed: String,
    pub saved_at: Instant,
    pub ended_at: Option<Instant>,
}

pub(super) struct Beside {
    pub message: KeyMessageId,
    pub language: Locale,
    pub sealed: String,
}

/// The sheet of whichever of these personas has one: one person writes one.
pub async fn sheet(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Option<Sheet>> {
    let row = key_sheet::Entity::find()
        .filter(key_sheet::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .order_by_asc(key_sheet::Column::BegunAt)
        .order_by_asc(key_sheet::Column::PersonaId)
        .one(db)
        .await
        .db()?;
    let Some(row) = row else { return Ok(None) };
    let second = row.second_language.as_deref().map(locale).transpose()?;
    Ok(Some(Sheet { persona: store::id(&row.persona_id)?, language: locale(&row.language)?, second }))
}

/// Whether it is new.
pub(super) async fn choose_languages(work: &mut Work, sheet: &Sheet) -> Result<bool> {
    let second = sheet.second.map(|second| second.tag().to_owned());
    let done = key_sheet::Entity::update_many()
        .col_expr(key_sheet::Column::Language, Expr::value(sheet.language.tag()))
        .col_expr(key_sheet::Column::SecondLanguage, Expr::value(second.clone()))
        .filter(key_sheet::Column::PersonaId.eq(sheet.persona.to_string()))
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected > 0 {
        return Ok(false);
    }
    let row = key_sheet::ActiveModel {
        persona_id: Set(sheet.persona.to_string()),
        language: Set(sheet.language.tag().to_owned()),
        second_language: Set(second),
        begun_at: Set(work.now().micros()),
    };
    key_sheet::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(true)
}

/// What stands, at one place or everywhere.
pub(super) async fn current(db: &impl ConnectionTrait, persona: PersonaId, place: Option<Place>) -> Result<Vec<Row>> {
    let mut found = key_message::Entity::find()
        .filter(key_message::Column::PersonaId.eq(persona.to_string()))
        .filter(key_message::Column::EndedAt.is_null());
    if let Some(place) = place {
        found = found.filter(key_message::Column::Place.eq(place.name()));
    }
    let rows = found.order_by_asc(key_message::Column::Place).all(db).await.db()?;
    rows.into_iter().map(read).collect()
}

/// These of one persona.
pub(super) async fn some(
    db: &impl ConnectionTrait,
    persona: PersonaId,
    ids: &BTreeSet<KeyMessageId>,
) -> Result<Vec<Row>> {
    let rows = key_message::Entity::find()
        .filter(key_message::Column::PersonaId.eq(persona.to_string()))
        .filter(key_message::Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn find(db: &impl ConnectionTrait, message: KeyMessageId) -> Result<Row> {
    read(key_message::Entity::find_by_id(message.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

pub(super) async fn seconds(db: &impl ConnectionTrait, messages: &[KeyMessageId]) -> Result<Vec<Beside>> {
    let rows = key_message_second::Entity::find()
        .filter(key_message_second::Column::MessageId.is_in(messages.iter().map(ToString::to_string)))
        .order_by_asc(key_message_second::Column::Language)
        .all(db)
        .await
        .db()?;
    let beside = |row: key_message_second::Model| {
        Ok(Beside { message: store::id(&row.message_id)?, language: locale(&row.language)?, sealed: row.sealed })
    };
    rows.into_iter().map(beside).collect()
}

/// Puts a message where its id stands.
pub(super) async fn keep(work: &mut Work, row: &Row) -> Result<()> {
    let known = OnConflict::column(key_message::Column::Id)
        .update_columns([key_message::Column::Sealed, key_message::Column::SavedAt])
        .to_owned();
    let new = key_message::ActiveModel {
        id: Set(row.id.to_string()),
        persona_id: Set(row.persona.to_string()),
        place: Set(row.place.name().to_owned()),
        language: Set(row.language.tag().to_owned()),
        sealed: Set(row.sealed.clone()),
        saved_at: Set(row.saved_at.micros()),
        ended_at: Set(None),
    };
    key_message::Entity::insert(new).on_conflict(known).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn keep_second(work: &mut Work, message: KeyMessageId, language: Locale, sealed: &str) -> Result<()> {
    use key_message_second::Column;
    let known = OnConflict::columns([Column::MessageId, Column::Language])
        .update_columns([Column::Sealed, Column::SavedAt, Column::StaffId])
        .to_owned();
    let new = key_message_second::ActiveModel {
        message_id: Set(message.to_string()),
        language: Set(language.tag().to_owned()),
        sealed: Set(sealed.to_owned()),
        saved_at: Set(work.now().micros()),
        staff_id: Set(work.actor().staff().map(|staff| staff.to_string())),
    };
    key_message_second::Entity::insert(new).on_conflict(known).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// It is not as a form shows it that was opened before.
pub(super) async fn touch(work: &mut Work, message: KeyMessageId) -> Result<()> {
    key_message::Entity::update_many()
        .col_expr(key_message::Column::SavedAt, Expr::value(work.now().micros()))
        .filter(key_message::Column::Id.eq(message.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn end(work: &mut Work, message: KeyMessageId) -> Result<()> {
    key_message::Entity::update_many()
        .col_expr(key_message::Column::EndedAt, Expr::value(work.now().micros()))
        .filter(key_message::Column::Id.eq(message.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn delete(work: &mut Work, message: KeyMessageId) -> Result<()> {
    let beside = key_message_second::Column::MessageId.eq(message.to_string());
    key_message_second::Entity::delete_many().filter(beside).exec(work.db()).await.db()?;
    key_message::Entity::delete_by_id(message.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub async fn shares(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Vec<Share>> {
    let rows = key_share::Entity::find()
        .filter(key_share::Column::PersonaId.eq(persona.to_string()))
        .order_by_asc(key_share::Column::StaffId)
        .all(db)
        .await
        .db()?;
    let share =
        |row: &key_share::Model| Ok(Share { staff: store::id(&row.staff_id)?, since: Instant::from_micros(row.since) });
    rows.iter().map(share).collect()
}

pub async fn is_shared(db: &impl ConnectionTrait, persona: PersonaId, staff: StaffId) -> Result<bool> {
    let key = (persona.to_string(), staff.to_string());
    Ok(key_share::Entity::find_by_id(key).one(db).await.db()?.is_some())
}

pub(super) async fn share(work: &mut Work, persona: PersonaId, staff: StaffId) -> Result<()> {
    let row = key_share::ActiveModel {
        persona_id: Set(persona.to_string()),
        staff_id: Set(staff.to_string()),
        since: Set(work.now().micros()),
    };
    key_share::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn unshare(work: &mut Work, persona: PersonaId, staff: StaffId) -> Result<()> {
    let key = (persona.to_string(), staff.to_string());
    key_share::Entity::delete_by_id(key).exec(work.db()).await.db()?;
    Ok(())
}

/// How sure they said that they feel.
pub async fn confidence(db: &impl ConnectionTrait, persona: PersonaId) -> Result<BTreeMap<Moment, Sure>> {
    let theirs = key_confidence::Column::PersonaId.eq(persona.to_string());
    let rows = key_confidence::Entity::find().filter(theirs).all(db).await.db()?;
    let sure = |row: &key_confidence::Model| {
        let level = u8::try_from(row.level).map_err(Error::because("how sure somebody feels"))?;
        Ok((store::id(&row.moment)?, Sure { level, at: Instant::from_micros(row.said_at) }))
    };
    rows.iter().map(sure).collect()
}

pub(super) async fn say_sure(work: &mut Work, persona: PersonaId, moment: Moment, level: u8) -> Result<()> {
    use key_confidence::Column;
    let known = OnConflict::columns([Column::PersonaId, Column::Moment])
        .update_columns([Column::Level, Column::SaidAt])
        .to_owned();
    let row = key_confidence::ActiveModel {
        persona_id: Set(persona.to_string()),
        moment: Set(moment.name().to_owned()),
        level: Set(i64::from(level)),
        said_at: Set(work.now().micros()),
    };
    key_confidence::Entity::insert(row).on_conflict(known).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn stories_of(db: &impl ConnectionTrait, message: KeyMessageId) -> Result<Vec<StoryId>> {
    let of = key_message_use::Column::MessageId.eq(message.to_string());
    let rows =
        key_message_use::Entity::find().filter(of).order_by_asc(key_message_use::Column::StoryId).all(db).await.db()?;
    rows.iter().map(|row| store::id(&row.story_id)).collect()
}

/// Where messages of these are used, the first noted first.
pub async fn uses(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<Vec<Use>> {
    let theirs = personas.iter().map(ToString::to_string);
    found(db, key_message::Column::PersonaId.is_in(theirs)).await
}

/// Which messages a story carries.
pub async fn carried_by(db: &impl ConnectionTrait, story: StoryId) -> Result<Vec<Use>> {
    found(db, key_message_use::Column::StoryId.eq(story.to_string())).await
}

async fn found(db: &impl ConnectionTrait, which: sea_orm::sea_query::SimpleExpr) -> Result<Vec<Use>> {
    use key_message_use::Column;
    let message = key_message_use::Entity::belongs_to(key_message::Entity)
        .from(Column::MessageId)
        .to(key_message::Column::Id)
        .into();
    let rows: Vec<(String, String, String, i64, Option<i64>)> = key_message_use::Entity::find()
        .join(JoinType::InnerJoin, message)
        .select_only()
        .column(Column::StoryId)
        .column(Column::MessageId)
        .column(key_message::Column::Place)
        .column(Column::NotedAt)
        .column(key_message::Column::EndedAt)
        .filter(which)
        .order_by_asc(Column::NotedAt)
        .order_by_asc(Column::MessageId)
        .order_by_asc(Column::StoryId)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let one = |(story, message, place, noted, ended): (String, String, String, i64, Option<i64>)| {
        Ok(Use {
            story: store::id(&story)?,
            message: store::id(&message)?,
            place: store::id(&place)?,
            noted_at: Instant::from_micros(noted),
            outgrown_at: ended.map(Instant::from_micros),
        })
    };
    rows.into_iter().map(one).collect()
}

/// Whether it is new.
pub(super) async fn carry(work: &mut Work, message: KeyMessageId, story: StoryId) -> Result<bool> {
    let key = (message.to_string(), story.to_string());
    if key_message_use::Entity::find_by_id(key).one(work.db()).await.db()?.is_some() {
        return Ok(false);
    }
    let row = key_message_use::ActiveModel {
        message_id: Set(message.to_string()),
        story_id: Set(story.to_string()),
        staff_id: Set(work.actor().staff().map(|staff| staff.to_string())),
        noted_at: Set(work.now().micros()),
    };
    key_message_use::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(true)
}

/// Whether it was there.
pub(super) async fn leave_out(work: &mut Work, message: KeyMessageId, story: StoryId) -> Result<bool> {
    let key = (message.to_string(), story.to_string());
    let done = key_message_use::Entity::delete_by_id(key).exec(work.db()).await.db()?;
    Ok(done.rows_affected == 1)
}

pub(super) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    let rows = key_message::Entity::find()
        .filter(key_message::Column::PersonaId.eq(persona.to_string()))
        .all(work.db())
        .await
        .db()?;
    let ids: Vec<String> = rows.into_iter().map(|row| row.id).collect();
    let used = key_message_use::Column::MessageId.is_in(ids.clone());
    key_message_use::Entity::delete_many().filter(used).exec(work.db()).await.db()?;
    let beside = key_message_second::Column::MessageId.is_in(ids);
    key_message_second::Entity::delete_many().filter(beside).exec(work.db()).await.db()?;
    let theirs = persona.to_string();
    let messages = key_message::Column::PersonaId.eq(theirs.clone());
    key_message::Entity::delete_many().filter(messages).exec(work.db()).await.db()?;
    let shares = key_share::Column::PersonaId.eq(theirs.clone());
    key_share::Entity::delete_many().filter(shares).exec(work.db()).await.db()?;
    let sure = key_confidence::Column::PersonaId.eq(theirs.clone());
    key_confidence::Entity::delete_many().filter(sure).exec(work.db()).await.db()?;
    key_sheet::Entity::delete_by_id(theirs).exec(work.db()).await.db()?;
    Ok(())
}

fn locale(tag: &str) -> Result<Locale> {
    store::id(tag)
}

fn read(row: key_message::Model) -> Result<Row> {
    Ok(Row {
        id: store::id(&row.id)?,
        persona: store::id(&row.persona_id)?,
        place: store::id(&row.place)?,
        language: locale(&row.language)?,
        sealed: row.sealed,
        saved_at: Instant::from_micros(row.saved_at),
        ended_at: row.ended_at.map(Instant::from_micros),
    })
}
