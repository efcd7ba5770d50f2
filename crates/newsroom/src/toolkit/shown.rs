//! What an audience may post, as values that only exist under a permit.

use super::captions::{Caption, Missing};
use super::model::{Audience, Design, Source};
use super::networks::Network;
use crate::pages::Portrait;
use base::jiff::civil::Date;
use base::{Instant, KitItemId, Locale, PersonaId, StoryId};
use consent::{Cleared, Fingerprint, Permit};
use programme::campaigns::{Campaign, Edition};
use programme::events::Event;
use std::ops::Deref;

/// A value about nobody, or one that a permit let out.
#[derive(Debug, PartialEq, Eq)]
pub enum Out<T> {
    Nobody(T),
    Cleared(Cleared<T>),
}

impl<T> Out<T> {
    /// What let it out; nothing where it is about nobody.
    pub const fn permit(&self) -> Option<&Permit> {
        match self {
            Self::Nobody(_) => None,
            Self::Cleared(cleared) => Some(cleared.permit()),
        }
    }
}

impl<T> Deref for Out<T> {
    type Target = T;
    fn deref(&self) -> &T {
        match self {
            Self::Nobody(value) => value,
            Self::Cleared(cleared) => cleared,
        }
    }
}

/// What a card says and shows, whatever its size.
#[derive(Debug, Clone, PartialEq)]
pub struct Face {
    pub design: Design,
    pub language: Locale,
    /// The words in the middle: the teller's own, an event's title, a theme, a fact.
    pub words: String,
    /// The language that the words are really in: a theme may be in English only.
    pub words_in: Locale,
    /// Only where the permit shows it.
    pub name: Option<String>,
    /// The person's own word for themselves.
    pub label: Option<(Locale, String)>,
    /// What they approved, the label with it; nothing where it is about nobody.
    pub approved: Option<Fingerprint>,
    /// Only where the design shows one.
    pub portrait: Option<Portrait>,
    pub note: Option<String>,
    /// Who took the photograph that is shown.
    pub credit: Option<String>,
    pub source: Option<Source>,
    pub event: Option<Event>,
    pub days_left: Option<i64>,
    /// Cased for screen readers, each with its `#`.
    pub hashtags: Vec<String>,
    /// What the picture says, for whoever does not see it: the fullest first.
    pub alts: Vec<String>,
    pub is_sample: bool,
}

impl Face {
    /// The fullest description.
    pub fn alt(&self) -> &str {
        self.alts.first().map_or("", String::as_str)
    }
}

/// One item in one language.
#[derive(Debug, PartialEq)]
pub struct Telling {
    pub face: Out<Face>,
    /// By network, in the order of [`Network::ALL`].
    pub captions: Vec<Out<Caption>>,
    /// The networks that are left out, and why.
    pub missing: Vec<(Network, Missing)>,
    /// The page that the captions point to.
    pub link: String,
}

impl Telling {
    pub fn language(&self) -> Locale {
        self.face.language
    }
    pub fn caption(&self, network: Network) -> Option<&Out<Caption>> {
        self.captions.iter().find(|caption| caption.network == network)
    }
}

/// One item that may be posted now.
#[derive(Debug, PartialEq)]
pub struct Offer {
    pub item: KitItemId,
    pub design: Design,
    /// Whose it is. For the record, not for pages.
    pub of: Option<(StoryId, PersonaId)>,
    /// Never empty; the reader's language first where there is one.
    pub tellings: Vec<Telling>,
    /// The days on which it is planned.
    pub days: Vec<Date>,
    /// The earliest end among the item and what its people said.
    pub until: Option<Instant>,
    /// Where the editor chose what the picture keeps in view.
    pub focal: Option<(u16, u16)>,
    pub released_at: Instant,
    pub is_sample: bool,
}

impl Offer {
    pub fn telling(&self, language: Locale) -> Option<&Telling> {
        self.tellings.iter().find(|telling| telling.language() == language)
    }
    /// In the first of these languages that it is in, else as it comes first.
    pub fn best(&self, languages: &[Locale]) -> Option<&Telling> {
        languages.iter().find_map(|language| self.telling(*language)).or_else(|| self.tellings.first())
    }
}

/// One item whose moment has not come: that there is one, and nothing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub item: KitItemId,
    pub design: Design,
    pub from: Instant,
    pub days: Vec<Date>,
}

/// An edition's toolkit for one audience, now.
#[derive(Debug)]
pub struct Kit {
    pub audience: Audience,
    pub campaign: Campaign,
    pub edition: Edition,
    pub offers: Vec<Offer>,
    pub coming: Vec<Coming>,
    /// From this moment on it may look different by itself.
    pub until: Option<Instant>,
}

impl Kit {
    pub fn offer(&self, item: KitItemId) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.item == item)
    }
    /// Every language that something is in.
    pub fn languages(&self) -> Vec<Locale> {
        let mut all: Vec<Locale> =
            self.offers.iter().flat_map(|offer| offer.tellings.iter().map(Telling::language)).collect();
        all.sort();
        all.dedup();
        all
    }
}
