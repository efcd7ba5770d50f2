//! What is made of a picture when there is time: AVIF, which costs a phone on
//! a slow network half the bytes and us seconds of work.

use super::{File, Format, store};
use ::store::{Db, NewJob};
use base::{Actor, Error, MediaId, Result};
use data_encoding::HEXLOWER;
use outside::files::Files;
use sha2::{Digest as _, Sha256};
use std::thread;
use thread_priority::ThreadPriority;
use tokio::sync::{Semaphore, oneshot};

/// The kind of the job.
pub const MAKE_AVIF: &str = "make_avif";

/// Asks for it. One waiting job per picture is enough.
pub fn make_avif_later(media: MediaId) -> NewJob {
    NewJob::new(MAKE_AVIF, [media.to_string()]).once(format!("{MAKE_AVIF} {media}"))
}

/// Makes what is still missing and worth having. Where the picture was purged
/// meanwhile its new bytes go as well.
pub async fn make_avif(db: &Db, files: &Files, media: MediaId) -> Result<()> {
    let picture = match store::find(db.read(), media).await {
        Err(Error::Missing) => return Ok(()),
        found => found?,
    };
    let has = |width: u32| picture.files.iter().any(|file| file.format == Format::Avif && file.width == width);
    let mut made = Vec::new();
    for from in picture.files.iter().filter(|file| file.format == Format::Webp && !has(file.width)) {
        let webp = files.get(&File::key(&from.hash)).await?;
        let avif = unhurried(move || render::avif::from_webp(&webp)).await??;
        let bytes = avif.len() as u64;
        if bytes < from.bytes {
            let hash = HEXLOWER.encode(&Sha256::digest(&avif));
            let file = File { hash, format: Format::Avif, bytes, ..from.clone() };
            files.put(&File::key(&file.hash), avif).await?;
            made.push(file);
        }
    }
    let kept = ::store::write!(db, Actor::System, |work| store::add_files(work, media, &made))?;
    for file in made.iter().filter(|_| !kept) {
        if store::by_file(db.read(), &file.hash).await?.is_empty() {
            files.delete(&File::key(&file.hash)).await?;
        }
    }
    Ok(())
}

/// Does long work on a thread of its own: one such work at a time in this
/// process, and at the lowest priority, so that no page waits for a picture.
async fn unhurried<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    static TURN: Semaphore = Semaphore::const_new(1);
    let turn = TURN.acquire().await.map_err(Error::because("waiting for the thread of long work"))?;
    let (done, result) = oneshot::channel();
    let run = move || {
        // Where the system refuses, the work is only less polite.
        let _ = ThreadPriority::Min.set_for_current();
        // Nobody is left to take it when the server stops.
        let _ = done.send(work());
    };
    thread::Builder::new().name("unhurried".into()).spawn(run).map_err(Error::because("starting a thread"))?;
    let result = result.await.map_err(Error::because("making an AVIF"))?;
    drop(turn);
    Ok(result)
}
