//! What a session gives people to take home: words, or an address.

use super::{Around, address};
use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::fields;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, HandoutId, TrainingId};
use programme::training::{self, HandoutDraft, Training};
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::text_of;
use ui::{Markup, html};

pub async fn new(desk: Signed, At(ids): At<(EditionId, TrainingId)>) -> Answer {
    let (_, session) = Around::session(&desk, ids).await?;
    Ok(page(&desk, &session, &Again::first(Form::blank())))
}

pub async fn add(At(ids): At<(EditionId, TrainingId)>, Posted { desk, form }: Posted) -> Answer {
    let (_, session) = Around::session(&desk, ids).await?;
    let done = async {
        let draft = HandoutDraft::parse(&fields(&form))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| training::add_handout(work, session.id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said(&address(&session), "added")),
        Err(again) => Ok(page(&desk, &session, &again)),
    }
}

pub async fn remove(
    At((edition, session, handout)): At<(EditionId, TrainingId, HandoutId)>,
    Posted { desk, .. }: Posted,
) -> Answer {
    let (_, session) = Around::session(&desk, (edition, session)).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| training::remove_handout(work, session.id, handout))?;
    Ok(desk.said(&address(&session), "removed"))
}

fn page(desk: &Signed, session: &Training, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let at = address(session);
    let inputs = html! {
        (in_both!(kit, text, "title", "training-handout-title", at_most(200)))
        (in_both!(kit, area, "words", "training-handout-words", rows(8)))
        (kit.text(Field::new("link", "training-handout-link").address().hint("training-handout-link-hint")))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &at, "desk-back")))
    };
    let body = html! {
        (bar(words.say("training-handout-new"), Markup::default()))
        p.lead { (text_of(words, &session.title)) }
        p { (words.say("training-handout-hint")) }
        (kit.post(&format!("{at}/handouts/new"), &desk.token, inputs))
    };
    desk.form_page(again, words.say("training-handout-new"), body)
}
