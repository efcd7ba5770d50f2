//! A card's name by content: the same for the same value on every run and
//! machine, and another as soon as anything drawn differs.

use super::{Card, Format, Logo, Photo, Picture};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Rises with every change that draws any card differently, so that no cache
/// keeps what an earlier program drew.
pub const VERSION: u32 = 4;

impl Card {
    /// Content hash of this card as this kind of file, in hex.
    pub fn key(&self, format: Format) -> String {
        let told = self.teller.as_ref().map(|teller| {
            let told = teller.told();
            let picture = match &told.picture {
                Picture::None => serde_json::Value::Null,
                Picture::Photo(photo) => of_photo(photo),
                Picture::Drawn { form, seed, traits } => serde_json::json!([form, seed, traits]),
            };
            serde_json::json!([told.quote, told.name, told.label, told.credit, picture, teller.sample_mark()])
        });
        let words = &self.words;
        let value = serde_json::json!([
            "firsthand card",
            VERSION,
            format,
            self.design,
            self.size,
            self.look,
            self.language,
            [words.kicker, words.headline, words.body, words.source, words.campaign],
            words.details,
            words.hashtags,
            told,
            self.scene.as_ref().map(of_photo),
            self.logo.as_ref().map(Logo::sha256),
            self.marks,
        ]);
        HEXLOWER.encode(&Sha256::digest(value.to_string()))
    }
}

fn of_photo(photo: &Photo) -> serde_json::Value {
    let (x, y) = photo.focus().shares();
    serde_json::json!([photo.sha256(), x, y])
}
