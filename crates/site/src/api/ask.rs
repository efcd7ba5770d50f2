//! A request as the API reads it: the parts of its address, its parameters,
//! each known, single and exact, and the edition it is about.

use super::cursor::{self, List, MOST, Spot, USUAL};
use super::problem::Wrong;
use axum::extract::{FromRequestParts, RawPathParams};
use base::{Error, Instant, Locale, Message, Slug, StoryId};
use door::{House, Reader};
use http::request::Parts;
use newsroom::pages::Place;
use programme::campaigns::{self, Campaign, Edition};

pub struct Ask {
    pub house: House,
    reader: Locale,
    params: Vec<(String, String)>,
    /// The parameters after `?`, decoded.
    query: Vec<(String, String)>,
    path: String,
}

/// How much of a list is wanted, from where, in which language.
pub struct Part<From> {
    pub lang: Locale,
    pub limit: usize,
    pub from: Option<From>,
}

impl FromRequestParts<House> for Ask {
    type Rejection = Wrong;
    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Wrong> {
        let reader = Reader::of(None, &parts.headers).locale;
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(|_| Error::Missing)?;
        let params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let query = parts.uri.query().unwrap_or_default();
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Ok(Self { house: house.clone(), reader, params, query, path: parts.uri.path().to_owned() })
    }
}

impl Ask {
    /// Takes no parameters.
    pub fn plain(&self) -> Result<(), Wrong> {
        self.known(&[])
    }
    /// Takes `lang` alone: the language in which texts are wished for.
    pub fn lang(&self) -> Result<Locale, Wrong> {
        self.known(&["lang"])?;
        self.read_lang().map_err(|(name, key)| Wrong::bad(name, key))
    }
    /// Takes `lang`, `limit` and `cursor`.
    pub fn part(&self, list: List) -> Result<Part<Spot>, Wrong> {
        self.read_part(|text| Spot::parse(list, text))
    }
    pub fn part_of_stories(&self) -> Result<Part<(Instant, StoryId)>, Wrong> {
        self.read_part(cursor::story)
    }

    fn read_part<From>(&self, parse: impl Fn(&str) -> Option<From>) -> Result<Part<From>, Wrong> {
        self.known(&["lang", "limit", "cursor"])?;
        let limit = self.value("limit").map_or(Some(USUAL), limit);
        let from = self.value("cursor").map_or(Some(None), |text| parse(text).map(Some));
        match (self.read_lang(), limit, from) {
            (Ok(lang), Some(limit), Some(from)) => Ok(Part { lang, limit, from }),
            (lang, limit, from) => {
                let limit = limit.is_none().then(|| ("limit", Message::new("api-bad-limit").with("most", MOST)));
                let cursor = from.is_none().then(|| ("cursor", Message::new("api-bad-cursor")));
                let lang = lang.err().map(|(name, key)| (name, Message::new(key)));
                let wrong = [lang, limit, cursor].into_iter().flatten();
                Err(Wrong::Bad(wrong.map(|(name, message)| (name.to_owned(), message)).collect()))
            }
        }
    }

    /// Whether every parameter is one of these, once.
    fn known(&self, names: &[&str]) -> Result<(), Wrong> {
        for (at, (name, _)) in self.query.iter().enumerate() {
            if !names.contains(&name.as_str()) {
                return Err(Wrong::bad(name, "api-bad-unknown"));
            }
            if self.query[..at].iter().any(|(earlier, _)| earlier == name) {
                return Err(Wrong::bad(name, "api-bad-twice"));
            }
        }
        Ok(())
    }
    fn value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
    fn read_lang(&self) -> Result<Locale, (&'static str, &'static str)> {
        let wished = self.value("lang").map(str::parse::<Locale>).transpose();
        wished.map(|lang| lang.unwrap_or(self.reader)).map_err(|_| ("lang", "api-bad-lang"))
    }

    /// A part of the address. What cannot be one was never there.
    pub fn slug(&self, name: &str) -> Result<Slug, Wrong> {
        let found = self.params.iter().find(|(known, _)| known == name).and_then(|(_, value)| value.parse().ok());
        found.ok_or(Wrong::from(Error::Missing))
    }
    pub async fn campaign(&self) -> Result<Campaign, Wrong> {
        Ok(campaigns::by_slug(self.house.db.read(), &self.slug("campaign")?).await?)
    }
    /// The edition of the address, if it is open or archived.
    pub async fn scene(&self) -> Result<Scene<'_>, Wrong> {
        let campaign = self.campaign().await?;
        let edition = campaigns::edition_by_slug(self.house.db.read(), campaign.id, &self.slug("edition")?).await?;
        if !edition.is_public() {
            return Err(Wrong::from(Error::Missing));
        }
        Ok(Scene { ask: self, campaign, edition })
    }

    /// A whole address of the API, for links.
    pub fn api(&self, path: &str) -> String {
        self.house.address(&format!("/api/v1/campaigns{path}"))
    }
    /// The address of the next part of this list: the same question with another cursor.
    pub fn next(&self, cursor: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.query.iter().filter(|(name, _)| name != "cursor"));
        query.append_pair("cursor", cursor);
        self.house.address(&format!("{}?{}", self.path, query.finish()))
    }
}

/// 1 to 100 in plain digits.
fn limit(text: &str) -> Option<usize> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|limit| plain && (1..=MOST).contains(limit))
}

/// Where a request is: a campaign and one of its public editions.
pub struct Scene<'a> {
    pub ask: &'a Ask,
    pub campaign: Campaign,
    pub edition: Edition,
}

impl Scene<'_> {
    pub fn place(&self) -> Place {
        Place::of(self.edition.id, self.edition.archived_at.is_some())
    }
    /// The whole address of something below this edition in the API.
    pub fn api(&self, rest: &str) -> String {
        self.ask.api(&format!("/{}/editions/{}{rest}", self.campaign.slug, self.edition.slug))
    }
    /// The whole address of its page for people.
    pub fn page(&self, rest: &str) -> String {
        self.ask.house.address(&format!("/{}/{}/{rest}", self.campaign.slug, self.edition.slug))
    }
    /// Every answer about an edition changes with these.
    pub fn keep(&self) -> crate::cache::Keep {
        let edition = &self.edition;
        crate::cache::Keep::new()
            .tag(self.campaign.id)
            .tag(edition.id)
            .tags(edition.theme.as_ref().map(|theme| theme.id))
            .tags(edition.hashtags.iter().map(|hashtag| hashtag.id))
    }
    /// How long at most a list is kept from which something is held back now
    /// that may come again by an event which does not name the edition.
    pub fn soon(&self) -> Option<Instant> {
        Some(self.ask.house.db.now().plus_seconds(60))
    }
}
