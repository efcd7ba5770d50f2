//! A partner's logo on a card. It was read, checked and drawn anew where it came
//! in ([`crate::logo`]); nothing that was not is taken here.

use crate::logo::{self, LogoRefusal};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A logo ready to be placed. Where it could not be seen on a design's ground,
/// the design puts a plate behind it.
#[derive(Debug, Clone)]
pub struct Logo {
    pub(crate) mark: Mark,
    /// The owner's name, read out in PDF.
    pub(crate) name: String,
    sha256: String,
}

/// The drawing of it.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub bytes: Arc<[u8]>,
    pub svg: bool,
    /// Width over height.
    pub aspect: f64,
    /// Relative luminance of what is drawn, darkest and lightest tenth.
    pub luminance: (f64, f64),
}

impl Logo {
    /// Of an owner with this name.
    pub fn new(name: &str, logo: &logo::Logo) -> Result<Self, LogoRefusal> {
        let bytes: &[u8] = logo.svg.as_ref().map_or(&logo.png, |svg| svg.as_bytes());
        let mut hash = Sha256::new();
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(bytes);
        let mark = Mark {
            bytes: bytes.into(),
            svg: logo.svg.is_some(),
            aspect: f64::from(logo.width.max(1)) / f64::from(logo.height.max(1)),
            luminance: logo.luminance()?,
        };
        Ok(Self { mark, name: name.to_owned(), sha256: HEXLOWER.encode(&hash.finalize()) })
    }

    pub(crate) fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Whether a plate goes behind it on a ground: `Some(true)` one of paper,
    /// `Some(false)` one of ink.
    pub(crate) fn plate(&self, ground: f64, paper: f64, ink: f64) -> Option<bool> {
        let mark = &self.mark;
        if mark.seen_on(ground) { None } else { Some(mark.seen_on(paper) || !mark.seen_on(ink)) }
    }
}

impl Mark {
    /// Whether every part of it stands out from a ground of this luminance.
    fn seen_on(&self, ground: f64) -> bool {
        let against = |one: f64| (one.max(ground) + 0.05) / (one.min(ground) + 0.05);
        against(self.luminance.0).min(against(self.luminance.1)) >= 2.0
    }
}
