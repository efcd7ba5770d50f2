//! What the cache keeps, drops and answers.

use super::{CacheLayer, Keep, PageCache};
use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base::{Event, Instant, JobId, StoryId, SystemChance, TestClock};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::leases::{Change, Leases, Pass};
use tower::ServiceExt as _;

/// One node over a database of its own.
fn alone() -> Arc<Leases> {
    Leases::over("sqlite://")
}

struct World {
    cache: Arc<PageCache>,
    leases: Arc<Leases>,
    clock: Arc<TestClock>,
    layered: Box<dyn Fn(Request<Body>) -> super::layer::Answering>,
}

fn kept(text: String, keep: Keep) -> Response {
    let mut response = text.into_response();
    response.extensions_mut().insert(keep);
    response
}

impl World {
    fn new(keep: Keep) -> Self {
        let clock = Arc::new(TestClock::at("2026-11-21T09:00:00Z"));
        let leases = alone();
        let cache = PageCache::new(1 << 20, clock.clone(), leases.clone());
        let made = Arc::new(AtomicU64::new(0));
        let count = made.clone();
        let router = Router::new()
            .route(
                "/page",
                get(move || {
                    let n = count.fetch_add(1, Ordering::SeqCst);
                    let keep = keep.clone();
                    async move { kept(format!("{n} {}", "word ".repeat(400)), keep) }
                }),
            )
            .route("/long", get(|| async { "word ".repeat(400) }))
            .route("/missing", get(|| async { (StatusCode::NOT_FOUND, "word ".repeat(400)) }))
            .route("/huge", get(|| async { kept("word ".repeat(600_000), Keep::new()) }))
            .route("/plain", get(|| async { "never kept" }));
        let service = router.into_service::<Body>();
        let layer = tower::Layer::layer(&CacheLayer::new(cache.clone()), service);
        let layered = Box::new(move |request: Request<Body>| tower::Service::call(&mut layer.clone(), request));
        Self { cache, leases, clock, layered }
    }
    async fn ask(&self, request: Request<Body>) -> (StatusCode, header::HeaderMap, Vec<u8>) {
        let response = (self.layered)(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        (parts.status, parts.headers, bytes.to_vec())
    }
    /// Which making of the page was answered.
    async fn number(&self, path: &str) -> String {
        let (_, _, bytes) = self.ask(Request::get(path).body(Body::empty()).unwrap()).await;
        String::from_utf8(bytes).unwrap().split(' ').next().unwrap().to_owned()
    }
}

fn story() -> StoryId {
    StoryId::new(&SystemChance)
}

#[tokio::test]
async fn a_page_is_made_once_until_what_it_shows_changes() {
    let (shown, other) = (story(), story());
    let world = World::new(Keep::new().tag(shown));
    assert_eq!((world.number("/page").await, world.number("/page").await), ("0".to_owned(), "0".to_owned()));
    let version = base::VersionId::new(&SystemChance);
    world.cache.on_committed(&[Event::StoryRevised { story: other, version }]);
    assert_eq!(world.number("/page").await, "0");
    world.cache.on_committed(&[Event::StoryRevised { story: shown, version }]);
    assert_eq!(world.number("/page").await, "1");
    assert_eq!(world.cache.counts(), (2, 2));
}

#[tokio::test]
async fn what_only_the_house_sees_makes_no_page_anew() {
    let person = base::PersonaId::new(&SystemChance);
    let world = World::new(Keep::new().tag(person));
    assert_eq!(world.number("/page").await, "0");
    let pass = Pass { seen: world.leases.seen(), shows: Keep::new().tag(person).shows() };
    // Letters go out by the hundred; each is written down with whom it went to.
    for _ in 0..300 {
        world.cache.on_committed(&[Event::AskedAgain { persona: person }]);
    }
    assert_eq!(world.number("/page").await, "0");
    assert!(world.leases.is_current(&pass), "a page under way would be refused");
    world.cache.on_committed(&[Event::AskedAgain { persona: person }, Event::PersonaPaused { persona: person }]);
    assert_eq!(world.number("/page").await, "1");
}

#[tokio::test]
async fn a_page_ends_when_a_permit_in_it_may_turn() {
    let now: Instant = "2026-11-21T09:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into();
    let world = World::new(Keep::new().until(Some(now.plus_seconds(60))).until(Some(now.plus_days(9))).until(None));
    assert_eq!(world.number("/page").await, "0");
    world.clock.push_seconds(59);
    assert_eq!(world.number("/page").await, "0");
    world.clock.push_seconds(1);
    assert_eq!(world.number("/page").await, "1");
}

#[tokio::test]
async fn queries_and_unmarked_answers_are_never_kept() {
    let world = World::new(Keep::new());
    assert_eq!(world.number("/page?x=1").await, "0");
    assert_eq!(world.number("/page?x=1").await, "1");
    assert_eq!(world.number("/plain").await, "never");
    assert_eq!(world.cache.counts().0, 0);
}

#[tokio::test]
async fn what_is_too_large_to_keep_is_sent_whole() {
    let world = World::new(Keep::new());
    for _ in 0..2 {
        let (status, _, body) = world.ask(Request::get("/huge").body(Body::empty()).unwrap()).await;
        assert_eq!((status, body.len()), (StatusCode::OK, 3_000_000));
    }
    assert_eq!(world.cache.counts().0, 0);
}

#[tokio::test]
async fn a_page_begun_before_a_change_is_not_kept_after_it() {
    let shown = story();
    let keep = Keep::new().tag(shown);
    let world = World::new(keep.clone());
    let pass = Pass { seen: world.leases.seen(), shows: keep.shows() };
    world.leases.changed(Change { ids: vec![shown.to_string()], takes_away: false });
    let entry = Arc::new(super::Entry::new("old".into(), header::HeaderMap::new(), super::layer::etag(b"old"), keep));
    let key = super::Key { path: "/page".into(), locale: base::Locale::ENGLISH };
    world.cache.keep(key, entry, &pass);
    assert_eq!(world.number("/page").await, "0");
}

#[tokio::test]
async fn the_tag_the_method_and_the_coding_decide_what_is_sent() {
    let world = World::new(Keep::new());
    let (status, headers, body) = world.ask(Request::get("/page").body(Body::empty()).unwrap()).await;
    assert_eq!((status, &headers[header::CACHE_CONTROL]), (StatusCode::OK, &"no-cache".parse().unwrap()));
    let same = Request::get("/page").header(header::IF_NONE_MATCH, &headers[header::ETAG]);
    let (status, _, empty) = world.ask(same.body(Body::empty()).unwrap()).await;
    assert_eq!((status, empty.len()), (StatusCode::NOT_MODIFIED, 0));
    let head = Request::head("/page").body(Body::empty()).unwrap();
    let (status, head, empty) = world.ask(head).await;
    assert_eq!((status, empty.len()), (StatusCode::OK, 0));
    assert_eq!(head[header::CONTENT_LENGTH], body.len().to_string().as_str());
    let coded = async |asked: &str| {
        let asked = Request::get("/page").header(header::ACCEPT_ENCODING, asked);
        let (_, headers, bytes) = world.ask(asked.body(Body::empty()).unwrap()).await;
        (headers.get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap().to_owned()), bytes.len())
    };
    // Better forms are made once somebody has come back; every answer before was packed too.
    let mut best = coded("gzip;q=0.5, br, zstd;q=0").await;
    assert!(best.0.is_some() && best.1 < body.len() / 4, "{best:?}");
    for _ in 0..200 {
        best = coded("gzip;q=0.5, br, zstd;q=0").await;
        if best.0.as_deref() == Some("br") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert!(best.0.as_deref() == Some("br") && best.1 < body.len() / 4, "{best:?}");
    let refused = Request::get("/page").header(header::ACCEPT_ENCODING, "br;q=0");
    let (_, headers, _) = world.ask(refused.body(Body::empty()).unwrap()).await;
    assert!(headers.get(header::CONTENT_ENCODING).is_none());
}

#[tokio::test]
async fn the_very_first_answer_is_compressed_already() {
    for (asked, wanted) in [("gzip, deflate, br, zstd", Some("gzip")), ("br", Some("br")), ("identity", None)] {
        let world = World::new(Keep::new());
        let request = Request::get("/page").header(header::ACCEPT_ENCODING, asked).body(Body::empty()).unwrap();
        let (_, headers, bytes) = world.ask(request).await;
        let coding = headers.get(header::CONTENT_ENCODING).map(|value| value.to_str().unwrap());
        assert_eq!((coding, bytes.len() < 500), (wanted, wanted.is_some()), "{asked}");
        assert_eq!(headers[header::CONTENT_LENGTH], bytes.len().to_string().as_str());
        // The next reader takes another coding.
        let (_, headers, bytes) = world.ask(Request::get("/page").body(Body::empty()).unwrap()).await;
        assert!(!headers.contains_key(header::CONTENT_ENCODING) && bytes.len() > 2_000, "{asked}");
    }
}

#[tokio::test]
async fn what_the_cache_does_not_keep_is_compressed_too() {
    let world = World::new(Keep::new());
    for path in ["/long", "/missing"] {
        let request = Request::get(path).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
        let (_, headers, bytes) = world.ask(request).await;
        assert_eq!((&headers[header::CONTENT_ENCODING], bytes.len() < 500), (&"gzip".parse().unwrap(), true), "{path}");
    }
}

#[tokio::test]
async fn whoever_watches_sees_each_page_from_memory_and_may_turn_it_away() {
    struct Doorkeeper(AtomicU64);
    impl super::Watch for Doorkeeper {
        fn returning(&self, request: &Request<Body>, answer: &dyn Fn() -> Response) -> Response {
            assert_eq!(request.uri().path(), "/page");
            let turned_away = StatusCode::TOO_MANY_REQUESTS.into_response();
            if self.0.fetch_add(1, Ordering::SeqCst) == 0 { answer() } else { turned_away }
        }
        fn later(&self, _: &Parts) -> Response {
            unreachable!("one node over its own database always knows what changed")
        }
    }
    let cache = PageCache::new(1 << 20, Arc::new(TestClock::at("2026-11-21T09:00:00Z")), alone());
    let watch = Arc::new(Doorkeeper(AtomicU64::new(0)));
    let router = Router::new().route("/page", get(|| async { kept("x".to_owned(), Keep::new()) }));
    let service = tower::Layer::layer(&CacheLayer::new(cache).watched(watch.clone()), router.into_service::<Body>());
    let mut statuses = Vec::new();
    for _ in 0..3 {
        let request = Request::get("/page").body(Body::empty()).unwrap();
        statuses.push(service.clone().oneshot(request).await.unwrap().status().as_u16());
    }
    assert_eq!((statuses, watch.0.load(Ordering::SeqCst)), (vec![200, 200, 429], 2));
}

#[tokio::test]
async fn a_page_keeps_what_it_varies_with_and_the_api_its_say_about_kinds() {
    let cache = PageCache::new(1 << 20, Arc::new(TestClock::at("2026-11-21T09:00:00Z")), alone());
    let made = get(|request: Request<Body>| async move {
        if request.headers().get(header::ACCEPT).is_some_and(|kind| kind == "text/html") {
            return StatusCode::NOT_ACCEPTABLE.into_response();
        }
        let mut response = kept("{}".to_owned(), Keep::new());
        response.headers_mut().insert(header::VARY, "accept, cookie".parse().unwrap());
        response
    });
    let router = Router::new().route("/api/v1/x", made);
    let service = tower::Layer::layer(&CacheLayer::new(cache.clone()), router.into_service::<Body>());
    let ask = async |kind: &str| {
        let request = Request::get("/api/v1/x").header(header::ACCEPT, kind).body(Body::empty()).unwrap();
        service.clone().oneshot(request).await.unwrap()
    };
    for _ in 0..2 {
        let answer = ask("application/json").await;
        assert_eq!(answer.headers()[header::VARY], "accept, cookie, accept-encoding, accept-language");
    }
    assert_eq!(cache.counts().0, 1);
    assert_eq!(ask("text/html").await.status(), StatusCode::NOT_ACCEPTABLE);
}

#[tokio::test]
async fn a_cache_of_no_size_remembers_nothing() {
    let clock = Arc::new(TestClock::at("2026-11-21T09:00:00Z"));
    let cache = PageCache::new(0, clock, alone());
    let router = Router::new()
        .route("/page", get(|| async { kept("x".to_owned(), Keep::new().tag(JobId::new(&SystemChance))) }));
    let service = tower::Layer::layer(&CacheLayer::new(cache.clone()), router.into_service::<Body>());
    for _ in 0..2 {
        let answer = service.clone().oneshot(Request::get("/page").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
    }
    assert_eq!(cache.counts(), (0, 0));
}

/// A page that something changes under, as often as `changes` says, while it is made.
async fn changed_under(changes: usize, takes_away: bool, tagged: bool) -> (StatusCode, usize) {
    let (shown, leases) = (story(), alone());
    let cache = PageCache::new(1 << 20, Arc::new(TestClock::at("2026-11-21T09:00:00Z")), leases.clone());
    let made = Arc::new(AtomicU64::new(0));
    let count = made.clone();
    let page = get(move || {
        let (made, leases) = (count.fetch_add(1, Ordering::SeqCst) as usize, leases.clone());
        async move {
            if made < changes {
                leases.changed(Change { ids: vec![shown.to_string()], takes_away });
            }
            if tagged { kept("x".to_owned(), Keep::new().tag(shown)) } else { "x".into_response() }
        }
    });
    let service =
        tower::Layer::layer(&CacheLayer::new(cache), Router::new().route("/page", page).into_service::<Body>());
    let answer = service.oneshot(Request::get("/page").body(Body::empty()).unwrap()).await.unwrap();
    let passed = answer.extensions().get::<Pass>().is_some();
    assert_eq!(passed, answer.status() == StatusCode::OK);
    (answer.status(), made.load(Ordering::SeqCst) as usize)
}

#[tokio::test]
async fn a_page_that_something_changes_under_is_made_again() {
    assert_eq!(changed_under(0, true, true).await, (StatusCode::OK, 1));
    assert_eq!(changed_under(1, false, true).await, (StatusCode::OK, 2));
    assert_eq!(changed_under(3, true, true).await, (StatusCode::OK, 4));
    // It never comes to rest: better no answer than an old one.
    assert_eq!(changed_under(9, true, true).await, (StatusCode::SERVICE_UNAVAILABLE, 4));
    // What does not say what it shows is made again when anything may have been taken away.
    assert_eq!(changed_under(1, true, false).await, (StatusCode::OK, 2));
    assert_eq!(changed_under(1, false, false).await, (StatusCode::OK, 1));
}

#[tokio::test]
async fn a_node_without_a_lease_answers_only_what_is_about_nobody() {
    let leases = Leases::over("postgres://");
    let cache = PageCache::new(1 << 20, Arc::new(TestClock::at("2026-11-21T09:00:00Z")), leases);
    let router = Router::new()
        .route("/page", get(|| async { kept("x".to_owned(), Keep::new().tag(story())) }))
        .route("/unsaid", get(|| async { "x" }))
        .route("/assets/sheet.css", get(|| async { kept("x".to_owned(), Keep::new()) }))
        .route("/desk", get(|| async { "x" }));
    let service = tower::Layer::layer(&CacheLayer::new(cache), router.into_service::<Body>());
    for (path, wanted) in [("/page", 503), ("/unsaid", 503), ("/assets/sheet.css", 200), ("/desk", 200)] {
        let answer = service.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status().as_u16(), wanted, "{path}");
    }
}
