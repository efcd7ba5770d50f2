//! A secret on its way to the one person who may hold it.

use base::Chance;
use std::fmt;
use zeroize::Zeroizing;

/// Crockford's alphabet in small letters: nothing to mishear, nothing to escape in an address.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A text that must not be logged, shown twice or kept. The database gets a hash of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// 160 random bits as 32 letters and digits.
    pub fn new(chance: &dyn Chance) -> Self {
        let mut bytes = Zeroizing::new([0u8; 32]);
        chance.fill(bytes.as_mut());
        Self(Zeroizing::new(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect()))
    }
    /// The text itself: for the letter, the cookie or the page that hands it over.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
