//! What there is to post in an edition, by state.

use super::{address, called, state};
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::Signed;
use base::fold;
use newsroom::toolkit::store::{self, Filter};
use newsroom::toolkit::{Design, Item, ItemState};
use people::accounts::Act;
use ui::form::{Field, Kit};
use ui::html;
use ui::parts::{Column, Table, Weight, filters, go};
use ui::words::Words;

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let editions = shown::editions(&desk).await?;
    let edition = shown::chosen_edition(desk.query.value("edition"), &editions);
    let now = desk.db().now();
    let zone = desk.zone().await?;
    let filter = Filter { state: desk.query.value("state").parse().ok(), ..Filter::default() };
    let design: Option<Design> = desk.query.value("design").parse().ok();
    let mut items = match edition {
        Some(edition) => store::list(desk.db().read(), edition.id, &filter, now).await?,
        None => Vec::new(),
    };
    let asked = fold(desk.query.value("q"));
    items.retain(|item| design.is_none_or(|design| item.design == design) && says(words, item, &asked));
    let total = items.len() as u64;
    let here = shown::page_of(&desk, &items);
    let form = desk.query.form();
    let kit = Kit::new(words, &form);
    let states = shown::choices(ItemState::ALL, ItemState::name, |state| state.label().into());
    let designs = shown::choices(Design::ALL, Design::name, |design| design.label().into());
    let columns =
        ["desk-kit-item", "desk-kit-design", "desk-state", "desk-kit-from", "desk-kit-until"].map(Column::new);
    let row = |item: &Item| {
        let moment = |moment: Option<base::Instant>| html! { @match moment { Some(moment) => (shown::when(words, moment, &zone)), None => "–" } };
        vec![
            html! { a href=(address(item.id)) { (called(words, item)) } },
            html! { (words.tell(&item.design.label())) },
            state(words, item.state(now)),
            moment(item.publish_from),
            moment(item.use_until),
        ]
    };
    let actions = html! {
        @if let Some(edition) = edition.filter(|_| desk.may(Act::EditToolkit)) {
            (go(words, Weight::Main, &format!("/desk/toolkit/new?edition={}", edition.id), "desk-kit-new"))
            (go(words, Weight::Quiet, &format!("/desk/toolkit/plan?edition={}", edition.id), "desk-kit-plan"))
        }
        @if let Some(edition) = edition { (go(words, Weight::Quiet, &format!("/desk/toolkit/rooms?edition={}", edition.id), "desk-kit-rooms"))
            (go(words, Weight::Quiet, &format!("/desk/toolkit/taken?edition={}", edition.id), "desk-kit-taken"))
            (go(words, Weight::Quiet, &format!("/desk/toolkit/drawing?edition={}", edition.id), "desk-kit-drawing")) }
    };
    let body = html! {
        (bar(words.say("desk-nav-toolkit"), actions))
        @for hashtag in edition.iter().flat_map(|edition| &edition.hashtags).filter(|hashtag| hashtag.tag.reads_as_one_word()) {
            p.hint { (words.fill("desk-kit-tag-one-word", [("tag", hashtag.tag.to_string().into())])) }
        }
        (filters(words, "/desk/toolkit/", shown::clear(&desk), html! {
            (kit.text(Field::new("q", "desk-list-words").quiet().autocomplete("off")))
            (kit.select(Field::new("edition", "desk-edition").quiet(), &shown::edition_choices(words, &editions)))
            (kit.select(Field::new("state", "desk-state").quiet(), &states))
            (kit.select(Field::new("design", "desk-kit-design").quiet(), &designs))
        }))
        (shown::how_many(words, total))
        (Table::new("items", "desk-nav-toolkit", columns.into()).rows(here.iter().map(row)).or_say("desk-kit-none", "desk-kit-none-body").show(words))
        (shown::pages(&desk, total))
    };
    Ok(desk.page(words.say("desk-nav-toolkit"), body))
}

/// Whether these words, folded, stand in an item: in what it says, its captions, or what it is called.
fn says(words: Words, item: &Item, asked: &str) -> bool {
    let own = item.words.iter().chain(item.captions.iter()).map(|(_, text)| fold(text));
    own.chain([fold(&called(words, item))]).any(|text| text.contains(asked))
}
