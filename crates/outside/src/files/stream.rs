//! Large files, piece by piece, so that memory does not grow with a video.

use super::{Files, missing_or};
use base::{Error, Instant, Result};
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use object_store::{GetOptions, GetRange, ObjectStore as _, ObjectStoreExt as _, WriteMultipart};
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll};

/// S3 wants parts of at least 5 MiB; two in flight keep one node's memory low.
const PART: usize = 5 * 1024 * 1024;
const PARTS_IN_FLIGHT: usize = 2;

/// A file being read: its size, the part that is coming, and the bytes as a stream.
pub struct Opened {
    /// The whole file's size.
    pub size: u64,
    pub modified: Instant,
    /// What this stream will give.
    pub range: Range<u64>,
    bytes: BoxStream<'static, Result<Bytes>>,
}

impl Stream for Opened {
    type Item = Result<Bytes>;
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.bytes.poll_next_unpin(context)
    }
}

impl Files {
    /// Opens a file for reading, the whole or one range of it. A range that
    /// ends after the file is cut; one that starts after it is [`Error::Missing`].
    pub async fn open_range(&self, key: &str, range: Option<Range<u64>>) -> Result<Opened> {
        let path = self.path(key)?;
        let mut options = GetOptions::default();
        if let Some(range) = range {
            // The stores answer differently to a range that no byte falls into, so ask first.
            let size = self.size(key).await?.ok_or(Error::Missing)?;
            let end = range.end.min(size);
            if range.start >= end {
                return Err(Error::Missing);
            }
            options.range = Some(GetRange::Bounded(range.start..end));
        }
        let found = self.store.get_opts(&path, options).await.map_err(missing_or("reading a file"))?;
        Ok(Opened {
            size: found.meta.size,
            modified: Instant::from_micros(found.meta.last_modified.timestamp_micros()),
            range: found.range.clone(),
            bytes: found.into_stream().map_err(missing_or("reading a file")).boxed(),
        })
    }

    /// Keeps what the stream gives, and answers how many bytes that was. When
    /// the stream fails nothing is kept, and what was there before stays.
    pub async fn put_stream<S, E>(&self, key: &str, bytes: S) -> Result<u64>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
        E: Into<Error>,
    {
        let path = self.path(key)?;
        let upload = self.store.put_multipart(&path).await.map_err(Error::because("beginning a large file"))?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PART);
        let mut size: u64 = 0;
        let mut bytes = std::pin::pin!(bytes);
        loop {
            let trouble = match bytes.next().await {
                None => break,
                Some(Err(error)) => error.into(),
                Some(Ok(chunk)) => match writer.wait_for_capacity(PARTS_IN_FLIGHT).await {
                    Ok(()) => {
                        size += chunk.len() as u64;
                        writer.put(chunk);
                        continue;
                    }
                    Err(error) => Error::fault("writing a large file", error),
                },
            };
            // The first trouble is the one to tell; the store forgets unfinished parts by itself.
            let _ = writer.abort().await;
            return Err(trouble);
        }
        writer.finish().await.map_err(Error::because("finishing a large file"))?;
        Ok(size)
    }
}
