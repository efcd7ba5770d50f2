//! The letters of the folder, newest first.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, clear, how_many, offset, pages, when};
use crate::signed::Signed;
use base::jiff::tz::TimeZone;
use outside::mail::Posted;
use ui::form::{Field, Kit};
use ui::parts::{Column, Table, empty, filters};
use ui::{Markup, html};

/// The folder is for trying things out: letters older than the newest so many are not listed.
const MOST: usize = 1000;

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let title = words.say("desk-outbox-title");
    if !desk.house.mail.has_outbox() {
        let body = html! {
            (bar(&title, Markup::default()))
            (empty(words, "desk-outbox-sent-on", "desk-outbox-sent-on-body", Markup::default()))
        };
        return Ok(desk.page(title, body));
    }
    let asked = base::words(desk.query.value("q"));
    let letters = desk.house.mail.outbox(MOST).await?;
    let found: Vec<&Posted> = letters.iter().filter(|letter| fits(letter, &asked)).collect();
    let zone = desk.zone().await?;
    Ok(desk.page(title, page(&desk, &found, &zone)))
}

fn fits(letter: &Posted, asked: &[String]) -> bool {
    let known =
        base::words(&format!("{} {} {}", letter.subject, letter.to, letter.to_name.as_deref().unwrap_or_default()));
    asked.iter().all(|word| known.iter().any(|one| one.starts_with(word.as_str())))
}

fn page(desk: &Signed, found: &[&Posted], zone: &TimeZone) -> Markup {
    let words = desk.words;
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let total = found.len() as u64;
    let first = usize::try_from(offset(desk, total)).unwrap_or(0);
    let rows = found.iter().skip(first).take(usize::try_from(PER_PAGE).unwrap_or(usize::MAX)).map(|letter| {
        vec![
            html! { a href={ "/desk/outbox/" (letter.id) "/" } { bdi { (letter.subject) } } },
            html! { bdi { (letter.to) } },
            when(words, letter.sent, zone),
        ]
    });
    html! {
        (bar(words.say("desk-outbox-title"), Markup::default()))
        p { (words.say("desk-outbox-lead")) }
        (filters(words, "/desk/outbox/", clear(desk), kit.text(Field::new("q", "desk-outbox-words").quiet())))
        (how_many(words, total))
        (Table::new("letters", "desk-outbox-title", ["desk-outbox-subject", "desk-outbox-to", "desk-outbox-sent"].map(Column::new).into())
            .rows(rows)
            .or_say("desk-outbox-none", "desk-outbox-none-body")
            .show(words))
        (pages(desk, total))
    }
}
