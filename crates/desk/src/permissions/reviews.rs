//! Decisions about risk that have to be looked at again, the most urgent first.
//! Past its date a decision carries nothing: what it let out is gone.

use super::Names;
use crate::shown::{how_many, page_of, pages, when};
use crate::signed::Signed;
use base::Result;
use people::ledger::{self, OutcomeName, RiskRow};
use ui::parts::{Column, Table, Tone, chip};
use ui::{Markup, html};

/// So far ahead the list looks.
const AHEAD_DAYS: i64 = 90;

/// Decisions about the languages of one story, taken at once, are one.
pub(crate) async fn due(desk: &Signed, days: i64) -> Result<Vec<RiskRow>> {
    let mut due = ledger::reviews_due(desk.db().read(), desk.db().now().plus_days(days)).await?;
    due.dedup_by_key(|row| (row.risk.work, row.decided_at));
    Ok(due)
}

pub(super) async fn table(desk: &Signed, label: &'static str) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let now = desk.db().now();
    let all = due(desk, AHEAD_DAYS).await?;
    let total = all.len() as u64;
    let due = page_of(desk, &all);
    let works: Vec<_> = due.iter().map(|row| row.risk.work).collect();
    let names = Names::load(desk, &works, &[]).await?;
    let rows = due.iter().filter_map(|row| {
        let by = row.risk.review_by?;
        let outcome = OutcomeName::from(row.risk.outcome);
        Some(vec![
            html! {
                (when(words, by, &zone)) " "
                @if by <= now { (chip(words, Tone::Stopped, "desk-review-over")) }
            },
            names.story(row.risk.work),
            html! { (words.say(outcome.key())) },
            when(words, row.decided_at, &zone),
        ])
    });
    let columns = ["desk-review-by", "desk-story", "desk-outcome", "desk-when"].map(Column::new);
    Ok(html! {
        p { (words.say("desk-permissions-reviews-lead")) }
        (how_many(words, total))
        (Table::new("reviews", label, columns.into()).rows(rows)
            .or_say("desk-permissions-reviews-none", "desk-permissions-reviews-none-body").show(words))
        (pages(desk, total))
    })
}
