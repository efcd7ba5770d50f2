//! A card's name by content: the same for the same value on every run and
//! machine, and another as soon as anything drawn differs.

use super::{Card, Format, Logo, Photo, Picture};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Rises with every change that draws any card differently, so that no cache
/// keeps what an earlier program drew.
pub const VERSION: u32 = 5;

impl Card {
    /// Content hash of this card as this kind of file, in hex. Every page
    /// names the picture for its links by it, so it is written straight into
    /// bytes and no tree of values is made.
    pub fn key(&self, format: Format) -> String {
        let told = self.teller.as_ref().map(|teller| {
            let told = teller.told();
            let (photo, drawn) = match &told.picture {
                Picture::None => (None, None),
                Picture::Photo(photo) => (Some(of_photo(photo)), None),
                Picture::Drawn { form, seed, traits } => (None, Some((form, seed, traits))),
            };
            (&told.quote, &told.name, &told.label, &told.credit, (photo, drawn), teller.sample_mark())
        });
        let words = &self.words;
        let value = (
            "firsthand card",
            VERSION,
            format,
            self.design,
            self.size,
            self.look,
            self.language,
            [&words.kicker, &words.headline, &words.body, &words.source, &words.campaign],
            &words.details,
            &words.hashtags,
            told,
            self.scene.as_ref().map(of_photo),
            self.logo.as_ref().map(Logo::sha256),
            self.marks,
        );
        // Plain values are always written; were they not, the card's own words still tell it from others.
        let bytes = serde_json::to_vec(&value).unwrap_or_else(|_| format!("{self:?}").into_bytes());
        HEXLOWER.encode(&Sha256::digest(bytes))
    }
}

fn of_photo(photo: &Photo) -> (&str, (u16, u16)) {
    (photo.sha256(), photo.focus().shares())
}
