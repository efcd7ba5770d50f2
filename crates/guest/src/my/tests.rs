//! My Story over real HTTP messages: what each press does, and what wrong,
//! replayed, forged or scanned requests do not do.

mod asked;
mod chances;
mod holders;
mod how;
mod messages;
mod paper;
mod reach;
mod record;

use crate::routes;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use base::{Actor, PartnerId, PersonaId, StoryId, TestChance};
use newsroom::pages::{self, Found, Place};
use newsroom::stories::{self, State};
use newsroom::testing::{Newsroom, slug};
use outside::{Client, Limits};
use people::ledger::disclosures::{self, HandedOver, RecallAnswer};
use people::ledger::{self, receipts};
use people::links::Code;
use people::testing;
use std::net::IpAddr;
use store::testing::TestDb;
use tower::ServiceExt as _;

struct World {
    db: TestDb,
    room: Newsroom,
    router: Router,
    persona: PersonaId,
    story: StoryId,
    partner: PartnerId,
    handed: HandedOver,
    code: Code,
    own: String,
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Got {
    fn to(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }
}

impl World {
    async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let room = Newsroom::open(&db).await;
        let partner = programme::testing::partner_in(&db, room.edition, "Harbour Library").await;
        let persona = room.teller(&db, "Ada Sample").await;
        let story = room.publish_for(&db, persona, "alpha", partner).await;
        let handed = room.hand_over(&db, story, partner, "portrait").await;
        let keys = testing::keys();
        let made = store::write!(db.db, Actor::Operator, |work| async {
            let code = receipts::code(work, &keys, persona).await?.code;
            Ok((code, receipts::own_page(work, &keys, persona, receipts::ENTERED_SECONDS).await?))
        });
        let (code, own) = made.unwrap();
        let own = own.secret.reveal().to_owned();
        let router = routes(testing::house(&db));
        Self { db, room, router, persona, story, partner, handed, code, own }
    }

    fn at(&self, rest: &str) -> String {
        format!("/my/story/{}{rest}", self.own)
    }
    fn work(&self, rest: &str) -> String {
        self.at(&format!("/works/{}{rest}", self.story))
    }
    async fn send(&self, request: Request<Body>) -> Got {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Got { status: parts.status, headers: parts.headers, text }
    }
    async fn get(&self, path: &str) -> Got {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
    async fn post_with(&self, path: &str, secret: &str, fields: &[(&str, &str)]) -> Got {
        let token = door::token(&testing::keys(), secret);
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.append_pair("token", &token).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Got {
        self.post_with(path, &self.own, fields).await
    }
    async fn trail(&self) -> usize {
        store::audit::list(self.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap().len()
    }
    async fn state(&self) -> State {
        stories::store::find(self.db.read(), self.story).await.unwrap().state
    }
    async fn is_public(&self) -> bool {
        let place = Place::of(self.room.edition, false);
        let found = pages::story(&self.db, place, &slug("alpha"), None, base::Locale::ENGLISH).await.unwrap();
        matches!(found, Found::Here(_))
    }
    async fn file(&self) -> disclosures::Held {
        disclosures::find(self.db.read(), self.handed.disclosure).await.unwrap()
    }
    /// The secret of the holder's page, as the letter would carry it.
    async fn holders_secret(&self) -> String {
        let recall = self.file().await.standing.unwrap().recall;
        let again =
            store::write!(self.db, Actor::System, |work| disclosures::remind(work, &testing::keys(), recall)).unwrap();
        again.answer.secret.reveal().to_owned()
    }
}

#[tokio::test]
async fn a_code_opens_the_page_each_time_and_nothing_else_does() {
    let world = World::new().await;
    let typed = async |code: &str| world.post_with("/my", "", &[("code", code)]).await;
    for code in [world.code.shown(), world.code.shown().to_lowercase().replace('-', " ")] {
        let got = typed(&code).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
        assert_eq!(world.get(got.to()).await.status, StatusCode::OK);
    }
    let before = world.trail().await;
    let slip = typed("K7M2").await;
    assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(slip.text.contains("value=\"K7M2\""), "what was typed is still there");
    let guess = typed(&Code::new(&TestChance::new(77)).shown()).await;
    assert_eq!(guess.status, StatusCode::NOT_FOUND);
    assert!(guess.text.contains("This code does not open a page"));
    assert_eq!(world.trail().await, before);

    store::write!(world.db, Actor::Operator, |work| receipts::end_codes(work, world.persona)).unwrap();
    let ended = typed(&world.code.shown()).await;
    assert_eq!((ended.status, ended.text.contains("This code does not open a page")), (guess.status, true));
    let fresh = store::write!(world.db, Actor::Operator, |work| receipts::code(work, &testing::keys(), world.persona));
    world.db.clock.push_days(receipts::CODE_DAYS);
    assert_eq!(typed(&fresh.unwrap().code.shown()).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn guessing_is_paced_and_says_when_to_come_again() {
    let world = World::new().await;
    let limits = Limits::timed(world.db.clock.clone());
    let house = std::sync::Arc::into_inner(testing::house(&world.db)).unwrap();
    let router = routes(std::sync::Arc::new(people::House { limits, ..house }));
    let guess = async |path: &str, post: bool| {
        let code = Code::new(&TestChance::new(5)).shown();
        let request = if post {
            let kind = "application/x-www-form-urlencoded";
            Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(format!("code={code}")))
        } else {
            Request::get(format!("{path}/{code}")).body(Body::empty())
        };
        let mut request = request.unwrap();
        request.extensions_mut().insert(Client(IpAddr::from([192, 0, 2, 7])));
        router.clone().oneshot(request).await.unwrap()
    };
    for (path, post, first) in [("/my", true, StatusCode::NOT_FOUND), ("/check", false, StatusCode::OK)] {
        for _ in 0..8 {
            assert_eq!(guess(path, post).await.status(), first);
        }
        let late = guess(path, post).await;
        assert_eq!(late.status(), StatusCode::TOO_MANY_REQUESTS);
        assert!(late.headers().contains_key(header::RETRY_AFTER), "{path}");
        world.db.clock.push_days(1);
    }
    // A page of one's own is walked freely; only what opens nothing is paced.
    let walk = async |secret: &str| {
        let mut request = Request::get(format!("/my/story/{secret}")).body(Body::empty()).unwrap();
        request.extensions_mut().insert(Client(IpAddr::from([192, 0, 2, 9])));
        router.clone().oneshot(request).await.unwrap().status()
    };
    let page = store::write!(world.db, Actor::Operator, |work| receipts::own_page(
        work,
        &testing::keys(),
        world.persona,
        3_600
    ));
    let own = page.unwrap().secret.reveal().to_owned();
    for _ in 0..40 {
        assert_eq!(walk(&own).await, StatusCode::OK);
    }
    for _ in 0..30 {
        assert_eq!(walk("a-guess").await, StatusCode::NOT_FOUND);
    }
    assert_eq!(walk("a-guess").await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_scanner_that_opens_every_page_changes_nothing() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let receipt = receipts::of_persona(world.db.read(), world.persona).await.unwrap()[0].id;
    let before = world.trail().await;
    let work = format!("/works/{}", world.story);
    let rests = [
        String::new(),
        work.clone(),
        format!("{work}/yes?about=press"),
        "/take-down".into(),
        "/take-down?what=all".into(),
        "/take-down?what=website".into(),
        "/take-down?what=show-name".into(),
        "/taken-down?at=7".into(),
        "/files".into(),
        "/reads".into(),
        "/receipts".into(),
        format!("/receipts/{receipt}"),
        format!("/receipts/{receipt}/receipt.jsonld"),
        "/code".into(),
        "/messages".into(),
        "/messages/languages".into(),
        "/messages/practise".into(),
        "/messages/practise?q=99".into(),
        "/messages/share".into(),
        "/everything".into(),
        "/support".into(),
        "/forget".into(),
    ];
    for rest in rests {
        let got = world.get(&world.at(&rest)).await;
        assert_eq!(got.status, StatusCode::OK, "{rest}: {}", got.text);
        assert_eq!(got.headers.get(header::CACHE_CONTROL).unwrap(), "no-store", "{rest}");
        assert!(got.headers.contains_key("x-robots-tag"), "{rest}");
        assert!(got.text.len() < 30_000, "{rest}: {} bytes", got.text.len());
        assert!(!got.text.contains('⟦'), "{rest}: a sentence is missing");
    }
    assert_eq!((world.trail().await, world.state().await), (before, State::Published));
}

#[tokio::test]
async fn the_first_page_says_where_and_stays_small_with_thirteen_stories() {
    let world = World::new().await;
    for number in 2..=13 {
        world.room.publish(&world.db, world.persona, &format!("tale-number-{number}")).await;
    }
    for lang in ["en", "ar"] {
        let got = world.get(&world.at(&format!("?lang={lang}"))).await;
        assert_eq!(got.text.matches("/stories/").count(), 13);
        assert!(got.text.contains("/stories/alpha/en/") && got.text.contains("Harbour Library"));
        assert!(got.text.len() < 30_000, "{} bytes in {lang}", got.text.len());
        assert!(!got.text.contains('⟦'));
    }
}

#[tokio::test]
async fn a_no_takes_effect_asks_the_file_back_and_can_be_undone() {
    let world = World::new().await;
    let about = format!("partner-{}", world.partner);
    let answer = async |said: &str| world.post(&world.work("/answer"), &[("about", &about), ("answer", said)]).await;
    let got = answer("no").await;
    assert_eq!(got.status, StatusCode::SEE_OTHER);
    let page = world.get(got.to()).await.text;
    assert!(page.contains("this is now no") && page.contains("Undo: say yes to “Harbour Library” again"));
    assert!(world.file().await.standing.is_some_and(|standing| standing.waits()));
    assert!(world.is_public().await, "the website is another answer");
    // Pressed twice, and in another tab: nothing more is recorded.
    let before = world.trail().await;
    answer("no").await;
    assert_eq!(world.trail().await, before);

    answer("yes").await;
    let again = world.room.hand_over(&world.db, world.story, world.partner, "portrait").await;
    let check = async |code: &Code| disclosures::check(&world.db, &testing::keys(), &code.shown()).await.unwrap();
    assert_eq!(check(&again.code).await, disclosures::Check::MayStill);
    assert_eq!(check(&world.handed.code).await, disclosures::Check::MayNot, "asked back stays asked back");
    let receipts = receipts::of_persona(world.db.read(), world.persona).await.unwrap();
    assert_eq!(receipts.len(), 2, "each change has its receipt");
}

#[tokio::test]
async fn an_element_is_hidden_and_shown_again() {
    let world = World::new().await;
    let named = async || {
        let place = Place::of(world.room.edition, false);
        let found = pages::story(&world.db, place, &slug("alpha"), None, base::Locale::ENGLISH).await.unwrap();
        let Found::Here(page) = found else { panic!("public") };
        page.teller.name.clone()
    };
    assert_eq!(named().await.as_deref(), Some("Ada Sample"));
    world.post(&world.work("/answer"), &[("about", "show-name"), ("answer", "no")]).await;
    assert_eq!(named().await, None);
    world.post(&world.work("/answer"), &[("about", "show-name"), ("answer", "yes")]).await;
    assert_eq!(named().await.as_deref(), Some("Ada Sample"));
}

#[tokio::test]
async fn pausing_hides_everything_and_going_on_shows_it() {
    let world = World::new().await;
    for _ in 0..2 {
        let got = world.post(&world.at("/pause"), &[]).await;
        assert!(world.get(got.to()).await.text.contains("Everything is paused"));
        assert!(!world.is_public().await);
    }
    world.post(&world.at("/go-on"), &[]).await;
    assert!(world.is_public().await);
}
