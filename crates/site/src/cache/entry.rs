//! One page in memory: its bytes, their compressed forms, and when it ends.

use super::Keep;
use base::{Instant, Locale};
use bytes::Bytes;
use door::{Coding, Wants, is_worth_packing};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use store::leases::Shows;

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
    /// Whether compressing it saves anything.
    packs: bool,
    /// What the first reader was sent: made at once, and quickly.
    quick: OnceLock<(Coding, Bytes)>,
    /// Smaller forms, made off the readers' time once a second one has come.
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
    wanted_again: AtomicBool,
    headers: HeaderMap,
    etag: HeaderValue,
    shows: Shows<String>,
    until: Option<Instant>,
}

impl Entry {
    pub fn new(plain: Bytes, headers: HeaderMap, etag: HeaderValue, keep: Keep) -> Self {
        let (shows, until) = (keep.shows(), keep.until);
        let (quick, gzip, brotli) = Default::default();
        let packs = is_worth_packing(&headers, plain.len());
        Self { plain, packs, quick, gzip, brotli, wanted_again: AtomicBool::new(false), headers, etag, shows, until }
    }
    pub const fn shows(&self) -> &Shows<String> {
        &self.shows
    }
    pub fn tags(&self) -> &[String] {
        match &self.shows {
            Shows::These(tags) => tags,
            _ => &[],
        }
    }
    pub fn is_fresh(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now < until)
    }
    /// About what it weighs, compressed forms reckoned in from the start.
    pub fn weight(&self) -> usize {
        self.plain.len() * 2 + self.tags().len() * 48 + 1_024
    }

    /// Whether this is the first time that it is answered from memory, so that
    /// its smaller forms are worth making. Most pages of a large site never are.
    pub fn is_first_return(&self) -> bool {
        !self.wanted_again.load(Ordering::Relaxed) && !self.wanted_again.swap(true, Ordering::Relaxed)
    }

    /// Makes the smaller forms. Costs tens of milliseconds: call it away from requests.
    pub fn compress(&self) {
        if !self.packs {
            return;
        }
        for (coding, form) in [(Coding::Gzip, &self.gzip), (Coding::Brotli, &self.brotli)] {
            if let Some(packed) = coding.well(&self.plain) {
                form.get_or_init(|| packed);
            }
        }
    }

    /// The answer to a request: not modified, or the bytes in the best form at hand.
    pub fn answer(&self, method: &Method, asked: &HeaderMap) -> Response<Bytes> {
        let mut headers = self.headers.clone();
        if asked.get_all(header::IF_NONE_MATCH).iter().any(|tags| matches(tags, &self.etag)) {
            headers.remove(header::CONTENT_TYPE);
            let mut response = Response::new(Bytes::new());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = headers;
            return response;
        }
        let (bytes, coding) = self.form(Wants::of(asked));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
        }
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
        let mut response = Response::new(if *method == Method::HEAD { Bytes::new() } else { bytes });
        *response.headers_mut() = headers;
        response
    }

    fn form(&self, wants: Wants) -> (Bytes, Option<Coding>) {
        for (coding, form) in [(Coding::Brotli, &self.brotli), (Coding::Gzip, &self.gzip)] {
            if let Some(bytes) = form.get().filter(|_| wants.takes(coding)) {
                return (bytes.clone(), Some(coding));
            }
        }
        self.quick_form(wants).map_or_else(|| (self.plain.clone(), None), |(coding, bytes)| (bytes, Some(coding)))
    }

    /// The form that was made first, where this reader takes it, else one made now.
    fn quick_form(&self, wants: Wants) -> Option<(Coding, Bytes)> {
        let quickest = wants.quickest().filter(|_| self.packs)?;
        if let Some(known) = self.quick.get().filter(|(coding, _)| wants.takes(*coding)) {
            return Some(known.clone());
        }
        let made = (quickest, quickest.quickly(&self.plain)?);
        self.quick.get_or_init(|| made.clone());
        Some(made)
    }
}

/// Weak comparison (RFC 9110, section 13.1.2): the compressed forms share one tag.
fn matches(header: &HeaderValue, etag: &HeaderValue) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let (Ok(header), Ok(etag)) = (header.to_str(), etag.to_str()) else { return false };
    header.trim() == "*" || header.split(',').any(|tag| opaque(tag) == opaque(etag))
}
