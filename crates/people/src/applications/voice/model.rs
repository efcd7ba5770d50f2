//! A voice note, and how far one has come.

use base::{ApplicationId, VoiceId};
use serde::{Deserialize, Serialize};

/// The largest, in bytes: forty minutes as clear as a telephone takes a fifth of it.
pub const MOST_BYTES: usize = 48_000_000;
/// A browser that records stops here by itself.
pub const MOST_MINUTES: usize = 60;

/// What it is, told by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Webm,
    M4a,
    Mp3,
    Aac,
    Ogg,
    Wav,
}

impl Kind {
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Webm => "audio/webm",
            Self::M4a => "audio/mp4",
            Self::Mp3 => "audio/mpeg",
            Self::Aac => "audio/aac",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
        }
    }
}

/// What an application holds, sealed with everything else that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub voice: VoiceId,
    pub kind: Kind,
    pub seconds: u64,
    pub bytes: u64,
}

impl Note {
    /// Begun ones counted whole.
    pub const fn minutes(&self) -> u64 {
        self.seconds.div_ceil(60)
    }
}

/// A sound that was looked at.
pub struct Sound {
    pub kind: Kind,
    pub seconds: u64,
    pub bytes: Vec<u8>,
}

/// One on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: VoiceId,
    pub application: ApplicationId,
    pub size: u64,
    pub received: u64,
    pub is_kept: bool,
}

/// A part of it, sealed.
pub(super) struct Piece {
    pub starts: u64,
    pub size: u64,
    pub sealed: Vec<u8>,
}
