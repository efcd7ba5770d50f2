//! Scoring at the desk: who sees what before and after both are in, what a
//! scorer's pages say, and what a board costs.

use crate::common::{Answer, Visitor};
use crate::world::{World, applies};
use axum::http::StatusCode;
use base::{ApplicationId, Locale, ScoringId};
use people::accounts::{Act, Role, can};
use people::selection::scoring;

/// What says whose application it is, when and how it came, or by which number others know it.
const WHO: [&str; 4] = ["Amal", "Haddad", "07700 900123", "A quiet room"];
const WORDS: &str = "To speak for myself";
const NOTE: &str = "Strong on the second";

/// A closed call with an application that two are named for.
struct Scoring {
    world: World,
    coordinator: Visitor,
    one: Visitor,
    other: Visitor,
}

impl Scoring {
    async fn new() -> Self {
        let world = World::new().await;
        let coordinator = world.visitor(&[Role::Coordinator]).await;
        store::write!(world.db, coordinator.staff().actor(), |work| programme::calls::publish(work, world.edition))
            .unwrap();
        world.db.clock.push_days(30);
        // Nobody's session lasts that long.
        let coordinator = world.visitor(&[Role::Coordinator]).await;
        let (one, other) = (world.visitor(&[Role::Trainer]).await, world.visitor(&[Role::Editor]).await);
        Self { world, coordinator, one, other }
    }
    async fn named(self) -> Self {
        let edition = self.world.edition.to_string();
        let (one, other) = (self.one.staff().id.to_string(), self.other.staff().id.to_string());
        let fields = [("edition", edition.as_str()), ("scorer1", &one), ("scorer2", &other)];
        let named = self.world.post(&self.coordinator, "/desk/selection/scorers", &fields).await;
        assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.body);
        self
    }
    async fn sheet(&self, who: &Visitor) -> ScoringId {
        let all = scoring::of(self.world.db.read(), self.world.application).await.unwrap();
        all.into_iter().find(|one| one.staff == who.staff().id).unwrap().id
    }
    async fn hands_in(&self, who: &Visitor, marks: [&str; 3]) -> Answer {
        let here = format!("/desk/scoring/{}/", self.sheet(who).await);
        let fields = [("mark1", marks[0]), ("mark2", marks[1]), ("mark3", marks[2]), ("note", NOTE), ("do", "hand-in")];
        self.world.post(who, &here, &fields).await
    }
    fn scores(&self) -> String {
        format!("/desk/applications/{}/scores", self.world.application)
    }
}

#[tokio::test]
async fn each_role_at_each_stage_sees_exactly_what_it_may() {
    let it = Scoring::new().await.named().await;
    for stage in 0..3 {
        match stage {
            1 => assert_eq!(it.hands_in(&it.one, ["3", "2", "0"]).await.location, "/desk/scoring/?said=handed-in"),
            2 => assert_eq!(it.hands_in(&it.other, ["1", "2", "1"]).await.location, "/desk/scoring/?said=handed-in"),
            _ => {}
        }
        for role in Role::ALL {
            let who = it.world.visitor(&[*role]).await;
            let may = can(*role, Act::SelectApplicants);
            let page = it.world.get(&who, &it.scores()).await;
            assert_eq!(page.status, if may { StatusCode::OK } else { StatusCode::FORBIDDEN }, "{role}");
            // Marks and totals of nobody before both are in.
            let seen = page.says("9 of 18") || page.says("Differ by 2 or more");
            assert_eq!(seen, may && stage == 2, "{role} at stage {stage}");
            let board = it.world.get(&who, "/desk/selection/").await;
            assert_eq!(board.says("9 of 18"), may && stage == 2, "{role} at stage {stage}");
            let notes = it.world.post(&who, &it.scores(), &[]).await;
            assert_eq!(notes.says(NOTE), may && stage == 2, "{role} at stage {stage}");
            // Sheets of others are not there for anybody, and no other page says what stands on them.
            let sheet = it.world.get(&who, &format!("/desk/scoring/{}/", it.sheet(&it.one).await)).await;
            let wanted = if can(*role, Act::ScoreApplications) { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
            assert_eq!(sheet.status, wanted, "{role}");
            for address in ["/desk/", "/desk/audit/", "/desk/search/?q=strong", "/desk/applications/", "/desk/scoring/"]
            {
                let page = it.world.get(&who, address).await;
                assert!(!page.says(NOTE) && !page.says("9 of 18") && !page.says("3 · It is fully"), "{role} {address}");
            }
        }
    }
}

#[tokio::test]
async fn a_scorers_pages_are_blind() {
    let it = Scoring::new().await.named().await;
    let here = format!("/desk/scoring/{}/", it.sheet(&it.one).await);
    let reference = people::applications::find(it.world.db.read(), it.world.application).await.unwrap().reference();
    let id = it.world.application.to_string();
    let list = it.world.get(&it.one, "/desk/scoring/").await;
    let closed = it.world.get(&it.one, &here).await;
    let read = it.world.post(&it.one, &format!("{here}read"), &[]).await;
    assert!(read.says(WORDS) && !list.says(WORDS) && !closed.says(WORDS));
    for page in [&list, &closed, &read] {
        assert_eq!(page.status, StatusCode::OK);
        for word in WHO.into_iter().chain([reference.as_str(), id.as_str(), "<time", "On the web"]) {
            assert!(!page.says(word), "a scorer's page says {word}");
        }
    }
    // The other's sheet is not there, by any of its addresses.
    let theirs = format!("/desk/scoring/{}/", it.sheet(&it.other).await);
    assert_eq!(it.world.get(&it.one, &theirs).await.status, StatusCode::NOT_FOUND);
    for rest in ["", "read", "out"] {
        let answer = it.world.post(&it.one, &format!("{theirs}{rest}"), &[("mark1", "1")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{rest}");
    }
    // Nor does the list of applications help somebody who may see it: a name finds nothing, and nothing opens.
    assert!(it.world.get(&it.one, "/desk/applications/?q=amal").await.says("No applications here"));
    let opened = it.world.post(&it.one, &format!("/desk/applications/{id}/read"), &[]).await;
    assert!(
        opened.status == StatusCode::FORBIDDEN && opened.says("still have scores to hand in") && !opened.says(WORDS)
    );
    // With the sheet handed in, what their role may see is theirs to see again.
    assert_eq!(it.hands_in(&it.one, ["1", "1", "1"]).await.status, StatusCode::SEE_OTHER);
    assert!(it.world.post(&it.one, &format!("/desk/applications/{id}/read"), &[]).await.says(WORDS));
}

#[tokio::test]
async fn a_sheet_keeps_what_was_marked_and_says_what_is_missing() {
    let it = Scoring::new().await.named().await;
    let here = format!("/desk/scoring/{}/", it.sheet(&it.one).await);
    let kept = it.world.post(&it.one, &here, &[("mark2", "3"), ("note", NOTE), ("do", "keep")]).await;
    assert_eq!(kept.location, "/desk/scoring/?said=saved");
    let read = it.world.post(&it.one, &format!("{here}read"), &[]).await;
    assert!(read.says(NOTE) && read.body.matches(" checked").count() == 1);
    let half = it.world.post(&it.one, &here, &[("mark1", "2"), ("note", NOTE), ("do", "hand-in")]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(half.says("Please choose one") && half.says(NOTE) && half.says(WORDS));
    for (field, value, says) in
        [("mark1", "4", "We do not know this choice"), ("note", "his visa was refused", "immigration status")]
    {
        let wrong = it.world.post(&it.one, &here, &[(field, value), ("do", "keep")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says(says), "{value}");
    }
    let long = "x".repeat(3_001);
    assert!(it.world.post(&it.one, &here, &[("note", &long), ("do", "keep")]).await.says("Please shorten this"));
    let third = it.world.visitor(&[Role::Press]).await.staff().id.to_string();
    let scorers = format!("/desk/applications/{}/scorers", it.world.application);
    let two = it.world.post(&it.coordinator, &scorers, &[("scorer", &third)]).await;
    assert!(two.status == StatusCode::FORBIDDEN && two.says("Two are named already"));
    // Out with one press: no reason, and the coordinator sees that another is needed.
    let out = it.world.post(&it.one, &format!("{here}out"), &[]).await;
    assert_eq!(out.location, "/desk/scoring/?said=stepped-out");
    let page = it.world.get(&it.coordinator, &it.scores()).await;
    assert!(page.says("Cannot judge this one") && page.says("Somebody has to be named"));
    let again = [("scorer", it.one.staff().id.to_string())];
    let again = again.each_ref().map(|(name, value)| (*name, value.as_str()));
    let address = format!("/desk/applications/{}/scorers", it.world.application);
    let refused = it.world.post(&it.coordinator, &address, &again).await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.says("cannot judge this application fairly"));
    let third = it.world.visitor(&[Role::Press]).await.staff().id.to_string();
    assert_eq!(it.world.post(&it.coordinator, &address, &[("scorer", &third)]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn two_are_named_when_the_call_is_closed_and_not_before() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let edition = world.edition.to_string();
    let (one, other) = (world.visitor(&[Role::Press]).await, world.visitor(&[Role::Editor]).await);
    let (one, other) = (one.staff().id.to_string(), other.staff().id.to_string());
    let fields = [("edition", edition.as_str()), ("scorer1", &one), ("scorer2", &other)];
    let early = world.post(&coordinator, "/desk/selection/scorers", &fields).await;
    assert!(early.status == StatusCode::FORBIDDEN && early.says("may still change what they wrote"));
    let it = Scoring::new().await;
    let edition = it.world.edition.to_string();
    let one = it.one.staff().id.to_string();
    let fields = [("edition", edition.as_str()), ("scorer1", &one), ("scorer2", &one)];
    let twice = it.world.post(&it.coordinator, "/desk/selection/scorers", &fields).await;
    assert!(twice.status == StatusCode::UNPROCESSABLE_ENTITY && twice.says("two different people"));
    let none = it.world.post(&it.coordinator, "/desk/selection/scorers", &[("edition", &edition)]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Please choose one"));
    let unknown = [("edition", edition.as_str()), ("scorer1", "who"), ("scorer2", &one)];
    assert!(
        it.world.post(&it.coordinator, "/desk/selection/scorers", &unknown).await.says("We do not know this choice")
    );
    // What is meant by the criteria stands beside them on every sheet.
    let guide = [("edition", edition.as_str()), ("guide2", "A 3 is somebody who has done it before")];
    assert_eq!(it.world.post(&it.coordinator, "/desk/selection/guide", &guide).await.status, StatusCode::SEE_OTHER);
    let it = it.named().await;
    let here = format!("/desk/scoring/{}/read", it.sheet(&it.other).await);
    assert!(it.world.post(&it.other, &here, &[]).await.says("A 3 is somebody who has done it before"));
}

#[tokio::test]
async fn every_page_of_choosing_stands_in_every_language() {
    let it = Scoring::new().await.named().await;
    let (mine, theirs) = (it.sheet(&it.one).await, it.sheet(&it.other).await);
    let edition = it.world.edition;
    let pages = |locale: Locale| {
        [
            (&it.coordinator, format!("/desk/selection/?lang={locale}")),
            (&it.coordinator, format!("/desk/selection/?edition={edition}&step=scored&lang={locale}")),
            (&it.coordinator, format!("/desk/selection/guide?edition={edition}&lang={locale}")),
            (&it.coordinator, format!("{}?lang={locale}", it.scores())),
            (&it.one, format!("/desk/scoring/?lang={locale}")),
            (&it.one, format!("/desk/scoring/?state=handed-in&lang={locale}")),
            (&it.one, format!("/desk/scoring/{mine}/?lang={locale}")),
            (&it.other, format!("/desk/scoring/{theirs}/?lang={locale}")),
        ]
    };
    for round in 0..2 {
        for locale in Locale::INTERFACE {
            for (who, address) in pages(locale) {
                let page = it.world.get(who, &address).await;
                assert_eq!(page.status, StatusCode::OK, "{address}");
                assert!(!page.says("⟦"), "{address} lacks a sentence");
            }
        }
        if round == 0 {
            it.hands_in(&it.one, ["3", "2", "0"]).await;
            it.hands_in(&it.other, ["1", "2", "1"]).await;
        }
    }
}

#[tokio::test]
async fn a_board_costs_the_same_for_20_and_for_2000() {
    let it = Scoring::new().await;
    let mut costs = Vec::new();
    let mut there = 1;
    for rows in [20, 2_000] {
        let more: Vec<ApplicationId> = many(&it.world, rows - there).await;
        there += more.len();
        let scorers = [it.one.staff().id, it.other.staff().id];
        let named = store::write!(it.world.db, it.coordinator.staff().actor(), |work| scoring::name_all(
            work,
            it.world.edition,
            &scorers
        ));
        assert_eq!(named.unwrap().without, 0);
        let mut cost = Vec::new();
        for (who, address) in [
            (&it.coordinator, "/desk/selection/"),
            (&it.coordinator, "/desk/selection/?step=scoring"),
            (&it.one, "/desk/scoring/"),
        ] {
            let before = it.world.db.statements();
            assert_eq!(it.world.get(who, address).await.status, StatusCode::OK, "{address}");
            cost.push(it.world.db.statements() - before);
        }
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
}

async fn many(world: &World, mut rows: usize) -> Vec<ApplicationId> {
    let mut all = Vec::new();
    while rows > 0 {
        all.push(applies(&world.db, world.edition, "Heron").await);
        rows -= 1;
    }
    all
}

#[tokio::test]
async fn what_was_told_is_heard_by_the_sheet_and_by_nobody_who_must_not_know() {
    let it = Scoring::new().await.named().await;
    let (db, keys, application) = (&it.world.db.db, people::testing::keys(), it.world.application);
    let recorded = include_bytes!("../../../newsroom/src/media/samples/recorded.webm");
    let look = newsroom::media::voice::inspect;
    people::applications::voice::keep_whole(db, &keys, application, recorded, look).await.unwrap();
    let here = format!("/desk/scoring/{}/", it.sheet(&it.one).await);
    let theirs = format!("/desk/applications/{application}/");
    // Nothing is heard before it is written down, and by whoever has a sheet to hand in only by the sheet.
    assert_eq!(it.world.get(&it.one, &format!("{here}voice")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(it.world.post(&it.one, &format!("{theirs}hear"), &[]).await.status, StatusCode::FORBIDDEN);
    let read = it.world.post(&it.one, &format!("{here}read"), &[]).await;
    assert!(read.says("You may know this voice") && !read.body.contains("<audio"));
    let heard = it.world.post(&it.one, &format!("{here}hear"), &[]).await;
    assert!(heard.says(WORDS) && heard.body.contains(&format!("src=\"{here}voice\"")), "{}", heard.body);
    assert!(!heard.body.contains(&application.to_string()));
    let sound = it.world.get(&it.one, &format!("{here}voice")).await;
    assert_eq!((sound.status, &sound.headers["content-type"]), (StatusCode::OK, &"audio/webm".parse().unwrap()));
    assert_eq!(it.world.get(&it.one, &format!("{theirs}voice")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(it.world.get(&it.other, &format!("{here}voice")).await.status, StatusCode::NOT_FOUND);
    // A sheet that is handed in plays nothing more.
    it.hands_in(&it.one, ["3", "2", "0"]).await;
    assert_eq!(it.world.get(&it.one, &format!("{here}voice")).await.status, StatusCode::NOT_FOUND);
    // Somebody without a sheet listens at the application, and is not named for it after that.
    assert_eq!(it.world.get(&it.coordinator, &format!("{theirs}voice")).await.status, StatusCode::FORBIDDEN);
    let listens = it.world.post(&it.coordinator, &format!("{theirs}hear"), &[]).await;
    assert!(listens.says("A voice can tell who somebody is"), "{}", listens.body);
    assert_eq!(it.world.get(&it.coordinator, &format!("{theirs}voice")).await.status, StatusCode::OK);
    let other = format!("{}", it.sheet(&it.other).await);
    it.world.post(&it.coordinator, &format!("{theirs}scorers/replace"), &[("scoring", &other)]).await;
    let me = it.coordinator.staff().id.to_string();
    let named = it.world.post(&it.coordinator, &format!("{theirs}scorers"), &[("scorer", &me)]).await;
    assert_eq!(named.status, StatusCode::FORBIDDEN, "{}", named.body);
}
