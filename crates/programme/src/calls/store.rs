//! Every query on calls.

use super::input::CallDraft;
use super::model::{Call, Dates};
use base::{EditionId, Error, Instant, Result};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use store::entity::call::{ActiveModel, Column, Entity, Model};
use store::{DbResult, Work, id, json, wire};

/// An edition's call, published or not.
pub async fn of(db: &impl ConnectionTrait, edition: EditionId) -> Result<Option<Call>> {
    let row = Entity::find_by_id(edition.to_string()).one(db).await.db()?;
    row.as_ref().map(call_of).transpose()
}

/// The same, where there has to be one.
pub async fn find(db: &impl ConnectionTrait, edition: EditionId) -> Result<Call> {
    of(db, edition).await?.ok_or(Error::Missing)
}

/// The published calls of these editions.
pub async fn published(db: &impl ConnectionTrait, editions: &[EditionId]) -> Result<Vec<Call>> {
    let rows = Entity::find()
        .filter(Column::EditionId.is_in(editions.iter().map(ToString::to_string)))
        .filter(Column::PublishedAt.is_not_null());
    rows.all(db).await.db()?.iter().map(call_of).collect()
}

fn call_of(row: &Model) -> Result<Call> {
    let dates = Dates::new(id(&row.opens_on)?, id(&row.closes_on)?, id(&row.heard_by)?, id(&row.kept_until)?);
    Ok(Call {
        edition: id(&row.edition_id)?,
        lead: json(&row.lead)?,
        about: json(&row.about)?,
        time: json(&row.time)?,
        paid: json(&row.paid)?,
        whom: json(&row.whom)?,
        phone: json(&row.phone)?,
        answers: json(&row.answers)?,
        criteria: json(&row.criteria)?,
        least: usize::try_from(row.least).unwrap_or(usize::MAX),
        questions: json(&row.questions)?,
        dates: dates.map_err(|(field, _)| Error::fault("reading a call", format!("its {field} is out of order")))?,
        published_at: row.published_at.map(Instant::from_micros),
        revision: row.revision,
    })
}

fn row(draft: &CallDraft) -> Result<ActiveModel> {
    Ok(ActiveModel {
        lead: Set(wire(&draft.lead)?),
        about: Set(wire(&draft.about)?),
        time: Set(wire(&draft.time)?),
        paid: Set(wire(&draft.paid)?),
        whom: Set(wire(&draft.whom)?),
        phone: Set(wire(&draft.phone)?),
        answers: Set(wire(&draft.answers)?),
        criteria: Set(wire(&draft.criteria)?),
        least: Set(i64::try_from(draft.least).unwrap_or(i64::MAX)),
        questions: Set(wire(&draft.questions)?),
        opens_on: Set(draft.dates.opens().to_string()),
        closes_on: Set(draft.dates.closes().to_string()),
        heard_by: Set(draft.dates.heard_by().to_string()),
        kept_until: Set(draft.dates.kept_until().to_string()),
        ..Default::default()
    })
}

pub(super) async fn insert(work: &Work, edition: EditionId, draft: &CallDraft) -> Result<()> {
    let row = ActiveModel {
        edition_id: Set(edition.to_string()),
        published_at: Set(None),
        revision: Set(1),
        created_at: Set(work.now().micros()),
        ..row(draft)?
    };
    Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn update(work: &Work, now: &Call, draft: &CallDraft) -> Result<()> {
    change(work, now, row(draft)?).await
}

pub(super) async fn write_published(work: &Work, now: &Call, at: Option<Instant>) -> Result<()> {
    change(work, now, ActiveModel { published_at: Set(at.map(Instant::micros)), ..Default::default() }).await
}

/// Writes what is set, and raises the revision.
async fn change(work: &Work, now: &Call, row: ActiveModel) -> Result<()> {
    let row = ActiveModel { revision: Set(now.revision + 1), ..row };
    let query = Entity::update_many().set(row).filter(Column::EditionId.eq(now.edition.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}
