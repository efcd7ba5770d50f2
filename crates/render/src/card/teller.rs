//! Somebody on a card. The only ways to make one are a permit, which leaves out
//! what it does not show, and a sample, which cannot lose its mark.

use super::checked::field;
use super::{DrawError, Field, Photo, clean};
use consent::{Element, Fingerprint, Permit};
use look::{PortraitForm, Traits};

/// What is known of them for this card, before the permit is asked.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Their own sentence, without quotation marks.
    pub quote: String,
    /// The name as they give it here.
    pub name: String,
    /// How they describe themselves, in their words.
    pub label: String,
    /// The approval that the label was part of. A label is no element that a
    /// permission names, so a permit alone does not let it out: it has to be
    /// the permit of exactly what they approved with this label in it.
    pub approved: Option<Fingerprint>,
    pub picture: Picture,
    /// Who made the picture.
    pub credit: String,
}

/// The portrait they chose.
#[derive(Debug, Clone, Default)]
pub enum Picture {
    /// None: the design takes the edition's pattern to full size instead.
    #[default]
    None,
    Photo(Photo),
    /// Drawn by us. Only an illustration reads traits.
    Drawn {
        form: PortraitForm,
        seed: u64,
        traits: Option<Traits>,
    },
}

impl Picture {
    /// Whether a face can be recognised in it.
    const fn shows_face(&self) -> bool {
        matches!(self, Self::Photo(_))
    }
}

/// Somebody, as far as they may be shown.
#[derive(Debug, Clone)]
pub struct Teller {
    told: Told,
    sample: Option<String>,
}

impl Teller {
    /// What the permit shows of somebody, and nothing else. Keep the teller as
    /// short as the permit holds; build it inside `Permit::clear`, so that the
    /// card stays a `Cleared` card.
    pub fn permitted(permit: &Permit, told: Told) -> Self {
        let Told { quote, name, label, approved, picture, credit } = told;
        let only = |element: Element, words: String| if permit.shows(element) { words } else { String::new() };
        let seen = !picture.shows_face() || permit.shows(Element::Face);
        let told = Told {
            quote: only(Element::Words, quote),
            name: only(Element::Name, name),
            label: if approved == Some(permit.of().fingerprint) { label } else { String::new() },
            approved,
            credit: if seen { credit } else { String::new() },
            picture: if seen { picture } else { Picture::None },
        };
        Self { told, sample: None }
    }

    /// Somebody made up, to show what a design looks like. `mark` is the word
    /// for "sample" in the card's language; it is drawn on every such card.
    pub fn sample(mark: impl Into<String>, told: Told) -> Self {
        let mark = clean(&mark.into());
        let mark = if mark.is_empty() { "Sample".to_owned() } else { mark };
        Self { told, sample: Some(mark) }
    }

    pub(crate) const fn told(&self) -> &Told {
        &self.told
    }
    pub(crate) fn sample_mark(&self) -> Option<&str> {
        self.sample.as_deref()
    }

    pub(super) fn checked(&self) -> Result<Self, DrawError> {
        let told = Told {
            quote: field(Field::Quote, &self.told.quote)?,
            name: field(Field::Name, &self.told.name)?,
            label: field(Field::Label, &self.told.label)?,
            approved: self.told.approved,
            credit: field(Field::Credit, &self.told.credit)?,
            picture: self.told.picture.clone(),
        };
        let sample = self.sample.as_deref().map(|mark| field(Field::Sample, mark)).transpose()?;
        Ok(Self { told, sample })
    }
}
