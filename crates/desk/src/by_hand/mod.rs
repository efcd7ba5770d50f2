//! What somebody has to be told by a member of the staff, because no letter may
//! go to them. Who they are and how to reach them stays behind its own door.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, offset, pages, when};
use crate::signed::{At, Posted, Signed};
use base::HandTaskId;
use people::by_hand::{self, Task};
use people::persons::ReadReason;
use people::{accounts, personas};
use ui::html;
use ui::parts::{Column, Table, Tone, Weight, chip, go};

const HERE: &str = "/desk/by-hand/";

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let zone = desk.zone().await?;
    let over = desk.query.value("state") == "done";
    let total = by_hand::count_tasks(db, !over).await?;
    let found = by_hand::tasks(db, !over, PER_PAGE, offset(&desk, total)).await?;
    let ids: Vec<_> = found.iter().map(|task| task.persona).collect();
    let people = personas::find_all(db, &ids).await?;
    let by: Vec<_> = found.iter().filter_map(|task| task.done_by).collect();
    let staff = accounts::names(db, &by).await?;
    let name = |task: &Task| people.get(&task.persona).map(|persona| persona.staff_name(words.locale()));
    let rows = found.iter().map(|task| {
        vec![
            html! { a href={ "/desk/people/" (task.persona) "/" } { bdi { (name(task).unwrap_or_default()) } } },
            html! { (words.say(task.kind.key())) },
            html! { (words.say(task.why.key())) },
            when(words, task.since, &zone),
            html! {
                @match task.done_at {
                    Some(at) => {
                        (chip(words, Tone::Done, "desk-by-hand-done")) " " (when(words, at, &zone))
                        @if let Some(who) = task.done_by.and_then(|id| staff.get(&id)) { " " bdi { (who) } }
                        (desk.button(Weight::Quiet, &format!("{HERE}{}/reopen", task.id), "desk-by-hand-reopen"))
                    }
                    None => {
                        (desk.button_with(Weight::Quiet, &format!("/desk/people/{}/identity", task.persona), "reason", ReadReason::Contact.name(), "desk-identity-read-contact"))
                        (desk.button(Weight::Main, &format!("{HERE}{}/done", task.id), "desk-by-hand-told"))
                    }
                }
            },
        ]
    });
    let columns = ["desk-who", "desk-by-hand-what", "desk-by-hand-why", "desk-by-hand-since", "desk-state"];
    let (other, label) = match over {
        true => (HERE.to_owned(), "desk-by-hand-open"),
        false => (format!("{HERE}?state=done"), "desk-by-hand-over"),
    };
    let table = Table::new("by-hand", "desk-by-hand", columns.map(Column::new).into()).rows(rows);
    let body = html! {
        (bar(words.say("desk-by-hand"), go(words, Weight::Quiet, &other, label)))
        p.lead { (words.say("desk-by-hand-lead")) }
        (table.or_say("desk-by-hand-none", "desk-by-hand-none-what").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-by-hand"), body))
}

pub async fn done(At(id): At<HandTaskId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| by_hand::done(work, id))?;
    Ok(desk.said(HERE, "done"))
}

pub async fn reopen(At(id): At<HandTaskId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| by_hand::reopen(work, id))?;
    Ok(desk.said(HERE, "undone"))
}
