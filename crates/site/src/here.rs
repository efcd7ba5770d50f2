//! Where a visitor stands: campaign and edition of the address, the reader's
//! language, the moment. Made once per request; a page and its frame read
//! everything about their surroundings from it.

use crate::cache::Keep;
use crate::looks;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::response::Response;
use base::{Error, Instant, Locale, Slug};
use door::{House, Reader, Trouble};
use http::request::Parts;
use newsroom::pages::Place;
use programme::campaigns::{self, Campaign, Edition, Phase};
use ui::page::{Frame, NavItem, Page, Surface};
use ui::parts;
use ui::words::{Wording, Words, said, text_of};
use ui::{Markup, html};

/// Where the quick exit leads: a harmless page that many people look at.
const EXIT: &str = "https://www.bbc.co.uk/weather";

/// The parts of an edition that the navigation names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Home,
    People,
    Stories,
    Events,
    Partners,
    TakePart,
    Archive,
    Elsewhere,
}

/// A request about an edition that the public may see.
pub struct Here {
    pub house: House,
    pub reader: Reader,
    pub words: Words,
    pub campaign: Campaign,
    pub edition: Edition,
    pub now: Instant,
    /// The address asked for, path and query.
    pub path: String,
    params: Vec<(String, String)>,
}

impl Here {
    pub fn of(house: House, reader: Reader, campaign: Campaign, edition: Edition, path: impl Into<String>) -> Self {
        let now = house.db.now();
        let path = path.into();
        Self { words: reader.words(), house, reader, campaign, edition, now, path, params: Vec::new() }
    }

    /// The same for a reader of this language.
    #[must_use]
    pub fn speaking(self, locale: Locale) -> Self {
        Self { words: Words::new(locale), ..self }
    }
    pub fn locale(&self) -> Locale {
        self.words.locale()
    }
    /// An address below the edition: `here.at("stories/")`.
    pub fn at(&self, rest: &str) -> String {
        format!("/{}/{}/{rest}", self.campaign.slug, self.edition.slug)
    }
    pub fn absolute(&self, path: &str) -> String {
        self.house.address(path)
    }
    pub fn place(&self) -> Place {
        Place::of(self.edition.id, self.edition.archived_at.is_some())
    }
    pub fn is_archived(&self) -> bool {
        self.edition.archived_at.is_some()
    }
    pub fn phase(&self) -> Phase {
        campaigns::rules::phase(self.edition.days, self.now, &self.campaign.zone)
    }
    /// What this edition is called in a sentence: its heading, else its year.
    pub fn title(&self) -> String {
        let heading = self.edition.heading().say(self.locale());
        if heading.is_empty() { self.edition.slug.to_string() } else { heading.to_owned() }
    }

    /// A part of the address. What cannot be one was never there.
    pub fn part(&self, name: &str) -> Result<&str, Trouble> {
        let found = self.params.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).ok_or_else(|| self.trouble(Error::Missing))
    }
    pub fn slug(&self, name: &str) -> Result<Slug, Trouble> {
        self.part(name)?.parse().map_err(|_| self.trouble(Error::Missing))
    }

    /// Every page about an edition changes with these.
    pub fn keep(&self) -> Keep {
        Keep::new()
            .tag(self.campaign.id)
            .tag(self.edition.id)
            .tags(self.edition.theme.as_ref().map(|theme| theme.id))
            .tags(self.edition.hashtags.iter().map(|hashtag| hashtag.id))
    }
    /// When the day turns where the campaign is: countdowns and tenses change then.
    pub fn midnight(&self) -> Instant {
        let zone = &self.campaign.zone;
        zone.end_of(zone.local(self.now).date())
    }

    pub fn trouble(&self, error: Error) -> Trouble {
        Trouble::new(error, Surface::Site, self.reader).onward(self.at(""), said(self.title()))
    }

    /// The page in its frame, with what the cache may do.
    pub fn show(&self, section: Section, keep: Keep, page: &impl Page) -> Response {
        self.answer(self.frame(section), keep, page)
    }
    /// The same in another sheet than the edition's own.
    pub fn show_in(&self, look: Option<ui::LookSheet>, section: Section, keep: Keep, page: &impl Page) -> Response {
        let mut frame = self.frame(section);
        frame.look = look;
        self.answer(frame, keep, page)
    }

    fn answer(&self, frame: Frame, keep: Keep, page: &impl Page) -> Response {
        let mut response = door::page(&frame, page);
        response.headers_mut().insert(http::header::CACHE_CONTROL, http::HeaderValue::from_static("no-cache"));
        response.extensions_mut().insert(keep);
        if let Some(cookie) = self.reader.remember(self.house.is_https()) {
            cookie.set(response.headers_mut());
        }
        response
    }

    /// It was here and is not any more. Says nothing about what it was.
    pub fn gone(&self) -> Response {
        let onward = vec![(self.at(""), said(self.title())), (self.at("stories/"), Wording::from("site-nav-stories"))];
        door::tombstone(&self.frame(Section::Elsewhere), onward)
    }

    /// With the quick exit everywhere: a person at risk may open any page, and be looked at on any.
    pub fn frame(&self, section: Section) -> Frame {
        let name = self.campaign.title.say(self.locale()).to_owned();
        Frame::new(Surface::Site, self.words, self.path.clone())
            .origin(self.house.base_url.clone())
            .brand(said(name), format!("/{}/", self.campaign.slug))
            .nav(self.nav(section))
            .footer(self.footer())
            .exit_to(EXIT)
            .look((*looks::sheet(&self.edition.look)).clone())
            .banner(self.edition.is_sample.then(|| Wording::from("site-sample-banner")))
    }

    fn nav(&self, section: Section) -> Vec<NavItem> {
        let item = |of: Section, rest: &str, label: &'static str| NavItem::new(self.at(rest), label, section == of);
        let mut items = vec![
            item(Section::Home, "", if self.is_archived() { "site-nav-record" } else { "site-nav-edition" }),
            item(Section::People, "ambassadors/", "site-nav-people"),
            item(Section::Stories, "stories/", "site-nav-stories"),
            item(Section::Events, "events/", "site-nav-events"),
            item(Section::Partners, "partners/", "site-nav-partners"),
        ];
        if !self.is_archived() {
            items.push(item(Section::TakePart, "get-involved/", "site-nav-take-part"));
        }
        let archive = format!("/{}/archive/", self.campaign.slug);
        items.push(NavItem::new(archive, "site-nav-archive", section == Section::Archive));
        items
    }

    fn footer(&self) -> Markup {
        let words = self.words;
        let feed = format!("/{}/feed.xml", self.campaign.slug);
        html! {
            div.foot {
                p.promise { (words.say("site-footer-promise")) }
                ul.row {
                    li { a href="/search/" { (words.say("site-search")) } }
                    li { a href={ "/" (self.campaign.slug) "/archive/" } { (words.say("site-nav-archive")) } }
                    li { a href=(feed) { (words.say("site-footer-feed")) } }
                    li { a href=(self.at("events.ics")) { (words.say("site-footer-calendar")) } }
                }
                p { (text_of(words, &self.campaign.title)) }
            }
        }
    }

    /// A strip of the edition's pattern above a list: the same hand on every page.
    pub fn strip(&self) -> Markup {
        let look = &self.edition.look;
        let drawing = look.motif.svg(look, 1600, 56, look::MotifUse::Divider);
        html! { div.full.strip aria-hidden="true" { (crate::setting::covering(&drawing)) } }
    }

    /// The edition's tags, each kept whole.
    pub fn hashtags(&self) -> Markup {
        html! {
            @if !self.edition.hashtags.is_empty() {
                ul.hashtags aria-label=(self.words.say("site-hashtags")) {
                    @for hashtag in &self.edition.hashtags { li { (parts::hashtag(&hashtag.tag.to_string())) } }
                }
            }
        }
    }
}

impl FromRequestParts<House> for Here {
    type Rejection = Trouble;
    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let lost = |error: Error| Trouble::new(error, Surface::Site, reader);
        let path = parts.uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned();
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(|_| lost(Error::Missing))?;
        let params: Vec<(String, String)> =
            params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let slug = |name: &str| -> Result<Slug, Trouble> {
            let found = params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
            found.and_then(|value| value.parse().ok()).ok_or_else(|| lost(Error::Missing))
        };
        let db = house.db.read();
        let campaign = campaigns::by_slug(db, &slug("campaign")?).await.map_err(lost)?;
        let edition = campaigns::edition_by_slug(db, campaign.id, &slug("edition")?).await.map_err(lost)?;
        if !edition.is_public() {
            return Err(lost(Error::Missing));
        }
        Ok(Self { params, ..Self::of(house.clone(), reader, campaign, edition, path) })
    }
}

/// A request about a campaign: its edition is the one that its own address shows.
pub struct Campaigning(pub Here);

impl FromRequestParts<House> for Campaigning {
    type Rejection = Trouble;
    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Trouble> {
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        let lost = |error: Error| Trouble::new(error, Surface::Site, reader);
        let path = parts.uri.path_and_query().map_or("/", |whole| whole.as_str()).to_owned();
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(|_| lost(Error::Missing))?;
        let slug = params.iter().find(|(name, _)| *name == "campaign").map(|(_, value)| value.parse::<Slug>());
        let slug = slug.transpose().map_err(|_| lost(Error::Missing))?;
        let db = house.db.read();
        let campaign = match slug {
            Some(slug) => campaigns::by_slug(db, &slug).await.map_err(lost)?,
            // `/`, `/search/` and the like stand in the default campaign.
            None => campaigns::default(db).await.map_err(lost)?.ok_or_else(|| lost(Error::Missing))?,
        };
        let today = campaign.zone.local(house.db.now()).date();
        let edition = campaigns::current(db, campaign.id, today).await.map_err(lost)?;
        let edition = edition.ok_or_else(|| lost(Error::Missing))?;
        let params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ok(Self(Here { params, ..Here::of(house.clone(), reader, campaign, edition, path) }))
    }
}
