//! The bytes of a picture or recording, only while a public story that shows
//! it is permitted. Asked anew each time: a browser may keep a copy, and must
//! ask before it shows it again.

use axum::extract::{Path, State};
use base::Error;
use door::{Answer, House, Reader, Sending, Trouble, ranged};
use http::{HeaderMap, HeaderValue, header};
use newsroom::pages::{self, Found};
use ui::page::{Frame, Surface};

pub async fn show(
    State(house): State<House>,
    reader: Reader,
    Path((hash, _name)): Path<(String, String)>,
    asked: HeaderMap,
) -> Answer {
    let lost = |error| Trouble::new(error, Surface::Site, reader);
    if hash.len() > 128 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(lost(Error::Missing));
    }
    let out = match pages::media_file(&house.db, &hash).await.map_err(lost)? {
        Found::Here(out) => out,
        Found::Gone => return Ok(door::tombstone(&Frame::new(Surface::Site, reader.words(), "/"), Vec::new())),
        Found::Never => return Err(lost(Error::Missing)),
    };
    let sending = Sending { key: &out.key, hash: &hash, content_type: out.content_type, bytes: out.bytes };
    let mut response = ranged(&house.files, sending, &asked).await.map_err(lost)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
