//! `/room/feed/{secret}/week.ics`: the plan's days, for the calendar on a phone.
//! An entry says what kind of thing there is to post, and nothing of whom it
//! shows; it leads nowhere secret. Calendars are copied to many places, from
//! which nobody can ask anything back.

use super::subscribed::{Subscribed, sent};
use super::week;
use axum::extract::State;
use base::Result;
use door::{Answer, House};
use icalendar::{Calendar, Component as _, Property};
use newsroom::toolkit;

/// Calendars ask again this often.
const AGAIN: &str = "PT6H";

pub async fn show(State(house): State<House>, asked: Subscribed) -> Answer {
    let text = text(&house, &asked).await.map_err(|error| asked.trouble(error))?;
    Ok(sent(text, "text/calendar; charset=utf-8"))
}

async fn text(house: &House, asked: &Subscribed) -> Result<String> {
    let Subscribed { room, kit, words, .. } = asked;
    let plan = toolkit::store::plan(house.db.read(), room.edition).await?;
    let languages = asked.languages();
    let mut calendar = Calendar::new();
    calendar.name(&words.say("room-week"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", AGAIN).add_parameter("VALUE", "DURATION").done());
    for day in week::days(kit, &plan) {
        for offer in &day.offers {
            if offer.best(&languages).is_none() {
                continue;
            }
            let mut entry = icalendar::Event::new();
            entry.uid(&format!("{}-{}@firsthand", offer.item, day.day));
            entry.add_property("DTSTAMP", offer.released_at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string());
            let mut date = |key: &str, date: base::jiff::civil::Date| {
                let text = date.strftime("%Y%m%d").to_string();
                entry.append_property(Property::new(key, text).add_parameter("VALUE", "DATE").done());
            };
            date("DTSTART", day.day);
            date("DTEND", day.day.tomorrow().unwrap_or(day.day));
            entry.summary(&plain(&words.tell(&offer.design.label())));
            entry.add_property("TRANSP", "TRANSPARENT");
            calendar.push(entry.done());
        }
    }
    // A calendar without an entry is not valid (RFC 5545, section 3.6): the day itself is in it.
    let mut entry = icalendar::Event::new();
    entry.uid(&format!("{}@firsthand", kit.edition.id));
    entry.add_property("DTSTAMP", kit.edition.created_at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string());
    let day = kit.edition.days;
    for (key, date) in [("DTSTART", day.first()), ("DTEND", day.last().tomorrow().unwrap_or(day.last()))] {
        let text = date.strftime("%Y%m%d").to_string();
        entry.append_property(Property::new(key, text).add_parameter("VALUE", "DATE").done());
    }
    entry.summary(&plain(kit.campaign.title.say(words.locale())));
    entry.add_property("TRANSP", "TRANSPARENT");
    calendar.push(entry.done());
    Ok(calendar.done().to_string())
}

/// Control characters are not text in a calendar (RFC 5545, section 3.1).
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
