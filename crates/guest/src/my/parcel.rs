//! One file with everything held about somebody, packed while it is sent.

use crate::pack::Packer;
use axum::body::Bytes;
use base::{Error, Result};
use door::House;
use futures_util::{Stream, StreamExt as _};
use outside::files::Opened;
use std::collections::{HashSet, VecDeque};

/// What goes into the file: words, which are written already, and then
/// pictures and recordings, which are read while they are sent.
pub struct Parcel {
    entries: VecDeque<Entry>,
    media: VecDeque<Kept>,
    reading: Option<Opened>,
    /// Nothing once its end is packed.
    packer: Option<Packer>,
}

pub struct Entry {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A file among ours.
pub struct Kept {
    pub name: String,
    pub key: String,
}

impl Parcel {
    pub fn new(entries: Vec<Entry>, media: Vec<Kept>) -> Self {
        // No program unpacks two of one name; the same paper can be noted twice.
        let mut names = HashSet::new();
        let entries = entries.into_iter().filter(|entry| names.insert(entry.name.clone())).collect();
        Self { entries, media: media.into(), reading: None, packer: Some(Packer::new()) }
    }

    /// The whole, piece by piece.
    pub fn pieces(self, house: House) -> impl Stream<Item = Result<Bytes>> {
        futures_util::stream::try_unfold((self, house), |(mut parcel, house)| async move {
            let piece = parcel.next(&house).await?;
            Ok(piece.map(|piece| (piece, (parcel, house))))
        })
    }

    async fn next(&mut self, house: &House) -> Result<Option<Bytes>> {
        loop {
            let Some(packer) = &mut self.packer else { return Ok(None) };
            if let Some(opened) = &mut self.reading {
                match opened.next().await {
                    Some(bytes) => packer.write(&bytes?)?,
                    None => self.reading = None,
                }
            } else if let Some(Entry { name, bytes }) = self.entries.pop_front() {
                packer.begin(&name)?;
                packer.write(&bytes)?;
            } else if let Some(kept) = self.media.pop_front() {
                // One that was purged meanwhile is not theirs to miss.
                match house.files.open_range(&kept.key, None).await {
                    Err(Error::Missing) => continue,
                    opened => self.reading = Some(opened?),
                }
                packer.begin(&kept.name)?;
            } else {
                let last = self.packer.take().map(Packer::finish).transpose()?;
                return Ok(last.map(Bytes::from));
            }
            let packed = self.packer.as_ref().map(Packer::take).unwrap_or_default();
            if !packed.is_empty() {
                return Ok(Some(Bytes::from(packed)));
            }
        }
    }
}
