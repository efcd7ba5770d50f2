//! One page in memory: its bytes, their compressed forms, and when it ends.

use super::Keep;
use base::{Instant, Locale};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use std::sync::OnceLock;

/// What tells pages apart: address and language of the interface. Addresses
/// with a query are not kept, so nobody can fill the cache with made-up ones.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub path: Box<str>,
    pub locale: Locale,
}

impl Key {
    pub fn weight(&self) -> usize {
        self.path.len() + 64
    }
}

pub(super) struct Entry {
    plain: Bytes,
    /// Made after the first answer, off the reader's time.
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    headers: HeaderMap,
    etag: HeaderValue,
    tags: Vec<String>,
    until: Option<Instant>,
}

/// Below this many bytes compression saves nothing worth the work.
const WORTH_COMPRESSING: usize = 1_000;

impl Entry {
    pub fn new(plain: Bytes, headers: HeaderMap, etag: HeaderValue, keep: Keep) -> Self {
        let Keep { tags, until } = keep;
        Self { plain, gzip: OnceLock::new(), brotli: OnceLock::new(), headers, etag, tags, until }
    }
    pub fn tags(&self) -> &[String] {
        &self.tags
    }
    pub fn is_fresh(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now < until)
    }
    /// About what it weighs, compressed forms reckoned in from the start.
    pub fn weight(&self) -> usize {
        self.plain.len() * 3 / 2 + self.tags.len() * 48 + 1_024
    }

    /// Makes the compressed forms. Costs milliseconds: call it away from requests.
    pub fn compress(&self) {
        if self.plain.len() < WORTH_COMPRESSING {
            return;
        }
        if let Some(packed) = gzip(&self.plain) {
            self.gzip.get_or_init(|| packed);
        }
        if let Some(packed) = brotli(&self.plain) {
            self.brotli.get_or_init(|| packed);
        }
    }

    /// The answer to a request: not modified, or the bytes in the best form at hand.
    pub fn answer(&self, method: &Method, asked: &HeaderMap) -> Response<Bytes> {
        let mut headers = self.headers.clone();
        if asked.get(header::IF_NONE_MATCH).is_some_and(|tags| matches(tags, &self.etag)) {
            headers.remove(header::CONTENT_TYPE);
            let mut response = Response::new(Bytes::new());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = headers;
            return response;
        }
        let (bytes, coding) = self.form(asked);
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        let mut response = Response::new(if *method == Method::HEAD { Bytes::new() } else { bytes });
        *response.headers_mut() = headers;
        response
    }

    fn form(&self, asked: &HeaderMap) -> (Bytes, Option<&'static str>) {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        for (coding, form) in [("br", &self.brotli), ("gzip", &self.gzip)] {
            if let Some(bytes) = form.get().filter(|_| accepts(accepted, coding)) {
                return (bytes.clone(), Some(coding));
            }
        }
        (self.plain.clone(), None)
    }
}

/// Whether a coding is listed and not refused with `q=0` (RFC 9110, section 12.5.3).
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let named = pieces.next().is_some_and(|name| name.eq_ignore_ascii_case(coding));
        let refused = pieces.any(|piece| piece.strip_prefix("q=").is_some_and(|q| q.parse::<f32>() == Ok(0.0)));
        named && !refused
    })
}

/// Weak comparison (RFC 9110, section 13.1.2): the compressed forms share one tag.
fn matches(header: &HeaderValue, etag: &HeaderValue) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let (Ok(header), Ok(etag)) = (header.to_str(), etag.to_str()) else { return false };
    header.trim() == "*" || header.split(',').any(|tag| opaque(tag) == opaque(etag))
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(7));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8]) -> Option<Bytes> {
    let params = brotli::enc::BrotliEncoderParams { quality: 9, lgwin: 18, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).ok()?;
    Some(packed.into())
}
