//! A private way to say "I felt I had to": from the page with the questions
//! and from one's own page. It holds everything of theirs back at once and
//! quietly; only safeguarding hears of it, and no page says afterwards that it
//! was pressed, because somebody else may be looking.

use crate::asked::Asked;
use crate::my::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, PersonaId, StoryId};
use door::{Answer, House, Sent, check_token, redirect};
use http::StatusCode;
use people::ledger::concerns::{self, Kind, NewConcern, RaisedBy};
use ui::form::{Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

const WORDS_MOST: usize = 2_000;

pub async fn ask(State(house): State<House>, asked: Asked) -> Answer {
    let page = FeltPage {
        action: asked.path("/felt"),
        back: asked.path(""),
        token: asked.token(&house),
        form: &Form::blank(),
    };
    Ok(asked.respond(&house, "/felt", None, &page))
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(mut form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    if asked.is_guardian() {
        // The teller's to say, and the teller's alone.
        return Err(asked.trouble(Error::Missing));
    }
    let said = form.at_most("words", WORDS_MOST).unwrap_or_default();
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    let done = match form.check() {
        Ok(()) => {
            let new = pressed(asked.persona.id, Some(asked.story.id), said);
            store::write!(house.db, actor, |work| async {
                asked.uses(work, &house).await?;
                concerns::raise(work, &house.keys, &new).await
            })
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&asked.path(""))),
        Err(Error::Invalid(invalid)) => {
            let form = form.refused(invalid);
            let page =
                FeltPage { action: asked.path("/felt"), back: asked.path(""), token: asked.token(&house), form: &form };
            Ok(wrong(asked.respond(&house, "/felt", None, &page)))
        }
        Err(error) => Err(asked.trouble(error)),
    }
}

pub async fn own_ask(State(house): State<House>, own: Own) -> Answer {
    let page =
        FeltPage { action: own.path("/felt"), back: own.path(""), token: own.token(&house), form: &Form::blank() };
    Ok(own.respond(&house, "/felt", None, &page))
}

pub async fn own_send(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let said = form.at_most("words", WORDS_MOST).unwrap_or_default();
    let done = match form.check() {
        Ok(()) => {
            let new = pressed(own.persona, None, said);
            store::write!(house.db, actor, |work| async {
                own.note(work, &house).await?;
                concerns::raise(work, &house.keys, &new).await
            })
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path(""))),
        Err(Error::Invalid(invalid)) => {
            let form = form.refused(invalid);
            let page =
                FeltPage { action: own.path("/felt"), back: own.path(""), token: own.token(&house), form: &form };
            Ok(wrong(own.respond(&house, "/felt", None, &page)))
        }
        Err(error) => Err(own.trouble(error)),
    }
}

const fn pressed(persona: PersonaId, work: Option<StoryId>, words: String) -> NewConcern {
    NewConcern { persona, work, kind: Kind::Pressure, by: RaisedBy::Person, words }
}

fn wrong(mut response: Response) -> Response {
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    response
}

struct FeltPage<'a> {
    action: String,
    back: String,
    token: String,
    form: &'a Form,
}

impl Page for FeltPage<'_> {
    fn head(&self, words: Words) -> Head {
        // A heading that says nothing to whoever glances at the phone.
        Head::new(words.say("felt-tab")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        html! {
            h1 { (words.say("felt-title")) }
            p.lead { (words.say("felt-lead")) }
            p { (words.say("felt-what")) }
            p { (words.say("felt-who")) }
            (kit.post(&self.action, &self.token, html! {
                (kit.area(Field::new("words", "felt-words").hint("felt-words-hint").at_most(WORDS_MOST).rows(4)))
                (kit.buttons("felt-send", go(words, Weight::Quiet, &self.back, "felt-back")))
            }))
        }
    }
}
