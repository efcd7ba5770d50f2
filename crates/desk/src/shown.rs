//! Small pieces that many pages show the same way.

use crate::signed::Signed;
use base::{EditionId, Instant, Locale, Result};
use newsroom::stories::{State, Translation};
use programme::campaigns::{self, Edition, EditionState};
use programme::events::EventState;
use std::str::FromStr;
use store::search::{self, Scope};
use ui::form::{Choice, Form};
use ui::parts::{Pages, Tone, chip, pagination};
use ui::words::{Wording, Words, moment_element, said};
use ui::{Markup, html};

/// Rows on a page of any list.
pub const PER_PAGE: u64 = 30;

/// Most things that words in a list's filter are taken to mean, best first.
const NAMED_MOST: u64 = 300;

/// What the words in a list's filter find; nothing when there are no words,
/// and then the list is not narrowed.
pub async fn named<I: FromStr>(desk: &Signed, kind: &'static str) -> Result<Option<Vec<I>>> {
    let words: String = desk.query.value("q").chars().take(300).collect();
    if base::words(&words).is_empty() {
        return Ok(None);
    }
    let query = search::Query { words, kind: Some(kind), edition: None };
    let hits = search::find(desk.db(), Scope::Desk, &query, NAMED_MOST, 0).await?;
    let ids = hits.iter().filter_map(|hit| hit.subject.parse().ok()).collect();
    Ok(Some(ids))
}

pub fn story_state(words: Words, state: State) -> Markup {
    let tone = match state {
        State::Draft => Tone::Moving,
        State::Sent => Tone::Waiting,
        State::ChangeAsked | State::Approved => Tone::Careful,
        State::Deferred => Tone::Still,
        State::Published => Tone::Done,
        State::Refused | State::Retired | State::Withdrawn => Tone::Stopped,
    };
    chip(words, tone, state.key())
}

pub fn translation_state(words: Words, status: Translation) -> Markup {
    let tone = match status {
        Translation::Original | Translation::Reviewed => Tone::Done,
        Translation::Draft => Tone::Moving,
        Translation::Outdated => Tone::Careful,
    };
    chip(words, tone, status.key())
}

pub fn edition_state(words: Words, state: EditionState) -> Markup {
    let tone = match state {
        EditionState::Planned => Tone::Moving,
        EditionState::Open => Tone::Done,
        EditionState::Archived => Tone::Still,
    };
    chip(words, tone, state.label())
}

pub fn event_state(words: Words, state: EventState) -> Markup {
    let tone = match state {
        EventState::Draft => Tone::Moving,
        EventState::Announced => Tone::Done,
        EventState::Cancelled => Tone::Stopped,
    };
    chip(words, tone, state.label())
}

/// "2026 · I am a migrant"
pub fn edition_name(words: Words, edition: &Edition) -> String {
    let heading = edition.heading().say(words.locale());
    if heading.is_empty() { edition.slug.to_string() } else { format!("{} · {heading}", edition.slug) }
}

/// A language by its own name and the name that staff know.
pub fn language(words: Words, locale: Locale) -> Markup {
    html! {
        bdi lang=(locale.tag()) { (locale.name()) }
        @if locale.name() != locale.english_name() && words.locale() != locale { " · " (locale.english_name()) }
    }
}

pub fn when(words: Words, instant: Instant, zone: &base::jiff::tz::TimeZone) -> Markup {
    moment_element(words, instant, zone)
}

/// Every edition of every campaign, newest first.
pub async fn editions(desk: &Signed) -> Result<Vec<Edition>> {
    let mut all = Vec::new();
    for campaign in campaigns::all(desk.db().read()).await? {
        all.extend(campaigns::editions(desk.db().read(), campaign.id).await?);
    }
    all.sort_by_key(|edition| std::cmp::Reverse(edition.days.first()));
    Ok(all)
}

/// Editions to choose from; new work goes into those that are not archived.
pub fn edition_choices<'a>(words: Words, editions: impl IntoIterator<Item = &'a Edition>) -> Vec<Choice> {
    editions
        .into_iter()
        .map(|edition| Choice::new(edition.id.to_string(), said(edition_name(words, edition))))
        .collect()
}

/// The edition that a list is about: as asked, else the one of now.
pub fn chosen_edition<'a>(asked: &str, editions: &'a [Edition]) -> Option<&'a Edition> {
    let asked: Option<EditionId> = asked.parse().ok();
    let named = asked.and_then(|asked| editions.iter().find(|edition| edition.id == asked));
    let open = || editions.iter().find(|edition| edition.state() == EditionState::Open);
    named.or_else(open).or_else(|| editions.first())
}

/// The pages of a list that keeps its filters.
pub fn pages(desk: &Signed, total: u64) -> Markup {
    let last = usize::try_from(total.div_ceil(PER_PAGE).max(1)).unwrap_or(1);
    let current = usize::try_from(desk.query.page()).unwrap_or(1).min(last);
    let href = |page: usize| desk.query.with(&desk.path, "page", &page.to_string());
    pagination(desk.words, &Pages { current, last, href: &href })
}

/// The first row of the page asked for.
pub fn offset(desk: &Signed, total: u64) -> u64 {
    let last = total.div_ceil(PER_PAGE).max(1);
    (desk.query.page().min(last) - 1) * PER_PAGE
}

/// The rows of the page asked for, of a list that is had whole.
pub fn page_of<'a, T>(desk: &Signed, all: &'a [T]) -> &'a [T] {
    let first = usize::try_from(offset(desk, all.len() as u64)).unwrap_or(usize::MAX);
    let rest = all.get(first..).unwrap_or_default();
    rest.get(..usize::try_from(PER_PAGE).unwrap_or(usize::MAX)).unwrap_or(rest)
}

/// "Showing 31 to 60 of 214"
pub fn how_many(words: Words, total: u64) -> Markup {
    html! { p.count { (words.fill("desk-count", [("count", usize::try_from(total).unwrap_or(usize::MAX).into())])) } }
}

/// Where filters are cleared to, while any is set.
pub fn clear(desk: &Signed) -> Option<&str> {
    desk.query.narrows().then_some(desk.path.as_str())
}

/// A form that begins with what is stored.
pub fn filled(fields: Vec<(String, String)>) -> Form {
    fields.into_iter().fold(Form::blank(), |form, (name, value)| form.with(name, value))
}

/// A form's fields as the programme's inputs read them.
pub fn fields(form: &Form) -> programme::Fields<'_> {
    programme::Fields::reading(|name| form.values(name).map(str::to_owned).collect())
}

/// A text in the reader's language, or a dash.
pub fn or_dash(words: Words, text: &base::Text) -> Markup {
    if text.is_empty() {
        html! { "–" }
    } else {
        ui::words::text_of(words, text)
    }
}

/// Members of a closed list as choices.
pub fn choices<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, label: impl Fn(T) -> Wording) -> Vec<Choice> {
    all.iter().map(|one| Choice::new(name(*one), label(*one))).collect()
}

/// Text as it is kept: without marks that turn the direction of what follows.
pub fn clean(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars().filter(|c| !turns(c)).collect::<String>().trim().to_owned()
}

/// Two buttons that take a list along as a file, one for each kind of file.
pub fn file_buttons(desk: &Signed, action: &str) -> Markup {
    html! {
        form.act method="post" action=(action) {
            (ui::form::Kit::hidden("token", &desk.token))
            div.buttons {
                @for (format, label) in [("csv", "desk-file-csv"), ("ods", "desk-file-ods")] {
                    (ui::parts::send(desk.words, ui::parts::Weight::Quiet, label, Some(("format", format))))
                }
            }
        }
    }
}
