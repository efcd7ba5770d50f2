//! Hashes as the database and an auditor read them: 64 small hexadecimal digits.

use base::{Error, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

pub fn hex(bytes: &[u8; 32]) -> String {
    HEXLOWER.encode(bytes)
}

pub fn unhex(text: &str) -> Result<[u8; 32]> {
    let bytes = HEXLOWER.decode(text.as_bytes()).map_err(Error::because("reading a stored hash"))?;
    bytes.try_into().map_err(|_| Error::fault("reading a stored hash", "it is not 32 bytes long"))
}

/// SHA-256 (FIPS 180-4) of a text, in the form above.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()).into())
}
