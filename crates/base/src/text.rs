//! Text that a person wrote, a value per language.

use crate::Locale;
use std::collections::BTreeMap;

/// The same words in several languages. Empty values are not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Locale, String>);

impl Text {
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }
    pub fn of(locale: Locale, words: impl Into<String>) -> Self {
        let mut text = Self::new();
        text.set(locale, words);
        text
    }
    pub fn en(words: impl Into<String>) -> Self {
        Self::of(Locale::ENGLISH, words)
    }
    #[must_use]
    pub fn and(mut self, locale: Locale, words: impl Into<String>) -> Self {
        self.set(locale, words);
        self
    }
    /// Sets one language; blank words remove it.
    pub fn set(&mut self, locale: Locale, words: impl Into<String>) {
        let words = words.into();
        let trimmed = words.trim();
        if trimmed.is_empty() {
            self.0.remove(&locale);
        } else {
            self.0.insert(locale, trimmed.to_owned());
        }
    }
    /// Exactly this language.
    pub fn exact(&self, locale: Locale) -> Option<&str> {
        self.0.get(&locale).map(String::as_str)
    }
    /// This language, else English, else whichever there is; with the language
    /// it is really in, so that a page can mark it.
    pub fn best(&self, locale: Locale) -> Option<(Locale, &str)> {
        let (found, words) = self
            .0
            .get_key_value(&locale)
            .or_else(|| self.0.get_key_value(&Locale::ENGLISH))
            .or_else(|| self.0.iter().next())?;
        Some((*found, words))
    }
    /// The words of [`Text::best`], or nothing.
    pub fn say(&self, locale: Locale) -> &str {
        self.best(locale).map_or("", |(_, words)| words)
    }
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &str)> {
        self.0.iter().map(|(locale, words)| (*locale, words.as_str()))
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
