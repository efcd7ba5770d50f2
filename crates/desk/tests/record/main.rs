//! Events, partners, staff, the trail, tasks, search and letters over real
//! HTTP messages: who may do what, what bad input does not do, what the pages
//! say in every language.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]

mod bad_input;
#[path = "../common/mod.rs"]
mod common;
mod doing;
mod pages;
mod roles;
mod world;

/// The routes that these tests are about. The other half of the desk has tables of its own.
const OURS: [&str; 7] = [
    "/desk/events/",
    "/desk/partners/",
    "/desk/staff/",
    "/desk/audit/",
    "/desk/jobs/",
    "/desk/search/",
    "/desk/outbox/",
];

/// Method, template and what it needs.
fn ours() -> impl Iterator<Item = (&'static str, &'static str, desk::Needs)> {
    desk::ROUTES
        .iter()
        .zip(desk::NEEDS)
        .filter(|((_, template), _)| OURS.iter().any(|folder| template.starts_with(folder)))
        .map(|((method, template), needs)| (*method, *template, needs.expect("every route here needs a session")))
}
