//! How someone appears. Nothing here says who it is.

use super::rules;
use crate::closed::closed;
use base::{Instant, Locale, MediaId, PersonaId, Slug, Text};
use serde::{Deserialize, Serialize};

closed! {
    /// How much of a name is shown.
    NameForm, "name-form" {
        Full = "full",
        FirstOnly = "first-only",
        FirstAndInitial = "first-and-initial",
        Pseudonym = "pseudonym",
        /// "A nurse": the label stands where a name would.
        RoleOnly = "role-only",
        None = "none",
    }
}

impl NameForm {
    /// Whether anything name-like may be shown at all.
    pub const fn shows_name(self) -> bool {
        !matches!(self, Self::RoleOnly | Self::None)
    }
}

closed! {
    PortraitForm, "portrait-form" {
        /// A photograph of the face.
        Portrait = "portrait",
        FromBehind = "from-behind",
        Silhouette = "silhouette",
        Hands = "hands",
        Illustration = "illustration",
        None = "none",
    }
}

closed! {
    VoiceForm, "voice-form" {
        Own = "own",
        Altered = "altered",
        Actor = "actor",
        None = "none",
    }
}

/// How someone wants to appear. Staff fill it in with them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    pub name_form: NameForm,
    /// The name as shown, in each script it is written in. Empty for role only and none.
    pub display_name: Text,
    pub portrait_form: PortraitForm,
    pub portrait_media: Option<MediaId>,
    /// What a drawn portrait grows from.
    pub portrait_seed: u64,
    /// JSON of an illustration's features; only `look` reads it.
    pub portrait_traits: Option<String>,
    pub voice_form: VoiceForm,
    /// What they call themselves, in their own words.
    pub label: Text,
    pub bio: Text,
}

/// A name in a log would be a leak, so the whole shape stays silent.
impl std::fmt::Debug for Shape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shape(…)")
    }
}

impl Shape {
    /// Someone who shows nothing yet: the safe beginning of every form.
    pub fn hidden() -> Self {
        Self {
            name_form: NameForm::None,
            display_name: Text::new(),
            portrait_form: PortraitForm::None,
            portrait_media: None,
            portrait_seed: 0,
            portrait_traits: None,
            voice_form: VoiceForm::None,
            label: Text::new(),
            bio: Text::new(),
        }
    }
}

/// What the address of a persona says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlugWish {
    /// Two words and four letters that mean nothing.
    Random,
    /// From the shown name: only if the person wants to be found by it.
    FromName,
    /// Exactly this, as in the model campaign.
    Exactly(Slug),
}

/// A persona as it is stored. What it shows is private: [`Persona::for_staff`]
/// and, with a permit, [`super::appearance`] are the two ways to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    pub id: PersonaId,
    pub slug: Slug,
    pub is_sample: bool,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub(super) slug_is_random: bool,
    pub(crate) shape: Shape,
}

impl Persona {
    /// Everything, for the desk and for the person themself. Never for a public page.
    pub const fn for_staff(&self) -> &Shape {
        &self.shape
    }
    /// Whether their address was made from a name: it may be told only where the name may.
    pub const fn address_says_a_name(&self) -> bool {
        !self.slug_is_random
    }
    /// Whether these words say a name of theirs as it is shown: each word of it
    /// by itself, in each script that it is written in.
    pub fn is_named_in(&self, words: &str) -> bool {
        rules::says_the_name(words, &self.shape)
    }
    /// Whether both show the same name, in the same form.
    pub fn shows_the_name_of(&self, other: &Self) -> bool {
        rules::same_name(&self.shape, &other.shape)
    }
    /// What the desk calls them: the shown name, else the label, else the slug.
    pub fn staff_name(&self, locale: Locale) -> String {
        let shape = &self.shape;
        [shape.display_name.say(locale), shape.label.say(locale), self.slug.as_str()]
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or_default()
            .to_owned()
    }
}

/// What a page may show of a persona under a permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    pub persona: PersonaId,
    pub slug: Slug,
    /// Only if the permit shows the name and the name form has one.
    pub name: Option<Text>,
    pub label: Text,
    pub bio: Text,
    pub portrait: PortraitForm,
    /// The photograph, only if the permit shows the face.
    pub photo: Option<MediaId>,
    pub seed: u64,
    /// Only for an illustration that the permit lets look like them.
    pub traits: Option<String>,
    pub is_sample: bool,
}
