//! Header, language switch, footer and the sentence about what just happened.

use super::exit::quick_exit;
use super::frame::{Flash, Frame};
use crate::surface::Surface;
use crate::words::Words;
use base::Locale;
use maud::{Markup, html};

pub(super) fn header(frame: &Frame) -> Markup {
    let words = frame.words;
    html! {
        header {
          @if let Some(banner) = &frame.banner { p.banner { (banner.show(words)) } }
          div.top {
            a.brand href=(frame.home) { (frame.brand.show(words)) }
            @if !frame.nav.is_empty() {
                nav.main aria-label=(words.say("ui-main-navigation")) {
                    ul {
                        @for item in &frame.nav {
                            li { a href=(item.href) aria-current=[item.current.then_some("page")] { (item.label.show(words)) } }
                        }
                    }
                }
            }
            (frame.aside)
            (languages(frame))
            @if frame.surface == Surface::Guest {
                @if let Some(address) = &frame.exit { (quick_exit(words, address)) }
            }
          }
        }
    }
}

/// Each language by its own name, in its own letters. The one being read is words, not a link.
fn languages(frame: &Frame) -> Markup {
    let words = frame.words;
    html! {
        nav.languages aria-label=(words.say("ui-languages")) {
            ul {
                @for locale in Locale::INTERFACE {
                    @let (tag, dir) = (locale.tag(), locale.direction().html());
                    li {
                        @if locale == words.locale() { span lang=(tag) dir=(dir) aria-current="true" { (locale.name()) } }
                        @else { a lang=(tag) dir=(dir) href=(frame.address_in(locale)) hreflang=(tag) rel="alternate nofollow" { (locale.name()) } }
                    }
                }
            }
        }
    }
}

pub(super) fn flash(words: Words, flash: &Flash) -> Markup {
    html! {
        div.flash.trouble[flash.trouble] role=(if flash.trouble { "alert" } else { "status" }) {
            p { (flash.text.show(words)) }
        }
    }
}

pub(super) fn footer(frame: &Frame) -> Markup {
    html! { @if !frame.footer.0.is_empty() { footer.bottom { (frame.footer) } } }
}
