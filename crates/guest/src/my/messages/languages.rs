//! Their own language, and one beside it: any of the table, whatever the page speaks.

use super::again;
use crate::my::own::Own;
use axum::extract::State;
use base::{Error, Locale};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::key_messages;
use ui::form::{Choice, Field, Form, Kit};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, own: Own) -> Answer {
    let sheet = key_messages::sheet(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let form = match &sheet {
        Some(sheet) => {
            let form = Form::blank().with("language", sheet.language.tag());
            form.with("second", sheet.second.map(Locale::tag).unwrap_or_default())
        }
        None => Form::blank().with("language", own.words.locale().tag()),
    };
    Ok(own.respond(&house, "/messages/languages", None, &page(&house, &own, form, sheet.is_none())))
}

pub async fn save(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let sheet = key_messages::sheet(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let persona = sheet.as_ref().map_or(own.persona, |sheet| sheet.persona);
    let language = form.choose("language", true, |tag| tag.parse::<Locale>().ok());
    let second = form.choose("second", false, |tag| tag.parse::<Locale>().ok());
    let done = match (form.check(), language) {
        (Ok(()), Some(language)) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            key_messages::choose_languages(work, persona, language, second).await
        }),
        (Err(error), _) => Err(error),
        (Ok(()), None) => Err(Error::invalid("language", "error-choose")),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/messages?said=saved"))),
        Err(Error::Invalid(invalid)) => {
            let page = page(&house, &own, form.refused(invalid), sheet.is_none());
            Ok(again(&house, &own, "/messages/languages", None, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(own.trouble(error)),
    }
}

fn page<'a>(house: &House, own: &'a Own, form: Form, is_first: bool) -> LanguagesPage<'a> {
    LanguagesPage { own, token: own.token(house), form, is_first }
}

struct LanguagesPage<'a> {
    own: &'a Own,
    token: String,
    form: Form,
    is_first: bool,
}

impl Page for LanguagesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-messages-languages")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let kit = Kit::new(words, &self.form);
        let all = Choice::languages();
        let none = std::iter::once(Choice::new("", "my-messages-second-none"));
        let seconds: Vec<Choice> = none.chain(all.iter().cloned()).collect();
        let send = if self.is_first { "my-messages-begin" } else { "my-messages-save" };
        html! {
            h1 { (words.say("my-messages-languages")) }
            p.lead { (words.say("my-messages-languages-lead")) }
            (kit.post(&self.own.path("/messages/languages"), &self.token, html! {
                (kit.select(Field::new("language", "my-messages-language").hint("my-messages-language-hint").required(), &all))
                (kit.select(Field::new("second", "my-messages-second").hint("my-messages-second-hint"), &seconds))
                (kit.buttons(send, go(words, Weight::Quiet, &self.own.path("/messages"), "my-messages-back")))
            }))
        }
    }
}
