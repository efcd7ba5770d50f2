//! Every query on partner organisations and their part in editions.

use super::input::PartnerDraft;
use super::model::{Filter, Membership, Part, Partner, PartnerRow};
use crate::fields::fold_key;
use crate::listing::{self, Listing, PER_PAGE};
use base::{EditionId, Error, Instant, Locale, PartnerId, Result, Slug, Text};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, SqlErr,
};
use std::collections::BTreeMap;
use store::entity::{edition_partner, event, event_host, partner};
use store::{DbResult, Work, id, json, wire};

pub async fn find(db: &impl ConnectionTrait, partner: PartnerId) -> Result<Partner> {
    let row = partner::Entity::find_by_id(partner.to_string()).one(db).await.db()?;
    partner_of(&row.ok_or(Error::Missing)?)
}

/// Those of these that are there, in no order.
pub async fn by_ids(db: &impl ConnectionTrait, partners: &[PartnerId]) -> Result<Vec<Partner>> {
    let rows = partner::Entity::find().filter(partner::Column::Id.is_in(partners.iter().map(ToString::to_string)));
    rows.all(db).await.db()?.iter().map(partner_of).collect()
}

pub async fn by_slug(db: &impl ConnectionTrait, slug: &Slug) -> Result<Partner> {
    let row = partner::Entity::find().filter(partner::Column::Slug.eq(slug.as_str())).one(db).await.db()?;
    partner_of(&row.ok_or(Error::Missing)?)
}

/// Every organisation by its folded name, for lists to choose from.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Partner>> {
    let rows = partner::Entity::find().order_by_asc(partner::Column::NameKey).order_by_asc(partner::Column::Id);
    rows.all(db).await.db()?.iter().map(partner_of).collect()
}

/// One page, by folded name, in four statements.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter) -> Result<Listing<PartnerRow>> {
    let mut query = partner::Entity::find();
    if filter.edition.is_some() || filter.part.is_some() {
        query = query.filter(partner::Column::Id.in_subquery(members(filter)));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(partner::Column::Kind.eq(kind.name()));
    }
    if let Some(town) = &filter.town {
        query = query.filter(partner::Column::TownKey.eq(fold_key(town)));
    }
    for word in base::words(&filter.words).into_iter().take(12) {
        query = query.filter(partner::Column::Words.contains(word));
    }
    let total = query.clone().count(db).await.db()?;
    let (page, first) = listing::place(filter.page, total);
    let rows = query
        .order_by_asc(partner::Column::NameKey)
        .order_by_asc(partner::Column::Id)
        .offset(first)
        .limit(PER_PAGE)
        .all(db)
        .await
        .db()?;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let memberships = edition_partner::Entity::find()
        .filter(edition_partner::Column::PartnerId.is_in(ids.clone()))
        .all(db)
        .await
        .db()?;
    let events: BTreeMap<String, i64> = event_host::Entity::find()
        .select_only()
        .column(event_host::Column::PartnerId)
        .column_as(event_host::Column::EventId.count(), "n")
        .filter(event_host::Column::PartnerId.is_in(ids))
        .filter(event_host::Column::EventId.in_subquery(live_events(filter.edition)))
        .group_by(event_host::Column::PartnerId)
        .into_tuple::<(String, i64)>()
        .all(db)
        .await
        .db()?
        .into_iter()
        .collect();
    let edition = filter.edition.map(|edition| edition.to_string());
    let one = |row: &partner::Model| {
        let own = memberships.iter().filter(|membership| membership.partner_id == row.id);
        let here = own.clone().find(|membership| Some(&membership.edition_id) == edition.as_ref());
        Ok(PartnerRow {
            partner: partner_of(row)?,
            membership: here.map(membership_of).transpose()?,
            editions: own.count() as u64,
            events: events.get(&row.id).map_or(0, |n| n.unsigned_abs()),
        })
    };
    Ok(Listing { rows: rows.iter().map(one).collect::<Result<_>>()?, total, page })
}

fn members(filter: &Filter) -> SelectStatement {
    let mut query = Query::select();
    query
        .column(edition_partner::Column::PartnerId)
        .from(edition_partner::Entity)
        .and_where(edition_partner::Column::LeftAt.is_null());
    if let Some(edition) = filter.edition {
        query.and_where(edition_partner::Column::EditionId.eq(edition.to_string()));
    }
    if let Some(part) = filter.part {
        query.and_where(edition_partner::Column::Part.eq(part.name()));
    }
    query
}

fn live_events(edition: Option<EditionId>) -> SelectStatement {
    let mut query = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::Column::AnnouncedAt.is_not_null())
        .filter(event::Column::CancelledAt.is_null());
    if let Some(edition) = edition {
        query = query.filter(event::Column::EditionId.eq(edition.to_string()));
    }
    query.into_query()
}

/// Everyone in an edition who did not leave it, by folded name, in two statements.
pub async fn joined(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<(Partner, Membership)>> {
    let here = Filter { edition: Some(edition), ..Filter::default() };
    let memberships = edition_partner::Entity::find()
        .filter(edition_partner::Column::EditionId.eq(edition.to_string()))
        .filter(edition_partner::Column::LeftAt.is_null())
        .all(db)
        .await
        .db()?;
    let memberships: BTreeMap<&str, &edition_partner::Model> =
        memberships.iter().map(|row| (row.partner_id.as_str(), row)).collect();
    let rows = partner::Entity::find()
        .filter(partner::Column::Id.in_subquery(members(&here)))
        .order_by_asc(partner::Column::NameKey)
        .order_by_asc(partner::Column::Id);
    let rows = rows.all(db).await.db()?;
    // Somebody may join or leave between the two: who has no membership here is not in it.
    let both = rows.iter().filter_map(|row| Some((row, *memberships.get(row.id.as_str())?)));
    both.map(|(row, membership)| Ok((partner_of(row)?, membership_of(membership)?))).collect()
}

/// The towns of an edition's partners, by folded name.
pub async fn towns(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Text>> {
    let here = members(&Filter { edition: Some(edition), ..Filter::default() });
    let rows = partner::Entity::find()
        .select_only()
        .column(partner::Column::TownKey)
        .column(partner::Column::Town)
        .filter(partner::Column::Id.in_subquery(here))
        .filter(partner::Column::TownKey.ne(""))
        .into_tuple::<(String, String)>();
    let towns: BTreeMap<String, String> = rows.all(db).await.db()?.into_iter().collect();
    towns.values().map(|town| json(town)).collect()
}

/// An organisation's part in an edition, also if it left.
pub async fn membership(
    db: &impl ConnectionTrait,
    edition: EditionId,
    partner: PartnerId,
) -> Result<Option<Membership>> {
    let key = (edition.to_string(), partner.to_string());
    let row = edition_partner::Entity::find_by_id(key).one(db).await.db()?;
    row.as_ref().map(membership_of).transpose()
}

/// Everything an organisation ever joined, latest first.
pub async fn memberships(db: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<Membership>> {
    Ok(memberships_of(db, &[partner]).await?.into_iter().map(|(_, membership)| membership).collect())
}

/// The same of several at once, each with whose it is.
pub async fn memberships_of(db: &impl ConnectionTrait, partners: &[PartnerId]) -> Result<Vec<(PartnerId, Membership)>> {
    let rows = edition_partner::Entity::find()
        .filter(edition_partner::Column::PartnerId.is_in(partners.iter().map(ToString::to_string)))
        .order_by_desc(edition_partner::Column::JoinedAt)
        .order_by_asc(edition_partner::Column::EditionId);
    rows.all(db).await.db()?.iter().map(|row| Ok((id(&row.partner_id)?, membership_of(row)?))).collect()
}

/// Who leads an edition, by name.
pub async fn leads(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Partner>> {
    let filter = Filter { edition: Some(edition), part: Some(Part::Lead), ..Filter::default() };
    let rows = partner::Entity::find()
        .filter(partner::Column::Id.in_subquery(members(&filter)))
        .order_by_asc(partner::Column::NameKey)
        .order_by_asc(partner::Column::Id);
    rows.all(db).await.db()?.iter().map(partner_of).collect()
}

fn partner_of(row: &partner::Model) -> Result<Partner> {
    Ok(Partner {
        id: id(&row.id)?,
        slug: id(&row.slug)?,
        name: json(&row.name)?,
        kind: id(&row.kind)?,
        town: json(&row.town)?,
        website: if row.website.is_empty() { None } else { Some(id(&row.website)?) },
        description: json(&row.description)?,
        is_sample: row.is_sample != 0,
        revision: row.revision,
        created_at: Instant::from_micros(row.created_at),
    })
}

fn membership_of(row: &edition_partner::Model) -> Result<Membership> {
    Ok(Membership {
        edition: id(&row.edition_id)?,
        part: id(&row.part)?,
        joined_at: Instant::from_micros(row.joined_at),
        left_at: row.left_at.map(Instant::from_micros),
    })
}

/// Another organisation of the same name.
pub(super) async fn namesake(work: &Work, name: &Text, own: Option<PartnerId>) -> Result<Option<Partner>> {
    let mut query = partner::Entity::find().filter(partner::Column::NameKey.eq(name_key(name)));
    if let Some(own) = own {
        query = query.filter(partner::Column::Id.ne(own.to_string()));
    }
    let row = query.order_by_asc(partner::Column::Id).one(work.db()).await.db()?;
    row.as_ref().map(partner_of).transpose()
}

fn name_key(name: &Text) -> String {
    fold_key(name.say(Locale::ENGLISH))
}

fn row(draft: &PartnerDraft) -> Result<partner::ActiveModel> {
    let texts = [&draft.name, &draft.town, &draft.description];
    let words: Vec<&str> = texts.iter().flat_map(|text| text.iter().map(|(_, words)| words)).collect();
    Ok(partner::ActiveModel {
        slug: Set(draft.slug.to_string()),
        name: Set(wire(&draft.name)?),
        name_key: Set(name_key(&draft.name)),
        kind: Set(draft.kind.name().to_owned()),
        town: Set(wire(&draft.town)?),
        town_key: Set(fold_key(draft.town.say(Locale::ENGLISH))),
        words: Set(fold_key(&words.join(" "))),
        website: Set(draft.website.as_ref().map(ToString::to_string).unwrap_or_default()),
        description: Set(wire(&draft.description)?),
        is_sample: Set(i64::from(draft.is_sample)),
        ..Default::default()
    })
}

fn written<T>(outcome: std::result::Result<T, sea_orm::DbErr>) -> Result<()> {
    match outcome {
        Err(error) if store::unique_violation(&error, "partners", &["slug"]) => {
            Err(Error::invalid("slug", "programme-error-slug-taken"))
        }
        outcome => outcome.db().map(|_| ()),
    }
}

pub(super) async fn insert(work: &Work, partner: PartnerId, draft: &PartnerDraft) -> Result<()> {
    let row = partner::ActiveModel {
        id: Set(partner.to_string()),
        revision: Set(1),
        created_at: Set(work.now().micros()),
        ..row(draft)?
    };
    written(partner::Entity::insert(row).exec_without_returning(work.db()).await)
}

pub(super) async fn update(work: &Work, now: &Partner, draft: &PartnerDraft) -> Result<()> {
    let row = partner::ActiveModel { revision: Set(now.revision + 1), ..row(draft)? };
    let query = partner::Entity::update_many().set(row).filter(partner::Column::Id.eq(now.id.to_string()));
    written(query.exec(work.db()).await)
}

pub(super) async fn insert_membership(work: &Work, edition: EditionId, partner: PartnerId, part: Part) -> Result<()> {
    let row = edition_partner::ActiveModel {
        edition_id: Set(edition.to_string()),
        partner_id: Set(partner.to_string()),
        part: Set(part.name().to_owned()),
        joined_at: Set(work.now().micros()),
        left_at: Set(None),
    };
    match edition_partner::Entity::insert(row).exec_without_returning(work.db()).await {
        // Somebody else let it join meanwhile: the next try finds it there.
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            Err(Error::conflict("error-busy"))
        }
        outcome => outcome.db().map(|_| ()),
    }
}

/// Writes a part as it is from now on.
pub(super) async fn write_membership(work: &Work, partner: PartnerId, membership: &Membership) -> Result<()> {
    let row = edition_partner::ActiveModel {
        part: Set(membership.part.name().to_owned()),
        joined_at: Set(membership.joined_at.micros()),
        left_at: Set(membership.left_at.map(Instant::micros)),
        ..Default::default()
    };
    edition_partner::Entity::update_many()
        .set(row)
        .filter(edition_partner::Column::EditionId.eq(membership.edition.to_string()))
        .filter(edition_partner::Column::PartnerId.eq(partner.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}
