//! Pictures and recordings, as the newsroom keeps them: derivatives only,
//! without any metadata; the upload itself is not kept.

use base::{Instant, Locale, MediaId, PersonaId, StaffId, Text};

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Picture,
    Audio,
    Video,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Picture, Self::Audio, Self::Video];
    pub const fn name(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Audio => "audio",
            Self::Video => "video",
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The formats we serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Jpeg,
    Webp,
    /// Made later than the others, and missing until then.
    Avif,
    Mp3,
    Mp4,
    M4a,
    Ogg,
    Webm,
    Wav,
    Aac,
}

impl Format {
    pub const ALL: [Self; 10] = [
        Self::Jpeg,
        Self::Webp,
        Self::Avif,
        Self::Mp3,
        Self::Mp4,
        Self::M4a,
        Self::Ogg,
        Self::Webm,
        Self::Wav,
        Self::Aac,
    ];
    /// Also the ending of a file's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Avif => "avif",
            Self::Mp3 => "mp3",
            Self::Mp4 => "mp4",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Webm => "webm",
            Self::Wav => "wav",
            Self::Aac => "aac",
        }
    }
    /// The media type that a browser is told.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
            Self::Mp3 => "audio/mpeg",
            Self::Mp4 => "video/mp4",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Webm => "video/webm",
            Self::Wav => "audio/wav",
            Self::Aac => "audio/aac",
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// One picture or recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    pub id: MediaId,
    pub kind: Kind,
    /// Whom it shows, where it shows someone.
    pub persona: Option<PersonaId>,
    pub original_hash: String,
    pub width: u32,
    pub height: u32,
    pub dominant: String,
    /// Required before it may be shown.
    pub alt: Text,
    pub credit: String,
    /// Per mille from the left and the top: what must stay in sight when it is cropped.
    pub focal: (u16, u16),
    /// Drawn by us, not taken of a person.
    pub drawn: bool,
    pub added_by: Option<StaffId>,
    pub added_at: Instant,
    pub purged_at: Option<Instant>,
    pub files: Vec<File>,
}

impl Media {
    /// The smallest file that any browser can show or play.
    pub fn preview(&self) -> Option<&File> {
        let plain = |file: &&File| !matches!(file.format, Format::Webp | Format::Avif);
        self.files.iter().filter(plain).min_by_key(|file| file.width)
    }
}

/// One derivative, stored under its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub hash: String,
    pub format: Format,
    pub width: u32,
    pub height: u32,
    pub bytes: u64,
}

impl File {
    /// Where the store of files keeps it.
    pub fn key(hash: &str) -> String {
        format!("media/{}/{hash}", hash.get(..2).unwrap_or("00"))
    }
}

/// What staff say about a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    pub persona: Option<PersonaId>,
    pub alt: Text,
    pub credit: String,
    pub focal: (u16, u16),
}

/// Narrowing a list of media.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<Kind>,
    pub persona: Option<PersonaId>,
    /// Only those still without alternative text in this language.
    pub undescribed_in: Option<Locale>,
    pub ids: Option<Vec<MediaId>>,
}
