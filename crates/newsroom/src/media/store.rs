//! Every query that touches media, their files and uploads.

use super::model::{Description, File, Filter, Format, Kind, Media};
use base::{Error, Instant, MediaId, Result};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use std::collections::{BTreeMap, HashMap};
use store::entity::{media, media_file};
use store::{DbResult, Work, id, json, wire};

pub(super) async fn insert(work: &Work, new: &Media) -> Result<()> {
    let row = media::ActiveModel {
        id: Set(new.id.to_string()),
        kind: Set(new.kind.name().to_owned()),
        persona_id: Set(new.persona.map(|persona| persona.to_string())),
        original_hash: Set(new.original_hash.clone()),
        width: Set(i64::from(new.width)),
        height: Set(i64::from(new.height)),
        dominant: Set(new.dominant.clone()),
        alt: Set(wire(&new.alt)?),
        credit: Set(new.credit.clone()),
        focal_x: Set(i64::from(new.focal.0)),
        focal_y: Set(i64::from(new.focal.1)),
        drawn: Set(i64::from(new.drawn)),
        added_by: Set(new.added_by.map(|staff| staff.to_string())),
        added_at: Set(new.added_at.micros()),
        purged_at: Set(None),
    };
    media::Entity::insert(row).exec_without_returning(work.db()).await.db()?;
    insert_files(work, new.id, &new.files).await
}

async fn insert_files(work: &Work, of: MediaId, files: &[File]) -> Result<()> {
    let rows = files.iter().map(|file| media_file::ActiveModel {
        hash: Set(file.hash.clone()),
        media_id: Set(of.to_string()),
        format: Set(file.format.name().to_owned()),
        width: Set(i64::from(file.width)),
        height: Set(i64::from(file.height)),
        bytes: Set(i64::try_from(file.bytes).unwrap_or(i64::MAX)),
    });
    media_file::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(work.db()).await.db()?;
    Ok(())
}

/// Adds files that were made later. Answers whether there is still a picture
/// for them to belong to.
pub(super) async fn add_files(work: &Work, of: MediaId, files: &[File]) -> Result<bool> {
    let there = media::Entity::find_by_id(of.to_string()).filter(media::Column::PurgedAt.is_null());
    let there = there.one(work.db()).await.db()?.is_some();
    if there && !files.is_empty() {
        insert_files(work, of, files).await?;
    }
    Ok(there)
}

pub(super) async fn describe(work: &Work, of: MediaId, description: &Description) -> Result<()> {
    let done = media::Entity::update_many()
        .col_expr(media::Column::PersonaId, Expr::value(description.persona.map(|persona| persona.to_string())))
        .col_expr(media::Column::Alt, Expr::value(wire(&description.alt)?))
        .col_expr(media::Column::Credit, Expr::value(description.credit.as_str()))
        .col_expr(media::Column::FocalX, Expr::value(i64::from(description.focal.0)))
        .col_expr(media::Column::FocalY, Expr::value(i64::from(description.focal.1)))
        .filter(media::Column::Id.eq(of.to_string()))
        .filter(media::Column::PurgedAt.is_null())
        .exec(work.db())
        .await
        .db()?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Missing) }
}

/// Marks it purged and forgets its files. Returns the hashes that no other
/// media uses, whose bytes may go.
pub(super) async fn purge(work: &Work, of: MediaId) -> Result<Vec<String>> {
    let files =
        media_file::Entity::find().filter(media_file::Column::MediaId.eq(of.to_string())).all(work.db()).await.db()?;
    let hashes: Vec<String> = files.into_iter().map(|file| file.hash).collect();
    media_file::Entity::delete_many()
        .filter(media_file::Column::MediaId.eq(of.to_string()))
        .exec(work.db())
        .await
        .db()?;
    let shared =
        media_file::Entity::find().filter(media_file::Column::Hash.is_in(&hashes)).all(work.db()).await.db()?;
    media::Entity::update_many()
        .col_expr(media::Column::PurgedAt, Expr::value(work.now().micros()))
        .filter(media::Column::Id.eq(of.to_string()))
        .exec(work.db())
        .await
        .db()?;
    Ok(hashes.into_iter().filter(|hash| shared.iter().all(|file| file.hash != *hash)).collect())
}

/// One, with its files.
pub async fn find(db: &impl ConnectionTrait, of: MediaId) -> Result<Media> {
    by_ids(db, &[of]).await?.remove(&of).ok_or(Error::Missing)
}

/// Several at once, with their files, in two statements.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[MediaId]) -> Result<HashMap<MediaId, Media>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = media::Entity::find()
        .filter(media::Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .all(db)
        .await
        .db()?;
    with_files(db, rows).await.map(|found| found.into_iter().map(|media| (media.id, media)).collect())
}

/// The media a file belongs to. The same bytes may belong to several.
pub async fn by_file(db: &impl ConnectionTrait, hash: &str) -> Result<Vec<Media>> {
    let owners = media_file::Entity::find().filter(media_file::Column::Hash.eq(hash)).all(db).await.db()?;
    let rows = media::Entity::find()
        .filter(media::Column::Id.is_in(owners.into_iter().map(|file| file.media_id)))
        .filter(media::Column::PurgedAt.is_null())
        .all(db)
        .await
        .db()?;
    with_files(db, rows).await
}

/// Every file that a row names, once, and how many bytes it has: for whoever
/// looks whether all of them are there.
pub async fn named(db: &impl ConnectionTrait) -> Result<BTreeMap<String, u64>> {
    let rows = media_file::Entity::find()
        .select_only()
        .columns([media_file::Column::Hash, media_file::Column::Bytes])
        .into_tuple::<(String, i64)>()
        .all(db)
        .await
        .db()?;
    Ok(rows.into_iter().map(|(hash, bytes)| (hash, u64::try_from(bytes).unwrap_or_default())).collect())
}

/// Everything that shows somebody and is not purged yet.
pub(crate) async fn of_persona(db: &impl ConnectionTrait, persona: base::PersonaId) -> Result<Vec<MediaId>> {
    let theirs = media::Column::PersonaId.eq(persona.to_string());
    let rows = media::Entity::find().filter(theirs).filter(media::Column::PurgedAt.is_null()).all(db).await.db()?;
    rows.iter().map(|row| id(&row.id)).collect()
}

/// Everything that is not purged.
pub(super) async fn all(db: &impl ConnectionTrait) -> Result<Vec<MediaId>> {
    let rows = media::Entity::find().filter(media::Column::PurgedAt.is_null()).all(db).await.db()?;
    rows.iter().map(|row| id(&row.id)).collect()
}

/// Takes the words from a picture that is purged.
pub(crate) async fn blank(work: &Work, of: MediaId) -> Result<()> {
    media::Entity::update_many()
        .col_expr(media::Column::Alt, Expr::value(wire(&base::Text::new())?))
        .col_expr(media::Column::Credit, Expr::value(""))
        .filter(media::Column::Id.eq(of.to_string()))
        .filter(media::Column::PurgedAt.is_not_null())
        .exec(work.db())
        .await
        .db()?;
    Ok(())
}

/// Newest first, one page.
pub async fn list(db: &impl ConnectionTrait, filter: &Filter, limit: u64, offset: u64) -> Result<Vec<Media>> {
    let rows = select(filter)
        .order_by_desc(media::Column::AddedAt)
        .order_by_desc(media::Column::Id)
        .limit(limit)
        .offset(offset)
        .all(db)
        .await
        .db()?;
    with_files(db, rows).await
}

/// How many the filter leaves.
pub async fn count(db: &impl ConnectionTrait, filter: &Filter) -> Result<u64> {
    select(filter).count(db).await.db()
}

fn select(filter: &Filter) -> sea_orm::Select<media::Entity> {
    let mut query = media::Entity::find().filter(media::Column::PurgedAt.is_null());
    if let Some(kind) = filter.kind {
        query = query.filter(media::Column::Kind.eq(kind.name()));
    }
    if let Some(persona) = filter.persona {
        query = query.filter(media::Column::PersonaId.eq(persona.to_string()));
    }
    if let Some(language) = filter.undescribed_in {
        // Alternative texts are a small JSON object; a language that is there stands in quotes.
        query = query.filter(media::Column::Alt.not_like(format!("%\"{}\":%", language.tag())));
    }
    if let Some(ids) = &filter.ids {
        query = query.filter(media::Column::Id.is_in(ids.iter().map(ToString::to_string)));
    }
    query
}

async fn with_files(db: &impl ConnectionTrait, rows: Vec<media::Model>) -> Result<Vec<Media>> {
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut files: HashMap<String, Vec<File>> = HashMap::new();
    let found = media_file::Entity::find()
        .filter(media_file::Column::MediaId.is_in(ids))
        .order_by_asc(media_file::Column::Width)
        .order_by_asc(media_file::Column::Format)
        .all(db)
        .await
        .db()?;
    for row in found {
        files.entry(row.media_id).or_default().push(File {
            hash: row.hash,
            format: Format::parse(&row.format).ok_or(Error::Missing)?,
            width: small(row.width),
            height: small(row.height),
            bytes: u64::try_from(row.bytes).unwrap_or(0),
        });
    }
    rows.into_iter()
        .map(|row| {
            let own = files.remove(&row.id).unwrap_or_default();
            read(row, own)
        })
        .collect()
}

fn read(row: media::Model, files: Vec<File>) -> Result<Media> {
    Ok(Media {
        id: id(&row.id)?,
        kind: Kind::parse(&row.kind).ok_or(Error::Missing)?,
        persona: row.persona_id.as_deref().map(id).transpose()?,
        original_hash: row.original_hash,
        width: small(row.width),
        height: small(row.height),
        dominant: row.dominant,
        alt: json(&row.alt)?,
        credit: row.credit,
        focal: (per_mille(row.focal_x), per_mille(row.focal_y)),
        drawn: row.drawn != 0,
        added_by: row.added_by.as_deref().map(id).transpose()?,
        added_at: Instant::from_micros(row.added_at),
        purged_at: row.purged_at.map(Instant::from_micros),
        files,
    })
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn per_mille(number: i64) -> u16 {
    u16::try_from(number.clamp(0, 1000)).unwrap_or(500)
}
