//! `/room/feed/{secret}/week.ics`: the plan's days, for the calendar on a phone.
//! An entry says what to post in a few words and leads nowhere secret: calendars
//! are copied to many places.

use super::week;
use axum::body::Body;
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::{Error, Result};
use door::{Answer, House, Reader, Trouble};
use http::{HeaderValue, header};
use icalendar::{Calendar, Component as _, Property};
use newsroom::toolkit::{self, Audience, Kit, Room, rooms};
use outside::Client;
use outside::limits::{Class, Key};
use people::links::Purpose;
use ui::page::Surface;
use ui::words::Words;

/// Calendars ask again this often.
const AGAIN: &str = "PT6H";

pub async fn show(
    State(house): State<House>,
    Path(secret): Path<String>,
    reader: Reader,
    client: Option<Extension<Client>>,
) -> Answer {
    let (room, kit) = opened(&house, &secret, reader, client).await?;
    let words = Words::new(room.languages.first().copied().unwrap_or(reader.locale));
    let text = text(&house, &room, &kit, words).await.map_err(|error| crate::frame::trouble(error, reader))?;
    Ok(sent(text, "text/calendar; charset=utf-8"))
}

/// The room of a subscription's address and what is in it now.
pub async fn opened(
    house: &House,
    secret: &str,
    reader: Reader,
    client: Option<Extension<Client>>,
) -> Result<(Room, Kit), Trouble> {
    let lost = |error| crate::frame::trouble(error, reader);
    let found = async {
        let (room, _) = rooms::enter(&house.db, &house.keys, secret, Purpose::RoomFeed).await?;
        let audience = Audience::Partner(room.partner);
        let kit = toolkit::kit(&house.db, room.edition, audience, None, &house.base_url, super::voice::VOICE).await?;
        Ok::<_, Error>((room, kit))
    };
    let found = found.await;
    if found.is_err()
        && let Some(Extension(client)) = client
    {
        let pace = house.limits.check(Class::Link, Key::address(client.0));
        pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader))?;
    }
    found.map_err(lost)
}

pub fn sent(text: String, kind: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

async fn text(house: &House, room: &Room, kit: &Kit, words: Words) -> Result<String> {
    let plan = toolkit::store::plan(house.db.read(), room.edition).await?;
    let languages: Vec<_> = room.languages.iter().copied().chain([words.locale()]).collect();
    let mut calendar = Calendar::new();
    calendar.name(&words.say("room-week"));
    calendar.append_property(Property::new("REFRESH-INTERVAL", AGAIN).add_parameter("VALUE", "DURATION").done());
    for day in week::days(kit, &plan) {
        for offer in &day.offers {
            let Some(telling) = offer.best(&languages) else { continue };
            let label = words.tell(&offer.design.label());
            let who = telling.face.name.as_deref().unwrap_or_default();
            let summary = if who.is_empty() { label.into_owned() } else { format!("{label}: {who}") };
            let mut entry = icalendar::Event::new();
            entry.uid(&format!("{}-{}@firsthand", offer.item, day.day));
            entry.add_property("DTSTAMP", offer.released_at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string());
            let mut date = |key: &str, date: base::jiff::civil::Date| {
                let text = date.strftime("%Y%m%d").to_string();
                entry.append_property(Property::new(key, text).add_parameter("VALUE", "DATE").done());
            };
            date("DTSTART", day.day);
            date("DTEND", day.day.tomorrow().unwrap_or(day.day));
            entry.summary(&plain(&summary));
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
