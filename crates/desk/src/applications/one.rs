//! One application. Opening the page shows nothing that was said: what they
//! wrote is read by a press, and who they are by another; both are written down
//! where the applicant reads them, and neither is kept by the browser.

use super::{address, state_chip};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{edition_name, when};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{ApplicationId, Result};
use door::applying;
use people::accounts::Act;
use people::applications::{self, Application, Look, Said};
use people::links::IssuedCode;
use people::selection;
use programme::calls;
use programme::campaigns;
use ui::parts::{Weight, breadcrumb, confirmation, facts, go, notice};
use ui::words::{Wording, said};
use ui::{Markup, html};

/// What was opened by a press, to be shown once.
enum Opened {
    Nothing,
    Said(Look, Box<Said>),
    Code(IssuedCode),
}

pub async fn show(desk: Signed, At(id): At<ApplicationId>) -> Answer {
    Ok(page(&desk, id, Opened::Nothing).await?)
}

pub async fn read(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    open(posted.desk, id, Look::Words).await
}

pub async fn who(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    open(posted.desk, id, Look::Who).await
}

async fn open(desk: Signed, id: ApplicationId, look: Look) -> Answer {
    let keys = &desk.house.keys;
    let said = store::write!(desk.house.db, desk.staff.actor(), |work| selection::look(work, keys, id, look))?;
    Ok(page(&desk, id, Opened::Said(look, Box::new(said))).await?)
}

/// For somebody who lost theirs: read out to them, and shown once.
pub async fn code(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    let code = store::write!(desk.house.db, desk.staff.actor(), |work| async {
        // A code opens everything, so it is not for whoever has to judge without knowing who it is.
        let one = applications::find(work.db(), id).await?;
        selection::keep_blind(work.db(), desk.staff.id, one.edition).await?;
        applications::renew_code(work, keys, id).await
    })?;
    Ok(page(&desk, id, Opened::Code(code)).await?)
}

pub async fn ask_withdraw(desk: Signed, At(id): At<ApplicationId>) -> Answer {
    let words = desk.words;
    let one = applications::find(desk.db().read(), id).await?;
    let what = html! {
        p.lead { code dir="ltr" { (one.reference()) } }
        p { (words.say("desk-application-withdraw-what")) }
    };
    let here = address(id);
    let act = desk.button(Weight::Grave, &format!("{here}withdraw"), "desk-application-withdraw");
    Ok(desk.page(
        words.say("desk-application-withdraw"),
        confirmation(words, "desk-application-withdraw", what, act, &here),
    ))
}

pub async fn withdraw(At(id): At<ApplicationId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let keys = &desk.house.keys;
    store::write!(desk.house.db, desk.staff.actor(), |work| applications::withdraw(work, keys, id))?;
    Ok(desk.said("/desk/applications/", "removed"))
}

async fn page(desk: &Signed, id: ApplicationId, opened: Opened) -> Result<Response> {
    let words = desk.words;
    let db = desk.db().read();
    let one = applications::find(db, id).await?;
    let edition = campaigns::edition(db, one.edition).await?;
    let campaign = campaigns::find(db, edition.campaign).await?;
    let call = calls::find(db, one.edition).await?;
    let zone = campaign.zone.tz();
    let here = address(id);
    let met = [("met", i64::try_from(one.met).unwrap_or(0).into()), ("count", call.criteria.len().into())];
    let rows: Vec<(Wording, Markup)> = vec![
        (
            "desk-state".into(),
            html! { (state_chip(words, one.state())) @if let Some(sent) = one.sent_at { " " small { (when(words, sent, zone)) } } },
        ),
        (
            "desk-edition".into(),
            html! { a href=(crate::editions::call::home(edition.id)) { (edition_name(words, &edition)) } },
        ),
        ("desk-application-way".into(), html! { (words.say(one.way.key())) }),
        ("desk-language".into(), crate::shown::language(words, one.language)),
        (
            "desk-application-meets".into(),
            html! { @if one.sent_at.is_some() { (words.fill("desk-application-met", met)) } @else { "–" } },
        ),
        ("desk-application-saved".into(), when(words, one.saved_at, zone)),
        ("desk-application-gone".into(), html! { (words.day_over(one.gone_at, zone)) }),
    ];
    let before = [("/desk/applications/".to_owned(), Wording::from("desk-applications"))];
    let title = format!("{} {}", words.say("desk-application"), one.reference());
    let body = html! {
        (breadcrumb(words, &before, said(one.reference())))
        (bar(title.as_str(), Markup::default()))
        (facts(words, &rows))
        (shown(desk, &one, &call, &opened))
        (acts(desk, &one, &here))
    };
    Ok(desk.page(title, body))
}

fn shown(desk: &Signed, one: &Application, call: &calls::Call, opened: &Opened) -> Markup {
    let words = desk.words;
    match opened {
        Opened::Nothing => html! {},
        Opened::Code(code) => notice(
            words,
            "desk-application-code-new",
            html! {
                p.lead { code.code dir="ltr" { (code.code.shown()) } }
                p { (words.say("desk-application-code-once")) }
            },
        ),
        Opened::Said(look, told) => html! {
            (notice(words, "desk-identity-written-down", html! { p { (words.say("desk-application-screen")) } }))
            @if *look == Look::Who {
                section { h2 { (words.say("apply-step-you")) } (facts(words, &applying::person_rows(words, told, one.way))) }
            }
            section {
                h2 { (words.say("apply-step-fit")) }
                (facts(words, &applying::fit_rows(words, told, &call.criteria)))
                @if *look == Look::Words && !told.needs.is_empty() { h3 { (words.say("apply-needs")) } (applying::plain(&told.needs)) }
            }
            section { h2 { (words.say("apply-step-words")) } (facts(words, &applying::words_rows(words, told, &call.questions))) }
        },
    }
}

fn acts(desk: &Signed, one: &Application, here: &str) -> Markup {
    let words = desk.words;
    let is_sent = one.sent_at.is_some();
    html! {
        section {
            p.hint { (words.say(if is_sent { "desk-application-logged" } else { "application-refused-unsent" })) }
            div.buttons {
                @if is_sent { (desk.button(Weight::Main, &format!("{here}read"), "desk-application-read")) }
                @if is_sent && desk.may(Act::ReadApplicants) { (desk.button(Weight::Quiet, &format!("{here}who"), "desk-application-who")) }
                @if desk.may(Act::SelectApplicants) { (go(words, Weight::Quiet, &format!("{here}scores"), "desk-selection-scores")) }
                @if desk.may(Act::NoteTalks) { (go(words, Weight::Quiet, &format!("{here}talks"), "desk-talks-to")) }
                @if desk.may(Act::SelectApplicants) { (go(words, Weight::Quiet, &format!("{here}outcome"), "desk-outcome")) }
                @if desk.may(Act::TakeApplications) {
                    (desk.button(Weight::Quiet, &format!("{here}code"), "desk-application-code"))
                    (go(words, Weight::Quiet, &format!("{here}withdraw"), "desk-application-withdraw"))
                }
            }
        }
    }
}
