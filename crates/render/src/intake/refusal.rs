//! Why we do not take a file, and what to tell the person who sent it. Every
//! sentence names what we saw and what to do next; none blames.

use base::{Error, Message};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeRefusal {
    /// No bytes at all.
    Empty,
    /// More bytes than we take.
    TooLarge { bytes: usize, limit: usize },
    /// More pixels than we open, whatever the size of the file.
    TooManyPixels { width: u32, height: u32, limit: u64 },
    /// Width or height is zero.
    NoSize,
    /// One side is many times the other.
    TooNarrow { aspect: u32 },
    /// The end of the file is missing.
    Truncated,
    /// The content contradicts itself.
    Damaged,
    /// A photo type we know, in a form hardly anyone writes (lossless or
    /// arithmetic-coded JPEG, 12 bits a sample, dozens of scans).
    Unusual,
    /// Another kind of file altogether.
    Foreign(Foreign),
}

/// Files that are not photos we can take, as told by their content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    Heic,
    Avif,
    JpegXl,
    Jpeg2000,
    Tiff,
    Bmp,
    Icon,
    Photoshop,
    Svg,
    Pdf,
    Html,
    Video,
    Audio,
    /// A zip, which an office document is as well.
    Archive,
    Unknown,
}

const MEGA: u64 = 1_000_000;

impl IntakeRefusal {
    /// The sentence for the person, and what to do next.
    pub fn message(&self) -> Message {
        match *self {
            Self::Empty => Message::new("media-refused-empty"),
            Self::TooLarge { bytes, limit } => Message::new("media-refused-too-large")
                .with("size", bytes.div_ceil(1_000_000))
                .with("limit", limit / 1_000_000),
            Self::TooManyPixels { width, height, limit } => Message::new("media-refused-too-many-pixels")
                .with("width", i64::from(width))
                .with("height", i64::from(height))
                .with("limit", i64::try_from(limit / MEGA).unwrap_or(i64::MAX)),
            Self::NoSize => Message::new("media-refused-no-size"),
            Self::TooNarrow { aspect } => Message::new("media-refused-too-narrow").with("aspect", i64::from(aspect)),
            Self::Truncated => Message::new("media-refused-truncated"),
            Self::Damaged => Message::new("media-refused-damaged"),
            Self::Unusual => Message::new("media-refused-unusual"),
            Self::Foreign(foreign) => Message::new(foreign.key()),
        }
    }
}

impl Foreign {
    const fn key(self) -> &'static str {
        match self {
            Self::Heic => "media-refused-heic",
            Self::Avif => "media-refused-avif",
            Self::JpegXl => "media-refused-jpeg-xl",
            Self::Jpeg2000 => "media-refused-jpeg-2000",
            Self::Tiff => "media-refused-tiff",
            Self::Bmp => "media-refused-bmp",
            Self::Icon => "media-refused-icon",
            Self::Photoshop => "media-refused-photoshop",
            Self::Svg => "media-refused-svg",
            Self::Pdf => "media-refused-pdf",
            Self::Html => "media-refused-html",
            Self::Video => "media-refused-video",
            Self::Audio => "media-refused-audio",
            Self::Archive => "media-refused-archive",
            Self::Unknown => "media-refused-unknown",
        }
    }
}

impl From<IntakeRefusal> for Error {
    fn from(refusal: IntakeRefusal) -> Self {
        Self::Refused(refusal.message())
    }
}

#[cfg(test)]
impl IntakeRefusal {
    /// One of each, for tests that look at all of them.
    pub(super) fn samples() -> Vec<Self> {
        use Foreign::*;
        let foreign =
            [Heic, Avif, JpegXl, Jpeg2000, Tiff, Bmp, Icon, Photoshop, Svg, Pdf, Html, Video, Audio, Archive, Unknown];
        [
            Self::Empty,
            Self::TooLarge { bytes: 41_000_000, limit: 40_000_000 },
            Self::TooManyPixels { width: 20_000, height: 10_000, limit: 60_000_000 },
            Self::NoSize,
            Self::TooNarrow { aspect: 10 },
            Self::Truncated,
            Self::Damaged,
            Self::Unusual,
        ]
        .into_iter()
        .chain(foreign.into_iter().map(Self::Foreign))
        .collect()
    }
}
