//! Rows of `notices`.

use super::model::{Aloud, Cooling, Notice, Telling};
use super::rules::{self, COOLING_HOURS};
use crate::ledger::{Scope, evidence};
use base::{CampaignId, EditionId, Error, Instant, Locale, MediaId, NoticeId, PersonaId, Result, StoryId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use std::collections::HashMap;
use store::entity::notice::{Column, Entity, Model};
use store::{DbResult, Work, unique_violation};

pub(super) async fn insert(work: &mut Work, new: &Notice) -> Result<()> {
    let row = Model {
        id: new.id.to_string(),
        scope_kind: new.scope.kind().to_owned(),
        scope_id: new.scope.id(),
        version: new.version,
        language: new.language.tag().to_owned(),
        parts: store::wire(&new.parts)?,
        hash: new.hash.clone(),
        cooling_hours: new.cooling_hours,
        audio_media_id: new.audio.as_ref().map(|audio| audio.media.to_string()),
        audio_sha256: new.audio.as_ref().map(|audio| audio.sha256.clone()),
        drafted_by: work.actor().staff().map(|id| id.to_string()),
        drafted_at: new.drafted_at.micros(),
        revised_at: new.revised_at.micros(),
        published_by: None,
        published_at: None,
    };
    match Entity::insert(row.into_active_model().reset_all()).exec_without_returning(work.db()).await {
        Err(error) if unique_violation(&error, "notices", &["scope_id", "version", "language"]) => {
            Err(Error::conflict("people-notice-drafted"))
        }
        other => other.db().map(|_| ()),
    }
}

/// Only while it is unpublished: the condition is in the statement.
pub(super) async fn update(work: &mut Work, notice: &Notice) -> Result<()> {
    let changed = Entity::update_many()
        .col_expr(Column::Parts, Expr::value(store::wire(&notice.parts)?))
        .col_expr(Column::Hash, Expr::value(notice.hash.clone()))
        .col_expr(Column::CoolingHours, Expr::value(notice.cooling_hours))
        .col_expr(Column::AudioMediaId, Expr::value(notice.audio.as_ref().map(|audio| audio.media.to_string())))
        .col_expr(Column::AudioSha256, Expr::value(notice.audio.as_ref().map(|audio| audio.sha256.clone())))
        .col_expr(Column::RevisedAt, Expr::value(notice.revised_at.micros()))
        .filter(Column::Id.eq(notice.id.to_string()))
        .filter(Column::PublishedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(Error::refused("people-notice-shown")) }
}

pub(super) async fn publish(work: &mut Work, notice: NoticeId) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::PublishedAt, Expr::value(work.now().micros()))
        .col_expr(Column::PublishedBy, Expr::value(work.actor().staff().map(|id| id.to_string())))
        .filter(Column::Id.eq(notice.to_string()))
        .filter(Column::PublishedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// One notice, drafts included: for staff, and for the record of what was shown.
pub async fn find(db: &impl ConnectionTrait, notice: NoticeId) -> Result<Notice> {
    read(Entity::find_by_id(notice.to_string()).one(db).await.db()?.ok_or(Error::Missing)?)
}

/// All of these in one statement.
pub async fn find_all(db: &impl ConnectionTrait, notices: &[NoticeId]) -> Result<HashMap<NoticeId, Notice>> {
    let rows = Entity::find().filter(Column::Id.is_in(notices.iter().map(ToString::to_string))).all(db).await.db()?;
    rows.into_iter().map(|row| read(row).map(|notice| (notice.id, notice))).collect()
}

/// Every notice of every campaign and edition, the latest written first, for staff.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Notice>> {
    let rows = Entity::find().order_by_desc(Column::DraftedAt).order_by_desc(Column::Id).all(db).await.db()?;
    rows.into_iter().map(read).collect()
}

/// Every version in every language, newest first, for staff.
pub async fn list(db: &impl ConnectionTrait, scope: Scope) -> Result<Vec<Notice>> {
    let rows = Entity::find()
        .filter(Column::ScopeId.eq(scope.id()))
        .order_by_desc(Column::Version)
        .order_by_asc(Column::Language)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

/// Whether a notice is read aloud by this recording, drafts included.
pub async fn is_read_by(db: &impl ConnectionTrait, media: MediaId) -> Result<bool> {
    let found = Entity::find().filter(Column::AudioMediaId.eq(media.to_string())).one(db).await.db()?;
    Ok(found.is_some())
}

pub(super) async fn published(db: &impl ConnectionTrait, scopes: &[Scope]) -> Result<Vec<Notice>> {
    let rows = Entity::find()
        .filter(Column::ScopeId.is_in(scopes.iter().map(|scope| scope.id())))
        .filter(Column::PublishedAt.is_not_null())
        .order_by_asc(Column::Version)
        .order_by_asc(Column::Language)
        .all(db)
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

/// Where each person of these works stands between explaining and releasing,
/// in two statements. Somebody to whom nothing was explained is not in it.
pub async fn cooling(db: &impl ConnectionTrait, works: &[StoryId]) -> Result<HashMap<(StoryId, PersonaId), Cooling>> {
    cooling_of(db, consent::Party::Person, works).await
}

/// The same, of each person or of the guardian beside each.
pub async fn cooling_of(
    db: &impl ConnectionTrait,
    of: consent::Party,
    works: &[StoryId],
) -> Result<HashMap<(StoryId, PersonaId), Cooling>> {
    let told = evidence::explained(db, of, works).await?;
    let ids: Vec<NoticeId> = told.values().filter_map(|told| told.notice).collect();
    let notices = find_all(db, &ids).await?;
    let hours = |notice: Option<NoticeId>| {
        notice.and_then(|id| notices.get(&id)).map_or(COOLING_HOURS, |notice| notice.cooling_hours)
    };
    Ok(told.into_iter().map(|(of, explained)| (of, Cooling { explained, hours: hours(explained.notice) })).collect())
}

/// Where this person stands before a yes to this work, or the guardian beside
/// them, and what they are shown if they read `language`: in three statements.
pub async fn telling(
    db: &impl ConnectionTrait,
    to: consent::Party,
    (campaign, edition): (CampaignId, EditionId),
    persona: PersonaId,
    story: StoryId,
    language: Locale,
) -> Result<Telling> {
    let all = published(db, &[Scope::Edition(edition), Scope::Campaign(campaign)]).await?;
    let cooling = cooling_of(db, to, &[story]).await?.remove(&(story, persona));
    Ok(rules::telling(all, edition, language, cooling))
}

pub(super) async fn first_changed(db: &impl ConnectionTrait) -> Result<Option<NoticeId>> {
    let rows = Entity::find()
        .filter(Column::PublishedAt.is_not_null())
        .order_by_asc(Column::PublishedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await
        .db()?;
    for row in rows {
        let id: NoticeId = store::id(&row.id)?;
        // A text that does not even read any more was changed as well.
        let stands = read(row).and_then(|notice| Ok(rules::hash(&notice)? == notice.hash)).unwrap_or(false);
        if !stands {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

fn read(row: Model) -> Result<Notice> {
    Ok(Notice {
        id: store::id(&row.id)?,
        scope: Scope::read(&row.scope_kind, &row.scope_id)?,
        version: row.version,
        language: store::id(&row.language)?,
        parts: store::json(&row.parts)?,
        hash: row.hash,
        cooling_hours: row.cooling_hours,
        audio: match (row.audio_media_id, row.audio_sha256) {
            (Some(media), Some(sha256)) => Some(Aloud { media: store::id(&media)?, sha256 }),
            _ => None,
        },
        drafted_at: Instant::from_micros(row.drafted_at),
        revised_at: Instant::from_micros(row.revised_at),
        published_at: row.published_at.map(Instant::from_micros),
    })
}
