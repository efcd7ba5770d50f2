//! What can be found, kept in step: each verb that changes an edition, an event
//! or a partner calls here in the same transaction. Staff find everything; the
//! public what was announced in an edition that was opened, and of a place only
//! what the public may know.

mod store;

pub(crate) use self::store::{edition, edition_with_all, event, partner};

use ::store::search::{Doc, Scope};
use base::{EditionId, Locale, Text};

/// What a document is made of.
struct Source<'a> {
    kind: &'static str,
    subject: &'a str,
    edition: Option<EditionId>,
    title: &'a Text,
    texts: &'a [&'a Text],
    words: &'a [&'a str],
}

impl Source<'_> {
    /// One document per language in which anything is said.
    fn docs(&self, scope: Scope) -> Vec<Doc> {
        let mut languages: Vec<Locale> = self.title.iter().map(|(locale, _)| locale).collect();
        for text in self.texts {
            languages.extend(text.iter().map(|(locale, _)| locale));
        }
        languages.sort();
        languages.dedup();
        if languages.is_empty() {
            languages.push(Locale::ENGLISH);
        }
        let doc = |language: Locale| Doc {
            scope,
            kind: self.kind,
            subject: self.subject.to_owned(),
            edition: self.edition,
            language,
            title: self.title.say(language).to_owned(),
            words: self
                .texts
                .iter()
                .map(|text| text.say(language))
                .chain(self.words.iter().copied())
                .collect::<Vec<_>>()
                .join(" "),
        };
        languages.into_iter().map(doc).collect()
    }
}
