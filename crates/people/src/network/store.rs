//! Rows of `network_members` and `network_facets`.

use super::model::{Facets, Filter, Medium, Member, Profile, Topic};
use crate::ledger;
use base::jiff::civil::Date;
use base::{Error, Instant, Locale, PersonaId, Result};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::BTreeMap;
use store::entity::network_member::{ActiveModel, Column, Entity, Model};
use store::entity::{alumni_ask, network_facet, young_persona};
use store::{DbResult, Work};

const LANGUAGE: &str = "language";
const MEDIUM: &str = "medium";
const TOPIC: &str = "topic";

/// The row of somebody, under whichever persona of theirs it stands.
pub async fn of(db: &impl ConnectionTrait, own: &[PersonaId]) -> Result<Option<Member>> {
    let row = Entity::find()
        .filter(Column::PersonaId.is_in(own.iter().map(ToString::to_string)))
        .order_by_asc(Column::JoinedAt)
        .order_by_asc(Column::PersonaId)
        .limit(1)
        .one(db)
        .await
        .db()?;
    row.as_ref().map(read).transpose()
}

/// One who may be found now; anybody else is `Missing`.
pub async fn find(db: &impl ConnectionTrait, persona: PersonaId, now: Instant) -> Result<Member> {
    let filter = Filter { ids: Some(vec![persona]), ..Filter::default() };
    list(db, &filter, now, (0, 1)).await?.pop().ok_or(Error::Missing)
}

/// One page of those who may be found now: who came last is first.
pub async fn list(
    db: &impl ConnectionTrait,
    filter: &Filter,
    now: Instant,
    (offset, limit): (u64, u64),
) -> Result<Vec<Member>> {
    let page = select(filter, now).order_by_desc(Column::JoinedAt).order_by_asc(Column::PersonaId);
    page.limit(limit).offset(offset).all(db).await.db()?.iter().map(read).collect()
}

/// How many the filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter, now: Instant) -> Result<u64> {
    select(filter, now).count(db).await.db()
}

/// What each of these would do. One statement.
pub async fn facets(db: &impl ConnectionTrait, personas: &[PersonaId]) -> Result<BTreeMap<PersonaId, Facets>> {
    let rows = network_facet::Entity::find()
        .filter(network_facet::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .order_by_asc(network_facet::Column::Value)
        .all(db)
        .await
        .db()?;
    let mut found: BTreeMap<PersonaId, Facets> = BTreeMap::new();
    for row in rows {
        let of = found.entry(store::id(&row.persona_id)?).or_default();
        match row.kind.as_str() {
            LANGUAGE => of.languages.push(store::id(&row.value)?),
            MEDIUM => _ = of.media.insert(store::id(&row.value)?),
            TOPIC => _ = of.topics.insert(store::id(&row.value)?),
            _ => return Err(Error::fault("the network", "a stored kind does not parse")),
        }
    }
    for of in found.values_mut() {
        of.languages = Locale::all().filter(|one| of.languages.contains(one)).collect();
    }
    Ok(found)
}

/// Whoever may be found: not at rest, and under 18 only with somebody beside them.
pub(super) fn may_be_found(now: Instant) -> Condition {
    let mut alone = Query::select();
    alone.expr(Expr::val(1)).from(young_persona::Entity);
    alone.and_where(
        Expr::col((young_persona::Entity, young_persona::Column::PersonaId)).equals((Entity, Column::PersonaId)),
    );
    alone.and_where(young_persona::Column::GrownAt.gt(now.micros()));
    alone.and_where(young_persona::Column::HasGuardian.eq(0));
    Condition::all().add(ledger::at_rest_now((Entity, Column::PersonaId)).not()).add(Expr::exists(alone.take()).not())
}

/// Whoever may be asked on this day.
pub(super) fn free_on(day: Date) -> Expr {
    Column::FreeFrom.is_null().or(Column::FreeFrom.lte(day.to_string()))
}

fn select(filter: &Filter, now: Instant) -> sea_orm::Select<Entity> {
    let mut query = Entity::find().filter(may_be_found(now));
    let named = [
        (MEDIUM, filter.medium.map(Medium::name)),
        (TOPIC, filter.topic.map(Topic::name)),
        (LANGUAGE, filter.language.map(Locale::tag)),
    ];
    for (kind, value) in named.into_iter().filter_map(|(kind, value)| Some((kind, value?))) {
        query = query.filter(Column::PersonaId.in_subquery(named_by(kind, value)));
    }
    if let Some(day) = filter.free_on {
        query = query.filter(free_on(day));
    }
    if filter.in_files {
        query = query.filter(Column::InFiles.eq(1));
    }
    if let Some(ids) = &filter.ids {
        query = query.filter(Column::PersonaId.is_in(ids.iter().map(ToString::to_string)));
    }
    query
}

fn named_by(kind: &str, value: &str) -> SelectStatement {
    network_facet::Entity::find()
        .select_only()
        .column(network_facet::Column::PersonaId)
        .filter(network_facet::Column::Kind.eq(kind))
        .filter(network_facet::Column::Value.eq(value))
        .into_query()
}

pub(super) async fn sealed(db: &impl ConnectionTrait, persona: PersonaId) -> Result<Option<String>> {
    let row = Entity::find_by_id(persona.to_string()).one(db).await.db()?;
    Ok(row.ok_or(Error::Missing)?.sealed)
}

pub(super) async fn keep(
    work: &mut Work,
    persona: PersonaId,
    is_new: bool,
    profile: &Profile,
    sealed: Option<String>,
) -> Result<()> {
    let (id, now) = (persona.to_string(), work.now().micros());
    let free_from = profile.free_from.map(|day| day.to_string());
    if is_new {
        let row = ActiveModel {
            persona_id: Set(id.clone()),
            joined_at: Set(now),
            changed_at: Set(now),
            free_from: Set(free_from),
            in_files: Set(i64::from(profile.in_files)),
            sealed: Set(sealed),
        };
        Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    } else {
        Entity::update_many()
            .col_expr(Column::ChangedAt, Expr::value(now))
            .col_expr(Column::FreeFrom, Expr::value(free_from))
            .col_expr(Column::InFiles, Expr::value(i64::from(profile.in_files)))
            .col_expr(Column::Sealed, Expr::value(sealed))
            .filter(Column::PersonaId.eq(id.as_str()))
            .exec(work.db())
            .await
            .db()?;
        remove_facets(work, &id).await?;
    }
    let facets = &profile.facets;
    let media = facets.media.iter().map(|one| (MEDIUM, one.name()));
    let topics = facets.topics.iter().map(|one| (TOPIC, one.name()));
    let languages = facets.languages.iter().map(|one| (LANGUAGE, one.tag()));
    let row = |(kind, value): (&str, &str)| network_facet::ActiveModel {
        persona_id: Set(id.clone()),
        kind: Set(kind.to_owned()),
        value: Set(value.to_owned()),
    };
    let rows: Vec<_> = media.chain(topics).chain(languages).map(row).collect();
    if !rows.is_empty() {
        network_facet::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Whether they were in it. What they were asked goes too.
pub(super) async fn remove(work: &mut Work, persona: PersonaId) -> Result<bool> {
    let id = persona.to_string();
    let asked = alumni_ask::Column::PersonaId.eq(id.as_str());
    alumni_ask::Entity::delete_many().filter(asked).exec(work.db()).await.db()?;
    remove_facets(work, &id).await?;
    let done = Entity::delete_by_id(id).exec(work.db()).await.db()?;
    Ok(done.rows_affected == 1)
}

async fn remove_facets(work: &mut Work, persona: &str) -> Result<()> {
    let theirs = network_facet::Column::PersonaId.eq(persona);
    network_facet::Entity::delete_many().filter(theirs).exec(work.db()).await.db()?;
    Ok(())
}

fn read(row: &Model) -> Result<Member> {
    Ok(Member {
        persona: store::id(&row.persona_id)?,
        joined_at: Instant::from_micros(row.joined_at),
        changed_at: Instant::from_micros(row.changed_at),
        free_from: row.free_from.as_deref().map(store::id).transpose()?,
        in_files: row.in_files != 0,
    })
}
