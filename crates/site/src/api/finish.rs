//! What every answer of the API has in common: problems in the reader's
//! words, an entity tag and "not modified", who may read it from where, and
//! what it depends on.

use super::problem::Wrong;
use crate::cache::etag;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use door::Reader;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use std::sync::Arc;

/// What may be done at every address.
pub const METHODS: &str = "GET, HEAD, OPTIONS";
/// All of an answer that can change with a request's headers.
const VARY: &[&str] = &["accept", "accept-encoding", "accept-language", "cookie"];
const DAY_SECONDS: &str = "86400";

/// Any method but GET and HEAD. OPTIONS is answered, for browsers that ask before they read from another site.
pub async fn other_method(method: Method) -> Response {
    if method != Method::OPTIONS {
        return Wrong::Method.into_response();
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    headers.insert(header::ALLOW, HeaderValue::from_static(METHODS));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(METHODS));
    let asked = HeaderValue::from_static("accept, accept-language, if-none-match");
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, asked);
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(DAY_SECONDS));
    response
}

pub async fn finish(request: Request, next: Next) -> Response {
    let words = Reader::of(request.uri().query(), request.headers()).words();
    let asked = request.headers().clone();
    let mut response = next.run(request).await;
    if let Some(wrong) = response.extensions_mut().remove::<Arc<Wrong>>() {
        response = wrong.answer(words);
    } else if response.status() == StatusCode::OK {
        response = if takes_json(&asked) { tagged(response, &asked).await } else { Wrong::Accept.answer(words) };
    }
    let headers = response.headers_mut();
    door::vary(headers, VARY);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("etag, link"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// The answer with its tag, or only the tag for someone who has it already.
async fn tagged(response: Response, asked: &HeaderMap) -> Response {
    let (mut parts, body) = response.into_parts();
    // Our own bytes, made whole before: reading them does not fail.
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default();
    let tag = etag(&bytes);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().any(|tags| matches(tags, &tag));
    parts.headers.insert(header::ETAG, tag);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Weak comparison (RFC 9110, section 13.1.2).
fn matches(asked: &HeaderValue, tag: &HeaderValue) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let (Ok(asked), Ok(tag)) = (asked.to_str(), tag.to_str()) else { return false };
    asked.trim() == "*" || asked.split(',').any(|one| opaque(one) == opaque(tag))
}

/// Whether an answer in JSON will do (RFC 9110, section 12.5.1): no header
/// takes anything; else the most exact range that fits decides, and `q=0` is a no.
pub fn takes_json(asked: &HeaderMap) -> bool {
    let mut given = asked.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    if given.peek().is_none() {
        return true;
    }
    let ranges = given.flat_map(|line| line.split(',')).filter(|range| !range.trim().is_empty());
    let mut best: Option<(u8, bool)> = None;
    let mut any = false;
    for range in ranges {
        any = true;
        let mut pieces = range.split(';').map(str::trim);
        let exact = match pieces.next().map(str::to_ascii_lowercase).as_deref() {
            Some("application/json") => 3,
            Some("application/*") => 2,
            Some("*/*") => 1,
            _ => continue,
        };
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
        let wanted = weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0));
        if best.is_none_or(|(known, _)| exact > known) {
            best = Some((exact, wanted));
        }
    }
    // An empty header asks for nothing in particular.
    !any || best.is_some_and(|(_, wanted)| wanted)
}

#[cfg(test)]
mod tests {
    use super::takes_json;
    use http::{HeaderMap, HeaderValue, header};

    #[test]
    fn json_is_sent_to_whoever_takes_it() {
        for (accept, wanted) in [
            (None, true),
            (Some(""), true),
            (Some("*/*"), true),
            (Some("application/json"), true),
            (Some("Application/JSON; charset=utf-8"), true),
            (Some("text/html, application/*;q=0.5"), true),
            (Some("text/html"), false),
            (Some("text/html,*/*;q=0.1"), true),
            (Some("application/json;q=0, */*"), false),
            (Some("*/*;q=0"), false),
            (Some("image/png"), false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            }
            assert_eq!(takes_json(&headers), wanted, "{accept:?}");
        }
    }
}
