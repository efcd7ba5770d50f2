//! Pure decisions about stories: what a version must have, what approval is
//! bound to, what changed between two versions, where a translation stands.

use super::model::{Content, FieldChange, Piece, Translation, Version};
use crate::words::clean;
use base::{Invalid, Locale, Message, Result};
use consent::{Element, Fingerprint, Set};
use people::personas::{PortraitForm, Shape};
use sha2::{Digest, Sha256};
use similar::{ChangeTag, TextDiff};

pub const TITLE_MOST: usize = 160;
pub const OPENING_MOST: usize = 400;
pub const BODY_MOST: usize = 40_000;
pub const QUOTE_MOST: usize = 300;
pub const QUOTES_MOST: usize = 6;
pub const ALT_MOST: usize = 600;
pub const NOTE_MOST: usize = 400;
pub const TRANSCRIPT_MOST: usize = 60_000;
const CREDITS_MOST: usize = 12;

/// A draft may be unfinished, but never malformed. Trims, drops empty lines of
/// lists, removes control and direction-override characters, and checks lengths.
pub fn tidy(content: Content) -> Result<Content> {
    let mut invalid = Invalid::new();
    let mut bounded = |field: &'static str, text: &str, most: usize| {
        let text = clean(text);
        if text.chars().count() > most {
            invalid.add(field, Message::new("error-too-long").with("most", most));
        }
        text
    };
    let tidied = Content {
        title: bounded("title", &content.title, TITLE_MOST),
        opening: bounded("opening", &content.opening, OPENING_MOST),
        body: bounded("body", &content.body, BODY_MOST),
        quotes: content.quotes.iter().map(|q| bounded("quotes", q, QUOTE_MOST)).filter(|q| !q.is_empty()).collect(),
        portrait: content.portrait,
        portrait_alt: bounded("portrait_alt", &content.portrait_alt, ALT_MOST),
        recording: content.recording,
        transcript: bounded("transcript", &content.transcript, TRANSCRIPT_MOST),
        captions: bounded("captions", &content.captions, TRANSCRIPT_MOST),
        content_note: bounded("content_note", &content.content_note, NOTE_MOST),
        credits: content
            .credits
            .iter()
            .map(|c| super::model::Credit {
                part: bounded("credits", &c.part, 80),
                name: bounded("credits", &c.name, 120),
            })
            .filter(|c| !c.name.is_empty())
            .collect(),
        place: bounded("place", &content.place, 120),
    };
    if tidied.title.is_empty() {
        invalid.add("title", "error-title-missing");
    }
    if !tidied.captions.is_empty() && !tidied.captions.starts_with("WEBVTT") {
        invalid.add("captions", "error-captions-not-webvtt");
    }
    if tidied.quotes.len() > QUOTES_MOST {
        invalid.add("quotes", Message::new("error-quotes-many").with("most", QUOTES_MOST));
    }
    if tidied.credits.len() > CREDITS_MOST {
        invalid.add("credits", Message::new("error-too-many").with("most", CREDITS_MOST));
    }
    let source = squeeze(&format!("{} {}", tidied.opening, tidied.body));
    if tidied.quotes.iter().any(|quote| !source.contains(&squeeze(quote))) {
        invalid.add("quotes", "error-quote-not-in-story");
    }
    invalid.check()?;
    Ok(tidied)
}

/// What a version needs before it may be sent to the teller.
pub fn ready_to_send(content: &Content) -> Result<()> {
    let mut invalid = Invalid::new();
    if content.opening.is_empty() {
        invalid.add("opening", "error-opening-missing");
    }
    if content.body.is_empty() {
        invalid.add("body", "error-body-missing");
    }
    if content.portrait.is_some() && content.portrait_alt.is_empty() {
        invalid.add("portrait_alt", "error-alt-missing");
    }
    if content.recording.is_some() && content.transcript.is_empty() {
        invalid.add("transcript", "error-transcript-missing");
    }
    invalid.check()
}

/// Comparable words: white space, Markdown's emphasis and quotation marks apart.
fn squeeze(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '*' | '_' | '`' | '#' | '>')).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What of the person this content shows by itself. Name and face depend on
/// the persona too; see [`elements_shown`].
pub fn elements_of(content: &Content) -> Set<Element> {
    let mut elements = Set::of(&[Element::Words]);
    if !content.place.is_empty() {
        elements = elements.with(Element::Place);
    }
    if content.recording.is_some() {
        elements = elements.with(Element::Voice);
    }
    elements
}

/// Everything that would be shown with this persona.
pub fn elements_shown(content: &Content, shape: &Shape) -> Set<Element> {
    let mut elements = elements_of(content);
    if shape.name_form.shows_name() && !shape.display_name.is_empty() {
        elements = elements.with(Element::Name);
    }
    let pictured = content.portrait.is_some() || shape.portrait_media.is_some();
    if shape.portrait_form == PortraitForm::Portrait && pictured {
        elements = elements.with(Element::Face);
    }
    elements
}

/// How the teller appears beside the words, as part of what they approve.
pub fn presentation(shape: &Shape) -> Fingerprint {
    // Every field of a shape is plain data with ordered keys, so equal shapes give equal bytes.
    let plain = serde_json::to_vec(shape).unwrap_or_default();
    let mut digest = Sha256::new();
    digest.update(b"firsthand presentation 1");
    digest.update(plain);
    Fingerprint(digest.finalize().into())
}

/// SHA-256 over the language and every part of the content, each with its
/// length before it, and the hashes of the picture and the recording, so that
/// no two different versions share one fingerprint.
pub fn fingerprint(
    language: Locale,
    content: &Content,
    portrait: Option<&str>,
    recording: Option<&str>,
) -> Fingerprint {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    part(b"firsthand story version 1");
    for text in [language.tag(), &content.title, &content.opening, &content.body] {
        part(text.as_bytes());
    }
    part(&(content.quotes.len() as u64).to_be_bytes());
    content.quotes.iter().for_each(|quote| part(quote.as_bytes()));
    for text in [
        portrait.unwrap_or_default(),
        &content.portrait_alt,
        recording.unwrap_or_default(),
        &content.transcript,
        &content.captions,
    ] {
        part(text.as_bytes());
    }
    for text in [&content.content_note, &content.place] {
        part(text.as_bytes());
    }
    part(&(content.credits.len() as u64).to_be_bytes());
    for credit in &content.credits {
        part(credit.part.as_bytes());
        part(credit.name.as_bytes());
    }
    Fingerprint(digest.finalize().into())
}

/// What approval is bound to: the version together with how the teller
/// appears beside it. A changed name, label or portrait form voids it too.
pub fn bound(version: &Fingerprint, presentation: &Fingerprint) -> Fingerprint {
    let mut digest = Sha256::new();
    digest.update(b"firsthand approval 1");
    digest.update(version.0);
    digest.update(presentation.0);
    Fingerprint(digest.finalize().into())
}

/// Where a version stands as a translation, given the original's newest or public version.
pub fn translation(version: &Version, original: Locale, current_original: Option<&Version>) -> Translation {
    if version.language == original {
        return Translation::Original;
    }
    match (version.translated_from, current_original) {
        (Some(source), Some(current)) if source != current.id => Translation::Outdated,
        _ if version.second_speaker_at.is_some() => Translation::Reviewed,
        _ => Translation::Draft,
    }
}

/// What changed, field by field and word by word. Unchanged fields are left out.
pub fn differences(old: &Content, new: &Content) -> Vec<FieldChange> {
    let credits =
        |c: &Content| c.credits.iter().map(|c| format!("{}: {}", c.part, c.name)).collect::<Vec<_>>().join("\n");
    let fields: [(&'static str, String, String); 10] = [
        ("field-title", old.title.clone(), new.title.clone()),
        ("field-opening", old.opening.clone(), new.opening.clone()),
        ("field-body", old.body.clone(), new.body.clone()),
        ("field-quotes", old.quotes.join("\n"), new.quotes.join("\n")),
        ("field-portrait-alt", old.portrait_alt.clone(), new.portrait_alt.clone()),
        ("field-transcript", old.transcript.clone(), new.transcript.clone()),
        ("field-captions", old.captions.clone(), new.captions.clone()),
        ("field-content-note", old.content_note.clone(), new.content_note.clone()),
        ("field-credits", credits(old), credits(new)),
        ("field-place", old.place.clone(), new.place.clone()),
    ];
    let mut changes: Vec<FieldChange> = fields
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(|(field, old, new)| FieldChange { field, pieces: pieces(&old, &new) })
        .collect();
    for (field, before, after) in
        [("field-portrait", old.portrait, new.portrait), ("field-recording", old.recording, new.recording)]
    {
        if before != after {
            let mut pieces = Vec::new();
            before.into_iter().for_each(|id| pieces.push(Piece::Gone(id.to_string())));
            after.into_iter().for_each(|id| pieces.push(Piece::New(id.to_string())));
            changes.push(FieldChange { field, pieces });
        }
    }
    changes
}

fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::from_unicode_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        let text = change.value().to_owned();
        match (change.tag(), pieces.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Same(before)))
            | (ChangeTag::Delete, Some(Piece::Gone(before)))
            | (ChangeTag::Insert, Some(Piece::New(before))) => before.push_str(&text),
            (ChangeTag::Equal, _) => pieces.push(Piece::Same(text)),
            (ChangeTag::Delete, _) => pieces.push(Piece::Gone(text)),
            (ChangeTag::Insert, _) => pieces.push(Piece::New(text)),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> Content {
        Content {
            title: "Night bus".into(),
            opening: "I learnt the city by its night buses.".into(),
            body: "The driver *waited* for me.\n\nEvery night.".into(),
            quotes: vec!["The driver waited for me.".into()],
            ..Content::default()
        }
    }

    fn mistakes(content: Content) -> Vec<(&'static str, &'static str)> {
        match tidy(content) {
            Err(base::Error::Invalid(invalid)) => {
                invalid.0.into_iter().map(|(field, message)| (field, message.key)).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_quote_stands_in_the_story_word_for_word() {
        assert_eq!(mistakes(content()), []);
        let invented = Content { quotes: vec!["The driver drove off.".into()], ..content() };
        assert_eq!(mistakes(invented), [("quotes", "error-quote-not-in-story")]);
    }

    #[test]
    fn lengths_and_titles_are_checked_beside_their_fields() {
        assert_eq!(mistakes(Content { title: " ".into(), ..content() }), [("title", "error-title-missing")]);
        assert_eq!(mistakes(Content { title: "x".repeat(161), ..content() }), [("title", "error-too-long")]);
    }

    #[test]
    fn every_part_of_a_version_is_in_its_fingerprint() {
        let base = content();
        let of = |content: &Content| fingerprint(Locale::ENGLISH, content, Some("p"), None);
        let changed = [
            Content { title: "x".into(), ..base.clone() },
            Content { opening: "x".into(), ..base.clone() },
            Content { body: "x".into(), ..base.clone() },
            Content { quotes: vec![], ..base.clone() },
            Content { portrait_alt: "x".into(), ..base.clone() },
            Content { transcript: "x".into(), ..base.clone() },
            Content { captions: "x".into(), ..base.clone() },
            Content { content_note: "x".into(), ..base.clone() },
            Content { place: "x".into(), ..base.clone() },
            Content {
                credits: vec![super::super::model::Credit { part: "x".into(), name: "y".into() }],
                ..base.clone()
            },
        ];
        for other in &changed {
            assert_ne!(of(&base), of(other), "{other:?}");
        }
        assert_ne!(of(&base), fingerprint(Locale::ARABIC, &base, Some("p"), None));
        assert_ne!(of(&base), fingerprint(Locale::ENGLISH, &base, Some("q"), None));
        assert_ne!(of(&base), fingerprint(Locale::ENGLISH, &base, Some("p"), Some("r")));
        assert_ne!(of(&base), bound(&of(&base), &of(&base)));
    }

    #[test]
    fn a_change_is_shown_word_by_word() {
        let new = Content { body: "The driver always waited.\n\nEvery night.".into(), quotes: vec![], ..content() };
        let changes = differences(&content(), &new);
        assert_eq!(changes.iter().map(|c| c.field).collect::<Vec<_>>(), ["field-body", "field-quotes"]);
        let rebuilt: String = changes[0]
            .pieces
            .iter()
            .map(|p| match p {
                Piece::Same(t) | Piece::New(t) => t.as_str(),
                Piece::Gone(_) => "",
            })
            .collect();
        assert_eq!(rebuilt, new.body);
        let before: String = changes[0]
            .pieces
            .iter()
            .map(|p| match p {
                Piece::Same(t) | Piece::Gone(t) => t.as_str(),
                Piece::New(_) => "",
            })
            .collect();
        assert_eq!(before, content().body);
    }
}
