//! In front of every secret link. Whoever is in walks as many pages as they
//! like, and many share an address; only what opens nothing is paced.

use crate::frame;
use axum::extract::{Extension, FromRequestParts as _, Path};
use base::Result;
use door::{House, Reader, Trouble};
use http::request::Parts;
use outside::Client;
use outside::limits::{Class, Key};
use std::collections::HashMap;
use ui::page::Surface;

/// The secret in the address; empty where there is none.
pub async fn secret(parts: &mut Parts, house: &House) -> String {
    let path = Path::<HashMap<String, String>>::from_request_parts(parts, house).await;
    path.ok().and_then(|Path(mut names)| names.remove("secret")).unwrap_or_default()
}

/// What a secret opened. Where it opened nothing: that, or that it was tried too often.
pub async fn paced<T>(opened: Result<T>, parts: &mut Parts, house: &House, reader: Reader) -> Result<T, Trouble> {
    if opened.is_err()
        && let Ok(Extension(client)) = Extension::<Client>::from_request_parts(parts, house).await
    {
        let pace = house.limits.check(Class::Link, Key::address(client.0));
        pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader))?;
    }
    opened.map_err(|error| frame::trouble(error, reader))
}
