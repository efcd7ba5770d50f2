//! Editions: the list of all years, one edition with its milestones, its look
//! and its record, and planning the next one from an earlier one.

pub mod alumni;
pub mod board;
pub mod board_file;
pub mod call;
pub mod call_language;
pub mod evaluation;
pub mod look;
pub mod milestones;
pub mod plan;
pub mod record;
pub mod show;
pub mod state;

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{clear, edition_name, edition_state, editions, how_many, offset, pages};
use crate::signed::Signed;
use base::EditionId;
use people::accounts::Act;
use programme::campaigns::{self, Edition, EditionKind, EditionState};
use ui::form::{Field, Kit};
use ui::html;
use ui::parts::{Column, Table, Weight, filters, go};
use ui::words::Wording;

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let kind: Option<EditionKind> = desk.query.value("kind").parse().ok();
    let state: Option<EditionState> = desk.query.value("state").parse().ok();
    let mut all = editions(&desk).await?;
    all.retain(|edition| {
        kind.is_none_or(|kind| edition.kind == kind) && state.is_none_or(|state| edition.state() == state)
    });
    let total = all.len() as u64;
    let first = usize::try_from(offset(&desk, total)).unwrap_or(0);
    let shown: Vec<&Edition> = all.iter().skip(first).take(30).collect();
    let ids: Vec<EditionId> = shown.iter().map(|edition| edition.id).collect();
    let counts = campaigns::counts(desk.db().read(), &ids).await?;
    let people = people::ambassadors::counts(desk.db().read(), &ids).await?;
    let rows = shown.iter().map(|edition| {
        let count = counts.get(&edition.id).copied().unwrap_or_default();
        vec![
            html! { a href={ "/desk/editions/" (edition.id) "/" } { (edition_name(words, edition)) } },
            html! { (Wording::from(edition.kind.label()).show(words)) },
            html! { (words.range(edition.days.first(), edition.days.last())) },
            edition_state(words, edition.state()),
            html! { (words.number(people.get(&edition.id).copied().unwrap_or_default().cast_signed())) },
            html! { (words.number(count.partners.cast_signed())) },
            html! { (words.number(count.events.cast_signed())) },
        ]
    });
    let columns = vec![
        Column::new("desk-edition"),
        Column::new("desk-kind"),
        Column::new("desk-day"),
        Column::new("desk-state"),
        Column::new("desk-nav-people").number(),
        Column::new("desk-nav-partners").number(),
        Column::new("desk-nav-events").number(),
    ];
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let kinds = crate::shown::choices(EditionKind::ALL, EditionKind::name, |kind| kind.label().into());
    let states = crate::shown::choices(EditionState::ALL, EditionState::name, |state| state.label().into());
    let actions = html! {
        @if desk.may(Act::PlanEdition) { (go(words, Weight::Main, "/desk/editions/new", "desk-edition-plan")) }
        (go(words, Weight::Quiet, "/desk/hashtags/", "desk-hashtags"))
    };
    let body = html! {
        (bar(words.say("desk-nav-editions"), actions))
        (filters(words, "/desk/editions/", clear(&desk), html! {
            (kit.select(Field::new("kind", "desk-kind").quiet(), &kinds))
            (kit.select(Field::new("state", "desk-state").quiet(), &states))
        }))
        (how_many(words, total))
        (Table::new("editions", "desk-nav-editions", columns).rows(rows).or_say("desk-editions-none", "desk-editions-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-nav-editions"), body))
}
