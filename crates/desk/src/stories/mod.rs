//! Stories: by state, drafted, revised, translated, sent to their tellers,
//! decided about, held back, taken down. What the public sees is not decided
//! here; the page says why something is not public yet.

pub mod address;
pub mod content;
pub mod decide;
pub mod draft;
pub mod embargo;
pub mod frames;
pub mod guardian;
pub mod history;
mod jigsaw;
pub mod messages;
pub mod note;
pub mod retire;
pub mod revise;
pub mod send;
pub mod show;
pub mod standing;
pub mod translate;

use crate::answer::Answer;
use crate::frame::bar;
use crate::people::show::titles;
use crate::shown::{
    PER_PAGE, clear, edition_choices, edition_name, editions, how_many, language, named, offset, pages, story_state,
    when,
};
use crate::signed::Signed;
use newsroom::stories::State;
use newsroom::stories::store::{Filter, count, list as find};
use people::accounts::Act;
use people::personas;
use ui::form::{Choice, Field, Kit};
use ui::html;
use ui::page::NavItem;
use ui::parts::{Column, Table, Weight, filters, go, tabs};
use ui::words::said;

/// The order of the tabs: what waits for somebody comes first.
const TABS: [State; 9] = [
    State::ChangeAsked,
    State::Approved,
    State::Draft,
    State::Sent,
    State::Deferred,
    State::Published,
    State::Refused,
    State::Retired,
    State::Withdrawn,
];

pub async fn list(desk: Signed) -> Answer {
    let words = desk.words;
    let query = &desk.query;
    let db = desk.db().read();
    let state = State::parse(query.value("state"));
    let filter = Filter {
        edition: query.value("edition").parse().ok(),
        persona: query.value("person").parse().ok(),
        original: query.value("language").parse().ok(),
        state,
        ids: named(&desk, "story").await?,
    };
    let all = count(db, &Filter { state: None, ..filter.clone() }).await?;
    let mut items = vec![NavItem::new(
        query.with(&desk.path, "state", ""),
        said(format!("{} ({})", words.say("desk-all"), words.number(all.cast_signed()))),
        state.is_none(),
    )];
    for one in TABS {
        let count = count(db, &Filter { state: Some(one), ..filter.clone() }).await?;
        let label = said(format!("{} ({})", words.say(one.key()), words.number(count.cast_signed())));
        items.push(NavItem::new(query.with(&desk.path, "state", one.name()), label, state == Some(one)));
    }
    let total = count(db, &filter).await?;
    let found = find(db, &filter, PER_PAGE, offset(&desk, total)).await?;
    let titles = titles(&desk, &found).await?;
    let tellers = personas::find_all(db, &found.iter().map(|story| story.persona).collect::<Vec<_>>()).await?;
    let editions = editions(&desk).await?;
    let zone = desk.zone().await?;
    let rows = found.iter().map(|story| {
        let edition = editions.iter().find(|edition| edition.id == story.edition);
        let teller = tellers.get(&story.persona);
        vec![
            html! { a href={ "/desk/stories/" (story.id) "/" } { bdi { (titles.get(&story.id).map_or(story.slug.as_str(), String::as_str)) } } },
            story_state(words, story.state),
            html! { @if let Some(teller) = teller { a href={ "/desk/people/" (teller.id) "/" } { bdi { (teller.staff_name(words.locale())) } } } },
            language(words, story.original),
            html! { (edition.map(|edition| edition_name(words, edition)).unwrap_or_default()) },
            when(words, story.changed_at, &zone),
        ]
    });
    let columns = vec![
        Column::new("desk-story"),
        Column::new("desk-state"),
        Column::new("desk-teller"),
        Column::new("desk-language"),
        Column::new("desk-edition"),
        Column::new("desk-changed"),
    ];
    let form = query.form();
    let kit = Kit::new(words, &form);
    let actions = html! { @if desk.may(Act::DraftStories) { (go(words, Weight::Main, "/desk/stories/new", "desk-story-draft")) } };
    let body = html! {
        (bar(words.say("desk-nav-stories"), actions))
        (tabs(words, "desk-by-state", &items))
        (filters(words, "/desk/stories/", clear(&desk), html! {
            @if let Some(state) = state { (Kit::hidden("state", state.name())) }
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("edition", "desk-edition").quiet(), &edition_choices(words, &editions)))
            (kit.select(Field::new("language", "desk-language").quiet(), &Choice::languages()))
            @if filter.persona.is_some() { (Kit::hidden("person", query.value("person"))) }
        }))
        (how_many(words, total))
        (Table::new("stories", "desk-nav-stories", columns).rows(rows).or_say("desk-stories-none", "desk-stories-next").show(words))
        (pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-nav-stories"), body))
}
