//! The programme board: everybody who takes part in an edition, by how far they
//! have come, with what is next and what is overdue. Applications are counted
//! here and named nowhere.

use crate::answer::{Again, Answer, settle};
use crate::frame::bar;
use crate::shown::{PER_PAGE, choices, clear, edition_name, file_buttons, how_many, named, offset, page_of, pages};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Message, MilestoneId, Result};
use newsroom::board::{self, Board, Filter, Person, Stage};
use people::accounts::Act;
use people::applications::State;
use programme::campaigns;
use programme::campaigns::milestones::Milestone;
use std::collections::BTreeMap;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Table, Tone, Weight, breadcrumb, chip, disclosure, facts, filters, go};
use ui::words::{Wording, Words, date_element, said};
use ui::{Markup, html};

pub fn home(edition: EditionId) -> String {
    format!("/desk/editions/{edition}/board")
}

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let board = board::of(desk.db(), id).await?;
    let form = filled(&board);
    Ok(page(&desk, &edition, board, &Again::first(form)).await?)
}

/// Which milestone says by when everybody should have come so far.
pub async fn set_dues(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let done = async {
        let dues = read(&form)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| board::set_dues(work, id, &dues))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&home(id), "saved")),
        Err(again) => {
            let board = board::of(desk.db(), id).await?;
            Ok(page(&desk, &edition, board, &again).await?)
        }
    }
}

/// Whom the address narrows the board to.
pub async fn filter(desk: &Signed) -> Result<Filter> {
    Ok(Filter {
        stage: desk.query.value("stage").parse().ok(),
        overdue: !desk.query.value("overdue").is_empty(),
        ids: named(desk, "persona").await?,
    })
}

fn filled(board: &Board) -> Form {
    board.dues.iter().fold(Form::blank(), |form, (stage, milestone)| form.with(field(*stage), milestone.to_string()))
}

/// The field that says the day of a stage.
const fn field(stage: Stage) -> &'static str {
    match stage {
        Stage::Enrolled => "due-enrolled",
        Stage::Drafted => "due-drafted",
        Stage::Reading => "due-reading",
        Stage::Approved => "due-approved",
        Stage::Out => "due-out",
        Stage::CaredFor => "due-cared-for",
    }
}

fn read(form: &Form) -> Result<BTreeMap<Stage, MilestoneId>> {
    let mut dues = BTreeMap::new();
    for stage in Stage::with_day() {
        if let Some(chosen) = form.text(field(stage)) {
            let milestone = chosen.parse().map_err(|_| Error::invalid(field(stage), "error-unknown-choice"))?;
            dues.insert(stage, milestone);
        }
    }
    Ok(dues)
}

async fn page(desk: &Signed, edition: &campaigns::Edition, board: Board, again: &Again) -> Result<Response> {
    let words = desk.words;
    let id = edition.id;
    let counts = counts(desk, &board, id);
    let days = days(desk, &board, id, &again.form);
    let narrowed = board.narrowed(&filter(desk).await?);
    let total = narrowed.len() as u64;
    let rows = page_of(desk, &narrowed).iter().map(|one| row(words, one));
    let columns = ["desk-person", "board-stage", "board-next", "desk-due"];
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let before = [(format!("/desk/editions/{id}/"), said(edition_name(words, edition)))];
    let body = html! {
        (breadcrumb(words, &before, "board-title"))
        (bar(words.say("board-title"), Markup::default()))
        p.lead { (words.say("board-lead")) }
        (counts)
        (filters(words, &home(id), clear(desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("stage", "board-stage").quiet(), &choices(Stage::ALL, Stage::name, |stage| stage.label().into())))
            (kit.tick(Field::new("overdue", "board-only-overdue").quiet()))
        }))
        (how_many(words, total))
        (Table::new("board", "board-title", columns.map(Column::new).into()).rows(rows).or_say("board-none", "board-none-what").show(words))
        @if total > PER_PAGE || offset(desk, total) > 0 { (pages(desk, total)) }
        @if desk.may(Act::TakeFiles) && total > 0 {
            section {
                h2 { (words.say("desk-file-take")) }
                p.hint { (words.say("board-file-what")) }
                (file_buttons(desk, &desk.query.with(&format!("{}/file", home(id)), "page", "1")))
            }
        }
        (days)
    };
    Ok(desk.form_page(again, words.say("board-title"), body))
}

fn row(words: Words, one: &Person) -> Vec<Markup> {
    let persona = one.persona.id;
    vec![
        html! {
            a href={ "/desk/people/" (persona) "/" } { bdi { (one.persona.staff_name(words.locale())) } }
            @if one.is_paused { " " (chip(words, Tone::Stopped, "desk-paused")) }
        },
        chip(words, tone(one.stage), one.stage.label()),
        html! {
            @if one.is_paused { (words.say("board-next-paused")) }
            @else { (words.say(one.stage.next())) }
            @if let Some(story) = one.story { " " a href={ "/desk/stories/" (story) "/" } { (words.say("board-story")) } }
        },
        html! {
            @match one.due {
                None => "–",
                Some(day) => {
                    (date_element(words, day))
                    @if one.is_overdue { " " (chip(words, Tone::Careful, "desk-overdue")) }
                }
            }
        },
    ]
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Enrolled => Tone::Still,
        Stage::Drafted => Tone::Moving,
        Stage::Reading => Tone::Waiting,
        Stage::Approved => Tone::Careful,
        Stage::Out | Stage::CaredFor => Tone::Done,
    }
}

fn counts(desk: &Signed, board: &Board, id: EditionId) -> Markup {
    let words = desk.words;
    let number = |count: usize| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut rows: Vec<(Wording, Markup)> = Vec::new();
    if desk.may(Act::SeeApplications) {
        for state in State::ALL {
            let count = board.applied.get(state).copied().unwrap_or_default();
            let there = format!("/desk/applications/?edition={id}&state={}", state.name());
            let applied = Message::new("board-applications").with("state", words.say(state.key()).into_owned());
            rows.push((applied.into(), html! { a href=(there) { (words.number(count.cast_signed())) } }));
        }
    }
    for stage in Stage::ALL {
        let link = html! { a href={ (home(id)) "?stage=" (stage.name()) } { (number(board.count(*stage))) } };
        rows.push((stage.label().into(), link));
    }
    rows.push(("board-overdue".into(), html! { a href={ (home(id)) "?overdue=yes" } { (number(board.overdue())) } }));
    if board.unnamed > 0 {
        rows.push(("board-unnamed".into(), html! { (number(board.unnamed)) }));
    }
    facts(words, &rows)
}

/// By when everybody should have come so far, said by the edition's own milestones.
fn days(desk: &Signed, board: &Board, id: EditionId, form: &Form) -> Markup {
    let words = desk.words;
    let of = |milestone: &MilestoneId| board.milestones.iter().find(|one| one.id == *milestone);
    if !desk.may(Act::ReviewMilestones) {
        let rows: Vec<(Wording, Markup)> = board
            .dues
            .iter()
            .filter_map(|(stage, milestone)| {
                Some((stage.label().into(), html! { (date_element(words, of(milestone)?.due)) }))
            })
            .collect();
        return html! { @if !rows.is_empty() { section { h2 { (words.say("board-days")) } (facts(words, &rows)) } } };
    }
    let kit = Kit::new(words, form).prefixed("days");
    let title = |one: &Milestone| {
        let what = one.title.say(words.locale());
        Message::new("board-milestone").with("day", words.date(one.due)).with("what", what)
    };
    let live = board.milestones.iter().filter(|one| one.is_live());
    let all: Vec<Choice> = live.map(|one| Choice::new(one.id.to_string(), title(one))).collect();
    html! {
        section {
            h2 { (words.say("board-days")) }
            p.hint { (words.say("board-days-what")) }
            @if all.is_empty() { p { (words.say("board-no-milestones")) " " (go(words, Weight::Quiet, &format!("/desk/editions/{id}/"), "desk-milestones")) } }
            @else {
                @let chosen = kit.post(&format!("{}/days", home(id)), &desk.token, html! {
                    @for stage in Stage::with_day() { (kit.select(Field::new(field(stage), stage.label()), &all)) }
                    (kit.buttons("desk-save", Markup::default()))
                });
                // What was wrong is not folded away.
                @if form.was_sent() { (chosen) } @else { (disclosure(words, "board-days-choose", chosen)) }
            }
        }
    }
}
