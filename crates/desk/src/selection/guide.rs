//! What a coordinator writes beside each criterion, so that all who score mean
//! the same by the same mark.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{clean, edition_name, filled};
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Result};
use people::selection::scoring::rules::{GUIDE_MOST, GUIDES};
use people::selection::scoring::{self, Mark};
use programme::{calls, campaigns};
use ui::form::{Field, Kit};
use ui::html;
use ui::parts::{Weight, go};
use ui::words::said;

pub async fn ask(desk: Signed) -> Answer {
    let edition: EditionId = desk.query.value("edition").parse().map_err(|_| Error::Missing)?;
    let guide = scoring::guide(desk.db().read(), edition).await?;
    let written = guide.into_iter().filter_map(|(place, words)| Some(((*GUIDES.get(place)?).to_owned(), words)));
    Ok(page(&desk, edition, &Again::first(filled(written.collect()))).await?)
}

pub async fn save(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    let criteria = calls::find(desk.db().read(), edition).await?.criteria.len();
    let words: Vec<String> = GUIDES.iter().map(|name| clean(form.value(name))).collect();
    let saved =
        store::write!(desk.house.db, desk.staff.actor(), |work| scoring::write_guide(work, edition, &words, criteria));
    match settle(saved, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/selection/?edition={edition}"), "saved")),
        Err(again) => Ok(page(&desk, edition, &again).await?),
    }
}

async fn page(desk: &Signed, id: EditionId, again: &Again) -> Result<Response> {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let call = calls::find(desk.db().read(), id).await?;
    let kit = Kit::new(words, &again.form);
    let back = format!("/desk/selection/?edition={id}");
    let inputs = html! {
        (Kit::hidden("edition", &id.to_string()))
        @for (name, criterion) in GUIDES.into_iter().zip(&call.criteria) {
            (kit.area(Field::new(name, said(criterion.say(words.locale()))).hint("desk-scoring-guide-hint").rows(3).at_most(GUIDE_MOST)))
        }
        (kit.buttons("desk-scoring-guide-save", go(words, Weight::Quiet, &back, "desk-back")))
    };
    let body = html! {
        (bar(words.say("desk-scoring-guide"), ui::Markup::default()))
        p { (edition_name(words, &edition)) }
        p.lead { (words.say("desk-scoring-guide-lead")) }
        ul.points { @for mark in Mark::ALL { li { (words.say(mark.key())) } } }
        (kit.post("/desk/selection/guide", &desk.token, inputs))
    };
    Ok(desk.form_page(again, words.say("desk-scoring-guide"), body))
}
