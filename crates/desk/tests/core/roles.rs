//! Every route and every role: allowed exactly as the table of acts says.

use crate::ours;
use crate::world::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use desk::Needs;
use people::accounts::{Role, can};

/// The words of a refusal by role; a forged post is refused in others.
const NOT_YOURS: &str = "This is not part of your role";

fn request(method: &str, address: &str, cookie: &str) -> Request<Body> {
    let request = Request::builder().method(method.to_uppercase().as_str()).uri(address).header(header::COOKIE, cookie);
    request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty()).unwrap()
}

#[tokio::test]
async fn each_role_may_do_exactly_what_the_table_says() {
    let world = World::new().await;
    for role in Role::ALL {
        let who = world.visitor(&[*role]).await;
        let trail = world.trail().await;
        for (method, template, needs) in ours() {
            let Some(needs) = needs else { continue };
            let may = match needs {
                Needs::Session => true,
                Needs::Act(act) => can(*role, act),
            };
            // Without the page's token, so that what is allowed gets past the roles and no further.
            let answer = world.send(request(method, &world.address(template), &who.cookie())).await;
            let refused = answer.status == StatusCode::FORBIDDEN && answer.says(NOT_YOURS);
            if method == "head" {
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role} {template}");
            } else {
                assert_eq!(refused, !may, "{role} {method} {template}: {}", answer.status);
            }
            if may && method != "get" {
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role} {method} {template} acts without a token");
            }
        }
        assert_eq!(world.trail().await, trail, "{role} changed something");
    }
}

#[tokio::test]
async fn nobody_gets_in_without_a_session() {
    let world = World::new().await;
    let trail = world.trail().await;
    for (method, template, needs) in ours() {
        if needs.is_none() {
            continue;
        }
        for cookie in ["", "session=", "session=wrong", "lang=ar"] {
            let answer = world.send(request(method, &world.address(template), cookie)).await;
            if method == "get" || method == "head" {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{template}");
                assert!(answer.location.starts_with("/desk/sign-in"), "{template}: {}", answer.location);
            } else {
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{template}");
            }
        }
    }
    assert_eq!(world.trail().await, trail);
}
