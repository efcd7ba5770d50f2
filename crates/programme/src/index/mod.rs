//! What can be found, kept in step: each verb that changes an edition, an event
//! or a partner calls here in the same transaction. Staff find everything; the
//! public what was announced in an edition that was opened, and of a place only
//! what the public may know.

mod store;

pub(crate) use self::store::{all, edition, edition_with_all, event, partner};

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
    /// One document per language that the title is in, each with that language's words alone, so that one word
    /// finds a thing once. Words in other languages, and names, go with the title that everyone falls back to.
    fn docs(&self, scope: Scope) -> Vec<Doc> {
        let main = self.title.best(Locale::ENGLISH).map_or(Locale::ENGLISH, |(locale, _)| locale);
        let mut languages: Vec<Locale> = self.title.iter().map(|(locale, _)| locale).collect();
        if languages.is_empty() {
            languages.push(main);
        }
        let belongs = |words: Locale, doc: Locale| words == doc || (doc == main && !languages.contains(&words));
        let doc = |&language: &Locale| {
            let texts = self.texts.iter().flat_map(|text| text.iter());
            let mut words: Vec<&str> =
                texts.filter(|(locale, _)| belongs(*locale, language)).map(|(_, words)| words).collect();
            if language == main {
                words.extend(self.words);
            }
            Doc {
                scope,
                kind: self.kind,
                subject: self.subject.to_owned(),
                edition: self.edition,
                language,
                title: self.title.say(language).to_owned(),
                words: words.join(" "),
            }
        };
        languages.iter().map(doc).collect()
    }
}
