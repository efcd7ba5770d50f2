//! Drawing an edition's whole kit ahead of time: a button, and how far it is.

use super::edition_of;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::{Posted, Signed};
use base::{EditionId, Error};
use newsroom::toolkit::ahead::{self, Run};
use people::accounts::Act;
use ui::form::Kit;
use ui::parts::{Column, Table, Tone, Weight, chip, go, progress};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let edition = edition_of(&desk, desk.query.value("edition")).await?;
    let runs = ahead::of_edition(desk.db().read(), edition.id).await?;
    let zone = desk.zone().await?;
    let going = runs.iter().find(|run| run.ended_at.is_none());
    let here = format!("/desk/toolkit/drawing?edition={}", edition.id);
    let row = |run: &Run| {
        vec![
            shown::when(words, run.begun_at, &zone),
            html! {
                @match run.ended_at {
                    Some(ended) => (shown::when(words, ended, &zone)),
                    None => (chip(words, Tone::Moving, "desk-kit-drawing-going")),
                }
            },
            html! { (words.fill("ui-done-of", [("done", run.done.into()), ("all", run.cards.into())])) },
            html! { (words.fill("desk-count", [("count", run.drawn.into())])) },
        ]
    };
    let columns =
        ["desk-kit-drawing-begun", "desk-kit-drawing-ended", "desk-kit-drawing-cards", "desk-kit-drawing-new"];
    let form = ui::form::Form::blank();
    let kit = Kit::new(words, &form);
    let body = html! {
        (bar(words.fill("desk-kit-drawing-of", [("edition", shown::edition_name(words, &edition).into())]), Markup::default()))
        p.lead { (words.say("desk-kit-drawing-lead")) }
        @match going {
            Some(run) => {
                (progress(words, "desk-kit-drawing-now", run.done, run.cards))
                p { (go(words, Weight::Quiet, &here, "desk-kit-drawing-again")) }
            }
            None => {
                @if desk.may(Act::EditToolkit) {
                    (kit.post("/desk/toolkit/drawing", &desk.token, html! {
                        (Kit::hidden("edition", &edition.id.to_string()))
                        (kit.buttons("desk-kit-drawing-begin", Markup::default()))
                    }))
                }
            }
        }
        (Table::new("runs", "desk-kit-drawing", columns.map(Column::new).into())
            .rows(runs.iter().map(row))
            .or_say("desk-kit-drawing-none", "desk-kit-drawing-none-body")
            .show(words))
    };
    Ok(desk.page(words.say("desk-kit-drawing"), body))
}

pub async fn begin(Posted { desk, form }: Posted) -> Answer {
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| ahead::begin(work, edition))?;
    Ok(desk.said(&format!("/desk/toolkit/drawing?edition={edition}"), "drawing"))
}
