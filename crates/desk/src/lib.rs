//! The surface for staff: calm, dense, complete without scripts. One route
//! table names every address with what it needs; a handler takes [`signed::Signed`]
//! (or `Posted` for a form) and so runs only for somebody who may.
//!
//! A new page: a handler `pub async fn show(desk: Signed) -> Answer` that ends
//! in `desk.page(title, body)`; its line in `routes.rs`; its words in
//! `desk.ftl`. A form: `Posted { desk, form }`, the domain's verb, then
//! `answer::settle` (done, or the form again) and `desk.said(to, "saved")`.

mod account;
mod answer;
mod applications;
mod audit;
mod bases;
mod by_hand;
mod check_ins;
mod concerns;
mod editions;
mod events;
mod frame;
mod hashtags;
mod heard;
mod jobs;
mod media;
mod needed;
mod network;
mod notices;
mod outbox;
mod partners;
mod passkeys;
mod payments;
mod people;
mod permissions;
mod practice;
mod routes;
mod search;
mod selection;
mod settings;
mod shown;
mod sign_in;
mod signed;
mod staff;
mod stories;
mod today;
mod toolkit;
mod training;

pub use routes::{NEEDS, ROUTES, routes};
pub use signed::Needs;
