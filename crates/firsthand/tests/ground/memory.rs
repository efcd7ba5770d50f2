//! What leaves compressed, and pages from memory, which are counted and paced
//! as all others are.

use super::*;
use axum::response::{Html, IntoResponse as _};
use axum::routing::get as on_get;
use firsthand::health::Health;
use firsthand::http::Memory;
use firsthand::{metrics, serve};
use outside::limits::Class;
use site::cache::{CacheLayer, Keep, PageCache};
use tower::Layer as _;

fn rooms() -> Router {
    let page = || async { Html("<p>word</p>".repeat(400)) };
    let kept = || async {
        let mut response = Html("<p>word</p>".repeat(400)).into_response();
        response.extensions_mut().insert(Keep::new());
        response
    };
    Router::new()
        .route("/", on_get(kept))
        .route("/search/", on_get(page))
        .route("/my/{link}", on_get(page))
        .route("/desk/search", on_get(page))
        .route("/picture", on_get(|| async { ([("content-type", "image/webp")], "a".repeat(4_000)) }))
        .route("/api/v1/stories", on_get(|| async { axum::Json("word ".repeat(400)) }))
}

#[tokio::test]
async fn text_leaves_compressed_except_where_its_size_could_tell_a_secret() {
    let routes = guarded(rooms());
    for (path, site, wanted) in [
        // Where no cache stands in front: on PostgreSQL.
        ("/", None, Some("gzip")),
        ("/search/", Some("cross-site"), Some("gzip")),
        ("/api/v1/stories", None, Some("gzip")),
        ("/picture", None, None),
        // A link in a letter is opened from the letter's site; its address is the secret.
        ("/my/secret", Some("cross-site"), Some("gzip")),
        ("/desk/search", Some("same-origin"), Some("gzip")),
        ("/desk/search", Some("none"), Some("gzip")),
        ("/desk/search", Some("cross-site"), None),
        ("/desk/search", Some("same-site"), None),
        ("/desk/search", None, None),
    ] {
        let mut headers = vec![("accept-encoding", "gzip, deflate, br, zstd")];
        headers.extend(site.map(|site| ("sec-fetch-site", site)));
        let answer = ask(&routes, request("GET", path, &headers, Body::empty())).await;
        let coding = answer.headers.get("content-encoding").map(|value| value.to_str().unwrap());
        assert_eq!((answer.status, coding), (StatusCode::OK, wanted), "{path} {site:?}");
        assert_eq!(answer.headers.contains_key("vary"), path != "/picture", "{path}");
        assert!(wanted.is_none() || answer.headers["content-length"].to_str().unwrap().len() <= 3, "{path}");
    }
    let whole = get(&routes, "/my/secret").await;
    assert_eq!((whole.headers.get("content-encoding"), whole.text.len()), (None, 4_400));
}

#[tokio::test]
async fn pages_from_memory_are_counted_and_a_flood_of_them_is_turned_away() {
    metrics::begin();
    let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
    let gate = Arc::new(gate(clock.clone()));
    let pages = PageCache::new(1 << 20, clock.clone(), store::leases::Leases::over("sqlite://"));
    let memory = CacheLayer::new(pages.clone()).watched(Arc::new(Memory::new(gate.clone())));
    let routes = Router::new().fallback_service(memory.layer(guard(rooms(), gate)));
    let knock = || ask(&routes, request("GET", "/", &[("accept-language", "ar")], Body::empty()));
    assert_eq!(knock().await.status, StatusCode::OK);
    let (burst, _) = Class::Memory.pace();
    // Far above what people who read can reach, and above what a page that is made may cost.
    assert!(burst >= 10 * Class::Read.pace().0);
    for _ in 0..burst {
        assert_eq!(knock().await.status, StatusCode::OK);
    }
    let answer = knock().await;
    assert_eq!((answer.status, &answer.headers["retry-after"]), (StatusCode::TOO_MANY_REQUESTS, &"1".parse().unwrap()));
    assert!(answer.text.contains("dir=\"rtl\"") && answer.headers.contains_key("content-security-policy"));
    clock.push_seconds(1);
    assert_eq!(knock().await.status, StatusCode::OK);

    metrics::pages(pages.counts());
    let scraped = metrics::text(0);
    for line in [
        format!(r#"firsthand_http_requests_total{{route="(memory)",method="GET",status="200"}} {}"#, burst + 1),
        format!(r#"firsthand_page_cache_total{{result="hit"}} {}"#, burst + 2),
        r#"firsthand_page_cache_total{result="miss"} 1"#.to_owned(),
        r#"firsthand_http_turned_away_total{reason="too_often"} 1"#.to_owned(),
    ] {
        assert!(scraped.contains(&line), "{line} not in\n{scraped}");
    }
}

#[tokio::test]
async fn guessing_links_is_told_when_to_come_again_in_the_readers_language() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(&folder, &[]);
    let app = app(&config).await;
    let (_stop, stopped) = tokio::sync::watch::channel(false);
    let routes = serve::routes(&app, &config, Health::new(app.house.clone(), stopped));
    let guess = |n: u32| {
        let mut guess = request("GET", &format!("/my/read/guess-{n}"), &[("cookie", "lang=ar")], Body::empty());
        guess.extensions_mut().insert(firsthand::http::Peer("192.0.2.9:999".parse().unwrap()));
        guess
    };
    let (burst, _) = Class::Link.pace();
    for n in 0..burst {
        assert_eq!(ask(&routes, guess(n)).await.status, StatusCode::NOT_FOUND);
    }
    // Two more come back within the burst where the machine is slow.
    let mut answer = ask(&routes, guess(burst)).await;
    for n in 0..10 {
        if answer.status == StatusCode::NOT_FOUND {
            answer = ask(&routes, guess(burst + n)).await;
        }
    }
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=2).contains(&seconds), "{seconds}");
    assert!(answer.text.contains("lang=\"ar\"") && answer.text.contains("تكررت المحاولات"), "{}", answer.text);
    assert_eq!(answer.headers["referrer-policy"], "no-referrer");
}
