//! Who came, by which link, and the page around everything they see.

use crate::{frame, knock};
use axum::extract::FromRequestParts;
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Actor, Error, Instant, Locale, PersonaId, Result};
use door::{House, Reader, Trouble, check_token};
use http::request::Parts;
use newsroom::mine::{self, Mine};
use people::ledger::receipts;
use people::ledger::{How, Method};
use people::links::{self, Link, Purpose};
use people::personas::Persona;
use people::persons;
use programme::campaigns;
use store::Work;
use ui::form::Form;
use ui::page::{Flash, Frame, Page, Surface};
use ui::words::{Wording, Words, date_element, said};
use ui::{Markup, html};

/// A person on their own page. A wrong, ended or too old secret is simply not
/// there, and the way onward is the code.
pub struct Own {
    pub secret: String,
    pub link: Link,
    pub words: Words,
    pub reader: Reader,
    /// The persona by whose code or link they came.
    pub persona: PersonaId,
    /// Every persona of theirs, that one included.
    pub personas: Vec<Persona>,
    pub query: String,
    /// What the link is for: everything that is theirs, or only what they are asked again.
    opens: Purpose,
    pub brand: String,
    pub zone: TimeZone,
}

impl Own {
    /// The address below this link.
    pub fn path(&self, rest: &str) -> String {
        let place = match self.opens {
            Purpose::Asked => "asked",
            Purpose::CheckIn => "how",
            Purpose::Chances => "chances",
            Purpose::Training => "training",
            _ => "story",
        };
        format!("/my/{place}/{}{rest}", self.secret)
    }
    /// Whether the link opens the whole page.
    pub fn is_whole(&self) -> bool {
        self.opens == Purpose::MyStory
    }
    /// Where the questions stand below this link.
    pub fn asked_rest(&self) -> &'static str {
        if self.is_whole() { "/asked" } else { "" }
    }
    /// Where they say how they are below this link.
    pub fn how_rest(&self) -> &'static str {
        if self.is_whole() { "/how" } else { "" }
    }
    /// Where they say which chances to speak they would like, below this link.
    pub fn chances_rest(&self) -> &'static str {
        if self.is_whole() { "/chances" } else { "" }
    }

    /// Where their days of training stand below this link.
    pub fn training_rest(&self) -> &'static str {
        if self.is_whole() { "/training" } else { "" }
    }
    pub fn ids(&self) -> Vec<PersonaId> {
        self.personas.iter().map(|persona| persona.id).collect()
    }
    pub fn token(&self, house: &House) -> String {
        door::token(&house.keys, &self.secret)
    }
    /// Refuses a form that is not of this page, and says who acts.
    pub async fn acts(&self, house: &House, form: &Form) -> Result<Actor, Trouble> {
        check_token(&house.keys, &self.secret, form).map_err(|e| self.trouble(e))?;
        self.actor(house).await.map_err(|e| self.trouble(e))
    }
    pub async fn actor(&self, house: &House) -> Result<Actor> {
        persons::teller(&house.db, &house.keys, self.persona, self.link.id).await
    }
    /// Notes that the link acted; one that ended meanwhile does nothing.
    pub async fn note(&self, work: &mut Work, house: &House) -> Result<()> {
        links::consume(work, &house.keys, &self.secret, self.opens).await.map(|_| ())
    }
    /// An answer of their own, given on this page.
    pub fn how(&self) -> How {
        How::from(Method::Link).language(self.words.locale())
    }
    pub async fn works(&self, house: &House) -> Result<Vec<Mine>> {
        mine::works(&house.db, &self.ids(), self.words.locale()).await
    }
    /// One work of theirs; anybody else's is not there.
    pub async fn work(&self, house: &House, id: &str) -> Result<Mine> {
        let id = id.parse().map_err(|_| Error::Missing)?;
        self.works(house).await?.into_iter().find(|work| work.story.id == id).ok_or(Error::Missing)
    }
    pub fn trouble(&self, error: Error) -> Trouble {
        frame::trouble(error, self.reader).onward(self.path(""), "my-back")
    }
    /// What the query says under a name.
    pub fn asks(&self, name: &str) -> &str {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(key, _)| *key == name).map(|(_, value)| value).next().unwrap_or_default()
    }
    /// The day, where the campaign is.
    pub fn day(&self, at: Instant) -> Markup {
        date_element(self.words, at.timestamp().to_zoned(self.zone.clone()).date())
    }
    pub fn day_words(&self, at: Instant) -> String {
        self.words.date(at.timestamp().to_zoned(self.zone.clone()).date())
    }
    pub fn moment(&self, at: Instant) -> Markup {
        ui::words::moment_element(self.words, at, &self.zone)
    }

    pub fn respond(&self, house: &House, path: &str, flash: Option<Flash>, page: &impl Page) -> Response {
        let sample = self.personas.iter().all(|persona| persona.is_sample).then(|| Wording::from("my-sample"));
        let frame = Frame::new(Surface::Guest, self.words, self.path(path))
            .brand(said(self.brand.clone()), self.path(""))
            .exit_to(frame::EXIT)
            .flash(flash)
            .banner(sample);
        let mut response = door::page(&frame, page);
        if let Some(cookie) = self.reader.remember(house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }

    /// The way back, at the foot of every page but the first.
    pub fn back(&self) -> Markup {
        html! { p { (ui::parts::go(self.words, ui::parts::Weight::Quiet, &self.path(""), "my-back")) } }
    }

    async fn load(house: &House, secret: String, reader: Reader, parts: &Parts) -> Result<Self> {
        // A secret opens what it was made for: one is not even looked for in another's place.
        let opens = match parts.uri.path() {
            path if path.starts_with("/my/asked/") => Purpose::Asked,
            path if path.starts_with("/my/how/") => Purpose::CheckIn,
            path if path.starts_with("/my/chances/") => Purpose::Chances,
            path if path.starts_with("/my/training/") => Purpose::Training,
            _ => Purpose::MyStory,
        };
        let link = links::open(&house.db, &house.keys, &secret, opens).await?;
        let persona: PersonaId = link.subject.parse().map_err(|_| Error::Missing)?;
        let personas = persons::own_personas(&house.db, &house.keys, persona).await?;
        let reader = speaks(house, reader, persona, parts).await?;
        let words = reader.words();
        let campaign = campaigns::default(house.db.read()).await?;
        let brand = campaign.as_ref().map_or("Firsthand", |campaign| campaign.title.say(words.locale())).to_owned();
        let zone = campaign.map_or(TimeZone::UTC, |campaign| campaign.zone.tz().clone());
        let query = parts.uri.query().unwrap_or_default().to_owned();
        Ok(Self { secret, link, words, reader, persona, personas, query, opens, brand, zone })
    }
}

/// The language of their newest receipt, unless they chose one here: a
/// borrowed phone speaks its owner's.
async fn speaks(house: &House, mut reader: Reader, persona: PersonaId, parts: &Parts) -> Result<Reader> {
    if !reader.chose && door::Cookie::read(&parts.headers, "lang").is_none() {
        let newest = receipts::of_persona(house.db.read(), persona).await?.into_iter().next();
        if let Some(spoken) = newest.map(|receipt| receipt.language).filter(|one| Locale::INTERFACE.contains(one)) {
            reader.locale = spoken;
        }
    }
    Ok(reader)
}

impl FromRequestParts<House> for Own {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let secret = knock::secret(parts, house).await;
        let opened = Self::load(house, secret, reader, parts).await;
        let opened = knock::paced(opened, parts, house, reader).await;
        opened.map_err(|trouble| trouble.onward("/my", "my-enter-again"))
    }
}
