//! How long anything waits for the database before somebody hears of it. No
//! wait is without an end: a node that was stopped in the middle of a change,
//! a connection on which nothing comes back, or a crowd must not leave a
//! person before a page that never answers (docs/decisions/0015).

use sea_orm::sqlx::pool::PoolOptions;
use sea_orm::sqlx::postgres::PgConnectOptions;
use sea_orm::sqlx::{Connection as _, Error, PgConnection, Postgres};
use std::io;
use std::time::Duration;
use tokio::time::timeout;

/// The bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// For a connection that others use.
    pub connection: Duration,
    /// For what another change holds.
    pub lock: Duration,
    /// For one statement; nothing bounds it at zero.
    pub statement: Duration,
    /// A change to which nothing more is said for this long is undone by
    /// PostgreSQL, which gives free what it holds.
    pub idle: Duration,
    /// A change that met another begins anew no later than this after it first began.
    pub again: Duration,
    /// For a sign of life on a connection that lay idle, or was let go in the
    /// middle of something.
    pub sign: Duration,
}

impl Waits {
    /// Together less than a request may take (`request_seconds`).
    pub const HOUSE: Self = Self {
        connection: Duration::from_secs(10),
        lock: Duration::from_secs(5),
        statement: Duration::from_secs(25),
        idle: Duration::from_secs(5),
        again: Duration::from_secs(8),
        sign: Duration::from_secs(2),
    };
    /// For work on everything at once, such as a restore, that has the database to itself.
    pub const WHOLE: Self = Self { statement: Duration::ZERO, ..Self::HOUSE };

    /// What every session on PostgreSQL is told.
    pub(crate) fn session(self, options: PgConnectOptions) -> PgConnectOptions {
        let bounds = [
            ("lock_timeout", self.lock),
            ("statement_timeout", self.statement),
            ("idle_in_transaction_session_timeout", self.idle),
        ];
        options.options(bounds.map(|(name, wait)| (name, wait.as_millis())))
    }

    /// A connection on which nothing comes back is thrown away, and neither
    /// whoever wants it nor a place in the pool waits for the network to notice.
    pub(crate) fn pool(self, options: PoolOptions<Postgres>) -> PoolOptions<Postgres> {
        let (sign, release) = (self.sign, self.lock);
        options
            .before_acquire(move |connection, about| {
                Box::pin(async move {
                    if about.idle_for < FRESH {
                        return Ok(true);
                    }
                    sign_of_life(connection, sign).await
                })
            })
            // It may still be busy with what nobody waits for any more.
            .after_release(move |connection, _| Box::pin(sign_of_life(connection, release)))
    }
}

/// Used so short a time ago, a connection is believed to be there.
const FRESH: Duration = Duration::from_millis(500);

async fn sign_of_life(connection: &mut PgConnection, patience: Duration) -> Result<bool, Error> {
    match timeout(patience, connection.ping()).await {
        Ok(answered) => answered.map(|()| true),
        Err(_) => Err(Error::Io(io::Error::new(io::ErrorKind::TimedOut, "nothing comes back on this connection"))),
    }
}

#[cfg(test)]
mod tests;
