//! Saying how things stand: nothing here yet, please note, are you sure, how far.

use crate::words::{Wording, Words};
use maud::{Markup, html};

/// An empty place says what will be here and what to do about it.
pub fn empty(words: Words, title: impl Into<Wording>, body: impl Into<Wording>, action: Markup) -> Markup {
    html! {
        div.empty {
            p.lead { (title.into().show(words)) }
            p { (body.into().show(words)) }
            (action)
        }
    }
}

/// A box that asks for attention without shouting.
pub fn notice(words: Words, title: impl Into<Wording>, inside: Markup) -> Markup {
    html! { div.notice role="note" { p.title { (title.into().show(words)) } (inside) } }
}

/// More for those who want it.
pub fn disclosure(words: Words, summary: impl Into<Wording>, inside: Markup) -> Markup {
    html! { details.more { summary { (summary.into().show(words)) } div { (inside) } } }
}

/// A page between a wish and an act: what will happen, what stays, how to undo
/// it; the button that does it, and a way back as visible as the way on.
pub fn confirmation(words: Words, title: impl Into<Wording>, what: Markup, act: Markup, back: &str) -> Markup {
    html! {
        article.confirm {
            h1 { (title.into().show(words)) }
            (what)
            div.buttons { (act) a.button.quiet href=(back) { (words.say("ui-keep")) } }
        }
    }
}

/// How far along, in words and as a bar.
pub fn progress(words: Words, label: impl Into<Wording>, done: usize, of: usize) -> Markup {
    let label = words.word(&label.into()).into_owned();
    html! {
        div.progress {
            p { (label) " " span.figures { (words.fill("ui-done-of", [("done", done.into()), ("all", of.into())])) } }
            progress max=(of.max(1)) value=(done.min(of)) aria-label=(label) { (done) "/" (of) }
        }
    }
}
