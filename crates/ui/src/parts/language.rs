//! Several languages side by side, and foreign words inside a sentence.

use crate::words::{Wording, Words};
use base::Locale;
use maud::{Markup, html};

/// One language in which something can be read.
pub struct Spoken {
    pub locale: Locale,
    /// Nothing for the one being read.
    pub href: Option<String>,
    /// Honest status, such as "draft" or "older than the original".
    pub status: Option<Wording>,
}

/// Each by its own name in its own letters; never a flag.
pub fn language_list(words: Words, label: impl Into<Wording>, spoken: &[Spoken]) -> Markup {
    html! {
        nav.spoken aria-label=(words.word(&label.into())) {
            ul {
                @for one in spoken {
                    li {
                        @let tag = one.locale.tag();
                        @let dir = one.locale.direction().html();
                        @if let Some(href) = &one.href {
                            a href=(href) hreflang=(tag) lang=(tag) dir=(dir) { (one.locale.name()) }
                        } @else {
                            span lang=(tag) dir=(dir) aria-current="true" { (one.locale.name()) }
                        }
                        @if let Some(status) = &one.status { " " small { (status.show(words)) } }
                    }
                }
            }
        }
    }
}

/// A name, which may be of any direction.
pub fn bdi(name: &str) -> Markup {
    html! { bdi { (name) } }
}

/// A hashtag or a handle: always left to right around its sign, never broken.
pub fn hashtag(tag: &str) -> Markup {
    html! { bdi.hashtag { (tag) } }
}
