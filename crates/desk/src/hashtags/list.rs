//! Every hashtag that an edition wears or wore.

use super::address;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{clear, editions, how_many, or_dash, page_of, pages};
use crate::signed::Signed;
use base::{HashtagId, fold};
use programme::campaigns;
use std::collections::HashMap;
use ui::form::{Field, Kit};
use ui::parts::{Column, Table, filters, hashtag};
use ui::words::date_element;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let asked = fold(desk.query.value("q").trim_start_matches('#'));
    let mut all = campaigns::hashtags(desk.db().read()).await?;
    all.retain(|one| {
        fold(&one.tag.to_string()).contains(&asked) || one.note.iter().any(|(_, note)| fold(note).contains(&asked))
    });
    let total = all.len() as u64;
    let here = page_of(&desk, &all);
    let ids: Vec<HashtagId> = here.iter().map(|one| one.id).collect();
    let mut others: HashMap<HashtagId, i64> = HashMap::new();
    for used in campaigns::hashtag_uses(desk.db().read(), &ids).await? {
        *others.entry(used.hashtag).or_default() += 1;
    }
    let mut worn: HashMap<HashtagId, i64> = HashMap::new();
    for tag in editions(&desk).await?.iter().flat_map(|edition| &edition.hashtags) {
        *worn.entry(tag.id).or_default() += 1;
    }
    let rows = here.iter().map(|one| {
        let count = |of: &HashMap<HashtagId, i64>| html! { (words.number(of.get(&one.id).copied().unwrap_or(0))) };
        vec![
            html! { a href=(address(one.id)) { (hashtag(&one.tag.to_string())) } },
            html! { @match one.since { Some(since) => (date_element(words, since)), None => "–" } },
            count(&worn),
            count(&others),
            or_dash(words, &one.note),
        ]
    });
    let columns = vec![
        Column::new("desk-hashtag"),
        Column::new("desk-hashtag-since"),
        Column::new("desk-nav-editions").number(),
        Column::new("desk-hashtag-others").number(),
        Column::new("desk-hashtag-history"),
    ];
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let body = html! {
        (bar(words.say("desk-hashtags"), Markup::default()))
        p.lead { (words.say("desk-hashtags-lead")) }
        (filters(words, "/desk/hashtags/", clear(&desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
        }))
        (how_many(words, total))
        (Table::new("hashtags", "desk-hashtags", columns).rows(rows).or_say("desk-hashtags-none", "desk-hashtags-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-hashtags"), body))
}
