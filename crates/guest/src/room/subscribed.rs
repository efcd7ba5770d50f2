//! A program that asks for a room's calendar or feed, by their own address:
//! what it may be told now, and in which language.

use crate::{frame, knock};
use axum::extract::FromRequestParts;
use base::{Error, Locale, Result};
use door::{House, Reader, Trouble};
use http::request::Parts;
use newsroom::toolkit::{self, Audience, Kit, Room, rooms};
use people::links::Purpose;
use ui::words::Words;

pub use crate::frame::sent;

pub struct Subscribed {
    pub room: Room,
    pub kit: Kit,
    pub words: Words,
    reader: Reader,
}

impl Subscribed {
    /// What they post in, then what is written around it.
    pub fn languages(&self) -> Vec<Locale> {
        self.room.languages.iter().copied().chain([self.words.locale()]).collect()
    }
    pub fn trouble(&self, error: Error) -> Trouble {
        frame::trouble(error, self.reader)
    }

    async fn load(house: &House, secret: &str, reader: Reader) -> Result<Self> {
        let (room, _) = rooms::enter(&house.db, &house.keys, secret, Purpose::RoomFeed).await?;
        let audience = Audience::Partner(room.partner);
        let kit = toolkit::kit(&house.db, room.edition, audience, None, &house.base_url, super::voice::VOICE).await?;
        let words = Words::new(room.languages.first().copied().unwrap_or(reader.locale));
        Ok(Self { room, kit, words, reader })
    }
}

impl FromRequestParts<House> for Subscribed {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let secret = knock::secret(parts, house).await;
        knock::paced(Self::load(house, &secret, reader).await, parts, house, reader).await
    }
}
