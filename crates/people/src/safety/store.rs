//! Rows of `safety_plans` and `support_people`.

use base::jiff::civil::Date;
use base::{Error, Instant, LinkId, PersonaId, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::entity::{safety_plan, support_person};
use store::{DbResult, Work};

/// A plan, closed.
pub(super) struct Row {
    pub written_at: Instant,
    pub review_on: Date,
    pub sealed: String,
}

pub(super) async fn keep(
    work: &mut Work,
    finder: &str,
    persona: PersonaId,
    review_on: Date,
    sealed: String,
) -> Result<()> {
    let row = safety_plan::ActiveModel {
        finder: Set(finder.to_owned()),
        persona_id: Set(persona.to_string()),
        written_at: Set(work.now().micros()),
        written_by: Set(work.actor().staff().map(|id| id.to_string())),
        review_on: Set(review_on.to_string()),
        sealed: Set(sealed),
    };
    let columns = [
        safety_plan::Column::PersonaId,
        safety_plan::Column::WrittenAt,
        safety_plan::Column::WrittenBy,
        safety_plan::Column::ReviewOn,
        safety_plan::Column::Sealed,
    ];
    let again = OnConflict::column(safety_plan::Column::Finder).update_columns(columns).to_owned();
    safety_plan::Entity::insert(row).on_conflict(again).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn find(db: &impl ConnectionTrait, finder: &str) -> Result<Option<Row>> {
    let row = safety_plan::Entity::find_by_id(finder).one(db).await.db()?;
    row.map(|row| {
        let review_on = row.review_on.parse().map_err(Error::because("the day of a safety plan"))?;
        Ok(Row { written_at: Instant::from_micros(row.written_at), review_on, sealed: row.sealed })
    })
    .transpose()
}

/// Whose plans are to be looked at again by this day, the first due first, with the day.
pub async fn due(db: &impl ConnectionTrait, today: Date, most: u64) -> Result<Vec<(PersonaId, Date)>> {
    let rows: Vec<(String, String)> = safety_plan::Entity::find()
        .select_only()
        .column(safety_plan::Column::PersonaId)
        .column(safety_plan::Column::ReviewOn)
        .filter(safety_plan::Column::ReviewOn.lte(today.to_string()))
        .order_by_asc(safety_plan::Column::ReviewOn)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let read = |(persona, day): (String, String)| {
        Ok((store::id(&persona)?, day.parse().map_err(Error::because("the day of a safety plan"))?))
    };
    rows.into_iter().map(read).collect()
}

pub async fn count_due(db: &impl ConnectionTrait, today: Date) -> Result<u64> {
    let due = safety_plan::Entity::find().filter(safety_plan::Column::ReviewOn.lte(today.to_string()));
    due.count(db).await.db()
}

pub(super) async fn add_beside(work: &mut Work, link: LinkId, finder: &str, sealed: String) -> Result<()> {
    let row = support_person::ActiveModel {
        link_id: Set(link.to_string()),
        finder: Set(finder.to_owned()),
        added_at: Set(work.now().micros()),
        sealed: Set(sealed),
    };
    support_person::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Whose somebody is, and what is said about them, closed.
pub(super) async fn beside(db: &impl ConnectionTrait, link: LinkId) -> Result<Option<(String, String)>> {
    let row = support_person::Entity::find_by_id(link.to_string()).one(db).await.db()?;
    Ok(row.map(|row| (row.finder, row.sealed)))
}

pub(super) async fn beside_of(db: &impl ConnectionTrait, finder: &str) -> Result<Vec<(LinkId, String)>> {
    let theirs = support_person::Entity::find().filter(support_person::Column::Finder.eq(finder));
    let rows = theirs.order_by_asc(support_person::Column::LinkId).all(db).await.db()?;
    rows.into_iter().map(|row| Ok((store::id(&row.link_id)?, row.sealed))).collect()
}

pub(super) async fn remove_beside(work: &mut Work, link: LinkId) -> Result<()> {
    support_person::Entity::delete_by_id(link.to_string()).exec(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    let old = support_person::Column::AddedAt.lt(before.micros());
    Ok(support_person::Entity::delete_many().filter(old).exec(work.db()).await.db()?.rows_affected)
}

pub(super) async fn remove_all(work: &mut Work, finder: &str) -> Result<()> {
    safety_plan::Entity::delete_by_id(finder).exec(work.db()).await.db()?;
    let theirs = support_person::Column::Finder.eq(finder);
    support_person::Entity::delete_many().filter(theirs).exec(work.db()).await.db()?;
    Ok(())
}
