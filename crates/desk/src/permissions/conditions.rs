//! Conditions in people's own words that nobody has read yet: until somebody
//! has, what they are a condition of is not used.

use super::Names;
use crate::shown::{PER_PAGE, how_many, offset, pages, when};
use crate::signed::Signed;
use base::Result;
use people::accounts::Act;
use people::ledger;
use ui::parts::{Column, Table, Weight};
use ui::{Markup, html};

pub(super) async fn table(desk: &Signed, label: &'static str) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let all = ledger::open_conditions(desk.db().read(), desk.db().now()).await?;
    let total = all.len() as u64;
    let first = usize::try_from(offset(desk, total)).unwrap_or(0);
    let shown: Vec<_> = all.into_iter().skip(first).take(usize::try_from(PER_PAGE).unwrap_or(usize::MAX)).collect();
    let works: Vec<_> = shown.iter().map(|row| row.grant.work).collect();
    let tellers: Vec<_> = shown.iter().map(|row| row.grant.persona).collect();
    let names = Names::load(desk, &works, &tellers).await?;
    let rows = shown.iter().map(|row| {
        let clear = format!("/desk/stories/{}/grants/{}/clear", row.grant.work, row.id);
        vec![
            // The teller's own language is not stored with their words; the browser finds the direction.
            html! { blockquote.condition { p.asis dir="auto" { (row.grant.condition.as_deref().unwrap_or_default()) } } },
            names.about(row),
            html! { (names.story(row.grant.work)) " · " (names.teller(row.grant.persona)) },
            when(words, row.recorded_at, &zone),
            html! {
                @if desk.may(Act::SendStories) {
                    (desk.button_with(Weight::Quiet, &clear, "from", "permissions", "desk-condition-clear"))
                }
            },
        ]
    });
    let columns = ["desk-condition", "desk-condition-of", "desk-story", "desk-when", "desk-actions"].map(Column::new);
    Ok(html! {
        p { (words.say("desk-permissions-conditions-lead")) }
        (how_many(words, total))
        (Table::new("conditions", label, columns.into()).rows(rows)
            .or_say("desk-permissions-conditions-none", "desk-permissions-conditions-none-body").show(words))
        (pages(desk, total))
    })
}
