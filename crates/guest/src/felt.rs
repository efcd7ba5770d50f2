//! A private way to say "I felt I had to": from the page with the questions
//! and from one's own page. It holds everything of theirs back at once and
//! quietly; only safeguarding hears of it, and no page says afterwards that it
//! was pressed, because somebody else may be looking.

use crate::asked::Asked;
use crate::my::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Actor, Error, Result};
use door::{Answer, House, Sent, Trouble, check_token, redirect};
use http::StatusCode;
use people::ledger::concerns::{self, NewConcern, RaisedBy};
use store::Work;
use ui::form::{Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

const WORDS_MOST: usize = 2_000;

pub async fn ask(State(house): State<House>, asked: Asked) -> Answer {
    Ok(Door::Asked(&asked).page(&house, &Form::blank()))
}

pub async fn send(State(house): State<House>, asked: Asked, Sent(form): Sent) -> Answer {
    check_token(&house.keys, &asked.secret, &form).map_err(|e| asked.trouble(e))?;
    if asked.is_guardian() {
        // The teller's to say, and the teller's alone.
        return Err(asked.trouble(Error::Missing));
    }
    let actor = asked.actor(&house).await.map_err(|e| asked.trouble(e))?;
    Door::Asked(&asked).take(&house, actor, form).await
}

pub async fn own_ask(State(house): State<House>, own: Own) -> Answer {
    Ok(Door::Own(&own).page(&house, &Form::blank()))
}

pub async fn own_send(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    Door::Own(&own).take(&house, actor, form).await
}

/// By which link they came.
enum Door<'a> {
    Asked(&'a Asked),
    Own(&'a Own),
}

impl Door<'_> {
    fn page(&self, house: &House, form: &Form) -> Response {
        let (action, back) = (self.path("/felt"), self.path(""));
        match self {
            Self::Asked(asked) => {
                let page = FeltPage { action, back, token: asked.token(house), form };
                asked.respond(house, "/felt", None, &page)
            }
            Self::Own(own) => {
                let page = FeltPage { action, back, token: own.token(house), form };
                own.respond(house, "/felt", None, &page)
            }
        }
    }

    /// What was written is kept in the form where it cannot be taken.
    async fn take(&self, house: &House, actor: Actor, mut form: Form) -> Answer {
        let words = form.at_most("words", WORDS_MOST).unwrap_or_default();
        let new = NewConcern { words, ..self.pressed() };
        let done = match form.check() {
            Ok(()) => store::write!(house.db, actor, |work| async {
                self.uses(work, house).await?;
                concerns::raise(work, &house.keys, &new).await
            }),
            Err(error) => Err(error),
        };
        match done {
            Ok(()) => Ok(redirect(&self.path(""))),
            Err(Error::Invalid(invalid)) => {
                let mut response = self.page(house, &form.refused(invalid));
                *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                Ok(response)
            }
            Err(error) => Err(self.trouble(error)),
        }
    }

    fn pressed(&self) -> NewConcern {
        match self {
            Self::Asked(asked) => {
                let work = Some(asked.story.id);
                NewConcern { work, ..NewConcern::pressure(asked.persona.id, RaisedBy::Person) }
            }
            Self::Own(own) => NewConcern::pressure(own.persona, RaisedBy::Person),
        }
    }
    async fn uses(&self, work: &mut Work, house: &House) -> Result<()> {
        match self {
            Self::Asked(asked) => asked.uses(work, house).await,
            Self::Own(own) => own.note(work, house).await,
        }
    }
    fn path(&self, rest: &str) -> String {
        match self {
            Self::Asked(asked) => asked.path(rest),
            Self::Own(own) => own.path(rest),
        }
    }
    fn trouble(&self, error: Error) -> Trouble {
        match self {
            Self::Asked(asked) => asked.trouble(error),
            Self::Own(own) => own.trouble(error),
        }
    }
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
