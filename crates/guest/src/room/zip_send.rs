//! Several pictures in one file, with a page that lists them. It is made while
//! it is sent: each picture is asked about, written down and packed in the
//! moment it is wanted, and what was taken back meanwhile is left out. The list
//! comes last and names only what may still be posted then.

use super::entered::Entered;
use super::file_send::{attach, counter, screen};
use super::zip_index;
use crate::pack::Packer;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, KitItemId, Locale, Result};
use door::{Answer, House, Sent};
use futures_util::stream;
use http::{HeaderValue, header};
use newsroom::toolkit::files;
use newsroom::toolkit::{self, Audience, Kit, Room, Size, Telling};
use std::collections::VecDeque;
use ui::form::Form;
use ui::words::Words;

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

/// A file that was packed.
pub struct Packed {
    pub name: String,
    pub item: KitItemId,
    pub language: Locale,
}

/// What a list of these files says of people.
fn whose(kit: Kit, packed: &[Packed]) -> Vec<(KitItemId, Telling)> {
    let all = kit.offers.into_iter().flat_map(|offer| {
        let item = offer.item;
        offer.tellings.into_iter().map(move |telling| (item, telling))
    });
    let is_listed = |(item, telling): &(KitItemId, Telling)| {
        telling.face.permit().is_some()
            && packed.iter().any(|packed| packed.item == *item && packed.language == telling.language())
    };
    all.filter(is_listed).collect()
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
    packer: Option<Packer>,
    /// What waits to be sent, and whose it is: one person's picture, or the list of all.
    waiting: VecDeque<Bytes>,
    whose: Vec<(KitItemId, Telling)>,
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
        let (room, words) = (entered.room.clone(), entered.words);
        let (packed, waiting) = (Vec::new(), VecDeque::new());
        Self {
            house,
            room,
            words,
            partner,
            actor,
            size,
            wanted,
            packed,
            packer: Some(Packer::new()),
            waiting,
            whose: Vec::new(),
        }
    }

    /// The next piece, asked about in this moment.
    async fn next(&mut self) -> Result<Option<Bytes>> {
        loop {
            if let Some(piece) = self.waiting.pop_front() {
                let whose: Vec<_> = self.whose.iter().map(|(item, telling)| (*item, telling)).collect();
                if !files::all_still(counter(&self.house, &self.room, self.actor), &whose).await? {
                    return Err(Error::refused("people-file-not-permitted"));
                }
                return Ok(Some(piece));
            }
            self.whose.clear();
            match self.wanted.pop_front() {
                Some((item, language)) => self.pack(item, language).await?,
                None if self.packer.is_some() => self.finish().await?,
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
        self.whose.extend(telling.filter(|_| is_theirs).map(|telling| (item, telling)));
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let Some(packer) = &mut self.packer else { return Ok(()) };
        packer.begin(name)?;
        packer.write(bytes)?;
        let packed = packer.take();
        self.send_on(packed);
        Ok(())
    }

    fn send_on(&mut self, packed: Vec<u8>) {
        let mut all = Bytes::from(packed);
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
            self.whose = whose(kit, &self.packed);
        }
        if let Some(packer) = self.packer.take() {
            self.send_on(packer.finish()?);
        }
        Ok(())
    }
}
