//! What goes wrong on the way in, for every route with which somebody without
//! a session can write: each gets a clear answer in words, and leaves nothing
//! behind. (The desk's own table stands beside the desk.)

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

#[path = "../leak/house.rs"]
#[expect(dead_code, reason = "the leak table uses the rest of it")]
mod house;
mod rows;
mod world;

use axum::http::{Method, StatusCode};
use house::{Answer, House};
use newsroom::stories;
use newsroom::toolkit::rooms;
use people::ledger::{self, disclosures};
use rows::{PIECES, ROWS, Row};
use world::{FORM, OURS, World, send};

#[test]
fn every_write_route_has_its_row() {
    let public = [site::ROUTES, site::api::ROUTES, guest::ROUTES].concat();
    let writes = public.iter().filter(|(m, t)| !["get", "any"].contains(m) && !PIECES.contains(&(*m, *t)));
    let writes: Vec<&str> = writes.map(|(_, t)| *t).collect();
    assert!(PIECES.iter().all(|piece| public.contains(piece)));
    let rows: Vec<&str> = ROWS.iter().map(|row| row.template).collect();
    assert_eq!(writes, rows);
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// A status, and words for a person: a page with a heading.
fn is_clear(what: &str, answer: &Answer, status: StatusCode) -> Option<String> {
    let text = answer.text();
    let words = header(answer, "content-type").starts_with("text/html") && text.contains("<h1");
    (answer.status != status || !words).then(|| {
        format!(
            "{what}: {} instead of {status}, {} bytes of {:?}",
            answer.status,
            text.len(),
            header(answer, "content-type")
        )
    })
}

/// Everything bad that can be sent to one route.
async fn bad(world: &World, row: &Row) -> Vec<String> {
    let path = world.path(row);
    let before = world.stands().await;
    let good = world.form(row, row.good).await;
    let mut wrong = Vec::new();
    let mut see = |what: &str, answer: Answer, status: StatusCode| {
        wrong.extend(is_clear(&format!("{} with {what}", row.template), &answer, status));
    };

    // whose form it is; a code is nobody's before it is typed
    let has_link = row.template.contains("{secret}");
    if has_link {
        see("nothing at all", world.ask("POST", &path, &[OURS], "").await, StatusCode::FORBIDDEN);
        see("no token", world.post(&path, good.replace("token=", "tokem=")).await, StatusCode::FORBIDDEN);
        see("a cut token", world.post(&path, good[..good.len() - 1].to_owned()).await, StatusCode::FORBIDDEN);
        let theirs = door::token(&world.house.app.house.keys, world.secrets(row.template).1);
        see(
            "another's token",
            world.post(&path, good.replace(&world.token(row), &theirs)).await,
            StatusCode::FORBIDDEN,
        );
        for (what, secret) in [
            ("a wrong link", "x".repeat(43)),
            ("a huge link", "x".repeat(4_000)),
            ("a null in its link", "%00".to_owned()),
        ] {
            see(what, world.post(&world.fill(row.template, &secret), good.clone()).await, StatusCode::NOT_FOUND);
        }
    }
    let elsewhere = ("sec-fetch-site", "cross-site");
    see("a page elsewhere", world.ask("POST", &path, &[FORM, elsewhere], good.clone()).await, StatusCode::FORBIDDEN);

    // what it is
    for kind in ["application/json", "text/plain", "multipart/form-data; boundary=x", "\u{1}", ""] {
        let takes_files = [
            "/room/{secret}/choices",
            "/room/{secret}/logo",
            "/my/application/{secret}/voice",
            "/my/story/{secret}/money",
            "/my/story/{secret}/money/{id}",
        ]
        .contains(&row.template);
        let status = match kind.starts_with("multipart") && takes_files {
            true => StatusCode::BAD_REQUEST,
            false => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        };
        let kind = ("content-type", if kind == "\u{1}" { "?" } else { kind });
        see(&format!("type {:?}", kind.1), world.ask("POST", &path, &[kind, OURS], good.clone()).await, status);
    }
    let large = format!("{good}&x={}", "y".repeat(600 * 1024));
    see("a large form", world.post(&path, large).await, StatusCode::PAYLOAD_TOO_LARGE);
    let huge = format!("{good}&x={}", "y".repeat(3 * 1024 * 1024));
    see("a huge form", world.post(&path, huge).await, StatusCode::PAYLOAD_TOO_LARGE);
    let many = format!("{good}{}", "&x=".repeat(3_000));
    see("many fields", world.post(&path, many).await, StatusCode::PAYLOAD_TOO_LARGE);
    for (what, fields, status) in row.bad {
        see(what, world.post(&path, world.form(row, fields).await).await, *status);
    }

    // how it comes
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        let answer = world.ask(method.as_str(), &path, &[FORM, OURS], good.clone()).await;
        if answer.status != StatusCode::METHOD_NOT_ALLOWED || header(&answer, "allow").is_empty() {
            see(method.as_str(), answer, StatusCode::METHOD_NOT_ALLOWED);
        }
    }
    let after = world.stands().await;
    if before != after {
        wrong.push(format!("{}: something changed: {before} became {after}", row.template));
    }
    wrong
}

/// What comes without a form: a file in pieces. Whoever sends it names the page that it is for in a header.
async fn pieces(open: impl AsyncFn() -> House) {
    let world = World::new(open().await).await;
    let (ours, theirs) = (world.application.as_str(), world.another_application.as_str());
    let token = |secret: &str| door::token(&world.house.app.house.keys, secret);
    let before = world.stands().await;
    let mut wrong = Vec::new();
    for (method, template) in PIECES {
        let nothing = "0".repeat(26);
        let path = |secret: &str| template.replace("{secret}", secret).replace("{piece}", &nothing);
        let kind = if *method == "patch" { "application/offset+octet-stream" } else { "" };
        let other = if *method == "patch" { StatusCode::NOT_FOUND } else { StatusCode::BAD_REQUEST };
        for (what, secret, token, length, elsewhere, status) in [
            ("no token", ours, String::new(), "10", false, StatusCode::FORBIDDEN),
            ("another's token", ours, token(theirs), "10", false, StatusCode::FORBIDDEN),
            ("a wrong link", "wrong", token("wrong"), "10", false, StatusCode::NOT_FOUND),
            ("a null in its link", "%00", token("%00"), "10", false, StatusCode::NOT_FOUND),
            ("a page elsewhere", ours, token(ours), "10", true, StatusCode::FORBIDDEN),
            ("a size that is none", ours, token(ours), "much", false, other),
        ] {
            let site = ("sec-fetch-site", if elsewhere { "cross-site" } else { "same-origin" });
            let headers = [
                site,
                ("tus-resumable", "1.0.0"),
                ("x-token", token.as_str()),
                ("upload-length", length),
                ("upload-offset", "0"),
                ("content-type", kind),
            ];
            let answer = world.ask(&method.to_uppercase(), &path(secret), &headers, "x").await;
            wrong.extend(is_clear(&format!("{method} {template} with {what}"), &answer, status));
        }
    }
    assert!(wrong.is_empty(), "{} unclear answers:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(world.stands().await, before);
}

async fn table(open: impl AsyncFn() -> House) {
    let world = World::new(open().await).await;
    let mut wrong = Vec::new();
    for row in ROWS {
        wrong.extend(bad(&world, row).await);
    }
    assert!(wrong.is_empty(), "{} unclear answers:\n{}", wrong.len(), wrong.join("\n"));
}

/// After the good form: once more, and by a link that has ended.
async fn again(open: impl AsyncFn() -> House) {
    // What a person does on their own page, and what holders answer, is told beside those pages.
    for row in ROWS.iter().filter(|row| row.template.starts_with("/my/read/")) {
        let world = World::new(open().await).await;
        let world = if row.template.ends_with("/before") { world } else { world.told().await };
        let (path, good) = (world.path(row), world.form(row, row.good).await);
        let first = world.post(&path, good.clone()).await;
        assert_eq!(first.status, row.done, "{}: {}", row.template, first.text());
        let before = world.stands().await;
        if row.once {
            let second = world.post(&path, good.clone()).await;
            assert_eq!(is_clear(row.template, &second, StatusCode::CONFLICT), None);
            assert_eq!(world.stands().await, before, "{}", row.template);
        }
        // A newer round ends this link. What was taken down or refused is not sent again.
        if row.template.ends_with("/take-down") || row.template.ends_with("/no") {
            continue;
        }
        send(&world.house, &world.room, world.story, world.version).await;
        let before = world.stands().await;
        let late = world.post(&path, good).await;
        assert_eq!(is_clear(row.template, &late, StatusCode::NOT_FOUND), None);
        assert_eq!(world.stands().await, before, "{}", row.template);
    }
}

/// A finger that taps twice, and two that say different things.
async fn at_once(open: impl AsyncFn() -> House) {
    let find = |end: &str| ROWS.iter().find(|row| row.template.ends_with(end)).unwrap();
    let (yes, no) = (find("/yes"), find("/no"));
    for (one, other) in [(yes, yes), (no, no), (yes, no)] {
        let world = World::new(open().await).await.told().await;
        let (good, also) = (world.form(one, one.good).await, world.form(other, other.good).await);
        let (path, beside) = (world.path(one), world.path(other));
        let (first, second) = tokio::join!(world.post(&path, good), world.post(&beside, also));
        let mut said = [first.status.as_u16(), second.status.as_u16()];
        said.sort_unstable();
        let heard = [one.done, other.done].map(|done| done.as_u16());
        assert!(heard.contains(&said[0]) && said[1] == 409, "{} and {}: {said:?}", one.template, other.template);
        let db = world.house.db().read();
        let approvals = ledger::approvals(db, world.story).await.unwrap().len();
        let story = stories::store::find(db, world.story).await.unwrap();
        assert_eq!(approvals == 1, story.state == stories::State::Approved, "{:?}", story.state);
        assert!(approvals <= 1);
    }
}

/// An expired link is as good as none, on every route.
async fn expired(open: impl AsyncFn() -> House) {
    let world = World::new(open().await).await;
    world.house.clock.push_days(rooms::LINK_DAYS.max(disclosures::ANSWER_DAYS).max(stories::reviews::REVIEW_DAYS));
    let before = world.stands().await;
    for row in ROWS.iter().filter(|row| row.template.contains("{secret}")) {
        let late = world.post(&world.path(row), world.form(row, row.good).await).await;
        assert_eq!(is_clear(row.template, &late, StatusCode::NOT_FOUND), None);
    }
    assert_eq!(world.stands().await, before);
}

macro_rules! on_both {
    ($($name:ident => $test:ident;)*) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                $test(House::sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                // A fresh clone has no PostgreSQL; CI insists on it.
                if House::postgres().await.is_some() {
                    $test(async || House::postgres().await.unwrap()).await;
                }
            }
        }
    )*};
}

on_both! {
    bad_input_is_said_and_changes_nothing => table;
    pieces_that_cannot_be_taken_are_refused => pieces;
    what_was_answered_stays_answered => again;
    of_two_at_once_one_is_heard => at_once;
    a_link_ends => expired;
}
