//! Queries that only the way out asks: what is public or was, and pointers to it.

use crate::stories::store::{read_story, read_version};
use crate::stories::{Content, State, Story, Version};
use base::{EditionId, Instant, PersonaId, Result, StoryId, VersionId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use store::entity::{story, story_version};
use store::{DbResult, wire};

/// Whose stories, from where, how many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Part<'p> {
    pub personas: Option<&'p [PersonaId]>,
    /// The last of the part before.
    pub after: Option<(Instant, StoryId)>,
    pub most: Option<u64>,
}

/// Stories with a public version, newest first.
pub async fn with_public(
    db: &impl ConnectionTrait,
    editions: &[EditionId],
    Part { personas, after, most }: Part<'_>,
) -> Result<Vec<Story>> {
    let mut query = published(editions).filter(story::Column::RetiredAt.is_null());
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

/// Stories that were published and then taken down, the latest first.
pub async fn taken_down(db: &impl ConnectionTrait, editions: &[EditionId], most: u64) -> Result<Vec<Story>> {
    let down = [State::Retired, State::Withdrawn].map(State::name);
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
