//! Whether scoring was fair, in numbers too large to show one sheet.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{chosen_edition, edition_name, editions};
use crate::signed::Signed;
use base::Error;
use people::accounts;
use people::applications::counted::LEAST_SHOWN;
use people::selection::fairness::{self, Marks};
use programme::calls;
use ui::parts::{Column, Table, Weight, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let all = editions(&desk).await?;
    let edition = chosen_edition(desk.query.value("edition"), &all).ok_or(Error::Missing)?;
    let criteria = calls::of(db, edition.id).await?.map(|call| call.criteria).unwrap_or_default();
    let fairness = fairness::of(db, edition.id).await?;
    let ids: Vec<_> = fairness.sheets.keys().copied().collect();
    let names = accounts::names(db, &ids).await?;
    let by_criterion = criteria.iter().enumerate().map(|(place, criterion)| {
        let marks = fairness.criteria.get(&place).copied().unwrap_or_default();
        row(words, html! { (criterion.say(words.locale())) }, marks.count, Some(&marks))
    });
    let by_scorer = fairness.sheets.iter().map(|(staff, sheets)| {
        let name = html! { bdi { (names.get(staff).map(String::as_str).unwrap_or_default()) } };
        row(words, name, *sheets, fairness.of(*staff))
    });
    let columns = |first: &'static str, count: &'static str| {
        let numbers = ["desk-fairness-mean", "desk-fairness-spread", count].map(|label| Column::new(label).number());
        std::iter::once(Column::new(first)).chain(numbers).collect::<Vec<_>>()
    };
    let body = html! {
        (bar(words.say("desk-fairness"), go(words, Weight::Quiet, &format!("/desk/selection/?edition={}", edition.id), "desk-back")))
        p { (edition_name(words, edition)) }
        p.lead { (words.say("desk-fairness-lead")) }
        p.hint { (words.fill("desk-fairness-small", [("least", LEAST_SHOWN.cast_signed().into())])) }
        (Table::new("by-criterion", "desk-fairness-criteria", columns("desk-selection-criterion", "desk-fairness-marks")).rows(by_criterion).or_say("desk-fairness-none", "desk-fairness-none-next").show(words))
        (Table::new("by-scorer", "desk-fairness-scorers", columns("desk-who", "desk-fairness-sheets")).rows(by_scorer).or_say("desk-fairness-none", "desk-fairness-none-next").show(words))
    };
    Ok(desk.page(words.say("desk-fairness"), body))
}

fn row(words: Words, first: Markup, count: u64, marks: Option<&Marks>) -> Vec<Markup> {
    let shown = match count {
        0 => html! { "–" },
        few if few < LEAST_SHOWN => {
            html! { (words.fill("equality-few", [("least", LEAST_SHOWN.cast_signed().into())])) }
        }
        many => html! { (words.number(many.cast_signed())) },
    };
    let number = |hundredths: Option<i64>| match hundredths {
        Some(hundredths) => html! { bdi dir="ltr" { (format!("{}.{:02}", hundredths / 100, hundredths % 100)) } },
        None => html! { "–" },
    };
    vec![first, number(marks.and_then(Marks::mean)), number(marks.and_then(Marks::spread)), shown]
}
