//! The tasks in one state.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, when};
use crate::signed::Signed;
use base::jiff::tz::TimeZone;
use people::accounts::Act;
use store::jobs::{self, Job, State};
use ui::page::NavItem;
use ui::parts::{Column, Table, Tone, Weight, chip, older_newer, tabs};
use ui::words::Words;
use ui::{Markup, html};

const STATES: [(State, &str); 4] = [
    (State::Buried, "desk-jobs-state-buried"),
    (State::Queued, "desk-jobs-state-queued"),
    (State::Running, "desk-jobs-state-running"),
    (State::Done, "desk-jobs-state-done"),
];

/// Tasks by their stored names. One that is new here is shown by that name.
const KINDS: &[(&str, &str)] = &[
    (people::accounts::MAIL_SIGN_IN, "desk-jobs-kind-mail-sign-in"),
    (newsroom::toolkit::ahead::DRAW_AHEAD, "desk-kit-drawing"),
    (newsroom::stories::jobs::MAIL_REVIEW, "desk-jobs-kind-mail-review"),
];

pub async fn show(desk: Signed) -> Answer {
    let state = State::parse(desk.query.value("state")).unwrap_or(State::Buried);
    let first = (desk.query.page() - 1) * PER_PAGE;
    // One more than is shown says whether there are more.
    let mut found = jobs::list(desk.db(), state, PER_PAGE + 1, first).await?;
    let more = found.len() as u64 > PER_PAGE;
    found.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    let zone = desk.zone().await?;
    Ok(desk.page(desk.words.say("desk-jobs-title"), page(&desk, state, &found, more, &zone)))
}

fn page(desk: &Signed, state: State, found: &[Job], more: bool, zone: &TimeZone) -> Markup {
    let words = desk.words;
    let items: Vec<NavItem> = STATES
        .iter()
        .map(|(one, label)| NavItem::new(format!("/desk/jobs/?state={}", one.name()), *label, *one == state))
        .collect();
    let columns =
        ["desk-jobs-kind", "desk-jobs-about", "desk-jobs-due", "desk-jobs-tries", "desk-jobs-why", "desk-jobs-acts"];
    let label = STATES.iter().find(|(one, _)| *one == state).map_or("desk-jobs-title", |(_, label)| *label);
    let to = |page: u64| desk.query.with("/desk/jobs/", "page", &page.to_string());
    let page = desk.query.page();
    html! {
        (bar(words.say("desk-jobs-title"), Markup::default()))
        p { (words.say("desk-jobs-lead")) }
        (tabs(words, "desk-jobs-states", &items))
        (Table::new("jobs", label, columns.map(Column::new).into())
            .rows(found.iter().map(|job| row(desk, job, zone)))
            .or_say("desk-jobs-none", "desk-jobs-none-body")
            .show(words))
        (older_newer(words, (page > 1).then(|| to(page - 1)).as_deref(), more.then(|| to(page + 1)).as_deref()))
    }
}

fn row(desk: &Signed, job: &Job, zone: &TimeZone) -> Vec<Markup> {
    let words = desk.words;
    vec![
        html! { (kind(words, &job.kind)) " " (state(words, job.state)) },
        html! { @for id in &job.args { code dir="ltr" { (id.get(..8).unwrap_or(id)) } " " } },
        when(words, job.run_at, zone),
        html! { (words.fill("desk-jobs-tried", [("done", job.attempts.into()), ("all", jobs::TRIES.into())])) },
        html! { @match &job.last_error { Some(why) => code dir="ltr" { (why) }, None => "–" } },
        html! {
            @if job.state == State::Buried && desk.may(Act::RetryJobs) {
                (desk.button(Weight::Quiet, &format!("/desk/jobs/{}/retry", job.id), "desk-jobs-retry"))
            }
        },
    ]
}

fn kind(words: Words, name: &str) -> Markup {
    match KINDS.iter().find(|(known, _)| *known == name) {
        Some((_, key)) => html! { (words.say(key)) },
        None => html! { code { (name) } },
    }
}

fn state(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Queued => Tone::Waiting,
        State::Running => Tone::Moving,
        State::Done => Tone::Done,
        State::Buried => Tone::Careful,
    };
    let label = STATES.iter().find(|(one, _)| *one == state).map_or("desk-jobs-title", |(_, label)| *label);
    chip(words, tone, label)
}
