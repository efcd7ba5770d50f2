//! Where an application begins: what it is, who speaks, and one button. From
//! the press on it exists and has a code.

use super::{APPLICANT, Named, Place};
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::Error;
use door::{Answer, House, Reader, Sent, Trouble, redirect};
use http::StatusCode;
use outside::Client;
use outside::limits::{Class, Key};
use people::applications::{self, Begin, Way};
use programme::calls::{self, CallState};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Head, Page, Surface};
use ui::parts::{Weight, go, notice};
use ui::words::{Words, text_of};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, Path(named): Named, reader: Reader) -> Answer {
    let place = found(&house, &named, reader).await?;
    Ok(shown(&house, &place, reader, &Form::blank(), StatusCode::OK))
}

pub async fn begin(
    State(house): State<House>,
    Path(named): Named,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(mut form): Sent,
) -> Answer {
    let place = found(&house, &named, reader).await?;
    let lost = |error: Error| crate::frame::trouble(error, reader).onward(place.address(), "apply-call");
    place.require_open().map_err(lost)?;
    let way = form.choose("who", true, |who| match who {
        "me" => Some(Way::Web),
        "nominated" => Some(Way::Nominated),
        _ => None,
    });
    let Some(way) = way else { return Ok(shown(&house, &place, reader, &form, StatusCode::UNPROCESSABLE_ENTITY)) };
    if let Some(Extension(client)) = client {
        let pace = house.limits.check(Class::Begin, Key::address(client.0));
        pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader).onward(place.address(), "apply-call"))?;
    }
    let gone_at = calls::rules::unsent_gone_at(place.call.dates, &place.campaign.zone);
    let new = Begin { edition: place.edition.id, way, language: reader.words().locale(), gone_at };
    let begun =
        store::write!(house.db, APPLICANT, |work| applications::begin(work, &house.keys, &new)).map_err(lost)?;
    Ok(redirect(&format!("/my/application/{}", begun.opened.secret.reveal())))
}

async fn found(house: &House, named: &(String, String), reader: Reader) -> Result<Place, Trouble> {
    Place::at(house, named).await.map_err(|error| crate::frame::trouble(error, reader))
}

fn shown(house: &House, place: &Place, reader: Reader, form: &Form, status: StatusCode) -> Response {
    let path = path(place);
    let mut response = place.respond(reader, house, path, None, &BeginPage { place, form });
    *response.status_mut() = status;
    response
}

fn path(place: &Place) -> String {
    format!("/my/apply/{}/{}", place.campaign.slug, place.edition.slug)
}

struct BeginPage<'a> {
    place: &'a Place,
    form: &'a Form,
}

impl Page for BeginPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("apply-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let place = self.place;
        let kit = Kit::new(words, self.form);
        let who = [
            Choice::new("me", "apply-who-me"),
            Choice::new("nominated", "apply-who-nominated").hint("apply-who-nominated-hint"),
        ];
        html! {
            h1 { (words.say("apply-title")) }
            p.lead { (text_of(words, &place.call.lead)) }
            @match place.state {
                CallState::Open => {
                    p { (words.fill("call-open", [("end", place.closes(words).into())])) }
                    ul.points {
                        li { (words.say("apply-about-account")) }
                        li { (words.say("apply-about-saved")) }
                        li { (words.say("apply-about-papers")) }
                        li { (words.say("apply-about-back")) }
                    }
                    (kit.post(&path(place), "", html! {
                        (kit.radios(Field::new("who", "apply-who").quiet(), &who))
                        (kit.buttons("apply-begin", Markup::default()))
                    }))
                }
                CallState::Draft | CallState::Coming => { p { (words.fill("call-coming", [("date", words.day(place.call.dates.opens()).into())])) } }
                CallState::Closed => { p { (words.fill("call-closed", [("end", place.closes(words).into())])) } }
            }
            p { (go(words, Weight::Quiet, &place.address(), "apply-call")) }
            (notice(words, "apply-have-code", html! { p { a href="/my" { (words.say("apply-enter")) } } }))
        }
    }
}
