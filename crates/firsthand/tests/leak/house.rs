//! The whole application as a visitor meets it: real routes behind the real
//! gate, a database of its own on either engine, and a clock that moves when
//! it is pushed.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use base::{TestChance, TestClock};
use firsthand::app::App;
use firsthand::config::{self, Config, Flags};
use firsthand::health::Health;
use firsthand::serve;
use std::sync::Arc;
use store::testing::{START, TestDb};
use tokio::sync::watch;
use tower::ServiceExt as _;

pub struct House {
    pub app: App,
    pub clock: Arc<TestClock>,
    pub routes: Router,
    pub config: Config,
    _server: Option<TestDb>,
    _stop: watch::Sender<bool>,
    _folder: tempfile::TempDir,
}

impl House {
    pub async fn sqlite() -> Self {
        Self::open(None).await
    }

    /// `None` where there is no PostgreSQL to test on; in CI that is an error.
    pub async fn postgres() -> Option<Self> {
        let server = TestDb::postgres().await?;
        Some(Self::open(Some(server)).await)
    }

    async fn open(server: Option<TestDb>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("a data folder");
        // The key of `people::testing::keys`, so that its fixtures speak of this house.
        std::fs::write(data.join("instance.key"), [42; 32]).expect("a key");
        let mut values = vec![
            ("data", "--data", data.display().to_string()),
            ("metrics_listen", "test", "off".to_owned()),
            ("rate_limits", "test", "0".to_owned()),
        ];
        if let Some(server) = &server {
            values.push(("database", "test", server.url().to_owned()));
        }
        let config = config::load(&Flags { values, ..Flags::default() }).expect("a configuration").config;
        let clock = Arc::new(TestClock::at(START));
        let chance = Arc::new(TestChance::new(20_261_219));
        let app = App::open_timed(&config, clock.clone(), chance).await.expect("the application opens");
        let (say_stop, stop) = watch::channel(false);
        tokio::spawn(app.clone().keep_lease(config.clone(), stop.clone()));
        let routes = serve::routes(&app, &config, Health::new(app.house.clone(), stop));
        Self { app, clock, routes, config, _server: server, _stop: say_stop, _folder: folder }
    }

    pub fn db(&self) -> &store::Db {
        &self.app.house.db
    }

    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.routes.clone().oneshot(request).await.expect("routes answer");
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.expect("a whole body");
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// As anyone asks, without a cookie and without compression.
    pub async fn get(&self, path: &str, language: &str) -> Answer {
        let request = Request::get(path).header("accept-language", language).body(Body::empty());
        self.ask(request.expect("a request")).await
    }
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
    /// Everything that left: headers and body, with the line folds of calendars
    /// taken out, in which a word could hide.
    pub fn everything(&self) -> String {
        let mut all: String = self.text().replace("\r\n ", "");
        for (name, value) in &self.headers {
            all.push_str(&format!("\n{name}: {}", String::from_utf8_lossy(value.as_bytes())));
        }
        all.to_lowercase()
    }
}
