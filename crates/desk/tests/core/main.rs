//! Sign-in, today, editions, settings, people, stories and media over real
//! HTTP messages: who may do what, what bad input does not do, what the pages
//! say, and the main job from a new edition to a cleared story.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]

mod applications;
mod bad_input;
mod board;
mod by_hand;
mod calls;
mod check_ins;
mod choosing;
#[path = "../common/mod.rs"]
mod common;
mod frames;
mod heard;
mod lists;
mod main_job;
mod messages;
mod network;
mod notices;
mod often;
mod pages;
mod roles;
mod scoring;
mod signing_in;
mod toolkit;
mod uploads;
mod world;

/// Routes that the tests in `record` are about.
const THEIRS: [&str; 7] = [
    "/desk/events/",
    "/desk/partners/",
    "/desk/staff/",
    "/desk/audit/",
    "/desk/jobs/",
    "/desk/search/",
    "/desk/outbox/",
];

/// Method, template and what it needs, of everything else.
fn ours() -> impl Iterator<Item = (&'static str, &'static str, Option<desk::Needs>)> {
    desk::ROUTES
        .iter()
        .zip(desk::NEEDS)
        .filter(|((_, template), _)| !THEIRS.iter().any(|folder| template.starts_with(folder)))
        .map(|((method, template), needs)| (*method, *template, *needs))
}
