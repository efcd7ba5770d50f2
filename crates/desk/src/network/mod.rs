//! The network at the desk: whoever wished to hear of other chances to speak,
//! found by what they would do. Their own words are read by a press, and each
//! look is written down where that person reads it.

mod list;
mod one;

pub use list::show as list;
pub use one::{read, show};

use base::PersonaId;
use base::jiff::civil::Date;
use people::network::{Facets, Member};
use ui::parts::{Tone, chip};
use ui::words::{Words, date_element};
use ui::{Markup, html};

const HERE: &str = "/desk/network/";

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

fn media(words: Words, facets: Option<&Facets>) -> Markup {
    joined(words, facets.into_iter().flat_map(|of| &of.media).map(|one| words.say(one.key()).into_owned()))
}

fn topics(words: Words, facets: Option<&Facets>) -> Markup {
    joined(words, facets.into_iter().flat_map(|of| &of.topics).map(|one| words.say(one.key()).into_owned()))
}

fn languages(facets: Option<&Facets>) -> Markup {
    let all: Vec<_> = facets.into_iter().flat_map(|of| &of.languages).collect();
    html! {
        @if all.is_empty() { "–" }
        @for (at, one) in all.iter().enumerate() { @if at > 0 { " · " } bdi lang=(one.tag()) { (one.name()) } }
    }
}

fn joined(words: Words, names: impl Iterator<Item = String>) -> Markup {
    let all: Vec<String> = names.collect();
    html! { @if all.is_empty() { "–" } @else { (words.list(&all)) } }
}
