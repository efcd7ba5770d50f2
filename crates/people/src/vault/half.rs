//! The half of a person's key that lies in the vault. By itself it opens
//! nothing; without it nothing of that person opens.

use base::Chance;
use base64ct::{Base64UrlUnpadded, Encoding as _};
use std::fmt;
use zeroize::Zeroizing;

#[derive(Clone, PartialEq, Eq)]
pub struct Half(Zeroizing<[u8; 32]>);

impl Half {
    pub(crate) fn new(chance: &dyn Chance) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        chance.fill(bytes.as_mut());
        Self(bytes)
    }
    /// As the vault keeps it.
    pub fn wire(&self) -> String {
        Base64UrlUnpadded::encode_string(self.0.as_ref())
    }
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(Base64UrlUnpadded::decode_vec(text.trim()).ok()?);
        Some(Self(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }
}

impl serde::Serialize for Half {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.wire())
    }
}
impl<'de> serde::Deserialize<'de> for Half {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not half of a key"))
    }
}

impl fmt::Debug for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Half(…)")
    }
}
