//! Rows of `application_voices` and `application_voice_pieces`.

use super::model::{Piece, Upload};
use base::{ApplicationId, Error, Instant, Result, VoiceId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use store::entity::{application_voice as voices, application_voice_piece as pieces};
use store::{DbResult, Work, id};

pub(super) async fn insert(work: &Work, new: &Upload) -> Result<()> {
    let row = voices::ActiveModel {
        id: Set(new.id.to_string()),
        application_id: Set(new.application.to_string()),
        size: Set(number(new.size)),
        received: Set(0),
        begun_at: Set(work.now().micros()),
        kept_at: Set(None),
    };
    voices::Entity::insert(row).exec_without_returning(work.db()).await.db().map(|_| ())
}

pub(super) async fn find(db: &impl ConnectionTrait, voice: VoiceId) -> Result<Upload> {
    let row = voices::Entity::find_by_id(voice.to_string()).one(db).await.db()?.ok_or(Error::Missing)?;
    Ok(Upload {
        id: id(&row.id)?,
        application: id(&row.application_id)?,
        size: u64::try_from(row.size).unwrap_or(0),
        received: u64::try_from(row.received).unwrap_or(0),
        is_kept: row.kept_at.is_some(),
    })
}

/// Moves the end on, if it still is where the sender thought.
pub(super) async fn advance(work: &Work, voice: VoiceId, from: u64, to: u64) -> Result<()> {
    let done = voices::Entity::update_many()
        .col_expr(voices::Column::Received, Expr::value(number(to)))
        .filter(voices::Column::Id.eq(voice.to_string()))
        .filter(voices::Column::Received.eq(number(from)))
        .filter(voices::Column::KeptAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::conflict("upload-wrong-offset")) }
}

/// Notes that it is whole. Says whether it was not before; one that is gone is `Missing`.
pub(super) async fn keep(work: &Work, voice: VoiceId) -> Result<bool> {
    if find(work.db(), voice).await?.is_kept {
        return Ok(false);
    }
    let kept = Expr::value(Some(work.now().micros()));
    let one = voices::Entity::update_many().col_expr(voices::Column::KeptAt, kept);
    let done = one.filter(voices::Column::Id.eq(voice.to_string())).exec(work.db()).await.db()?;
    if done.rows_affected == 1 { Ok(true) } else { Err(Error::Missing) }
}

pub(super) async fn put(work: &Work, voice: VoiceId, piece: &Piece) -> Result<()> {
    let row = pieces::ActiveModel {
        voice_id: Set(voice.to_string()),
        starts: Set(number(piece.starts)),
        size: Set(number(piece.size)),
        sealed: Set(piece.sealed.clone()),
    };
    pieces::Entity::insert(row).exec_without_returning(work.db()).await.db().map(|_| ())
}

/// The piece that holds the byte at this place.
pub(super) async fn piece_at(db: &impl ConnectionTrait, voice: VoiceId, at: u64) -> Result<Option<Piece>> {
    let row = pieces::Entity::find()
        .filter(pieces::Column::VoiceId.eq(voice.to_string()))
        .filter(pieces::Column::Starts.lte(number(at)))
        .order_by_desc(pieces::Column::Starts)
        .limit(1)
        .one(db)
        .await
        .db()?;
    let read = |row: pieces::Model| Piece {
        starts: u64::try_from(row.starts).unwrap_or(0),
        size: u64::try_from(row.size).unwrap_or(0),
        sealed: row.sealed,
    };
    Ok(row.map(read).filter(|piece| at < piece.starts + piece.size))
}

pub(super) async fn remove_pieces(work: &Work, voice: VoiceId) -> Result<()> {
    let all = pieces::Entity::delete_many().filter(pieces::Column::VoiceId.eq(voice.to_string()));
    all.exec(work.db()).await.db().map(|_| ())
}

pub(super) async fn remove(work: &Work, voice: VoiceId) -> Result<()> {
    remove_pieces(work, voice).await?;
    voices::Entity::delete_by_id(voice.to_string()).exec(work.db()).await.db().map(|_| ())
}

/// What is on its way.
pub(super) async fn remove_unfinished(work: &Work, application: ApplicationId) -> Result<()> {
    for voice in ids(work.db(), application, true).await? {
        remove(work, voice).await?;
    }
    Ok(())
}

/// Everything, with its application.
pub(in crate::applications) async fn remove_all(work: &Work, application: ApplicationId) -> Result<()> {
    for voice in ids(work.db(), application, false).await? {
        remove(work, voice).await?;
    }
    Ok(())
}

async fn ids(db: &impl ConnectionTrait, application: ApplicationId, unfinished: bool) -> Result<Vec<VoiceId>> {
    let all = voices::Entity::find()
        .select_only()
        .column(voices::Column::Id)
        .filter(voices::Column::ApplicationId.eq(application.to_string()));
    let all = if unfinished { all.filter(voices::Column::KeptAt.is_null()) } else { all };
    all.into_tuple::<String>().all(db).await.db()?.iter().map(|row| id(row)).collect()
}

pub(super) async fn unfinished_since(db: &impl ConnectionTrait, before: Instant) -> Result<Vec<VoiceId>> {
    let late = voices::Entity::find()
        .select_only()
        .column(voices::Column::Id)
        .filter(voices::Column::KeptAt.is_null())
        .filter(voices::Column::BegunAt.lte(before.micros()));
    late.into_tuple::<String>().all(db).await.db()?.iter().map(|row| id(row)).collect()
}

fn number(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
