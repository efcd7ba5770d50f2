//! What stands around these pages. No navigation, nothing to get lost in.

use axum::body::Body;
use axum::response::Response;
use base::Error;
use door::{Reader, Trouble};
use http::{HeaderValue, header};
use ui::page::Surface;

/// A harmless page for the quick exit: the weather.
pub const EXIT: &str = "https://www.bbc.co.uk/weather";

/// An error in this surface's clothes.
pub fn trouble(error: Error, reader: Reader) -> Trouble {
    Trouble::new(error, Surface::Guest, reader)
}

/// An answer to a program that asks by a secret address: kept by nobody on the way.
pub fn sent(text: String, kind: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}
