//! A partner's logo. Asked anew each time, as it can be taken away; its page
//! of nothing but shapes may do nothing at all.

use crate::cache::Keep;
use crate::file::file;
use axum::extract::{Path, State};
use base::Error;
use door::{Answer, House, Reader, Trouble};
use http::{HeaderValue, header};
use newsroom::logos::{self, Kept};
use ui::page::Surface;

pub async fn show(State(house): State<House>, reader: Reader, Path((hash, name)): Path<(String, String)>) -> Answer {
    let lost = |error| Trouble::new(error, Surface::Site, reader);
    let form = match name.as_str() {
        "logo.svg" => Kept::Svg,
        "logo.png" => Kept::Png,
        _ => return Err(lost(Error::Missing)),
    };
    if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(lost(Error::Missing));
    }
    let db = house.db.read();
    let mark = logos::by_hash(db, &hash).await.map_err(lost)?.ok_or_else(|| lost(Error::Missing))?;
    let bytes = logos::bytes(db, &hash, form).await.map_err(lost)?.ok_or_else(|| lost(Error::Missing))?;
    let mut response = file(form.content_type(), bytes, Some(Keep::new().tag(mark.partner)));
    let only_shapes = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, only_shapes);
    Ok(response)
}
