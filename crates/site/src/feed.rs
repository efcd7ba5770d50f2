//! Stories as feeds: Atom, with tombstones for what was public and is gone
//! (RFC 6721: an opaque id and nothing else), and JSON Feed 1.1.

use crate::file::file;
use crate::here::{Campaigning, Here};
use crate::{person, story_card};
use atom_syndication::extension::Extension;
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};
use base::{Instant, Result, StoryId};
use consent::Cleared;
use door::Answer;
use newsroom::pages::{self, Cards, Place, StoryCard};
use programme::campaigns::{self, Edition};
use serde_json::json;
use std::collections::BTreeMap;

/// Entries of a feed.
const MOST: u64 = 30;
/// Tombstones of a feed.
const STONES: u64 = 200;

/// Everything that both feeds say.
struct Told {
    cards: Cards,
    editions: Vec<Edition>,
    /// What was public and is no more, by id, and since when at the latest.
    gone: Vec<(StoryId, Instant)>,
}

impl Told {
    async fn load(here: &Here) -> Result<Self> {
        let db = &here.house.db;
        let mut editions = campaigns::editions(db.read(), here.campaign.id).await?;
        editions.retain(Edition::is_public);
        let places: Vec<Place> =
            editions.iter().map(|edition| Place::of(edition.id, edition.archived_at.is_some())).collect();
        let cards = pages::cards(db, &places, here.locale(), None, MOST).await?;
        let shown = |id: &StoryId| cards.cards.iter().any(|card| card.id == *id);
        let mut gone = pages::taken_down(db, &places, STONES).await?;
        gone.retain(|(id, _)| !shown(id));
        gone.sort_unstable();
        Ok(Self { cards, editions, gone })
    }

    fn updated(&self) -> Instant {
        let cards = self.cards.cards.iter().map(|card| card.changed_at.max(card.published_at));
        let gone = self.gone.iter().map(|(_, when)| *when);
        let opened = self.editions.iter().filter_map(|edition| edition.opened_at);
        cards.chain(gone).chain(opened).max().unwrap_or(Instant::from_micros(0))
    }

    fn address(&self, here: &Here, card: &StoryCard) -> String {
        let edition = self.editions.iter().find(|edition| edition.id == card.edition);
        let slug = edition.map(|edition| edition.slug.as_str()).unwrap_or_default();
        here.absolute(&format!("/{}/{slug}/stories/{}/{}/", here.campaign.slug, card.slug, card.language.tag()))
    }

    fn keep(&self, here: &Here) -> crate::cache::Keep {
        let keep = story_card::keep(here.keep(), &self.cards.cards, self.cards.until).about(&self.cards.about);
        keep.tags(self.editions.iter().map(|edition| edition.id)).tags(self.gone.iter().map(|(id, _)| *id))
    }
}

/// A name for a thing that says nothing about it (RFC 4151).
fn tag(here: &Here, id: impl std::fmt::Display) -> String {
    let host = here.house.base_url.split("://").nth(1).unwrap_or("localhost");
    let host = host.split([':', '/']).next().unwrap_or("localhost");
    format!("tag:{host},2026:{id}")
}

fn moment(instant: Instant) -> FixedDateTime {
    instant.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string().parse().unwrap_or_default()
}

fn link(rel: &str, href: String, kind: &str) -> Link {
    Link { href, rel: rel.to_owned(), mime_type: Some(kind.to_owned()), ..Link::default() }
}

fn text(value: &str) -> Text {
    Text::plain(printable(value))
}

/// XML 1.0 has no way to write most control characters.
fn printable(value: &str) -> String {
    value
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

pub async fn atom(Campaigning(here): Campaigning) -> Answer {
    let told = Told::load(&here).await.map_err(|error| here.trouble(error))?;
    let mut feed = Feed {
        title: text(here.campaign.title.say(here.locale())),
        id: tag(&here, here.campaign.id),
        updated: moment(told.updated()),
        authors: vec![Person { name: printable(here.campaign.title.say(here.locale())), ..Person::default() }],
        links: vec![
            link("self", here.absolute(&format!("/{}/feed.xml", here.campaign.slug)), "application/atom+xml"),
            link("alternate", here.absolute(&format!("/{}/", here.campaign.slug)), "text/html"),
        ],
        lang: Some(here.locale().tag().to_owned()),
        ..Feed::default()
    };
    if !here.campaign.summary.is_empty() {
        feed.subtitle = Some(text(here.campaign.summary.say(here.locale())));
    }
    feed.entries = told.cards.cards.iter().map(|card| entry(&here, &told, card)).collect();
    if !told.gone.is_empty() {
        feed.namespaces.insert("at".to_owned(), "http://purl.org/atompub/tombstones/1.0".to_owned());
        let stones = told.gone.iter().map(|(id, when)| tombstone(&here, *id, *when)).collect();
        feed.extensions.insert("at".to_owned(), BTreeMap::from([("deleted-entry".to_owned(), stones)]));
    }
    Ok(file("application/atom+xml; charset=utf-8", feed.to_string(), Some(told.keep(&here))))
}

fn entry(here: &Here, told: &Told, card: &Cleared<StoryCard>) -> Entry {
    let address = told.address(here, card);
    let lang = Some(card.language.tag().to_owned());
    Entry {
        title: Text { lang: lang.clone(), ..text(&card.title) },
        id: tag(here, card.id),
        updated: moment(card.changed_at),
        published: Some(moment(card.published_at)),
        authors: vec![Person { name: printable(&person::called(here.words, &card.teller)), ..Person::default() }],
        links: vec![Link { hreflang: lang.clone(), ..link("alternate", address, "text/html") }],
        // Their own opening line, which they approved as such: a cut text is not theirs.
        summary: Some(Text { lang, ..text(&card.opening) }),
        ..Entry::default()
    }
}

/// That something is gone, and nothing about what it was.
fn tombstone(here: &Here, id: StoryId, when: Instant) -> Extension {
    Extension {
        name: "at:deleted-entry".to_owned(),
        attrs: BTreeMap::from([
            ("ref".to_owned(), tag(here, id)),
            ("when".to_owned(), when.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        ]),
        ..Extension::default()
    }
}

pub async fn json(Campaigning(here): Campaigning) -> Answer {
    let told = Told::load(&here).await.map_err(|error| here.trouble(error))?;
    let items: Vec<_> = told
        .cards
        .cards
        .iter()
        .map(|card| {
            let mut item = json!({
                "id": tag(&here, card.id), "url": told.address(&here, card), "title": card.title,
                "content_text": card.opening, "language": card.language.tag(),
                "date_published": card.published_at.to_string(), "date_modified": card.changed_at.to_string(),
            });
            item["authors"] = json!([{ "name": person::called(here.words, &card.teller) }]);
            item
        })
        .collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": here.campaign.title.say(here.locale()),
        "description": here.campaign.summary.say(here.locale()),
        "home_page_url": here.absolute(&format!("/{}/", here.campaign.slug)),
        "feed_url": here.absolute(&format!("/{}/feed.json", here.campaign.slug)),
        "language": here.locale().tag(),
        "items": items,
    });
    Ok(file("application/feed+json; charset=utf-8", feed.to_string(), Some(told.keep(&here))))
}
