//! What every write route does with what it cannot use: says so with the right
//! status and in words, and changes nothing. A route without a row fails.

mod account;
mod campaigns;
mod people;
mod permission;
mod selection;
mod stories;
mod toolkit;

use crate::ours;
use crate::world::{NOBODY, World};
use std::collections::BTreeSet;

/// Wrong values for one route, what it answers, and a sentence of the answer.
struct Row {
    template: &'static str,
    fields: Vec<(&'static str, String)>,
    status: u16,
    says: &'static str,
}

fn row(template: &'static str, fields: &[(&'static str, &str)], status: u16, says: &'static str) -> Row {
    Row { template, fields: fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect(), status, says }
}

const NOWHERE: &str = "There is nothing at this address";
const UNKNOWN: &str = "We do not know this choice";
const EMPTY: &str = "Please fill this in";
const CHOOSE: &str = "Please choose one";

/// What no field on one line takes.
fn line() -> String {
    "x".repeat(300)
}

/// What no field takes.
fn long() -> String {
    "x".repeat(50_000)
}

/// Written as `/desk/media/NOBODY/…`: an id that is well formed and stands for nothing.
fn rows(world: &World) -> Vec<Row> {
    [
        account::rows(),
        campaigns::rows(world),
        people::rows(world),
        stories::rows(world),
        permission::rows(world),
        selection::rows(world),
        toolkit::rows(world),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Covered elsewhere: signing out needs nothing but a token; a ceremony's
/// options change nothing; pieces of files have tests of their own.
const ELSEWHERE: [&str; 4] =
    ["/desk/sign-out", "/desk/passkey/options", "/desk/account/passkeys/options", "/desk/uploads/"];

#[tokio::test]
async fn bad_input_is_answered_in_words_and_changes_nothing() {
    let world = World::new().await;
    let admin = world.admin().await;
    for row in rows(&world) {
        let trail = world.trail().await;
        let address = world.address(row.template).replace("NOBODY", NOBODY);
        let fields: Vec<(&str, &str)> = row.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Whoever signs in has no session whose token could fit.
        let answer = if row.template.starts_with("/desk/sign-in") || row.template == "/desk/passkey" {
            world.post_with("", &address, &fields).await
        } else {
            world.post(&admin, &address, &fields).await
        };
        let short: String = format!("{fields:?}").chars().take(200).collect();
        assert_eq!(answer.status.as_u16(), row.status, "{address} {short}");
        assert!(answer.says(row.says), "{address} {short} does not say: {}", row.says);
        assert!(!answer.says("⟦"), "{address}");
        assert_eq!(world.trail().await, trail, "{address} {short} changed something");
    }
}

#[tokio::test]
async fn a_huge_or_strange_body_is_refused_in_words() {
    let world = World::new().await;
    let admin = world.admin().await;
    let trail = world.trail().await;
    for (method, template, needs) in ours() {
        if method != "post" || template.starts_with("/desk/uploads") {
            continue;
        }
        for (kind, body, expected) in [
            ("application/x-www-form-urlencoded", "x=".to_owned() + &"y".repeat(600 * 1024), 413),
            ("text/plain", "x=y".to_owned(), 415),
        ] {
            let request = axum::http::Request::post(world.address(template))
                .header("cookie", admin.cookie())
                .header("content-type", kind);
            let answer = world.send(request.body(axum::body::Body::from(body)).unwrap()).await;
            assert_eq!(answer.status.as_u16(), expected, "{template} {kind} {needs:?}");
            assert!(answer.says("<h1"), "{template} {kind}");
        }
    }
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn every_write_route_has_a_row() {
    let world = World::new().await;
    let covered: BTreeSet<String> = rows(&world).iter().map(|row| shape(row.template)).collect();
    let missing: Vec<&str> = ours()
        .filter(|(method, template, _)| *method == "post" && !ELSEWHERE.contains(template))
        .map(|(_, template, _)| template)
        .filter(|template| !covered.contains(&shape(template)))
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "no bad input is tried there");
}

/// A template with every name alike, so that a row may put its own value in.
fn shape(template: &str) -> String {
    let known = |part: &str| part.starts_with('{') || part == "NOBODY" || part == "not-an-id";
    template.split('/').map(|part| if known(part) { "*" } else { part }).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn of_two_who_save_at_once_one_is_told() {
    let world = World::new().await;
    let admin = world.admin().await;
    let version = world.version.to_string();
    let address = format!("/desk/stories/{}/edit/en", world.story);
    let mine = [("title", "Mine"), ("opening", "a"), ("body", "b"), ("seen", version.as_str())];
    let theirs = [("title", "Theirs"), ("opening", "a"), ("body", "b"), ("seen", version.as_str())];
    let (one, other) = tokio::join!(world.post(&admin, &address, &mine), world.post(&admin, &address, &theirs));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let told = if one.status.as_u16() == 409 { one } else { other };
    // Both texts are on the page: the writer's in the form, the other's in the comparison.
    assert!(told.says("Mine") && told.says("Theirs"));
}
