//! Drawing, away from requests and with a bound: a burst of crawlers must not
//! take the server's time from readers.

use super::Share;
use base::{Error, Result};
use bytes::Bytes;
use newsroom::media::File;
use outside::files::Files;
use render::card::{Focus, Format, Photo};
use render::{DrawError, Studio};
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Semaphore;

/// So many are drawn at once,
static TURNS: Semaphore = Semaphore::const_new(1);
/// and so many may wait for that. Each takes a few hundredths of a second.
const WAITING_MOST: usize = 40;
static WAITING: AtomicUsize = AtomicUsize::new(0);

/// Counts somebody who waits, also when they go away.
struct Place;

impl Place {
    fn take() -> Option<Self> {
        let before = WAITING.fetch_add(1, Ordering::Relaxed);
        let place = Self;
        (before < WAITING_MOST).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        WAITING.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The bytes of the picture; nothing where too many wait already.
pub async fn draw(files: &Files, share: &Share<'_>) -> Result<Option<Vec<u8>>> {
    let Some(_place) = Place::take() else { return Ok(None) };
    let _turn = TURNS.acquire().await.map_err(Error::because("waiting to draw a picture for a link"))?;
    let photo = match share.photo() {
        Some((hash, focus, alt)) => Some(open(files.get(&File::key(hash)).await?, focus, alt.to_owned()).await?),
        None => None,
    };
    let cards = share.cards(photo.as_ref());
    let work = tokio::task::spawn_blocking(move || {
        let mut wrong = None;
        for card in &cards {
            match Studio::shared().draw(card, Format::Jpeg) {
                Ok(bytes) => return Ok(bytes),
                Err(error) => wrong = Some(error),
            }
        }
        let why = wrong.map_or_else(|| "there was nothing to draw".to_owned(), |error: DrawError| error.to_string());
        Err(Error::fault("drawing a picture for a link", why))
    });
    work.await.map_err(Error::because("drawing a picture for a link"))?.map(Some)
}

async fn open(bytes: Bytes, (x, y): (u16, u16), alt: String) -> Result<Photo> {
    let focus = Focus::at(f64::from(x) / 1000.0, f64::from(y) / 1000.0);
    let work = tokio::task::spawn_blocking(move || Photo::open(&bytes, focus, &alt));
    let photo = work.await.map_err(Error::because("opening a photo"))?;
    photo.map_err(|refusal| Error::fault("opening a photo", format!("{refusal:?}")))
}
