//! What the person does not speak about: added one by one, taken out one by
//! one, and shown to whoever works on their story or speaks to the press.

use super::own::Own;
use axum::extract::State;
use axum::response::Response;
use base::{Error, Instant, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::needs::{self, Boundary, NewBoundary, Strength, rules};
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, notice, post_button, send as button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn list(State(house): State<House>, own: Own) -> Answer {
    let said = [("added", "limits-added"), ("removed", "limits-removed"), ("there", "limits-all-there")];
    let said = said.into_iter().find(|(word, _)| *word == own.asks("said")).map(|(_, key)| key);
    let flash = said.map(|key| Flash { text: Wording::from(key), trouble: false });
    page(&house, &own, flash, Form::blank()).await.map_err(|e| own.trouble(e))
}

pub async fn add(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let strength = form.choose("strength", true, Strength::parse);
    let topic = form.require("topic");
    let done = match (form.check(), strength) {
        (Ok(()), Some(strength)) => {
            let new = NewBoundary { topic, strength, note: form.text("note").unwrap_or_default() };
            store::write!(house.db, actor, |work| async {
                own.note(work, &house).await?;
                needs::add_boundary(work, &house.keys, own.persona, &new).await
            })
            .map(|_| ())
        }
        (checked, _) => checked,
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/limits?said=added"))),
        Err(Error::Invalid(invalid)) => {
            let again = page(&house, &own, None, form.refused(invalid)).await;
            let mut again = again.map_err(|e| own.trouble(e))?;
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error).onward(own.path("/limits"), "limits-title")),
    }
}

pub async fn remove(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let boundary = form.value("limit").parse().map_err(|_| own.trouble(Error::Missing))?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        needs::remove_boundary(work, &house.keys, own.persona, boundary).await
    });
    done.map_err(|e| own.trouble(e).onward(own.path("/limits"), "limits-title"))?;
    Ok(redirect(&own.path("/limits?said=removed")))
}

/// After a restore: they looked, and nothing is missing.
pub async fn all_there(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        needs::all_there(work, &house.keys, own.persona).await
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/limits?said=there")))
}

async fn page(house: &House, own: &Own, flash: Option<Flash>, form: Form) -> Result<Response> {
    let actor = own.actor(house).await?;
    let all = needs::own_boundaries(&house.db, &house.keys, &actor, own.persona).await?;
    let lost = needs::may_be_missing(&house.db, &house.keys, own.persona).await?;
    Ok(own.respond(house, "/limits", flash, &LimitsPage { own, token: own.token(house), all, lost, form }))
}

struct LimitsPage<'a> {
    own: &'a Own,
    token: String,
    all: Vec<Boundary>,
    lost: Option<Instant>,
    form: Form,
}

impl LimitsPage<'_> {
    fn one(&self, words: Words, one: &Boundary) -> Markup {
        html! {
            li {
                p { strong { bdi { (one.what.topic) } } }
                p { (words.say(one.what.strength.key())) }
                @if !one.what.note.is_empty() { p.hint { bdi { (one.what.note) } } }
                form.act method="post" action=(self.own.path("/limits/remove")) {
                    (Kit::hidden("token", &self.token))
                    (Kit::hidden("limit", &one.id.to_string()))
                    (button(words, Weight::Quiet, base::Message::new("limits-remove").with("topic", one.what.topic.clone()), None))
                }
            }
        }
    }
}

impl Page for LimitsPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("limits-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let strengths: Vec<Choice> = Strength::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
        html! {
            h1 { (words.say("limits-title")) }
            p.lead { (words.say("limits-lead")) }
            @if self.lost.is_some() {
                (notice(words, "limits-lost", html! {
                    p { (words.say("limits-lost-what")) }
                    (post_button(words, Weight::Main, &self.own.path("/limits/there"), &self.token, "limits-there"))
                }))
            }
            @if self.all.is_empty() { p { (words.say("limits-none")) } }
            @else { ul.ways { @for one in &self.all { (self.one(words, one)) } } }
            h2 { (words.say("limits-add-title")) }
            (kit.post(&self.own.path("/limits"), &self.token, html! {
                (kit.text(Field::new("topic", "limits-topic").hint("limits-topic-hint").required().at_most(rules::TOPIC_MOST).autocomplete("off")))
                (kit.radios(Field::new("strength", "limits-strength").required(), &strengths))
                (kit.area(Field::new("note", "limits-note").hint("limits-note-hint").at_most(rules::NOTE_MOST).rows(2)))
                (kit.buttons("limits-add", Markup::default()))
            }))
            p.hint { (words.say("limits-who-sees")) }
            (self.own.back())
        }
    }
}
