//! When it did not work, and when something is no longer here. Errors take the
//! blame and show a way onward; the tombstone is the same for everything that
//! was ever taken down and hints at nobody.

use crate::page::{Head, Page};
use crate::words::{Wording, Words};
use base::{Error, Message};
use maud::{Markup, html};

/// The page of an error that no form could show beside a field.
#[derive(Debug, Clone)]
pub struct ErrorPage {
    title: &'static str,
    body: Message,
    /// What to do now: address and label.
    onward: Vec<(String, Wording)>,
    reference: Option<String>,
}

impl ErrorPage {
    /// The person's side of an error; the log's side stays in the log.
    pub fn of(error: &Error) -> Self {
        let (title, body) = match error {
            Error::Missing => ("error-missing-title", Message::new("error-missing-body")),
            Error::Refused(message) => ("error-refused-title", message.clone()),
            Error::Invalid(_) => ("error-invalid-title", Message::new("error-invalid-body")),
            Error::Conflict(message) => ("error-conflict-title", message.clone()),
            Error::Fault(_) => ("error-fault-title", Message::new("error-fault-body")),
        };
        Self { title, body, onward: Vec::new(), reference: None }
    }
    /// A way onward, most likely one first.
    #[must_use]
    pub fn onward(mut self, href: impl Into<String>, label: impl Into<Wording>) -> Self {
        self.onward.push((href.into(), label.into()));
        self
    }
    /// A code that finds this in the log and says nothing else.
    #[must_use]
    pub fn reference(mut self, code: impl Into<String>) -> Self {
        self.reference = Some(code.into());
        self
    }
}

impl Page for ErrorPage {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say(self.title)).hidden().class("trouble")
    }

    fn body(&self, words: Words) -> Markup {
        html! {
            article.trouble {
                h1 { (words.say(self.title)) }
                p.lead { (words.tell(&self.body)) }
                @if let Some(code) = &self.reference {
                    p { (words.weave(&Message::new("error-fault-reference"), [("code", html! { code { (code) } })])) }
                }
                ul.onward {
                    @for (href, label) in &self.onward { li { a href=(href) { (label.show(words)) } } }
                    @if self.onward.is_empty() { li { a href="/" { (words.say("error-home")) } } }
                }
            }
        }
    }
}

/// What stands where something public used to be (410).
pub fn tombstone(words: Words, onward: &[(String, Wording)]) -> Markup {
    html! {
        article.tombstone {
            h1 { (words.say("ui-gone-title")) }
            p { (words.say("ui-gone-body")) }
            ul.onward { @for (href, label) in onward { li { a href=(href) { (label.show(words)) } } } }
        }
    }
}
