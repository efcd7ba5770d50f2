//! `/check`: may a file that somebody holds still be used? Yes, no, or
//! unknown, and nothing about whom it shows or who holds it.

use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::{Error, Message};
use door::{Answer, House, Reader, Trouble};
use http::StatusCode;
use outside::Client;
use outside::limits::RetryAfter;
use people::ledger::disclosures::{self, Check};
use people::links;
use std::net::{IpAddr, Ipv4Addr};
use ui::form::{Field, Form, Kit};
use ui::page::{Frame, Head, Page, Surface};
use ui::words::Words;
use ui::{Markup, html};

type Caller = Option<Extension<Client>>;

/// The form, and the answer to what was typed in it.
pub async fn ask(State(house): State<House>, reader: Reader, client: Caller, uri: http::Uri) -> Answer {
    let sent = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let form = Form::sent(sent.into_owned().filter(|(name, _)| name == "code"));
    match form.text("code") {
        Some(typed) => answer(&house, reader, client, form, &typed).await,
        None => Ok(page(reader, &CheckPage { form: &Form::blank(), found: None })),
    }
}

/// By the address that stands in the file.
pub async fn show(State(house): State<House>, Path(code): Path<String>, reader: Reader, client: Caller) -> Answer {
    answer(&house, reader, client, Form::sent([("code", code.clone())]), &code).await
}

async fn answer(house: &House, reader: Reader, client: Caller, mut form: Form, typed: &str) -> Answer {
    let from = client.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Extension(client)| client.0);
    let found = match links::knock(&house.limits, from, typed) {
        Ok(code) => disclosures::check(&house.db, &house.keys, code.reveal()).await,
        Err(Error::Invalid(slip)) => {
            form.note("code", slip.of("code").cloned().unwrap_or(Message::new("people-code-mistyped")));
            let mut response = page(reader, &CheckPage { form: &form, found: None });
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(response);
        }
        Err(error) => Err(error),
    };
    match found {
        Ok(found) => Ok(page(reader, &CheckPage { form: &form, found: Some(found) })),
        Err(error) => Err(match RetryAfter::of(&error) {
            Some(after) => Trouble::too_often(after, Surface::Guest, reader).onward("/check", "check-title"),
            None => crate::frame::trouble(error, reader).onward("/check", "check-title"),
        }),
    }
}

fn page(reader: Reader, page: &CheckPage) -> Response {
    door::page(&Frame::new(Surface::Guest, reader.words(), "/check"), page)
}

struct CheckPage<'a> {
    form: &'a Form,
    found: Option<Check>,
}

impl Page for CheckPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("check-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let what = match self.found {
            Some(Check::MayStill) => Some("check-yes"),
            Some(Check::MayNot) => Some("check-no"),
            Some(Check::Unknown) => Some("check-unknown"),
            None => None,
        };
        html! {
            @match self.found {
                Some(found) => h1 { (words.say(found.key())) },
                None => h1 { (words.say("check-title")) },
            }
            @if let Some(what) = what { p.lead { (words.say(what)) } } @else { p.lead { (words.say("check-lead")) } }
            form.form method="get" action="/check" novalidate {
                (kit.text(Field::new("code", "check-code").hint("check-hint").required().autocomplete("off")))
                div.buttons { (ui::parts::send(words, ui::parts::Weight::Main, "check-send", None)) }
            }
        }
    }
}
