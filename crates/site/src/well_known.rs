//! What robots and security researchers ask for first.

use crate::cache::Keep;
use crate::file::file;
use axum::extract::State;
use axum::response::Response;
use base::jiff::ToSpan as _;
use door::House;

/// Everything public may be read by machines; what is held by links and
/// sessions may not even be asked for.
pub async fn robots(State(house): State<House>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /desk/\nDisallow: /my/\nDisallow: /room/\nDisallow: /search/\nDisallow: /api/\n\nSitemap: {}\n",
        house.address("/sitemap.xml")
    );
    file("text/plain; charset=utf-8", text, Some(Keep::new()))
}

/// RFC 9116. `Expires` stays at most a year ahead, as its section 2.5.5 asks;
/// it moves with the month, so that the file is the same all month long.
pub async fn security(State(house): State<House>) -> Response {
    let now = house.db.now();
    let today = now.date_in(&base::jiff::tz::TimeZone::UTC);
    let month = today.first_of_month();
    let expires = month.saturating_add(6.months());
    let host = house.base_url.split("://").nth(1).unwrap_or("localhost");
    let host = host.split([':', '/']).next().unwrap_or("localhost");
    let text = format!(
        "Contact: mailto:security@{host}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: en, ar\nCanonical: {}\n",
        house.address("/.well-known/security.txt")
    );
    let turns = base::jiff::tz::TimeZone::UTC.to_timestamp(month.saturating_add(1.month()).at(0, 0, 0, 0));
    let until = turns.ok().map(base::Instant::from);
    file("text/plain; charset=utf-8", text, Some(Keep::new().until(until)))
}
