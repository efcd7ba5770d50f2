//! The list as a file. Only who allowed it on their own page stands in it, with
//! what they ticked and nothing of their own words, and each of them reads that
//! it was taken.

use super::{BETWEEN, HERE, filter, media, topics};
use crate::answer::Answer;
use crate::shown::file_buttons;
use crate::signed::{Posted, Signed};
use base::{Error, Instant, PersonaId, Slug};
use door::sheet::{Cell, Format, Sheet};
use people::network::{self, Facets, Member};
use people::{personas, persons};
use ui::words::Words;
use ui::{Markup, html};

pub(super) fn panel(desk: &Signed, allow: u64) -> Markup {
    let words = desk.words;
    let action = desk.query.with(&format!("{HERE}file"), "page", "1");
    html! {
        section {
            h2 { (words.say("desk-file-take")) }
            p { (words.fill("desk-network-file-count", [("count", usize::try_from(allow).unwrap_or(usize::MAX).into())])) }
            p.hint { (words.say("desk-network-file-what")) }
            @if allow > 0 { (file_buttons(desk, &action)) }
        }
    }
}

/// A post, as it is written down before anything is sent.
pub async fn take(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let format = Format::parse(form.value("format")).ok_or(Error::invalid("format", "error-unknown-choice"))?;
    let zone = desk.zone().await?;
    let filter = filter(&desk, desk.db().now().date_in(&zone)).await?;
    let all = store::write!(desk.house.db, desk.staff.actor(), |work| network::take_file(work, &filter))?;
    let db = desk.db().read();
    let ids: Vec<PersonaId> = all.iter().map(|one| one.persona).collect();
    let people = personas::find_all(db, &ids).await?;
    let facets = network::facets(db, &ids).await?;
    let contacted = persons::contacted(db, &ids).await?;
    let words = desk.words;
    let day = |at: &Instant| Cell::Day(at.date_in(&zone));
    let rows = all.iter().map(|one| {
        let name = people.get(&one.persona).map(|persona| persona.staff_name(words.locale())).unwrap_or_default();
        let mut cells = vec![Cell::words(name)];
        cells.extend(said(words, one, facets.get(&one.persona)));
        cells.push(contacted.get(&one.persona).map_or(Cell::Empty, day));
        cells
    });
    let columns = [
        "desk-person",
        "desk-network-media",
        "desk-network-topics",
        "desk-network-languages",
        "desk-network-free-later",
        "desk-network-contacted",
    ];
    let sheet = Sheet {
        name: words.say("desk-network").into_owned(),
        direction: words.locale().direction(),
        columns: columns.map(|key| words.say(key).into_owned()).into(),
        rows: rows.collect(),
    };
    let name: Slug = "network".parse().map_err(|_| Error::fault("naming a file", "no slug"))?;
    Ok(sheet.send(format, &name)?)
}

fn said(words: Words, one: &Member, facets: Option<&Facets>) -> [Cell; 4] {
    let list = |names: &[String]| if names.is_empty() { Cell::Empty } else { Cell::words(names.join(BETWEEN)) };
    let languages: Vec<String> =
        facets.into_iter().flat_map(|of| &of.languages).map(|one| one.name().to_owned()).collect();
    [
        list(&media(words, facets)),
        list(&topics(words, facets)),
        list(&languages),
        one.free_from.map_or(Cell::Empty, Cell::Day),
    ]
}
