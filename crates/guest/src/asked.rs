//! What a link is about: the round of asking, the story, the exact versions
//! sent, and how the teller would appear beside them.

use crate::frame;
use axum::extract::{Extension, FromRequestParts, Path};
use axum::response::Response;
use base::{Actor, Error, Locale, Result, ReviewId};
use consent::Fingerprint;
use door::{House, Reader, Trouble};
use http::request::Parts;
use newsroom::stories::{self, Review, ReviewAnswer, State, Story, Version};
use outside::Client;
use outside::limits::{Class, Key};
use people::ledger::notices::{self, Telling};
use people::links::{self, Link, Purpose};
use people::personas::{self, Persona};
use people::persons;
use programme::campaigns::{self, Campaign, Edition};
use std::collections::HashMap;
use ui::page::{Flash, Frame, Page, Surface};
use ui::words::{Wording, Words, said};

/// Opened from the secret in the address. A wrong, used-up, expired or
/// replaced secret is simply not there.
pub struct Asked {
    pub secret: String,
    pub link: Link,
    pub words: Words,
    pub reader: Reader,
    pub review: Review,
    pub story: Story,
    pub persona: Persona,
    pub edition: Edition,
    pub campaign: Campaign,
    /// As they were sent, the language of the story first.
    pub versions: Vec<Version>,
}

impl Asked {
    /// The address below this link.
    pub fn path(&self, rest: &str) -> String {
        format!("/my/read/{}{rest}", self.secret)
    }
    /// What an approval would be bound to, for the form to send back.
    pub fn seen(&self) -> Vec<Fingerprint> {
        stories::shown(&self.versions, &self.persona)
    }
    /// The token of this link's forms.
    pub fn token(&self, house: &House) -> String {
        door::token(&house.keys, &self.secret)
    }
    /// The teller themself, acting by this link.
    pub async fn actor(&self, house: &House) -> Result<Actor> {
        persons::teller(&house.db, &house.keys, self.persona.id, self.link.id).await
    }
    /// Answered with yes or no: only taking down is left to do here.
    pub fn is_settled(&self) -> bool {
        matches!(self.review.answer, Some(ReviewAnswer::Approved | ReviewAnswer::Refused))
            || self.story.state == State::Withdrawn
    }
    /// Where they stand with the notice that holds now, in the language that was wished for, else theirs.
    pub async fn telling(&self, house: &House, wished: Option<&str>) -> Result<Telling> {
        let theirs = match self.review.locale {
            // A language of these pages: then the switch says which is read now.
            locale if Locale::INTERFACE.contains(&locale) => self.reader.locale,
            locale => locale,
        };
        let language = wished.and_then(|tag| tag.parse().ok()).unwrap_or(theirs);
        let place = (self.campaign.id, self.edition.id);
        notices::telling(house.db.read(), place, self.persona.id, self.story.id, language).await
    }
    pub fn trouble(&self, error: Error) -> Trouble {
        frame::trouble(error, self.reader).onward(self.path(""), "guest-back-to-story")
    }

    /// A page about this link: the campaign's name, the language switch, the quick exit.
    pub fn respond(&self, house: &House, path: &str, flash: Option<Flash>, page: &impl Page) -> Response {
        let name = self.campaign.title.say(self.reader.locale).to_owned();
        let frame = Frame::new(Surface::Guest, self.words, self.path(path))
            .brand(said(name), self.path(""))
            .exit_to(frame::EXIT)
            .flash(flash)
            .banner(self.story.is_sample.then(|| Wording::from("guest-sample")));
        let mut response = door::page(&frame, page);
        if let Some(cookie) = self.reader.remember(house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }

    async fn load(house: &House, secret: String, link: Link, reader: Reader) -> Result<Self> {
        let db = house.db.read();
        let review: ReviewId = link.subject.parse().map_err(|_| Error::Missing)?;
        let review = stories::store::review(db, review).await?;
        let story = stories::store::find(db, review.story).await?;
        let persona = personas::find(db, story.persona).await?;
        let edition = campaigns::edition(db, story.edition).await?;
        let campaign = campaigns::find(db, edition.campaign).await?;
        let mut versions = stories::store::versions(db, &review.versions).await?;
        versions.sort_by_key(|version| (version.language != story.original, version.language));
        let words = reader.words();
        Ok(Self { secret, link, words, reader, review, story, persona, edition, campaign, versions })
    }
}

impl FromRequestParts<House> for Asked {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let mut reader = Reader::of(parts.uri.query(), &parts.headers);
        let refused = |error, reader| frame::trouble(error, reader);
        let path = Path::<HashMap<String, String>>::from_request_parts(parts, house).await;
        let secret = path.ok().and_then(|Path(mut names)| names.remove("secret")).unwrap_or_default();
        if let Ok(Extension(client)) = Extension::<Client>::from_request_parts(parts, house).await {
            let pace = house.limits.check(Class::Link, Key::address(client.0));
            pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader))?;
        }
        let link =
            links::open(&house.db, &house.keys, &secret, Purpose::Review).await.map_err(|e| refused(e, reader))?;
        let mut asked = Self::load(house, secret, link, reader).await.map_err(|e| refused(e, reader))?;
        // The language this person reads, unless they chose one here.
        let chose = reader.chose || door::Cookie::read(&parts.headers, "lang").is_some();
        if !chose && Locale::INTERFACE.contains(&asked.review.locale) {
            reader.locale = asked.review.locale;
            asked.reader = reader;
            asked.words = reader.words();
        }
        Ok(asked)
    }
}
