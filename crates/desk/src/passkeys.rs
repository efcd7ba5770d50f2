//! Passkeys: the two ceremonies, each a pair of posts. The state of a ceremony
//! travels in a cookie of five minutes; it is sealed, and of no use twice.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::sign_in::{agent, pace, welcome};
use crate::signed::{At, Posted, Signed};
use axum::body::Body;
use axum::extract::{Extension, State};
use axum::response::Response;
use base::{Actor, Error, PasskeyId};
use door::{Cookie, House, Sent};
use http::{HeaderMap, HeaderValue, header};
use outside::Client;
use people::accounts::device_label;
use people::accounts::passkeys::{self, Asked, Site};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::{Markup, html};

const STATE: &str = "desk-passkey";

pub async fn sign_in_options(State(house): State<House>, client: Option<Extension<Client>>, Sent(_): Sent) -> Answer {
    pace(&house, client)?;
    let asked = passkeys::start_authentication(&house.db, &house.keys, &site(&house)?)?;
    Ok(options(&house, &asked))
}

pub async fn sign_in(
    State(house): State<House>,
    client: Option<Extension<Client>>,
    headers: HeaderMap,
    Sent(form): Sent,
) -> Answer {
    pace(&house, client)?;
    let site = site(&house)?;
    let state = Cookie::read(&headers, STATE).ok_or(Error::refused("accounts-passkey-refused"))?.to_owned();
    let agent = agent(&headers);
    let signed_in = store::write!(house.db, Actor::Visitor, |work| passkeys::finish_authentication(
        work,
        &house.keys,
        &site,
        &state,
        form.value("credential"),
        &agent,
        house.lifetimes
    ))?;
    let mut response = welcome(&house, &headers, &signed_in).await?;
    Cookie::forget(STATE, house.is_https()).set(response.headers_mut());
    Ok(response)
}

pub async fn add_options(posted: Posted) -> Answer {
    let desk = posted.desk;
    let asked = passkeys::start_registration(desk.db(), &desk.house.keys, &site(&desk.house)?, &desk.staff).await?;
    Ok(options(&desk.house, &asked))
}

pub async fn add(headers: HeaderMap, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let site = site(&desk.house)?;
    let state = Cookie::read(&headers, STATE).ok_or(Error::refused("accounts-passkey-refused"))?.to_owned();
    let label = Some(device_label(&agent(&headers)))
        .filter(|label| !label.is_empty())
        .unwrap_or_else(|| desk.words.say("desk-passkey").into_owned());
    store::write!(desk.house.db, desk.staff.actor(), |work| passkeys::finish_registration(
        work,
        &desk.house.keys,
        &site,
        &desk.staff,
        &state,
        form.value("credential"),
        &label
    ))?;
    let mut response = desk.said("/desk/account/", "added");
    Cookie::forget(STATE, desk.house.is_https()).set(response.headers_mut());
    Ok(response)
}

pub async fn edit(At(passkey): At<PasskeyId>, desk: Signed) -> Answer {
    let label = own(&desk, passkey).await?;
    Ok(naming(&desk, passkey, &label, &Again::first(Form::blank().with("label", label.clone()))))
}

pub async fn rename(At(passkey): At<PasskeyId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let label = own(&desk, passkey).await?;
    let wanted = form.require("label");
    let done = match form.check() {
        Ok(()) => store::write!(desk.house.db, desk.staff.actor(), |work| passkeys::rename(
            work,
            &desk.staff,
            passkey,
            &wanted
        )),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said("/desk/account/", "saved")),
        Err(again) => Ok(naming(&desk, passkey, &label, &again)),
    }
}

/// The name it has. Somebody else's passkey is not there.
async fn own(desk: &Signed, passkey: PasskeyId) -> Result<String, Error> {
    let all = passkeys::list(desk.db().read(), desk.staff.id).await?;
    all.into_iter().find(|known| known.id == passkey).map(|known| known.label).ok_or(Error::Missing)
}

fn naming(desk: &Signed, passkey: PasskeyId, label: &str, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let body = html! {
        (bar(label, Markup::default()))
        (kit.post(&format!("/desk/account/passkeys/{passkey}"), &desk.token, html! {
            (kit.text(Field::new("label", "desk-passkey-label").hint("desk-passkey-label-hint").required()))
            (kit.buttons("desk-save", go(words, Weight::Quiet, "/desk/account/", "desk-back")))
        }))
    };
    desk.form_page(again, words.say("desk-passkey-rename"), body)
}

pub async fn remove(At(passkey): At<PasskeyId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| passkeys::remove(work, &desk.staff, passkey))?;
    Ok(desk.said("/desk/account/", "removed"))
}

fn site(house: &House) -> Result<Site, Error> {
    Site::of(&house.base_url).ok_or(Error::Missing)
}

fn options(house: &House, asked: &Asked) -> Response {
    let mut response = Response::new(Body::from(asked.options.clone()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Cookie::new(STATE, &asked.state, house.is_https()).lasting(passkeys::LIVES_SECONDS).set(headers);
    response
}
