//! The read API: the public content of the site as JSON, held to the same
//! gate. A person comes from `newsroom::pages` alone; an edition that is not
//! public does not exist here. `ask` reads a request, one file per resource
//! answers it, `finish` is what every answer has in common.

mod ambassadors;
mod ask;
mod campaigns;
mod cursor;
mod editions;
mod events;
mod finish;
mod openapi;
mod operations;
mod partners;
mod problem;
mod reply;
mod shapes;
mod stories;

use axum::Router;
use axum::middleware::from_fn;
use door::House;
use problem::Wrong;

door::routes! {
    get "/api/openapi.json" => openapi::show;
    get "/api/v1/campaigns" => campaigns::list;
    get "/api/v1/campaigns/{campaign}" => campaigns::show;
    get "/api/v1/campaigns/{campaign}/editions" => editions::list;
    get "/api/v1/campaigns/{campaign}/editions/{edition}" => editions::show;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/stories" => stories::list;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/stories/{slug}" => stories::show;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors" => ambassadors::list;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors/{persona}" => ambassadors::show;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/events" => events::list;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/events/{slug}" => events::show;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/partners" => partners::list;
    get "/api/v1/campaigns/{campaign}/editions/{edition}/partners/{slug}" => partners::show;
    any "/api" => unknown;
    any "/api/" => unknown;
    any "/api/{*rest}" => unknown;
}

/// The API's router, to be merged with the pages'. It answers for all of `/api`.
pub fn routes(house: House) -> Router {
    table().method_not_allowed_fallback(finish::other_method).layer(from_fn(finish::finish)).with_state(house)
}

/// An address below `/api` that nothing knows.
async fn unknown() -> Wrong {
    Wrong::from(base::Error::Missing)
}
