//! What ends when, and how far asking has come.

use super::Names;
use crate::shown::{how_many, pages, when};
use crate::signed::Signed;
use base::Result;
use newsroom::asks::{Pending, lists};
use people::ledger::asks::AskAbout;
use people::ledger::{self, Choice, GrantRow};
use programme::listing::Listing;
use ui::parts::{Column, Table, Tone, chip};
use ui::words::Words;
use ui::{Markup, html};

/// As far ahead as the list looks: longer than any usual window.
const AHEAD_DAYS: i64 = 400;

pub(super) async fn table(desk: &Signed, label: &'static str) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let Listing { rows: shown, total, .. } = lists::ending(desk.db(), AHEAD_DAYS, desk.query.page()).await?;
    let works: Vec<_> = shown.iter().map(|one| one.work).collect();
    let tellers: Vec<_> = shown.iter().map(|one| one.persona).collect();
    let names = Names::load(desk, &works, &tellers).await?;
    let grants = ledger::grants_of(desk.db().read(), &works).await?;
    let of = |one: &Pending| match one.about {
        AskAbout::Ending(grant) | AskAbout::EndingLast(grant) => grants.iter().find(|row| row.id == grant),
        AskAbout::Partner(_) => None,
    };
    let rows = shown.iter().map(|one| {
        let end = one.ends_at.map(|end| words.day_over(end, &zone)).unwrap_or_default();
        vec![
            html! { (end) },
            html! { (names.story(one.work)) " · " (names.teller(one.persona)) },
            of(one).map_or_else(Markup::default, |row: &GrantRow| names.about(row)),
            html! { @match one.asked {
                Some(ask) => { (words.say(ask.way.key())) ", " (when(words, ask.asked_at, &zone)) },
                None => { (words.say("desk-to-ask-on")) " " (when(words, one.due_at, &zone)) },
            } },
            answered(words, one.asked.and_then(|ask| ask.answer)),
        ]
    });
    let columns = ["desk-until", "desk-story", "desk-question", "desk-asked", "desk-answer"].map(Column::new);
    Ok(html! {
        p { (words.say("desk-permissions-ending-lead")) }
        (how_many(words, total))
        (Table::new("ending", label, columns.into()).rows(rows)
            .or_say("desk-permissions-ending-none", "desk-permissions-ending-none-body").show(words))
        (pages(desk, total))
    })
}

pub(super) fn answered(words: Words, choice: Option<Choice>) -> Markup {
    match choice {
        Some(Choice::Yes) => chip(words, Tone::Done, "choice-yes"),
        Some(Choice::No) => chip(words, Tone::Stopped, "choice-no"),
        Some(Choice::NotNow) => chip(words, Tone::Still, "choice-not-now"),
        None => html! { "–" },
    }
}
