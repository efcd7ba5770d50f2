//! What pages say to machines, in schema.org's words. A person is named here
//! only where the permit let the name out.

use crate::here::Here;
use crate::person;
use base::Locale;
use newsroom::pages::{StoryPage, Teller};
use programme::events::{self, Event, EventState, Fee, Host, Precision, When};
use programme::partners::Partner;
use serde_json::{Value, json};

const SCHEMA: &str = "https://schema.org";

pub fn campaign(here: &Here) -> Value {
    json!({ "@context": SCHEMA, "@type": "WebSite", "name": here.campaign.title.say(here.locale()),
        "url": here.absolute(&format!("/{}/", here.campaign.slug)), "inLanguage": languages() })
}

fn languages() -> Vec<&'static str> {
    Locale::INTERFACE.iter().map(|locale| locale.tag()).collect()
}

/// The edition as the event that it is.
pub fn edition(here: &Here) -> Value {
    let days = here.edition.days;
    let mut data = json!({ "@context": SCHEMA, "@type": "Event",
        "name": format!("{} {}", here.campaign.title.say(here.locale()), here.edition.year()),
        "startDate": days.first().to_string(), "endDate": days.last().to_string(),
        "url": here.absolute(&here.at("")), "eventStatus": format!("{SCHEMA}/EventScheduled") });
    let heading = here.edition.heading().say(here.locale());
    if !heading.is_empty() {
        data["description"] = json!(heading);
    }
    data
}

fn teller(here: &Here, teller: &Teller) -> Option<Value> {
    let name = teller.name.as_ref()?;
    Some(json!({ "@type": "Person", "name": name,
        "url": here.absolute(&here.at(&format!("ambassadors/{}/", teller.slug))) }))
}

pub fn story(here: &Here, story: &StoryPage, address: &str, image: &str) -> Value {
    let mut data = json!({ "@context": SCHEMA, "@type": "Article", "headline": story.title,
        "abstract": story.opening, "inLanguage": story.language.tag(), "url": here.absolute(address),
        "datePublished": story.published_at.to_string(), "dateModified": story.changed_at.to_string(),
        "publisher": { "@type": "Organization", "name": here.campaign.title.say(here.locale()),
            "url": here.absolute(&format!("/{}/", here.campaign.slug)) } });
    if let Some(author) = teller(here, &story.teller) {
        data["author"] = author;
    }
    data["image"] = json!(here.absolute(image));
    data
}

/// Nothing where the name is not permitted.
pub fn profile(here: &Here, of: &Teller) -> Option<Value> {
    let mut data = teller(here, of)?;
    if let Some((_, label)) = &of.label {
        data["description"] = json!(label);
    }
    if let Some(image) = person::share_image(here.words, of) {
        data["image"] = json!(here.absolute(&image.address));
    }
    Some(json!({ "@context": SCHEMA, "@type": "ProfilePage", "mainEntity": data }))
}

fn host(here: &Here, host: &Host) -> Value {
    json!({ "@type": "Organization", "name": host.name.say(here.locale()),
        "url": here.absolute(&here.at(&format!("partners/{}/", host.slug))) })
}

/// Nothing for an event whose day nobody knows: schema.org's Event needs one.
pub fn event(here: &Here, event: &Event) -> Option<Value> {
    let locale = here.locale();
    let (starts, ends) = match event.when {
        When::At(starts, ends) => (starts.to_string(), ends.map(|ends| ends.to_string())),
        When::Days(first, last) => (first.to_string(), Some(last.to_string())),
        // ISO 8601 has a date of a month alone.
        When::Month(month) => (events::rules::month_name(month), None),
        When::Unknown => return None,
    };
    let status = if event.state() == EventState::Cancelled { "EventCancelled" } else { "EventScheduled" };
    let mut data = json!({ "@context": SCHEMA, "@type": "Event", "name": event.title.say(locale), "startDate": starts,
        "url": here.absolute(&here.at(&format!("events/{}/", event.slug))), "eventStatus": format!("{SCHEMA}/{status}") });
    if let Some(ends) = ends {
        data["endDate"] = json!(ends);
    }
    if !event.summary.is_empty() {
        data["description"] = json!(event.summary.say(locale));
    }
    let mode = match (event.is_online, event.public_venue().is_some() || event.public_town().is_some()) {
        (true, true) => "MixedEventAttendanceMode",
        (true, false) => "OnlineEventAttendanceMode",
        (false, _) => "OfflineEventAttendanceMode",
    };
    data["eventAttendanceMode"] = json!(format!("{SCHEMA}/{mode}"));
    let mut places = Vec::new();
    if event.precision != Precision::Hidden
        && let Some(name) = event.public_venue().or(event.public_town())
    {
        let address = [event.public_address(), event.public_town()].into_iter().flatten();
        let address: Vec<&str> = address.map(|text| text.say(locale)).collect();
        places.push(json!({ "@type": "Place", "name": name.say(locale), "address": address.join(", ") }));
    }
    if let Some(address) = event.online_address.as_ref().filter(|_| event.is_online) {
        places.push(json!({ "@type": "VirtualLocation", "url": address.as_str() }));
    }
    if !places.is_empty() {
        data["location"] = json!(places);
    }
    if !event.hosts.is_empty() {
        data["organizer"] = event.hosts.iter().map(|one| host(here, one)).collect();
    }
    if let Fee::Free = event.cost.fee {
        data["isAccessibleForFree"] = json!(true);
    }
    Some(data)
}

pub fn partner(here: &Here, partner: &Partner) -> Value {
    let locale = here.locale();
    let mut data = json!({ "@context": SCHEMA, "@type": "Organization", "name": partner.name.say(locale) });
    if let Some(website) = &partner.website {
        data["url"] = json!(website.as_str());
    }
    if !partner.description.is_empty() {
        data["description"] = json!(partner.description.say(locale));
    }
    if !partner.town.is_empty() {
        data["address"] = json!(partner.town.say(locale));
    }
    data
}
