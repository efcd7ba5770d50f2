//! Secrets at rest. One instance key; under it one data key per person, whose
//! other half lies in the vault, so that forgetting a person is destroying
//! that half, and old backups open for nobody either. What
//! must be found without being readable (links, sessions, who a persona
//! belongs to) is kept as a keyed hash.

mod secret;
#[cfg(test)]
mod tests;

pub use secret::Secret;

use crate::vault::{Half, Vault};
use base::{Chance, Error, Result};
use base64ct::{Base64UrlUnpadded, Encoding};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::fmt;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const NONCE: usize = 24;
/// First byte of everything sealed, so that a later cipher can be told apart.
const VERSION: u8 = 1;
/// In front of a wrapped key that takes the half in the vault as well.
const HALVED: &str = "2.";

type Key = Zeroizing<[u8; 32]>;

/// The instance key with the subkeys drawn from it. Cheap to clone; shows nothing.
#[derive(Clone)]
pub struct Keys(Arc<Subkeys>, Option<Vault>);

struct Subkeys {
    wrap: Key,
    seal: Key,
    token: Key,
    finder: Key,
    shelf: Key,
}

/// One person's own key, open in memory only while it is used.
pub struct DataKey(Key);

impl Keys {
    /// From the 32 bytes of the instance key.
    pub fn new(instance: &[u8; 32]) -> Self {
        let sub = |name: &str| Zeroizing::new(hmac(instance, &["firsthand 1", name]));
        Self(
            Arc::new(Subkeys {
                wrap: sub("wrap person key"),
                seal: sub("seal"),
                token: sub("token hash"),
                finder: sub("persona finder"),
                shelf: sub("backup"),
            }),
            None,
        )
    }

    /// The same, with half of each person's key in the vault.
    #[must_use]
    pub fn with_vault(self, vault: Vault) -> Self {
        Self(self.0, Some(vault))
    }
    pub const fn vault(&self) -> Option<&Vault> {
        self.1.as_ref()
    }

    /// A new instance key as text, for the file or variable that keeps it.
    pub fn generate(chance: &dyn Chance) -> Secret {
        let mut bytes = Zeroizing::new([0; 32]);
        chance.fill(bytes.as_mut());
        Secret::from(Base64UrlUnpadded::encode_string(bytes.as_ref()))
    }

    /// Reads [`Keys::generate`]; nothing when it is not a key.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = Zeroizing::new(Base64UrlUnpadded::decode_vec(text.trim()).ok()?);
        let instance: Key = Zeroizing::new(bytes.as_slice().try_into().ok()?);
        Some(Self::new(&instance))
    }

    /// Seals under the instance. `about` binds the text to its place: it opens
    /// only with the same words.
    pub fn seal(&self, chance: &dyn Chance, about: &str, plain: &[u8]) -> Result<String> {
        seal(&self.0.seal, chance, about, plain)
    }
    pub fn open(&self, about: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
        open(&self.0.seal, about, sealed)
    }

    /// A new data key for a person, and the wrapped form that is stored. Its
    /// other half is in the vault when this answers.
    pub async fn new_data_key(&self, chance: &dyn Chance, person: &str) -> Result<(DataKey, String)> {
        let mut key = Zeroizing::new([0; 32]);
        chance.fill(key.as_mut());
        let wrapped = self.wrap(chance, person, &key).await?;
        Ok((DataKey(key), wrapped))
    }
    async fn wrap(&self, chance: &dyn Chance, person: &str, key: &Key) -> Result<String> {
        let Some(vault) = &self.1 else { return seal(&self.0.wrap, chance, person, key.as_ref()) };
        let half = Half::new(chance);
        vault.put_half(&self.finder(person), &half).await?;
        Ok(format!("{HALVED}{}", seal(&self.wrapping(&half), chance, person, key.as_ref())?))
    }
    /// Somebody whose half is no longer in the vault is `Missing`.
    pub async fn unwrap_data_key(&self, person: &str, wrapped: &str) -> Result<DataKey> {
        let bytes = match wrapped.strip_prefix(HALVED) {
            None => open(&self.0.wrap, person, wrapped)?,
            Some(wrapped) => {
                let vault =
                    self.1.as_ref().ok_or_else(|| Error::fault("opening a person's key", "there is no vault"))?;
                let half = vault.half(&self.finder(person)).await?.ok_or(Error::Missing)?;
                open(&self.wrapping(&half), person, wrapped)?
            }
        };
        let key = bytes.as_slice().try_into().map_err(|_| unreadable())?;
        Ok(DataKey(Zeroizing::new(key)))
    }
    /// Whether it takes the vault to open this.
    pub(crate) fn is_halved(wrapped: &str) -> bool {
        wrapped.starts_with(HALVED)
    }
    /// The same key with its half in the vault.
    pub(crate) async fn halve(&self, chance: &dyn Chance, person: &str, wrapped: &str) -> Result<String> {
        let key = self.unwrap_data_key(person, wrapped).await?;
        self.wrap(chance, person, &key.0).await
    }
    fn wrapping(&self, half: &Half) -> Key {
        Zeroizing::new(hmac(self.0.wrap.as_ref(), &["person key", &half.wire()]))
    }
    /// What seals a person's words and pictures in backups.
    pub fn shelf(&self, half: &Half) -> DataKey {
        DataKey(Zeroizing::new(hmac(self.0.shelf.as_ref(), &["person", &half.wire()])))
    }

    /// What the database keeps of a secret that somebody holds. `purpose`
    /// keeps a secret for one thing from opening another.
    pub fn token_hash(&self, purpose: &str, secret: &str) -> String {
        Base64UrlUnpadded::encode_string(&hmac(self.0.token.as_ref(), &[purpose, secret]))
    }
    /// By which one who has the key finds what belongs to an id, and nobody else.
    pub fn finder(&self, id: &str) -> String {
        Base64UrlUnpadded::encode_string(&hmac(self.0.finder.as_ref(), &[id]))
    }
}

impl DataKey {
    pub fn seal(&self, chance: &dyn Chance, about: &str, plain: &[u8]) -> Result<String> {
        seal(&self.0, chance, about, plain)
    }
    pub fn open(&self, about: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
        open(&self.0, about, sealed)
    }
    /// The same for bytes that are kept as bytes.
    pub fn seal_bytes(&self, chance: &dyn Chance, about: &str, plain: &[u8]) -> Result<Vec<u8>> {
        seal_bytes(&self.0, chance, about, plain)
    }
    pub fn open_bytes(&self, about: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        open_bytes(&self.0, about, sealed)
    }
}

/// Whether two texts are the same, in a time that does not tell where they differ.
pub fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn seal(key: &Key, chance: &dyn Chance, about: &str, plain: &[u8]) -> Result<String> {
    Ok(Base64UrlUnpadded::encode_string(&seal_bytes(key, chance, about, plain)?))
}

/// XChaCha20-Poly1305 with a random nonce: 192 bits, so that chance never repeats one.
fn seal_bytes(key: &Key, chance: &dyn Chance, about: &str, plain: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    chance.fill(&mut nonce);
    let payload = Payload { msg: plain, aad: about.as_bytes() };
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Error::fault("sealing", "the text is too long to seal"))?;
    let mut packed = vec![VERSION];
    packed.extend_from_slice(&nonce);
    packed.extend_from_slice(&sealed);
    Ok(packed)
}

fn open(key: &Key, about: &str, sealed: &str) -> Result<Zeroizing<Vec<u8>>> {
    let packed = Base64UrlUnpadded::decode_vec(sealed).map_err(|_| unreadable())?;
    open_bytes(key, about, &packed)
}

fn open_bytes(key: &Key, about: &str, packed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (Some(&VERSION), Some(nonce), Some(text)) = (packed.first(), packed.get(1..=NONCE), packed.get(NONCE + 1..))
    else {
        return Err(unreadable());
    };
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| unreadable())?;
    let payload = Payload { msg: text, aad: about.as_bytes() };
    cipher(key).decrypt(&XNonce::from(nonce), payload).map(Zeroizing::new).map_err(|_| unreadable())
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&**key).into())
}

/// HMAC-SHA-256 over parts of known length, so that no two lists of parts look alike.
fn hmac(key: &[u8], parts: &[&str]) -> [u8; 32] {
    // RFC 2104: a key may have any length, so this cannot fail.
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().into()
}

/// The wrong key, the wrong place or a changed text: they look alike on purpose.
fn unreadable() -> Error {
    Error::fault("opening a sealed text", "it does not open with this key")
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}
impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(…)")
    }
}
