//! Where am I, and what is next to here: breadcrumb, tabs, pages of a list.

use crate::page::NavItem;
use crate::words::{Wording, Words};
use maud::{Markup, html};

/// The way here; the last is this page.
pub fn breadcrumb(words: Words, before: &[(String, Wording)], here: impl Into<Wording>) -> Markup {
    html! {
        nav.breadcrumb aria-label=(words.say("ui-breadcrumb")) {
            ol {
                @for (href, label) in before { li { a href=(href) { (label.show(words)) } } }
                li { span aria-current="page" { (here.into().show(words)) } }
            }
        }
    }
}

/// Views beside each other, each at its own address.
pub fn tabs(words: Words, label: impl Into<Wording>, items: &[NavItem]) -> Markup {
    html! {
        nav.tabs aria-label=(words.word(&label.into())) {
            ul {
                @for item in items {
                    li { a href=(item.href) aria-current=[item.current.then_some("page")] { (item.label.show(words)) } }
                }
            }
        }
    }
}

/// A list in numbered pages. `href` gives a page's address.
pub struct Pages<'a> {
    pub current: usize,
    pub last: usize,
    pub href: &'a dyn Fn(usize) -> String,
}

/// Nothing for a single page.
pub fn pagination(words: Words, pages: &Pages) -> Markup {
    if pages.last <= 1 {
        return Markup::default();
    }
    let near = |page: usize| page == 1 || page == pages.last || page.abs_diff(pages.current) <= 1;
    html! {
        nav.pagination aria-label=(words.say("ui-pages")) {
            ul {
                @if pages.current > 1 {
                    li { a rel="prev" href=((pages.href)(pages.current - 1)) { (words.say("ui-previous")) } }
                }
                @for page in 1..=pages.last {
                    @if near(page) {
                        li {
                            a href=((pages.href)(page)) aria-current=[(page == pages.current).then_some("page")]
                                aria-label=(words.fill("ui-page-of", [("page", page.into()), ("last", pages.last.into())])) { (words.number(page)) }
                        }
                    } @else if near(page - 1) {
                        li.gap aria-hidden="true" { "…" }
                    }
                }
                @if pages.current < pages.last {
                    li { a rel="next" href=((pages.href)(pages.current + 1)) { (words.say("ui-next")) } }
                }
            }
        }
    }
}

/// A long list that is walked rather than counted.
pub fn older_newer(words: Words, newer: Option<&str>, older: Option<&str>) -> Markup {
    if newer.is_none() && older.is_none() {
        return Markup::default();
    }
    html! {
        nav.pagination aria-label=(words.say("ui-pages")) {
            ul {
                @if let Some(href) = newer { li { a rel="prev" href=(href) { (words.say("ui-newer")) } } }
                @if let Some(href) = older { li { a rel="next" href=(href) { (words.say("ui-older")) } } }
            }
        }
    }
}
