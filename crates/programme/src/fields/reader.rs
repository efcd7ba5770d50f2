//! Reads fields one by one and notes the mistakes on the way.

use super::{Fields, WebAddress, clean};
use base::jiff::civil::{Date, Time};
use base::{Invalid, Locale, Message, Slug, Text};
use std::str::FromStr;

/// A text in several languages: the field's name, where its mistakes go, how long each language may be.
pub(crate) struct TextField {
    pub name: &'static str,
    pub english: &'static str,
    pub arabic: &'static str,
    pub most: usize,
    pub lines: bool,
}

/// `text_field!("title", 200)` for a line, `text_field!("intro", 8000, lines)` for several.
macro_rules! text_field {
    ($name:literal, $most:literal) => {
        text_field!(@ $name, $most, false)
    };
    ($name:literal, $most:literal, lines) => {
        text_field!(@ $name, $most, true)
    };
    (@ $name:literal, $most:literal, $lines:literal) => {
        $crate::fields::TextField {
            name: $name,
            english: concat!($name, ".en"),
            arabic: concat!($name, ".ar"),
            most: $most,
            lines: $lines,
        }
    };
}
pub(crate) use text_field;

impl TextField {
    /// Where a mistake in this language stands. Only the interface's languages have fields of their own.
    pub fn place(&self, locale: Locale) -> &'static str {
        match locale.tag() {
            "en" => self.english,
            "ar" => self.arabic,
            _ => self.name,
        }
    }
}

pub(crate) struct Reader<'a> {
    fields: &'a Fields<'a>,
    pub invalid: Invalid,
}

impl<'a> Reader<'a> {
    pub const fn new(fields: &'a Fields<'a>) -> Self {
        Self { fields, invalid: Invalid::new() }
    }

    /// The value, if everything was right and it could be made.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Invalid> {
        match value {
            Some(value) if self.invalid.is_empty() => Ok(value),
            // A missing value has always left its mistake behind; should one not have, the form as a whole says so.
            None if self.invalid.is_empty() => Err(Invalid(vec![("", Message::new("error-required"))])),
            _ => Err(self.invalid),
        }
    }

    /// One trimmed line; nothing if blank.
    pub fn line(&mut self, name: &'static str, most: usize) -> Option<String> {
        let raw = self.fields.one(name)?;
        self.words(name, &raw, most, false)
    }

    /// Several lines in no language of ours, such as names; nothing if blank.
    pub fn lines(&mut self, name: &'static str, most: usize) -> Option<String> {
        let raw = self.fields.one(name)?;
        self.words(name, &raw, most, true)
    }

    pub fn require_line(&mut self, name: &'static str, most: usize) -> Option<String> {
        let line = self.line(name, most);
        self.required(name, line)
    }

    /// A text, a field per language. A language that the form does not send keeps its words; a blank one goes.
    pub fn text(&mut self, field: &TextField, kept: &Text) -> Text {
        let mut text = kept.clone();
        for locale in Locale::all() {
            let Some(raw) = self.fields.one(&format!("{}.{}", field.name, locale.tag())) else { continue };
            let words = self.words(field.place(locale), &raw, field.most, field.lines);
            text.set(locale, words.unwrap_or_default());
        }
        text
    }

    /// A text that needs words in at least one language.
    pub fn require_text(&mut self, field: &TextField, kept: &Text) -> Text {
        let text = self.text(field, kept);
        if text.is_empty() && self.invalid.of(field.english).is_none() && self.invalid.of(field.arabic).is_none() {
            self.invalid.add(field.english, "error-required");
        }
        text
    }

    /// A value that parses, such as a slug, an id or one of a closed list; blank is nothing.
    pub fn parse<T: FromStr<Err = Message>>(&mut self, name: &'static str) -> Option<T> {
        let raw = self.line(name, 2000)?;
        self.invalid.take(name, raw.parse())
    }

    pub fn require<T: FromStr<Err = Message>>(&mut self, name: &'static str) -> Option<T> {
        let raw = self.line(name, 2000);
        let raw = self.required(name, raw)?;
        self.invalid.take(name, raw.parse())
    }

    /// One of a closed list; nothing chosen is a mistake.
    pub fn choose<T: FromStr<Err = Message>>(&mut self, name: &'static str) -> Option<T> {
        let Some(raw) = self.line(name, 200) else {
            self.invalid.add(name, "error-choose");
            return None;
        };
        self.invalid.take(name, raw.parse())
    }

    /// Any of a closed list, without repeats, in the order sent.
    pub fn choose_many<T: FromStr + PartialEq>(&mut self, name: &'static str) -> Vec<T> {
        let mut chosen = Vec::new();
        for raw in self.fields.all(name).into_iter().take(100).filter(|raw| !raw.trim().is_empty()) {
            match raw.trim().parse() {
                Ok(value) if !chosen.contains(&value) => chosen.push(value),
                Ok(_) => {}
                Err(_) => {
                    self.invalid.add(name, "error-unknown-choice");
                    break;
                }
            }
        }
        chosen
    }

    /// An id that another page put into the form; what is not one is an unknown choice.
    pub fn id<T: FromStr>(&mut self, name: &'static str) -> Option<T> {
        let raw = self.line(name, 64)?;
        self.invalid.take(name, raw.parse().map_err(|_| Message::new("error-unknown-choice")))
    }

    pub fn slug(&mut self, name: &'static str) -> Option<Slug> {
        self.require(name)
    }

    pub fn address(&mut self, name: &'static str) -> Option<WebAddress> {
        let raw = self.fields.one(name)?;
        let raw = raw.trim();
        if raw.is_empty() { None } else { self.invalid.take(name, raw.parse()) }
    }

    pub fn date(&mut self, name: &'static str) -> Option<Date> {
        let raw = self.line(name, 40)?;
        let date = raw.parse::<Date>().ok().filter(|date| (1900..=2999).contains(&date.year()));
        self.invalid.take(name, date.ok_or(Message::new("error-date")))
    }

    pub fn time(&mut self, name: &'static str) -> Option<Time> {
        let raw = self.line(name, 40)?;
        self.invalid.take(name, raw.parse().map_err(|_| Message::new("error-time")))
    }

    pub fn number(&mut self, name: &'static str) -> Option<i64> {
        let raw = self.line(name, 40)?;
        self.invalid.take(name, raw.parse().map_err(|_| Message::new("error-number")))
    }

    pub fn ticked(&self, name: &str) -> bool {
        self.fields.one(name).is_some_and(|value| !value.trim().is_empty())
    }

    fn required<T>(&mut self, name: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() && self.invalid.of(name).is_none() {
            self.invalid.add(name, "error-required");
        }
        value
    }

    fn words(&mut self, name: &'static str, raw: &str, most: usize, lines: bool) -> Option<String> {
        let words = if lines { clean::lines(raw) } else { clean::line(raw) };
        let words = self.invalid.take(name, words)?;
        let count = words.chars().count();
        if count > most {
            self.invalid.add(name, Message::new("error-too-long").with("most", most).with("count", count));
        }
        Some(words).filter(|words| !words.is_empty())
    }
}
