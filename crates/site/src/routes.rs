//! Every address of this surface.

use crate::{
    ambassador_show, ambassadors_list, api, archive_list, asset_send, calendar, call_show, captions_send, edition_show,
    event_show, events_list, facts_send, feed, get_involved, logo_send, media_send, missing, partner_show,
    partners_list, search, share, sitemap, stories_list, story_embed, story_show, toolkit_show, well_known,
};
use axum::Router;
use door::House;

door::routes! {
    get "/" => edition_show::front;
    get "/{campaign}/" => edition_show::current;
    get "/{campaign}/archive/" => archive_list::show;
    get "/{campaign}/archive/share/{lang}/{file}" => share::archive;
    get "/{campaign}/feed.xml" => feed::atom;
    get "/{campaign}/feed.json" => feed::json;
    get "/{campaign}/{edition}/" => edition_show::show;
    get "/{campaign}/{edition}/ambassadors/" => ambassadors_list::show;
    get "/{campaign}/{edition}/ambassadors/{persona}/" => ambassador_show::show;
    get "/{campaign}/{edition}/ambassadors/{persona}/share/{lang}/{file}" => share::ambassador;
    get "/{campaign}/{edition}/stories/" => stories_list::show;
    get "/{campaign}/{edition}/stories/{slug}/" => story_show::show;
    get "/{campaign}/{edition}/stories/{slug}/embed/" => story_embed::anyone;
    get "/{campaign}/{edition}/stories/{slug}/embed/{partner}/" => story_embed::partner;
    get "/{campaign}/{edition}/stories/{slug}/{lang}/" => story_show::in_language;
    get "/{campaign}/{edition}/stories/{slug}/{lang}/share/{file}" => share::story;
    get "/{campaign}/{edition}/stories/{slug}/{lang}/captions.vtt" => captions_send::show;
    get "/{campaign}/{edition}/events/" => events_list::show;
    get "/{campaign}/{edition}/events/{slug}/" => event_show::show;
    get "/{campaign}/{edition}/events/{slug}/share/{lang}/{file}" => share::event;
    get "/{campaign}/{edition}/share/{lang}/{section}/{file}" => share::section;
    get "/{campaign}/{edition}/events.ics" => calendar::all;
    get "/{campaign}/{edition}/events/{file}" => calendar::one;
    get "/{campaign}/{edition}/partners/" => partners_list::show;
    get "/{campaign}/{edition}/partners/{slug}/" => partner_show::show;
    get "/{campaign}/{edition}/get-involved/" => get_involved::show;
    get "/{campaign}/{edition}/call/" => call_show::show;
    get "/{campaign}/{edition}/call/{lang}/" => call_show::in_language_of;
    get "/{campaign}/{edition}/toolkit/" => toolkit_show::show;
    get "/{campaign}/{edition}/toolkit/facts.pdf" => facts_send::show;
    get "/search/" => search::show;
    get "/media/{hash}/{name}" => media_send::show;
    get "/logos/{hash}/{name}" => logo_send::show;
    get "/assets/look/{file}" => asset_send::look;
    get "/assets/{hash}/{name}" => asset_send::asset;
    get "/sitemap.xml" => sitemap::show;
    get "/robots.txt" => well_known::robots;
    get "/.well-known/security.txt" => well_known::security;
}

/// The surface's router. Its fallback answers for every address that nothing else knows.
pub fn routes(house: House) -> Router {
    table().fallback(missing::show).with_state(house.clone()).merge(api::routes(house))
}
