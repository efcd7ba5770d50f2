//! Hard questions, one at a time, with their messages beside them. Nothing is
//! kept of it: nobody learns who practised, or with what.

use super::{Theirs, both};
use crate::my::own::Own;
use axum::extract::State;
use base::{Locale, Result};
use door::{Answer, House};
use people::key_messages::{Message, Part, Place};
use programme::campaigns;
use programme::practice::{self, ALWAYS};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Words, text_of};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = PractisePage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/messages/practise?q={}", page.number), None, &page))
}

struct PractisePage<'a> {
    own: &'a Own,
    theirs: Theirs,
    question: Markup,
    number: usize,
    of: usize,
}

impl<'a> PractisePage<'a> {
    async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let db = house.db.read();
        let ours = match campaigns::default(db).await? {
            Some(campaign) => practice::of(db, campaign.id).await?,
            None => Vec::new(),
        };
        let asked = ours.iter().map(|one| text_of(own.words, &one.words));
        let always = ALWAYS.iter().map(|key| html! { (own.words.say(key)) });
        let mut all: Vec<Markup> = asked.chain(always).collect();
        let of = all.len();
        let number = own.asks("q").parse().unwrap_or(1).clamp(1, of);
        Ok(Self { own, theirs: Theirs::load(house, own).await?, question: all.swap_remove(number - 1), number, of })
    }

    fn second(&self, message: &Message) -> Option<Locale> {
        self.theirs.second_beside(message.language)
    }

    fn at(&self, number: usize) -> String {
        self.own.path(&format!("/messages/practise?q={number}"))
    }
}

impl Page for PractisePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-practise")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let messages = || self.theirs.messages.iter().filter(|one| one.place != Place::Unanswered);
        let back = self.own.path("/messages");
        html! {
            p.step { (words.fill("my-practise-number", [("number", self.number.into()), ("of", self.of.into())])) }
            h1 { (self.question) }
            p { (words.say("my-practise-how")) }
            div.buttons {
                @if self.number < self.of { (go(words, Weight::Main, &self.at(self.number + 1), "my-practise-next")) }
                @else { (go(words, Weight::Main, &back, "my-messages-back")) }
                @if self.number > 1 { (go(words, Weight::Quiet, &self.at(self.number - 1), "my-practise-before")) }
            }
            @if self.number == self.of { p.hint { (words.say("my-practise-done")) } }
            section {
                h2 { (words.say("my-practise-yours")) }
                @if !self.theirs.has_message() { p { (words.say("my-practise-none")) } }
                @for message in messages() {
                    div.told-part {
                        h3 { (words.say(message.place.key())) }
                        (both(message, self.second(message), Part::Words))
                        @if !message.said.bridge.is_empty() {
                            p.hint { (words.say(Part::Bridge.key())) }
                            (both(message, self.second(message), Part::Bridge))
                        }
                    }
                }
                @if let Some(message) = self.theirs.at(Place::Unanswered) {
                    div.told-part {
                        h3 { (words.say("my-practise-unanswered")) }
                        (both(message, self.second(message), Part::Words))
                    }
                }
            }
            @if self.number < self.of { p { (go(words, Weight::Quiet, &back, "my-messages-back")) } }
        }
    }
}
