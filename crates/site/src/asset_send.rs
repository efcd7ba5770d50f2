//! Style sheets, scripts and looks. The hash of the content is in the address,
//! so a browser may keep them for ever.

use crate::cache::Keep;
use crate::file::file;
use crate::looks;
use axum::extract::{Path, State};
use axum::response::Response;
use base::Error;
use door::{Answer, House, Reader, Trouble};
use http::{HeaderValue, Uri, header};
use ui::page::Surface;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

fn lasting(content_type: &'static str, body: impl Into<axum::body::Body>) -> Response {
    let mut response = file(content_type, body, Some(Keep::new()));
    response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    response
}

pub async fn asset(reader: Reader, uri: Uri) -> Answer {
    let found = ui::assets::all().iter().find(|asset| asset.path == uri.path());
    let asset = found.ok_or_else(|| Trouble::new(Error::Missing, Surface::Site, reader))?;
    Ok(lasting(asset.content_type, asset.bytes))
}

pub async fn look(State(house): State<House>, reader: Reader, Path(name): Path<String>) -> Answer {
    let lost = |error| Trouble::new(error, Surface::Site, reader);
    let hash = name.strip_suffix(".css").filter(|hash| hash.len() == 16).ok_or_else(|| lost(Error::Missing))?;
    let sheet = looks::by_hash(&house.db, hash).await.map_err(lost)?.ok_or_else(|| lost(Error::Missing))?;
    Ok(lasting("text/css; charset=utf-8", sheet.css().to_owned()))
}
