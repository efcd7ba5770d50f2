//! The network at the desk: whoever wished to hear of other chances to speak,
//! found by what they would do. Their own words are read by a press, and each
//! look is written down where that person reads it.

mod file;
mod list;
mod one;

pub use file::take;
pub use list::show as list;
pub use one::{read, show};

use crate::shown::named;
use crate::signed::Signed;
use base::jiff::civil::Date;
use base::{PersonaId, Result};
use people::network::{Facets, Filter, Medium, Member, Topic};
use ui::parts::{Tone, chip};
use ui::words::{Words, date_element};
use ui::{Markup, html};

const HERE: &str = "/desk/network/";

/// Whom the address narrows the list to.
async fn filter(desk: &Signed, today: Date) -> Result<Filter> {
    let query = &desk.query;
    Ok(Filter {
        medium: Medium::parse(query.value("medium")),
        topic: Topic::parse(query.value("topic")),
        language: query.value("language").parse().ok(),
        free_on: (!query.value("free").is_empty()).then_some(today),
        ids: named(desk, "persona").await?,
        in_files: false,
    })
}

fn address(persona: PersonaId) -> String {
    format!("{HERE}{persona}/")
}

/// Whether somebody may be asked today, or from which day.
fn free(words: Words, member: &Member, today: Date) -> Markup {
    match member.free_from.filter(|day| today < *day) {
        None => chip(words, Tone::Done, "desk-network-free-now"),
        Some(day) => html! { (chip(words, Tone::Still, "desk-network-free-later")) " " (date_element(words, day)) },
    }
}

/// The names side by side; each is a label of its own, so no "and" stands between them.
const BETWEEN: &str = " · ";

fn media(words: Words, facets: Option<&Facets>) -> Vec<String> {
    facets.into_iter().flat_map(|of| &of.media).map(|one| words.say(one.key()).into_owned()).collect()
}

fn topics(words: Words, facets: Option<&Facets>) -> Vec<String> {
    facets.into_iter().flat_map(|of| &of.topics).map(|one| words.say(one.key()).into_owned()).collect()
}

fn beside(names: &[String]) -> Markup {
    html! { @if names.is_empty() { "–" } @else { (names.join(BETWEEN)) } }
}

fn languages(facets: Option<&Facets>) -> Markup {
    let all: Vec<_> = facets.into_iter().flat_map(|of| &of.languages).collect();
    html! {
        @if all.is_empty() { "–" }
        @for (at, one) in all.iter().enumerate() { @if at > 0 { (BETWEEN) } bdi lang=(one.tag()) { (one.name()) } }
    }
}
