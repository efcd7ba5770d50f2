//! The unit of work: transaction, clock, actor, events.

use crate::audit;
use crate::db::{Db, Engine};
use crate::error::{DbResult, TRY_AGAIN};
use crate::jobs;
use crate::journal::{self, Line};
use crate::later::NewJob;
use crate::settle;
use base::{Actor, Chance, Error, Event, Instant, Result, Tick};
use sea_orm::{DatabaseTransaction, IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use std::time::Duration;

impl Db {
    /// Begins a unit of work. Prefer [`crate::write!`], which also tries again
    /// when another change got in first.
    pub async fn begin(&self, actor: Actor) -> Result<Work> {
        let options = match self.engine() {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::Serializable),
                ..TransactionOptions::default()
            },
        };
        let transaction = self.writer().begin_with_options(options).await.db()?;
        Ok(Work::new(transaction, actor, self.clone()))
    }
}

/// One change under way. Verbs take `&mut Work`, ask it for the connection,
/// the time and the actor, and record what happened. Dropping it undoes all.
pub struct Work {
    transaction: DatabaseTransaction,
    actor: Actor,
    now: Instant,
    db: Db,
    events: Vec<Event>,
    jobs: Vec<NewJob>,
    outlasting: Vec<Line>,
    replaying: bool,
}

impl Work {
    pub(crate) fn new(transaction: DatabaseTransaction, actor: Actor, db: Db) -> Self {
        Self {
            transaction,
            actor,
            now: db.now(),
            db,
            events: Vec::new(),
            jobs: Vec::new(),
            outlasting: Vec::new(),
            replaying: false,
        }
    }

    /// The connection inside the transaction, for reads and writes alike.
    pub const fn db(&self) -> &DatabaseTransaction {
        &self.transaction
    }
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }
    /// One moment for the whole change.
    pub const fn now(&self) -> Instant {
        self.now
    }
    pub fn chance(&self) -> &dyn Chance {
        self.db.chance()
    }
    pub(crate) fn engine(&self) -> Engine {
        self.db.engine()
    }
    /// Notes what happened. Every write verb records at least one event.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }
    /// Asks for a job beside those that the events call for.
    pub fn later(&mut self, job: NewJob) {
        self.jobs.push(job);
    }

    /// Notes in the journal what no event can say. See [`journal`].
    pub fn outlast(&mut self, line: Line) {
        self.outlasting.push(line);
    }
    /// This work repeats what the journal says already; it is not written there again.
    pub fn replays_the_journal(&mut self) {
        self.replaying = true;
    }

    /// Writes audit and jobs, commits, and tells the caches, on every node: what
    /// was taken away is gone when this returns. The only way to commit.
    pub async fn finish(self) -> Result<()> {
        let reactions = self.db.reactions();
        audit::write(&self.transaction, self.db.chance(), &self.actor, self.now, &self.events).await?;
        let called_for = self.events.iter().flat_map(|event| (reactions.jobs)(event));
        for job in self.jobs.iter().cloned().chain(called_for) {
            jobs::insert(&self.transaction, self.db.chance(), self.now, job).await?;
        }
        let noted = settle::note(&self.db, &self.transaction, &self.events).await?;
        let mut entry = None;
        if !self.replaying {
            let said = self.outlasting.into_iter().chain(self.events.iter().filter_map(Line::of));
            entry = journal::write(&self.transaction, self.db.chance(), self.now, said.collect()).await?;
        }
        self.transaction.commit().await.db()?;
        (reactions.committed)(&self.events);
        // It is committed, and gone from every page here. Nobody is told "done"
        // before no other node can show it and it is sure to outlast us.
        let gone = async {
            if let Some(noted) = &noted {
                settle::settle(&self.db, noted).await;
            }
        };
        let kept = async {
            match &entry {
                Some(entry) => journal::keep(&self.db, entry).await,
                None => Ok(()),
            }
        };
        tokio::join!(gone, kept).1
    }
}

/// Runs verbs as one unit of work: the change, its audit rows and its jobs
/// commit together or not at all. A serialisation failure runs the verbs
/// again, so they must have no effect outside their [`Work`].
///
/// ```ignore
/// let story = store::write!(db, actor, |work| stories::draft(work, &input))?;
/// ```
///
/// A macro and not a function over closures, because the future of an async
/// closure that borrows its argument cannot yet be shown to be `Send`.
#[macro_export]
macro_rules! write {
    ($db:expr, $actor:expr, |$work:ident| $verbs:expr) => {{
        let db: &$crate::Db = &$db;
        let mut tries = $crate::Tries::new(db);
        loop {
            let attempt = async {
                let mut unit = db.begin($actor).await?;
                let value = {
                    let $work = &mut unit;
                    // Named, so that a block of verbs need not say its error type.
                    let outcome: $crate::base::Result<_> = $verbs.await;
                    outcome?
                };
                unit.finish().await?;
                Ok::<_, $crate::base::Error>(value)
            };
            let outcome = attempt.await;
            if let Some(outcome) = tries.settle(outcome).await {
                break outcome;
            }
        }
    }};
}

/// Counts the attempts of [`crate::write!`].
pub struct Tries<'a> {
    db: &'a Db,
    since: Tick,
    made: u32,
}

impl<'a> Tries<'a> {
    /// A serialisation failure is tried again this often before it is a `Conflict`.
    const MOST: u32 = 8;

    pub fn new(db: &'a Db) -> Self {
        Self { db, since: db.leases().tick(), made: 0 }
    }

    /// The outcome, or nothing after a wait when it is worth another try.
    pub async fn settle<T>(&mut self, outcome: Result<T>) -> Option<Result<T>> {
        self.made += 1;
        match outcome {
            Err(Error::Conflict(message)) if message.key == TRY_AGAIN && self.made < Self::MOST && self.has_time() => {
                // Each try waits longer, and differently from its rivals.
                let mut jitter = [0u8; 1];
                self.db.chance().fill(&mut jitter);
                let wait = (1 << self.made) * (64 + u64::from(jitter[0])) / 64;
                tokio::time::sleep(Duration::from_millis(wait)).await;
                None
            }
            settled => Some(settled),
        }
    }

    /// Whoever waits is told sooner that others are in the way.
    fn has_time(&self) -> bool {
        let waited = Duration::from_micros(self.db.leases().tick().since(self.since));
        waited < self.db.waits().again
    }
}
