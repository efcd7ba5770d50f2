//! The list of applications. It names nobody: a first look is fair to all.

use super::{address, state_chip};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{
    PER_PAGE, choices, chosen_edition, clear, edition_choices, edition_name, editions, how_many, offset, pages, when,
};
use crate::signed::Signed;
use people::accounts::Act;
use people::applications::{self, Filter, State, Way};
use people::selection;
use programme::calls;
use ui::form::{Field, Kit};
use ui::html;
use ui::parts::{Column, Table, Weight, filters, go};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let all = editions(&desk).await?;
    let edition = chosen_edition(desk.query.value("edition"), &all);
    let call = match edition {
        Some(edition) => calls::of(db, edition.id).await?,
        None => None,
    };
    let criteria = call.as_ref().map_or(0, |call| call.criteria.len());
    let enough = call.as_ref().filter(|_| !desk.query.value("enough").is_empty());
    let filter = Filter {
        edition: edition.map(|edition| edition.id),
        state: desk.query.value("state").parse().ok(),
        way: desk.query.value("way").parse().ok(),
        met: enough.map(|call| call.least as u64),
        words: desk.query.value("q").chars().take(200).collect(),
    };
    // Whoever scores must not learn by a name which application is whose.
    let is_blind = selection::is_blind(db, desk.staff.id, filter.edition).await?;
    let words_of_a_name = if is_blind { "" } else { filter.words.as_str() };
    let hashes = applications::name_hashes(&desk.house.keys, words_of_a_name);
    let total = applications::count(db, &filter, &hashes).await?;
    let found = applications::list(db, &filter, &hashes, (offset(&desk, total), PER_PAGE)).await?;
    let rows = found.iter().map(|one| {
        vec![
            html! { a href=(address(one.id)) { code dir="ltr" { (one.reference()) } } },
            html! { (words.say(one.way.key())) },
            crate::shown::language(words, one.language),
            state_chip(words, one.state()),
            html! { @if one.sent_at.is_some() { (words.fill("desk-application-met", [("met", i64::try_from(one.met).unwrap_or(0).into()), ("count", criteria.into())])) } @else { "–" } },
            when(words, one.saved_at, &zone),
            html! { (words.day_over(one.gone_at, &zone)) },
        ]
    });
    let columns = [
        "desk-application",
        "desk-application-way",
        "desk-language",
        "desk-state",
        "desk-application-meets",
        "desk-application-saved",
        "desk-application-gone",
    ];
    let form = match edition {
        Some(edition) if desk.query.value("edition").is_empty() => {
            desk.query.form().with("edition", edition.id.to_string())
        }
        _ => desk.query.form(),
    };
    let kit = Kit::new(words, &form);
    let actions = html! {
        @if desk.may(Act::TakeApplications) { (go(words, Weight::Main, "/desk/applications/new", "desk-application-take")) }
        @if let (Some(edition), true) = (edition, desk.may(Act::SelectApplicants)) { (go(words, Weight::Quiet, &format!("/desk/selection/?edition={}", edition.id), "desk-selection")) }
        @if desk.may(Act::ScoreApplications) { (go(words, Weight::Quiet, "/desk/scoring/", "desk-scoring")) }
        @if let Some(edition) = edition { (go(words, Weight::Quiet, &format!("/desk/applications/counted?edition={}", edition.id), "equality-title")) }
    };
    let body = html! {
        (bar(words.say("desk-applications"), actions))
        @if let Some(edition) = edition { p { (edition_name(words, edition)) " · " a href=(crate::editions::call::home(edition.id)) { (words.say("call-title")) } } }
        p.hint { (words.say("desk-applications-nameless")) @if is_blind { " " (words.say("desk-applications-blind")) } }
        (filters(words, "/desk/applications/", clear(&desk), html! {
            (kit.text(Field::new("q", "desk-application-find").quiet().hint("desk-application-find-hint")))
            (kit.select(Field::new("edition", "desk-edition").quiet(), &edition_choices(words, &all)))
            (kit.select(Field::new("state", "desk-state").quiet(), &choices(State::ALL, State::name, |state| state.key().into())))
            (kit.select(Field::new("way", "desk-application-way").quiet(), &choices(Way::ALL, Way::name, |way| way.key().into())))
            (kit.tick(Field::new("enough", "desk-application-enough").quiet()))
        }))
        (how_many(words, total))
        (Table::new("applications", "desk-applications", columns.map(Column::new).into()).rows(rows).or_say("desk-applications-none", "desk-applications-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-applications"), body))
}
