//! What was found, best first. Each line leads to the thing's own page, which
//! decides for itself who may read it.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{PER_PAGE, edition_choices, edition_name, editions};
use crate::signed::Signed;
use base::{EditionId, Locale};
use programme::campaigns::Edition;
use store::search::{self, Hit, Scope};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Column, Table, empty, filters, older_newer};
use ui::words::in_language;
use ui::{Markup, html};

/// What can be found: its stored name, its word, the folder of its pages.
const KINDS: &[(&str, &str, &str)] = &[
    ("story", "desk-search-kind-story", "stories"),
    ("persona", "desk-search-kind-persona", "people"),
    ("media", "desk-search-kind-media", "media"),
    ("event", "desk-search-kind-event", "events"),
    ("partner", "desk-search-kind-partner", "partners"),
    ("edition", "desk-search-kind-edition", "editions"),
];

pub async fn show(desk: Signed) -> Answer {
    let editions = editions(&desk).await?;
    let kind = KINDS.iter().find(|(name, ..)| *name == desk.query.value("kind")).map(|(name, ..)| *name);
    let edition: Option<EditionId> = desk.query.value("edition").parse().ok();
    let query = search::Query { words: desk.query.value("q").chars().take(300).collect(), kind, edition };
    // One more than is shown says whether there are more.
    let mut hits =
        search::find(desk.db(), Scope::Desk, &query, PER_PAGE + 1, (desk.query.page() - 1) * PER_PAGE).await?;
    let more = hits.len() as u64 > PER_PAGE;
    hits.truncate(usize::try_from(PER_PAGE).unwrap_or(usize::MAX));
    Ok(desk.page(desk.words.say("desk-search-title"), page(&desk, &editions, &hits, more)))
}

fn page(desk: &Signed, editions: &[Edition], hits: &[Hit], more: bool) -> Markup {
    let words = desk.words;
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let kinds: Vec<Choice> = KINDS.iter().map(|(name, label, _)| Choice::new(*name, *label)).collect();
    let narrow = html! {
        (kit.text(Field::new("q", "desk-search-words").quiet().autocomplete("off")))
        (kit.select(Field::new("kind", "desk-search-kind").quiet(), &kinds))
        (kit.select(Field::new("edition", "desk-search-edition").quiet(), &edition_choices(words, editions)))
    };
    let narrowed = !desk.query.value("kind").is_empty() || !desk.query.value("edition").is_empty();
    let clear = narrowed.then(|| desk.query.with("/desk/search/", "kind", "")).map(|all| without_edition(&all));
    let to = |page: u64| desk.query.with("/desk/search/", "page", &page.to_string());
    let current = desk.query.page();
    html! {
        (bar(words.say("desk-search-title"), Markup::default()))
        (filters(words, "/desk/search/", clear.as_deref(), narrow))
        @if base::words(desk.query.value("q")).is_empty() {
            (empty(words, "desk-search-nothing-asked", "desk-search-nothing-asked-body", Markup::default()))
        } @else {
            (Table::new("found", "desk-search-found", ["desk-search-what", "desk-search-kind", "desk-search-edition"].map(Column::new).into())
                .rows(hits.iter().map(|hit| row(desk, editions, hit)))
                .or_say("desk-search-none", "desk-search-none-body")
                .show(words))
            (older_newer(words, (current > 1).then(|| to(current - 1)).as_deref(), more.then(|| to(current + 1)).as_deref()))
        }
    }
}

/// The same search over everything: what narrowed it is left out.
fn without_edition(address: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| pair.starts_with("q=")).collect();
    format!("{path}?{}", kept.join("&"))
}

fn row(desk: &Signed, editions: &[Edition], hit: &Hit) -> Vec<Markup> {
    let words = desk.words;
    let known = KINDS.iter().find(|(name, ..)| *name == hit.kind);
    let language: Locale = hit.language.parse().unwrap_or(Locale::ENGLISH);
    let title = if hit.title.is_empty() {
        html! { code { (hit.subject) } }
    } else {
        in_language(words, language, &hit.title)
    };
    let edition = hit.edition_id.as_deref().and_then(|id| editions.iter().find(|edition| edition.id.to_string() == id));
    vec![
        html! {
            @match known {
                Some((.., folder)) => a href={ "/desk/" (folder) "/" (hit.subject) "/" } { (title) },
                None => (title),
            }
        },
        html! { @match known { Some((_, label, _)) => (words.say(label)), None => (hit.kind) } },
        html! { @match edition { Some(edition) => (edition_name(words, edition)), None => "–" } },
    ]
}
