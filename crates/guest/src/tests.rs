//! The teller's pages over real HTTP messages: what each answer does, what a
//! wrong, replayed, forged or scanned request does not do.

use crate::{ROUTES, routes};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::{CampaignId, Locale, NoticeId, PersonaId, StoryId, VersionId};
use newsroom::stories::{self, State};
use newsroom::testing::Newsroom;
use people::ledger::Scope;
use people::{Secret, testing};
use programme::campaigns;
use store::testing::TestDb;
use tower::ServiceExt as _;

mod beside;
mod keepsafe;
mod sound;
mod told;

struct World {
    db: TestDb,
    router: axum::Router,
    campaign: CampaignId,
    persona: PersonaId,
    notice: NoticeId,
    story: StoryId,
    version: VersionId,
    secret: String,
}

impl World {
    async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let room = Newsroom::open(&db).await;
        programme::testing::partner_in(&db, room.edition, "Harbour Library").await;
        let campaign = campaigns::default(db.read()).await.unwrap().unwrap().id;
        let notice = testing::notice(&db, Scope::Campaign(campaign)).await;
        let persona = room.teller(&db, "Ada Sample").await;
        let (story, version) = room.draft(&db, persona, "alpha").await;
        let keys = testing::keys();
        let sent = store::write!(db, room.editor.actor(), |work| stories::submit(
            work,
            &keys,
            story,
            &[version],
            Locale::ENGLISH
        ));
        let secret = Secret::reveal(&sent.unwrap().1.secret).to_owned();
        let router = routes(testing::house(&db));
        Self { db, router, campaign, persona, notice, story, version, secret }
    }

    /// More staff of the same house.
    async fn room(&self) -> Newsroom {
        let edition = stories::store::find(self.db.read(), self.story).await.unwrap().edition;
        Newsroom {
            keys: testing::keys(),
            edition,
            editor: testing::staff(&self.db, &[people::accounts::Role::Editor]).await,
            safeguarding: testing::staff(&self.db, &[people::accounts::Role::Safeguarding]).await,
        }
    }

    /// Where the notice has been read.
    async fn told() -> Self {
        let world = Self::new().await;
        let (status, _) = world.read_notice("").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        world
    }

    async fn read_notice(&self, understood: &str) -> (StatusCode, String) {
        let (token, notice) = (self.token(), self.notice.to_string());
        let fields = [("token", token.as_str()), ("notice", &notice), ("in", "en"), ("understanding", understood)];
        self.post(&self.path("/before"), &fields).await
    }

    /// What the public may see now.
    async fn is_public(&self) -> bool {
        let story = stories::store::find(self.db.read(), self.story).await.unwrap();
        let place = newsroom::pages::Place::of(story.edition, false);
        let found = newsroom::pages::story(&self.db, place, &story.slug, None, Locale::ENGLISH).await.unwrap();
        matches!(found, newsroom::pages::Found::Here(_))
    }

    async fn kinds(&self) -> Vec<&'static str> {
        let rows = people::ledger::evidence::of_work(self.db.read(), self.story).await.unwrap();
        rows.iter().map(|row| row.kind.name()).collect()
    }

    fn path(&self, rest: &str) -> String {
        format!("/my/read/{}{rest}", self.secret)
    }
    fn token(&self) -> String {
        door::token(&testing::keys(), &self.secret)
    }
    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }
    async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }
    async fn state(&self) -> State {
        stories::store::find(self.db.read(), self.story).await.unwrap().state
    }
    /// The fingerprint that the page with the questions sends along.
    async fn seen(&self) -> String {
        let (_, page) = self.get(&self.path("/yes")).await;
        let (_, rest) = page.split_once("name=\"seen\" value=\"").unwrap();
        rest[..64].to_owned()
    }
    async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 1_000).await.unwrap().len()
    }
}

const ANSWERS: [(&str, &str); 6] = [
    ("website", "yes"),
    ("campaign_social", "not-now"),
    ("press", "no"),
    ("archive", "no"),
    ("name", "yes"),
    ("place", "no"),
];

#[tokio::test]
async fn the_link_shows_the_story_and_changes_nothing() {
    let world = World::new().await;
    let before = world.trail().await;
    for path in ["", "/before", "/change"] {
        let (status, page) = world.get(&world.path(path)).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        assert!(page.contains("noindex"), "{path}");
    }
    let (_, page) = world.get(&world.path("")).await;
    assert!(page.contains("Title alpha") && page.contains("Opening alpha.") && page.contains("Ada Sample"));
    assert_eq!((world.trail().await, world.state().await), (before, State::Sent));
}

#[tokio::test]
async fn nothing_is_ticked_beforehand() {
    let world = World::told().await;
    let (_, page) = world.get(&world.path("/yes")).await;
    assert!(page.contains("Harbour Library") && page.contains("type=\"radio\""));
    assert!(!page.contains(" checked"));
}

#[tokio::test]
async fn a_yes_needs_an_answer_to_each_question_and_keeps_those_given() {
    let world = World::told().await;
    let (token, seen) = (world.token(), world.seen().await);
    let (status, page) =
        world.post(&world.path("/yes"), &[("token", &token), ("seen", &seen), ("website", "yes")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.matches(" checked").count(), 1);
    assert_eq!(world.state().await, State::Sent);
}

#[tokio::test]
async fn a_yes_is_recorded_as_it_was_given() {
    let world = World::told().await;
    let (token, seen) = (world.token(), world.seen().await);
    let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
    fields.extend(ANSWERS);
    let (status, _) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.state().await), (StatusCode::OK, State::Approved));
    // Pressed twice: the second press changes nothing.
    let before = world.trail().await;
    let (status, _) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.trail().await), (StatusCode::CONFLICT, before));
}

#[tokio::test]
async fn a_yes_to_other_words_is_not_taken() {
    let world = World::told().await;
    let (token, other) = (world.token(), "0".repeat(64));
    let mut fields = vec![("token", token.as_str()), ("seen", other.as_str())];
    fields.extend(ANSWERS);
    let (status, page) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.state().await), (StatusCode::CONFLICT, State::Sent));
    assert_eq!(page.matches(" checked").count(), ANSWERS.len());
}

#[tokio::test]
async fn a_change_is_asked_in_ones_own_words() {
    let world = World::new().await;
    let token = world.token();
    let (status, _) = world.post(&world.path("/change"), &[("token", &token), ("words", "احذفوا اسم الشارع")]).await;
    assert_eq!((status, world.state().await), (StatusCode::SEE_OTHER, State::ChangeAsked));
    let (_, page) = world.get(&world.path("")).await;
    assert!(page.contains("احذفوا اسم الشارع"));
    let long = "x".repeat(5_001);
    for words in ["  ", long.as_str()] {
        let (status, _) = world.post(&world.path("/change"), &[("token", &token), ("words", words)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn not_now_leaves_the_door_open_and_no_closes_it() {
    let world = World::new().await;
    let token = world.token();
    world.post(&world.path("/not-now"), &[("token", &token)]).await;
    assert_eq!(world.state().await, State::Deferred);
    world.post(&world.path("/no"), &[("token", &token)]).await;
    assert_eq!(world.state().await, State::Refused);
    let (status, _) = world.post(&world.path("/not-now"), &[("token", &token)]).await;
    assert_eq!((status, world.state().await), (StatusCode::CONFLICT, State::Refused));
}

#[tokio::test]
async fn without_the_pages_own_token_nothing_happens() {
    let world = World::new().await;
    let before = world.trail().await;
    for (method, path) in ROUTES.iter().filter(|(method, path)| *method == "post" && path.starts_with("/my/read/")) {
        let path = path.replace("{secret}", &world.secret);
        for token in ["", "wrong"] {
            let (status, _) = world.post(&path, &[("token", token), ("words", "x")]).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{method} {path}");
        }
    }
    assert_eq!((world.trail().await, world.state().await), (before, State::Sent));
}

#[tokio::test]
async fn a_wrong_an_old_and_a_replaced_link_are_simply_not_there() {
    let world = World::new().await;
    for secret in ["x", "", &"a".repeat(500), "%00", "..%2f..", &world.story.to_string(), &world.version.to_string()] {
        for (method, path) in ROUTES.iter().filter(|(_, path)| path.contains("{secret}")) {
            let path = path.replace("{secret}", secret).replace("{hash}", "00");
            let request =
                Request::builder().method(method.to_uppercase().as_str()).uri(&path).body(Body::empty()).unwrap();
            let (status, page) = world.send(request).await;
            assert_eq!(status, StatusCode::NOT_FOUND, "{method} {path}");
            assert!(!page.contains("alpha"), "{method} {path}");
        }
    }
    world.db.clock.push_days(stories::reviews::REVIEW_DAYS);
    let (status, page) = world.get(&world.path("")).await;
    assert!(status == StatusCode::NOT_FOUND && !page.contains("alpha"));
}

#[tokio::test]
async fn the_page_speaks_the_tellers_language() {
    let world = World::new().await;
    let request =
        |lang: &str| Request::get(world.path("")).header(header::ACCEPT_LANGUAGE, lang).body(Body::empty()).unwrap();
    // Sent in English: that is the language agreed, whatever the borrowed phone says.
    let (_, page) = world.send(request("ar")).await;
    assert!(page.contains("lang=\"en\""));
    let (_, page) = world.get(&world.path("?lang=ar")).await;
    assert!(page.contains("lang=\"ar\"") && page.contains("dir=\"rtl\""));
}

#[tokio::test]
async fn every_page_stays_under_thirty_kilobytes() {
    let world = World::told().await;
    for path in ["", "/before", "/yes", "/change"] {
        let (_, page) = world.get(&world.path(path)).await;
        assert!(page.len() < 30_000, "{path}: {} bytes", page.len());
    }
}

pub(crate) fn at(text: &str) -> base::Instant {
    text.parse::<base::jiff::Timestamp>().unwrap().into()
}

#[tokio::test]
async fn a_yes_lasts_as_long_as_its_teller_says() {
    let world = World::told().await;
    let (_, page) = world.get(&world.path("/yes")).await;
    assert!(page.contains("If you choose nothing, it ends at the end of 18 December 2027 (UK time)"));
    assert!(!page.contains("checked"), "nothing is chosen beforehand");
    let (seen, token) = (world.seen().await, world.token());
    let fields = |lasts, archive| {
        let own = [("token", token.as_str()), ("seen", &seen), ("lasts", lasts), ("archive_lasts", archive)];
        let said = ANSWERS.into_iter().map(|(name, said)| (name, if name == "archive" { "yes" } else { said }));
        own.into_iter().chain(said).collect::<Vec<_>>()
    };
    for (lasts, archive) in [("for-ever", ""), ("", "day"), ("usual ", "")] {
        let (status, page) = world.post(&world.path("/yes"), &fields(lasts, archive)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{lasts:?} {archive:?}");
        assert!(page.contains("value=\"yes\" checked"), "what was answered is kept");
    }
    let (status, _) = world.post(&world.path("/yes"), &fields("day", "open")).await;
    assert_eq!(status, StatusCode::OK);
    let rows = people::ledger::grants(world.db.read(), world.story).await.unwrap();
    let ends = |purpose| {
        let of = |row: &&people::ledger::GrantRow| row.grant.purposes == consent::Set::of(&[purpose]);
        rows.iter().find(of).unwrap().grant.until
    };
    assert_eq!(ends(consent::Purpose::Website), Some(at("2026-12-19T00:00:00Z")));
    assert_eq!(ends(consent::Purpose::Archive), None);
}
