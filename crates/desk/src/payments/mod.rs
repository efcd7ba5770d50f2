//! Money: what people spent and ask back, fees, what was paid to suppliers. One
//! list for each edition, with its sums.

pub mod ledger;
pub mod one;
pub mod terms;

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, choices, clear, edition_choices, editions, how_many, named, offset, pages};
use crate::signed::Signed;
use base::{EditionId, PersonaId, Result};
use people::payments::{self, Filter, Kind, Money, Payment, Purpose, State, Total};
use people::personas::{self, Persona};
use programme::campaigns::Edition;
use std::collections::HashMap;
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, Tone, Weight, chip, filters, go};
use ui::words::{Words, date_element};
use ui::{Markup, html};

const HERE: &str = "/desk/payments/";

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let all = editions(&desk).await?;
    let filter = asked(&desk, &all).await?;
    let total = payments::count(db, &filter).await?;
    let found = payments::list(db, &filter, PER_PAGE, offset(&desk, total)).await?;
    let sums = payments::totals(db, &filter).await?;
    let people = who(&desk, &found).await?;
    let rows = found.iter().map(|one| {
        vec![
            html! { a href={ (HERE) (one.id) "/" } { (date_element(words, one.spent.on)) } },
            html! { bdi { (name(words, &people, one.persona)) } },
            html! { (words.say(one.kind.key())) },
            html! { (words.say(one.spent.purpose.key())) },
            html! { bdi { (one.spent.what_for) } },
            money(words, one.spent.money),
            state(words, one.state),
        ]
    });
    let columns = vec![
        Column::new("desk-payment-on"),
        Column::new("desk-who"),
        Column::new("desk-payment-kind"),
        Column::new("desk-payment-purpose"),
        Column::new("desk-payment-what"),
        Column::new("desk-payment-amount").number(),
        Column::new("desk-state"),
    ];
    let form = match filter.edition {
        Some(edition) => desk.query.form().with("edition", edition.to_string()),
        None => desk.query.form(),
    };
    let kit = Kit::new(words, &form);
    let mut years = vec![Choice::new("all", "desk-payments-all")];
    years.extend(edition_choices(words, &all));
    let export = |ending: &str| {
        let edition = filter.edition.map_or_else(|| "all".to_owned(), |edition| edition.to_string());
        desk.query.with(&format!("{HERE}ledger.{ending}"), "edition", &edition)
    };
    let actions = html! {
        @if total > 0 {
            (go(words, Weight::Quiet, &export("ods"), "desk-payments-ods"))
            (go(words, Weight::Quiet, &export("csv"), "desk-payments-csv"))
        }
    };
    let body = html! {
        (bar(words.say("desk-payments"), actions))
        p.lead { (words.say("desk-payments-lead")) }
        (filters(words, HERE, clear(&desk), html! {
            (kit.select(Field::new("edition", "desk-edition").quiet(), &years))
            (kit.text(Field::new("q", "desk-who").quiet().autocomplete("off")))
            (kit.select(Field::new("state", "desk-state").quiet(), &choices(State::ALL, State::name, |one| one.key().into())))
            (kit.select(Field::new("kind", "desk-payment-kind").quiet(), &choices(Kind::ALL, Kind::name, |one| one.key().into())))
            (kit.select(Field::new("purpose", "desk-payment-purpose").quiet(), &choices(Purpose::ALL, Purpose::name, |one| one.key().into())))
        }))
        (how_many(words, total))
        (Table::new("payments", "desk-payments", columns).rows(rows).or_say("desk-payments-none", "desk-payments-none-what").show(words))
        (pages(&desk, total))
        @if !sums.is_empty() { (totals(words, &sums)) }
    };
    Ok(desk.page(words.say("desk-payments"), body))
}

/// What the query asks for: the edition of now, unless it says another or all.
async fn asked(desk: &Signed, all: &[Edition]) -> Result<Filter> {
    let query = &desk.query;
    let edition: Option<EditionId> = match query.value("edition") {
        "all" => None,
        asked => crate::shown::chosen_edition(asked, all).map(|edition| edition.id),
    };
    Ok(Filter {
        edition,
        kind: Kind::parse(query.value("kind")),
        purpose: Purpose::parse(query.value("purpose")),
        state: State::parse(query.value("state")),
        personas: named(desk, "persona").await?,
    })
}

async fn who(desk: &Signed, found: &[Payment]) -> Result<HashMap<PersonaId, Persona>> {
    let mut ids: Vec<_> = found.iter().map(|one| one.persona).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(personas::find_all(desk.db().read(), &ids).await?.into_iter().collect())
}

fn name(words: Words, people: &HashMap<PersonaId, Persona>, id: PersonaId) -> String {
    people.get(&id).map(|persona| persona.staff_name(words.locale())).unwrap_or_default()
}

pub fn money(words: Words, money: Money) -> Markup {
    html! { bdi { (in_words(words, money)) } }
}

pub fn in_words(words: Words, money: Money) -> String {
    words.money(money.minor, money.currency.digits(), money.currency.name())
}

pub fn state(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Sent => Tone::Careful,
        State::AskedBack => Tone::Waiting,
        State::Paid => Tone::Done,
        State::Declined => Tone::Stopped,
        State::TakenBack => Tone::Still,
    };
    chip(words, tone, state.key())
}

fn totals(words: Words, sums: &[Total]) -> Markup {
    let rows = sums.iter().map(|one| {
        vec![
            html! { (words.say(one.kind.key())) },
            state(words, one.state),
            html! { (words.number(i64::try_from(one.count).unwrap_or(i64::MAX))) },
            money(words, one.money),
        ]
    });
    let columns = vec![
        Column::new("desk-payment-kind"),
        Column::new("desk-state"),
        Column::new("desk-payments-how-many").number(),
        Column::new("desk-payment-amount").number(),
    ];
    html! {
        section {
            h2 { (words.say("desk-payments-totals")) }
            (Table::new("totals", "desk-payments-totals", columns).rows(rows).show(words))
        }
    }
}
