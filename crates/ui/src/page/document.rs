//! The whole HTML document around a page.

use super::chrome;
use super::frame::{Frame, Head, Scheme};
use super::{Page, exit};
use crate::assets;
use crate::surface::Surface;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// Everything from ourselves, nothing inline: even an escaped-wrong string
/// could not run. JSON-LD is data and needs no leave to run.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The finished document.
pub fn render<P: Page + ?Sized>(frame: &Frame, page: &P) -> String {
    let words = frame.words;
    let head = page.head(words);
    let body = page.body(words);
    let locale = words.locale();
    let scheme = match frame.scheme {
        Scheme::Device => None,
        Scheme::Light => Some("light"),
        Scheme::Dark => Some("dark"),
    };
    html! {
        (DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction().html()) data-surface=(frame.surface.name())
            data-scheme=[scheme] data-look=[frame.look.as_ref().map(|look| look.name())]
        {
            head {
                (head_of(frame, &head))
                @for extra in assets::extra_scripts(&body.0) { script type="module" src=(extra.path) {} }
            }
            body class=[Some(head.class).filter(|class| !class.is_empty())] {
                a.skip href="#main" { (words.say("ui-skip")) }
                (chrome::header(frame))
                @if let Some(flash) = &frame.flash { (chrome::flash(words, flash)) }
                main #main tabindex="-1" { (body) }
                (chrome::footer(frame))
                @if frame.surface != Surface::Guest {
                    @if let Some(address) = &frame.exit { aside aria-label=(words.say("ui-exit")) { (exit::quick_exit(words, address)) } }
                }
            }
        }
    }
    .into_string()
}

fn head_of(frame: &Frame, head: &Head) -> Markup {
    let words = frame.words;
    let brand = words.word(&frame.brand);
    let title =
        if head.whole_title || head.title == brand { head.title.clone() } else { format!("{} · {brand}", head.title) };
    let open = frame.surface == Surface::Site && !head.hidden;
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        title { (title) }
        @if !head.description.is_empty() { meta name="description" content=(head.description); }
        @if open { (addresses(frame, head)) (preview(frame, head)) }
        @else {
            meta name="robots" content="noindex, nofollow, noarchive";
            meta name="referrer" content="no-referrer";
        }
        meta name="color-scheme" content=(match frame.scheme { Scheme::Device => "light dark", Scheme::Light => "light", Scheme::Dark => "dark" });
        @if let Some(look) = &frame.look {
            meta name="theme-color" content=(look.theme_light()) media="(prefers-color-scheme: light)";
            meta name="theme-color" content=(look.theme_dark()) media="(prefers-color-scheme: dark)";
        }
        link rel="stylesheet" href=(assets::sheet(frame.surface).path);
        @if let Some(extra) = assets::extra_sheet(head.class) { link rel="stylesheet" href=(extra.path); }
        @if let Some(look) = &frame.look { link rel="stylesheet" href=(look.address()); }
        link rel="icon" href=(assets::icon().path) type="image/svg+xml";
        script type="module" src=(assets::script(frame.surface).path) {}
        @for data in &head.json_ld { script type="application/ld+json" { (json_in_html(data)) } }
    }
}

/// Where else this page is: its one true address, its languages, its feeds.
fn addresses(frame: &Frame, head: &Head) -> Markup {
    let origin = &frame.origin;
    let path = head.canonical.as_deref().unwrap_or(&frame.path);
    html! {
        @if !origin.is_empty() {
            link rel="canonical" href={ (origin) (path) };
            @if head.alternates.is_empty() {
                link rel="alternate" hreflang="x-default" href={ (origin) (frame.path) };
                @for locale in base::Locale::INTERFACE {
                    link rel="alternate" hreflang=(locale.tag()) href={ (origin) (frame.address_in(locale)) };
                }
            }
            @for (locale, path) in &head.alternates {
                link rel="alternate" hreflang=(locale.tag()) href={ (origin) (path) };
            }
        }
        @for feed in &head.feeds { link rel="alternate" type=(feed.kind) title=(feed.title) href=(feed.href); }
    }
}

/// Open Graph and its sibling: what a link looks like where it is shared.
fn preview(frame: &Frame, head: &Head) -> Markup {
    let words = frame.words;
    let kind = if head.kind.is_empty() { "website" } else { head.kind };
    let path = head.canonical.as_deref().unwrap_or(&frame.path);
    html! {
        meta property="og:type" content=(kind);
        meta property="og:title" content=(head.title);
        meta property="og:site_name" content=(words.word(&frame.brand));
        meta property="og:locale" content=(if words.locale() == base::Locale::ARABIC { "ar_AR" } else { "en_GB" });
        @if !head.description.is_empty() { meta property="og:description" content=(head.description); }
        @if !frame.origin.is_empty() { meta property="og:url" content={ (frame.origin) (path) }; }
        @if let Some(image) = &head.image {
            @let origin = if image.address.starts_with('/') { frame.origin.as_str() } else { "" };
            meta property="og:image" content={ (origin) (image.address) };
            meta property="og:image:width" content=(image.width);
            meta property="og:image:height" content=(image.height);
            meta property="og:image:alt" content=(image.alt);
        }
        meta name="twitter:card" content=(if head.image.is_some() { "summary_large_image" } else { "summary" });
    }
}

/// `<` would let a text end the element; JSON has another way to write it.
fn json_in_html(data: &serde_json::Value) -> PreEscaped<String> {
    PreEscaped(data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}
