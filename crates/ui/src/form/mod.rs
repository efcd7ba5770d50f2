//! What a person sent, kept exactly as they sent it. A form that comes back
//! with mistakes shows every word still in its place: nobody types twice.
//!
//! `Form` is read from the request body, asked for typed values (which notes
//! the mistakes as it goes), and shown again by the [`Kit`] in `kit.rs`.

mod field;
mod kit;
mod summary;

pub use field::{Choice, Field};
pub use kit::Kit;
pub use summary::summary;

use base::jiff::civil::{Date, Time};
use base::{Invalid, Message, Result};
use std::str::FromStr;

/// Raw values by field name, several where a name repeats, and the mistakes beside them.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Form {
    values: Vec<(String, String)>,
    invalid: Invalid,
    sent: bool,
}

impl Form {
    /// Nothing filled in yet.
    pub fn blank() -> Self {
        Self::default()
    }

    /// What a browser sent, in order. Line ends become `\n` (browsers send
    /// CRLF); control characters that no keyboard makes are dropped.
    pub fn sent<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let values = pairs.into_iter().map(|(name, value)| (name.into(), clean(&value.into()))).collect();
        Self { values, invalid: Invalid::new(), sent: true }
    }

    /// A value to start from, such as what is stored now.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.push((name.into(), value.into()));
        self
    }

    /// Puts a value in the place of whatever stood under its name, such as what became of a file that was sent.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value.into()));
    }

    /// Whether this came from a person rather than from us.
    pub const fn was_sent(&self) -> bool {
        self.sent
    }

    /// The raw value, empty if there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Every value under a name: ticked boxes, chosen options.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.values.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every field's name, in the order sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(name, _)| name.as_str())
    }

    /// Whether this value was chosen under this name.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|chosen| chosen == value)
    }

    /// Whether a lone checkbox was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    pub fn error(&self, name: &str) -> Option<&Message> {
        self.invalid.of(name)
    }

    pub const fn errors(&self) -> &Invalid {
        &self.invalid
    }

    /// Notes a mistake under a field; the empty name stands for the whole form.
    pub fn note(&mut self, name: &'static str, message: impl Into<Message>) {
        self.invalid.add(name, message);
    }

    /// Takes over the mistakes a domain found.
    #[must_use]
    pub fn refused(mut self, invalid: Invalid) -> Self {
        self.invalid.0.extend(invalid.0);
        self
    }

    /// `Ok` when nothing was wrong so far.
    pub fn check(&self) -> Result<()> {
        self.invalid.clone().check()
    }

    /// The trimmed text; nothing if blank.
    pub fn text(&self, name: &str) -> Option<String> {
        Some(self.value(name).trim()).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The trimmed text; notes the mistake and gives an empty text if blank.
    pub fn require(&mut self, name: &'static str) -> String {
        self.text(name).unwrap_or_else(|| {
            self.note(name, "error-required");
            String::new()
        })
    }

    /// Text of at most so many characters, as a person counts them.
    pub fn at_most(&mut self, name: &'static str, most: usize) -> Option<String> {
        let text = self.text(name)?;
        let count = text.chars().count();
        if count > most {
            self.note(name, Message::new("error-too-long").with("most", most).with("count", count));
        }
        Some(text)
    }

    /// A value that parses, such as a `Slug` or an `Id`; blank is nothing, wrong is noted.
    pub fn parse<T: FromStr<Err = Message>>(&mut self, name: &'static str) -> Option<T> {
        let parsed = self.text(name)?.parse();
        self.invalid.take(name, parsed)
    }

    /// As [`Form::parse`], and blank is a mistake too.
    pub fn require_parsed<T: FromStr<Err = Message>>(&mut self, name: &'static str) -> Option<T> {
        let text = self.require(name);
        if text.is_empty() {
            return None;
        }
        self.invalid.take(name, text.parse())
    }

    /// A date as `input type=date` sends it.
    pub fn date(&mut self, name: &'static str) -> Option<Date> {
        let parsed = self.text(name)?.parse().map_err(|_| Message::new("error-date"));
        self.invalid.take(name, parsed)
    }

    /// A time of day as `input type=time` sends it.
    pub fn time(&mut self, name: &'static str) -> Option<Time> {
        let parsed = self.text(name)?.parse().map_err(|_| Message::new("error-time"));
        self.invalid.take(name, parsed)
    }

    pub fn number(&mut self, name: &'static str) -> Option<i64> {
        let parsed = self.text(name)?.parse().map_err(|_| Message::new("error-number"));
        self.invalid.take(name, parsed)
    }

    /// One of a closed set, by what the option sends. Nothing chosen is noted if `required`.
    pub fn choose<T>(&mut self, name: &'static str, required: bool, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let Some(chosen) = self.text(name) else {
            if required {
                self.note(name, "error-choose");
            }
            return None;
        };
        let found = find(&chosen).ok_or(Message::new("error-unknown-choice"));
        self.invalid.take(name, found)
    }
}

fn clean(value: &str) -> String {
    let mut cleaned = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' => {
                letters.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\n' | '\t' => cleaned.push(c),
            c if c.is_control() => {}
            c => cleaned.push(c),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_kept_and_mistakes_stand_beside_it() {
        let mut form = Form::sent([("title", "  "), ("slug", "Not A Slug"), ("day", "2026-02-30"), ("seats", "ten")]);
        assert_eq!(form.require("title"), "");
        assert_eq!(form.parse::<base::Slug>("slug"), None);
        assert_eq!(form.date("day"), None);
        assert_eq!(form.number("seats"), None);
        let keys: Vec<_> = form.errors().0.iter().map(|(name, message)| (*name, message.key)).collect();
        assert_eq!(
            keys,
            [("title", "error-required"), ("slug", "error-slug"), ("day", "error-date"), ("seats", "error-number")]
        );
        assert_eq!(form.value("slug"), "Not A Slug");
        assert!(form.check().is_err());
    }

    #[test]
    fn browsers_line_ends_and_stray_control_characters_go() {
        let form = Form::sent([("body", "one\r\ntwo\rthree\u{0}\u{7}\tfour")]);
        assert_eq!(form.value("body"), "one\ntwo\nthree\tfour");
    }
}
