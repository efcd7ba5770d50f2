//! Asking for a change, in one's own words, as often as one likes.

use crate::asked::Asked;
use axum::extract::State;
use base::Error;
use door::{Answer, House, Sent, check_token, redirect};
use newsroom::stories::{self, ChangeWords};
use ui::form::{Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn show(State(house): State<House>, asked: Asked) -> Answer {
    let page = ChangePage { token: asked.token(&house), form: &Form::blank(), asked: &asked };
    Ok(asked.respond(&house, "/change", None, &page))
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    let words = match ChangeWords::parse(form.value("words")) {
        Ok(words) => words,
        Err(message) => return Ok(again(&house, &asked, form, message)),
    };
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = store::write!(house.db, actor, |work| async {
        asked.uses(work, &house).await?;
        stories::ask_change(work, asked.review.id, &words).await
    });
    match done {
        Ok(()) => Ok(redirect(&asked.path("?said=change"))),
        Err(error @ Error::Fault(_)) => Err(asked.trouble(error)),
        Err(Error::Refused(message) | Error::Conflict(message)) => Ok(again(&house, &asked, form, message)),
        Err(error) => Err(asked.trouble(error)),
    }
}

/// The form once more, with every word still in it.
fn again(house: &House, asked: &Asked, mut form: Form, message: base::Message) -> axum::response::Response {
    form.note("words", message);
    let page = ChangePage { token: asked.token(house), form: &form, asked };
    let mut response = asked.respond(house, "/change", None, &page);
    *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
    response
}

struct ChangePage<'a> {
    asked: &'a Asked,
    form: &'a Form,
    token: String,
}

impl Page for ChangePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("guest-change-title")).hidden()
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        html! {
            h1 { (words.say("guest-change-title")) }
            p { (words.say("guest-change-lead")) }
            (kit.post(&self.asked.path("/change"), &self.token, html! {
                (kit.area(Field::new("words", "guest-change-words").hint("guest-change-hint").required().at_most(ChangeWords::MAX).rows(8)))
                (kit.buttons("guest-change-send", go(words, Weight::Quiet, &self.asked.path(""), "guest-back-to-story")))
            }))
        }
    }
}
