//! A guardian's link over real HTTP messages: what it shows, what it does, and
//! what it never opens.

use super::World;
use axum::http::StatusCode;
use base::Actor;
use newsroom::stories::guardians;
use newsroom::testing::{Young, young};
use people::ledger::{Kind, evidence};
use people::{personas, testing};

struct Beside {
    world: World,
    young: Young,
    link: String,
}

impl Beside {
    async fn new() -> Self {
        let world = World::new().await;
        let room = world.room().await;
        let young = young(&world.db, &testing::keys(), &room, "heron").await;
        let asked = store::write!(world.db, room.editor.actor(), |work| guardians::ask_guardian(
            work,
            &testing::keys(),
            young.review
        ));
        let link = asked.unwrap().secret.reveal().to_owned();
        Self { world, young, link }
    }
    fn path(&self, rest: &str) -> String {
        format!("/my/beside/{}{rest}", self.link)
    }
    async fn post(&self, rest: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let token = door::token(&testing::keys(), &self.link);
        let fields = [fields, &[("token", token.as_str())]].concat();
        self.world.post(&self.path(rest), &fields).await
    }
    async fn get(&self, rest: &str) -> String {
        let (status, page) = self.world.get(&self.path(rest)).await;
        assert_eq!(status, StatusCode::OK, "{rest}: {page}");
        page
    }
    async fn answers(&self) -> Vec<Kind> {
        let rows = evidence::of_work(self.world.db.read(), self.young.story).await.unwrap();
        rows.into_iter().filter(|row| row.how.by == people::ledger::By::Guardian).map(|row| row.kind).collect()
    }
}

const NO_PRESS: [(&str, &str); 5] =
    [("website", "yes"), ("campaign_social", "no"), ("press", "no"), ("archive", "yes"), ("name", "yes")];

#[tokio::test]
async fn a_guardian_reads_the_notice_and_the_words_and_answers_for_themself() {
    let beside = Beside::new().await;
    let trail = beside.world.trail().await;
    let page = beside.get("").await;
    assert!(page.contains("as a guardian") && page.contains("Title heron") && page.contains("noindex"));
    assert!(!page.contains("Guardian Sample") && !page.contains("/my/story/"));
    assert_eq!(beside.world.trail().await, trail, "reading changes nothing");
    // No questions before the notice was read.
    let (status, _) = beside.world.get(&beside.path("/yes")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let notice = beside.world.notice.to_string();
    let (status, page) = beside.post("/before", &[("notice", &notice), ("in", "en")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    let page = beside.get("/yes").await;
    assert!(!page.contains("name=\"waive\""), "the pause is not a guardian's to give up");
    let seen = page.split_once("name=\"seen\" value=\"").unwrap().1[..64].to_owned();
    let (status, page) = beside.post("/yes", &[("seen", &seen)]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
    let fields = [&NO_PRESS[..], &[("seen", seen.as_str())]].concat();
    let (status, page) = beside.post("/yes", &fields).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert!(beside.answers().await.contains(&Kind::Given) && beside.answers().await.contains(&Kind::Refused));
    assert!(beside.get("?said=yes").await.contains("where you both say yes"));
    // No code of the teller's page was given.
    assert!(!beside.get("").await.contains("class=\"code\""));
    assert!(beside.get("/take-down").await.contains("Take this down everywhere"));
    let (status, _) = beside.post("/take-down", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(beside.answers().await.contains(&Kind::Withdrawn));
    assert!(beside.get("").await.contains("This story is taken down"));
}

#[tokio::test]
async fn a_guardians_no_is_one_press_and_the_teller_reads_of_it() {
    let beside = Beside::new().await;
    let (status, _) = beside.world.post(&beside.path("/no"), &[("token", "forged")]).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let (status, _) = beside.post("/no", &[]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(beside.answers().await, [Kind::Refused, Kind::Withdrawn]);
    let own = store::write!(beside.world.db, Actor::Operator, |work| people::ledger::receipts::own_page(
        work,
        &testing::keys(),
        beside.young.persona,
        3_600
    ));
    let own = own.unwrap().secret.reveal().to_owned();
    let (_, page) = beside.world.get(&format!("/my/story/{own}/works/{}", beside.young.story)).await;
    assert!(page.contains("Your guardian said no"), "{page}");
    // Who opened something beside them stands with everyone else who looked.
    let (_, page) = beside.world.get(&format!("/my/story/{own}/reads")).await;
    assert!(page.contains("Your guardian. To read the story they are asked about beside you."), "{page}");
    // Neither link is the other's.
    for path in [format!("/my/beside/{own}"), format!("/my/story/{}", beside.link), format!("/my/read/{}", beside.link)]
    {
        assert_eq!(beside.world.get(&path).await.0, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn both_read_why_something_is_asked_and_at_18_the_link_is_over() {
    let beside = Beside::new().await;
    let room = beside.world.room().await;
    store::write!(beside.world.db, room.safeguarding.actor(), |work| people::young::open(
        work,
        beside.young.persona,
        consent::Element::Face,
        "They asked to stand beside their painting"
    ))
    .unwrap();
    assert!(beside.get("").await.contains("stand beside their painting"));
    let link = store::write!(beside.world.db, Actor::Operator, |work| newsroom::mine::open_round(
        work,
        &testing::keys(),
        beside.young.story
    ));
    let teller = format!("/my/read/{}", link.unwrap().secret.reveal());
    let (_, page) = beside.world.get(&teller).await;
    assert!(page.contains("stand beside their painting") && page.contains("You are under 18"));
    assert!(personas::find(beside.world.db.read(), beside.young.persona).await.is_ok());
    beside.world.db.clock.push_days(29);
    assert_eq!(beside.world.get(&beside.path("")).await.0, StatusCode::OK);
    beside.world.db.clock.push_days(71);
    assert_eq!(beside.world.get(&beside.path("")).await.0, StatusCode::NOT_FOUND);
}
