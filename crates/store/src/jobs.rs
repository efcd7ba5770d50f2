//! What happens later. A job is a name and ids; whoever claims it holds it
//! for a while, and a crash gives it back. Failing jobs wait longer each
//! time, and after the last try are buried for the operator to see.

use crate::db::{Db, Engine};
use crate::entity::job;
use crate::error::{DbResult, id, json, wire};
use crate::later::NewJob;
use base::{Actor, Chance, Error, Event, Instant, JobId, Message, Result};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

/// A job as the worker and the operator see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    pub args: Vec<String>,
    pub state: State,
    pub run_at: Instant,
    pub attempts: i64,
    pub last_error: Option<String>,
    pub created_at: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Queued,
    Running,
    Done,
    Buried,
}

impl State {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Done => "done",
            Self::Buried => "buried",
        }
    }
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Queued, Self::Running, Self::Done, Self::Buried].into_iter().find(|state| state.name() == name)
    }
}

/// Tries before a job is buried: over about a day.
pub const TRIES: i64 = 10;
/// A claim lasts this long; a worker that works longer renews it.
pub const CLAIM_SECONDS: i64 = 120;

pub(crate) async fn insert(db: &impl ConnectionTrait, chance: &dyn Chance, now: Instant, job: NewJob) -> Result<()> {
    if let Some(dedupe) = &job.dedupe {
        let waiting = job::Entity::find()
            .filter(job::Column::Dedupe.eq(dedupe))
            .filter(job::Column::State.eq(State::Queued.name()))
            .count_some(db)
            .await?;
        if waiting {
            return Ok(());
        }
    }
    let row = job::ActiveModel {
        id: Set(JobId::new(chance).to_string()),
        kind: Set(job.kind.to_owned()),
        args: Set(wire(&job.args)?),
        dedupe: Set(job.dedupe),
        state: Set(State::Queued.name().to_owned()),
        run_at: Set(now.plus_seconds(job.delay_seconds).micros()),
        attempts: Set(0),
        claimed_by: Set(None),
        claimed_until: Set(None),
        last_error: Set(None),
        created_at: Set(now.micros()),
        finished_at: Set(None),
    };
    job::Entity::insert(row).exec_without_returning(db).await.db()?;
    Ok(())
}

trait Exists {
    async fn count_some(self, db: &impl ConnectionTrait) -> Result<bool>;
}
impl Exists for sea_orm::Select<job::Entity> {
    async fn count_some(self, db: &impl ConnectionTrait) -> Result<bool> {
        Ok(self.limit(1).one(db).await.db()?.is_some())
    }
}

/// Takes the next due job for a worker, or one whose claim has run out. The
/// outer condition repeats the state, so that of two workers that chose the
/// same row only one changes it; PostgreSQL's SKIP LOCKED only spares them
/// the meeting.
pub async fn claim(db: &Db, worker: &str) -> Result<Option<Job>> {
    let now = db.now();
    let due = || {
        job::Column::State
            .eq(State::Queued.name())
            .and(job::Column::RunAt.lte(now.micros()))
            .or(job::Column::State.eq(State::Running.name()).and(job::Column::ClaimedUntil.lte(now.micros())))
    };
    let mut next = sea_orm::sea_query::Query::select();
    next.column(job::Column::Id)
        .from(job::Entity)
        .cond_where(due())
        .order_by(job::Column::RunAt, sea_orm::Order::Asc)
        .limit(1);
    if db.engine() == Engine::Postgres {
        next.lock_with_behavior(sea_orm::sea_query::LockType::Update, sea_orm::sea_query::LockBehavior::SkipLocked);
    }
    let claimed = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(State::Running.name()))
        .col_expr(job::Column::ClaimedBy, Expr::value(worker))
        .col_expr(job::Column::ClaimedUntil, Expr::value(now.plus_seconds(CLAIM_SECONDS).micros()))
        .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
        // A scalar subquery is evaluated once; IN may be evaluated per row, and then claims many.
        .filter(Expr::col(job::Column::Id).eq(Expr::SubQuery(None, Box::new(next.into()))))
        .filter(due())
        .exec_with_returning(db.writer())
        .await
        .db()?;
    claimed.into_iter().next().map(read).transpose()
}

/// Done. A worker whose claim ran out meanwhile changes nothing.
pub async fn finish(db: &Db, job: JobId, worker: &str) -> Result<()> {
    let end = [
        (job::Column::State, Expr::value(State::Done.name())),
        (job::Column::FinishedAt, Expr::value(db.now().micros())),
    ];
    set_claimed(db, job, worker, end).await
}

/// Failed: tried again later, or buried after the last try. `why` is for the
/// operator and names no person.
pub async fn fail(db: &Db, job: &Job, worker: &str, why: &str) -> Result<State> {
    let state = if job.attempts >= TRIES { State::Buried } else { State::Queued };
    let wait = wait_seconds(job.attempts);
    let change = [
        (job::Column::State, Expr::value(state.name())),
        (job::Column::RunAt, Expr::value(db.now().plus_seconds(wait).micros())),
        (job::Column::LastError, Expr::value(why.chars().take(500).collect::<String>())),
    ];
    set_claimed(db, job.id, worker, change).await?;
    if state == State::Buried {
        let buried = job.id;
        crate::write!(db, Actor::System, |work| async {
            work.record(Event::JobBuried { job: buried });
            Ok::<_, Error>(())
        })?;
    }
    Ok(state)
}

/// 2, 4, 8 … seconds, at most six hours.
fn wait_seconds(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts.clamp(1, 15)).unwrap_or(15);
    Ord::min(2i64.pow(doublings), 6 * 3600)
}

/// Gives a claimed job back untried, for a worker that stops.
pub async fn release(db: &Db, job: JobId, worker: &str) -> Result<()> {
    let change = [
        (job::Column::State, Expr::value(State::Queued.name())),
        (job::Column::Attempts, Expr::col(job::Column::Attempts).sub(1)),
    ];
    set_claimed(db, job, worker, change).await
}

/// A buried job gets another round of tries.
pub async fn retry(db: &Db, actor: Actor, buried: JobId) -> Result<()> {
    crate::write!(db, actor, |work| async {
        let now = work.now().micros();
        let changed = job::Entity::update_many()
            .col_expr(job::Column::State, Expr::value(State::Queued.name()))
            .col_expr(job::Column::Attempts, Expr::value(0))
            .col_expr(job::Column::RunAt, Expr::value(now))
            .filter(job::Column::Id.eq(buried.to_string()))
            .filter(job::Column::State.eq(State::Buried.name()))
            .exec(work.db())
            .await
            .db()?;
        if changed.rows_affected == 0 {
            return Err(Error::conflict(Message::new("error-job-not-buried")));
        }
        work.record(Event::JobRetried { job: buried });
        Ok::<_, Error>(())
    })
}

/// Jobs in a state, most recently due first.
pub async fn list(db: &Db, state: State, limit: u64, offset: u64) -> Result<Vec<Job>> {
    let rows = job::Entity::find()
        .filter(job::Column::State.eq(state.name()))
        .order_by_desc(job::Column::RunAt)
        .limit(limit)
        .offset(offset)
        .all(db.read())
        .await
        .db()?;
    rows.into_iter().map(read).collect()
}

/// Forgets finished jobs older than this.
pub async fn sweep(db: &Db, older_than: Instant) -> Result<u64> {
    let gone = job::Entity::delete_many()
        .filter(job::Column::State.eq(State::Done.name()))
        .filter(job::Column::FinishedAt.lt(older_than.micros()))
        .exec(db.writer())
        .await
        .db()?;
    Ok(gone.rows_affected)
}

async fn set_claimed(
    db: &Db,
    job: JobId,
    worker: &str,
    change: impl IntoIterator<Item = (job::Column, Expr)>,
) -> Result<()> {
    let mut update = job::Entity::update_many()
        .col_expr(job::Column::ClaimedBy, Expr::value(Option::<String>::None))
        .col_expr(job::Column::ClaimedUntil, Expr::value(Option::<i64>::None));
    for (column, value) in change {
        update = update.col_expr(column, value);
    }
    update
        .filter(job::Column::Id.eq(job.to_string()))
        .filter(job::Column::State.eq(State::Running.name()))
        .filter(job::Column::ClaimedBy.eq(worker))
        .exec(db.writer())
        .await
        .db()?;
    Ok(())
}

fn read(row: job::Model) -> Result<Job> {
    Ok(Job {
        id: id(&row.id)?,
        kind: row.kind,
        args: json(&row.args)?,
        state: State::parse(&row.state).ok_or(Error::Missing)?,
        run_at: Instant::from_micros(row.run_at),
        attempts: row.attempts,
        last_error: row.last_error,
        created_at: Instant::from_micros(row.created_at),
    })
}
