//! The organisation's decision whether an approved story may leave. The
//! teller's yes is necessary, not sufficient; a second pair of eyes decides.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::people::limits;
use crate::shown::{choices, when};
use crate::signed::{At, Posted, Signed};
use crate::stories::jigsaw;
use base::{Error, Invalid, Result, StoryId};
use newsroom::stories::{self, Decision, State, Story};
use people::accounts::{self, Act};
use people::ledger::{self, Factor, OutcomeName, RiskRow, Solicitor, SolicitorNeed, Weighed};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, go};
use ui::words::{date_element, said};
use ui::{Markup, html};

pub async fn panel(desk: &Signed, story: &Story, zone: &base::jiff::tz::TimeZone) -> Result<Markup> {
    let words = desk.words;
    let mut decisions = ledger::risks(desk.db().read(), story.id).await?;
    // One decision about several languages is one line.
    decisions.dedup_by_key(|row| (row.decided_at, row.decided_by));
    let asked_by = decisions.iter().filter_map(|row| row.risk.weighed.solicitor_asked_by);
    let involved: Vec<_> = decisions.iter().map(|row| row.decided_by).chain(asked_by).collect();
    let names = accounts::names(desk.db().read(), &involved).await?;
    let rows = decisions.iter().map(|row| {
        vec![
            when(words, row.decided_at, zone),
            outcome(desk, row),
            html! {
                (words.say(row.risk.solicitor.need().key()))
                @if let Some(on) = row.risk.solicitor.asked_on() { " " (date_element(words, on)) }
                @if let Some(by) = row.risk.weighed.solicitor_asked_by.and_then(|by| names.get(&by)) { ", " bdi { (by) } }
            },
            html! { bdi { (row.risk.reason) } (weighed(desk, row)) },
            html! { @if let Some(by) = row.risk.review_by { (when(words, by, zone)) } },
            html! { bdi { (names.get(&row.decided_by).cloned().unwrap_or_default()) } },
        ]
    });
    let columns = vec![
        Column::new("desk-when"),
        Column::new("desk-outcome"),
        Column::new("desk-solicitor"),
        Column::new("desk-reason"),
        Column::new("desk-review-by"),
        Column::new("desk-who"),
    ];
    Ok(html! {
        section {
            h2 { (words.say("desk-risk")) }
            @if desk.may(Act::DecideRisk) { (jigsaw::panel(desk, story).await?) }
            (Table::new("risks", "desk-risk", columns).rows(rows).or_say("desk-risk-none", "desk-risk-what").show(words))
            @if desk.may(Act::DecideRisk) && matches!(story.state, State::Approved | State::Published | State::Draft | State::Sent | State::ChangeAsked) {
                (fields(desk, story, &Form::blank(), &staff(desk).await?))
            }
        }
    })
}

fn outcome(desk: &Signed, row: &RiskRow) -> Markup {
    let name = OutcomeName::from(row.risk.outcome);
    let tone = match name {
        OutcomeName::Allowed => Tone::Done,
        OutcomeName::Held => Tone::Waiting,
        OutcomeName::Vetoed => Tone::Stopped,
    };
    html! { (chip(desk.words, tone, name.key())) @if row.ended_at.is_some() { " " small { (desk.words.say("desk-replaced")) } } }
}

/// What was weighed, and what was done against it.
fn weighed(desk: &Signed, row: &RiskRow) -> Markup {
    let words = desk.words;
    let factors: Vec<_> = row.risk.weighed.factors.iter().map(|one| words.say(one.key()).into_owned()).collect();
    html! {
        @if !factors.is_empty() { p.hint { (words.list(&factors)) } }
        @if !row.risk.weighed.mitigations.is_empty() { p.hint { (words.say("desk-mitigations")) ": " bdi { (row.risk.weighed.mitigations) } } }
    }
}

/// Whoever may have asked a solicitor: everybody on the staff now.
async fn staff(desk: &Signed) -> Result<Vec<Choice>> {
    let all = accounts::list(desk.db().read()).await?;
    let there = all.into_iter().filter(|member| member.revoked_at.is_none());
    Ok(there.map(|member| Choice::new(member.id.to_string(), said(member.name))).collect())
}

fn fields(desk: &Signed, story: &Story, form: &Form, staff: &[Choice]) -> Markup {
    let kit = Kit::new(desk.words, form).prefixed("risk");
    kit.post(&format!("/desk/stories/{}/risk", story.id), &desk.token, html! {
        (kit.radios(Field::new("outcome", "desk-outcome").required(), &choices(OutcomeName::ALL, OutcomeName::name, |one| one.key().into())))
        (kit.radios(Field::new("solicitor", "desk-solicitor").required().hint("desk-solicitor-hint"), &choices(SolicitorNeed::ALL, SolicitorNeed::name, |one| one.key().into())))
        (kit.date(Field::new("asked_on", "desk-asked-on")))
        (kit.select(Field::new("asked_by", "desk-asked-by"), staff))
        (kit.boxes(Field::new("factors", "desk-factors").hint("desk-factors-hint"), &choices(Factor::ALL, Factor::name, |one| one.key().into())))
        (kit.area(Field::new("mitigations", "desk-mitigations").hint("desk-mitigations-hint").at_most(people::ledger::rules::REASON_MOST).rows(3)))
        (kit.area(Field::new("reason", "desk-reason").required().hint("desk-risk-reason-hint").at_most(people::ledger::rules::REASON_MOST).rows(3)))
        (kit.date(Field::new("review_by", "desk-review-by").hint("desk-review-by-hint")))
        (kit.buttons("desk-risk-decide", Markup::default()))
    })
}

pub async fn decide(At(id): At<StoryId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let story = stories::store::find(desk.db().read(), id).await?;
    let zone = desk.zone().await?;
    let done = async {
        let decision = read(&mut form, &zone)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::decide_risk(
            work,
            &desk.house.keys,
            id,
            &decision
        ))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/stories/{id}/"), "decided")),
        Err(again) => {
            let limits = limits::reminder(&desk, story.persona).await?;
            Ok(once_more(&desk, &story, &again, (&limits, &staff(&desk).await?)))
        }
    }
}

fn read(form: &mut Form, zone: &base::jiff::tz::TimeZone) -> Result<Decision> {
    let outcome = form.choose("outcome", true, OutcomeName::parse);
    let need = form.choose("solicitor", true, SolicitorNeed::parse);
    let asked_on = form.date("asked_on");
    if need == Some(SolicitorNeed::Asked) && form.text("asked_on").is_none() {
        form.note("asked_on", "error-required");
    }
    let reason = form.require("reason");
    let solicitor_asked_by = match form.value("asked_by") {
        "" => None,
        id => id.parse().ok().or_else(|| {
            form.note("asked_by", "error-choose");
            None
        }),
    };
    let factors: Option<Vec<Factor>> = form.values("factors").map(Factor::parse).collect();
    if factors.is_none() {
        form.note("factors", "error-unknown-choice");
    }
    let mitigations = form.text("mitigations").unwrap_or_default();
    let review_by = form
        .date("review_by")
        .and_then(|date| date.to_zoned(zone.clone()).ok())
        .map(|zoned| base::Instant::from(zoned.timestamp()));
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let solicitor = match (need, asked_on) {
        (Some(SolicitorNeed::NotNeeded), _) => Solicitor::NotNeeded,
        (Some(SolicitorNeed::NotAskedYet), _) => Solicitor::NotAskedYet,
        (Some(SolicitorNeed::Asked), Some(on)) => Solicitor::Asked(on),
        _ => return Err(Error::Invalid(Invalid::new())),
    };
    let outcome = outcome.ok_or(Error::Invalid(Invalid::new()))?.into();
    // By whom belongs to a solicitor who was asked.
    let solicitor_asked_by = solicitor_asked_by.filter(|_| matches!(solicitor, Solicitor::Asked(_)));
    let weighed = Weighed { factors: factors.unwrap_or_default(), mitigations, solicitor_asked_by };
    Ok(Decision { outcome, solicitor, reason, weighed, review_by })
}

fn once_more(
    desk: &Signed,
    story: &Story,
    again: &Again,
    (limits, staff): (&Markup, &[Choice]),
) -> axum::response::Response {
    let body = html! {
        (bar(desk.words.say("desk-risk"), go(desk.words, Weight::Quiet, &format!("/desk/stories/{}/", story.id), "desk-back-story")))
        (limits)
        (fields(desk, story, &again.form, staff))
    };
    desk.form_page(again, desk.words.say("desk-risk"), body)
}
