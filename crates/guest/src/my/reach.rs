//! How the person may be reached, by their own word: the way, the hours on
//! their own clock, the name to use, and whether a letter may show who we are.
//! What is said here holds from the next letter on; nobody has to agree to it.

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result};
use door::reach_form::{self, THEIRS};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::persons::{self, Channel, Email, Identity, Reach, SaidBy};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let identity = mine(&house, &own).await.map_err(|e| own.trouble(e))?;
    let form = fill(&identity, own.zone.iana_name().unwrap_or("UTC"));
    let flash = (own.asks("said") == "saved").then(|| Flash { text: Wording::from("reach-saved"), trouble: false });
    Ok(page(&house, &own, flash, &identity, &form))
}

pub async fn say(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = match read(&mut form) {
        Ok(reach) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            persons::say_safe(work, &house.keys, own.persona, &reach).await
        }),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/reach?said=saved"))),
        Err(Error::Invalid(invalid)) => {
            let identity = mine(&house, &own).await.map_err(|e| own.trouble(e))?;
            let mut again = page(&house, &own, None, &identity, &form.refused(invalid));
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error)),
    }
}

async fn mine(house: &House, own: &Own) -> Result<Identity> {
    let actor = own.actor(house).await?;
    Ok(persons::own_identity(&house.db, &house.keys, &actor, own.persona).await?.identity)
}

fn fill(identity: &Identity, zone: &str) -> Form {
    let form = Form::blank()
        .with("email", identity.email.as_ref().map(Email::shown).unwrap_or_default())
        .with("phone", identity.phone.clone().unwrap_or_default());
    reach_form::fill(form, &THEIRS, &identity.safe, zone)
}

fn read(form: &mut Form) -> Result<Reach> {
    let safe = reach_form::read(form, &THEIRS)?;
    Ok(Reach { email: form.text("email").map(Email::from), phone: form.text("phone"), safe })
}

fn page(house: &House, own: &Own, flash: Option<Flash>, identity: &Identity, form: &Form) -> Response {
    let page = ReachPage { own, token: own.token(house), identity, form };
    own.respond(house, "/reach", flash, &page)
}

struct ReachPage<'a> {
    own: &'a Own,
    token: String,
    identity: &'a Identity,
    form: &'a Form,
}

impl Page for ReachPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("reach-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, self.form);
        let ways: Vec<Choice> = Channel::ALL.iter().map(|way| Choice::new(way.name(), words_of(*way))).collect();
        html! {
            h1 { (words.say("reach-title")) }
            p.lead { (words.say("reach-lead")) }
            @if let Some(said) = self.identity.safe.said {
                p { (words.weave(&said_by(said.by).into(), [("when", self.own.moment(said.at))])) }
            }
            (kit.post(&self.own.path("/reach"), &self.token, html! {
                (kit.radios(Field::new("channel", "reach-way").hint("reach-way-hint").required(), &ways))
                (kit.text(Field::new("email", "reach-email").email().autocomplete("off")))
                (kit.text(Field::new("phone", "reach-phone").phone().autocomplete("off")))
                (kit.fieldset("reach-when", html! {
                    p.hint { (words.say("reach-when-hint")) }
                    (reach_form::times_inputs(&kit, &THEIRS))
                    (kit.text(Field::new("hours", "reach-hours").hint("reach-hours-hint").autocomplete("off")))
                }))
                (kit.fieldset("reach-careful", html! {
                    p.hint { (words.say("reach-careful-hint")) }
                    (reach_form::discreet_inputs(&kit, &THEIRS))
                }))
                p { (words.say("reach-what-next")) }
                (kit.buttons("reach-save", go(words, Weight::Quiet, &self.own.path(""), "my-back")))
            }))
        }
    }
}

const fn words_of(way: Channel) -> &'static str {
    match way {
        Channel::Ask => "reach-way-ask",
        Channel::Email => "reach-way-email",
        Channel::Text => "reach-way-text",
        Channel::Call => "reach-way-call",
        Channel::Messenger => "reach-way-messenger",
        Channel::Post => "reach-way-post",
        Channel::Through => "reach-way-through",
        Channel::InPerson => "reach-way-in-person",
    }
}

const fn said_by(by: SaidBy) -> &'static str {
    match by {
        SaidBy::Themself => "reach-you-said",
        SaidBy::Desk => "reach-we-wrote",
    }
}
