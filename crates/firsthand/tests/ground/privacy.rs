//! Logs and metrics never carry a person. Every secret below is put where
//! people's secrets are, and then looked for in everything that was written.

use super::*;
use axum::Extension;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use axum::routing::{get as on_get, post};
use base::Error;
use firsthand::config::{LogFormat, LogLevel};
use firsthand::{logs, metrics};
use std::io;
use std::sync::Mutex;
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Kept {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

fn rooms() -> Router {
    let fault = |source: &'static str| {
        let error = Arc::new(Error::fault("saving", source));
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(error);
        response
    };
    Router::new()
        .route("/my/{link}", on_get(|Path(_): Path<String>| async { "page" }).post(|_: String| async { "done" }))
        .route("/desk/search", on_get(|| async { StatusCode::NOT_FOUND }))
        .route(
            "/desk/fault",
            post(move || async move { fault("the row of amal-email@example.org has \"amal-quoted\"") }),
        )
        .route(
            "/desk/trouble",
            post(|reader: door::Reader| async move {
                door::Trouble::new(telling("keeping"), ui::page::Surface::Desk, reader)
            }),
        )
        .route(
            "/api/v1/problem",
            on_get(|reader: door::Reader| async move { door::problem(Arc::new(telling("listing")), reader.words()) }),
        )
        .route(
            "/desk/logged",
            post(|Extension(_): Extension<outside::RequestId>| async {
                // What a careless surface might write.
                tracing::error!(error = "no link /my/path-token for amal-email@example.org", "a request failed");
                StatusCode::INTERNAL_SERVER_ERROR
            }),
        )
        .route(
            "/desk/breaks",
            post(|body: String| async move {
                if body.len() > 1 {
                    panic!("{body}")
                }
            }),
        )
}

/// A fault whose cause repeats what somebody wrote.
fn telling(context: &'static str) -> Error {
    Error::fault(context, "the row of amal-email@example.org has \"amal-quoted\" (os error 28)")
}

async fn walk(routes: &Router) {
    for (method, path) in [
        ("GET", "/my/path-token?code=query-token"),
        ("POST", "/my/path-token?code=query-token"),
        ("PATCH", "/my/path-token"),
        ("GET", "/desk/search?q=query-token"),
        ("POST", "/desk/fault?q=query-token"),
        ("POST", "/desk/trouble"),
        ("GET", "/api/v1/problem"),
        ("POST", "/desk/logged"),
        ("POST", "/desk/breaks"),
        ("GET", "/nowhere/path-token"),
        ("PROPFIND-method-token", "/my/path-token"),
    ] {
        let headers = [
            ("cookie", "session=cookie-token"),
            ("authorization", "Bearer bearer-token"),
            ("referer", "https://campaign.example/my/referer-token"),
            ("user-agent", "agent-token"),
            ("x-forwarded-for", "192.0.2.77"),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "text/plain"),
        ];
        let mut request = request(method, path, &headers, "body-token amal-email@example.org");
        request.extensions_mut().insert(firsthand::http::Peer("10.9.8.7:5555".parse().unwrap()));
        ask(routes, request).await;
    }
}

const SECRETS: &[&str] = &[
    "path-token",
    "query-token",
    "cookie-token",
    "bearer-token",
    "referer-token",
    "agent-token",
    "body-token",
    "method-token",
    "amal",
    "192.0.2",
    "10.9.8",
];

#[tokio::test]
async fn nothing_of_a_person_is_written_down() {
    metrics::begin();
    for format in [LogFormat::Text, LogFormat::Json] {
        let kept = Kept::default();
        let _logging = tracing::subscriber::set_default(logs::subscriber(format, LogLevel::DEBUG, kept.clone()));
        walk(&guarded(rooms())).await;
        let text = kept.text();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret} in\n{text}");
        }
        // And yet it says enough.
        for said in ["/my/{link}", "/desk/fault", "fault", "saving", "a request failed", "500", "404"] {
            assert!(text.contains(said), "{said} not in\n{text}");
        }
        if format == LogFormat::Json {
            let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            let fault = lines.iter().find(|line| line["context"] == "saving").unwrap();
            assert_eq!(fault["route"], "/desk/fault");
            assert_eq!(fault["id"].as_str().unwrap().len(), 13);
            // Errors of surfaces are written down once each, here, and without what people wrote.
            for (context, route) in [("keeping", "/desk/trouble"), ("listing", "/api/v1/problem")] {
                let told: Vec<_> = lines.iter().filter(|line| line.to_string().contains(context)).collect();
                assert_eq!(told.len(), 1, "{told:?}");
                assert_eq!((&told[0]["context"], &told[0]["route"]), (&context.into(), &route.into()));
                assert_eq!(told[0]["source"], "the row of … has \"…\" (os error 28)");
            }
            // What a surface logs by itself can be found by the same code.
            let logged = lines.iter().find(|line| line["message"] == "a request failed").unwrap();
            assert_eq!(logged["span"]["id"].as_str().unwrap().len(), 13, "{logged}");
        }
    }
    let scraped = metrics::text(7);
    for secret in SECRETS {
        assert!(!scraped.contains(secret), "{secret} in\n{scraped}");
    }
    assert!(
        scraped.contains(r#"firsthand_http_requests_total{route="/my/{link}",method="GET",status="200"}"#),
        "{scraped}"
    );
    assert!(scraped.contains(r#"method="other""#) && scraped.contains("firsthand_db_statements 7"), "{scraped}");
    assert!(scraped.contains("firsthand_http_request_seconds_bucket"), "{scraped}");
}

#[tokio::test]
async fn a_network_is_named_only_when_asked_and_never_an_address() {
    let kept = Kept::default();
    let _logging = tracing::subscriber::set_default(logs::subscriber(LogFormat::Text, LogLevel::DEBUG, kept.clone()));
    let mut gate = gate(Arc::new(SystemClock));
    gate.log_addresses = true;
    walk(&guard(rooms(), Arc::new(gate))).await;
    let text = kept.text();
    assert!(text.contains("192.0.2.0/24") && !text.contains("192.0.2.77"), "{text}");
}

#[tokio::test]
async fn other_crates_are_heard_only_when_something_is_wrong() {
    let kept = Kept::default();
    let _logging = tracing::subscriber::set_default(logs::subscriber(LogFormat::Text, LogLevel::DEBUG, kept.clone()));
    tracing::info!(target: "sqlx::query", "select * from persons where name = 'amal'");
    tracing::debug!(target: "hyper::proto", "parsed 9 headers");
    tracing::info!(target: "store::jobs", "ours");
    assert!(!kept.text().contains("amal") && !kept.text().contains("parsed") && kept.text().contains("ours"));
}
