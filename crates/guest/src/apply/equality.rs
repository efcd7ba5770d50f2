//! Questions about who a call reaches. They stand at an address that belongs
//! to nobody, carry no code and no link, and what is answered is only counted:
//! see `people::applications::counted`.

use super::{Named, Place};
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::{Actor, Error};
use door::{Answer, House, Reader, Sent, Trouble, redirect};
use http::StatusCode;
use outside::Client;
use outside::limits::{Class, Key};
use people::applications::counted::{self, QUESTIONS};
use programme::calls::CallState;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page, Surface};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, Path(named): Named, reader: Reader, uri: http::Uri) -> Answer {
    let place = found(&house, &named, reader).await?;
    let thanks = uri.query() == Some("said=counted");
    let flash = thanks.then(|| Flash { text: Wording::from("equality-counted"), trouble: false });
    Ok(shown(&house, &place, reader, &Form::blank(), flash))
}

pub async fn count(
    State(house): State<House>,
    Path(named): Named,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(form): Sent,
) -> Answer {
    let place = found(&house, &named, reader).await?;
    let lost = |error: Error| crate::frame::trouble(error, reader).onward(place.address(), "apply-call");
    place.require_open().map_err(lost)?;
    if let Some(Extension(client)) = client {
        let pace = house.limits.check(Class::Begin, Key::address(client.0));
        pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader).onward(place.address(), "apply-call"))?;
    }
    let given = QUESTIONS.iter().filter_map(|one| Some((one.name, form.text(one.name)?)));
    let given: Vec<(&str, String)> = given.collect();
    let answers: Vec<(&str, &str)> = given.iter().map(|(question, answer)| (*question, answer.as_str())).collect();
    let done = store::write!(house.db, Actor::Visitor, |work| counted::add(work, place.edition.id, &answers));
    match done {
        Ok(()) => Ok(redirect(&format!("{}?said=counted", path(&place)))),
        Err(Error::Invalid(invalid)) => {
            let mut response = shown(&house, &place, reader, &form.refused(invalid), None);
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(lost(error)),
    }
}

async fn found(house: &House, named: &(String, String), reader: Reader) -> Result<Place, Trouble> {
    Place::at(house, named).await.map_err(|error| crate::frame::trouble(error, reader))
}

fn path(place: &Place) -> String {
    format!("/my/counted/{}/{}", place.campaign.slug, place.edition.slug)
}

fn shown(house: &House, place: &Place, reader: Reader, form: &Form, flash: Option<Flash>) -> Response {
    place.respond(reader, house, path(place), flash, &EqualityPage { place, form })
}

struct EqualityPage<'a> {
    place: &'a Place,
    form: &'a Form,
}

impl Page for EqualityPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("equality-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        html! {
            h1 { (words.say("equality-title")) }
            p.lead { (words.say("equality-lead")) }
            p { (words.say("equality-how")) }
            @if self.place.state == CallState::Open {
                (kit.post(&path(self.place), "", html! {
                    @for question in QUESTIONS {
                        (kit.radios(Field::new(question.name, said(words.named("equality", question.name))).quiet(), &choices(words, question)))
                    }
                    (kit.buttons("equality-send", Markup::default()))
                }))
            } @else { p { (words.say("equality-closed")) } }
        }
    }
}

fn choices(words: Words, question: &counted::Question) -> Vec<Choice> {
    let label = |answer: &str| match answer {
        "rather-not" => words.say("equality-rather-not"),
        answer => words.named("equality", &format!("{}-{answer}", question.name)),
    };
    question.answers.iter().map(|answer| Choice::new(*answer, said(label(answer)))).collect()
}
