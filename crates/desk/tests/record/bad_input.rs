//! What every write route does with what it cannot use: says so with the right
//! status and in words, keeps what was typed, and changes nothing.

use crate::ours;
use crate::world::World;
use axum::http::StatusCode;
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

/// Everything there is to say of one route: an event's form in full, then with one thing wrong.
fn event(world: &World, wrong: &[(&'static str, &str)], says: &'static str) -> Row {
    let edition = world.edition.to_string();
    let right = [
        ("edition", edition.as_str()),
        ("title.en", "A kept title"),
        ("kind", "panel"),
        ("day", "2026-12-10"),
        ("start", "19:00"),
    ];
    let kept = right.iter().filter(|(name, _)| !wrong.iter().any(|(other, _)| other == name));
    let fields: Vec<_> = kept.chain(wrong).copied().collect();
    row("/desk/events/new", &fields, 422, says)
}

fn rows(world: &World) -> Vec<Row> {
    let long = "x".repeat(5000);
    let nobody = "7zzzzzzzzzzzzzzzzzzzzzzzzz";
    let edition = world.edition.to_string();
    vec![
        row("/desk/events/new", &[("title.en", "No edition")], 404, NOWHERE),
        row("/desk/events/new", &[("edition", nobody), ("title.en", "x")], 404, NOWHERE),
        event(world, &[("title.en", "   ")], "Please fill this in"),
        event(world, &[("title.en", &long)], "Please shorten this to 200 characters"),
        event(world, &[("kind", "orgy")], UNKNOWN),
        event(world, &[("kind", "")], "Please choose one"),
        event(world, &[("day", "2026-02-30")], "Please write a real date"),
        event(world, &[("end", "18:00")], "The end comes before the beginning"),
        event(world, &[("end_day", "2026-12-09"), ("start", "")], "The last day comes before the first"),
        event(world, &[("zone", "Europe/Atlantis")], "We do not know this time zone"),
        event(world, &[("day", "2027-03-28"), ("start", "01:30")], "The clocks go forward that night"),
        event(world, &[("day", "2027-10-31"), ("start", "01:30")], "this time comes twice"),
        event(world, &[("online_address", "javascript:alert(1)")], "This does not look like a web address"),
        event(world, &[("cost", "amount"), ("amount", "-5")], "Please write an amount"),
        event(world, &[("host", nobody)], UNKNOWN),
        event(world, &[("host", "'; DROP TABLE events; --")], UNKNOWN),
        event(world, &[("slug", "../up")], "Use small letters"),
        event(world, &[("slug", "an-evening-of-films")], "This name is in use already"),
        event(world, &[("film_director", "Nobody")], "Please fill this in"),
        row("/desk/events/{id}/edit", &[("title.en", ""), ("kind", "panel")], 422, "Please fill this in"),
        row(
            "/desk/events/{id}/edit",
            &[("title.en", "Kept"), ("kind", "panel"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row(
            "/desk/events/{id}/edit",
            &[("title.en", "Kept"), ("kind", "panel"), ("slug", "moved")],
            422,
            "People already know this address",
        ),
        row("/desk/events/{id}/people", &[], 422, "Please fill this in"),
        row("/desk/events/{id}/people", &[("person_role.en", &long)], 422, "Please shorten this"),
        row("/desk/events/{id}/people", &[("person_role.en", "Chair"), ("persona", nobody)], 422, UNKNOWN),
        row(
            "/desk/events/{id}/people",
            &[("person_role.en", "Chair"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row("/desk/events/{id}/people/earlier", &[("at", "x")], 404, NOWHERE),
        row("/desk/events/{id}/people/earlier", &[("at", "0"), ("seen", "1")], 404, NOWHERE),
        row("/desk/events/{id}/people/remove", &[("at", "0"), ("seen", "99")], 409, "Someone else changed this"),
        row("/desk/events/{id}/people/remove", &[("at", "-1"), ("seen", "1")], 404, NOWHERE),
        row("/desk/events/{id}/outcome", &[("outcome.en", &long)], 422, "Please shorten this to 4000 characters"),
        row("/desk/partners/new", &[("name.en", ""), ("kind", "arts")], 422, "Please fill this in"),
        row("/desk/partners/new", &[("name.en", "x"), ("kind", "none")], 422, UNKNOWN),
        row("/desk/partners/new", &[("name.en", &long), ("kind", "arts")], 422, "Please shorten this"),
        row("/desk/partners/new", &[("name.en", "x"), ("kind", "arts"), ("website", "ftp://x")], 422, "web address"),
        row(
            "/desk/partners/new",
            &[("name.en", "harbour LIBRARY"), ("kind", "arts")],
            422,
            "There is already a partner called",
        ),
        row("/desk/partners/{id}/edit", &[("name.en", ""), ("kind", "arts")], 422, "Please fill this in"),
        row(
            "/desk/partners/{id}/edit",
            &[("name.en", "x"), ("kind", "arts"), ("seen", "99")],
            409,
            "Someone else changed this",
        ),
        row(
            "/desk/partners/{id}/contact",
            &[("contact_email", "kim"), ("language", "en")],
            422,
            "does not look like an e-mail",
        ),
        row("/desk/partners/{id}/contact", &[("contact_email", "kim@sample.example")], 422, "Please choose one"),
        row("/desk/partners/{id}/logo", &[], 422, "Please choose a file"),
        row("/desk/partners/{id}/logo/accept", &[], 409, "sent in another logo"),
        row("/desk/partners/{id}/logo/decline", &[("hash", "0")], 409, "sent in another logo"),
        row("/desk/partners/{id}/join", &[], 422, "Please choose one"),
        row("/desk/partners/{id}/join", &[("edition", &edition), ("part", "owner")], 422, UNKNOWN),
        row("/desk/partners/{id}/join", &[("edition", "2026"), ("part", "lead")], 422, UNKNOWN),
        row("/desk/partners/{id}/join", &[("edition", nobody), ("part", "lead")], 404, NOWHERE),
        row("/desk/staff/invite", &[], 422, "Please choose one"),
        row(
            "/desk/staff/invite",
            &[("name", "A"), ("email", "not an address"), ("roles", "press"), ("locale", "en")],
            422,
            "e-mail address",
        ),
        row(
            "/desk/staff/invite",
            &[("name", "A"), ("email", "a@sample.example"), ("roles", "king"), ("locale", "en")],
            422,
            UNKNOWN,
        ),
        row(
            "/desk/staff/invite",
            &[("name", "A"), ("email", "a@sample.example"), ("locale", "en")],
            422,
            "Please choose one",
        ),
        row(
            "/desk/staff/invite",
            &[("name", &long), ("email", "a@sample.example"), ("roles", "press"), ("locale", "en")],
            422,
            "Please shorten this",
        ),
        row("/desk/staff/{id}/roles/give", &[("role", "king")], 422, "still needs your attention"),
        row("/desk/staff/{id}/roles/take", &[], 422, "still needs your attention"),
    ]
}

/// Routes that take no values of their own: their address is all there is to get wrong.
const ADDRESS_ALONE: [&str; 10] = [
    "/desk/events/{id}/announce",
    "/desk/events/{id}/cancel",
    "/desk/partners/{id}/leave/{edition}",
    "/desk/partners/{id}/logo/remove",
    "/desk/partners/{id}/room/{edition}/send",
    "/desk/partners/{id}/room/{edition}/end",
    "/desk/jobs/{id}/retry",
    "/desk/staff/{id}/link",
    "/desk/staff/{id}/revoke",
    "/desk/staff/{id}/sessions/{session}/end",
];

fn writes() -> impl Iterator<Item = &'static str> {
    ours().filter(|(method, ..)| *method == "post").map(|(_, template, _)| template)
}

#[tokio::test]
async fn wrong_values_are_named_kept_and_change_nothing() {
    let world = World::new().await;
    let admin = world.admin().await;
    let trail = world.trail().await;
    let rows = rows(&world);
    let known: BTreeSet<&str> = rows.iter().map(|row| row.template).chain(ADDRESS_ALONE).collect();
    assert_eq!(known, writes().collect(), "every write route has its rows");
    for row in rows {
        let Row { template, status, says, .. } = row;
        let fields: Vec<(&str, &str)> = row.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = world.post(&admin, &world.address(template), &fields).await;
        assert_eq!(answer.status.as_u16(), status, "{template} {fields:?}");
        assert!(answer.says(says), "{template} {fields:?} does not say {says}");
        assert!(!answer.says("⟦"), "{template} {fields:?} lacks a sentence");
        let typed = fields.iter().find(|(name, _)| matches!(*name, "title.en" | "name.en" | "person_role.en" | "name"));
        if let Some((_, typed)) = typed.filter(|(_, typed)| status != 404 && !typed.trim().is_empty()) {
            assert!(answer.says(&format!("value=\"{typed}\"")), "{template} {fields:?} lost what was typed");
        }
        assert_eq!(world.trail().await, trail, "{template} {fields:?} changed something");
    }
}

#[tokio::test]
async fn what_is_not_there_stays_so() {
    let world = World::new().await;
    let admin = world.admin().await;
    let trail = world.trail().await;
    let nobody = "7zzzzzzzzzzzzzzzzzzzzzzzzz";
    for template in writes().filter(|template| template.contains("{id}")) {
        for id in ["x", "%2e%2e", nobody, &"a".repeat(500), "%00", "%F0%28%8C%28"] {
            let address = template.replace("{id}", id).replace("{edition}", nobody).replace("{session}", nobody);
            let answer = world
                .post(&admin, &address, &[("role", "press"), ("at", "0"), ("part", "lead"), ("edition", nobody)])
                .await;
            let gone = if id == nobody && template.starts_with("/desk/jobs/") {
                StatusCode::CONFLICT
            } else {
                StatusCode::NOT_FOUND
            };
            assert_eq!(answer.status, gone, "{address}");
        }
    }
    // Somebody else's device is not to be ended under this name.
    let other = admin.staff().session;
    let answer = world.post(&admin, &format!("/desk/staff/{}/sessions/{other}/end", world.colleague), &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn forged_unreadable_and_huge_posts_are_turned_away() {
    let world = World::new().await;
    let admin = world.admin().await;
    let other = world.admin().await;
    let trail = world.trail().await;
    let form = "application/x-www-form-urlencoded";
    for template in writes() {
        let address = world.address(template);
        let stolen = other.token();
        for token in ["", "wrong", stolen.as_str()] {
            let answer = world.post_with(&admin.cookie(), &address, &[("token", token)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{template}");
            assert!(answer.says("was open for too long"), "{template}");
        }
        for kind in ["text/plain", "application/json", ""] {
            let answer = world.post_raw(&admin.cookie(), &address, kind, format!("token={}", admin.token())).await;
            assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{template} {kind}");
        }
        let huge = format!("token={}&x={}", admin.token(), "a".repeat(600 * 1024));
        assert_eq!(world.post_raw(&admin.cookie(), &address, form, huge).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        let many = format!("token={}{}", admin.token(), "&a=b".repeat(3000));
        assert_eq!(world.post_raw(&admin.cookie(), &address, form, many).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn the_last_admin_stays() {
    let world = World::new().await;
    let admin = world.visitor(&[people::accounts::Role::Admin]).await;
    let trail = world.trail().await;
    let own = format!("/desk/staff/{}/", admin.staff().id);
    let taken = world.post(&admin, &format!("{own}roles/take"), &[("role", "admin")]).await;
    let revoked = world.post(&admin, &format!("{own}revoke"), &[]).await;
    for answer in [taken, revoked] {
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.says("Somebody has to be able to manage the staff"));
    }
    assert_eq!(world.trail().await, trail);
}
