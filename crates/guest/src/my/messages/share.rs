//! Whom of the staff they let read it: nobody, until they say so, and those
//! alone whom they tick.

use super::again;
use crate::my::own::Own;
use axum::extract::State;
use base::{Error, PersonaId, Result, StaffId};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::accounts::Member;
use people::key_messages;
use std::collections::BTreeSet;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Words, said};
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let page = SharePage::load(&house, &own, None).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, "/messages/share", None, &page))
}

pub async fn save(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let persona = theirs(&house, &own).await.map_err(|e| own.trouble(e))?;
    let with: std::result::Result<BTreeSet<StaffId>, _> = form.values("with").map(str::parse).collect();
    let done = match with {
        Ok(with) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            key_messages::share(work, persona, &with).await
        }),
        Err(_) => Err(Error::invalid("with", "error-unknown-choice")),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/messages?said=shared"))),
        Err(Error::Invalid(invalid)) => {
            let form = form.refused(invalid);
            let page = SharePage::load(&house, &own, Some(form)).await.map_err(|e| own.trouble(e))?;
            Ok(again(&house, &own, "/messages/share", None, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(own.trouble(error)),
    }
}

async fn theirs(house: &House, own: &Own) -> Result<PersonaId> {
    let sheet = key_messages::sheet(house.db.read(), &own.ids()).await?;
    Ok(sheet.map_or(own.persona, |sheet| sheet.persona))
}

struct SharePage<'a> {
    own: &'a Own,
    token: String,
    helpers: Vec<Member>,
    form: Form,
}

impl<'a> SharePage<'a> {
    async fn load(house: &House, own: &'a Own, form: Option<Form>) -> Result<Self> {
        let db = house.db.read();
        let form = match form {
            Some(form) => form,
            None => {
                let shares = key_messages::shares(db, theirs(house, own).await?).await?;
                shares.iter().fold(Form::blank(), |form, one| form.with("with", one.staff.to_string()))
            }
        };
        Ok(Self { own, token: own.token(house), helpers: key_messages::helpers(db).await?, form })
    }
}

/// Their name, and what they do here.
fn called(words: Words, member: &Member) -> String {
    let roles: Vec<_> = member.roles.iter().map(|role| words.say(role.key())).collect();
    format!("{} · {}", member.name, words.list(&roles))
}

impl Page for SharePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-messages-share")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let people = self.helpers.iter().map(|one| Choice::new(one.id.to_string(), said(called(words, one))));
        let people: Vec<Choice> = people.collect();
        html! {
            h1 { (words.say("my-messages-share")) }
            p.lead { (words.say("my-messages-share-lead")) }
            @if people.is_empty() { p { (words.say("my-messages-share-nobody")) } }
            @else {
                (kit.post(&self.own.path("/messages/share"), &self.token, html! {
                    (kit.boxes(Field::new("with", "my-messages-share-with").hint("my-messages-share-hint").quiet(), &people))
                    (kit.buttons("my-messages-save", go(words, Weight::Quiet, &self.own.path("/messages"), "my-messages-back")))
                }))
            }
            p { a href=(self.own.path("/reads")) { (words.say("my-reads-title")) } }
        }
    }
}
