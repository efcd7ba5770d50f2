//! The list as a file for a spreadsheet: what its filters show, all pages of it.

use crate::answer::Answer;
use crate::payments::{asked, name, who};
use crate::shown::editions;
use crate::signed::Signed;
use base::{Error, Slug};
use door::sheet::{Cell, Format, Sheet};
use people::accounts;
use people::payments::{self, Payment};
use programme::campaigns::Edition;

/// More than any edition has; a bound on what one press costs.
const ROWS_MOST: u64 = 20_000;

const COLUMNS: [&str; 13] = [
    "desk-payment-on",
    "desk-edition",
    "desk-who",
    "desk-payment-kind",
    "desk-payment-purpose",
    "desk-payment-what",
    "desk-payment-amount",
    "desk-payment-currency",
    "desk-state",
    "desk-payment-receipt",
    "desk-payment-said-on",
    "desk-payment-settled-on",
    "desk-payment-settled-by",
];

pub async fn csv(desk: Signed) -> Answer {
    export(&desk, Format::Csv).await
}

pub async fn ods(desk: Signed) -> Answer {
    export(&desk, Format::Ods).await
}

async fn export(desk: &Signed, format: Format) -> Answer {
    let words = desk.words;
    let db = desk.db().read();
    let all = editions(desk).await?;
    let filter = asked(desk, &all).await?;
    let found = payments::list(db, &filter, ROWS_MOST, 0).await?;
    let people = who(desk, &found).await?;
    let staff: Vec<_> = found.iter().filter_map(|one| one.settled_by).collect();
    let staff = accounts::names(db, &staff).await?;
    let zone = desk.zone().await?;
    let year = |one: &Payment| all.iter().find(|edition| edition.id == one.spent.edition);
    let said = |key: &str| Cell::words(words.say(key));
    let row = |one: &Payment| {
        vec![
            Cell::Day(one.spent.on),
            Cell::maybe(year(one).map(|edition: &Edition| edition.slug.to_string())),
            Cell::words(name(words, &people, one.persona)),
            said(one.kind.key()),
            said(one.spent.purpose.key()),
            Cell::words(one.spent.what_for.clone()),
            Cell::Amount { minor: one.spent.money.minor, digits: one.spent.money.currency.digits() },
            Cell::words(one.spent.money.currency.name()),
            said(one.state.key()),
            said(if one.paper.is_some() { "choice-yes" } else { "choice-no" }),
            Cell::Day(one.noted_at.date_in(&zone)),
            one.settled_at.map_or(Cell::Empty, |at| Cell::Day(at.date_in(&zone))),
            Cell::maybe(one.settled_by.and_then(|by| staff.get(&by).cloned())),
        ]
    };
    let sheet = Sheet {
        name: words.say("desk-payments").into_owned(),
        direction: words.locale().direction(),
        columns: COLUMNS.iter().map(|key| words.say(key).into_owned()).collect(),
        rows: found.iter().map(row).collect(),
    };
    let file: Slug = "payments".parse().map_err(|_| Error::fault("naming a ledger", "its name is no slug"))?;
    Ok(sheet.send(format, &file)?)
}
