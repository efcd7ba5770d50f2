//! Connections. SQLite: one writer beside a pool of readers (WAL, foreign
//! keys on, every commit synced). PostgreSQL: one pool, writes serialisable.

use crate::error::DbResult;
use crate::later::Reactions;
use crate::leases::Leases;
use crate::waits::Waits;
use base::{Chance, Clock, Error, Instant, Result};
use sea_orm::{
    AccessMode, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, IsolationLevel, TransactionOptions,
    TransactionTrait,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which engine is underneath. Only this crate may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// How to open a database.
pub struct Options {
    /// `sqlite:///path/file.db` or `postgres://…`.
    pub url: String,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub reactions: Reactions,
    pub leases: Arc<Leases>,
    /// Connections for reading (SQLite) or in all (PostgreSQL).
    pub connections: u32,
    /// How long anything waits.
    pub waits: Waits,
}

/// The database, shared by everyone; cloning is cheap.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    engine: Engine,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    reactions: Reactions,
    leases: Arc<Leases>,
    waits: Waits,
    statements: Arc<AtomicU64>,
}

impl Db {
    pub async fn open(options: Options) -> Result<Self> {
        let engine = if options.url.starts_with("postgres") { Engine::Postgres } else { Engine::Sqlite };
        let statements = Arc::new(AtomicU64::new(0));
        let connect = async |connections: u32, read_only: bool| {
            let mut connection =
                Database::connect(connect_options(&options, engine, connections, read_only)).await.db()?;
            let counter = statements.clone();
            connection.set_metric_callback(move |_| {
                counter.fetch_add(1, Ordering::Relaxed);
            });
            Ok::<_, Error>(connection)
        };
        let (writer, reader) = match engine {
            Engine::Sqlite => {
                let writer = connect(1, false).await?;
                (writer, connect(options.connections, true).await?)
            }
            Engine::Postgres => {
                let pool = connect(options.connections, false).await?;
                (pool.clone(), pool)
            }
        };
        let Options { clock, chance, reactions, leases, waits, .. } = options;
        Ok(Self(Arc::new(Inner { reader, writer, engine, clock, chance, reactions, leases, waits, statements })))
    }

    /// A connection for reading. Lists and pages use this; it never writes.
    pub fn read(&self) -> &DatabaseConnection {
        &self.0.reader
    }
    /// A connection for reading that sees everything as it stood at one moment,
    /// whatever is written meanwhile. Drop it to let go.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction> {
        let options = match self.engine() {
            // A read transaction is a snapshot by itself.
            Engine::Sqlite => TransactionOptions::default(),
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        self.read().begin_with_options(options).await.db()
    }
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.0.writer
    }
    pub(crate) fn engine(&self) -> Engine {
        self.0.engine
    }
    pub fn now(&self) -> Instant {
        self.0.clock.now()
    }
    pub fn chance(&self) -> &dyn Chance {
        &*self.0.chance
    }
    /// Statements sent so far, for tests and metrics.
    pub fn statements(&self) -> u64 {
        self.0.statements.load(Ordering::Relaxed)
    }

    pub(crate) fn reactions(&self) -> &Reactions {
        &self.0.reactions
    }

    pub(crate) fn leases(&self) -> &Leases {
        &self.0.leases
    }
    pub(crate) fn waits(&self) -> Waits {
        self.0.waits
    }

    /// Asks the database for a sign of life.
    pub async fn ping(&self) -> Result<()> {
        self.0.reader.ping().await.db()
    }

    /// Closes every connection; SQLite then folds its log into its file.
    pub async fn close(&self) -> Result<()> {
        self.0.reader.close_by_ref().await.db()?;
        self.0.writer.close_by_ref().await.db()
    }
}

fn connect_options(of: &Options, engine: Engine, connections: u32, read_only: bool) -> ConnectOptions {
    let waits = of.waits;
    let mut options = ConnectOptions::new(of.url.clone());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(waits.connection)
        .sqlx_logging(false)
        .test_before_acquire(false);
    if engine == Engine::Postgres {
        options.map_sqlx_postgres_opts(move |postgres| waits.session(postgres));
        options.map_sqlx_postgres_pool_opts(move |pool| waits.pool(pool));
    }
    if engine == Engine::Sqlite {
        options.max_lifetime(None).idle_timeout(None);
        options.map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .create_if_missing(!read_only)
                .foreign_keys(true)
                .busy_timeout(waits.lock)
                // FULL: an acknowledged change survives a power cut, not only a crash.
                .pragma("synchronous", "FULL")
                // What was deleted is overwritten, not only unlinked: somebody may have been forgotten.
                .pragma("secure_delete", "ON")
                .pragma("temp_store", "MEMORY")
                // In KiB and of each connection; behind them all stands the system's own cache.
                .pragma("cache_size", "-1000");
            if read_only { sqlite.pragma("query_only", "ON") } else { sqlite.pragma("journal_mode", "WAL") }
        });
    }
    options
}
