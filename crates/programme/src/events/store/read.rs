//! What is there, and from rows to values.

use crate::events::model::{Event, EventPerson, EventState, Film, Filter, Host, HostPart, Tense, When};
use crate::fields::fold_key;
use crate::listing::{self, Listing, PER_PAGE};
use base::jiff::civil::Date;
use base::{EditionId, Error, EventId, Instant, PersonaId, Result, Slug, Text};
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::BTreeMap;
use store::entity::{event, event_host, event_person, partner};
use store::{DbResult, id, json};

pub async fn find(db: &impl ConnectionTrait, event: EventId) -> Result<Event> {
    let row = event::Entity::find_by_id(event.to_string()).one(db).await.db()?;
    complete(db, row.into_iter().collect()).await?.pop().ok_or(Error::Missing)
}

/// Those of these that are there, in no order, in five statements.
pub async fn by_ids(db: &impl ConnectionTrait, events: &[EventId]) -> Result<Vec<Event>> {
    let rows = event::Entity::find().filter(event::Column::Id.is_in(events.iter().map(ToString::to_string)));
    complete(db, rows.all(db).await.db()?).await
}

pub async fn by_slug(db: &impl ConnectionTrait, edition: EditionId, slug: &Slug) -> Result<Event> {
    let row = of(edition).filter(event::Column::Slug.eq(slug.as_str())).one(db).await.db()?;
    complete(db, row.into_iter().collect()).await?.pop().ok_or(Error::Missing)
}

/// One page of an edition's events by local beginning (latest first for past ones), in five statements.
pub async fn list(
    db: &impl ConnectionTrait,
    edition: EditionId,
    filter: &Filter,
    now: Instant,
) -> Result<Listing<Event>> {
    let mut query = of(edition);
    if filter.announced {
        query = query.filter(event::Column::AnnouncedAt.is_not_null());
    }
    query = match filter.state {
        Some(EventState::Draft) => {
            query.filter(event::Column::AnnouncedAt.is_null()).filter(event::Column::CancelledAt.is_null())
        }
        Some(EventState::Announced) => {
            query.filter(event::Column::AnnouncedAt.is_not_null()).filter(event::Column::CancelledAt.is_null())
        }
        Some(EventState::Cancelled) => query.filter(event::Column::CancelledAt.is_not_null()),
        None => query,
    };
    if let Some(kind) = filter.kind {
        query = query.filter(event::Column::Kind.eq(kind.name()));
    }
    if let Some(town) = &filter.town {
        query = query.filter(event::Column::TownKey.eq(fold_key(town)));
    }
    if let Some(online) = filter.online {
        query = query.filter(event::Column::IsOnline.eq(i64::from(online)));
    }
    if let Some(language) = filter.language {
        // A JSON list of tags; quotes keep `so` out of `som`.
        query = query.filter(event::Column::Languages.contains(format!("\"{}\"", language.tag())));
    }
    if let Some(host) = filter.host {
        let mut hosted = Query::select();
        hosted
            .column(event_host::Column::EventId)
            .from(event_host::Entity)
            .and_where(event_host::Column::PartnerId.eq(host.to_string()));
        query = query.filter(event::Column::Id.in_subquery(hosted));
    }
    for word in base::words(&filter.words).into_iter().take(12) {
        query = query.filter(event::Column::Words.contains(word));
    }
    query = match filter.tense {
        Some(Tense::Upcoming) => query.filter(event::Column::OverAt.gt(now.micros())),
        Some(Tense::Past) => query.filter(event::Column::OverAt.lte(now.micros())),
        None => query,
    };
    let total = query.clone().count(db).await.db()?;
    let (page, first) = listing::place(filter.page, total);
    let query = if filter.tense == Some(Tense::Past) {
        query.order_by_desc(event::Column::SortKey)
    } else {
        query.order_by_asc(event::Column::SortKey)
    };
    let rows = query.order_by_asc(event::Column::Id).offset(first).limit(PER_PAGE).all(db).await.db()?;
    Ok(Listing { rows: complete(db, rows).await?, total, page })
}

/// Everything an edition announced, cancelled events too, for calendars.
pub async fn calendar(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Event>> {
    let rows = of(edition)
        .filter(event::Column::AnnouncedAt.is_not_null())
        .order_by_asc(event::Column::SortKey)
        .order_by_asc(event::Column::Id);
    complete(db, rows.all(db).await.db()?).await
}

/// The towns in which an edition's announced events happen, where the public may know them, by folded name.
pub async fn towns(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Text>> {
    let rows = of(edition)
        .select_only()
        .column(event::Column::TownKey)
        .column(event::Column::Town)
        .filter(event::Column::AnnouncedAt.is_not_null())
        .filter(event::Column::TownKey.ne(""))
        .into_tuple::<(String, String)>();
    let towns: BTreeMap<String, String> = rows.all(db).await.db()?.into_iter().collect();
    towns.values().map(|town| json(town)).collect()
}

fn of(edition: EditionId) -> Select<event::Entity> {
    event::Entity::find().filter(event::Column::EditionId.eq(edition.to_string()))
}

/// Events with hosts and people, in three statements for any number of them.
async fn complete(db: &impl ConnectionTrait, rows: Vec<event::Model>) -> Result<Vec<Event>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let hosting = event_host::Entity::find()
        .filter(event_host::Column::EventId.is_in(ids.clone()))
        .order_by_asc(event_host::Column::Position)
        .all(db)
        .await
        .db()?;
    let partners: Vec<&str> = hosting.iter().map(|row| row.partner_id.as_str()).collect();
    let partners = partner::Entity::find().filter(partner::Column::Id.is_in(partners)).all(db).await.db()?;
    let partners: BTreeMap<&str, &partner::Model> = partners.iter().map(|row| (row.id.as_str(), row)).collect();
    let people = event_person::Entity::find()
        .filter(event_person::Column::EventId.is_in(ids))
        .order_by_asc(event_person::Column::Position)
        .all(db)
        .await
        .db()?;
    let one = |row: &event::Model| {
        let hosts = hosting.iter().filter(|host| host.event_id == row.id);
        let hosts = hosts.filter_map(|host| Some((host, partners.get(host.partner_id.as_str())?)));
        let mut hosts = hosts.map(|(host, partner)| host_of(host, partner)).collect::<Result<Vec<_>>>()?;
        hosts.sort_by_key(|host| host.part == HostPart::CoHost);
        let people = people.iter().filter(|person| person.event_id == row.id);
        event_of(row, hosts, people.map(person_of).collect::<Result<_>>()?)
    };
    rows.iter().map(one).collect()
}

fn host_of(row: &event_host::Model, partner: &partner::Model) -> Result<Host> {
    let (slug, name) = (id(&partner.slug)?, json(&partner.name)?);
    Ok(Host { partner: id(&partner.id)?, part: id(&row.part)?, slug, name })
}

fn person_of(row: &event_person::Model) -> Result<EventPerson> {
    Ok(EventPerson {
        persona: row.persona_id.as_deref().map(id).transpose()?,
        role_then: json(&row.role_then)?,
        affiliation_then: json(&row.affiliation_then)?,
    })
}

fn when_of(row: &event::Model) -> Result<When> {
    if let Some(starts) = row.starts_at {
        return Ok(When::At(Instant::from_micros(starts), row.ends_at.map(Instant::from_micros)));
    }
    match (row.starts_on.as_deref(), row.ends_on.as_deref()) {
        (None, _) => Ok(When::Unknown),
        (Some(month), _) if month.len() == 7 => Ok(When::Month(id(&format!("{month}-01"))?)),
        (Some(first), last) => Ok(When::Days(id::<Date>(first)?, id(last.unwrap_or(first))?)),
    }
}

fn event_of(row: &event::Model, hosts: Vec<Host>, people: Vec<EventPerson>) -> Result<Event> {
    Ok(Event {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        slug: id(&row.slug)?,
        kind: id(&row.kind)?,
        title: json(&row.title)?,
        summary: json(&row.summary)?,
        when: when_of(row)?,
        zone: id(&row.zone)?,
        venue: json(&row.venue)?,
        town: json(&row.town)?,
        address: json(&row.address)?,
        precision: id(&row.precision)?,
        is_online: row.is_online != 0,
        online_address: if row.online_address.is_empty() { None } else { Some(id(&row.online_address)?) },
        cost: json(&row.cost)?,
        access: json(&row.access)?,
        languages: json(&row.languages)?,
        age: json(&row.age)?,
        photography: json(&row.photography)?,
        booking: json(&row.booking)?,
        is_full: row.is_full != 0,
        film: row.film_title.clone().map(|title| Film { title, director: row.film_director.clone() }),
        related_festival: row.related_festival.clone(),
        outcome: json(&row.outcome)?,
        hosts,
        people,
        is_sample: row.is_sample != 0,
        sequence: row.sequence,
        created_at: Instant::from_micros(row.created_at),
        changed_at: Instant::from_micros(row.changed_at),
        announced_at: row.announced_at.map(Instant::from_micros),
        cancelled_at: row.cancelled_at.map(Instant::from_micros),
    })
}

/// Who was on a panel of an event that was over in this time and was not
/// cancelled, and when it was over.
pub async fn over_with_people(
    db: &impl ConnectionTrait,
    (since, until): (Instant, Instant),
) -> Result<Vec<(EventId, PersonaId, Instant)>> {
    let rows: Vec<(String, i64)> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .column(event::Column::OverAt)
        .filter(event::Column::OverAt.between(since.micros(), until.micros()))
        .filter(event::Column::AnnouncedAt.is_not_null())
        .filter(event::Column::CancelledAt.is_null())
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let over: BTreeMap<&str, i64> = rows.iter().map(|(event, at)| (event.as_str(), *at)).collect();
    let people: Vec<(String, String)> = event_person::Entity::find()
        .select_only()
        .column(event_person::Column::EventId)
        .column(event_person::Column::PersonaId)
        .filter(event_person::Column::EventId.is_in(over.keys().copied()))
        .filter(event_person::Column::PersonaId.is_not_null())
        .into_tuple()
        .all(db)
        .await
        .db()?;
    let at = |event: &str| Instant::from_micros(over.get(event).copied().unwrap_or_default());
    people.iter().map(|(event, persona)| Ok((id(event)?, id(persona)?, at(event)))).collect()
}
