//! Who came in, and the page around everything that a room shows.

use super::voice::VOICE;
use crate::{frame, knock};
use axum::extract::FromRequestParts;
use axum::response::Response;
use base::{Actor, Error, Instant, Locale, Result};
use door::{House, Reader, Trouble, check_token};
use http::request::Parts;
use newsroom::toolkit::{self, Audience, Kit, Room, rooms};
use people::ledger::disclosures::{self, Holder};
use people::links::{self, Link, Purpose};
use programme::campaigns::{self, Campaign, Edition};
use programme::partners::{self, Partner};
use store::Work;
use ui::LookSheet;
use ui::form::Form;
use ui::page::{Flash, Frame, NavItem, Page, Surface};
use ui::words::{Wording, Words, moment_element, said};
use ui::{Markup, html};

/// Somebody of a partner organisation, in its room.
pub struct Entered {
    pub secret: String,
    pub link: Link,
    pub room: Room,
    pub partner: Partner,
    pub edition: Edition,
    pub campaign: Campaign,
    pub words: Words,
    pub reader: Reader,
    pub query: String,
}

impl Entered {
    /// The address below this link.
    pub fn path(&self, rest: &str) -> String {
        format!("/room/{}{rest}", self.secret)
    }
    pub fn token(&self, house: &House) -> String {
        door::token(&house.keys, &self.secret)
    }
    /// Refuses a form that is not of this room, and says who acts.
    pub fn acts(&self, house: &House, form: &Form) -> Result<Actor, Trouble> {
        check_token(&house.keys, &self.secret, form).map_err(|error| self.trouble(error))?;
        Ok(Actor::Partner(self.room.partner, self.link.id))
    }
    /// Notes that the link acted; one that ended meanwhile does nothing.
    pub async fn note(&self, work: &mut Work, house: &House) -> Result<()> {
        links::consume(work, &house.keys, &self.secret, Purpose::Room).await.map(|_| ())
    }
    pub const fn audience(&self) -> Audience {
        Audience::Partner(self.room.partner)
    }
    /// What this partner may post now.
    pub async fn kit(&self, house: &House) -> Result<Kit> {
        toolkit::kit(&house.db, self.room.edition, self.audience(), None, &house.base_url, VOICE).await
    }
    /// One item of it; what may not be posted now is not there.
    pub async fn one(&self, house: &House, item: &str) -> Result<Kit> {
        let item = item.parse().map_err(|_| Error::Missing)?;
        let kit =
            toolkit::kit(&house.db, self.room.edition, self.audience(), Some(&[item]), &house.base_url, VOICE).await?;
        if kit.offers.is_empty() { Err(Error::Missing) } else { Ok(kit) }
    }
    /// What they post in, then what they read.
    pub fn languages(&self) -> Vec<Locale> {
        let mut all = self.room.languages.clone();
        if !all.contains(&self.words.locale()) {
            all.push(self.words.locale());
        }
        all
    }
    pub fn trouble(&self, error: Error) -> Trouble {
        frame::trouble(error, self.reader).onward(self.path(""), "room-back")
    }
    /// What the query says under a name.
    pub fn asks(&self, name: &str) -> String {
        let pairs = form_urlencoded::parse(self.query.as_bytes());
        pairs.filter(|(key, _)| key == name).map(|(_, value)| value.into_owned()).next().unwrap_or_default()
    }
    /// A moment where the partner is, and in UTC where that is another.
    pub fn moment(&self, at: Instant) -> Markup {
        let there = self.room.zone.tz();
        let utc = base::jiff::tz::TimeZone::UTC;
        let same = there.to_offset(at.timestamp()).is_zero();
        html! {
            (moment_element(self.words, at, there))
            @if !same { " · " (moment_element(self.words, at, &utc)) }
        }
    }

    /// A page of the room. `here` is its place in the navigation, `withdrawn`
    /// how much is to be taken down.
    pub fn respond(&self, house: &House, here: &str, flash: Option<Flash>, page: &impl Page) -> Response {
        let places = [
            ("", "room-today"),
            ("/week", "room-week"),
            ("/everything", "room-everything"),
            ("/changes", "room-changes"),
        ];
        let nav = places.map(|(rest, label)| NavItem::new(self.path(rest), label, rest == here)).to_vec();
        let title = self.campaign.title.say(self.words.locale()).to_owned();
        let sample = self.edition.is_sample.then(|| Wording::from("room-sample"));
        let frame = Frame::new(Surface::Guest, self.words, self.path(here))
            .brand(said(title), self.path(""))
            .nav(nav)
            .look(LookSheet::of(&self.edition.look))
            .flash(flash)
            .banner(sample);
        let mut response = door::page(&frame, page);
        if let Some(cookie) = self.reader.remember(house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }

    async fn load(house: &House, secret: String, reader: Reader, parts: &Parts) -> Result<Self> {
        let (room, link) = rooms::enter(&house.db, &house.keys, &secret, Purpose::Room).await?;
        let db = house.db.read();
        let partner = partners::find(db, room.partner).await?;
        let edition = campaigns::edition(db, room.edition).await?;
        let campaign = campaigns::find(db, edition.campaign).await?;
        let reader = speaks(house, reader, &room, parts).await?;
        let query = parts.uri.query().unwrap_or_default().to_owned();
        Ok(Self { secret, link, words: reader.words(), room, partner, edition, campaign, reader, query })
    }
}

/// What they chose, else what the organisation's contact reads.
async fn speaks(house: &House, mut reader: Reader, room: &Room, parts: &Parts) -> Result<Reader> {
    if reader.chose || door::Cookie::read(&parts.headers, "lang").is_some() {
        return Ok(reader);
    }
    let chosen = room.languages.iter().copied().find(|one| Locale::INTERFACE.contains(one));
    let spoken = match chosen {
        Some(chosen) => Some(chosen),
        None => {
            let holder = Holder::Partner(room.partner);
            disclosures::contacts(house.db.read(), &[holder]).await?.remove(&holder).map(|contact| contact.language)
        }
    };
    reader.locale = spoken.unwrap_or(reader.locale);
    Ok(reader)
}

impl FromRequestParts<House> for Entered {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let secret = knock::secret(parts, house).await;
        knock::paced(Self::load(house, secret, reader, parts).await, parts, house, reader).await
    }
}
