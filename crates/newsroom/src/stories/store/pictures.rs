//! Which stories and versions show a picture.

use base::{MediaId, PersonaId, Result, StoryId, VersionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, QueryTrait};
use store::entity::{review_version, story, story_public, story_version};
use store::{DbResult, id};

/// Whether a version went to its teller that shows this picture: its own, or,
/// without one of its own, that of one of these personas.
pub(in crate::stories) async fn was_sent_with(
    db: &impl ConnectionTrait,
    media: MediaId,
    personas: &[PersonaId],
) -> Result<bool> {
    let sent = review_version::Entity::find().select_only().column(review_version::Column::VersionId).into_query();
    let theirs = story::Entity::find()
        .select_only()
        .column(story::Column::Id)
        .filter(story::Column::PersonaId.is_in(personas.iter().map(ToString::to_string)))
        .into_query();
    let own = story_version::Column::PortraitMediaId.eq(media.to_string());
    let by_persona =
        story_version::Column::PortraitMediaId.is_null().and(story_version::Column::StoryId.in_subquery(theirs));
    let found = story_version::Entity::find()
        .select_only()
        .column(story_version::Column::Id)
        .filter(own.or(by_persona))
        .filter(story_version::Column::Id.in_subquery(sent))
        .limit(1)
        .into_tuple::<String>()
        .one(db)
        .await
        .db()?;
    Ok(found.is_some())
}

/// Stories whose public version shows this picture or recording.
pub async fn public_with_media(db: &impl ConnectionTrait, media: MediaId) -> Result<Vec<(StoryId, VersionId)>> {
    let media = media.to_string();
    let shows =
        story_version::Column::PortraitMediaId.eq(&media).or(story_version::Column::RecordingMediaId.eq(&media));
    let versions = sea_orm::sea_query::Query::select()
        .column(story_version::Column::Id)
        .from(story_version::Entity)
        .and_where(shows)
        .to_owned();
    let rows = story_public::Entity::find()
        .filter(story_public::Column::VersionId.in_subquery(versions))
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(|row| Ok((id(&row.story_id)?, id(&row.version_id)?))).collect()
}
