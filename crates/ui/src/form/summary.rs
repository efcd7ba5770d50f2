//! The list of mistakes above a form: what to fix, each a link to its field.

use super::Form;
use crate::words::Words;
use base::Message;
use maud::{Markup, html};

/// Nothing where nothing is wrong. `shown` holds the labels of the fields on
/// the page, so that each line says which field it is about. `error-summary` (a small element) moves the
/// focus here after the page has loaded; without it, `autofocus` does.
pub fn summary(words: Words, form: &Form, prefix: &str, shown: &[(&'static str, String)]) -> Markup {
    let mistakes = &form.errors().0;
    if mistakes.is_empty() {
        return Markup::default();
    }
    html! {
        error-summary {
            section.summary #error-summary tabindex="-1" autofocus aria-labelledby="error-summary-title" role="alert" {
                h2 #error-summary-title { (words.say("error-invalid-title")) }
                p { (words.say("error-invalid-body")) }
                ul {
                    @for (name, message) in mistakes {
                        li {
                            @match shown.iter().find(|(known, _)| known == name) {
                                Some((_, label)) if label.is_empty() => a href={ "#" (field_id(prefix, name)) } { (words.tell(message)) },
                                Some((_, label)) => a href={ "#" (field_id(prefix, name)) } { (label) ": " (words.tell(message)) },
                                None => (words.tell(message)),
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A field's id on the page. Names such as `title[ar]` become `field-title-ar`.
pub(super) fn field_id(prefix: &str, name: &str) -> String {
    let mut id = format!("{prefix}-");
    for c in name.chars() {
        id.push(if c.is_ascii_alphanumeric() { c } else { '-' });
    }
    id.trim_end_matches('-').to_owned()
}

/// The mistake beside its field.
pub(super) fn beside(words: Words, id: &str, message: Option<&Message>) -> Markup {
    html! {
        @if let Some(message) = message {
            p.mistake id={ (id) "-error" } { (words.tell(message)) }
        }
    }
}
