//! Every query that touches stories and their versions.

mod pictures;
mod walk;

pub use super::reviews::store::{change_requests, review, reviews, reviews_of};

use super::model::{Content, Embargo, State, Story, Version};
use base::{EditionId, Error, Instant, Locale, PersonaId, Result, Slug, StoryId, VersionId};
use consent::{Fingerprint, Set as Members};
use data_encoding::HEXLOWER;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr, sea_query::OnConflict,
};
use std::collections::HashMap;
use store::entity::{change_request, story, story_public, story_version};
use store::{DbResult, Work, id, json, unique_violation, wire};

pub use pictures::public_with_media;
pub(super) use pictures::was_sent_with;
pub use sea_orm::ConnectionTrait as Connection;
pub use walk::after;

/// Which stories to list; every part narrows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub edition: Option<EditionId>,
    pub persona: Option<PersonaId>,
    pub state: Option<State>,
    /// The language it was told in.
    pub original: Option<Locale>,
    pub ids: Option<Vec<StoryId>>,
}

pub(super) async fn insert(work: &Work, new: &Story) -> Result<()> {
    let row = story::ActiveModel {
        id: Set(new.id.to_string()),
        edition_id: Set(new.edition.to_string()),
        persona_id: Set(new.persona.to_string()),
        slug: Set(new.slug.to_string()),
        original_language: Set(new.original.tag().to_owned()),
        state: Set(new.state.name().to_owned()),
        embargo_until: Set(None),
        embargo_zone: Set(None),
        is_sample: Set(i64::from(new.is_sample)),
        created_by: Set(new.created_by.map(|staff| staff.to_string())),
        created_at: Set(new.created_at.micros()),
        changed_at: Set(new.changed_at.micros()),
        published_at: Set(None),
        retired_at: Set(None),
    };
    match story::Entity::insert(row).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "stories", &["edition_id", "slug"]) => {
            Err(Error::invalid("slug", "error-slug-taken"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn insert_version(work: &Work, new: &Version) -> Result<()> {
    let row = story_version::ActiveModel {
        id: Set(new.id.to_string()),
        story_id: Set(new.story.to_string()),
        language: Set(new.language.tag().to_owned()),
        number: Set(new.number),
        content: Set(wire(&new.content)?),
        elements: Set(new.elements.wire()),
        fingerprint: Set(HEXLOWER.encode(&new.fingerprint.0)),
        portrait_media_id: Set(new.content.portrait.map(|media| media.to_string())),
        recording_media_id: Set(new.content.recording.map(|media| media.to_string())),
        translated_from: Set(new.translated_from.map(|version| version.to_string())),
        second_speaker_at: Set(None),
        second_speaker: Set(None),
        created_by: Set(new.created_by.map(|staff| staff.to_string())),
        created_at: Set(new.created_at.micros()),
    };
    match story_version::Entity::insert(row).exec_without_returning(work.db()).await {
        // Two people saved at once: the number was free when we looked.
        Err(error) if unique_violation(&error, "story_versions", &["story_id", "language", "number"]) => {
            Err(Error::conflict("error-story-changed-meanwhile"))
        }
        other => other.db().map(|_| ()),
    }
}

pub(super) async fn set_slug(work: &Work, of: StoryId, slug: &Slug) -> Result<()> {
    update(work, of, [(story::Column::Slug, Expr::value(slug.as_str()))]).await
}

pub(crate) async fn set_state(work: &Work, of: StoryId, state: State) -> Result<()> {
    update(work, of, [(story::Column::State, Expr::value(state.name()))]).await
}

pub(super) async fn set_embargo(work: &Work, of: StoryId, embargo: Option<&Embargo>) -> Result<()> {
    let until = embargo.map(|embargo| embargo.until.micros());
    let zone = embargo.map(|embargo| embargo.zone.clone());
    update(
        work,
        of,
        [(story::Column::EmbargoUntil, Expr::value(until)), (story::Column::EmbargoZone, Expr::value(zone))],
    )
    .await
}

pub(crate) async fn set_retired(work: &Work, of: StoryId, at: Option<Instant>) -> Result<()> {
    update(work, of, [(story::Column::RetiredAt, Expr::value(at.map(Instant::micros)))]).await
}

/// Points the public at these versions, one per language, and notes when the
/// story could first be seen.
pub(super) async fn set_public(
    work: &Work,
    of: StoryId,
    versions: &[(Locale, VersionId)],
    first: Option<Instant>,
) -> Result<()> {
    for (language, version) in versions {
        let row = story_public::ActiveModel {
            story_id: Set(of.to_string()),
            language: Set(language.tag().to_owned()),
            version_id: Set(version.to_string()),
            since: Set(work.now().micros()),
        };
        let newer = OnConflict::columns([story_public::Column::StoryId, story_public::Column::Language])
            .update_columns([story_public::Column::VersionId, story_public::Column::Since])
            .to_owned();
        story_public::Entity::insert(row).on_conflict(newer).exec_without_returning(work.db()).await.db()?;
    }
    let published = first.map_or_else(|| Expr::col(story::Column::PublishedAt), |at| Expr::value(at.micros()));
    update(work, of, [(story::Column::PublishedAt, published)]).await
}

async fn update(work: &Work, of: StoryId, changes: impl IntoIterator<Item = (story::Column, Expr)>) -> Result<()> {
    let mut update = story::Entity::update_many().col_expr(story::Column::ChangedAt, Expr::value(work.now().micros()));
    for (column, value) in changes {
        update = update.col_expr(column, value);
    }
    let done = update.filter(story::Column::Id.eq(of.to_string())).exec(work.db()).await.db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Missing) }
}

pub(super) async fn mark_second_speaker(work: &Work, version: VersionId) -> Result<()> {
    let reader = work.actor().staff().map(|staff| staff.to_string());
    story_version::Entity::update_many()
        .col_expr(story_version::Column::SecondSpeakerAt, Expr::value(work.now().micros()))
        .col_expr(story_version::Column::SecondSpeaker, Expr::value(reader))
        .filter(story_version::Column::Id.eq(version.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// One story.
pub async fn find(db: &impl ConnectionTrait, of: StoryId) -> Result<Story> {
    story::Entity::find_by_id(of.to_string()).one(db).await.db()?.map_or(Err(Error::Missing), read_story)
}

/// One story by its address within an edition.
/// Those of these that are there, in no order.
pub async fn by_ids(db: &impl ConnectionTrait, of: &[StoryId]) -> Result<Vec<Story>> {
    let rows = story::Entity::find().filter(story::Column::Id.is_in(of.iter().map(ToString::to_string)));
    rows.all(db).await.db()?.into_iter().map(read_story).collect()
}

pub async fn by_slug(db: &impl ConnectionTrait, edition: EditionId, slug: &Slug) -> Result<Story> {
    story::Entity::find()
        .filter(story::Column::EditionId.eq(edition.to_string()))
        .filter(story::Column::Slug.eq(slug.as_str()))
        .one(db)
        .await
        .db()?
        .map_or(Err(Error::Missing), read_story)
}

/// Stories newest change first, one page.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, limit: u64, offset: u64) -> Result<Vec<Story>> {
    select(filter)
        .order_by_desc(story::Column::ChangedAt)
        .order_by_desc(story::Column::Id)
        .limit(limit)
        .offset(offset)
        .all(db)
        .await
        .db()?
        .into_iter()
        .map(read_story)
        .collect()
}

/// How many stories the filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    select(filter).count(db).await.db()
}

fn select(filter: &Filter) -> sea_orm::Select<story::Entity> {
    let mut query = story::Entity::find();
    if let Some(edition) = filter.edition {
        query = query.filter(story::Column::EditionId.eq(edition.to_string()));
    }
    if let Some(persona) = filter.persona {
        query = query.filter(story::Column::PersonaId.eq(persona.to_string()));
    }
    if let Some(state) = filter.state {
        query = query.filter(story::Column::State.eq(state.name()));
    }
    if let Some(language) = filter.original {
        query = query.filter(story::Column::OriginalLanguage.eq(language.tag()));
    }
    if let Some(ids) = &filter.ids {
        query = query.filter(story::Column::Id.is_in(ids.iter().map(ToString::to_string)));
    }
    query
}

/// One version.
pub async fn version(db: &impl ConnectionTrait, of: VersionId) -> Result<Version> {
    story_version::Entity::find_by_id(of.to_string()).one(db).await.db()?.map_or(Err(Error::Missing), read_version)
}

/// These versions, in no particular order.
pub async fn versions(db: &impl ConnectionTrait, ids: &[VersionId]) -> Result<Vec<Version>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    story_version::Entity::find()
        .filter(story_version::Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .all(db)
        .await
        .db()?
        .into_iter()
        .map(read_version)
        .collect()
}

/// Every version of a story in one language, newest first.
pub async fn history(db: &impl ConnectionTrait, of: StoryId, language: Locale) -> Result<Vec<Version>> {
    story_version::Entity::find()
        .filter(story_version::Column::StoryId.eq(of.to_string()))
        .filter(story_version::Column::Language.eq(language.tag()))
        .order_by_desc(story_version::Column::Number)
        .all(db)
        .await
        .db()?
        .into_iter()
        .map(read_version)
        .collect()
}

/// The newest version in each language, the language of the story first.
pub async fn newest(db: &impl ConnectionTrait, of: &Story) -> Result<Vec<Version>> {
    let mut versions = newest_of(db, &[of.id]).await?;
    versions.sort_by_key(|version| (version.language != of.original, version.language));
    Ok(versions)
}

/// The newest version in each language of many stories, in one statement and no particular order.
pub async fn newest_of(db: &impl ConnectionTrait, of: &[StoryId]) -> Result<Vec<Version>> {
    let latest = sea_orm::sea_query::Query::select()
        .expr(Expr::cust("MAX(number)"))
        .from_as(story_version::Entity, "inner_versions")
        .and_where(Expr::cust("inner_versions.story_id = story_versions.story_id"))
        .and_where(Expr::cust("inner_versions.language = story_versions.language"))
        .to_owned();
    let rows = story_version::Entity::find()
        .filter(story_version::Column::StoryId.is_in(of.iter().map(ToString::to_string)))
        .filter(
            Expr::col((story_version::Entity, story_version::Column::Number))
                .eq(Expr::SubQuery(None, Box::new(latest.into()))),
        )
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read_version).collect()
}

/// Every picture and recording that any version of a story shows.
pub(crate) async fn media_of(db: &impl ConnectionTrait, of: StoryId) -> Result<Vec<base::MediaId>> {
    let rows: Vec<(Option<String>, Option<String>)> = story_version::Entity::find()
        .select_only()
        .columns([story_version::Column::PortraitMediaId, story_version::Column::RecordingMediaId])
        .filter(story_version::Column::StoryId.eq(of.to_string()))
        .into_tuple()
        .all(db)
        .await
        .db()?;
    rows.iter().flat_map(|(portrait, recording)| portrait.iter().chain(recording)).map(|media| id(media)).collect()
}

/// Those of these pictures and recordings that some version of a story or some persona names.
pub(crate) async fn still_named(db: &impl ConnectionTrait, media: &[base::MediaId]) -> Result<Vec<base::MediaId>> {
    let mut named = people::personas::showing(db, media).await?;
    for column in [story_version::Column::PortraitMediaId, story_version::Column::RecordingMediaId] {
        let by_versions = story_version::Entity::find().select_only().column(column);
        let ids = media.iter().map(ToString::to_string);
        let rows: Vec<String> = by_versions.filter(column.is_in(ids)).into_tuple().all(db).await.db()?;
        named.extend(rows.iter().map(|media| id(media)).collect::<Result<Vec<base::MediaId>>>()?);
    }
    Ok(named)
}

/// Takes every word out of a story, its address and what was asked about it.
/// Rows, ids and the hashes of what was approved stay.
pub(crate) async fn empty(work: &Work, of: StoryId) -> Result<()> {
    story_public::Entity::delete_many()
        .filter(story_public::Column::StoryId.eq(of.to_string()))
        .exec(work.db())
        .await
        .db()?;
    story_version::Entity::update_many()
        .col_expr(story_version::Column::Content, Expr::value(wire(&Content::default())?))
        .col_expr(story_version::Column::PortraitMediaId, Expr::value(Option::<String>::None))
        .col_expr(story_version::Column::RecordingMediaId, Expr::value(Option::<String>::None))
        .filter(story_version::Column::StoryId.eq(of.to_string()))
        .exec(work.db())
        .await
        .db()?;
    change_request::Entity::update_many()
        .col_expr(change_request::Column::Words, Expr::value(""))
        .filter(change_request::Column::StoryId.eq(of.to_string()))
        .exec(work.db())
        .await
        .db()?;
    update(work, of, [(story::Column::Slug, Expr::value(of.to_string()))]).await
}

/// Which version of each language the public may be shown, for many stories at once.
pub async fn public_versions(
    db: &impl ConnectionTrait,
    of: &[StoryId],
) -> Result<HashMap<StoryId, Vec<(Locale, VersionId)>>> {
    let rows = story_public::Entity::find()
        .filter(story_public::Column::StoryId.is_in(of.iter().map(ToString::to_string)))
        .order_by_asc(story_public::Column::Language)
        .all(db)
        .await
        .db()?;
    let mut found: HashMap<StoryId, Vec<(Locale, VersionId)>> = HashMap::new();
    for row in rows {
        found.entry(id(&row.story_id)?).or_default().push((id(&row.language)?, id(&row.version_id)?));
    }
    Ok(found)
}

pub(crate) fn read_story(row: story::Model) -> Result<Story> {
    let embargo = row
        .embargo_until
        .map(|until| Embargo { until: Instant::from_micros(until), zone: row.embargo_zone.unwrap_or_default() });
    Ok(Story {
        id: id(&row.id)?,
        edition: id(&row.edition_id)?,
        persona: id(&row.persona_id)?,
        slug: id(&row.slug)?,
        original: id(&row.original_language)?,
        state: State::parse(&row.state).ok_or(Error::Missing)?,
        embargo,
        is_sample: row.is_sample != 0,
        created_at: Instant::from_micros(row.created_at),
        changed_at: Instant::from_micros(row.changed_at),
        published_at: row.published_at.map(Instant::from_micros),
        retired_at: row.retired_at.map(Instant::from_micros),
        created_by: row.created_by.as_deref().map(id).transpose()?,
    })
}

pub(crate) fn read_version(row: story_version::Model) -> Result<Version> {
    let content: Content = json(&row.content)?;
    Ok(Version {
        id: id(&row.id)?,
        story: id(&row.story_id)?,
        language: id(&row.language)?,
        number: row.number,
        content,
        elements: Members::parse(&row.elements).ok_or(Error::Missing)?,
        fingerprint: read_fingerprint(&row.fingerprint)?,
        translated_from: row.translated_from.as_deref().map(id).transpose()?,
        second_speaker_at: row.second_speaker_at.map(Instant::from_micros),
        created_by: row.created_by.as_deref().map(id).transpose()?,
        created_at: Instant::from_micros(row.created_at),
    })
}

fn read_fingerprint(text: &str) -> Result<Fingerprint> {
    let bytes = HEXLOWER.decode(text.as_bytes()).map_err(Error::because("reading a fingerprint"))?;
    Ok(Fingerprint(bytes.try_into().map_err(|_| Error::fault("reading a fingerprint", "it is not 32 bytes long"))?))
}
