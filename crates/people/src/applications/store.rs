//! Every query on applications.

use super::model::{Application, Begin, Filter, State};
use super::rules;
use base::{ApplicationId, EditionId, Error, Instant, Result, StaffId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select,
};
use store::entity::application::{ActiveModel, Column, Entity, Model};
use store::entity::{application_word, link};
use store::{DbResult, Work, id};

/// What is kept of what was said: nothing that can be read without the key.
pub(super) struct Kept {
    pub wrapped: String,
    pub sealed: String,
}

async fn row(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Model> {
    Entity::find_by_id(application.to_string()).one(db).await.db()?.ok_or(Error::Missing)
}

pub async fn find(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Application> {
    read(&row(db, application).await?)
}

pub(super) async fn kept(db: &impl ConnectionTrait, application: ApplicationId) -> Result<Kept> {
    let Model { wrapped, sealed, .. } = row(db, application).await?;
    Ok(Kept { wrapped, sealed })
}

/// Some of them, by their ids.
pub async fn find_all(db: &impl ConnectionTrait, ids: &[ApplicationId]) -> Result<Vec<Application>> {
    let rows = Entity::find().filter(Column::Id.is_in(ids.iter().map(ToString::to_string)));
    rows.all(db).await.db()?.iter().map(read).collect()
}

/// How many there are.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter, hashes: &[String]) -> Result<u64> {
    narrowed(filter, hashes).count(db).await.db()
}

/// Those saved last first, from an offset on. `hashes` are those of the filter's words.
pub async fn list(
    db: &impl ConnectionTrait,
    filter: &Filter,
    hashes: &[String],
    (offset, limit): (u64, u64),
) -> Result<Vec<Application>> {
    let rows = narrowed(filter, hashes).order_by_desc(Column::SavedAt).order_by_asc(Column::Id);
    rows.offset(offset).limit(limit).all(db).await.db()?.iter().map(read).collect()
}

fn narrowed(filter: &Filter, hashes: &[String]) -> Select<Entity> {
    let mut query = Entity::find();
    if let Some(edition) = filter.edition {
        query = query.filter(Column::EditionId.eq(edition.to_string()));
    }
    if let Some(way) = filter.way {
        query = query.filter(Column::Way.eq(way.name()));
    }
    if let Some(met) = filter.met {
        query = query.filter(Column::Met.gte(i64::try_from(met).unwrap_or(i64::MAX)));
    }
    query = match filter.state {
        Some(State::Begun) => query.filter(Column::SentAt.is_null()),
        Some(State::Sent) => query.filter(Column::SentAt.is_not_null()),
        None => query,
    };
    if filter.words.trim().is_empty() {
        return query;
    }
    // Every word of a name, or the beginning of a reference. What is neither finds nothing.
    let named = hashes.iter().fold(Condition::all(), |named, hash| {
        let holding = application_word::Entity::find()
            .select_only()
            .column(application_word::Column::ApplicationId)
            .filter(application_word::Column::WordHash.eq(hash));
        named.add(Column::Id.in_subquery(holding.into_query()))
    });
    let mut either = Condition::any();
    if !hashes.is_empty() {
        either = either.add(named);
    }
    if let Some(begin) = rules::reference(&filter.words) {
        either = either.add(Column::Id.gte(begin.as_str()).and(Column::Id.lt(format!("{begin}~"))));
    }
    if either.is_empty() { query.filter(Expr::val(1).eq(0)) } else { query.filter(either) }
}

/// What was sent in an edition, by its number, and who took it down.
pub(crate) async fn sent_in(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<Vec<(ApplicationId, Option<StaffId>)>> {
    let rows = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::TakenBy)
        .filter(Column::EditionId.eq(edition.to_string()))
        .filter(Column::SentAt.is_not_null())
        .order_by_asc(Column::Id)
        .into_tuple::<(String, Option<String>)>();
    let read = |(one, by): &(String, Option<String>)| Ok((id(one)?, by.as_deref().map(id).transpose()?));
    rows.all(db).await.db()?.iter().map(read).collect()
}

/// Those whose date has come, longest over first.
pub(super) async fn due(db: &impl ConnectionTrait, now: Instant, most: u64) -> Result<Vec<ApplicationId>> {
    let rows = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::GoneAt.lte(now.micros()))
        .order_by_asc(Column::GoneAt)
        .order_by_asc(Column::Id)
        .limit(most)
        .into_tuple::<String>();
    rows.all(db).await.db()?.iter().map(|row| id(row)).collect()
}

pub(super) async fn insert(
    work: &Work,
    application: ApplicationId,
    new: &Begin,
    taken_by: Option<StaffId>,
    (wrapped, sealed): (String, String),
) -> Result<()> {
    let now = work.now().micros();
    let row = ActiveModel {
        id: Set(application.to_string()),
        edition_id: Set(new.edition.to_string()),
        way: Set(new.way.name().to_owned()),
        language: Set(new.language.tag().to_owned()),
        wrapped: Set(wrapped),
        sealed: Set(sealed),
        met: Set(0),
        taken_by: Set(taken_by.map(|staff| staff.to_string())),
        begun_at: Set(now),
        saved_at: Set(now),
        sent_at: Set(None),
        gone_at: Set(new.gone_at.micros()),
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn reseal(work: &Work, application: ApplicationId, sealed: String) -> Result<()> {
    let saved_at = Set(work.now().micros());
    change(work, application, ActiveModel { sealed: Set(sealed), saved_at, ..Default::default() }).await
}

pub(super) async fn write_met(work: &Work, application: ApplicationId, met: u64) -> Result<()> {
    let met = Set(i64::try_from(met).unwrap_or(i64::MAX));
    change(work, application, ActiveModel { met, ..Default::default() }).await
}

pub(super) async fn write_sent(work: &Work, application: ApplicationId, gone_at: Instant) -> Result<()> {
    let row =
        ActiveModel { sent_at: Set(Some(work.now().micros())), gone_at: Set(gone_at.micros()), ..Default::default() };
    change(work, application, row).await
}

async fn change(work: &Work, application: ApplicationId, row: ActiveModel) -> Result<()> {
    let query = Entity::update_many().set(row).filter(Column::Id.eq(application.to_string()));
    let done = query.exec(work.db()).await.db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Missing) }
}

/// The code lives as long as what it leads to.
pub(super) async fn extend_code(work: &Work, application: ApplicationId, until: Instant) -> Result<()> {
    link::Entity::update_many()
        .col_expr(link::Column::ExpiresAt, Expr::value(until.micros()))
        .filter(link::Column::SubjectId.eq(application.to_string()))
        .filter(link::Column::Purpose.eq(crate::links::Purpose::ApplicationCode.name()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn write_words(work: &Work, application: ApplicationId, hashes: Vec<String>) -> Result<()> {
    forget_words(work, application).await?;
    if hashes.is_empty() {
        return Ok(());
    }
    let row =
        |hash| application_word::ActiveModel { application_id: Set(application.to_string()), word_hash: Set(hash) };
    let rows = hashes.into_iter().map(row);
    application_word::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

async fn forget_words(work: &Work, application: ApplicationId) -> Result<()> {
    application_word::Entity::delete_many()
        .filter(application_word::Column::ApplicationId.eq(application.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

pub(super) async fn delete(work: &Work, application: ApplicationId) -> Result<()> {
    forget_words(work, application).await?;
    Entity::delete_by_id(application.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

fn read(row: &Model) -> Result<Application> {
    Ok(Application {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        way: id(&row.way)?,
        language: row.language.parse().map_err(|_| Error::fault("reading an application", "an unknown language"))?,
        met: u64::try_from(row.met).unwrap_or(0),
        taken_by: row.taken_by.as_deref().map(id).transpose()?,
        begun_at: Instant::from_micros(row.begun_at),
        saved_at: Instant::from_micros(row.saved_at),
        sent_at: row.sent_at.map(Instant::from_micros),
        gone_at: Instant::from_micros(row.gone_at),
    })
}
