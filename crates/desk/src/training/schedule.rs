//! A session: put into the programme, changed and moved.

use super::form::{all_known, inputs, offered, open, usual};
use super::{Around, address, home};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{edition_name, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Result, TrainingId};
use programme::training::seats::{self, Standing};
use programme::training::{self, Training, TrainingDraft};
use ui::form::{Form, Kit};
use ui::parts::{Weight, go};
use ui::{Markup, html};

type Both = At<(EditionId, TrainingId)>;

pub async fn new(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = Around::find(&desk, id).await?;
    Ok(page(&desk, &around, None, &Again::first(usual())).await?)
}

pub async fn add(At(id): At<EditionId>, Posted { desk, form }: Posted) -> Answer {
    let around = Around::find(&desk, id).await?;
    let done = async {
        let draft = read(&desk, &around, None, &form).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| training::schedule(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(session) => Ok(desk.said(&format!("{}/sessions/{session}", home(id)), "added")),
        Err(again) => Ok(page(&desk, &around, None, &again).await?),
    }
}

pub async fn edit(desk: Signed, At(ids): Both) -> Answer {
    let (around, session) = Around::session(&desk, ids).await?;
    open(&session)?;
    let form = filled(TrainingDraft::from(&session).to_fields(&around.campaign.zone));
    Ok(page(&desk, &around, Some(&session), &Again::first(form)).await?)
}

pub async fn save(At(ids): Both, Posted { desk, form }: Posted) -> Answer {
    let (around, session) = Around::session(&desk, ids).await?;
    let done = async {
        let draft = read(&desk, &around, Some(&session), &form).await?;
        store::write!(desk.house.db, desk.staff.actor(), |work| training::change(work, session.id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(&session), "saved")),
        Err(again) => Ok(page(&desk, &around, Some(&session), &again).await?),
    }
}

async fn read(desk: &Signed, around: &Around, now: Option<&Training>, form: &Form) -> Result<TrainingDraft> {
    let draft = TrainingDraft::parse(&fields(form), &around.campaign.zone, now)?;
    let staff = offered(desk, now.map_or(&[], |now| &now.trainers)).await?;
    all_known(&draft.trainers, &staff)?;
    Ok(draft)
}

async fn page(desk: &Signed, around: &Around, session: Option<&Training>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let seen = again.form.value("seen");
    let staff = offered(desk, session.map_or(&[], |session| &session.trainers)).await?;
    let (action, title, back) = match session {
        Some(session) => (format!("{}/edit", address(session)), "training-session-edit", address(session)),
        None => {
            let home = home(around.edition.id);
            (format!("{home}/sessions/new"), "training-session-new", home)
        }
    };
    let hear = match session {
        Some(session) => seats::of(desk.db().read(), session.id).await?,
        None => Vec::new(),
    };
    let hear = hear.iter().filter(|seat| seat.standing() != Standing::Left).count();
    let form = html! {
        @if !seen.is_empty() { (Kit::hidden("seen", seen)) }
        (inputs(&kit, around, &staff, desk.db().now()))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &back, "desk-back")))
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        p { (edition_name(words, &around.edition)) }
        @if hear > 0 { p { (words.fill("training-will-hear", [("count", hear.into())])) } }
        (kit.post(&action, &desk.token, form))
    };
    Ok(desk.form_page(again, words.say(title), body))
}
