//! `/room/{secret}/changes`: what is new, changed and withdrawn since the
//! partner last said that they had seen it.

use super::entered::Entered;
use super::parts;
use axum::extract::State;
use axum::response::Response;
use base::{KitItemId, Result};
use door::{Answer, House, Sent, redirect};
use newsroom::toolkit::Kit;
use newsroom::toolkit::rooms::changes::{self, Changes};
use ui::page::{Head, Page};
use ui::parts::{Weight, empty, go, post_button};
use ui::words::{Words, moment_element};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, entered: Entered) -> Answer {
    answer(&house, &entered).await.map_err(|error| entered.trouble(error))
}

async fn answer(house: &House, entered: &Entered) -> Result<Response> {
    let kit = entered.kit(house).await?;
    let since = changes::since_seen(&house.db, &entered.room, &kit).await?;
    let asked = super::today::waiting(house, entered).await?;
    let page = ChangesPage { entered, token: entered.token(house), kit: &kit, since, asked };
    Ok(entered.respond(house, "/changes", None, &page))
}

/// The partner has seen it all.
pub async fn seen(State(house): State<House>, entered: Entered, Sent(form): Sent) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let done = async {
        let kit = entered.kit(&house).await?;
        store::write!(house.db, actor, |work| async {
            entered.note(work, &house).await?;
            changes::mark_seen(work, &entered.room, &kit).await
        })
    };
    done.await.map_err(|error| entered.trouble(error))?;
    Ok(redirect(&entered.path("?said=seen")))
}

/// "3 new, 1 changed, 1 withdrawn".
pub fn summary(words: Words, since: &Changes) -> String {
    let counts = [
        ("room-count-new", since.new.len()),
        ("room-count-changed", since.changed.len()),
        ("room-count-withdrawn", since.withdrawn.len()),
    ];
    let said = counts.into_iter().filter(|(_, count)| *count > 0);
    let said: Vec<_> = said.map(|(key, count)| words.fill(key, [("count", count.into())]).into_owned()).collect();
    words.list(&said)
}

struct ChangesPage<'a> {
    entered: &'a Entered,
    token: String,
    kit: &'a Kit,
    since: Changes,
    asked: usize,
}

impl ChangesPage<'_> {
    fn listed(&self, words: Words, items: &[KitItemId]) -> Markup {
        let languages = self.entered.languages();
        html! {
            ul.plain {
                @for item in items {
                    @if let Some(telling) = self.kit.offer(*item).and_then(|offer| offer.best(&languages)) {
                        li { a href=(parts::item_path(self.entered, *item, telling.language())) { (parts::heading(words, &telling.face)) } }
                    }
                }
            }
        }
    }
}

impl Page for ChangesPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-changes")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let entered = self.entered;
        let Changes { new, changed, withdrawn } = &self.since;
        html! {
            h1 { (words.say("room-changes")) }
            @if let Some(seen) = entered.room.seen_at {
                p { (words.weave(&"room-changes-since".into(), [("when", moment_element(words, seen, entered.room.zone.tz()))])) }
            }
            @if self.since.is_empty() {
                (empty(words, "room-changes-none", "room-changes-none-body", go(words, Weight::Quiet, &entered.path(""), "room-today")))
            } @else {
                p.lead { (summary(words, &self.since)) }
                @if !withdrawn.is_empty() {
                    h2 { (words.say("room-withdrawn")) }
                    p { (words.fill("room-withdrawn-what", [("count", withdrawn.len().into())])) }
                    @if self.asked > 0 { (go(words, Weight::Main, &entered.path("/take-down"), "room-take-down-go")) }
                    @else { p { a href=(entered.path("/take-down")) { (words.say("room-taken-back-see")) } } }
                }
                @if !changed.is_empty() {
                    h2 { (words.say("room-changed")) }
                    p { (words.say("room-changed-what")) }
                    (self.listed(words, changed))
                }
                @if !new.is_empty() {
                    h2 { (words.say("room-new")) }
                    (self.listed(words, new))
                }
                (post_button(words, Weight::Main, &entered.path("/changes"), &self.token, "room-changes-seen"))
            }
        }
    }
}
