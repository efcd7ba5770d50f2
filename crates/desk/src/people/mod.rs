//! People, as they appear. Who a persona is stays behind one door, which is
//! opened by a post with a reason and is written down.

pub mod agreements;
pub mod enrol;
pub mod forget;
mod guardian_form;
pub mod identity;
pub mod identity_form;
pub mod messages;
pub mod often;
pub mod own_page;
pub mod parts;
pub mod persona;
pub mod shape_form;
pub mod show;
pub mod worry;
pub mod young;

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, choices, clear, edition_choices, editions, how_many, named, offset, or_dash, pages};
use crate::signed::Signed;
use base::PersonaId;
use newsroom::care;
use people::accounts::Act;
use people::ledger;
use people::personas::{self, Filter, NameForm, PortraitForm};
use ui::form::{Field, Kit};
use ui::html;
use ui::parts::{Column, Table, Tone, Weight, chip, filters, go};

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let query = &desk.query;
    let db = desk.db().read();
    let filter = Filter {
        edition: query.value("edition").parse().ok(),
        name_form: NameForm::parse(query.value("name_form")),
        portrait_form: PortraitForm::parse(query.value("portrait_form")),
        ids: named(&desk, "persona").await?,
    };
    let total = personas::count(db, &filter).await?;
    let found = personas::list(db, &filter, PER_PAGE, offset(&desk, total)).await?;
    let ids: Vec<PersonaId> = found.iter().map(|persona| persona.id).collect();
    let paused = ledger::paused(db, &ids).await?;
    let asked = care::asked_lately(desk.db(), &ids).await?;
    let rows = found.iter().map(|persona| {
        let shape = persona.for_staff();
        vec![
            html! { a href={ "/desk/people/" (persona.id) "/" } { bdi { (persona.staff_name(words.locale())) } } },
            html! { (words.say(shape.name_form.key())) },
            html! { (words.say(shape.portrait_form.key())) },
            or_dash(words, &shape.label),
            html! {
                @if paused.contains(&persona.id) { (chip(words, Tone::Stopped, "desk-paused")) " " }
                (often::mark(words, asked.get(&persona.id))) " "
                @if persona.is_sample { (chip(words, Tone::Still, "desk-sample-chip")) }
            },
        ]
    });
    let columns = vec![
        Column::new("desk-person"),
        Column::new("desk-name-form"),
        Column::new("desk-portrait-form"),
        Column::new("desk-label"),
        Column::new("desk-state"),
    ];
    let editions = edition_choices(words, &editions(&desk).await?);
    let form = query.form();
    let kit = Kit::new(words, &form);
    let actions = html! {
        @if desk.may(Act::EnrolPeople) { (go(words, Weight::Main, "/desk/people/new", "desk-enrol")) }
        @if desk.may(Act::SeeNetwork) { (go(words, Weight::Quiet, "/desk/network/", "desk-network")) }
    };
    let body = html! {
        (bar(words.say("desk-nav-people"), actions))
        (filters(words, "/desk/people/", clear(&desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("edition", "desk-edition").quiet(), &editions))
            (kit.select(Field::new("name_form", "desk-name-form").quiet(), &choices(NameForm::ALL, NameForm::name, |form| form.key().into())))
            (kit.select(Field::new("portrait_form", "desk-portrait-form").quiet(), &choices(PortraitForm::ALL, PortraitForm::name, |form| form.key().into())))
        }))
        (how_many(words, total))
        (Table::new("people", "desk-nav-people", columns).rows(rows).or_say("desk-people-none", "desk-people-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-nav-people"), body))
}
