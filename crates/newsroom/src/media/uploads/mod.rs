//! Uploads that may be dropped and go on, after tus 1.0 (core, creation and
//! termination). Each piece is kept as a file of its own before it is
//! acknowledged, so a crash loses nothing the sender was told we have, and
//! any node can go on where another stopped.

mod store;

use super::{Description, Kind, add_picture, keep_files, prepare_picture, recording};
use ::store::Db;
use base::{Actor, Error, Event, Instant, MediaId, Message, Result, StaffId, UploadId};
use outside::files::Files;

/// The largest file that may be sent, in bytes.
pub const MOST_BYTES: u64 = recording::MOST_BYTES as u64;
/// An unfinished upload is kept this long.
pub const KEPT_DAYS: i64 = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: UploadId,
    pub staff: StaffId,
    pub kind: Kind,
    pub size: u64,
    pub received: u64,
    /// What became of it, once whole.
    pub media: Option<MediaId>,
    pub created_at: Instant,
    pub expires_at: Instant,
}

/// Opens an upload of a known size.
pub async fn begin(db: &Db, staff: StaffId, kind: Kind, size: u64) -> Result<Upload> {
    if size == 0 || size > MOST_BYTES {
        return Err(Error::invalid("file", Message::new("upload-refused-size").with("most", 200usize)));
    }
    ::store::write!(db, Actor::Staff(staff), |work| async {
        let now = work.now();
        let upload = Upload {
            id: UploadId::new(work.chance()),
            staff,
            kind,
            size,
            received: 0,
            media: None,
            created_at: now,
            expires_at: now.plus_days(KEPT_DAYS),
        };
        store::insert(work, &upload).await?;
        work.record(Event::UploadBegun { upload: upload.id });
        Ok::<_, Error>(upload)
    })
}

/// How far it has come. Someone else's upload does not exist.
pub async fn find(db: &Db, staff: StaffId, id: UploadId) -> Result<Upload> {
    let upload = store::find(db.read(), id).await?;
    if upload.staff == staff && upload.expires_at > db.now() { Ok(upload) } else { Err(Error::Missing) }
}

/// Keeps the next piece. `offset` must be where the last one ended; two
/// senders at once are told apart by the row, and one of them is refused.
pub async fn append(
    db: &Db,
    files: &Files,
    staff: StaffId,
    id: UploadId,
    offset: u64,
    piece: Vec<u8>,
) -> Result<Upload> {
    let upload = find(db, staff, id).await?;
    let end = offset + piece.len() as u64;
    if offset != upload.received {
        return Err(Error::conflict("upload-wrong-offset"));
    }
    if end > upload.size {
        return Err(Error::invalid("file", "upload-too-much"));
    }
    if piece.is_empty() {
        return Ok(upload);
    }
    files.put(&piece_key(id, offset, piece.len() as u64), piece).await?;
    ::store::write!(db, Actor::Staff(staff), |work| store::advance(work, id, offset, end))?;
    Ok(Upload { received: end, ..upload })
}

/// Makes media of a whole upload. Asked again, it gives the same media.
pub async fn finish(db: &Db, files: &Files, upload: &Upload, description: &Description) -> Result<MediaId> {
    if let Some(media) = upload.media {
        return Ok(media);
    }
    if upload.received != upload.size {
        return Err(Error::conflict("upload-not-whole"));
    }
    let bytes = assemble(files, upload).await?;
    let id = upload.id;
    let actor = Actor::Staff(upload.staff);
    let media = match upload.kind {
        Kind::Picture => {
            let prepared = prepare_picture(bytes).await?;
            keep_files(files, &prepared).await?;
            ::store::write!(db, actor, |work| async {
                let media = add_picture(work, &prepared, description, false).await?;
                store::became(work, id, media).await?;
                Ok::<_, Error>(media)
            })?
        }
        Kind::Audio | Kind::Video => {
            let checked = recording::inspect(bytes)?;
            recording::keep(files, &checked).await?;
            ::store::write!(db, actor, |work| async {
                let media = recording::add(work, &checked, description).await?;
                store::became(work, id, media).await?;
                Ok::<_, Error>(media)
            })?
        }
    };
    drop_pieces(files, id).await?;
    Ok(media)
}

/// Gives up an upload at the sender's wish.
pub async fn abandon(db: &Db, files: &Files, staff: StaffId, id: UploadId) -> Result<()> {
    find(db, staff, id).await?;
    ::store::write!(db, Actor::Staff(staff), |work| store::delete(work, id))?;
    drop_pieces(files, id).await
}

/// Drops what nobody finished in time. Called by the worker.
pub async fn sweep(db: &Db, files: &Files) -> Result<usize> {
    let late = store::expired(db.read(), db.now()).await?;
    for id in &late {
        ::store::write!(db, Actor::System, |work| store::delete(work, *id))?;
        drop_pieces(files, *id).await?;
    }
    Ok(late.len())
}

/// The pieces in order. A piece that a crash left beyond the acknowledged
/// end, or that a later one replaced, is not part of the chain.
async fn assemble(files: &Files, upload: &Upload) -> Result<Vec<u8>> {
    let pieces = files.list(&prefix(upload.id)).await?;
    let mut bytes = Vec::with_capacity(usize::try_from(upload.size).unwrap_or(0));
    while (bytes.len() as u64) < upload.size {
        let start = format!("{:012}-", bytes.len());
        let next =
            pieces.iter().filter(|piece| piece.key.rsplit('/').next().is_some_and(|name| name.starts_with(&start)));
        let fits = next.filter(|piece| bytes.len() as u64 + piece.size <= upload.size);
        let Some(piece) = fits.max_by_key(|piece| piece.modified) else {
            return Err(Error::conflict("upload-not-whole"));
        };
        bytes.extend_from_slice(&files.get(&piece.key).await?);
    }
    Ok(bytes)
}

async fn drop_pieces(files: &Files, id: UploadId) -> Result<()> {
    for piece in files.list(&prefix(id)).await? {
        files.delete(&piece.key).await?;
    }
    Ok(())
}

fn prefix(id: UploadId) -> String {
    format!("uploads/{id}")
}

fn piece_key(id: UploadId, offset: u64, length: u64) -> String {
    format!("uploads/{id}/{offset:012}-{length}")
}
