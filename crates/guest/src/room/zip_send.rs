//! Several pictures in one file, with a page that lists them. It is made while
//! it is sent: each picture is asked about, written down and packed in the
//! moment it is wanted, and what was taken back meanwhile is left out. The list
//! comes last and names only what may still be posted then.

use super::entered::Entered;
use super::file_send::{attach, counter, screen};
use super::zip_index;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, KitItemId, Locale, Result};
use door::{Answer, House, Sent};
use futures_util::stream;
use http::{HeaderValue, header};
use newsroom::toolkit::files;
use newsroom::toolkit::{self, Audience, Room, Size, Telling};
use std::collections::VecDeque;
use std::io::Write as _;
use std::sync::{Arc, Mutex, PoisonError};
use ui::form::Form;
use ui::words::Words;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// Pictures in one file.
const MOST: usize = 240;
/// Sent at once; before each such piece of a person's picture we ask again.
const PIECE: usize = 64 * 1024;

pub async fn send(State(house): State<House>, entered: Entered, Sent(form): Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let wrong = |error| entered.trouble(error).onward(entered.path("/everything"), "room-everything");
    let (wanted, size) = read(&form).map_err(wrong)?;
    store::write!(house.db, actor, |work| entered.note(work, &house)).map_err(wrong)?;
    let partner = entered.partner.name.say(entered.words.locale()).to_owned();
    let parcel = Parcel::new(house.clone(), &entered, actor, partner, wanted, size);
    let bytes = stream::try_unfold(parcel, |mut parcel| async move {
        match parcel.next().await {
            Ok(Some(bytes)) => Ok(Some((bytes, parcel))),
            Ok(None) => Ok(None),
            // A file that breaks off is better than one that holds what was taken back.
            Err(error) => Err(std::io::Error::other(error.to_string())),
        }
    });
    let mut response = Response::new(Body::from_stream(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    attach(&mut response, "toolkit.zip");
    Ok(response)
}

/// Which items, in which languages, how large.
fn read(form: &Form) -> Result<(VecDeque<(KitItemId, Locale)>, Size)> {
    let size = screen(form.value("size")).ok_or_else(|| Error::invalid("size", "error-unknown-choice"))?;
    let items: Vec<KitItemId> = form.values("item").filter_map(|id| id.parse().ok()).collect();
    let languages: Vec<Locale> = form.values("in").filter_map(|tag| tag.parse().ok()).collect();
    let mut wanted = VecDeque::new();
    for item in items {
        for language in &languages {
            if !wanted.contains(&(item, *language)) {
                wanted.push_back((item, *language));
            }
        }
    }
    match wanted.len() {
        0 => Err(Error::invalid("item", "error-choose")),
        1..=MOST => Ok((wanted, size)),
        _ => Err(Error::invalid("item", base::Message::new("error-too-many").with("most", MOST))),
    }
}

/// Where the packer writes, emptied after each file.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Vec<u8>>>);

impl Shelf {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl std::io::Write for Shelf {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A file that was packed.
pub struct Packed {
    pub name: String,
    pub item: KitItemId,
    pub language: Locale,
}

struct Parcel {
    house: House,
    room: Room,
    words: Words,
    partner: String,
    actor: Actor,
    size: Size,
    wanted: VecDeque<(KitItemId, Locale)>,
    packed: Vec<Packed>,
    shelf: Shelf,
    writer: Option<ZipWriter<StreamWriter<Shelf>>>,
    /// What waits to be sent, and whose it is.
    waiting: VecDeque<Bytes>,
    whose: Option<(KitItemId, Telling)>,
}

impl Parcel {
    fn new(
        house: House,
        entered: &Entered,
        actor: Actor,
        partner: String,
        wanted: VecDeque<(KitItemId, Locale)>,
        size: Size,
    ) -> Self {
        let shelf = Shelf::default();
        let writer = Some(ZipWriter::new_stream(shelf.clone()));
        let (room, words) = (entered.room.clone(), entered.words);
        let (packed, waiting) = (Vec::new(), VecDeque::new());
        Self { house, room, words, partner, actor, size, wanted, packed, shelf, writer, waiting, whose: None }
    }

    /// The next piece, asked about in this moment.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        loop {
            if let Some(piece) = self.waiting.pop_front() {
                if let Some((item, telling)) = &self.whose
                    && !files::still(counter(&self.house, &self.room, self.actor), *item, telling).await?
                {
                    return Err(Error::refused("people-file-not-permitted"));
                }
                return Ok(Some(piece));
            }
            self.whose = None;
            match self.wanted.pop_front() {
                Some((item, language)) => self.pack(item, language).await?,
                None if self.writer.is_some() => self.finish().await?,
                None => return Ok(None),
            }
        }
    }

    /// One picture, with its row. What may not go is passed over without a word.
    async fn pack(&mut self, item: KitItemId, language: Locale) -> Result<()> {
        let audience = Audience::Partner(self.room.partner);
        let only = [item];
        let kit = toolkit::kit(
            &self.house.db,
            self.room.edition,
            audience,
            Some(&only),
            &self.house.base_url,
            super::voice::VOICE,
        );
        let mut kit = match kit.await {
            Err(Error::Missing) => return Ok(()),
            other => other?,
        };
        let Some(offer) = kit.offer(item) else { return Ok(()) };
        let Some(telling) = offer.telling(language) else { return Ok(()) };
        let taken = match files::hand_out(counter(&self.house, &self.room, self.actor), &kit, offer, telling, self.size)
            .await
        {
            Err(Error::Missing | Error::Refused(_)) => return Ok(()),
            other => other?,
        };
        let is_theirs = telling.face.permit().is_some();
        self.put(&taken.name, &taken.bytes)?;
        self.packed.push(Packed { name: taken.name, item, language });
        let tellings = kit.offers.swap_remove(0).tellings;
        let telling = tellings.into_iter().find(|telling| telling.language() == language);
        self.whose = telling.filter(|_| is_theirs).map(|telling| (item, telling));
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let Some(writer) = &mut self.writer else { return Ok(()) };
        let text = name.ends_with(".html") || name.ends_with(".txt");
        // Pictures are packed already.
        let method = if text { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(name, options).map_err(Error::because("packing a file"))?;
        writer.write_all(bytes).map_err(Error::because("packing a file"))?;
        writer.flush().map_err(Error::because("packing a file"))?;
        self.send_on();
        Ok(())
    }

    fn send_on(&mut self) {
        let mut all = Bytes::from(self.shelf.take());
        while !all.is_empty() {
            self.waiting.push_back(all.split_to(all.len().min(PIECE)));
        }
    }

    /// The list, of what may be posted still, and the end of the file.
    async fn finish(&mut self) -> Result<()> {
        let items: Vec<KitItemId> = self.packed.iter().map(|packed| packed.item).collect();
        let audience = Audience::Partner(self.room.partner);
        let (db, base_url) = (&self.house.db, &self.house.base_url);
        if let Ok(kit) =
            toolkit::kit(db, self.room.edition, audience, Some(&items), base_url, super::voice::VOICE).await
        {
            let made = zip_index::Made {
                words: self.words,
                kit: &kit,
                packed: &self.packed,
                partner: &self.partner,
                at: db.now(),
                zone: self.room.zone.tz(),
            };
            let (page, text) = (made.page(), made.text());
            self.put("index.html", page.as_bytes())?;
            self.put("captions.txt", text.as_bytes())?;
        }
        if let Some(writer) = self.writer.take() {
            writer.finish().map_err(Error::because("packing files"))?;
        }
        self.send_on();
        Ok(())
    }
}
