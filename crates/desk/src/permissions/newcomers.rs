//! Partners that joined after people had answered, and whoever has to be asked
//! in person.

use super::ending::answered;
use super::{HERE, Names};
use crate::shown::{edition_name, editions, how_many, pages, when};
use crate::signed::Signed;
use base::{EditionId, Result};
use newsroom::asks::lists;
use people::accounts::Act;
use people::ledger::asks::AskAbout;
use programme::listing::Listing;
use std::collections::BTreeSet;
use ui::parts::{Column, Table, Weight};
use ui::{Markup, html};

pub(super) async fn table(desk: &Signed, label: &'static str) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let names = Names::load(desk, &[], &[]).await?;
    let all = lists::newcomers(desk.db()).await?;
    let editions = editions(desk).await?;
    let waits: BTreeSet<EditionId> = all.iter().filter(|one| one.next.is_some()).map(|one| one.edition).collect();
    let rows = all.iter().map(|one| {
        vec![
            names.partner(one.partner),
            html! { @if let Some(edition) = editions.iter().find(|known| known.id == one.edition) { (edition_name(words, edition)) } },
            html! { (words.number(i64::try_from(one.people).unwrap_or(i64::MAX))) },
            html! { (words.number(i64::try_from(one.asked).unwrap_or(i64::MAX))) },
            html! { @match one.next { Some(at) => (when(words, at, &zone)), None => "–" } },
        ]
    });
    let columns = vec![
        Column::new("desk-partner"),
        Column::new("desk-edition"),
        Column::new("desk-permissions-concerned").number(),
        Column::new("desk-permissions-asked").number(),
        Column::new("desk-to-ask-on"),
    ];
    Ok(html! {
        p { (words.say("desk-permissions-partners-lead")) }
        (Table::new("partners", label, columns).rows(rows)
            .or_say("desk-permissions-partners-none", "desk-permissions-partners-none-body").show(words))
        @if desk.may(Act::SendStories) {
            @for edition in editions.iter().filter(|edition| waits.contains(&edition.id)) {
                (desk.button_with(Weight::Main, &format!("{HERE}ask"), "edition", &edition.id.to_string(),
                    base::Message::new("desk-permissions-ask-now").with("edition", edition_name(words, edition))))
            }
        }
    })
}

/// Whom no letter reaches.
pub(super) async fn by_hand(desk: &Signed, label: &'static str) -> Result<Markup> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let Listing { rows: theirs, total, .. } = lists::by_hand(desk.db(), desk.query.page()).await?;
    let works: Vec<_> = theirs.iter().map(|one| one.work).collect();
    let tellers: Vec<_> = theirs.iter().map(|one| one.persona).collect();
    let names = Names::load(desk, &works, &tellers).await?;
    let rows = theirs.iter().map(|one| {
        vec![
            names.teller(one.persona),
            names.story(one.work),
            html! { @match (one.about, one.ends_at) {
                (AskAbout::Partner(partner), _) => (names.partner(partner)),
                (_, Some(end)) => { (words.say("desk-until")) " " (words.day_over(end, &zone)) },
                _ => "–",
            } },
            answered(words, one.asked.and_then(|ask| ask.answer)),
        ]
    });
    let columns = ["desk-teller", "desk-story", "desk-question", "desk-answer"].map(Column::new);
    Ok(html! {
        p { (words.say("desk-permissions-hand-lead")) }
        (how_many(words, total))
        (Table::new("hand", label, columns.into()).rows(rows)
            .or_say("desk-permissions-hand-none", "desk-permissions-hand-none-body").show(words))
        (pages(desk, total))
    })
}
