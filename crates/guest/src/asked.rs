//! What a link is about: the round of asking, the story, the exact versions
//! sent, and how the teller would appear beside them.

use crate::frame;
use axum::extract::{Extension, FromRequestParts, Path};
use axum::response::Response;
use base::{Actor, Error, Locale, Result, ReviewId};
use consent::{Fingerprint, Party};
use door::{House, Reader, Trouble};
use http::request::Parts;
use newsroom::stories::guardians::{self, GuardianRound};
use newsroom::stories::{self, Review, ReviewAnswer, State, Story, Version};
use outside::Client;
use outside::limits::{Class, Key};
use people::ledger::notices::{self, Telling};
use people::ledger::{How, Method};
use people::links::{self, Link, Purpose};
use people::personas::{self, Persona};
use people::persons;
use people::young::{self, Asking};
use programme::campaigns::{self, Campaign, Edition};
use std::collections::HashMap;
use store::Work;
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
    /// Whose link it is: the teller's, or that of a guardian beside somebody under 18.
    pub party: Party,
    /// Of a teller under 18: what the guardian was asked in this round.
    pub beside: Option<GuardianRound>,
    pub is_young: bool,
    /// What of somebody under 18 may be asked about, and why.
    pub asking: Vec<Asking>,
}

impl Asked {
    /// The address below this link.
    pub fn path(&self, rest: &str) -> String {
        format!("{}{}{rest}", begins(self.party), self.secret)
    }
    pub fn is_guardian(&self) -> bool {
        self.party == Party::Guardian
    }
    /// Notes that the link acted; one that ended meanwhile does nothing.
    pub async fn uses(&self, work: &mut Work, house: &House) -> Result<()> {
        links::consume(work, &house.keys, &self.secret, purpose(self.party)).await.map(|_| ())
    }
    /// Their own act, by this link.
    pub fn how(&self) -> How {
        match self.party {
            Party::Guardian => guardians::by_link().language(self.reader.locale),
            Party::Person => How::from(Method::Link),
        }
    }
    /// What an approval would be bound to, for the form to send back.
    pub fn seen(&self) -> Vec<Fingerprint> {
        stories::shown(&self.versions, &self.persona)
    }
    /// The token of this link's forms.
    pub fn token(&self, house: &House) -> String {
        door::token(&house.keys, &self.secret)
    }
    /// The teller themself, acting by this link, or the guardian.
    pub async fn actor(&self, house: &House) -> Result<Actor> {
        if self.is_guardian() {
            return Ok(Actor::Guardian(self.link.id));
        }
        persons::teller(&house.db, &house.keys, self.persona.id, self.link.id).await
    }
    /// Answered with yes or no: only taking down is left to do here. A guardian
    /// may answer anew for as long as the story is not down.
    pub fn is_settled(&self) -> bool {
        if self.is_guardian() {
            return self.story.state == State::Withdrawn;
        }
        matches!(self.review.answer, Some(ReviewAnswer::Approved | ReviewAnswer::Refused))
            || self.story.state == State::Withdrawn
    }
    /// Where they stand with the notice that holds now, in the language that was wished for, else theirs.
    pub async fn telling(&self, house: &House, wished: Option<&str>) -> Result<Telling> {
        let theirs = match self.review.locale {
            _ if self.is_guardian() => self.reader.locale,
            // A language of these pages: then the switch says which is read now.
            locale if Locale::INTERFACE.contains(&locale) => self.reader.locale,
            locale => locale,
        };
        let language = wished.and_then(|tag| tag.parse().ok()).unwrap_or(theirs);
        let place = (self.campaign.id, self.edition.id);
        notices::telling(house.db.read(), self.party, place, self.persona.id, self.story.id, language).await
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

    async fn load(house: &House, party: Party, secret: String, link: Link, reader: Reader) -> Result<Self> {
        let db = house.db.read();
        let review: ReviewId = link.subject.parse().map_err(|_| Error::Missing)?;
        let review = stories::store::review(db, review).await?;
        let story = stories::store::find(db, review.story).await?;
        let persona = personas::find(db, story.persona).await?;
        let edition = campaigns::edition(db, story.edition).await?;
        let campaign = campaigns::find(db, edition.campaign).await?;
        let mut versions = stories::store::versions(db, &review.versions).await?;
        versions.sort_by_key(|version| (version.language != story.original, version.language));
        let is_young = young::is_young(db, persona.id, house.db.now()).await?;
        let beside = if is_young { guardians::round(db, review.id).await? } else { None };
        if party == Party::Guardian && beside.is_none() {
            // Grown since: it is the teller's alone.
            return Err(Error::Missing);
        }
        let asking = if is_young { young::asking(db, persona.id).await? } else { Vec::new() };
        let words = reader.words();
        Ok(Self {
            secret,
            link,
            words,
            reader,
            review,
            story,
            persona,
            edition,
            campaign,
            versions,
            party,
            beside,
            is_young,
            asking,
        })
    }
}

const fn begins(party: Party) -> &'static str {
    match party {
        Party::Person => "/my/read/",
        Party::Guardian => "/my/beside/",
    }
}

const fn purpose(party: Party) -> Purpose {
    match party {
        Party::Person => Purpose::Review,
        Party::Guardian => Purpose::Guardian,
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
        let party = match parts.uri.path().starts_with(begins(Party::Guardian)) {
            true => Party::Guardian,
            false => Party::Person,
        };
        let link =
            links::open(&house.db, &house.keys, &secret, purpose(party)).await.map_err(|e| refused(e, reader))?;
        let mut asked = Self::load(house, party, secret, link, reader).await.map_err(|e| refused(e, reader))?;
        if asked.is_guardian() {
            let noted = persons::guardian_looked(&house.db, asked.persona.id, asked.link.id).await;
            noted.map_err(|e| refused(e, reader))?;
        }
        // The language this person reads, unless they chose one here.
        let chose = reader.chose || door::Cookie::read(&parts.headers, "lang").is_some();
        if !chose && !asked.is_guardian() && Locale::INTERFACE.contains(&asked.review.locale) {
            reader.locale = asked.review.locale;
            asked.reader = reader;
            asked.words = reader.words();
        }
        Ok(asked)
    }
}
