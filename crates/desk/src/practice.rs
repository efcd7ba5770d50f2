//! The hard questions of a campaign's own, for ambassadors to practise with.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{fields, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, QuestionId, Result};
use programme::campaigns;
use programme::practice::{self, ALWAYS, QuestionDraft};
use ui::form::{Form, Kit};
use ui::parts::{Column, Table, Weight};
use ui::words::text_of;
use ui::{Markup, html};

const HERE: &str = "/desk/practice/";

pub async fn list(desk: Signed) -> Answer {
    Ok(page(&desk, &Again::first(Form::blank())).await?)
}

pub async fn add(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let done = async {
        let draft = QuestionDraft::parse(&fields(&form))?;
        let campaign = campaigns::default(desk.db().read()).await?.ok_or(Error::Missing)?.id;
        store::write!(desk.house.db, desk.staff.actor(), |work| practice::add(work, campaign, &draft)).map(drop)
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(HERE, "added")),
        Err(again) => Ok(page(&desk, &again).await?),
    }
}

pub async fn end(At(id): At<QuestionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| practice::end(work, id))?;
    Ok(desk.said(HERE, "ended"))
}

async fn page(desk: &Signed, again: &Again) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let own = match campaigns::default(db).await? {
        Some(campaign) => practice::of(db, campaign.id).await?,
        None => Vec::new(),
    };
    let rows = own.iter().map(|one| {
        vec![
            text_of(words, &one.words),
            when(words, one.added_at, &zone),
            desk.button(Weight::Quiet, &format!("{HERE}{}/end", one.id), "desk-practice-end"),
        ]
    });
    let columns = ["desk-practice-question", "desk-when", "desk-actions"].map(Column::new);
    let table = Table::new("questions", "desk-practice", columns.into()).rows(rows);
    let kit = Kit::new(words, &again.form);
    let body = html! {
        (bar(words.say("desk-practice"), Markup::default()))
        p.lead { (words.say("desk-practice-lead")) }
        (table.or_say("desk-practice-none", "desk-practice-none-what").show(words))
        (kit.post(HERE, &desk.token, html! {
            (in_both!(kit, text, "words", "desk-practice-question"))
            (kit.buttons("desk-practice-add", Markup::default()))
        }))
        h2 { (words.say("desk-practice-always")) }
        ol { @for key in ALWAYS { li { (words.say(key)) } } }
    };
    Ok(desk.form_page(again, words.say("desk-practice"), body))
}
