//! Entering by a passkey, where a code would be typed: two posts. The state of
//! a ceremony travels in a cookie of five minutes; it is sealed, and of no use twice.

use axum::body::Body;
use axum::extract::{Extension, State};
use axum::response::Response;
use base::{Actor, Error, Result};
use door::{Answer, Cookie, House, Reader, Sent, Trouble, redirect};
use http::{HeaderMap, HeaderValue, header};
use outside::Client;
use outside::limits::{Class, Key};
use people::own_keys::{self, Asked, Site};
use ui::page::Surface;

pub const STATE: &str = "my-passkey";

pub async fn entering(
    State(house): State<House>,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(_): Sent,
) -> Answer {
    pace(&house, reader, client)?;
    let asked = site(&house).and_then(|site| own_keys::start_entering(&house.db, &house.keys, &site));
    Ok(options(&house, &asked.map_err(|e| trouble(e, reader))?))
}

pub async fn enter(
    State(house): State<House>,
    reader: Reader,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    Sent(form): Sent,
) -> Answer {
    pace(&house, reader, client)?;
    let site = site(&house).map_err(|e| trouble(e, reader))?;
    let state = state(&headers).map_err(|e| trouble(e, reader))?;
    let entered = store::write!(house.db, Actor::Visitor, |work| own_keys::enter(
        work,
        &house.keys,
        &site,
        &state,
        form.value("credential")
    ));
    let entered = entered.map_err(|e| trouble(e, reader))?;
    let mut response = redirect(&format!("/my/story/{}", entered.opened.secret.reveal()));
    Cookie::forget(STATE, house.is_https()).set(response.headers_mut());
    Ok(response)
}

fn pace(house: &House, reader: Reader, client: Option<Extension<Client>>) -> Result<(), Trouble> {
    let Some(Extension(client)) = client else { return Ok(()) };
    let pace = house.limits.check(Class::Code, Key::address(client.0));
    pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader).onward("/my", "my-enter-again"))
}

fn trouble(error: Error, reader: Reader) -> Trouble {
    crate::frame::trouble(error, reader).onward("/my", "my-enter-again")
}

/// `Missing` where browsers have no passkeys: see [`Site::of`].
pub fn site(house: &House) -> Result<Site> {
    Site::of(&house.base_url).ok_or(Error::Missing)
}

pub fn state(headers: &HeaderMap) -> Result<String> {
    Cookie::read(headers, STATE).map(str::to_owned).ok_or(Error::refused("accounts-passkey-refused"))
}

pub fn options(house: &House, asked: &Asked) -> Response {
    let mut response = Response::new(Body::from(asked.options.clone()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Cookie::new(STATE, &asked.state, house.is_https()).lasting(own_keys::LIVES_SECONDS).set(headers);
    response
}
