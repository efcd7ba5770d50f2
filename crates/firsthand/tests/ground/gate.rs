//! Who is let in, and what every answer says about itself.

use super::*;
use axum::response::Html;
use axum::routing::{get as on_get, post};
use axum::{Extension, Json};
use outside::{Client, RequestId};
use std::sync::atomic::{AtomicU32, Ordering};

fn rooms() -> Router {
    let page = || async { Html("<p>page</p>") };
    Router::new()
        .route("/", on_get(page))
        .route("/my/{link}", on_get(page).post(|| async { "done" }))
        .route("/room/{link}", on_get(page))
        .route("/desk/people/{id}", on_get(page).post(|| async { "done" }))
        .route("/mystery", on_get(page))
        .route("/media/{hash}/{name}", on_get(|| async { ([("content-type", "image/webp")], "bytes") }))
        .route("/api/v1/stories", on_get(|| async { Json(1) }).post(|body: String| async move { body }))
        .route("/whoami", on_get(|Extension(Client(address)): Extension<Client>| async move { address.to_string() }))
        .route("/id", on_get(|Extension(id): Extension<RequestId>| async move { id.to_string() }))
}

#[tokio::test]
async fn every_answer_says_how_it_may_be_used() {
    let routes = guarded(rooms());
    let csp = ui::page::CONTENT_SECURITY_POLICY;
    assert!(!csp.contains("unsafe") && csp.contains("default-src 'none'") && csp.contains("frame-ancestors 'none'"));
    for (path, referrer, cache, robots, resource) in [
        ("/", "same-origin", None, None, "cross-origin"),
        ("/mystery", "same-origin", None, None, "cross-origin"),
        ("/nowhere", "same-origin", None, None, "cross-origin"),
        ("/my/secret", "no-referrer", Some("no-store"), Some("noindex, nofollow"), "same-origin"),
        ("/room/secret", "no-referrer", Some("no-store"), Some("noindex, nofollow"), "same-origin"),
        ("/desk/people/1", "no-referrer", Some("no-store"), Some("noindex, nofollow"), "same-origin"),
    ] {
        let answer = get(&routes, path).await;
        let said = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap());
        assert_eq!(said("content-security-policy"), Some(csp), "{path}");
        assert_eq!(said("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(said("referrer-policy"), Some(referrer), "{path}");
        assert_eq!(said("cache-control"), cache, "{path}");
        assert_eq!(said("x-robots-tag"), robots, "{path}");
        assert_eq!(said("cross-origin-opener-policy"), Some("same-origin"), "{path}");
        assert_eq!(said("cross-origin-resource-policy"), Some(resource), "{path}");
        assert_eq!(said("strict-transport-security"), Some("max-age=63072000; includeSubDomains"), "{path}");
        assert!(said("permissions-policy").unwrap().contains("camera=()"), "{path}");
        assert_eq!(said("x-request-id").unwrap().len(), 13, "{path}");
    }
    let picture = get(&routes, "/media/abc/a.webp").await;
    assert_eq!(picture.headers.get("content-security-policy"), None);
    assert_eq!(picture.headers["x-content-type-options"], "nosniff");
}

#[tokio::test]
async fn without_https_no_promise_of_it() {
    let mut gate = gate(Arc::new(SystemClock));
    gate.base_url = BaseUrl { https: false, origin: "http://127.0.0.1:8080".to_owned() };
    let answer = get(&guard(rooms(), Arc::new(gate)), "/").await;
    assert_eq!(answer.headers.get("strict-transport-security"), None);
}

#[tokio::test]
async fn a_surface_that_knows_better_is_not_overruled() {
    let routes = guarded(Router::new().route(
        "/my/{link}",
        on_get(|| async { ([("cache-control", "private"), ("referrer-policy", "same-origin")], Html("x")) }),
    ));
    let answer = get(&routes, "/my/a").await;
    assert_eq!(
        (&answer.headers["cache-control"], &answer.headers["referrer-policy"]),
        (&"private".parse().unwrap(), &"same-origin".parse().unwrap())
    );
}

#[tokio::test]
async fn a_post_from_elsewhere_does_nothing() {
    let acted = Arc::new(AtomicU32::new(0));
    let counter = acted.clone();
    let routes = guarded(Router::new().route(
        "/desk/act",
        post(move || async move {
            counter.fetch_add(1, Ordering::SeqCst);
            "done"
        }),
    ));
    let from = |headers: &[(&str, &str)]| request("POST", "/desk/act", headers, Body::empty());
    for elsewhere in [
        &[("sec-fetch-site", "cross-site"), ("cookie", "session=x")][..],
        &[("origin", "https://evil.example"), ("cookie", "session=x")],
        &[("cookie", "session=x")],
    ] {
        let answer = ask(&routes, from(elsewhere)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{elsewhere:?}");
        assert!(answer.text.contains("This came from another site"), "{}", answer.text);
    }
    assert_eq!(acted.load(Ordering::SeqCst), 0);
    let ours = ask(&routes, from(&[("sec-fetch-site", "same-origin"), ("cookie", "session=x")])).await;
    assert_eq!((ours.status, acted.load(Ordering::SeqCst)), (StatusCode::OK, 1));
}

#[tokio::test]
async fn too_often_is_said_kindly_and_cannot_be_dodged_by_a_header() {
    let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
    let routes = guard(rooms(), Arc::new(gate(clock.clone())));
    let (burst, _) = outside::limits::Class::Write.pace();
    let knock = |n: u32| {
        // Somebody without a proxy, who writes the header anew each time.
        let forged = format!("192.0.2.{n}");
        request("POST", "/my/link", &[("x-forwarded-for", &forged), ("accept-language", "ar")], Body::empty())
    };
    for n in 0..burst {
        assert_eq!(ask(&routes, knock(n)).await.status, StatusCode::OK);
    }
    let answer = ask(&routes, knock(250)).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers["retry-after"], "1");
    assert!(answer.text.contains("dir=\"rtl\"") && answer.text.contains("lang=\"ar\""), "{}", answer.text);
    assert_eq!(answer.headers["referrer-policy"], "no-referrer");

    let api = request("POST", "/api/v1/stories", &[("content-type", "application/json")], "1");
    let answer = ask(&routes, api).await;
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    let problem: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(problem["status"], 429);
    assert!(problem["detail"].as_str().unwrap().contains("1 second"), "{problem}");

    // Reading goes on, and so does writing after the time that was named.
    assert_eq!(get(&routes, "/").await.status, StatusCode::OK);
    clock.push_seconds(1);
    assert_eq!(ask(&routes, knock(0)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_client_is_who_the_trusted_proxy_saw() {
    let routes = guarded(rooms());
    let mut from_proxy = request("GET", "/whoami", &[("x-forwarded-for", "6.6.6.6, 192.0.2.9")], Body::empty());
    from_proxy.extensions_mut().insert(firsthand::http::Peer("10.1.1.1:999".parse().unwrap()));
    assert_eq!(ask(&routes, from_proxy).await.text, "192.0.2.9");
    let mut forged = request("GET", "/whoami", &[("x-forwarded-for", "192.0.2.9")], Body::empty());
    forged.extensions_mut().insert(firsthand::http::Peer("203.0.113.7:999".parse().unwrap()));
    assert_eq!(ask(&routes, forged).await.text, "203.0.113.7");
    let answer = get(&routes, "/id").await;
    assert_eq!(answer.headers["x-request-id"].to_str().unwrap(), answer.text);
}

#[tokio::test]
async fn bodies_have_bounds_by_what_they_are_for() {
    let routes = guarded(rooms());
    let send = |kind: &str, size: usize, chunked: bool| {
        let bytes = vec![b'a'; size];
        let body = if chunked {
            // Without a length in front, so that only counting can notice.
            Body::from_stream(futures_util::stream::iter(
                bytes.chunks(100).map(|c| Ok::<_, std::io::Error>(c.to_vec())).collect::<Vec<_>>(),
            ))
        } else {
            Body::from(bytes)
        };
        let length = size.to_string();
        let mut headers = vec![("content-type", kind)];
        if !chunked {
            headers.push(("content-length", &length));
        }
        request("POST", "/api/v1/stories", &headers, body)
    };
    for (kind, size, chunked, wanted) in [
        ("application/json", 1_000, false, 200),
        ("application/json", 1_001, false, 413),
        ("application/json", 1_001, true, 413),
        ("application/x-www-form-urlencoded", 1_001, true, 413),
        ("Application/JSON; charset=utf-8", 1_001, false, 413),
        ("application/offset+octet-stream", 5_000, false, 200),
        ("multipart/form-data; boundary=x", 5_000, true, 200),
        ("multipart/form-data; boundary=x", 5_001, false, 413),
        ("multipart/form-data; boundary=x", 5_001, true, 413),
    ] {
        let answer = ask(&routes, send(kind, size, chunked)).await;
        assert_eq!(answer.status.as_u16(), wanted, "{kind} {size} {chunked}");
    }
}

#[tokio::test]
async fn what_takes_too_long_or_breaks_ends_with_a_page() {
    let routes = guarded(
        Router::new().route("/slow", on_get(|| async { tokio::time::sleep(Duration::from_secs(60)).await })).route(
            "/breaks",
            on_get(|| async {
                if std::hint::black_box(true) {
                    panic!("on purpose")
                }
            }),
        ),
    );
    let slow = get(&routes, "/slow").await;
    assert_eq!(slow.status, StatusCode::REQUEST_TIMEOUT);
    let broken = get(&routes, "/breaks").await;
    assert_eq!(broken.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(broken.text.contains(broken.headers["x-request-id"].to_str().unwrap()), "{}", broken.text);
    assert!(!broken.text.contains("on purpose"));
}
