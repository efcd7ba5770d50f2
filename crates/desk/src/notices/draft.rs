//! Beginning a version: in one language first, from nothing or from what is in use.

use super::{Scopes, address, form, sound, wire};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{PostedFiles, Signed};
use axum::response::Response;
use base::{Error, Invalid, Locale, NoticeId, Result};
use people::ledger::notices::{self, rules};
use ui::form::{Choice, Field, Form, Kit};
use ui::html;
use ui::parts::{Weight, go};

pub async fn ask(desk: Signed) -> Answer {
    let from: Option<NoticeId> = desk.query.value("from").parse().ok();
    let form = match from {
        Some(from) => {
            let from = notices::find(desk.db().read(), from).await?;
            // The new version's words will differ, and so will the voice that reads them.
            let mut form = form::fill(&from).with("scope", wire(from.scope)).with("language", from.language.tag());
            form.set("audio", "");
            form
        }
        None => Form::blank()
            .with("cooling_hours", rules::COOLING_HOURS.to_string())
            .with("jurisdiction", "GB")
            .with("language", "en"),
    };
    Ok(page(&desk, &Again::first(form)).await?)
}

pub async fn send(mut posted: PostedFiles) -> Answer {
    let sound = posted.take(sound::FIELD);
    let PostedFiles { desk, mut form, .. } = posted;
    let done = async {
        let scopes = Scopes::load(&desk).await?;
        let scope = form.choose("scope", true, |text| scopes.parse(text));
        let language: Option<Locale> = form.choose("language", true, |tag| tag.parse().ok());
        let new = form::read(&desk, &mut form, sound).await?;
        let (Some(scope), Some(language)) = (scope, language) else { return Err(Error::Invalid(Invalid::new())) };
        store::write!(desk.house.db, desk.staff.actor(), |work| notices::draft(work, scope, language, &new))
    }
    .await
    .map_err(form::placed);
    match settle(done, form)? {
        Ok(notice) => Ok(desk.said(&address(notice), "drafted")),
        Err(again) => Ok(page(&desk, &again).await?),
    }
}

async fn page(desk: &Signed, again: &Again) -> Result<Response> {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let scopes = Scopes::load(desk).await?;
    let body = html! {
        (bar(words.say("desk-notice-new"), ui::Markup::default()))
        p.lead { (words.say("desk-notice-new-lead")) }
        (kit.post_files("/desk/notices/new", &desk.token, html! {
            (kit.select(Field::new("scope", "desk-notice-for").required().hint("desk-notice-for-hint"), &scopes.choices(desk)))
            (kit.select(Field::new("language", "desk-language").required(), &Choice::languages()))
            (form::inputs(&kit, None))
            (kit.buttons("desk-notice-save", go(words, Weight::Quiet, "/desk/notices/", "desk-back")))
        }))
    };
    Ok(desk.form_page(again, words.say("desk-notice-new"), body))
}
