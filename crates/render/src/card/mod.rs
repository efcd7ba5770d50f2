//! A card, a poster or a name card as a plain value: what it says, how the
//! edition looks, in which size and language. [`Studio`](crate::Studio) draws
//! it; the same value gives the same bytes. The crate knows no campaign and no
//! person: whatever is about a person stands in a [`Teller`], and a teller is
//! made either under a permit or as a sample that says so on its face.

mod checked;
mod clean;
mod design;
mod error;
mod key;
mod logo;
mod photo;
mod teller;

pub use clean::{Field, clean};
pub use design::{Design, Format, Sheet, Size};
pub use error::DrawError;
pub use key::VERSION;
pub use logo::Logo;
pub use photo::{Focus, Photo, PhotoRefusal};
pub use teller::{Picture, Teller, Told};

use base::Locale;
use look::Look;

/// Everything that decides what is drawn.
#[derive(Debug, Clone)]
pub struct Card {
    pub design: Design,
    pub size: Size,
    pub look: Look,
    /// The language of the words; it decides script, direction and quotation marks.
    pub language: Locale,
    pub words: Words,
    /// Who speaks or is shown, for the designs that have somebody in them.
    pub teller: Option<Teller>,
    /// A picture with nobody recognisable in it: a hall, a street, a banner.
    /// A picture of a person stands in their [`Teller`], under their permit.
    pub scene: Option<Photo>,
    pub logo: Option<Logo>,
    /// Crop marks around the bleed, for who cuts it. Only on paper, in PDF.
    pub marks: bool,
}

/// What the campaign itself says. Plain text: nothing in it is ever read as
/// markup. What a design has no place for is not drawn (docs/cards.md).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The small line above: "Meet", a date, "days to go".
    pub kicker: String,
    /// The largest words: a title, a figure, a number of days.
    pub headline: String,
    /// A sentence or two beneath.
    pub body: String,
    /// Short lines: where, when, for whom.
    pub details: Vec<String>,
    /// Each with its `#`.
    pub hashtags: Vec<String>,
    /// Where a figure comes from, with its date.
    pub source: String,
    /// The campaign's name at the foot.
    pub campaign: String,
}

impl Card {
    /// A card that says nothing yet.
    pub fn new(design: Design, size: Size, look: Look, language: Locale) -> Self {
        Self {
            design,
            size,
            look,
            language,
            words: Words::default(),
            teller: None,
            scene: None,
            logo: None,
            marks: false,
        }
    }
    #[must_use]
    pub fn saying(self, words: Words) -> Self {
        Self { words, ..self }
    }
    #[must_use]
    pub fn told_by(self, teller: Teller) -> Self {
        Self { teller: Some(teller), ..self }
    }
    #[must_use]
    pub fn with_logo(self, logo: Logo) -> Self {
        Self { logo: Some(logo), ..self }
    }
    #[must_use]
    pub fn with_marks(self) -> Self {
        Self { marks: true, ..self }
    }
    /// The same card in another size: nothing else changes.
    #[must_use]
    pub fn sized(self, size: Size) -> Self {
        Self { size, ..self }
    }
}
