//! Every route and every role: allowed exactly as the table of acts says.

use crate::common::Visitor;
use crate::ours;
use crate::world::World;
use axum::http::StatusCode;
use desk::Needs;
use people::accounts::{Role, can};

/// The words of a refusal by role; a forged post is refused in others.
const NOT_YOURS: &str = "This is not part of your role";
const FORGED: &str = "was open for too long";

#[tokio::test]
async fn without_a_session_nobody_comes_in() {
    let world = World::new().await;
    for (method, template, _) in ours() {
        let address = world.address(template);
        let answer = if method == "get" {
            world.get(&Visitor::nobody(), &address).await
        } else {
            world.post(&Visitor::nobody(), &address, &[]).await
        };
        let away = answer.location.starts_with("/desk/sign-in");
        let refused = answer.status == StatusCode::UNAUTHORIZED && answer.headers.contains_key("content-type");
        assert_eq!((away, refused), (method == "get", method == "post"), "{method} {template}");
    }
}

#[tokio::test]
async fn each_role_may_do_exactly_what_the_table_says() {
    let world = World::new().await;
    let before = ours().filter(|(method, ..)| *method == "post").count();
    assert!(before > 15, "{before}");
    for role in Role::ALL {
        let who = world.visitor(&[*role]).await;
        let trail = world.trail().await;
        for (method, template, needs) in ours() {
            let may = match needs {
                Needs::Session => true,
                Needs::Act(act) => can(*role, act),
            };
            let address = world.address(template);
            // A post without the page's token gets past the roles and no further.
            let answer = if method == "get" {
                world.get(&who, &address).await
            } else {
                world.post_with(&who.cookie(), &address, &[]).await
            };
            let expected = match (method, may) {
                // No event without an edition, and no organisation has sent a logo in.
                ("get", true) if template == "/desk/events/new" || template.ends_with("/logo/offered.png") => {
                    (StatusCode::NOT_FOUND, false)
                }
                ("get", true) => (StatusCode::OK, false),
                (_, true) => (StatusCode::FORBIDDEN, false),
                (_, false) => (StatusCode::FORBIDDEN, true),
            };
            assert_eq!((answer.status, answer.says(NOT_YOURS)), expected, "{role} {method} {template}");
            assert_eq!(answer.says(FORGED), method == "post" && may, "{role} {method} {template}");
        }
        assert_eq!(world.trail().await, trail, "{role} changed something");
    }
}

#[tokio::test]
async fn nobody_gets_in_without_a_session() {
    let world = World::new().await;
    let trail = world.trail().await;
    for (method, template, _) in ours() {
        let address = world.address(template);
        for cookie in ["", "session=", "session=wrong", "lang=ar"] {
            if method == "get" {
                let request = axum::http::Request::get(&address).header("cookie", cookie);
                let answer = world.send(request.body(axum::body::Body::empty()).unwrap()).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{template}");
                assert!(answer.location.starts_with("/desk/sign-in"), "{template}: {}", answer.location);
            } else {
                let answer = world.post_raw(cookie, &address, "application/x-www-form-urlencoded", String::new()).await;
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{template}");
            }
        }
    }
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn only_those_who_manage_staff_see_addresses() {
    let world = World::new().await;
    let admin = world.visitor(&[Role::Admin]).await;
    let press = world.visitor(&[Role::Press]).await;
    assert!(world.get(&admin, "/desk/staff/").await.says("@sample.example"));
    assert!(!world.get(&press, "/desk/staff/").await.says("@sample.example"));
}
