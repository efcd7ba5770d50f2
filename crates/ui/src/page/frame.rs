//! What stands around a page, and what a page says about itself.

use crate::look_sheet::LookSheet;
use crate::surface::Surface;
use crate::words::{Wording, Words};
use base::Locale;
use maud::Markup;

/// Light or dark, where the reader has chosen; else as the device says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scheme {
    #[default]
    Device,
    Light,
    Dark,
}

/// A line of the main navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    pub href: String,
    pub label: Wording,
    /// The page being shown, or the section it belongs to.
    pub current: bool,
}

impl NavItem {
    pub fn new(href: impl Into<String>, label: impl Into<Wording>, current: bool) -> Self {
        Self { href: href.into(), label: label.into(), current }
    }
}

/// A sentence about what just happened, said once after a redirect.
#[derive(Debug, Clone)]
pub struct Flash {
    pub text: Wording,
    /// Something went wrong: read out at once instead of when convenient.
    pub trouble: bool,
}

/// The surroundings of a page, made once per request.
#[derive(Debug, Clone)]
pub struct Frame {
    pub surface: Surface,
    pub words: Words,
    /// Address of this page, path and query; `lang` is taken out.
    pub path: String,
    /// `https://example.org`, without a slash at the end; empty if unknown.
    pub origin: String,
    /// The campaign's or the organisation's name, and where its start page is.
    pub brand: Wording,
    pub home: String,
    pub nav: Vec<NavItem>,
    /// Beside the navigation: search, account, sign-out form.
    pub aside: Markup,
    pub footer: Markup,
    pub look: Option<LookSheet>,
    pub flash: Option<Flash>,
    /// Where the quick exit leads; nothing where there is no quick exit.
    pub exit: Option<String>,
    pub scheme: Scheme,
    /// A line above everything, such as "sample campaign with fictional people".
    pub banner: Option<Wording>,
}

impl Frame {
    pub fn new(surface: Surface, words: Words, path: impl Into<String>) -> Self {
        Self {
            surface,
            words,
            path: without_language(&path.into()),
            origin: String::new(),
            brand: Wording::Said("Firsthand".to_owned()),
            home: "/".to_owned(),
            nav: Vec::new(),
            aside: Markup::default(),
            footer: Markup::default(),
            look: None,
            flash: None,
            exit: None,
            scheme: Scheme::Device,
            banner: None,
        }
    }
    #[must_use]
    pub fn origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = origin.into();
        self
    }
    #[must_use]
    pub fn brand(mut self, name: impl Into<Wording>, home: impl Into<String>) -> Self {
        (self.brand, self.home) = (name.into(), home.into());
        self
    }
    #[must_use]
    pub fn nav(mut self, nav: Vec<NavItem>) -> Self {
        self.nav = nav;
        self
    }
    #[must_use]
    pub fn aside(mut self, aside: Markup) -> Self {
        self.aside = aside;
        self
    }
    #[must_use]
    pub fn footer(mut self, footer: Markup) -> Self {
        self.footer = footer;
        self
    }
    #[must_use]
    pub fn look(mut self, look: LookSheet) -> Self {
        self.look = Some(look);
        self
    }
    #[must_use]
    pub fn flash(mut self, flash: Option<Flash>) -> Self {
        self.flash = flash;
        self
    }
    /// Shows the quick exit, leading to a harmless page such as a weather forecast.
    #[must_use]
    pub fn exit_to(mut self, address: impl Into<String>) -> Self {
        self.exit = Some(address.into());
        self
    }
    #[must_use]
    pub const fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }
    #[must_use]
    pub fn banner(mut self, banner: Option<Wording>) -> Self {
        self.banner = banner;
        self
    }

    /// This page in another interface language, for the switch and for `hreflang`.
    pub fn address_in(&self, locale: Locale) -> String {
        let mark = if self.path.contains('?') { '&' } else { '?' };
        format!("{}{mark}lang={}", self.path, locale.tag())
    }
}

/// The address with `lang` taken out of its query, so that the switch does not pile up.
fn without_language(address: &str) -> String {
    let Some((path, query)) = address.split_once('?') else { return address.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// A picture for link previews; `address` is absolute or starts with `/`.
#[derive(Debug, Clone)]
pub struct ShareImage {
    pub address: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone)]
pub struct Feed {
    pub href: String,
    pub title: String,
    pub kind: &'static str,
}

/// What a page says about itself to browsers, search engines and link previews.
#[derive(Debug, Clone, Default)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// `website`, `article` or `profile`; `website` if empty.
    pub kind: &'static str,
    /// Path of the one true address, if it is not the frame's path.
    pub canonical: Option<String>,
    /// The same content in other languages, each at its own path.
    pub alternates: Vec<(Locale, String)>,
    pub image: Option<ShareImage>,
    pub json_ld: Vec<serde_json::Value>,
    pub feeds: Vec<Feed>,
    /// Kept out of search engines, previews and caches of archives.
    pub hidden: bool,
    /// A class on `body`, by which a page's own style rules find it.
    pub class: &'static str,
    /// The title already names the campaign.
    pub whole_title: bool,
}

impl Head {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }
    #[must_use]
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }
    #[must_use]
    pub const fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }
    #[must_use]
    pub fn canonical(mut self, path: impl Into<String>) -> Self {
        self.canonical = Some(path.into());
        self
    }
    #[must_use]
    pub fn alternates(mut self, alternates: Vec<(Locale, String)>) -> Self {
        self.alternates = alternates;
        self
    }
    #[must_use]
    pub fn image(mut self, image: ShareImage) -> Self {
        self.image = Some(image);
        self
    }
    #[must_use]
    pub fn json_ld(mut self, data: serde_json::Value) -> Self {
        self.json_ld.push(data);
        self
    }
    #[must_use]
    pub fn feed(mut self, feed: Feed) -> Self {
        self.feeds.push(feed);
        self
    }
    #[must_use]
    pub const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }
    #[must_use]
    pub const fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }
    #[must_use]
    pub const fn whole_title(mut self) -> Self {
        self.whole_title = true;
        self
    }
}
