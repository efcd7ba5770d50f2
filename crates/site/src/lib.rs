//! The surface for anyone: the editions as they come and as they were, the
//! people as they chose to appear, stories, events, partners, feeds. Whatever
//! is shown of a person comes cleared from `newsroom::pages`; each page says
//! what it shows and until when, so that the cache drops exactly what changed.

pub mod api;
pub mod cache;

mod ambassador_show;
mod ambassadors_list;
mod archive_list;
mod asset_send;
mod calendar;
mod call_show;
mod captions_send;
mod edition_show;
mod event_line;
mod event_show;
mod events_list;
mod facts_send;
mod feed;
mod file;
mod get_involved;
mod here;
mod link_data;
mod logo_send;
mod looks;
mod media_send;
mod missing;
mod partner_show;
mod partners_list;
mod person;
mod routes;
mod search;
mod setting;
mod share;
mod sitemap;
mod stories_list;
mod story_card;
mod story_embed;
mod story_show;
mod toolkit_show;
mod well_known;

#[cfg(test)]
mod tests;

pub use routes::{ROUTES, routes};
