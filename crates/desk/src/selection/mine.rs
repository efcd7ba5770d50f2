//! The sheets that somebody has to fill in. A number that chance drew, and
//! nothing else: no name, no time, no way, no order that says something.

use super::{of_sheet, state_chip};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, how_many, offset, pages};
use crate::signed::Signed;
use people::selection::scoring::{self, State};
use ui::html;
use ui::parts::{Column, Table, Weight, go};

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let over = desk.query.value("state") == State::HandedIn.name();
    let state = if over { State::HandedIn } else { State::Open };
    let total = scoring::count_mine(db, desk.staff.id, state).await?;
    let found = scoring::mine(db, desk.staff.id, state, (offset(&desk, total), PER_PAGE)).await?;
    let rows = found.iter().map(|one| {
        vec![html! { a href=(of_sheet(one.id)) { code dir="ltr" { (one.number()) } } }, state_chip(words, one.state)]
    });
    let (other, label) = match over {
        true => ("/desk/scoring/", "desk-scoring-open"),
        false => ("/desk/scoring/?state=handed-in", "desk-scoring-over"),
    };
    let columns = ["desk-scoring-sheet", "desk-state"].map(Column::new).into();
    let body = html! {
        (bar(words.say("desk-scoring"), go(words, Weight::Quiet, other, label)))
        p.lead { (words.say("desk-scoring-lead")) }
        p.hint { (words.say("desk-scoring-blind")) }
        (how_many(words, total))
        (Table::new("scoring", "desk-scoring", columns).rows(rows).or_say("desk-scoring-none", "desk-scoring-none-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-scoring"), body))
}
