//! The plan of the days: what is to be posted when, one day after another.

use super::{called, edition_of};
use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown;
use crate::signed::{Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, KitItemId, Result};
use newsroom::toolkit::store::{self, Filter};
use newsroom::toolkit::{self, Item};
use programme::campaigns::Edition;
use std::collections::BTreeMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, empty, go};
use ui::words::said;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let edition = edition_of(&desk, desk.query.value("edition")).await?;
    let form = Form::blank().with("day", desk.query.value("day"));
    Ok(page(&desk, &edition, &Again::first(form)).await?)
}

pub async fn save(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let edition = edition_of(&desk, form.value("edition")).await?;
    let done = match read(&mut form) {
        Ok((day, items)) => {
            ::store::write!(desk.house.db, desk.staff.actor(), |work| toolkit::plan_day(work, edition.id, day, &items))
        }
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/toolkit/plan?edition={}", edition.id), "saved")),
        Err(again) => Ok(page(&desk, &edition, &again).await?),
    }
}

fn read(form: &mut Form) -> Result<(base::jiff::civil::Date, Vec<KitItemId>)> {
    form.require("day");
    let day = form.date("day");
    let items: Result<Vec<KitItemId>, _> = form.values("items").map(str::parse).collect();
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let items = items.map_err(|_| Error::invalid("items", "error-unknown-choice"))?;
    day.map(|day| (day, items)).ok_or(Error::Invalid(Invalid::new()))
}

async fn page(desk: &Signed, edition: &Edition, again: &Again) -> Result<Response> {
    let words = desk.words;
    let items = store::list(desk.db().read(), edition.id, &Filter::default(), desk.db().now()).await?;
    let plan = store::plan(desk.db().read(), edition.id).await?;
    let mut days: BTreeMap<base::jiff::civil::Date, Vec<&Item>> = BTreeMap::new();
    for planned in &plan {
        days.entry(planned.day).or_default().extend(items.iter().find(|item| item.id == planned.item));
    }
    let kit = Kit::new(words, &again.form);
    let choices: Vec<Choice> =
        items.iter().map(|item| Choice::new(item.id.to_string(), said(called(words, item)))).collect();
    let back = format!("/desk/toolkit/?edition={}", edition.id);
    let inside: Markup = html! {
        (Kit::hidden("edition", &edition.id.to_string()))
        (kit.date(Field::new("day", "desk-day").required()))
        (kit.boxes(Field::new("items", "desk-kit-on-day").hint("desk-kit-on-day-hint"), &choices))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &back, "desk-back")))
    };
    let body = html! {
        (bar(words.fill("desk-kit-plan-of", [("edition", shown::edition_name(words, edition).into())]), Markup::default()))
        @if days.is_empty() { (empty(words, "desk-kit-plan-none", "desk-kit-plan-none-body", Markup::default())) }
        ol.days {
            @for (day, items) in &days {
                li { b { (words.day(*day)) } ul { @for item in items { li { a href=(super::address(item.id)) { (called(words, item)) } } } } }
            }
        }
        h2 { (words.say("desk-kit-plan-day")) }
        (kit.post("/desk/toolkit/plan", &desk.token, inside))
    };
    Ok(desk.form_page(again, words.say("desk-kit-plan"), body))
}
