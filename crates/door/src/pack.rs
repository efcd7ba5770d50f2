//! Smaller on the wire: text is compressed in the coding that the reader
//! takes, from the first answer on. What no cache keeps is packed once and
//! quickly; what a cache keeps is packed again, better, when it is wanted again.
//!
//! Pages that hold a secret beside words that somebody else may choose are not
//! packed for them: see [`Wants::for_secrets`].

use axum::body::{Body, Bytes, HttpBody as _};
use axum::response::Response;
use flate2::{Compress, Compression, FlushCompress, Status};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use std::cell::RefCell;

/// Below this many bytes packing saves nothing worth the work.
const WORTH: u64 = 1_000;
/// Above this an answer is no page, and packing it would hold everybody else up.
const MOST: u64 = 2 * 1024 * 1024;

/// A way of packing that every browser knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Gzip,
}

impl Coding {
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// In a fraction of a millisecond for an ordinary page; a third of its size.
    pub fn quickly(self, bytes: &[u8]) -> Option<Bytes> {
        match self {
            Self::Brotli => brotli(bytes, 3),
            Self::Gzip => QUICK.with(|packer| again(&mut packer.borrow_mut(), bytes)),
        }
    }
    /// Costs ten milliseconds and more: call it away from requests.
    pub fn well(self, bytes: &[u8]) -> Option<Bytes> {
        match self {
            // Beyond five a page shrinks by a hundredth, for ten times the memory.
            Self::Brotli => brotli(bytes, 5),
            Self::Gzip => gzip(bytes, 7),
        }
    }
}

/// Which codings a reader takes (RFC 9110, section 12.5.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wants {
    brotli: bool,
    gzip: bool,
}

impl Wants {
    pub fn of(asked: &HeaderMap) -> Self {
        let lines = || asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let says = |coding: &str| lines().flat_map(|line| line.split(',')).find_map(|part| weight(part, coding));
        let takes = |coding: Coding| says(coding.name()).or_else(|| says("*")).unwrap_or(false);
        Self { brotli: takes(Coding::Brotli), gzip: takes(Coding::Gzip) }
    }

    /// For a page behind a session. The size of a packed page tells whether
    /// words in it repeat each other; somebody who can make a signed-in browser
    /// ask again and again with words of their own, and sees the sizes go by,
    /// could so guess a form's key or a name letter by letter. Such requests come from
    /// another site, and the browser says so. Only those that it says come from
    /// our own pages, or from the person's own hand, are packed.
    #[must_use]
    pub fn for_secrets(self, asked: &HeaderMap) -> Self {
        let site = asked.get("sec-fetch-site").map(HeaderValue::as_bytes);
        if matches!(site, Some(b"same-origin" | b"none")) { self } else { Self::default() }
    }

    pub const fn takes(self, coding: Coding) -> bool {
        match coding {
            Coding::Brotli => self.brotli,
            Coding::Gzip => self.gzip,
        }
    }
    /// The one that is quickest to make: gzip, at these sizes.
    pub const fn quickest(self) -> Option<Coding> {
        match (self.gzip, self.brotli) {
            (true, _) => Some(Coding::Gzip),
            (false, true) => Some(Coding::Brotli),
            (false, false) => None,
        }
    }
}

/// Whether this part of the header names the coding, and if so, whether it takes it.
fn weight(part: &str, coding: &str) -> Option<bool> {
    let mut pieces = part.split(';').map(str::trim);
    pieces.next().filter(|name| name.eq_ignore_ascii_case(coding))?;
    let refused = pieces.any(|piece| {
        let q = piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q="));
        q.is_some_and(|q| q.trim().parse::<f32>() == Ok(0.0))
    });
    Some(!refused)
}

/// Whether packing an answer of this kind and size saves anything.
pub fn is_worth_packing(headers: &HeaderMap, bytes: usize) -> bool {
    bytes as u64 >= WORTH && is_packable(headers)
}

/// Adds to what an answer varies with, keeping what it said itself.
pub fn vary(headers: &mut HeaderMap, names: &[&str]) {
    let mut all: Vec<String> = headers
        .get_all(header::VARY)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|name| name.trim().to_ascii_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    for name in names {
        if !all.iter().any(|known| known == name) {
            all.push((*name).to_owned());
        }
    }
    if let Ok(value) = HeaderValue::from_str(&all.join(", ")) {
        headers.insert(header::VARY, value);
    }
}

/// The answer as this reader takes it. Streams, pictures and parts of files go as they are.
pub async fn packed(mut response: Response, wants: Wants) -> Response {
    if !is_packable(response.headers()) || response.status() == StatusCode::PARTIAL_CONTENT {
        return response;
    }
    vary(response.headers_mut(), &["accept-encoding"]);
    let Some(coding) = wants.quickest() else { return response };
    // Only what is at hand whole. A HEAD has nothing, and is answered without a coding.
    if !response.body().size_hint().exact().is_some_and(|size| (WORTH..=MOST).contains(&size)) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(plain) = axum::body::to_bytes(body, MOST as usize).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let Some(smaller) = coding.quickly(&plain) else { return Response::from_parts(parts, Body::from(plain)) };
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(smaller.len()));
    weaken(&mut parts.headers);
    Response::from_parts(parts, Body::from(smaller))
}

/// A strong tag stands for exact bytes, and these are others now.
fn weaken(headers: &mut HeaderMap) {
    let strong = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).filter(|tag| !tag.starts_with("W/"));
    if let Some(Ok(weak)) = strong.map(|tag| HeaderValue::from_str(&format!("W/{tag}"))) {
        headers.insert(header::ETAG, weak);
    }
}

fn is_packable(headers: &HeaderMap) -> bool {
    const AS_IT_IS: [HeaderName; 3] = [header::CONTENT_ENCODING, header::CONTENT_RANGE, header::ACCEPT_RANGES];
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_text = kind.starts_with("text/") || ["json", "xml", "javascript"].iter().any(|text| kind.ends_with(text));
    is_text && !AS_IT_IS.iter().any(|name| headers.contains_key(name))
}

thread_local! {
    /// Kept, because laying out its quarter of a megabyte takes longer than packing a page.
    static QUICK: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::fast(), 15));
}

/// Packs the next page in a packer that packed others before; nothing of them stays in it.
fn again(packer: &mut Compress, bytes: &[u8]) -> Option<Bytes> {
    packer.reset();
    // What does not become smaller goes as it is.
    let mut packed = Vec::with_capacity(bytes.len());
    let ended = packer.compress_vec(bytes, &mut packed, FlushCompress::Finish);
    packed.shrink_to_fit();
    matches!(ended, Ok(Status::StreamEnd)).then(|| packed.into())
}

fn gzip(bytes: &[u8], level: u32) -> Option<Bytes> {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::new(level));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

fn brotli(bytes: &[u8], quality: i32) -> Option<Bytes> {
    let params =
        ::brotli::enc::BrotliEncoderParams { quality, lgwin: 18, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    ::brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).ok()?;
    Some(packed.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn the_reader_says_what_it_takes() {
        for (asked, brotli, gzip) in [
            ("gzip, deflate, br, zstd", true, true),
            ("gzip;q=0.5, br;q=0", false, true),
            ("*", true, true),
            ("br;q=0, *", false, true),
            ("*;q=0, gzip", false, true),
            ("GZIP", false, true),
            ("identity", false, false),
            ("xbr", false, false),
            ("", false, false),
        ] {
            assert_eq!(Wants::of(&headers(&[("accept-encoding", asked)])), Wants { brotli, gzip }, "{asked}");
        }
        assert_eq!(Wants::of(&HeaderMap::new()), Wants::default());
    }

    #[test]
    fn what_another_site_asks_for_is_not_packed_beside_secrets() {
        let both = Wants { brotli: true, gzip: true };
        for (site, wanted) in [
            (Some("same-origin"), both),
            (Some("none"), both),
            (Some("same-site"), Wants::default()),
            (Some("cross-site"), Wants::default()),
            (None, Wants::default()),
        ] {
            let asked: Vec<_> = site.map(|site| ("sec-fetch-site", site)).into_iter().collect();
            assert_eq!(both.for_secrets(&headers(&asked)), wanted, "{site:?}");
        }
    }

    #[test]
    fn an_answer_varies_with_what_it_said_and_with_ours() {
        let mut said = headers(&[("vary", "Accept, Cookie")]);
        vary(&mut said, &["accept-encoding", "cookie"]);
        assert_eq!(said[header::VARY], "accept, cookie, accept-encoding");
    }

    async fn sent(pairs: &[(&'static str, &'static str)], size: usize) -> (HeaderMap, usize) {
        let mut response = Response::new(Body::from("word ".repeat(size / 5)));
        *response.headers_mut() = headers(pairs);
        let (parts, body) = packed(response, Wants { brotli: true, gzip: true }).await.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        (parts.headers, bytes.len())
    }

    #[tokio::test]
    async fn text_is_packed_and_everything_else_is_left_alone() {
        let (said, length) = sent(&[("content-type", "text/html; charset=utf-8"), ("etag", "\"a\"")], 5_000).await;
        assert_eq!(
            (&said[header::CONTENT_ENCODING], &said[header::VARY]),
            (&"gzip".parse().unwrap(), &"accept-encoding".parse().unwrap())
        );
        assert_eq!(
            (&said[header::CONTENT_LENGTH], &said[header::ETAG]),
            (&length.to_string().parse().unwrap(), &"W/\"a\"".parse().unwrap())
        );
        assert!(length < 500);
        for (kind, more, size) in [
            ("image/webp", ("x-more", "x"), 5_000),
            ("text/html", ("content-encoding", "br"), 5_000),
            ("audio/mpeg", ("accept-ranges", "bytes"), 5_000),
            ("text/html", ("x-more", "x"), 500),
        ] {
            let (_, length) = sent(&[("content-type", kind), more], size).await;
            assert_eq!(length, size, "{kind} {more:?}");
        }
    }
}
