//! A file of somebody's, sealed piece by piece, so that memory does not grow
//! with a film. Each piece says in its seal which one it is and whether it is
//! the last, so none can be left out, added or moved.

use super::archive::{Reader, Writer};
use super::format::Wrong;
use base::{Chance, Error, Result};
use futures_util::StreamExt as _;
use outside::files::Files;
use people::crypto::DataKey;
use sha2::{Digest as _, Sha256};
use std::io::{Read, Write};

const PIECE: u64 = 1024 * 1024;
/// What sealing adds to a piece: version, nonce, tag.
const SEAL: u64 = 1 + 24 + 16;

pub const OPEN: &str = "media";
pub const SEALED: &str = "sealed";

/// Whether a row names it: a picture, a recording, or a paper that somebody signed.
pub async fn is_named(db: &impl store::tables::Reading, hash: &str) -> Result<bool> {
    let media = newsroom::media::store::by_file(db, hash).await?;
    Ok(!media.is_empty() || people::ledger::papers::is_kept(db, hash).await?)
}

/// How large a file is when it is sealed.
pub const fn sealed_size(size: u64) -> u64 {
    size + pieces(size) * SEAL
}
const fn pieces(size: u64) -> u64 {
    if size == 0 { 1 } else { size.div_ceil(PIECE) }
}
fn about(hash: &str, piece: u64, of: u64) -> String {
    format!("file {hash} {piece}/{of}")
}

/// Copies a file out of the store into the archive; `also` hears what is written.
pub async fn write<W: Write>(
    archive: &mut Writer<W>,
    files: &Files,
    key: &str,
    size: u64,
    shelf: Option<(&DataKey, &dyn Chance, &str)>,
    mut also: impl FnMut(&[u8]),
) -> Result<()> {
    let mut stream = files.open_range(key, None).await?;
    let mut waiting: Vec<u8> = Vec::new();
    let (mut piece, of) = (0, pieces(size));
    let full = usize::try_from(PIECE).unwrap_or(usize::MAX);
    let mut put = |plain: &[u8], number: u64| -> Result<()> {
        let sealed;
        let bytes = match shelf {
            None => plain,
            Some((shelf, chance, hash)) => {
                sealed = shelf.seal_bytes(chance, &about(hash, number, of), plain)?;
                &sealed
            }
        };
        also(bytes);
        archive.put(bytes).map_err(Error::because("writing the backup"))
    };
    while let Some(chunk) = stream.next().await {
        waiting.extend_from_slice(&chunk?);
        while waiting.len() > full {
            let rest = waiting.split_off(full);
            put(&waiting, piece)?;
            piece += 1;
            waiting = rest;
        }
    }
    if !waiting.is_empty() || of == 1 {
        put(&waiting, piece)?;
    }
    Ok(())
}

/// Opens a sealed file while it is read. `size` is the sealed one.
pub struct Opening<'a, R> {
    pub archive: &'a mut Reader<R>,
    pub shelf: Option<&'a DataKey>,
    pub hash: &'a str,
    pub size: u64,
    pub piece: u64,
    pub sum: Sha256,
    /// Of what was read, as it stands in the archive.
    pub read: Sha256,
}

impl<R: Read> Opening<'_, R> {
    /// The next bytes; nothing at the end.
    pub fn next(&mut self) -> Result<Option<Vec<u8>>, Wrong> {
        let piece = usize::try_from(if self.shelf.is_some() { PIECE + SEAL } else { PIECE }).unwrap_or(usize::MAX);
        let bytes = self.archive.chunk(piece)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read.update(&bytes);
        let plain = match self.shelf {
            None => bytes,
            Some(shelf) => {
                let of = self.size.div_ceil(PIECE + SEAL).max(1);
                let opened = shelf.open_bytes(&about(self.hash, self.piece, of), &bytes);
                opened.map_err(|_| Wrong::Changed(format!("the file {}", self.hash)))?.to_vec()
            }
        };
        self.piece += 1;
        self.sum.update(&plain);
        Ok(Some(plain))
    }
}
