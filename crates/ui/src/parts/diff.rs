//! What changed between two versions, word by word, readable without colour
//! and without eyes: insertions and deletions are marked by elements, by line
//! and, for a screen reader, by words.

use crate::words::Words;
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

/// A stretch of text and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Same(String),
    Added(String),
    Removed(String),
}

/// Compares word by word, as Unicode divides words; neighbours of one kind are joined.
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    for change in TextDiff::from_unicode_words(before, after).iter_all_changes() {
        let text = change.value();
        match (change.tag(), found.last_mut()) {
            (ChangeTag::Equal, Some(Change::Same(so_far)))
            | (ChangeTag::Insert, Some(Change::Added(so_far)))
            | (ChangeTag::Delete, Some(Change::Removed(so_far))) => so_far.push_str(text),
            (ChangeTag::Equal, _) => found.push(Change::Same(text.to_owned())),
            (ChangeTag::Insert, _) => found.push(Change::Added(text.to_owned())),
            (ChangeTag::Delete, _) => found.push(Change::Removed(text.to_owned())),
        }
    }
    found
}

/// The text with its changes. `locale` is the language of the text itself.
pub fn diff(words: Words, locale: base::Locale, changes: &[Change]) -> Markup {
    if changes.iter().all(|change| matches!(change, Change::Same(_))) {
        return html! { p.diff { (words.say("ui-diff-same")) } };
    }
    let aside = |key| html! { span.unseen lang=(words.locale().tag()) { " [" (words.say(key)) "] " } };
    html! {
        div.diff lang=(locale.tag()) dir=(locale.direction().html()) {
            @for change in changes {
                @match change {
                    Change::Same(text) => span { (text) },
                    Change::Added(text) => ins { (aside("ui-diff-added")) (text) (aside("ui-diff-end")) },
                    Change::Removed(text) => del { (aside("ui-diff-removed")) (text) (aside("ui-diff-end")) },
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_not_letters_are_compared_in_any_script() {
        assert_eq!(
            changes("I came by bus.", "I came by train."),
            [
                Change::Same("I came by ".into()),
                Change::Removed("bus".into()),
                Change::Added("train".into()),
                Change::Same(".".into())
            ]
        );
        assert_eq!(
            changes("جئت بالحافلة", "جئت بالقطار"),
            [Change::Same("جئت ".into()), Change::Removed("بالحافلة".into()), Change::Added("بالقطار".into())]
        );
    }

    #[test]
    fn both_texts_can_be_read_back_out() {
        let (before, after) = ("One two\nthree.", "One, two\n\nfour three!");
        let found = changes(before, after);
        let side = |keep: fn(&Change) -> Option<&str>| found.iter().filter_map(keep).collect::<String>();
        assert_eq!(side(|c| if let Change::Added(t) | Change::Same(t) = c { Some(t) } else { None }), after);
        assert_eq!(side(|c| if let Change::Removed(t) | Change::Same(t) = c { Some(t) } else { None }), before);
    }
}
