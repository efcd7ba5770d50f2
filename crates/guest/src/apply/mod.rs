//! Applying to an open call: without an account or an address, in plain steps,
//! each saved at once. A short code leads back, on any phone; nothing is sent
//! before the applicant sends it, and everything can be taken back.

pub mod begin;
pub mod equality;
pub mod home;
pub mod outcome;
pub mod send;
pub mod step;
pub mod withdraw;

#[cfg(test)]
mod tests;

use crate::{frame, knock};
use axum::extract::{FromRequestParts, Path};
use axum::response::Response;
use base::{Actor, Error, Instant, Result, Slug};
use door::{House, Reader, Trouble, check_token};
use http::StatusCode;
use http::request::Parts;
use people::applications::{self, Application, Asked, Said};
use people::links::{self, Purpose};
use programme::calls::{self, Call, CallState};
use programme::campaigns::{self, Campaign, Edition};
use store::Work;
use ui::form::Form;
use ui::page::{Flash, Frame, Page, Surface};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

/// Who acts: nobody whom the trail could name.
pub const APPLICANT: Actor = Actor::Visitor;

/// A call that anyone may read, and what it belongs to.
pub struct Place {
    pub campaign: Campaign,
    pub edition: Edition,
    pub call: Call,
    pub state: CallState,
}

impl Place {
    async fn of(house: &House, edition: Edition) -> Result<Self> {
        let db = house.db.read();
        let campaign = campaigns::find(db, edition.campaign).await?;
        let call = calls::find(db, edition.id).await?;
        let state = calls::rules::state(&call, house.db.now(), &campaign.zone, edition.archived_at.is_some());
        Ok(Self { campaign, edition, call, state })
    }
    /// The one at an address. What the public may not see is not there.
    pub async fn at(house: &House, (campaign, edition): &(String, String)) -> Result<Self> {
        let slug = |text: &str| text.parse::<Slug>().map_err(|_| Error::Missing);
        let db = house.db.read();
        let campaign = campaigns::by_slug(db, &slug(campaign)?).await?;
        let edition = campaigns::edition_by_slug(db, campaign.id, &slug(edition)?).await?;
        let place = Self::of(house, edition).await?;
        let shown = place.edition.is_public() && place.call.is_published();
        if shown { Ok(place) } else { Err(Error::Missing) }
    }
    /// Refuses whoever comes before the first day or after the last.
    pub fn require_open(&self) -> Result<()> {
        match self.state {
            CallState::Open => Ok(()),
            CallState::Draft | CallState::Coming => Err(Error::refused("application-refused-coming")),
            CallState::Closed => Err(Error::refused("application-refused-closed")),
        }
    }
    pub fn address(&self) -> String {
        format!("/{}/{}/call/", self.campaign.slug, self.edition.slug)
    }
    pub fn asked(&self) -> Asked {
        Asked { criteria: self.call.criteria.len(), questions: self.call.questions.len() }
    }
    pub fn closes(&self, words: Words) -> String {
        words.day_over(calls::rules::closes_at(self.call.dates, &self.campaign.zone), self.campaign.zone.tz())
    }
    pub fn over(&self, words: Words, end: Instant) -> String {
        words.day_over(end, self.campaign.zone.tz())
    }
    pub fn respond(
        &self,
        reader: Reader,
        house: &House,
        path: String,
        flash: Option<Flash>,
        page: &impl Page,
    ) -> Response {
        let words = reader.words();
        let sample = self.edition.is_sample.then(|| Wording::from("site-sample-banner"));
        let frame = Frame::new(Surface::Guest, words, path)
            .brand(said(self.campaign.title.say(words.locale())), self.address())
            .exit_to(frame::EXIT)
            .flash(flash)
            .banner(sample);
        let mut response = door::page(&frame, page);
        if let Some(cookie) = reader.remember(house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }
}

/// Somebody at their own application. A wrong, ended or too old secret is simply not there.
pub struct Applicant {
    pub secret: String,
    pub reader: Reader,
    pub words: Words,
    pub application: Application,
    pub said: Said,
    pub place: Place,
    pub query: String,
}

impl Applicant {
    pub fn path(&self, rest: &str) -> String {
        format!("/my/application/{}{rest}", self.secret)
    }
    pub fn token(&self, house: &House) -> String {
        door::token(&house.keys, &self.secret)
    }
    /// Refuses a form that is not of this page.
    pub fn genuine(&self, house: &House, form: &Form) -> Result<(), Trouble> {
        check_token(&house.keys, &self.secret, form).map_err(|error| self.trouble(error))
    }
    /// Notes that the link acted; one that ended meanwhile does nothing.
    pub async fn note(&self, work: &mut Work, house: &House) -> Result<()> {
        links::consume(work, &house.keys, &self.secret, Purpose::Application).await.map(|_| ())
    }
    pub fn trouble(&self, error: Error) -> Trouble {
        frame::trouble(error, self.reader).onward(self.path(""), "apply-back")
    }
    pub fn respond(&self, house: &House, rest: &str, flash: Option<Flash>, page: &impl Page) -> Response {
        self.place.respond(self.reader, house, self.path(rest), flash, page)
    }
    pub fn again(&self, house: &House, rest: &str, page: &impl Page) -> Response {
        let mut response = self.respond(house, rest, None, page);
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        response
    }
    /// The way back, at the foot of every page but the first.
    pub fn back(&self) -> Markup {
        html! { p { (go(self.words, Weight::Quiet, &self.path(""), "apply-back")) } }
    }

    async fn load(house: &House, secret: String, mut reader: Reader, parts: &Parts) -> Result<Self> {
        let application = applications::open(&house.db, &house.keys, &secret).await?;
        let said = applications::own(&house.db, &house.keys, application.id).await?;
        let edition = campaigns::edition(house.db.read(), application.edition).await?;
        let place = Place::of(house, edition).await?;
        // The language they began in, unless they chose one here: a borrowed phone speaks its owner's.
        let spoken = base::Locale::INTERFACE.contains(&application.language);
        if spoken && !reader.chose && door::Cookie::read(&parts.headers, "lang").is_none() {
            reader.locale = application.language;
        }
        let query = parts.uri.query().unwrap_or_default().to_owned();
        Ok(Self { secret, words: reader.words(), reader, application, said, place, query })
    }
}

impl FromRequestParts<House> for Applicant {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let secret = knock::secret(parts, house).await;
        let opened = Self::load(house, secret, reader, parts).await;
        let opened = knock::paced(opened, parts, house, reader).await;
        opened.map_err(|trouble| trouble.onward("/my", "my-enter-again"))
    }
}

/// The two parts of an address that name an edition.
pub type Named = Path<(String, String)>;
