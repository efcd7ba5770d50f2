//! Why a card could not be drawn, so that whoever asked can mend it.

use super::{Field, PhotoRefusal};
use base::Message;
use std::fmt;
use typst::diag::SourceDiagnostic;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawError {
    /// The design cannot do without these words.
    Absent(Field),
    /// More words than the field holds.
    TooLong {
        field: Field,
        limit: usize,
    },
    /// Even at the smallest size the words do not fit their place.
    DoesNotFit(Field),
    /// No installed font has this character; the package that has one.
    NoGlyph {
        character: char,
        package: &'static str,
    },
    Picture(PhotoRefusal),
    /// Ours. The text is for the log.
    Fault(String),
}

impl DrawError {
    pub(crate) fn fault(what: impl Into<String>) -> Self {
        Self::Fault(what.into())
    }

    /// The program reports what does not fit in words of its own; anything else is a fault.
    pub(crate) fn from_engine(errors: &[SourceDiagnostic]) -> Self {
        let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        let field =
            said.iter().find_map(|text| text.split_once("does-not-fit:").map(|(_, field)| field.trim_matches('"')));
        match field.and_then(Field::named) {
            Some(field) => Self::DoesNotFit(field),
            None => Self::Fault(said.join("; ")),
        }
    }

    /// What a person reads, and what to do next. The sentences name the field by a key of their own.
    // keys: card-field
    pub fn message(&self) -> Message {
        match self {
            Self::Absent(field) => Message::new("card-error-absent").with("field", field.name()),
            Self::TooLong { field, limit } => {
                Message::new("card-error-too-long").with("field", field.name()).with("limit", *limit as i64)
            }
            Self::DoesNotFit(field) => Message::new("card-error-does-not-fit").with("field", field.name()),
            Self::NoGlyph { character, package } => {
                Message::new("card-error-no-glyph").with("character", character.to_string()).with("package", *package)
            }
            Self::Picture(refusal) => refusal.message(),
            Self::Fault(_) => Message::new("card-error-fault"),
        }
    }
}

impl fmt::Display for DrawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent(field) => write!(f, "this design needs words for: {}", field.name()),
            Self::TooLong { field, limit } => write!(f, "{} may have {limit} characters at most", field.name()),
            Self::DoesNotFit(field) => {
                write!(f, "{} does not fit, even at the smallest size; shorten it or take a larger size", field.name())
            }
            Self::NoGlyph { character, package } => {
                write!(f, "no installed font has {character:?} (U+{:04X}); install {package}", u32::from(*character))
            }
            Self::Picture(refusal) => write!(f, "the picture cannot be used: {refusal:?}"),
            Self::Fault(what) => write!(f, "the card could not be drawn: {what}"),
        }
    }
}
impl std::error::Error for DrawError {}

impl From<PhotoRefusal> for DrawError {
    fn from(refusal: PhotoRefusal) -> Self {
        Self::Picture(refusal)
    }
}
