//! From a passphrase to a key: Argon2id with the memory that RFC 9106 advises
//! where there is less of it (section 4, second choice), so that guessing costs.

use super::format::{Wrong, hex};
use argon2::{Algorithm, Argon2, Params, Version};
use base::{Chance, Error, Result};
use people::Keys;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lock {
    /// 16 random bytes.
    salt: String,
    memory_kib: u32,
    passes: u32,
}

impl Lock {
    pub fn new(chance: &dyn Chance) -> Self {
        let mut salt = [0; 16];
        chance.fill(&mut salt);
        Self { salt: hex(&salt), memory_kib: 64 * 1024, passes: 3 }
    }

    /// The key of a passphrase. A wrong one gives a wrong key; what it opens tells.
    pub fn key(&self, passphrase: &str) -> Result<Keys, Wrong> {
        // A changed file must not make us take all memory.
        if self.memory_kib > 1024 * 1024 || self.passes > 64 {
            return Err(Wrong::Changed("the lock".to_owned()));
        }
        let broken = |error: argon2::Error| Wrong::Ours(Error::fault("deriving a key", error.to_string()));
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(broken)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), self.salt.as_bytes(), key.as_mut())
            .map_err(broken)?;
        Ok(Keys::new(&key))
    }
}
