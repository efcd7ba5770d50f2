//! What is read across all works: what ends, what nobody has read, what was approved when.

use super::read::read_grant;
use super::select;
use crate::ledger::answers::model::GrantRow;
use crate::ledger::answers::rules::PAGES;
use base::{Instant, PersonaId, Result, StoryId};
use consent::{Element, Member as _};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::HashMap;
use store::DbResult;
use store::entity::{approval, grant, persona};

/// Every yes that is live now and ends before then, the first to end first.
pub async fn ending(db: &impl ConnectionTrait, now: Instant, before: Instant) -> Result<Vec<GrantRow>> {
    let rows = grant::Entity::find()
        .filter(grant::Column::Answer.eq("yes"))
        .filter(grant::Column::StartsAt.lte(now.micros()))
        .filter(grant::Column::EndsAt.gt(now.micros()))
        .filter(grant::Column::EndsAt.lte(before.micros()))
        .order_by_asc(grant::Column::EndsAt)
        .order_by_asc(grant::Column::Id)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_grant).collect()
}

/// Every live yes under a condition that nobody has read, the oldest first.
pub async fn open_conditions(db: &impl ConnectionTrait, now: Instant) -> Result<Vec<GrantRow>> {
    let live = Condition::all()
        .add(grant::Column::Answer.eq("yes"))
        .add(grant::Column::Condition.is_not_null())
        .add(grant::Column::ConditionClearedAt.is_null())
        .add(Condition::any().add(grant::Column::EndsAt.is_null()).add(grant::Column::EndsAt.gt(now.micros())));
    select(db, live).await
}

/// Whose address says a name while a live yes lets a page of theirs stand without it.
pub(in crate::ledger::answers) async fn named_without_a_yes(
    db: &impl ConnectionTrait,
    now: Instant,
    most: u64,
) -> Result<Vec<PersonaId>> {
    let pages = PAGES.iter().fold(Condition::any(), |any, page| any.add(grant::Column::Purposes.contains(page.name())));
    let unnamed = grant::Entity::find()
        .select_only()
        .column(grant::Column::PersonaId)
        .filter(grant::Column::Answer.eq("yes"))
        .filter(Condition::any().add(grant::Column::EndsAt.is_null()).add(grant::Column::EndsAt.gt(now.micros())))
        .filter(pages)
        .filter(grant::Column::Elements.not_like(format!("%{}%", Element::Name.name())));
    let ids: Vec<String> = persona::Entity::find()
        .select_only()
        .column(persona::Column::Id)
        .filter(persona::Column::SlugIsRandom.eq(0))
        .filter(persona::Column::Id.in_subquery(unnamed.into_query()))
        .order_by_asc(persona::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await
        .db()?;
    ids.iter().map(|id| store::id(id)).collect()
}

/// When each of these works was approved last. One that nobody approved is not in it.
pub async fn approved_at(db: &impl ConnectionTrait, works: &[StoryId]) -> Result<HashMap<StoryId, Instant>> {
    let ids = works.iter().map(ToString::to_string);
    let mut last: HashMap<StoryId, Instant> = HashMap::new();
    for row in approval::Entity::find().filter(approval::Column::WorkId.is_in(ids)).all(db).await.db()? {
        let at = Instant::from_micros(row.approved_at);
        last.entry(store::id(&row.work_id)?).and_modify(|before| *before = at.max(*before)).or_insert(at);
    }
    Ok(last)
}
