//! The board as a file. It names nobody: nobody was asked whether their name may
//! stand in one. Each line has the address at the desk, which opens for whoever
//! is signed in there; whether somebody paused is not in it.

use super::board::filter;
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{EditionId, Error, Slug};
use door::sheet::{Cell, Format, Sheet};
use newsroom::board::{self, Person};
use ui::words::Words;

pub async fn take(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let format = Format::parse(form.value("format")).ok_or(Error::invalid("format", "error-unknown-choice"))?;
    let narrowed = board::of(desk.db(), id).await?.narrowed(&filter(&desk).await?);
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        board::taken(work, id);
        Ok::<_, Error>(())
    })?;
    let words = desk.words;
    let columns = ["board-address", "board-stage", "board-next", "desk-due", "board-overdue"];
    let sheet = Sheet {
        name: words.say("board-title").into_owned(),
        direction: words.locale().direction(),
        columns: columns.map(|key| words.say(key).into_owned()).into(),
        rows: narrowed.iter().map(|one| line(words, &desk.house.base_url, one)).collect(),
    };
    let name: Slug = "programme-board".parse().map_err(|_| Error::fault("naming a file", "no slug"))?;
    Ok(sheet.send(format, &name)?)
}

fn line(words: Words, base_url: &str, one: &Person) -> Vec<Cell> {
    vec![
        Cell::words(format!("{base_url}/desk/people/{}/", one.persona.id)),
        Cell::words(words.tell(&one.stage.label())),
        if one.is_paused { Cell::Empty } else { Cell::words(words.say(one.stage.next())) },
        one.due.map_or(Cell::Empty, Cell::Day),
        if one.is_overdue { Cell::words(words.say("board-overdue")) } else { Cell::Empty },
    ]
}
