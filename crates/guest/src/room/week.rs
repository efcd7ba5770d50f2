//! `/room/{secret}/week`: what is posted on which day, as a list and as an
//! address for the calendar on a phone.

use super::entered::Entered;
use super::parts;
use axum::extract::State;
use axum::response::Response;
use base::Result;
use base::jiff::civil::Date;
use door::{Answer, House};
use newsroom::toolkit::{self, Coming, Kit, Offer, Planned};
use ui::page::{Head, Page};
use ui::parts::{Tone, Weight, chip, empty, go, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn show(State(house): State<House>, entered: Entered) -> Answer {
    answer(&house, &entered).await.map_err(|error| entered.trouble(error))
}

async fn answer(house: &House, entered: &Entered) -> Result<Response> {
    let kit = entered.kit(house).await?;
    let plan = toolkit::store::plan(house.db.read(), entered.room.edition).await?;
    let today = entered.room.zone.local(house.db.now()).date();
    let token = entered.token(house);
    let page = WeekPage { entered, token, days: days(&kit, &plan), today };
    Ok(entered.respond(house, "/week", None, &page))
}

/// A day of the plan with what this partner may post on it.
pub struct Day<'k> {
    pub day: Date,
    pub offers: Vec<&'k Offer>,
    pub coming: Vec<&'k Coming>,
}

/// The planned days in their order. A day on which nothing is this partner's is not in it.
pub fn days<'k>(kit: &'k Kit, plan: &[Planned]) -> Vec<Day<'k>> {
    let mut days: Vec<Day<'k>> = Vec::new();
    for planned in plan {
        let offer = kit.offer(planned.item);
        let coming = kit.coming.iter().find(|one| one.item == planned.item);
        if offer.is_none() && coming.is_none() {
            continue;
        }
        if days.last().is_none_or(|last| last.day != planned.day) {
            days.push(Day { day: planned.day, offers: Vec::new(), coming: Vec::new() });
        }
        if let Some(last) = days.last_mut() {
            last.offers.extend(offer);
            last.coming.extend(coming);
        }
    }
    days
}

struct WeekPage<'a> {
    entered: &'a Entered,
    token: String,
    days: Vec<Day<'a>>,
    today: Date,
}

impl Page for WeekPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-week")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let entered = self.entered;
        let languages = entered.languages();
        let (past, ahead): (Vec<&Day<'_>>, Vec<&Day<'_>>) = self.days.iter().partition(|day| day.day < self.today);
        let list = |days: &[&Day<'_>]| {
            html! {
                ol.days {
                    @for day in days {
                        li {
                            h2 {
                                time datetime=(day.day) { (words.day(day.day)) }
                                @if day.day == self.today { " " (chip(words, Tone::Moving, "ui-today")) }
                            }
                            ul.plain {
                                @for offer in &day.offers {
                                    @if let Some(telling) = offer.best(&languages) {
                                        li { a href=(parts::item_path(entered, offer.item, telling.language())) { (parts::heading(words, &telling.face)) } }
                                    }
                                }
                                @for one in &day.coming { li { (parts::coming(entered, one)) } }
                            }
                        }
                    }
                }
            }
        };
        html! {
            h1 { (words.say("room-week")) }
            p.lead { (words.say("room-week-lead")) }
            @if self.days.is_empty() { (empty(words, "room-week-none", "room-week-none-body", go(words, Weight::Quiet, &entered.path("/everything"), "room-everything"))) }
            (list(&ahead))
            @if !past.is_empty() { (ui::parts::disclosure(words, "room-week-past", list(&past))) }
            h2 { (words.say("room-calendar")) }
            p { (words.say("room-calendar-lead")) }
            (post_button(words, Weight::Quiet, &entered.path("/subscribe"), &self.token, "room-calendar-make"))
        }
    }
}
