//! For the operator's instruments. `/healthz`: this process answers.
//! `/readyz`: it can do its work (database, schema, media) and is not about to
//! stop. Neither says why something fails: that is the log's.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use people::House;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, watch};
use tokio::time::{Instant, timeout};

/// An answer is good for this long, so that asking often costs nothing.
const FRESH: Duration = Duration::from_secs(2);
/// A part that takes longer is not ready.
const PATIENCE: Duration = Duration::from_secs(3);

/// What is asked, and what it last answered.
pub struct Health {
    house: Arc<House>,
    stop: watch::Receiver<bool>,
    last: Mutex<Option<(Instant, Ready)>>,
}

/// How each part does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ready {
    pub database: bool,
    pub migrations: bool,
    pub media: bool,
}

impl Ready {
    pub const fn all(self) -> bool {
        self.database && self.migrations && self.media
    }
}

impl Health {
    pub fn new(house: Arc<House>, stop: watch::Receiver<bool>) -> Arc<Self> {
        Arc::new(Self { house, stop, last: Mutex::new(None) })
    }

    /// Asks every part, or remembers what they said a moment ago.
    async fn ready(&self) -> Ready {
        let mut last = self.last.lock().await;
        if let Some((at, ready)) = *last
            && at.elapsed() < FRESH
        {
            return ready;
        }
        let ready = look(&self.house).await;
        if !ready.all() && last.is_none_or(|(_, before)| before != ready) {
            tracing::error!(ready.database, ready.migrations, ready.media, "not ready");
        }
        *last = Some((Instant::now(), ready));
        ready
    }
}

/// Looks at every part now.
pub async fn look(house: &House) -> Ready {
    let well = async |work: &mut (dyn Future<Output = base::Result<bool>> + Send + Unpin)| {
        matches!(timeout(PATIENCE, work).await, Ok(Ok(true)))
    };
    let database = well(&mut Box::pin(async { house.db.ping().await.map(|()| true) })).await;
    let migrations = database && well(&mut Box::pin(house.db.is_current())).await;
    let media = well(&mut Box::pin(async { house.files.check().await.map(|()| true) })).await;
    Ready { database, migrations, media }
}

/// The two addresses.
pub fn routes(health: Arc<Health>) -> Router {
    Router::new().route("/healthz", get(alive)).route("/readyz", get(ready)).with_state(health)
}

async fn alive() -> Response {
    ([(CACHE_CONTROL, "no-store")], "ok\n").into_response()
}

async fn ready(State(health): State<Arc<Health>>) -> Response {
    let stopping = *health.stop.borrow();
    let ready = health.ready().await;
    let word = |well: bool| if well { "ok" } else { "failing" };
    let parts = serde_json::json!({
        "ready": ready.all() && !stopping,
        "database": word(ready.database),
        "migrations": word(ready.migrations),
        "media": word(ready.media),
        "stopping": stopping,
    });
    let status = if ready.all() && !stopping { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, [(CACHE_CONTROL, "no-store")], Json(parts)).into_response()
}
