//! `/room/{secret}`: what to post now. One item: its picture, its caption, what
//! the picture says, and a button for each thing to do with them.

use super::entered::Entered;
use super::parts;
use axum::extract::State;
use axum::response::Response;
use base::Result;
use base::jiff::civil::Date;
use door::{Answer, House, redirect};
use newsroom::toolkit::rooms::changes::{self, Changes};
use newsroom::toolkit::{self, Kit, Network, Offer, Size, rules};
use people::ledger::disclosures::{self, Holder};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, empty, go, notice};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, entered: Entered) -> Answer {
    // The languages once, before anything else; without them nobody knows what to show.
    if entered.room.languages.is_empty() {
        let mut response = redirect(&entered.path("/choices"));
        // In the language that was asked for here.
        if let Some(cookie) = entered.reader.remember(house.is_https()) {
            cookie.set(response.headers_mut());
        }
        return Ok(response);
    }
    answer(&house, &entered).await.map_err(|error| entered.trouble(error))
}

async fn answer(house: &House, entered: &Entered) -> Result<Response> {
    let kit = entered.kit(house).await?;
    let plan = toolkit::store::plan(house.db.read(), entered.room.edition).await?;
    let today = entered.room.zone.local(house.db.now()).date();
    let usable: Vec<_> = kit.offers.iter().map(|offer| offer.item).collect();
    let item = rules::for_today(&plan, today, &usable);
    let since = changes::since_seen(&house.db, &entered.room, &kit).await?;
    let asked = waiting(house, entered).await?;
    let flash = match entered.asks("said").as_str() {
        "chosen" => Some("room-said-chosen"),
        "seen" => Some("room-said-seen"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    let page = TodayPage {
        entered,
        token: entered.token(house),
        item: item.and_then(|item| kit.offer(item)),
        since,
        asked,
        kit: &kit,
        day: today,
    };
    Ok(entered.respond(house, "", flash, &page))
}

/// Files that this partner was asked to take down and has not answered about.
pub async fn waiting(house: &House, entered: &Entered) -> Result<usize> {
    let held = disclosures::of_holder(house.db.read(), Holder::Partner(entered.room.partner)).await?;
    Ok(held.iter().filter(|one| one.standing.is_some_and(|standing| standing.waits())).count())
}

struct TodayPage<'a> {
    entered: &'a Entered,
    token: String,
    item: Option<&'a Offer>,
    since: Changes,
    asked: usize,
    kit: &'a Kit,
    /// Today, where the partner is.
    day: Date,
}

impl Page for TodayPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-today")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let entered = self.entered;
        html! {
            @if self.asked > 0 {
                (notice(words, "room-take-down-title", html! {
                    p { (words.fill("room-take-down-count", [("count", self.asked.into())])) }
                    (go(words, Weight::Main, &entered.path("/take-down"), "room-take-down-go"))
                }))
            }
            h1 { (words.say("room-today-title")) }
            p.hint { (ui::words::date_element(words, self.day)) }
            @match self.item {
                Some(offer) => (self.offer(words, offer)),
                None => (empty(words, "room-nothing-title", "room-nothing-body", html! { (go(words, Weight::Quiet, &entered.path("/everything"), "room-everything")) })),
            }
            p { (words.weave(&"room-welcome".into(), [("partner", html! { bdi { (entered.partner.name.say(words.locale())) } })])) }
            @if !self.since.is_empty() {
                section.since {
                    h2 { (words.say("room-changes")) }
                    p { (super::changes::summary(words, &self.since)) " " a href=(entered.path("/changes")) { (words.say("room-changes-see")) } }
                }
            }
            @if !self.kit.coming.is_empty() {
                section {
                    h2 { (words.say("room-coming")) }
                    ul.plain { @for one in &self.kit.coming { li { (parts::coming(entered, one)) } } }
                }
            }
            p { a href=(entered.path("/choices")) { (words.say("room-choices-change")) } " · " a href=(entered.path("/logo")) { (words.say("room-logo")) } }
        }
    }
}

impl TodayPage<'_> {
    fn offer(&self, words: Words, offer: &Offer) -> Markup {
        let entered = self.entered;
        let Some(telling) = offer.best(&entered.languages()) else { return Markup::default() };
        let network = Network::ALL.iter().copied().find(|network| telling.caption(*network).is_some());
        let size = network.map_or(Size::Square, parts::size_for);
        html! {
            article.post.wide #post {
                h2 { (parts::heading(words, &telling.face)) }
                (parts::preview(entered, offer, telling, size, true))
                @if let Some(network) = network {
                    (parts::take(entered, &self.token, offer, telling, network, size))
                    (parts::words_to_copy(entered, telling, network))
                    (parts::conditions(entered, offer, telling))
                    p { a href=(parts::item_path(entered, offer.item, telling.language())) { (words.say("room-more")) } }
                } @else {
                    p { (words.say("room-no-network")) }
                }
            }
        }
    }
}
