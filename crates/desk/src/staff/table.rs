//! Who may do what: the table that the house itself asks, in words.

use crate::answer::Answer;
use crate::frame::bar;
use crate::signed::Signed;
use people::accounts::{Act, Role, can};
use ui::parts::{Column, Table, Weight, go};
use ui::words::Words;
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let mut columns = vec![Column::new("desk-staff-act")];
    columns.extend(Role::ALL.iter().map(|role| Column::new(role.key())));
    let body = html! {
        (bar(words.say("desk-staff-table"), go(words, Weight::Quiet, "/desk/staff/", "desk-staff-back")))
        p { (words.say("desk-staff-table-lead")) }
        (Table::new("acts", "desk-staff-table", columns).rows(Act::ALL.iter().map(|act| row(words, *act))).show(words))
        p { (words.say("desk-staff-table-never")) }
    };
    Ok(desk.page(words.say("desk-staff-table"), body))
}

fn row(words: Words, act: Act) -> Vec<Markup> {
    let cell = |role: &Role| html! { @if can(*role, act) { (words.say("desk-staff-may")) } @else { span.unseen { (words.say("desk-staff-may-not")) } } };
    let mut cells = vec![html! { (words.say(&key(act))) }];
    cells.extend(Role::ALL.iter().map(cell));
    cells
}

/// `ManageStaff` is said by `desk-staff-act-manage-staff`.
// keys: desk-staff-act-*
fn key(act: Act) -> String {
    act.name().chars().fold(String::from("desk-staff-act"), |mut key, letter| {
        if letter.is_ascii_uppercase() {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
        key
    })
}
