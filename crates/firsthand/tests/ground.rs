//! What every request and every command stands on, through the public face of
//! the binary: the gate, health, logs, metrics, the worker, the commands.

#![expect(clippy::unwrap_used, reason = "helpers of a test may stop it")]

#[path = "ground/commands.rs"]
mod commands;
#[path = "ground/gate.rs"]
mod gate;
#[path = "ground/health.rs"]
mod health;
#[path = "ground/memory.rs"]
mod memory;
#[path = "ground/privacy.rs"]
mod privacy;
#[path = "ground/sockets.rs"]
mod sockets;
#[path = "ground/work.rs"]
mod work;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use base::{Clock, SystemChance, SystemClock, TestClock};
use firsthand::app::App;
use firsthand::config::{self, BaseUrl, Config, Flags, Sizes};
use firsthand::http::{Gate, guard};
use outside::Limits;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt as _;

/// A configuration whose every file lies in the folder.
fn config(folder: &tempfile::TempDir, values: &[(&'static str, &str)]) -> Config {
    let data = folder.path().join("data").display().to_string();
    let mut all = vec![("data", "--data", data), ("metrics_listen", "test", "off".to_owned())];
    all.extend(values.iter().map(|(name, text)| (*name, "test", (*text).to_owned())));
    config::load(&Flags { values: all, ..Flags::default() }).unwrap().config
}

async fn app(config: &Config) -> App {
    App::open_timed(config, Arc::new(SystemClock), Arc::new(SystemChance)).await.unwrap()
}

/// A gate with small limits, on a clock that is pushed.
fn gate(clock: Arc<dyn Clock>) -> Gate {
    Gate {
        base_url: BaseUrl { https: true, origin: "https://campaign.example".to_owned() },
        trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
        limits: Limits::timed(clock),
        sizes: Sizes { form: 1_000, upload: 5_000 },
        request_time: Duration::from_millis(300),
        log_addresses: false,
        chance: Arc::new(SystemChance),
    }
}

fn guarded(routes: Router) -> Router {
    guard(routes, Arc::new(gate(Arc::new(TestClock::at("2026-12-01T09:00:00Z")))))
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn ask(routes: &Router, request: Request<Body>) -> Answer {
    let response = routes.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

fn request(method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body.into()).unwrap()
}

async fn get(routes: &Router, path: &str) -> Answer {
    ask(routes, request("GET", path, &[], Body::empty())).await
}
