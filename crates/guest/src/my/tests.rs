//! My Story over real HTTP messages: what each press does, and what wrong,
//! replayed, forged or scanned requests do not do.

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

#[tokio::test]
async fn taking_everything_down_says_what_was_done_and_can_be_undone() {
    let world = World::new().await;
    let ask = world.get(&world.at("/take-down?what=all")).await.text;
    assert!(ask.contains("Title alpha") && ask.contains("Harbour Library") && ask.contains("1 file"));
    let got = world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert_eq!(
        (got.status, world.state().await, world.is_public().await),
        (StatusCode::SEE_OTHER, State::Withdrawn, false)
    );
    let done = world.get(got.to()).await.text;
    assert!(done.contains("It is down") && done.contains("Title alpha") && done.contains("Asked, no answer yet"));
    assert!(done.contains("Photo libraries"));
    assert!(done.contains("We have no address for them in here"));
    // Replayed: nothing is left to take down, and nobody is asked twice.
    world.db.clock.push_seconds(1);
    let before = world.trail().await;
    let replayed = world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert!(world.get(replayed.to()).await.text.contains("There was nothing to take down"));
    assert_eq!(world.trail().await, before);

    let again = world.post(&world.work("/show-again"), &[]).await;
    assert_eq!(
        (again.status, world.state().await, world.is_public().await),
        (StatusCode::SEE_OTHER, State::Published, true)
    );
    let twice = world.post(&world.work("/show-again"), &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn two_tabs_at_once_ask_each_holder_once() {
    let world = World::new().await;
    let path = world.at("/take-down");
    let (one, other) = tokio::join!(world.post(&path, &[("what", "all")]), world.post(&path, &[("what", "all")]));
    assert_eq!((one.status, other.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    let asked = store::audit::list(world.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap();
    assert_eq!(asked.iter().filter(|line| line.event == "recall.asked").count(), 1);
}

#[tokio::test]
async fn the_older_way_of_taking_down_asks_files_back_too() {
    let world = World::new().await;
    let got = world.post(&world.work("/read"), &[]).await;
    let secret = got.to().rsplit('/').next().unwrap().to_owned();
    let down = world.post_with(&format!("{}/take-down", got.to()), &secret, &[]).await;
    assert_eq!((down.status, world.state().await), (StatusCode::SEE_OTHER, State::Withdrawn));
    assert!(world.file().await.standing.is_some());
}

#[tokio::test]
async fn a_holder_answers_at_one_press_until_it_is_closed() {
    let world = World::new().await;
    world.post(&world.at("/take-down"), &[("what", "all")]).await;
    let secret = world.holders_secret().await;
    let path = format!("/answer/{secret}");
    let before = world.trail().await;
    let page = world.get(&path).await;
    assert_eq!((page.status, world.trail().await), (StatusCode::OK, before));
    assert!(!page.text.contains("Ada Sample") && !page.text.contains("Title alpha"), "nothing about whom");
    let said = async |fields: &[(&str, &str)]| world.post_with(&path, &secret, fields).await.status;
    assert_eq!(said(&[("all", "cannot")]).await, StatusCode::SEE_OTHER);
    assert_eq!(said(&[("all", "removed")]).await, StatusCode::SEE_OTHER);
    let stands = async || world.file().await.standing.unwrap().answer.map(|(answer, _)| answer);
    assert_eq!(stands().await, Some(RecallAnswer::Removed));

    // Forged: without the page's token, about another file, by another secret.
    assert_eq!(world.post_with(&path, "x", &[("all", "cannot")]).await.status, StatusCode::FORBIDDEN);
    let strange = format!("file-{}", world.story);
    let ours = format!("file-{}", world.handed.disclosure);
    assert_eq!(said(&[(&ours, "cannot"), (&strange, "removed")]).await, StatusCode::NOT_FOUND);
    assert_eq!(said(&[]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let forged = world.post_with(&format!("/answer/{}", world.own), &world.own, &[("all", "cannot")]).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    assert_eq!(stands().await, Some(RecallAnswer::Removed));

    // The person sees it, lets it rest, and the holder's page ends; asking again opens it.
    assert!(world.get(&world.at("/files")).await.text.contains("They say it is removed"));
    let file = world.handed.disclosure.to_string();
    world.post(&world.at("/files/close"), &[("file", &file)]).await;
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(said(&[("all", "cannot")]).await, StatusCode::NOT_FOUND);
    world.post(&world.at("/files/ask-again"), &[("file", &file)]).await;
    assert!(world.file().await.standing.unwrap().waits());
}

#[tokio::test]
async fn a_files_code_says_yes_no_or_unknown_and_nothing_else() {
    let world = World::new().await;
    let path = format!("/check/{}", world.handed.code.shown());
    let may = world.get(&path).await;
    assert!(may.text.contains("This file may still be used"));
    assert!(!may.text.contains("Ada") && !may.text.contains("Harbour") && !may.text.contains("alpha"));
    world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert!(world.get(&path).await.text.contains("This file may no longer be used"));
    let typed = format!("/check?code={}", world.handed.code.shown());
    assert!(world.get(&typed).await.text.contains("This file may no longer be used"));
    let unknown = world.get(&format!("/check/{}", Code::new(&TestChance::new(4)).shown())).await;
    assert_eq!((unknown.status, unknown.text.contains("We do not know this code")), (StatusCode::OK, true));
    assert_eq!(world.get("/check/nonsense").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.get("/check").await.status, StatusCode::OK);
}

#[tokio::test]
async fn receipts_are_shown_to_their_person_alone() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let receipt = receipts::of_persona(world.db.read(), world.persona).await.unwrap()[0].id;
    let page = world.get(&world.at(&format!("/receipts/{receipt}"))).await.text;
    assert!(page.contains("Title alpha") && page.contains("Harbour Library"));
    let json = world.get(&world.at(&format!("/receipts/{receipt}/receipt.jsonld"))).await;
    assert_eq!(json.headers.get(header::CONTENT_TYPE).unwrap(), "application/ld+json");
    let value: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(value["@type"], "dpv:ConsentReceipt");

    let other = world.room.teller(&world.db, "Bo Sample").await;
    let page =
        store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &testing::keys(), other, 3_600));
    let theirs = page.unwrap().secret.reveal().to_owned();
    for rest in [
        format!("/receipts/{receipt}"),
        format!("/receipts/{receipt}/receipt.jsonld"),
        format!("/works/{}", world.story),
        format!("/take-down?what=work-{}", world.story),
    ] {
        let got = world.get(&format!("/my/story/{theirs}{rest}")).await;
        assert_eq!((got.status, got.text.contains("alpha")), (StatusCode::NOT_FOUND, false), "{rest}");
    }
    for (rest, fields) in [
        (format!("/works/{}/answer", world.story), vec![("about", "press"), ("answer", "no")]),
        (format!("/works/{}/read", world.story), vec![]),
        ("/take-down".to_owned(), vec![("what", "all")]),
    ] {
        world.post_with(&format!("/my/story/{theirs}{rest}"), &theirs, &fields).await;
    }
    assert_eq!(world.state().await, State::Published);
}

#[tokio::test]
async fn a_new_code_ends_the_old_one_and_every_open_page() {
    let world = World::new().await;
    let got = world.post(&world.at("/code"), &[]).await;
    let (_, rest) = got.text.split_once("<code class=\"code\" dir=\"ltr\">").unwrap();
    let code = rest[..14].to_owned();
    assert_eq!(world.get(&world.at("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post_with("/my", "", &[("code", &world.code.shown())]).await.status, StatusCode::NOT_FOUND);
    let entered = world.post_with("/my", "", &[("code", &code)]).await;
    assert_eq!(world.get(entered.to()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_page_ends_after_its_hour_and_leads_back_to_the_code() {
    let world = World::new().await;
    world.db.clock.push_seconds(receipts::ENTERED_SECONDS);
    let got = world.get(&world.at("")).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
    assert!(got.text.contains("href=\"/my\"") && !got.text.contains("alpha"));
    let late = world.post(&world.at("/pause"), &[]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(ledger::paused(world.db.read(), &[world.persona]).await.unwrap().is_empty());
}

#[tokio::test]
async fn without_the_pages_own_token_nothing_happens() {
    let world = World::new().await;
    let before = world.trail().await;
    for (_, path) in crate::ROUTES.iter().filter(|(method, path)| *method == "post" && path.starts_with("/my/story/")) {
        let path = path.replace("{secret}", &world.own).replace("{story}", &world.story.to_string());
        let got = world.post_with(&path, "another", &[("about", "press"), ("answer", "no"), ("what", "all")]).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(world.trail().await, before);
}

#[tokio::test]
async fn everything_held_is_in_one_file_for_them_alone() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let before = world.trail().await;
    let request = Request::get(world.at("/everything.zip")).body(Body::empty()).unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.headers().get(header::CACHE_CONTROL).unwrap(), "no-store");
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for wanted in ["you.json", "stories/alpha.json", "files-with-others.json", "who-looked.json", "read-me.html"] {
        assert!(names.iter().any(|name| name == wanted), "{wanted} is not among {names:?}");
    }
    assert!(names.iter().any(|name| name.starts_with("receipts/")));
    let mut read = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let you: serde_json::Value = serde_json::from_str(&read("you.json")).unwrap();
    assert_eq!(you["identity"]["email"], "teller@sample.example");
    assert!(read("stories/alpha.json").contains("Body alpha tells it."));
    assert!(read("read-me.html").contains("Ada Sample"));
    assert_eq!(world.trail().await, before, "nobody looked but they themself");
}

#[tokio::test]
async fn being_forgotten_is_asked_twice_and_then_done() {
    let world = World::new().await;
    let first = world.post(&world.at("/forget"), &[]).await;
    assert!(first.status == StatusCode::OK && first.text.contains("Are you sure?"));
    assert!(world.is_public().await);
    let done = world.post(&world.at("/forget"), &[("press", "sure")]).await;
    assert_eq!((done.status, done.to()), (StatusCode::SEE_OTHER, "/my?said=forgotten"));
    assert!(world.get(done.to()).await.text.contains("We have forgotten you"));
    assert!(!world.is_public().await);
    assert!(world.file().await.standing.is_some(), "files are asked back before nobody can");
    assert_eq!(world.get(&world.at("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&world.at("/forget"), &[("press", "sure")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post_with("/my", "", &[("code", &world.code.shown())]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn somebody_beside_them_sees_what_is_planned_and_nothing_else() {
    let world = World::new().await;
    let (draft, version) = world.room.draft(&world.db, world.persona, "gamma").await;
    world.room.send(&world.db, draft, &[version]).await;
    let made = world.post(&world.at("/support"), &[]).await;
    let (_, rest) = made.text.split_once("http://127.0.0.1:8080").unwrap();
    let path = rest.split('<').next().unwrap().to_owned();
    let seen = world.get(&path).await;
    assert!(seen.status == StatusCode::OK && seen.text.contains("1 story waits for their answer."));
    for hidden in ["Ada", "alpha", "gamma", "Harbour"] {
        assert!(!seen.text.contains(hidden), "{hidden}");
    }
    let link = people::persons::support_links(&world.db, world.persona).await.unwrap()[0].id.to_string();
    let other = world.room.teller(&world.db, "Bo Sample").await;
    let theirs =
        store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &testing::keys(), other, 3_600));
    let theirs = theirs.unwrap().secret.reveal().to_owned();
    let forged = world.post_with(&format!("/my/story/{theirs}/support/end"), &theirs, &[("link", &link)]).await;
    assert_eq!((forged.status, world.get(&path).await.status), (StatusCode::NOT_FOUND, StatusCode::OK));
    for _ in 0..2 {
        world.post(&world.at("/support/end"), &[("link", &link)]).await;
        assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}
