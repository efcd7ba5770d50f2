//! The list, with its filters.

use super::{HERE, address, beside, file, free, languages, media, topics};
use crate::answer::Answer;
use crate::frame::bar;
use crate::people::often;
use crate::shown::{PER_PAGE, choices, clear, how_many, offset, pages, when};
use crate::signed::Signed;
use base::PersonaId;
use newsroom::care;
use people::accounts::Act;
use people::network::{self, Filter, Medium, Topic};
use people::{personas, persons};
use ui::form::{Choice, Field, Kit};
use ui::html;
use ui::parts::{Column, Table, filters};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let (db, query) = (desk.db().read(), &desk.query);
    let (zone, now) = (desk.zone().await?, desk.db().now());
    let today = now.date_in(&zone);
    let filter = super::filter(&desk, today).await?;
    let total = network::count(db, &filter, now).await?;
    let found = network::list(db, &filter, now, (offset(&desk, total), PER_PAGE)).await?;
    let ids: Vec<PersonaId> = found.iter().map(|one| one.persona).collect();
    let people = personas::find_all(db, &ids).await?;
    let facets = network::facets(db, &ids).await?;
    let contacted = persons::contacted(db, &ids).await?;
    let asked = care::asked_lately(desk.db(), &ids).await?;
    let rows = found.iter().map(|one| {
        let of = facets.get(&one.persona);
        let name = people.get(&one.persona).map(|persona| persona.staff_name(words.locale())).unwrap_or_default();
        vec![
            html! { a href=(address(one.persona)) { bdi { (name) } } },
            beside(&media(words, of)),
            beside(&topics(words, of)),
            languages(of),
            html! { (free(words, one, today)) " " (often::mark(words, asked.get(&one.persona))) },
            html! { @match contacted.get(&one.persona) { Some(at) => (when(words, *at, &zone)), None => "–" } },
        ]
    });
    let columns = [
        "desk-person",
        "desk-network-media",
        "desk-network-topics",
        "desk-network-languages",
        "desk-network-free",
        "desk-network-contacted",
    ];
    let allow = match desk.may(Act::TakeFiles) {
        true => Some(network::count(db, &Filter { in_files: true, ..filter }, now).await?),
        false => None,
    };
    let form = query.form();
    let kit = Kit::new(words, &form);
    let body = html! {
        (bar(words.say("desk-network"), html! {}))
        p.lead { (words.say("desk-network-lead")) }
        p.hint { (words.say("desk-network-boundaries")) }
        (filters(words, HERE, clear(&desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("medium", "desk-network-medium").quiet(), &choices(Medium::ALL, Medium::name, |one| one.key().into())))
            (kit.select(Field::new("topic", "desk-network-topic").quiet(), &choices(Topic::ALL, Topic::name, |one| one.key().into())))
            (kit.select(Field::new("language", "desk-language").quiet(), &Choice::languages()))
            (kit.tick(Field::new("free", "desk-network-only-free").quiet()))
        }))
        (how_many(words, total))
        (Table::new("network", "desk-network", columns.map(Column::new).into()).rows(rows).or_say("desk-network-none", "desk-network-next").show(words))
        (pages(&desk, total))
        @if let Some(allow) = allow { (file::panel(&desk, allow)) }
    };
    Ok(desk.page(words.say("desk-network"), body))
}
