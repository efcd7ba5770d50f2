//! How a session's time and place are said at the desk.

use base::VenueId;
use base::jiff::tz::TimeZone;
use programme::training::{Place, Training, Venue};
use std::collections::HashMap;
use ui::words::{Words, text_of};
use ui::{Markup, html};

/// "10am to midday", on the campaign's clock.
pub(super) fn hours(words: Words, session: &Training, zone: &TimeZone) -> Markup {
    let time = |at: base::Instant| words.time(at.timestamp().to_zoned(zone.clone()).time());
    html! { time datetime=(session.starts) { (time(session.starts)) } " – " (time(session.ends())) }
}

/// "Harbour Library · Loft", or that it is online.
pub(super) fn place(words: Words, place: &Place, venues: &HashMap<VenueId, &Venue>) -> Markup {
    html! {
        @match place {
            Place::Online => (words.say("training-online")),
            Place::Venue(venue, room) => {
                @if let Some(venue) = venues.get(venue) { (text_of(words, &venue.name)) }
                @if !room.is_empty() { " · " bdi { (room) } }
            }
        }
    }
}
