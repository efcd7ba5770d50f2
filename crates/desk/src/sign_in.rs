//! The way in: a one-time link by e-mail, or a passkey. The answer to asking
//! for a link is the same whether anybody has that address. Opening the link
//! shows a button and uses nothing up; pressing the button signs in.

use crate::answer::{Answer, Oops};
use crate::signed::{Posted, check_link_token, cookie_name, is_ours};
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::{Actor, Error};
use door::{Cookie, House, Reader, Sent, redirect};
use http::{HeaderMap, StatusCode, header};
use outside::Client;
use outside::limits::{Class, Key};
use people::accounts::passkeys::Site;
use people::accounts::{self, SignedIn};
use people::links::{self, Purpose};
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Frame, Head, Simple, Surface};
use ui::parts::{Passkey, Weight, go, passkey_button};
use ui::words::Wording;
use ui::{Markup, html};

/// Remembers for half an hour where somebody wanted to go.
const NEXT: &str = "desk-next";
const NEXT_SECONDS: i64 = 30 * 60;

pub async fn show(State(house): State<House>, reader: Reader, uri: http::Uri, headers: HeaderMap) -> Response {
    let cookie = Cookie::read(&headers, cookie_name(&house)).unwrap_or_default();
    if accounts::recognise(&house.db, &house.keys, cookie).await.is_ok() {
        return redirect("/desk/");
    }
    let query = crate::signed::Query::of(uri.query().unwrap_or_default());
    let flash = match query.value("said") {
        "sent" => Some("desk-sign-in-sent"),
        "out" => Some("desk-sign-in-out"),
        _ => None,
    };
    let mut response = asking(&house, reader, &Form::blank(), flash);
    let next = query.value("next");
    if is_ours(next) {
        Cookie::new(NEXT, next, house.is_https()).lasting(NEXT_SECONDS).set(response.headers_mut());
    }
    response
}

pub async fn ask(
    State(house): State<House>,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(mut form): Sent,
) -> Answer {
    let email = form.require("email");
    let limits = &house.limits;
    let by_client = client.map_or(Ok(()), |Extension(client)| limits.check(Class::SignIn, client));
    let by_subject = limits.check(Class::SignIn, Key::subject(&base::fold(&email)));
    by_client.and(by_subject).map_err(Oops::too_often)?;
    let asked = match form.check() {
        Ok(()) => store::write!(house.db, Actor::Visitor, |work| accounts::ask_sign_in_link(work, &email)),
        Err(error) => Err(error),
    };
    match asked {
        Ok(()) => Ok(redirect("/desk/sign-in?said=sent")),
        Err(Error::Invalid(invalid)) => {
            // `require` has noted its own mistakes in the form already.
            let form = if form.check().is_err() { form } else { form.refused(invalid) };
            let mut response = asking(&house, reader, &form, None);
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(error.into()),
    }
}

/// GET: a button. Mail programs open links to look at them, and that must not sign anyone in.
pub async fn open(
    State(house): State<House>,
    reader: Reader,
    client: Option<Extension<Client>>,
    Path(secret): Path<String>,
) -> Answer {
    pace(&house, client)?;
    if links::open(&house.db, &house.keys, &secret, Purpose::SignIn).await.is_err() {
        let mut response = plain(
            &house,
            reader,
            "/desk/sign-in",
            "desk-link-over-title",
            None,
            html! {
                h1 { (reader.words().say("desk-link-over-title")) }
                p { (reader.words().say("desk-link-over")) }
                p { (go(reader.words(), Weight::Main, "/desk/sign-in", "desk-sign-in-ask")) }
            },
        );
        *response.status_mut() = StatusCode::NOT_FOUND;
        return Ok(response);
    }
    let words = reader.words();
    let form = Form::blank();
    let kit = Kit::new(words, &form);
    let action = format!("/desk/sign-in/{secret}");
    Ok(plain(
        &house,
        reader,
        &action,
        "desk-sign-in-open-title",
        None,
        html! {
            h1 { (words.say("desk-sign-in-open-title")) }
            p { (words.say("desk-sign-in-open-lead")) }
            (kit.post(&action, &door::token(&house.keys, &secret), kit.buttons("desk-sign-in-enter", Markup::default())))
        },
    ))
}

pub async fn enter(
    State(house): State<House>,
    client: Option<Extension<Client>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Sent(form): Sent,
) -> Answer {
    pace(&house, client)?;
    check_link_token(&house, &secret, &form)?;
    let agent = agent(&headers);
    let signed_in = store::write!(house.db, Actor::Visitor, |work| accounts::sign_in(
        work,
        &house.keys,
        &secret,
        &agent,
        house.lifetimes
    ))?;
    welcome(&house, &headers, &signed_in).await
}

/// The answer that makes somebody signed in: the cookie, their language, and
/// the page they wanted; at first the offer of a passkey.
pub async fn welcome(house: &House, headers: &HeaderMap, signed_in: &SignedIn) -> Result<Response, Oops> {
    let member = accounts::find(house.db.read(), signed_in.staff).await?;
    let has_passkey = !accounts::passkeys::list(house.db.read(), signed_in.staff).await?.is_empty();
    let wanted = Cookie::read(headers, NEXT).filter(|next| is_ours(next));
    let offer = !has_passkey && Site::of(&house.base_url).is_some() && wanted.is_none();
    let to = wanted.unwrap_or(if offer { "/desk/account/?said=welcome" } else { "/desk/" });
    let mut response = redirect(to);
    let secure = house.is_https();
    Cookie::new(cookie_name(house), signed_in.cookie.reveal(), secure)
        .lasting(house.lifetimes.absolute_seconds)
        .set(response.headers_mut());
    if Cookie::read(headers, "lang").is_none() {
        let chosen = Reader { locale: member.locale, chose: true };
        if let Some(cookie) = chosen.remember(secure) {
            cookie.set(response.headers_mut());
        }
    }
    Cookie::forget(NEXT, secure).set(response.headers_mut());
    Ok(response)
}

pub async fn leave(posted: Posted) -> Answer {
    let Posted { desk, .. } = posted;
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::sign_out(work, &desk.staff))?;
    let mut response = redirect("/desk/sign-in?said=out");
    Cookie::forget(cookie_name(&desk.house), desk.house.is_https()).set(response.headers_mut());
    Ok(response)
}

/// The browser's own description, as far as a label of a session needs it.
pub fn agent(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    agent.chars().take(400).collect()
}

pub fn pace(house: &House, client: Option<Extension<Client>>) -> Result<(), Oops> {
    let paced = client.map_or(Ok(()), |Extension(client)| house.limits.check(Class::Code, client));
    paced.map_err(Oops::too_often)
}

fn asking(house: &House, reader: Reader, form: &Form, flash: Option<&'static str>) -> Response {
    let words = reader.words();
    let kit = Kit::new(words, form);
    let body = html! {
        h1 { (words.say("desk-sign-in")) }
        p.lead { (words.say("desk-sign-in-lead")) }
        @if Site::of(&house.base_url).is_some() {
            (passkey_button(words, Passkey::Get, "/desk/passkey/options", "/desk/passkey", "", "desk-sign-in-passkey"))
        }
        (kit.post("/desk/sign-in", "", html! {
            (kit.text(Field::new("email", "desk-email").email().required().autocomplete("username webauthn")))
            (kit.buttons("desk-sign-in-ask", Markup::default()))
        }))
        p.hint { (words.say("desk-sign-in-help")) }
    };
    plain(house, reader, "/desk/sign-in", "desk-sign-in", flash, body)
}

fn plain(
    house: &House,
    reader: Reader,
    path: &str,
    title: &'static str,
    flash: Option<&'static str>,
    body: Markup,
) -> Response {
    let words = reader.words();
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    // The secret of a link stays out of the language switch: it leads to the page without it.
    let frame = Frame::new(Surface::Desk, words, path).brand("desk-brand", "/desk/").flash(flash);
    let page = Simple { head: Head::new(words.say(title)).hidden(), body: html! { div.narrow { (body) } } };
    let mut response = door::page(&frame, &page);
    if let Some(cookie) = reader.remember(house.is_https()) {
        cookie.set(response.headers_mut());
    }
    response
}
