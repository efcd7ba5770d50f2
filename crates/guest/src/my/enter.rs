//! `/my`: where somebody lands who has no link at hand, and the one field for
//! the code on their receipt, or of their application. What is wrong with a code is said once, plainly;
//! unknown, ended and too old look alike.

use crate::frame::EXIT;
use crate::passkey;
use axum::extract::{Extension, State};
use axum::response::Response;
use base::{Actor, Error, Result};
use door::{Answer, House, Reader, Sent, Trouble, redirect};
use http::StatusCode;
use outside::Client;
use outside::limits::RetryAfter;
use people::applications;
use people::ledger::receipts;
use people::links::{self, Code};
use std::net::{IpAddr, Ipv4Addr};
use store::Work;
use ui::form::{Field, Form, Kit};
use ui::page::{Flash, Frame, Head, Page, Surface};
use ui::parts::{Passkey, passkey_button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, reader: Reader, uri: http::Uri) -> Response {
    let has = |wanted: &str| uri.query().is_some_and(|query| query.split('&').any(|pair| pair == wanted));
    let said = match () {
        () if has("said=forgotten") => Some("my-said-forgotten"),
        () if has("said=withdrawn") => Some("apply-said-withdrawn"),
        () => None,
    };
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    page(&house, reader, &Form::blank(), flash)
}

pub async fn enter(
    State(house): State<House>,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(form): Sent,
) -> Answer {
    // Behind the gate every request has an address; without one all share a pace.
    let from = client.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Extension(client)| client.0);
    let entered = match links::knock(&house.limits, from, form.value("code")) {
        Ok(code) => store::write!(house.db, Actor::Visitor, |work| opened(work, &house, &code)),
        Err(error) => Err(error),
    };
    match entered {
        Ok(address) => Ok(redirect(&address)),
        Err(Error::Invalid(slip)) => Ok(again(&house, reader, form.refused(slip), StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Error::Missing) => {
            let mut form = form;
            form.note("code", "my-code-opens-nothing");
            Ok(again(&house, reader, form, StatusCode::NOT_FOUND))
        }
        Err(error) => Err(match RetryAfter::of(&error) {
            Some(after) => Trouble::too_often(after, Surface::Guest, reader).onward("/my", "my-enter-again"),
            None => crate::frame::trouble(error, reader).onward("/my", "my-enter-again"),
        }),
    }
}

/// One field for every code: a storyteller's, or that of an application.
async fn opened(work: &mut Work, house: &House, code: &Code) -> Result<String> {
    match receipts::enter(work, &house.keys, code).await {
        Ok(entered) => Ok(format!("/my/story/{}", entered.opened.secret.reveal())),
        Err(Error::Missing) => {
            let opened = applications::enter(work, &house.keys, code).await?;
            Ok(format!("/my/application/{}", opened.secret.reveal()))
        }
        Err(error) => Err(error),
    }
}

fn again(house: &House, reader: Reader, form: Form, status: StatusCode) -> Response {
    let mut response = page(house, reader, &form, None);
    *response.status_mut() = status;
    response
}

fn page(house: &House, reader: Reader, form: &Form, flash: Option<Flash>) -> Response {
    let frame = Frame::new(Surface::Guest, reader.words(), "/my").exit_to(EXIT).flash(flash);
    door::page(&frame, &EnterPage { form, passkeys: passkey::site(house).is_ok() })
}

struct EnterPage<'a> {
    form: &'a Form,
    passkeys: bool,
}

impl Page for EnterPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-enter-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let code = Field::new("code", "my-enter-code").hint("my-enter-hint").required().autocomplete("off").at_most(20);
        html! {
            h1 { (words.say("my-enter-title")) }
            p.lead { (words.say("my-enter-lead")) }
            (kit.post("/my", "", html! {
                (kit.text(code))
                (kit.buttons("my-enter-send", Markup::default()))
            }))
            @if self.passkeys {
                (passkey_button(words, Passkey::Get, "/my/passkey/options", "/my/passkey", "", "my-enter-key"))
            }
            h2 { (words.say("my-enter-link-title")) }
            p { (words.say("my-enter-link")) }
            p { (words.say("my-enter-lost")) }
        }
    }
}
