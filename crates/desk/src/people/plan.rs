//! The safety plan: written down with the person, read and written by those
//! who may act by it. Reading is a post, as the look is written down first.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Invalid, PersonaId, Result};
use people::personas;
use people::safety::{self, Kept, Plan, rules::PART_MOST};
use ui::form::{Field, Form, Kit};
use ui::html;
use ui::parts::{Weight, go};
use ui::words::date_element;

const PARTS: [(&str, &str, &str); 4] = [
    ("call_first", "plan-call-first", "desk-plan-call-first-hint"),
    ("signs", "plan-signs", "desk-plan-signs-hint"),
    ("steps", "plan-steps", "desk-plan-steps-hint"),
    ("may_be_told", "plan-may-be-told", "desk-plan-may-be-told-hint"),
];

pub async fn read(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let kept = store::write!(desk.house.db, desk.staff.actor(), |work| safety::read_plan(work, keys, id))?;
    let form = kept.as_ref().map_or_else(Form::blank, fill);
    Ok(page(&desk, id, kept.as_ref(), &Again::first(form)).await?)
}

fn fill(kept: &Kept) -> Form {
    let plan = &kept.plan;
    Form::blank()
        .with("call_first", plan.call_first.clone())
        .with("signs", plan.signs.clone())
        .with("steps", plan.steps.clone())
        .with("may_be_told", plan.may_be_told.clone())
        .with("review_on", kept.review_on.to_string())
}

pub async fn write(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    personas::find(desk.db().read(), id).await?;
    let today = desk.db().now().date_in(&desk.zone().await?);
    let done = async {
        let review_on = form.date("review_on");
        if review_on.is_none() && form.text("review_on").is_none() {
            form.note("review_on", "error-required");
        }
        form.check()?;
        let review_on = review_on.ok_or(Error::Invalid(Invalid::new()))?;
        let line = |name: &str| form.text(name).unwrap_or_default();
        let plan = Plan {
            call_first: line("call_first"),
            signs: line("signs"),
            steps: line("steps"),
            may_be_told: line("may_be_told"),
        };
        let keys = &desk.house.keys;
        store::write!(desk.house.db, desk.staff.actor(), |work| safety::write_plan(
            work, keys, id, &plan, review_on, today
        ))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/people/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, id, None, &again).await?),
    }
}

async fn page(desk: &Signed, id: PersonaId, kept: Option<&Kept>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let persona = personas::find(desk.db().read(), id).await?;
    let zone = desk.zone().await?;
    let home = format!("/desk/people/{id}/");
    let kit = Kit::new(words, &again.form);
    let body = html! {
        (bar(words.say("desk-plan"), go(words, Weight::Quiet, &home, "desk-back")))
        p.lead { bdi { (persona.staff_name(words.locale())) } }
        p { (words.say("desk-plan-lead")) }
        @if let Some(kept) = kept {
            p { (words.weave(&"desk-plan-dates".into(), [("when", when(words, kept.written_at, &zone)), ("review", date_element(words, kept.review_on))])) }
        }
        (kit.post(&format!("{home}plan/write"), &desk.token, html! {
            @for (name, label, hint) in PARTS {
                (kit.area(part(name, label, hint)))
            }
            (kit.date(Field::new("review_on", "desk-plan-review").hint("desk-plan-review-hint").required()))
            (kit.buttons("desk-plan-save", go(words, Weight::Quiet, &home, "desk-back")))
        }))
        p.hint { (words.say("desk-papers-logged")) }
    };
    Ok(desk.form_page(again, words.say("desk-plan"), body))
}

fn part(name: &'static str, label: &'static str, hint: &'static str) -> Field {
    let field = Field::new(name, label).hint(hint).at_most(PART_MOST).rows(4);
    if matches!(name, "call_first" | "steps") { field.required() } else { field }
}
