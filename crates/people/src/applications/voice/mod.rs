//! An application told instead of written: a voice note, received in pieces
//! over a line that may drop, and sealed under the applicant's own key piece
//! by piece before it is acknowledged. It lies with the application's row, so
//! that what takes the one takes the other, in one transaction.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::*;

use super::model::Said;
use super::rules;
use super::store as applications;
use crate::House;
use crate::crypto::{DataKey, Keys};
use ::store::audit;
use ::store::{Db, Work};
use base::{Actor, ApplicationId, Error, Event, Message, Result, StaffId, VoiceId};
use futures_util::{Stream, stream};
use std::ops::Range;
use std::sync::Arc;

/// An unfinished one is kept this long.
pub const KEPT_DAYS: i64 = 2;
/// What is kept is cut into pieces of this size, so that a listener can skip in it.
const PIECE: usize = 512 * 1024;
/// After they said that they want to listen, somebody on the staff may play and skip this long.
pub const LISTEN_SECONDS: i64 = 2 * 3_600;
const HEARD: &str = "application.heard";

/// Opens a place for a note of a known size. An unfinished one before it goes; one that is kept stays until this is whole.
pub async fn begin(db: &Db, id: ApplicationId, size: u64) -> Result<Upload> {
    if size == 0 || size > MOST_BYTES as u64 {
        let most = MOST_BYTES / 1_000_000;
        return Err(Error::invalid("file", Message::new("voice-refused-large").with("most", most)));
    }
    ::store::write!(db, Actor::Visitor, |work| async {
        applications::find(work.db(), id).await?;
        store::remove_unfinished(work, id).await?;
        let upload = Upload { id: VoiceId::new(work.chance()), application: id, size, received: 0, is_kept: false };
        store::insert(work, &upload).await?;
        Ok(upload)
    })
}

/// How far it has come. One of another application does not exist.
pub async fn find(db: &Db, id: ApplicationId, voice: VoiceId) -> Result<Upload> {
    let upload = store::find(db.read(), voice).await?;
    if upload.application == id { Ok(upload) } else { Err(Error::Missing) }
}

/// Keeps the next piece, sealed. `offset` must be where the last one ended: of two senders at once one is refused.
pub async fn append(
    db: &Db,
    keys: &Keys,
    id: ApplicationId,
    voice: VoiceId,
    offset: u64,
    piece: &[u8],
) -> Result<Upload> {
    let upload = find(db, id, voice).await?;
    let end = offset.saturating_add(piece.len() as u64);
    if offset != upload.received {
        return Err(Error::conflict("upload-wrong-offset"));
    }
    if end > upload.size {
        return Err(Error::invalid("file", "upload-too-much"));
    }
    if piece.is_empty() {
        return Ok(upload);
    }
    let kept = applications::kept(db.read(), id).await?;
    let sealed = seal(db, &super::data_key(keys, id, &kept).await?, voice, offset, piece)?;
    ::store::write!(db, Actor::Visitor, |work| async {
        store::advance(work, voice, offset, end).await?;
        store::put(work, voice, &sealed).await
    })?;
    Ok(Upload { received: end, ..upload })
}

/// Makes a whole note the application's own, in place of one before it. Asked again, it changes nothing. `look` reads
/// it through and takes out what a recorder wrote into it.
///
/// # Errors
/// `Invalid` on the field `file` where it is no sound; then nothing of it is kept, and what was there before stays.
/// `Missing` where it was removed, or the application taken back, in the meantime.
pub async fn finish(
    db: &Db,
    keys: &Keys,
    id: ApplicationId,
    voice: VoiceId,
    look: impl AsyncFnOnce(Vec<u8>) -> Result<Sound>,
) -> Result<()> {
    let upload = find(db, id, voice).await?;
    if upload.is_kept {
        return Ok(());
    }
    if upload.received != upload.size {
        return Err(Error::conflict("upload-not-whole"));
    }
    let kept = applications::kept(db.read(), id).await?;
    let key = super::data_key(keys, id, &kept).await?;
    let came = whole(db, &key, &upload).await?;
    let sound = match look(came.clone()).await {
        Err(refused @ Error::Invalid(_)) => {
            ::store::write!(db, Actor::Visitor, |work| store::remove(work, voice))?;
            return Err(refused);
        }
        other => other?,
    };
    let is_as_it_came = sound.bytes == came;
    let note = Note { voice, kind: sound.kind, seconds: sound.seconds, bytes: sound.bytes.len() as u64 };
    let mut pieces = Vec::new();
    if !is_as_it_came {
        for (place, part) in sound.bytes.chunks(PIECE).enumerate() {
            pieces.push(seal(db, &key, voice, (place * PIECE) as u64, part)?);
        }
    }
    ::store::write!(db, Actor::Visitor, |work| async {
        if store::keep(work, voice).await? && !is_as_it_came {
            store::remove_pieces(work, voice).await?;
            for piece in &pieces {
                store::put(work, voice, piece).await?;
            }
        }
        own(work, &key, id, Some(note.clone())).await
    })
}

/// The same for one that came whole, from a browser that sends no pieces.
pub async fn keep_whole(
    db: &Db,
    keys: &Keys,
    id: ApplicationId,
    bytes: &[u8],
    look: impl AsyncFnOnce(Vec<u8>) -> Result<Sound>,
) -> Result<()> {
    let upload = begin(db, id, bytes.len() as u64).await?;
    let mut offset = 0;
    for piece in bytes.chunks(PIECE) {
        offset = append(db, keys, id, upload.id, offset, piece).await?.received;
    }
    finish(db, keys, id, upload.id, look).await
}

/// Takes it out, also one that is just being sent.
///
/// # Errors
/// `Refused` where it is all that somebody told, and it was sent.
pub async fn remove(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<()> {
    let kept = applications::kept(work.db(), id).await?;
    let key = super::data_key(keys, id, &kept).await?;
    store::remove_unfinished(work, id).await?;
    own(work, &key, id, None).await
}

/// The same in a restored database, in which nothing else was told since.
pub async fn remove_again(work: &mut Work, keys: &Keys, id: ApplicationId, voice: VoiceId) -> Result<()> {
    store::find(work.db(), voice).await?;
    store::remove(work, voice).await?;
    let kept = applications::kept(work.db(), id).await?;
    let key = super::data_key(keys, id, &kept).await?;
    let said = super::unseal(&key, &kept)?;
    if said.voice.as_ref().is_some_and(|note| note.voice == voice) {
        let sealed = super::seal(work, &key, &Said { voice: None, ..said })?;
        applications::reseal(work, id, sealed).await?;
    }
    Ok(())
}

/// What an application holds from now on; what it held before is gone with this.
async fn own(work: &mut Work, key: &DataKey, id: ApplicationId, note: Option<Note>) -> Result<()> {
    let kept = applications::kept(work.db(), id).await?;
    let before = super::unseal(key, &kept)?;
    let (old, new) = (before.voice.as_ref().map(|note| note.voice), note.as_ref().map(|note| note.voice));
    if old == new {
        return Ok(());
    }
    let said = Said { voice: note, ..before };
    let now = applications::find(work.db(), id).await?;
    if now.sent_at.is_some() && !rules::missing(&said, now.way).is_empty() {
        return Err(Error::refused("voice-refused-only"));
    }
    if let Some(old) = old {
        store::remove(work, old).await?;
        work.record(Event::ApplicationVoiceRemoved { application: id, voice: old });
    }
    if new.is_some() {
        work.record(Event::ApplicationVoiceKept { application: id });
    }
    let sealed = super::seal(work, key, &said)?;
    applications::reseal(work, id, sealed).await
}

/// Somebody on the staff wants to listen: written down, before anything is heard. What was not sent is heard by nobody.
pub async fn listen(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<Note> {
    if applications::find(work.db(), id).await?.sent_at.is_none() {
        return Err(Error::refused("application-refused-unsent"));
    }
    let kept = applications::kept(work.db(), id).await?;
    let said = super::unseal(&super::data_key(keys, id, &kept).await?, &kept)?;
    let note = said.voice.ok_or(Error::Missing)?;
    work.record(Event::ApplicationHeard { application: id });
    Ok(note)
}

/// The note that this member of the staff said they want to listen to, a short while ago.
///
/// # Errors
/// `Refused` where they did not.
pub async fn listening(db: &Db, keys: &Keys, id: ApplicationId, staff: StaffId) -> Result<Note> {
    applications::find(db.read(), id).await?;
    let filter = audit::Filter {
        event: Some(HEARD.to_owned()),
        actor_id: Some(staff.to_string()),
        subject: Some(id.to_string()),
        before: None,
    };
    let last = audit::list(db.read(), &filter, 1).await?.into_iter().next();
    if last.is_none_or(|line| line.at.plus_seconds(LISTEN_SECONDS) < db.now()) {
        return Err(Error::refused("voice-refused-unheard"));
    }
    super::own(db, keys, id).await?.voice.ok_or(Error::Missing)
}

/// The bytes of a range, read piece by piece, so that memory does not grow with a note. Ends with `Missing` where it
/// was taken out meanwhile.
pub fn played(
    house: Arc<House>,
    id: ApplicationId,
    voice: VoiceId,
    range: Range<u64>,
) -> impl Stream<Item = Result<Vec<u8>>> {
    stream::try_unfold((house, range), move |(house, left)| async move {
        if left.is_empty() {
            return Ok(None);
        }
        let bytes = part(&house.db, &house.keys, id, voice, left.clone()).await?;
        if bytes.is_empty() {
            return Err(Error::Missing);
        }
        let next = left.start + bytes.len() as u64;
        Ok(Some((bytes, (house, next..left.end))))
    })
}

/// The beginning of a range, as far as one piece holds it; nothing behind its end.
async fn part(db: &Db, keys: &Keys, id: ApplicationId, voice: VoiceId, range: Range<u64>) -> Result<Vec<u8>> {
    find(db, id, voice).await?;
    let Some(piece) = store::piece_at(db.read(), voice, range.start).await? else { return Ok(Vec::new()) };
    let kept = applications::kept(db.read(), id).await?;
    let key = super::data_key(keys, id, &kept).await?;
    let plain = key.open_bytes(&about(voice, piece.starts), &piece.sealed)?;
    let place = |at: u64| usize::try_from(at - piece.starts).map_err(Error::because("reading a voice note"));
    let from = place(range.start)?.min(plain.len());
    let to = place(range.end.max(range.start))?.min(plain.len());
    Ok(plain.get(from..to).unwrap_or_default().to_vec())
}

/// Drops what nobody finished in time. Called by the worker.
pub async fn sweep(db: &Db) -> Result<u64> {
    let before = db.now().plus_days(-KEPT_DAYS);
    let late = store::unfinished_since(db.read(), before).await?;
    for voice in &late {
        ::store::write!(db, Actor::System, |work| store::remove(work, *voice))?;
    }
    Ok(late.len() as u64)
}

pub(super) use store::remove_all;

async fn whole(db: &Db, key: &DataKey, upload: &Upload) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(upload.size).unwrap_or(0));
    while (bytes.len() as u64) < upload.size {
        let at = bytes.len() as u64;
        let piece = store::piece_at(db.read(), upload.id, at).await?.filter(|piece| piece.starts == at);
        let piece = piece.ok_or(Error::Missing)?;
        bytes.extend_from_slice(&key.open_bytes(&about(upload.id, at), &piece.sealed)?);
    }
    Ok(bytes)
}

fn seal(db: &Db, key: &DataKey, voice: VoiceId, starts: u64, plain: &[u8]) -> Result<Piece> {
    let sealed = key.seal_bytes(db.chance(), &about(voice, starts), plain)?;
    Ok(Piece { starts, size: plain.len() as u64, sealed })
}

/// Binds a piece to its place in its note.
fn about(voice: VoiceId, starts: u64) -> String {
    format!("voice {voice} {starts}")
}
