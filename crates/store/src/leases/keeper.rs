//! Renews the lease, over a connection of its own: requests that crowd the
//! others must not cost the node its lease, and a connection on which nothing
//! comes back is thrown away.

use super::clock::HouseClock;
use super::{Leases, queries};
use crate::error::DbResult;
use crate::waits::Waits;
use base::{Chance, JobId, Result, Tick};
use lease::{Terms, Watch};
use sea_orm::sqlx::postgres::PgListener;
use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

/// Between renewals: three may fail before a lease of two seconds ends.
const EVERY: Duration = Duration::from_millis(500);
/// A renewal that takes longer has failed.
const PATIENCE: Duration = Duration::from_millis(1_200);
/// After a failure.
const AGAIN: Duration = Duration::from_millis(150);
/// Without an epoch for this long, in microseconds, a change was left by somebody who fell.
const LOOSE: u64 = 5_000_000;
/// The log is shortened every so many renewals: about every ten minutes.
const SHORTEN: u64 = 1_200;

/// Keeps the lease of this process over this database until `stop` turns true
/// or its sender is gone; call it once, and end it only after the last answer.
pub async fn keep(
    leases: Arc<Leases>,
    url: String,
    clock: Option<Arc<HouseClock>>,
    chance: Arc<dyn Chance>,
    mut stop: watch::Receiver<bool>,
) {
    let mut keeper = Keeper {
        id: JobId::new(&*chance).to_string(),
        leases,
        url,
        clock,
        connection: None,
        listener: None,
        bell: Arc::new(Notify::new()),
        others: Watch::new(),
        loose: BTreeMap::new(),
        rounds: 0,
        failing: false,
    };
    let stopped = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    tokio::select! {
        () = keeper.renew() => {}
        () = stopped => {}
    }
    keeper.end().await;
}

struct Keeper {
    /// A fresh one for every process, so that no late word of an earlier one counts.
    id: String,
    leases: Arc<Leases>,
    url: String,
    clock: Option<Arc<HouseClock>>,
    connection: Option<DatabaseConnection>,
    listener: Option<JoinHandle<()>>,
    bell: Arc<Notify>,
    others: Watch<String>,
    /// Changes without an epoch, and when they were first seen.
    loose: BTreeMap<String, Tick>,
    rounds: u64,
    failing: bool,
}

impl Keeper {
    async fn renew(&mut self) {
        loop {
            let renewed = match timeout(PATIENCE, self.round()).await {
                Ok(renewed) => renewed.map_err(|error| error.to_string()),
                Err(_) => Err("no answer in time".to_owned()),
            };
            let bell = self.bell.clone();
            match renewed {
                Ok(()) => {
                    if std::mem::take(&mut self.failing) {
                        tracing::info!("the lease is held again");
                    }
                    let _ = timeout(EVERY, bell.notified()).await;
                }
                Err(error) => {
                    if !std::mem::replace(&mut self.failing, true) {
                        tracing::warn!(error, "the lease is not renewed; pages about people wait");
                    }
                    self.connection = None;
                    self.listener.take().inspect(JoinHandle::abort);
                    sleep(AGAIN).await;
                }
            }
        }
    }

    /// One renewal. The order is the protocol's: see the crate `lease`.
    async fn round(&mut self) -> Result<()> {
        let connection = self.connection().await?;
        let said = self.leases.announce();
        queries::announce(&connection, &self.id, said).await?;
        let Some(after) = self.leases.announced(said.number) else { return Ok(()) };
        let asked = self.leases.tick();
        let reading = queries::read(&connection, after).await?;
        if let Some(clock) = &self.clock {
            let trusted = clock.hear(asked, reading.time);
            self.leases.distrust(!trusted);
        }
        if let Some(epoch) = self.leases.learn(said.number, &reading.found)
            && epoch > said.confirmed
        {
            queries::confirm(&connection, &self.id, epoch).await?;
        }
        self.look_after(&connection, reading.loose).await
    }

    /// What any node does for those that fell.
    async fn look_after(&mut self, connection: &DatabaseConnection, loose: Vec<String>) -> Result<()> {
        let now = self.leases.tick();
        let nodes = queries::nodes(connection).await?;
        for (node, number) in self.others.look(now, Terms::HOUSE, &nodes) {
            queries::remove(connection, &node, number).await?;
        }
        self.loose.retain(|id, _| loose.contains(id));
        for id in loose {
            let since = *self.loose.entry(id.clone()).or_insert(now);
            if now.since(since) >= LOOSE {
                queries::raise(connection, &id).await?;
            }
        }
        self.rounds += 1;
        if self.rounds.is_multiple_of(SHORTEN) {
            queries::shorten(connection).await?;
        }
        Ok(())
    }

    async fn connection(&mut self) -> Result<DatabaseConnection> {
        if let Some(connection) = &self.connection {
            return Ok(connection.clone());
        }
        let mut options = ConnectOptions::new(self.url.clone());
        options.max_connections(1).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false);
        options.test_before_acquire(false);
        options.map_sqlx_postgres_opts(|postgres| Waits::HOUSE.session(postgres));
        let connection = Database::connect(options).await.db()?;
        self.listener = Some(tokio::spawn(listen(self.url.clone(), self.bell.clone())));
        Ok(self.connection.insert(connection).clone())
    }

    async fn end(&mut self) {
        self.listener.take().inspect(JoinHandle::abort);
        if let Some(connection) = self.connection.take() {
            // Unsaid, the others find out by themselves.
            let _ = timeout(PATIENCE, queries::resign(&connection, &self.id)).await;
        }
    }
}

/// Rings whenever somebody raised the epoch. Without it the next renewal finds out.
async fn listen(url: String, bell: Arc<Notify>) {
    let Ok(mut listener) = PgListener::connect(&url).await else { return };
    if listener.listen(queries::CHANNEL).await.is_err() {
        return;
    }
    while listener.recv().await.is_ok() {
        bell.notify_one();
    }
}
