//! The same version in another language.

use super::{address, form, sound};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, PostedFiles, Signed};
use axum::response::Response;
use base::{Error, Invalid, Locale, NoticeId, Result};
use people::ledger::notices;
use ui::form::{Choice, Field, Kit};
use ui::html;
use ui::parts::{Weight, disclosure, go};

pub async fn ask(desk: Signed, At(id): At<NoticeId>) -> Answer {
    let form = form::shared(&notices::find(desk.db().read(), id).await?);
    Ok(page(&desk, id, &Again::first(form)).await?)
}

pub async fn send(At(id): At<NoticeId>, mut posted: PostedFiles) -> Answer {
    let sound = posted.take(sound::FIELD);
    let PostedFiles { desk, mut form, .. } = posted;
    notices::find(desk.db().read(), id).await?;
    let done = async {
        let language: Option<Locale> = form.choose("language", true, |tag| tag.parse().ok());
        let new = form::read(&desk, &mut form, sound).await?;
        let language = language.ok_or(Error::Invalid(Invalid::new()))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| {
            notices::translate(work, id, language, &new.parts, new.audio.clone())
        })
    }
    .await
    .map_err(form::placed);
    match settle(done, form)? {
        Ok(notice) => Ok(desk.said(&address(notice), "drafted")),
        Err(again) => Ok(page(&desk, id, &again).await?),
    }
}

async fn page(desk: &Signed, id: NoticeId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let of = notices::find(desk.db().read(), id).await?;
    let kit = Kit::new(words, &again.form);
    let body = html! {
        (bar(words.say("desk-notice-translate"), ui::Markup::default()))
        p.lead { (words.say("desk-notice-translate-lead")) }
        (disclosure(words, "desk-notice-original", door::told(words, &of)))
        (kit.post_files(&format!("{}translate", address(id)), &desk.token, html! {
            (kit.select(Field::new("language", "desk-language").required(), &Choice::languages()))
            (form::inputs(&kit, None))
            (kit.buttons("desk-notice-save", go(words, Weight::Quiet, &address(id), "desk-back")))
        }))
    };
    Ok(desk.form_page(again, words.say("desk-notice-translate"), body))
}
