//! A file that comes in pieces over a line that may drop, as the element
//! `resumable-upload` sends it: tus 1.0.0. What cannot be read is answered
//! with the protocol's own statuses; whose upload it is, and what becomes of
//! it, is for the caller.

use axum::body::{Body, Bytes};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};

const VERSION: &str = "1.0.0";
const PIECE: &str = "application/offset+octet-stream";
/// The header that carries the token of a form.
const TOKEN: &str = "x-token";

/// Refuses another version of the protocol.
pub fn speaks(headers: &HeaderMap) -> Result<(), StatusCode> {
    if text(headers, "tus-resumable") == Some(VERSION) { Ok(()) } else { Err(StatusCode::PRECONDITION_FAILED) }
}

/// How large the file is that somebody wishes to send.
pub fn announced(headers: &HeaderMap) -> Result<u64, StatusCode> {
    speaks(headers)?;
    number(headers, "upload-length")
}

/// Where the next piece begins, and the piece.
pub async fn next(headers: &HeaderMap, body: Body, most: usize) -> Result<(u64, Bytes), StatusCode> {
    speaks(headers)?;
    if text(headers, "content-type") != Some(PIECE) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let offset = number(headers, "upload-offset")?;
    let piece = axum::body::to_bytes(body, most).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
    Ok((offset, piece))
}

/// The token that the page with the upload was given.
pub fn token(headers: &HeaderMap) -> &str {
    text(headers, TOKEN).unwrap_or_default()
}

/// How far it is.
pub fn stands(status: StatusCode, received: u64, size: u64) -> Response {
    let mut response = done(status);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("upload-offset", HeaderValue::from(received));
    headers.insert("upload-length", HeaderValue::from(size));
    response
}

/// Without anything to say.
pub fn done(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response.headers_mut().insert("tus-resumable", HeaderValue::from_static(VERSION));
    response
}

fn number(headers: &HeaderMap, name: &str) -> Result<u64, StatusCode> {
    text(headers, name).and_then(|text| text.parse().ok()).ok_or(StatusCode::BAD_REQUEST)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
