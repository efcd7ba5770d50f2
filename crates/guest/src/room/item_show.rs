//! `/room/{secret}/items/{item}`: one item, for one network, in one language.

use super::entered::Entered;
use super::parts;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, Locale, Result};
use door::{Answer, House};
use newsroom::toolkit::{Network, Offer, Size, Telling};
use ui::page::{Head, Page};
use ui::parts::{Weight, go};
use ui::words::{Words, date_element};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, Path((_, item)): Path<(String, String)>, entered: Entered) -> Answer {
    answer(&house, &entered, &item).await.map_err(|error| entered.trouble(error))
}

async fn answer(house: &House, entered: &Entered, item: &str) -> Result<Response> {
    let kit = entered.one(house, item).await?;
    let offer = kit.offers.first().ok_or(Error::Missing)?;
    let telling = telling(entered, offer)?;
    let wished = entered.asks("for").parse::<Network>().ok();
    let network = wished.filter(|network| telling.caption(*network).is_some());
    let network = network.or_else(|| Network::ALL.iter().copied().find(|network| telling.caption(*network).is_some()));
    let page = ItemPage { entered, token: entered.token(house), offer, telling, network };
    Ok(entered.respond(house, &format!("/items/{item}"), None, &page))
}

/// In the language asked for, else in the partner's.
pub fn telling<'o>(entered: &Entered, offer: &'o Offer) -> Result<&'o Telling> {
    match entered.asks("in").as_str() {
        "" => offer.best(&entered.languages()).ok_or(Error::Missing),
        tag => {
            let language: Locale = tag.parse().map_err(|_| Error::Missing)?;
            offer.telling(language).ok_or(Error::Missing)
        }
    }
}

struct ItemPage<'a> {
    entered: &'a Entered,
    token: String,
    offer: &'a Offer,
    telling: &'a Telling,
    network: Option<Network>,
}

impl Page for ItemPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.tell(&self.offer.design.label())).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let Self { entered, offer, telling, .. } = *self;
        html! {
            article.post.wide #post {
                h1 { (parts::heading(words, &telling.face)) }
                @if offer.tellings.len() > 1 {
                    nav.chips aria-label=(words.say("room-languages")) {
                        ul {
                            @for other in &offer.tellings {
                                @let language = other.language();
                                li {
                                    a href=(parts::item_path(entered, offer.item, language)) lang=(language.tag()) dir=(language.direction().html())
                                        aria-current=[(language == telling.language()).then_some("true")] { (language.name()) }
                                }
                            }
                        }
                    }
                }
                (parts::preview(entered, offer, telling, self.network.map_or(Size::Square, parts::size_for), true))
                @if let Some(network) = self.network {
                    (parts::networks(entered, offer, telling, network))
                    (parts::take(entered, &self.token, offer, telling, network, parts::size_for(network)))
                    (parts::words_to_copy(entered, telling, network))
                    @if offer.of.is_some() {
                        p { (go(words, Weight::Quiet, &entered.path(&format!("/items/{}/posted", offer.item)), "room-posted-go")) }
                    }
                } @else {
                    p { (words.say("room-no-network")) }
                }
                (parts::conditions(entered, offer, telling))
                (parts::sizes(entered, &self.token, offer, telling))
                @if !offer.days.is_empty() {
                    p { (words.say("room-planned")) " " @for (at, day) in offer.days.iter().enumerate() { @if at > 0 { " · " } (date_element(words, *day)) } }
                }
                p { a href=(telling.link) rel="noreferrer" { (words.say("room-link")) } }
            }
        }
    }
}
