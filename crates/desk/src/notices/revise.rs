//! Changing what nobody was shown yet.

use super::{address, form, sound};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::signed::{At, PostedFiles, Signed};
use axum::response::Response;
use base::{NoticeId, Result};
use http::StatusCode;
use people::ledger::notices;
use ui::form::Kit;
use ui::html;
use ui::parts::{Weight, go, notice};

pub async fn ask(desk: Signed, At(id): At<NoticeId>) -> Answer {
    let now = notices::find(desk.db().read(), id).await?;
    let form = form::fill(&now).with("seen", now.hash.clone());
    Ok(page(&desk, id, &Again::first(form)).await?)
}

pub async fn send(At(id): At<NoticeId>, mut posted: PostedFiles) -> Answer {
    let sound = posted.take(sound::FIELD);
    let PostedFiles { desk, mut form, .. } = posted;
    notices::find(desk.db().read(), id).await?;
    let seen = form.value("seen").to_owned();
    let done = async {
        let new = form::read(&desk, &mut form, sound).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| notices::revise(work, id, &new, &seen))
    }
    .await
    .map_err(form::placed);
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(id), "saved")),
        Err(again) => Ok(page(&desk, id, &again).await?),
    }
}

async fn page(desk: &Signed, id: NoticeId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let now = notices::find(desk.db().read(), id).await?;
    let kit = Kit::new(words, &again.form);
    let overtaken = again.status == StatusCode::CONFLICT;
    // Having seen what the other saved, saving once more is on purpose.
    let seen = if overtaken { now.hash.as_str() } else { again.form.value("seen") };
    let body = html! {
        (bar(words.say("desk-notice-edit"), ui::Markup::default()))
        @if overtaken { (notice(words, "desk-notice-theirs", door::told(words, &now))) }
        (kit.post_files(&format!("{}edit", address(id)), &desk.token, html! {
            (Kit::hidden("seen", seen))
            (form::inputs(&kit, Some(now.language)))
            (kit.buttons("desk-notice-save", go(words, Weight::Quiet, &address(id), "desk-back")))
        }))
    };
    Ok(desk.form_page(again, words.say("desk-notice-edit"), body))
}
