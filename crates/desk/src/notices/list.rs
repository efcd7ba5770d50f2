//! Every notice, newest first, and where people would be asked without one.

use super::{Scopes, Standing, address, missing};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, clear, how_many, language, offset, pages, when};
use crate::signed::Signed;
use base::{Result, fold};
use people::accounts::Act;
use people::ledger::Scope;
use people::ledger::notices::{self, Notice};
use programme::campaigns::EditionState;
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, Weight, filters, go};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let all = notices::all(desk.db().read()).await?;
    let scopes = Scopes::load(&desk).await?;
    let body = body(&desk, &all, &scopes).await?;
    Ok(desk.page(desk.words.say("desk-nav-notices"), body))
}

async fn body(desk: &Signed, all: &[Notice], scopes: &Scopes) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let (asked, state) = (fold(desk.query.value("q")), desk.query.value("state"));
    let says = |one: &&Notice| {
        let text =
            [&one.parts.what, &one.parts.question, &scopes.name(desk, one.scope)].map(|part| fold(part)).join(" ");
        text.contains(&asked)
    };
    let stands = |one: &&Notice| state.is_empty() || Standing::of(one, all).name() == state;
    let found: Vec<&Notice> = all.iter().filter(says).filter(stands).collect();
    let total = found.len() as u64;
    let first = usize::try_from(offset(desk, total)).unwrap_or(0);
    let most = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let rows = found.into_iter().skip(first).take(most).map(|one| {
        let title = words.fill("desk-notice-version", [("number", one.version.into())]);
        vec![
            html! { a href=(address(one.id)) { (title) } },
            html! { (language(words, one.language)) },
            html! { (scopes.name(desk, one.scope)) },
            Standing::of(one, all).chip(desk),
            when(words, one.published_at.unwrap_or(one.revised_at), &zone),
        ]
    });
    let columns = ["desk-notice", "desk-language", "desk-notice-for", "desk-state", "desk-when"];
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let states = [Standing::InUse, Standing::Draft, Standing::Replaced].map(|one| Choice::new(one.name(), one.key()));
    let in_use = |scope: Scope| all.iter().any(|one| one.scope == scope && one.published_at.is_some());
    let untold = scopes.editions.iter().any(|edition| {
        edition.state() == EditionState::Open
            && !in_use(Scope::Edition(edition.id))
            && !in_use(Scope::Campaign(edition.campaign))
    });
    let actions = html! {
        @if desk.may(Act::DraftNotices) { (go(words, Weight::Main, "/desk/notices/new", "desk-notice-new")) }
        (go(words, Weight::Quiet, "/desk/bases/", "desk-bases"))
    };
    Ok(html! {
        (bar(words.say("desk-nav-notices"), actions))
        p.lead { (words.say("desk-notices-lead")) }
        @if untold { (missing(desk)) }
        (filters(words, "/desk/notices/", clear(desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("state", "desk-state").quiet(), &states))
        }))
        (how_many(words, total))
        (Table::new("notices", "desk-nav-notices", columns.map(Column::new).into()).rows(rows).or_say("desk-notices-none", "desk-notices-next").show(words))
        (pages(desk, total))
    })
}
