//! The server from start to stop: sockets, routes behind the gate, the worker,
//! and an orderly end when the system asks for one.

use crate::app::App;
use crate::config::{Config, Loaded};
use crate::health::{self, Health};
use crate::http::{Gate, Listening, Memory, guard, listen, raise_file_limit};
use crate::trouble::Trouble;
use crate::{metrics, worker};
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use base::SystemChance;
use site::cache::CacheLayer;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tower::Layer as _;

/// Which parts this process runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    PagesAndWorker,
    Worker,
}

/// Binds before anything is opened, so that a taken port is said at once.
pub struct Sockets {
    pages: Option<Listening>,
    metrics: Option<Listening>,
}

impl Sockets {
    pub fn bind(loaded: &Loaded, parts: Parts) -> Result<Self, Trouble> {
        raise_file_limit();
        let config = &loaded.config;
        let pages = match parts {
            Parts::PagesAndWorker => Some(bind(config.listen, "listen")?),
            Parts::Worker => None,
        };
        let metrics = match config.metrics_listen {
            None => None,
            // Nobody asked for this address, so somebody else may have it.
            Some(address) if loaded.is_built_in("metrics_listen") => bind(address, "metrics_listen").ok(),
            Some(address) => Some(bind(address, "metrics_listen")?),
        };
        Ok(Self { pages, metrics })
    }

    /// Tells the configuration which port the system gave, when it was asked for
    /// any, and with it where people find the pages, unless somebody chose that.
    pub fn tell(&self, loaded: &mut Loaded) {
        let Some(pages) = &self.pages else { return };
        if loaded.is_built_in("base_url") {
            loaded.config.base_url.origin = format!("http://{}", pages.address);
        }
        loaded.config.listen = pages.address;
    }
}

fn bind(address: SocketAddr, setting: &str) -> Result<Listening, Trouble> {
    listen(address).map_err(|error| {
        Trouble::because(
            format!("{address} cannot be listened on: {error}."),
            format!("Stop what uses it, or choose another address with {setting}."),
        )
    })
}

/// Runs until the system says stop (SIGTERM, SIGINT), then ends in order.
/// A second word to stop ends at once.
pub async fn run(app: App, config: &Config, sockets: Sockets) -> Result<(), Trouble> {
    let (say_stop, stop) = watch::channel(false);
    let (say_closed, closed) = watch::channel(false);
    let health = Health::new(app.house.clone(), stop.clone());
    metrics::begin();
    let upkeep = tokio::spawn(metrics::keep());

    let working = tokio::spawn(worker::run(app.clone(), config.worker_tasks, stop.clone(), config.shutdown_time));
    let (mut serving, mut keeping) = (Vec::new(), None);
    if let Some(listening) = sockets.metrics {
        tracing::info!(address = %listening.address, "metrics");
        let routes = metrics_routes(&app, health.clone());
        let leases = app.leases.clone();
        serving.push(tokio::spawn(listening.serve(
            routes,
            leases,
            64,
            |_| true,
            told(stop.clone()),
            Duration::from_secs(1),
        )));
    }
    if let Some(listening) = sockets.pages {
        tracing::info!(address = %listening.address, "serving");
        let routes = routes(&app, config, health);
        let proxies = config.trusted_proxies.clone();
        let near = move |address: IpAddr| {
            address.is_loopback() || proxies.iter().any(|network| network.contains(&address.to_canonical()))
        };
        let (leases, most, grace) = (app.leases.clone(), config.max_connections, config.shutdown_time);
        keeping = Some(tokio::spawn(app.clone().keep_lease(config.clone(), closed)));
        serving.push(tokio::spawn(listening.serve(routes, leases, most, near, told(stop.clone()), grace)));
    }

    asked_to_stop().await?;
    tracing::info!("stopping: no new requests or jobs; those under way may finish");
    // Nobody listening any more is as good as told.
    let _ = say_stop.send(true);
    let ended = async {
        for part in serving {
            // A part that panicked has ended as well.
            let _ = part.await;
        }
        // Only now nothing is answered any more.
        let _ = say_closed.send(true);
        if let Some(keeping) = keeping {
            let _ = keeping.await;
        }
        let _ = working.await;
        app.house.db.close().await
    };
    let again = asked_to_stop();
    tokio::select! {
        closed = ended => {
            if let Err(error) = closed {
                tracing::warn!(error = crate::logs::scrub(&error.to_string()), "the database was not closed in order");
            }
            tracing::info!("stopped");
        }
        _ = again => tracing::warn!("stopped at once, as asked twice"),
    }
    upkeep.abort();
    Ok(())
}

/// Every route with the gate in front. Tests call this too.
pub fn routes(app: &App, config: &Config, health: Arc<Health>) -> Router {
    let gate = Gate {
        base_url: config.base_url.clone(),
        trusted_proxies: config.trusted_proxies.clone(),
        limits: app.house.limits.clone(),
        sizes: config.sizes,
        request_time: config.request_time,
        log_addresses: config.log_addresses,
        chance: Arc::new(SystemChance),
    };
    let gate = Arc::new(gate);
    let guarded = guard(app.routes().merge(health::routes(health)), gate.clone());
    // Outermost, so that a page from memory costs no routing.
    let memory = CacheLayer::new(app.pages.clone()).watched(Arc::new(Memory::new(gate)));
    Router::new().fallback_service(memory.layer(guarded))
}

fn metrics_routes(app: &App, health: Arc<Health>) -> Router {
    let (house, pages) = (app.house.clone(), app.pages.clone());
    let scrape = move || async move {
        metrics::pages(pages.counts());
        ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics::text(house.db.statements()))
    };
    Router::new().route("/metrics", get(scrape)).merge(health::routes(health))
}

async fn told(mut stop: watch::Receiver<bool>) {
    // An error means that whoever could say stop is gone, which says the same.
    let _ = stop.wait_for(|stop| *stop).await;
}

async fn asked_to_stop() -> Result<(), Trouble> {
    let signals = signal(SignalKind::terminate()).and_then(|term| Ok((term, signal(SignalKind::interrupt())?)));
    let (mut term, mut int) =
        signals.map_err(|error| Trouble::because(format!("Signals cannot be heard: {error}."), String::new()))?;
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    Ok(())
}
