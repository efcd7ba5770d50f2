//! Why we do not take a logo, and what to do instead.

use crate::intake::{Foreign, IntakeRefusal};
use base::{Error, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoRefusal {
    TooLarge {
        bytes: usize,
        limit: usize,
    },
    /// Pixels too few to print.
    TooSmall {
        least: u32,
    },
    /// One side is many times the other, or has no length at all.
    Shape,
    /// Another kind of file.
    Kind,
    /// Not readable as what it says it is.
    Damaged,
    /// It draws nothing that can be seen.
    Nothing,
    /// More shapes than a logo has, or shapes that multiply.
    TooMuch,
    /// It declares entities of its own.
    Entities,
    /// It would run a program, or answer to a pointer.
    Script,
    /// It fetches something from elsewhere.
    Elsewhere,
    /// Words that need a font: they have to be shapes.
    Words,
    /// A photo inside, or another page.
    Inside,
    /// Something that moves, or an effect that is not needed for a logo.
    Effect,
    /// A PNG that cannot be opened, for the intake's own reasons.
    Picture(IntakeRefusal),
}

impl LogoRefusal {
    /// The sentence for the person, and what to do next.
    pub fn message(&self) -> Message {
        let key = match *self {
            Self::TooLarge { bytes, limit } => {
                return Message::new("logo-refused-too-large")
                    .with("size", bytes.div_ceil(1_000))
                    .with("limit", limit / 1_000);
            }
            Self::TooSmall { least } => return Message::new("logo-refused-too-small").with("least", i64::from(least)),
            Self::Picture(IntakeRefusal::Foreign(_)) | Self::Kind => "logo-refused-kind",
            Self::Picture(IntakeRefusal::TooNarrow { .. } | IntakeRefusal::NoSize) | Self::Shape => {
                "logo-refused-shape"
            }
            Self::Picture(refusal) => return refusal.message(),
            Self::Damaged => "logo-refused-damaged",
            Self::Nothing => "logo-refused-nothing",
            Self::TooMuch => "logo-refused-too-much",
            Self::Entities => "logo-refused-entities",
            Self::Script => "logo-refused-script",
            Self::Elsewhere => "logo-refused-elsewhere",
            Self::Words => "logo-refused-words",
            Self::Inside => "logo-refused-inside",
            Self::Effect => "logo-refused-effect",
        };
        Message::new(key)
    }
}

impl From<IntakeRefusal> for LogoRefusal {
    fn from(refusal: IntakeRefusal) -> Self {
        match refusal {
            IntakeRefusal::Foreign(Foreign::Svg) => Self::Damaged,
            other => Self::Picture(other),
        }
    }
}

impl From<LogoRefusal> for Error {
    fn from(refusal: LogoRefusal) -> Self {
        Self::invalid("file", refusal.message())
    }
}
