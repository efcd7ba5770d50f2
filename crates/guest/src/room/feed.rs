//! `/room/feed/{secret}/changes.xml`: an Atom feed of what changed. Of a person
//! it says what kind of thing there is, and no word: readers keep copies. What
//! is withdrawn becomes a tombstone that says nothing but that.

use super::subscribed::{Subscribed, sent};
use atom_syndication::extension::Extension as Extra;
use atom_syndication::{Entry, Feed, Text};
use axum::extract::State;
use base::{Instant, Result};
use door::{Answer, House};
use newsroom::toolkit::rooms::changes;
use std::collections::BTreeMap;

/// Entries in the feed; older ones are in the room.
const MOST: usize = 60;

pub async fn show(State(house): State<House>, asked: Subscribed) -> Answer {
    let text = text(&house, &asked).await.map_err(|error| asked.trouble(error))?;
    Ok(sent(text, "application/atom+xml; charset=utf-8"))
}

async fn text(house: &House, asked: &Subscribed) -> Result<String> {
    let Subscribed { room, kit, words, .. } = asked;
    let all = changes::entries(&house.db, room, kit).await?;
    let languages = asked.languages();
    let updated = all.first().map_or(room.opened_at, |entry| entry.changed_at);
    let (mut entries, mut stones) = (Vec::new(), Vec::new());
    for one in all.into_iter().take(MOST) {
        let id = format!("urn:firsthand:{}:{}", room.id, one.item);
        let Some(offer) = kit.offer(one.item) else {
            stones.push(tombstone(id, one.changed_at));
            continue;
        };
        let Some(telling) = offer.best(&languages) else { continue };
        let said = match telling.face.permit() {
            Some(_) => words.say("room-feed-inside").into_owned(),
            None => telling.face.words.clone(),
        };
        entries.push(Entry {
            id,
            title: Text::plain(clean(&words.tell(&offer.design.label()))),
            updated: stamp(one.changed_at),
            published: Some(stamp(one.since)),
            summary: Some(Text::plain(clean(&said))),
            ..Entry::default()
        });
    }
    let title = format!("{}: {}", kit.campaign.title.say(words.locale()), words.say("room-changes"));
    let mut feed = Feed {
        id: format!("urn:firsthand:{}", room.id),
        title: Text::plain(clean(&title)),
        updated: stamp(updated),
        authors: vec![atom_syndication::Person { name: "Firsthand".to_owned(), ..Default::default() }],
        lang: Some(words.locale().tag().to_owned()),
        entries,
        ..Feed::default()
    };
    if !stones.is_empty() {
        feed.namespaces.insert("at".to_owned(), "http://purl.org/atompub/tombstones/1.0".to_owned());
        feed.extensions.insert("at".to_owned(), BTreeMap::from([("deleted-entry".to_owned(), stones)]));
    }
    Ok(feed.to_string())
}

/// That something is gone, and nothing about what it was (RFC 6721).
fn tombstone(id: String, when: Instant) -> Extra {
    let when = when.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let attrs = BTreeMap::from([("ref".to_owned(), id), ("when".to_owned(), when)]);
    Extra { name: "at:deleted-entry".to_owned(), attrs, ..Extra::default() }
}

/// XML has no place for most control characters (XML 1.0, section 2.2).
fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn stamp(at: Instant) -> atom_syndication::FixedDateTime {
    let text = at.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    text.parse().unwrap_or_default()
}
