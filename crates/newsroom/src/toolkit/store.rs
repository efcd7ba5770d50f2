//! Rows of `kit_items` and `kit_days`.

use super::model::{Draft, Item, ItemState, Planned, Source, Subject};
use base::jiff::civil::Date;
use base::{EditionId, Error, Instant, KitItemId, Result, StoryId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, JoinType, QueryFilter,
    QueryOrder, QuerySelect, RelationDef,
};
use store::entity::{kit_day, kit_item};
use store::{DbResult, Work, id, json, wire};

/// Which items of an edition.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub only: Option<Vec<KitItemId>>,
    pub state: Option<ItemState>,
    pub story: Option<StoryId>,
}

pub async fn find(db: &impl ConnectionTrait, item: KitItemId) -> Result<Item> {
    let row = kit_item::Entity::find_by_id(item.to_string()).one(db).await.db()?;
    read(row.ok_or(Error::Missing)?)
}

/// Refuses an item that was taken back, or whose time is not now.
pub(super) async fn still_out(work: &Work, item: KitItemId) -> Result<()> {
    let state = find(work.db(), item).await?.state(work.now());
    if state == ItemState::Released { Ok(()) } else { Err(Error::Missing) }
}

/// An edition's items, the oldest first.
pub async fn list(db: &impl ConnectionTrait, edition: EditionId, filter: &Filter, now: Instant) -> Result<Vec<Item>> {
    let mut query = kit_item::Entity::find().filter(kit_item::Column::EditionId.eq(edition.to_string()));
    if let Some(only) = &filter.only {
        query = query.filter(kit_item::Column::Id.is_in(only.iter().map(ToString::to_string)));
    }
    if let Some(story) = filter.story {
        query = query.filter(kit_item::Column::SubjectId.eq(story.to_string()));
    }
    if let Some(state) = filter.state {
        query = query.filter(stands(state, now));
    }
    let rows = query.order_by_asc(kit_item::Column::CreatedAt).order_by_asc(kit_item::Column::Id);
    rows.all(db).await.db()?.into_iter().map(read).collect()
}

/// The same as [`Item::state`] says, for the database.
fn stands(state: ItemState, now: Instant) -> Condition {
    use kit_item::Column::{PublishFrom, RecalledAt, ReleasedAt, UseUntil};
    let not_over = UseUntil.is_null().or(UseUntil.gt(now.micros()));
    let there = Condition::all().add(RecalledAt.is_null()).add(ReleasedAt.is_not_null());
    match state {
        ItemState::Recalled => Condition::all().add(RecalledAt.is_not_null()),
        ItemState::Draft => Condition::all().add(RecalledAt.is_null()).add(ReleasedAt.is_null()),
        ItemState::Over => there.add(UseUntil.lte(now.micros())),
        ItemState::Embargoed => there.add(not_over).add(PublishFrom.gt(now.micros())),
        ItemState::Released => there.add(not_over).add(PublishFrom.is_null().or(PublishFrom.lte(now.micros()))),
    }
}

/// What is there to be shown to anybody, now or once its moment comes.
pub async fn released(
    db: &impl ConnectionTrait,
    edition: EditionId,
    only: Option<&[KitItemId]>,
    now: Instant,
) -> Result<Vec<Item>> {
    let filter = Filter { only: only.map(<[KitItemId]>::to_vec), ..Filter::default() };
    let mut items = list(db, edition, &filter, now).await?;
    items.retain(|item| matches!(item.state(now), ItemState::Released | ItemState::Embargoed));
    Ok(items)
}

pub async fn plan(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Planned>> {
    let rows = kit_day::Entity::find()
        .filter(kit_day::Column::EditionId.eq(edition.to_string()))
        .order_by_asc(kit_day::Column::Day)
        .order_by_asc(kit_day::Column::Place)
        .all(db)
        .await
        .db()?;
    rows.iter().map(|row| Ok(Planned { day: day(&row.day)?, item: id(&row.item_id)? })).collect()
}

/// The days from this one on, on which something of these stories is planned
/// that may be shown then: each story's day once, the first first.
pub async fn days_of(
    db: &impl ConnectionTrait,
    stories: &[StoryId],
    from: Date,
    now: Instant,
) -> Result<Vec<(Date, StoryId)>> {
    let out = Condition::any().add(stands(ItemState::Released, now)).add(stands(ItemState::Embargoed, now));
    let rows = kit_day::Entity::find()
        .select_only()
        .column(kit_day::Column::Day)
        .column(kit_item::Column::SubjectId)
        .distinct()
        .join(JoinType::InnerJoin, by_item())
        .filter(kit_item::Column::SubjectKind.eq("story"))
        .filter(kit_item::Column::SubjectId.is_in(stories.iter().map(ToString::to_string)))
        .filter(kit_day::Column::Day.gte(from.to_string()))
        .filter(out)
        .order_by_asc(kit_day::Column::Day)
        .order_by_asc(kit_item::Column::SubjectId);
    let rows = rows.into_tuple::<(String, String)>().all(db).await.db()?;
    rows.iter().map(|(on, story)| Ok((day(on)?, id(story)?))).collect()
}

fn by_item() -> RelationDef {
    kit_day::Entity::belongs_to(kit_item::Entity).from(kit_day::Column::ItemId).to(kit_item::Column::Id).into()
}

pub(super) async fn insert(work: &Work, item: KitItemId, edition: EditionId, draft: &Draft) -> Result<()> {
    let now = work.now().micros();
    let row = kit_item::ActiveModel {
        id: Set(item.to_string()),
        edition_id: Set(edition.to_string()),
        is_sample: Set(i64::from(draft.is_sample)),
        revision: Set(1),
        created_by: Set(work.actor().staff().map(|staff| staff.to_string())),
        created_at: Set(now),
        released_at: Set(None),
        recalled_at: Set(None),
        ..row(draft, now)?
    };
    kit_item::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    Ok(())
}

pub(super) async fn update(work: &Work, before: &Item, draft: &Draft) -> Result<()> {
    let row = kit_item::ActiveModel { revision: Set(before.revision + 1), ..row(draft, work.now().micros())? };
    let query = kit_item::Entity::update_many().set(row).filter(kit_item::Column::Id.eq(before.id.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}

fn row(draft: &Draft, now: i64) -> Result<kit_item::ActiveModel> {
    let (kind, subject, quote) = match draft.subject {
        Subject::Story { story, quote } => ("story", Some(story.to_string()), quote),
        Subject::Event(event) => ("event", Some(event.to_string()), None),
        Subject::Edition => ("edition", None, None),
    };
    Ok(kit_item::ActiveModel {
        design: Set(draft.design.name().to_owned()),
        subject_kind: Set(kind.to_owned()),
        subject_id: Set(subject),
        quote: Set(quote.map(|quote| i64::try_from(quote).unwrap_or(i64::MAX))),
        words: Set(wire(&draft.words)?),
        captions: Set(wire(&draft.captions)?),
        source: Set(draft.source.name.clone()),
        source_address: Set(draft.source.address.clone()),
        source_day: Set(draft.source.day.map(|day| day.to_string())),
        publish_from: Set(draft.publish_from.map(Instant::micros)),
        use_until: Set(draft.use_until.map(Instant::micros)),
        focal_x: Set(draft.focal.map(|(x, _)| i64::from(x))),
        focal_y: Set(draft.focal.map(|(_, y)| i64::from(y))),
        changed_at: Set(now),
        ..Default::default()
    })
}

pub(super) async fn set_released(work: &Work, item: KitItemId) -> Result<()> {
    let row = kit_item::ActiveModel {
        released_at: Set(Some(work.now().micros())),
        recalled_at: Set(None),
        changed_at: Set(work.now().micros()),
        ..Default::default()
    };
    let query = kit_item::Entity::update_many().set(row).filter(kit_item::Column::Id.eq(item.to_string()));
    query.exec(work.db()).await.db()?;
    Ok(())
}

/// Whether it was not recalled already.
pub(super) async fn set_recalled(work: &Work, item: KitItemId) -> Result<bool> {
    let changed = kit_item::Entity::update_many()
        .col_expr(kit_item::Column::RecalledAt, Expr::value(work.now().micros()))
        .col_expr(kit_item::Column::ChangedAt, Expr::value(work.now().micros()))
        .filter(kit_item::Column::Id.eq(item.to_string()))
        .filter(kit_item::Column::RecalledAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(changed.rows_affected == 1)
}

/// What stands on a day is what is given, in this order.
pub(super) async fn write_day(work: &Work, edition: EditionId, on: Date, items: &[KitItemId]) -> Result<()> {
    kit_day::Entity::delete_many()
        .filter(kit_day::Column::EditionId.eq(edition.to_string()))
        .filter(kit_day::Column::Day.eq(on.to_string()))
        .exec(work.db())
        .await
        .db()?;
    let rows = items.iter().enumerate().map(|(place, item)| kit_day::ActiveModel {
        edition_id: Set(edition.to_string()),
        day: Set(on.to_string()),
        item_id: Set(item.to_string()),
        place: Set(i64::try_from(place).unwrap_or(i64::MAX)),
    });
    if !items.is_empty() {
        kit_day::Entity::insert_many(rows).exec_without_returning(work.db()).await.db()?;
    }
    Ok(())
}

/// Items of this edition among these.
pub(super) async fn of_edition(work: &Work, edition: EditionId, items: &[KitItemId]) -> Result<usize> {
    let rows: Vec<String> = kit_item::Entity::find()
        .select_only()
        .column(kit_item::Column::Id)
        .filter(kit_item::Column::EditionId.eq(edition.to_string()))
        .filter(kit_item::Column::Id.is_in(items.iter().map(ToString::to_string)))
        .into_tuple()
        .all(work.db())
        .await
        .db()?;
    Ok(rows.len())
}

fn read(row: kit_item::Model) -> Result<Item> {
    let unreadable = || Error::fault("the toolkit", "a stored subject does not parse");
    let subject_id = row.subject_id.as_deref();
    let subject = match row.subject_kind.as_str() {
        "story" => Subject::Story {
            story: id(subject_id.ok_or_else(unreadable)?)?,
            quote: row.quote.map(|quote| usize::try_from(quote).map_err(|_| unreadable())).transpose()?,
        },
        "event" => Subject::Event(id(subject_id.ok_or_else(unreadable)?)?),
        "edition" => Subject::Edition,
        _ => return Err(unreadable()),
    };
    Ok(Item {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        design: id(&row.design)?,
        subject,
        words: json(&row.words)?,
        captions: json(&row.captions)?,
        source: Source {
            name: row.source,
            address: row.source_address,
            day: row.source_day.as_deref().map(day).transpose()?,
        },
        publish_from: row.publish_from.map(Instant::from_micros),
        use_until: row.use_until.map(Instant::from_micros),
        focal: row.focal_x.zip(row.focal_y).map(|(x, y)| (per_mille(x), per_mille(y))),
        is_sample: row.is_sample != 0,
        revision: row.revision,
        created_by: row.created_by.as_deref().map(id).transpose()?,
        created_at: Instant::from_micros(row.created_at),
        changed_at: Instant::from_micros(row.changed_at),
        released_at: row.released_at.map(Instant::from_micros),
        recalled_at: row.recalled_at.map(Instant::from_micros),
    })
}

fn per_mille(stored: i64) -> u16 {
    u16::try_from(stored.clamp(0, 1_000)).unwrap_or(500)
}

fn day(text: &str) -> Result<Date> {
    text.parse().map_err(Error::because("reading a day of the toolkit"))
}
