//! An answer that is not a page: a feed, a calendar, a text.

use crate::cache::Keep;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};

pub fn file(content_type: &'static str, body: impl Into<Body>, keep: Option<Keep>) -> Response {
    let mut response = Response::new(body.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Some(keep) = keep {
        response.extensions_mut().insert(keep);
    }
    response
}

/// Moved for good, to an address of ours.
pub fn moved(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}
