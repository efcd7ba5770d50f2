//! The way in: the same answer for everybody who asks, a link that works once
//! and only by its button, a cookie that scripts cannot read.

use crate::common::{Desk, Visitor};
use crate::world::World;
use axum::http::StatusCode;
use base::Actor;
use outside::limits::{Class, Limits};
use people::accounts::{self, Invite, Role};
use people::{House, testing};
use std::sync::Arc;
use store::testing::TestDb;

async fn link(world: &World, email: &str) -> String {
    let invite = Invite {
        name: "Ada Sample".to_owned(),
        email: email.to_owned(),
        roles: vec![Role::Press],
        locale: base::Locale::ARABIC,
    };
    let keys = testing::keys();
    let whole = store::write!(world.db, Actor::Operator, |work| accounts::bootstrap_invite(
        work,
        &keys,
        "http://127.0.0.1:8080",
        &invite
    ))
    .unwrap();
    whole.reveal().split_once(":8080").unwrap().1.to_owned()
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let world = World::new().await;
    link(&world, "known@sample.example").await;
    let trail = world.trail().await;
    let known = world.post_with("", "/desk/sign-in", &[("email", "known@sample.example")]).await;
    let unknown = world.post_with("", "/desk/sign-in", &[("email", "unknown@sample.example")]).await;
    assert_eq!((known.status, &known.location, &known.body), (StatusCode::SEE_OTHER, &unknown.location, &unknown.body));
    assert_eq!(world.trail().await, trail);
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_again() {
    let db = TestDb::sqlite().await;
    let limits = Limits::timed(db.clock.clone());
    let house = Arc::try_unwrap(testing::house(&db)).ok().unwrap();
    let desk = Desk::new(db, desk::routes(Arc::new(House { limits, ..house })));
    let ask = async || desk.post_with("", "/desk/sign-in", &[("email", "ada@sample.example")]).await;
    let (burst, every) = Class::SignIn.pace();
    for _ in 0..burst {
        assert_eq!(ask().await.status, StatusCode::SEE_OTHER);
    }
    let answer = ask().await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert_eq!(wait, every / 1_000);
    assert!(answer.says("<h1"));
    desk.db.clock.push_seconds(wait.cast_signed());
    assert_eq!(ask().await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_link_shows_a_button_and_the_button_works_once() {
    let world = World::new().await;
    let address = link(&world, "ada@sample.example").await;
    let secret = address.rsplit('/').next().unwrap().to_owned();
    for _ in 0..3 {
        let nobody = Visitor::nobody();
        let page = world.get(&nobody, &address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("Sign me in"));
    }
    let token = door::token(&testing::keys(), &secret);
    let first = world.post_with("", &address, &[("token", &token)]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let cookies: Vec<&str> = first.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("session=")).unwrap();
    assert!(session.contains("HttpOnly") && session.contains("SameSite=Lax"), "{session}");
    assert!(cookies.iter().any(|cookie| cookie.starts_with("lang=ar")), "their language is remembered");
    let second = world.post_with("", &address, &[("token", &token)]).await;
    assert_eq!(second.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_somebody_wanted_to_go_is_remembered_only_within_the_desk() {
    let world = World::new().await;
    let nobody = Visitor::nobody();
    let away = world.get(&nobody, "/desk/stories/?state=sent").await;
    assert_eq!(away.location, "/desk/sign-in?next=%2Fdesk%2Fstories%2F%3Fstate%3Dsent");
    for bad in
        ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2Fdesk%2F%2Fevil", "%2Fdesk%2F%3Bx", "%2Fmy%2Fread"]
    {
        let page = world.get(&nobody, &format!("/desk/sign-in?next={bad}")).await;
        assert!(page.headers.get("set-cookie").is_none(), "{bad}");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let world = World::new().await;
    let admin = world.admin().await;
    assert_eq!(world.post(&admin, "/desk/sign-out", &[]).await.location, "/desk/sign-in?said=out");
    let left = accounts::sessions(world.db.read(), admin.staff().id).await.unwrap();
    assert!(left.iter().all(|session| !session.is_live(world.db.now())));
    assert_eq!(world.get(&admin, "/desk/").await.status, StatusCode::SEE_OTHER);
}
