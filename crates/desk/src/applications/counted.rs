//! Whom a call reached, in numbers: shown when it is over, and never so small
//! that they name somebody.

use crate::answer::Answer;
use crate::editions::call::{around, state_of};
use crate::frame::bar;
use crate::shown::{chosen_edition, edition_name, editions};
use crate::signed::Signed;
use base::Error;
use people::applications::counted::{self, LEAST_SHOWN, QUESTIONS};
use programme::calls::{self, CallState};
use std::collections::BTreeMap;
use ui::parts::{Column, Table, Weight, go};
use ui::words::{Words, said};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let all = editions(&desk).await?;
    let edition = chosen_edition(desk.query.value("edition"), &all).ok_or(Error::Missing)?;
    let around = around(&desk, edition.id).await?;
    let call = calls::of(desk.db().read(), edition.id).await?;
    let over = call.is_some_and(|call| state_of(&desk, (&around.0, &around.1), &call) == CallState::Closed);
    let given = if over { counted::given(desk.db().read(), edition.id).await? } else { BTreeMap::new() };
    let body = html! {
        (bar(words.say("equality-title"), go(words, Weight::Quiet, &format!("/desk/applications/?edition={}", edition.id), "desk-back")))
        p { (edition_name(words, edition)) }
        p.lead { (words.say("equality-desk")) }
        @if over { @for question in QUESTIONS { (table(words, question, &given)) } }
        @else { p { (words.say("equality-not-yet")) } }
    };
    Ok(desk.page(words.say("equality-title"), body))
}

fn table(words: Words, question: &counted::Question, given: &BTreeMap<(String, String), u64>) -> Markup {
    let label = |answer: &str| match answer {
        "rather-not" => words.say("equality-rather-not"),
        answer => words.named("equality", &format!("{}-{answer}", question.name)),
    };
    let count = |answer: &str| given.get(&(question.name.to_owned(), answer.to_owned())).copied().unwrap_or(0);
    let rows = question.answers.iter().map(|answer| {
        let shown = match count(answer) {
            0 => html! { "–" },
            few if few < LEAST_SHOWN => {
                html! { (words.fill("equality-few", [("least", i64::try_from(LEAST_SHOWN).unwrap_or(5).into())])) }
            }
            many => html! { (words.number(many.cast_signed())) },
        };
        vec![html! { (label(answer)) }, shown]
    });
    let title = words.named("equality", question.name);
    let columns = vec![Column::new("equality-answer"), Column::new("equality-given").number()];
    html! { h2 { (title) } (Table::new(question.name, said(title.clone()), columns).rows(rows).show(words)) }
}
