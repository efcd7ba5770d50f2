//! The events of an edition.

use super::address;
use super::words::short_when;
use crate::answer::Answer;
use crate::frame::bar;
use crate::shown;
use crate::signed::Signed;
use base::Locale;
use people::accounts::Act;
use programme::Listing;
use programme::campaigns::Edition;
use programme::events::{self, Event, EventKind, EventState, Filter, Tense};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Column, Table, Weight, filters, go};
use ui::words::{Words, said, text_of};
use ui::{Markup, html};

pub async fn show(desk: Signed) -> Answer {
    let editions = shown::editions(&desk).await?;
    let title = desk.words.say("desk-events-list-title");
    let Some(edition) = shown::chosen_edition(desk.query.value("edition"), &editions) else {
        return Ok(desk.page(title, without_editions(&desk)));
    };
    let form = desk.query.form();
    let filter = Filter::parse(&shown::fields(&form));
    let listing = events::list(desk.db().read(), edition.id, &filter, desk.db().now()).await?;
    let towns = events::towns(desk.db().read(), edition.id).await?;
    let body = List { desk: &desk, editions: &editions, edition, form: &form, towns: &towns, listing: &listing }.body();
    Ok(desk.page(title, body))
}

fn without_editions(desk: &Signed) -> Markup {
    let words = desk.words;
    html! {
        (bar(words.say("desk-events-list-title"), Markup::default()))
        (ui::parts::empty(words, "desk-events-no-edition", "desk-events-no-edition-body",
            go(words, Weight::Main, "/desk/editions/", "desk-events-to-editions")))
    }
}

struct List<'a> {
    desk: &'a Signed,
    editions: &'a [Edition],
    edition: &'a Edition,
    form: &'a Form,
    towns: &'a [base::Text],
    listing: &'a Listing<Event>,
}

impl List<'_> {
    fn body(&self) -> Markup {
        let (desk, words) = (self.desk, self.desk.words);
        let create = format!("/desk/events/new?edition={}", self.edition.id);
        let columns = [
            "desk-events-title",
            "desk-events-when",
            "desk-events-kind",
            "desk-events-town",
            "desk-events-hosts",
            "desk-events-state",
        ];
        let table =
            Table::new("events", said(shown::edition_name(words, self.edition)), columns.map(Column::new).into())
                .rows(self.listing.rows.iter().map(|event| row(words, event)))
                .or_say("desk-events-none", "desk-events-none-body");
        html! {
            (bar(words.say("desk-events-list-title"), html! {
                @if desk.may(Act::ManageEvents) { (go(words, Weight::Main, &create, "desk-events-new")) }
            }))
            (self.narrow())
            (shown::how_many(words, self.listing.total))
            (table.show(words))
            (shown::pages(desk, self.listing.total))
        }
    }

    fn narrow(&self) -> Markup {
        let words = self.desk.words;
        // The edition shown is chosen in the list even where the address does not name it.
        let form = self.form.clone().with("edition", self.edition.id.to_string());
        let kit = Kit::new(words, &form);
        let kinds = shown::choices(EventKind::ALL, EventKind::name, |kind| kind.label().into());
        let states = shown::choices(EventState::ALL, EventState::name, |state| state.label().into());
        let tenses = shown::choices(Tense::ALL, Tense::name, |tense| tense.label().into());
        let towns: Vec<Choice> = self
            .towns
            .iter()
            .map(|town| Choice::new(town.say(Locale::ENGLISH), said(town.say(words.locale()))))
            .collect();
        let online = [Choice::new("yes", "desk-events-online-yes"), Choice::new("no", "desk-events-online-no")];
        filters(
            words,
            "/desk/events/",
            shown::clear(self.desk),
            html! {
                (kit.select(Field::new("edition", "desk-events-edition").quiet(), &shown::edition_choices(words, self.editions)))
                (kit.text(Field::new("q", "desk-events-words").quiet()))
                (kit.select(Field::new("state", "desk-events-state").quiet(), &states))
                (kit.select(Field::new("kind", "desk-events-kind").quiet(), &kinds))
                (kit.select(Field::new("when", "desk-events-tense").quiet(), &tenses))
                (kit.select(Field::new("town", "desk-events-town").quiet(), &towns))
                (kit.select(Field::new("online", "desk-events-online").quiet(), &online))
            },
        )
    }
}

fn row(words: Words, event: &Event) -> Vec<Markup> {
    let hosts: Vec<&str> = event.hosts.iter().map(|host| host.name.say(words.locale())).collect();
    vec![
        html! { a href=(address(event.id)) { (text_of(words, &event.title)) } },
        short_when(words, event),
        html! { (words.tell(&event.kind.label())) },
        html! {
            (shown::or_dash(words, &event.town))
            @if event.is_online { " · " (words.say("desk-events-online-yes")) }
        },
        html! { @if hosts.is_empty() { "–" } @else { (words.list(&hosts)) } },
        html! {
            (shown::event_state(words, event.state()))
            @if event.is_full { " " (ui::parts::chip(words, ui::parts::Tone::Still, "desk-events-full")) }
        },
    ]
}
