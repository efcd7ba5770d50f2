//! What somebody wants to say: the key messages, built one question at a time
//! on their own page. Every step is kept when it is sent, and each can be gone
//! back to. Two languages stand beside each other, as they chose.

pub mod card;
pub mod home;
pub mod languages;
pub mod part;
pub mod practise;
pub mod remove;
pub mod share;
pub mod sure;

use super::own::Own;
use axum::response::Response;
use base::{Locale, PersonaId, Result};
use door::House;
use http::StatusCode;
use people::key_messages::{self, Message, Part, Place, Sheet};
use ui::page::{Flash, Page};
use ui::words::Words;
use ui::{Markup, html};

/// What they wrote so far.
pub struct Theirs {
    /// Under which of their personas it is kept.
    pub persona: PersonaId,
    pub sheet: Option<Sheet>,
    pub messages: Vec<Message>,
}

impl Theirs {
    pub async fn load(house: &House, own: &Own) -> Result<Self> {
        let sheet = key_messages::sheet(house.db.read(), &own.ids()).await?;
        let persona = sheet.as_ref().map_or(own.persona, |sheet| sheet.persona);
        let messages = match sheet {
            Some(_) => {
                let actor = own.actor(house).await?;
                store::write!(house.db, actor, |work| key_messages::read(work, &house.keys, persona))?
            }
            None => Vec::new(),
        };
        Ok(Self { persona, sheet, messages })
    }
    pub fn at(&self, place: Place) -> Option<&Message> {
        self.messages.iter().find(|message| message.place == place)
    }
    pub fn has_message(&self) -> bool {
        self.messages.iter().any(|message| message.place != Place::Unanswered)
    }
    /// The language that stands beside this one, where they chose another.
    pub fn second_beside(&self, language: Locale) -> Option<Locale> {
        self.sheet.as_ref()?.second.filter(|second| *second != language)
    }
}

/// The address of a step.
pub fn step(own: &Own, place: Place, part: Part) -> String {
    own.path(&format!("/messages/write/{place}/{part}"))
}

/// One part in both languages, as far as there is anything.
pub fn both(message: &Message, second: Option<Locale>, part: Part) -> Markup {
    let beside = second.and_then(|language| Some((language, message.second(language)?.said.part(part))));
    html! {
        (in_full(message.language, message.said.part(part)))
        @if let Some((language, text)) = beside { (in_full(language, text)) }
    }
}

/// Words of theirs with their language on them, whatever the page speaks.
fn in_full(language: Locale, text: &str) -> Markup {
    html! {
        @if !text.is_empty() { p.theirs lang=(language.tag()) dir=(language.direction().html()) { (text) } }
    }
}

/// A language by its own name.
pub fn named(words: Words, language: Locale) -> Markup {
    ui::words::in_language(words, language, language.name())
}

/// A page that comes back with what was typed still in it.
fn again(house: &House, own: &Own, rest: &str, flash: Option<Flash>, status: StatusCode, page: &impl Page) -> Response {
    let mut response = own.respond(house, rest, flash, page);
    *response.status_mut() = status;
    response
}
