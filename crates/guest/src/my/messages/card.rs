//! The card for a pocket: their messages on small pages, in both languages.
//! It says their words and nothing of who they are.

use super::Theirs;
use crate::my::own::Own;
use crate::my::receipt::paper;
use axum::extract::State;
use base::{Error, Instant, Locale};
use door::{Answer, House};
use http::HeaderValue;
use people::key_messages::{Message, Part, Place};
use render::document::{self, Document, Sheet};
use ui::words::Words;

pub async fn send(State(house): State<House>, own: Own) -> Answer {
    let theirs = Theirs::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    if !theirs.has_message() {
        return Err(own.trouble(Error::Missing));
    }
    let made = paper::set(vec![card(own.words, &theirs, house.db.now())]).await;
    let made = made.map_err(|error| match error {
        Error::Refused(_) => Error::refused("my-messages-card-not"),
        other => other,
    });
    let bytes = made.map_err(|e| own.trouble(e))?.into_iter().flatten().collect();
    Ok(paper::named(bytes, HeaderValue::from_static("attachment; filename=\"card.pdf\"")))
}

fn card(words: Words, theirs: &Theirs, now: Instant) -> Document {
    let say = |key: &str| words.say(key).into_owned();
    let mut card = Document::new(say("my-messages"), words.locale(), now);
    for message in &theirs.messages {
        card = card.heading(1, say(message.place.key()));
        let second = theirs.second_beside(message.language);
        for part in message.place.parts() {
            card = both(card, words, message, second, *part);
        }
    }
    Document { sheet: Sheet::A6, foot: say("my-messages-card-foot"), ..card }
}

/// The message stands large; what belongs to it stands below, under its name.
fn both(card: Document, words: Words, message: &Message, second: Option<Locale>, part: Part) -> Document {
    let own = message.said.part(part);
    let beside = second.and_then(|language| Some((language, message.second(language)?.said.part(part))));
    let beside = beside.filter(|(_, text)| !text.is_empty());
    if own.is_empty() && beside.is_none() {
        return card;
    }
    let is_large = part == Part::Words && message.place != Place::Unanswered;
    let mut card = if part == Part::Words { card } else { card.heading(2, words.say(part.key())) };
    if !own.is_empty() {
        let (language, said) = (message.language, own.to_owned());
        card = card.with(match is_large {
            true => document::Part::Saying { language, words: said },
            false => document::Part::Foreign { language, words: said },
        });
    }
    match beside {
        Some((language, text)) => card.with(document::Part::Foreign { language, words: text.to_owned() }),
        None => card,
    }
}
