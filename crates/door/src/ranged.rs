//! The bytes of a kept file, whole or in part: phones ask for a recording in
//! pieces, and skip in it. Who may have it, and how long anyone may keep a
//! copy, is for the caller to say.

use axum::body::Body;
use axum::response::Response;
use base::Result;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use outside::files::Files;
use std::ops::Range;

/// A file to be sent. Its hash is its entity tag.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    pub key: &'a str,
    pub hash: &'a str,
    pub content_type: &'static str,
    pub bytes: u64,
}

/// Answers 200, 206, 304 or 416, as was asked.
pub async fn ranged(files: &Files, out: Sending<'_>, asked: &HeaderMap) -> Result<Response> {
    let part = Part { tag: out.hash, content_type: out.content_type, bytes: out.bytes };
    ranged_part(part, asked, async |range| {
        let opened = files.open_range(out.key, range).await?;
        Ok((opened.range.clone(), Body::from_stream(opened)))
    })
    .await
}

/// Something of which a part can be had. What has the same tag is the same.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    pub tag: &'a str,
    pub content_type: &'static str,
    pub bytes: u64,
}

/// The same of what is no file of its own: `open` gives the part that is asked for, or all of it.
pub async fn ranged_part(
    out: Part<'_>,
    asked: &HeaderMap,
    open: impl AsyncFnOnce(Option<Range<u64>>) -> Result<(Range<u64>, Body)>,
) -> Result<Response> {
    let tag = format!("\"{}\"", out.tag);
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    header_text(&mut response, header::ETAG, &tag);
    let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if text(header::IF_NONE_MATCH).is_some_and(|known| {
        known.trim() == "*" || known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)
    }) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return Ok(response);
    }
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(out.content_type));
    // A range of a copy that is not this one would be a patchwork (RFC 9110, section 13.1.5).
    let whole = text(header::IF_RANGE).is_some_and(|known| known.trim() != tag);
    let wanted = text(header::RANGE).filter(|_| !whole).map(|range| range_of(range, out.bytes));
    let range = match wanted {
        Some(Wanted::Part(range)) => Some(range),
        Some(Wanted::Beyond) => {
            *response.status_mut() = StatusCode::RANGE_NOT_SATISFIABLE;
            header_text(&mut response, header::CONTENT_RANGE, &format!("bytes */{}", out.bytes));
            return Ok(response);
        }
        Some(Wanted::Whole) | None => None,
    };
    let is_part = range.is_some();
    let (given, body) = open(range).await?;
    let length = given.end - given.start;
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    if is_part {
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        let says = format!("bytes {}-{}/{}", given.start, given.end.saturating_sub(1), out.bytes);
        header_text(&mut response, header::CONTENT_RANGE, &says);
    }
    *response.body_mut() = body;
    Ok(response)
}

fn header_text(response: &mut Response, name: header::HeaderName, text: &str) {
    if let Ok(value) = HeaderValue::from_str(text) {
        response.headers_mut().insert(name, value);
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Part(Range<u64>),
    Beyond,
}

/// One range of bytes (RFC 9110, section 14.1.2). Several at once, or what is
/// no range of bytes, gets the whole file, as the section allows.
fn range_of(header: &str, size: u64) -> Wanted {
    let Some(spec) = header.trim().strip_prefix("bytes=") else { return Wanted::Whole };
    let Some((first, last)) = spec.split_once('-') else { return Wanted::Whole };
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let range = match (first.trim().is_empty(), number(first), number(last)) {
        (true, _, Some(0)) => return Wanted::Beyond,
        (true, _, Some(suffix)) => size.saturating_sub(suffix)..size,
        (false, Some(first), _) if last.trim().is_empty() => first..size,
        (false, Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(size),
        _ => return Wanted::Whole,
    };
    if range.start >= size { Wanted::Beyond } else { Wanted::Part(range) }
}

#[cfg(test)]
mod tests {
    use super::{Wanted, range_of};

    #[test]
    fn ranges_are_read_as_the_standard_says() {
        for (header, wanted) in [
            ("bytes=0-99", Wanted::Part(0..100)),
            ("bytes=900-", Wanted::Part(900..1000)),
            ("bytes=900-5000", Wanted::Part(900..1000)),
            ("bytes=-100", Wanted::Part(900..1000)),
            ("bytes=-5000", Wanted::Part(0..1000)),
            ("bytes=1000-", Wanted::Beyond),
            ("bytes=-0", Wanted::Beyond),
            ("bytes=5-2", Wanted::Whole),
            ("bytes=0-1,5-6", Wanted::Whole),
            ("lines=0-1", Wanted::Whole),
            ("bytes=x-", Wanted::Whole),
        ] {
            assert_eq!(range_of(header, 1000), wanted, "{header}");
        }
    }
}
