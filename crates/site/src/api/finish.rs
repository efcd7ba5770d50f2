//! What every answer of the API has in common: problems in the reader's
//! words, an entity tag and "not modified", who may read it from where, and
//! what it depends on.

use super::problem::Wrong;
use crate::cache::{etag, takes_json};
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
