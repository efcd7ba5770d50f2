//! A paper, and how it is named among the files.

use crate::closed::closed;
use base::{Instant, PaperId, PersonaId};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

closed! {
    /// What is kept of it: pictures without what a camera wrote into them.
    Format, "paper" {
        Pdf = "pdf",
        Jpeg = "jpg",
        Mp3 = "mp3",
        M4a = "m4a",
        Aac = "aac",
        Ogg = "ogg",
        Wav = "wav",
    }
}

impl Format {
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Aac => "audio/aac",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub id: PaperId,
    pub persona: PersonaId,
    /// SHA-256 of what was handed in, as the chain says it.
    pub paper_hash: String,
    pub format: Format,
    pub size: u64,
    /// SHA-256 of the sealed bytes.
    pub file_hash: String,
    pub noted_at: Instant,
}

/// A paper that is closed and not yet kept.
#[derive(Clone)]
pub struct Sealed {
    pub paper_hash: String,
    pub format: Format,
    pub size: u64,
    pub file_hash: String,
    pub(super) bytes: Vec<u8>,
}

/// Where the sealed bytes are: with every other file, so that a backup and a
/// move take them along.
pub fn key(file_hash: &str) -> String {
    format!("media/{}/{file_hash}", file_hash.get(..2).unwrap_or("00"))
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}
