//! What a reader's language does to words: sentences from the Fluent
//! catalogues, numbers, dates, lists, quotation marks, direction. A [`Words`]
//! is two machine words to copy and is handed down wherever text is made.

mod bidi;
mod catalogue;
mod dates;
mod lists;
mod numbers;
mod quotes;
pub mod told;

pub use bidi::{FSI, PDI, isolate, settle};
pub use catalogue::{MISSING_MARK, keys};
pub use dates::{date_element, moment_element};
pub use quotes::{quotation_marks, quoted};

use base::{Arg, Locale, Message};
use maud::{Markup, PreEscaped, Render, html};
use std::borrow::Cow;

/// A reader's interface language. Other languages of the table fall back to English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    locale: Locale,
}

impl Words {
    pub fn new(locale: Locale) -> Self {
        let spoken = Locale::INTERFACE.into_iter().find(|known| *known == locale);
        Self { locale: spoken.unwrap_or(Locale::ENGLISH) }
    }

    /// The interface language really spoken.
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// A sentence that needs nothing filled in. A key that no catalogue knows
    /// comes back between ⟦ and ⟧, so that a page test can see it.
    pub fn say(self, key: &str) -> Cow<'static, str> {
        catalogue::format(self.locale, key, &[])
    }

    /// A sentence with its arguments filled in.
    pub fn tell(self, message: &Message) -> Cow<'static, str> {
        catalogue::format(self.locale, message.key, &message.args)
    }

    /// Shorthand for [`Words::tell`]: `words.fill("desk-count", [("n", 3usize.into())])`.
    pub fn fill<const N: usize>(self, key: &str, args: [(&'static str, Arg); N]) -> Cow<'static, str> {
        catalogue::format(self.locale, key, &args)
    }

    /// A stored name in words: `named("purpose", purpose.name())`,
    /// `named("event", "story.risk_decided")`. Dots and underscores become hyphens.
    // keys: purpose-*, element-*, transformation-*, event-*
    pub fn named(self, area: &str, name: &str) -> Cow<'static, str> {
        catalogue::format(self.locale, &format!("{area}-{}", name.replace(['.', '_'], "-")), &[])
    }

    /// Whatever a component was given to say.
    pub fn word(self, wording: &Wording) -> Cow<'static, str> {
        match wording {
            Wording::Message(message) => self.tell(message),
            Wording::Said(text) => Cow::Owned(text.clone()),
            Wording::Markup(markup) => Cow::Owned(markup.0.clone()),
        }
    }

    /// A sentence with markup in it: a link, a name in its own language, a
    /// person's words. `weave(&msg, [("terms", html! { a href="/terms" { "…" } })])`.
    /// The sentence is escaped, the markup is put in as it is.
    pub fn weave<const N: usize>(self, message: &Message, markup: [(&'static str, Markup); N]) -> Markup {
        // Private-use letters stand for the markup until the sentence is escaped.
        let mut filled = message.clone();
        for (number, (name, _)) in (0u32..).zip(&markup) {
            if let Some(letter) = char::from_u32(0xe000 + number) {
                filled.args.push((name, Arg::Text(letter.to_string())));
            }
        }
        let mut woven = html! { (self.tell(&filled)) }.0;
        for (number, (_, inside)) in (0u32..).zip(&markup) {
            if let Some(letter) = char::from_u32(0xe000 + number) {
                woven = woven.replace(letter, &inside.0);
            }
        }
        PreEscaped(woven)
    }
}

/// What a component says: usually a key (`"desk-save"` or a [`Message`]),
/// sometimes words that exist already ([`said`]), rarely markup.
#[derive(Debug, Clone)]
pub enum Wording {
    Message(Message),
    Said(String),
    Markup(Markup),
}

/// Words as they are: a title, a name, a date already written out.
pub fn said(text: impl Into<String>) -> Wording {
    Wording::Said(text.into())
}

impl Wording {
    pub fn show(&self, words: Words) -> Markup {
        match self {
            Self::Markup(markup) => markup.clone(),
            other => html! { (words.word(other)) },
        }
    }
}
impl From<&'static str> for Wording {
    fn from(key: &'static str) -> Self {
        Self::Message(Message::new(key))
    }
}
impl From<Message> for Wording {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}
impl From<&Message> for Wording {
    fn from(message: &Message) -> Self {
        Self::Message(message.clone())
    }
}
impl From<Markup> for Wording {
    fn from(markup: Markup) -> Self {
        Self::Markup(markup)
    }
}

/// Text that a person wrote, in the language it is really in: marked with
/// `lang` and `dir` only where that differs from the page.
pub fn in_language(words: Words, locale: Locale, text: impl Render) -> Markup {
    if locale == words.locale {
        html! { (text) }
    } else {
        html! { span lang=(locale.tag()) dir=(locale.direction().html()) { (text) } }
    }
}

/// A [`base::Text`] in the reader's language or the nearest there is.
pub fn text_of(words: Words, text: &base::Text) -> Markup {
    text.best(words.locale).map_or_else(Markup::default, |(locale, said)| in_language(words, locale, said))
}
