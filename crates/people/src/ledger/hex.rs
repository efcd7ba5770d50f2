//! Hashes as the database and an auditor read them: 64 small hexadecimal digits.

use base::{Error, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

pub fn hex(bytes: &[u8; 32]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        _ = write!(text, "{byte:02x}");
        text
    })
}

pub fn unhex(text: &str) -> Result<[u8; 32]> {
    let bad = || Error::fault("the ledger", "a stored hash does not parse");
    let mut bytes = [0u8; 32];
    if text.len() != 64 {
        return Err(bad());
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let pair = std::str::from_utf8(pair).map_err(|_| bad())?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| bad())?;
    }
    Ok(bytes)
}

/// SHA-256 (FIPS 180-4) of a text, in the form above.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()).into())
}
