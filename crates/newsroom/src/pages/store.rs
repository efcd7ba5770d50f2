//! Queries that only the way out asks: what is public or was, and pointers to it.

use crate::stories::store::{read_story, read_version};
use crate::stories::{Content, State, Story, Version};
use base::{EditionId, Instant, PersonaId, Result, StoryId, VersionId};
use sea_orm::sea_query::{Expr, Func, Order, OverStatement as _, SelectStatement, WindowStatement};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use store::entity::{story, story_version};
use store::{DbResult, wire};

/// Whose stories, from where, how many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part<'p> {
    pub personas: Option<&'p [PersonaId]>,
    /// The newest so many of each person in each edition.
    pub of_each: Option<u64>,
    /// The last of the part before.
    pub after: Option<(Instant, StoryId)>,
    pub most: Option<u64>,
}

/// Stories with a public version, newest first.
pub async fn with_public(
    db: &impl ConnectionTrait,
    editions: &[EditionId],
    Part { personas, of_each, after, most }: Part<'_>,
) -> Result<Vec<Story>> {
    let mut query = standing(editions);
    if let Some(of_each) = of_each {
        query = query.filter(story::Column::Id.in_subquery(newest_of_each(editions, of_each)));
    }
    if let Some(personas) = personas {
        query = query.filter(story::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)));
    }
    if let Some((at, last)) = after {
        let older = story::Column::PublishedAt.lt(at.micros());
        let same = story::Column::PublishedAt.eq(at.micros()).and(story::Column::Id.lt(last.to_string()));
        query = query.filter(older.or(same));
    }
    let query = query.order_by_desc(story::Column::PublishedAt).order_by_desc(story::Column::Id);
    query.apply_if(most, |query, most| query.limit(most)).all(db).await.db()?.into_iter().map(read_story).collect()
}

/// The ids of the newest so many stories of each person in each edition.
fn newest_of_each(editions: &[EditionId], most: u64) -> SelectStatement {
    let newest = WindowStatement::new()
        .partition_by_columns([story::Column::EditionId, story::Column::PersonaId])
        .order_by(story::Column::PublishedAt, Order::Desc)
        .order_by(story::Column::Id, Order::Desc)
        .take();
    let placed = standing(editions)
        .select_only()
        .column(story::Column::Id)
        .into_query()
        .expr_window_as(Func::cust("ROW_NUMBER"), newest, "place")
        .take();
    SelectStatement::new().column("id").from_subquery(placed, "placed").and_where(Expr::col("place").lte(most)).take()
}

/// Stories that were published and then taken down, the latest first.
pub async fn taken_down(db: &impl ConnectionTrait, editions: &[EditionId], most: u64) -> Result<Vec<Story>> {
    let down = [State::Retired, State::Withdrawn, State::Refused].map(State::name);
    published(editions)
        .filter(story::Column::State.is_in(down))
        .order_by_desc(story::Column::ChangedAt)
        .order_by_desc(story::Column::Id)
        .limit(most)
        .all(db)
        .await
        .db()?
        .into_iter()
        .map(read_story)
        .collect()
}

/// Those of them that may still be shown. What was taken back is not looked at
/// again: a hundred of them would cost every list as much as a hundred that are shown.
fn standing(editions: &[EditionId]) -> Select<story::Entity> {
    let taken_back = [State::Withdrawn, State::Refused].map(State::name);
    published(editions).filter(story::Column::RetiredAt.is_null()).filter(story::Column::State.is_not_in(taken_back))
}

fn published(editions: &[EditionId]) -> Select<story::Entity> {
    story::Entity::find()
        .filter(story::Column::EditionId.is_in(editions.iter().map(ToString::to_string)))
        .filter(story::Column::PublishedAt.is_not_null())
}

/// These versions without their words: enough to decide about thousands at once.
pub async fn versions_without_words(db: &impl ConnectionTrait, ids: &[VersionId]) -> Result<Vec<Version>> {
    use story_version::Column;
    let columns = [
        Column::Id,
        Column::StoryId,
        Column::Language,
        Column::Number,
        Column::Elements,
        Column::Fingerprint,
        Column::PortraitMediaId,
        Column::RecordingMediaId,
        Column::TranslatedFrom,
        Column::SecondSpeakerAt,
        Column::SecondSpeaker,
        Column::CreatedBy,
        Column::CreatedAt,
    ];
    let rows = story_version::Entity::find()
        .select_only()
        .columns(columns)
        .column_as(Expr::value(wire(&Content::default())?), Column::Content)
        .filter(Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_version).collect()
}
