//! A story in a list: the teller's own sentence first, then who says it.

use crate::cache::Keep;
use crate::here::Here;
use crate::person::{self, Hang};
use base::{Instant, Locale};
use consent::Cleared;
use newsroom::pages::StoryCard;
use ui::words::Words;
use ui::{Markup, html};

/// Where a story stands.
pub fn address(here: &Here, card: &StoryCard) -> String {
    here.at(&format!("stories/{}/", card.slug))
}

/// Large: portrait, opening line, who.
pub fn large(here: &Here, card: &Cleared<StoryCard>, first: bool) -> Markup {
    let words = here.words;
    let (tag, dir) = (card.language.tag(), card.language.direction().html());
    let hang = Hang { first, ..Hang::BESIDE };
    html! {
        article.told {
            (person::portrait(words, &here.edition.look, &card.teller, card.language, hang))
            div.said {
                p.opening lang=(tag) dir=(dir) { a href=(address(here, card)) { (card.opening) } }
                p.who { (person::name(words, &card.teller)) }
                @if let Some(label) = person::label(words, &card.teller) { p.label { (label) } }
                h2.title lang=(tag) dir=(dir) { (card.title) }
                (notes(words, card))
            }
        }
    }
}

/// One line of a person's own list.
pub fn line(here: &Here, card: &Cleared<StoryCard>) -> Markup {
    let (tag, dir) = (card.language.tag(), card.language.direction().html());
    html! {
        article.line {
            h3 lang=(tag) dir=(dir) { a href=(address(here, card)) { (card.title) } }
            p.opening lang=(tag) dir=(dir) { (card.opening) }
            (notes(here.words, card))
        }
    }
}

fn notes(words: Words, card: &StoryCard) -> Markup {
    html! {
        @if card.languages.len() > 1 { (languages(words, &card.languages)) }
        @if let Some(note) = &card.content_note {
            p.content-note { b { (words.say("site-content-note")) ": " } span lang=(card.language.tag()) dir=(card.language.direction().html()) { (note) } }
        }
        @if card.is_sample { p.sample { (words.say("site-sample")) } }
    }
}

/// "In English, العربية and ትግርኛ", each in its own letters.
fn languages(words: Words, languages: &[Locale]) -> Markup {
    html! {
        p.tongues {
            span.unseen { (words.say("site-story-languages")) ": " }
            @for (at, language) in languages.iter().enumerate() {
                @if at > 0 { span aria-hidden="true" { " · " } }
                bdi lang=(language.tag()) { (language.name()) }
            }
        }
    }
}

/// What the cache must know of a page that shows these.
pub fn keep<'c>(keep: Keep, cards: impl IntoIterator<Item = &'c Cleared<StoryCard>>, until: Option<Instant>) -> Keep {
    cards.into_iter().fold(keep.until(until), |keep, card| {
        keep.tag(card.id).tags(person::tags(&card.teller)).until(card.permit().until())
    })
}
