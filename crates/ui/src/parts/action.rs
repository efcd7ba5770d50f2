//! Buttons say what they do. A link goes somewhere, a button does something;
//! both may look like a button, neither pretends to be the other.

use crate::form::Kit;
use crate::words::{Wording, Words};
use maud::{Markup, html};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    #[default]
    Main,
    Quiet,
    /// Takes something away: marked by shape and words, never by colour alone.
    Grave,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Quiet => "button quiet",
            Self::Grave => "button grave",
        }
    }
}

/// A link that looks like a button.
pub fn go(words: Words, weight: Weight, href: &str, label: impl Into<Wording>) -> Markup {
    html! { a class=(weight.class()) href=(href) { (label.into().show(words)) } }
}

/// A submit button; with a name and a value where one form has several.
pub fn send(words: Words, weight: Weight, label: impl Into<Wording>, choice: Option<(&str, &str)>) -> Markup {
    html! {
        button class=(weight.class()) type="submit" name=[choice.map(|(name, _)| name)] value=[choice.map(|(_, value)| value)] {
            (label.into().show(words))
        }
    }
}

/// A form that is nothing but its button: every act is a post.
pub fn post_button(words: Words, weight: Weight, action: &str, token: &str, label: impl Into<Wording>) -> Markup {
    html! {
        form.act method="post" action=(action) {
            @if !token.is_empty() { (Kit::hidden("token", token)) }
            (send(words, weight, label, None))
        }
    }
}
