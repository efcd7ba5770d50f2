//! Does what was put off: claims a job, runs it, marks it done; a failure
//! waits longer each time and is buried in the end. Told to stop, it takes
//! nothing new, gives what it is doing a little time, and hands back the rest,
//! so that another worker, or the next start, takes it up.

use crate::app::App;
use crate::jobs;
use crate::logs::scrub;
use crate::metrics::{JOB_SECONDS, JOBS, JOBS_BURIED};
use crate::retention;
use base::Error;
use futures_util::FutureExt as _;
use metrics::{counter, gauge, histogram};
use newsroom::toolkit::rooms;
use outside::RequestId;
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use store::jobs::{CLAIM_SECONDS, Job, State, TRIES};
use tokio::sync::watch;
use tokio::time::{Instant, timeout};
use tracing::Instrument as _;

/// Between looks at an empty queue; the bell shortens it.
const IDLE: Duration = Duration::from_secs(2);
/// After the database failed to answer.
const PAUSE: Duration = Duration::from_secs(5);
/// A job must end before its claim does, or two workers might do it at once.
const JOB_TIME: Duration = Duration::from_secs(CLAIM_SECONDS as u64 - 20);
/// Between rounds of housekeeping.
const ROUND: Duration = Duration::from_secs(60);

/// Works with this many hands until `stop` turns true, then ends within `grace`.
pub async fn run(app: App, hands: usize, stop: watch::Receiver<bool>, grace: Duration) {
    let name = RequestId::new(app.house.db.chance());
    let hands = (0..hands).map(|hand| {
        let (app, stop) = (app.clone(), stop.clone());
        tokio::spawn(async move { hand_loop(&app, &format!("{name}-{hand}"), stop, grace).await })
    });
    let mut all: Vec<_> = hands.collect();
    all.push(tokio::spawn(keep_house(app.clone(), stop)));
    for hand in all {
        if hand.await.is_err() {
            tracing::error!("a worker ended before its time");
        }
    }
}

async fn hand_loop(app: &App, name: &str, mut stop: watch::Receiver<bool>, grace: Duration) {
    while !*stop.borrow() {
        let wait = match store::jobs::claim(&app.house.db, name).await {
            Ok(Some(job)) => {
                one(app, name, &job, &mut stop, grace).await;
                continue;
            }
            Ok(None) => IDLE,
            // Another worker was faster.
            Err(Error::Conflict(_)) => continue,
            Err(error) => {
                tracing::error!(error = scrub(&error.to_string()), "no job could be claimed");
                PAUSE
            }
        };
        tokio::select! {
            () = app.bell.notified() => {}
            () = tokio::time::sleep(wait) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Runs one claimed job to whichever end.
async fn one(app: &App, name: &str, job: &Job, stop: &mut watch::Receiver<bool>, grace: Duration) {
    let db = &app.house.db;
    let began = Instant::now();
    let span = tracing::error_span!("job", id = %job.id, kind = job.kind, attempt = job.attempts);
    let outcome = if job.attempts > TRIES {
        // Claimed again and again but never failed: each time the process itself died of it.
        Outcome::Failed("the worker stopped in the middle of it each time".to_owned())
    } else {
        let work = AssertUnwindSafe(timeout(JOB_TIME, jobs::run(app, job))).catch_unwind();
        let work = async {
            match work.await {
                Ok(Ok(Ok(()))) => Outcome::Done,
                Ok(Ok(Err(error))) => Outcome::Failed(scrub(&error.to_string())),
                Ok(Err(_)) => Outcome::Failed("it took too long".to_owned()),
                Err(_) => Outcome::Failed("it panicked".to_owned()),
            }
        };
        tokio::select! {
            outcome = work.instrument(span.clone()) => outcome,
            () = stopped(stop, grace) => Outcome::HandedBack,
        }
    };
    let noted = match &outcome {
        Outcome::Done => store::jobs::finish(db, job.id, name).await.map(|()| "done"),
        Outcome::Failed(why) => store::jobs::fail(db, job, name, why).await.map(|state| match state {
            State::Buried => "buried",
            _ => "failed",
        }),
        Outcome::HandedBack => store::jobs::release(db, job.id, name).await.map(|()| "handed_back"),
    };
    let _in_span = span.enter();
    match (noted, outcome) {
        (Ok(end), outcome) => {
            counter!(JOBS, "kind" => job.kind.clone(), "end" => end).increment(1);
            histogram!(JOB_SECONDS, "kind" => job.kind.clone()).record(began.elapsed().as_secs_f64());
            match outcome {
                Outcome::Failed(why) => tracing::warn!(end, why, "job failed"),
                _ => tracing::info!(end, ms = began.elapsed().as_secs_f64() * 1000.0, "job"),
            }
        }
        // The claim runs out by itself, and the job is done again.
        (Err(error), _) => tracing::error!(error = scrub(&error.to_string()), "the end of a job could not be noted"),
    }
}

/// Does one job now, whatever waits: for tests, which have no worker running.
pub async fn once(app: &App, job: &Job) -> base::Result<()> {
    jobs::run(app, job).await
}

enum Outcome {
    Done,
    Failed(String),
    HandedBack,
}

/// Done when the word to stop came and the grace after it is over.
async fn stopped(stop: &mut watch::Receiver<bool>, grace: Duration) {
    // An error means that whoever could say stop is gone, which says the same.
    let _ = stop.wait_for(|stop| *stop).await;
    tokio::time::sleep(grace).await;
}

/// What must be done now and then by somebody.
async fn keep_house(app: App, mut stop: watch::Receiver<bool>) {
    let mut swept: Option<Instant> = None;
    while !*stop.borrow() {
        let db = &app.house.db;
        match store::jobs::list(db, State::Buried, 1000, 0).await {
            Ok(buried) => gauge!(JOBS_BURIED).set(buried.len() as f64),
            Err(error) => tracing::error!(error = scrub(&error.to_string()), "the queue could not be looked at"),
        }
        if let Err(error) = store::journal::catch_up(db).await {
            tracing::error!(error = scrub(&error.to_string()), "the journal of what was taken back is behind");
        }
        write_to_partners(&app).await;
        if swept.is_none_or(|swept| swept.elapsed() > Duration::from_secs(3600)) {
            swept = Some(Instant::now());
            sweep(&app).await;
        }
        tokio::select! {
            () = tokio::time::sleep(ROUND) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Asks for the letters to partners that are due.
async fn write_to_partners(app: &App) {
    match rooms::jobs::letters_due(&app.house.db).await {
        Ok(0) => {}
        Ok(letters) => tracing::info!(letters, "letters to partners"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "no letters to partners were asked for"),
    }
}

/// Letters to whoever is to be asked again; the jobs that write them look once more.
async fn ask_again(house: &people::House) -> base::Result<usize> {
    let whom = newsroom::asks::whom(&house.db, None).await?;
    store::write!(house.db, base::Actor::System, |work| async {
        newsroom::asks::send(work, &whom, false);
        Ok(())
    })?;
    Ok(whom.len())
}

async fn sweep(app: &App) {
    let db = &app.house.db;
    if let Err(error) = retention::keep(&app.house).await {
        tracing::warn!(error = scrub(&error.to_string()), "what is over was not all deleted");
    }
    if let Err(error) = rooms::jobs::note_changes(db, &app.house.base_url, guest::VOICE).await {
        tracing::warn!(error = scrub(&error.to_string()), "what changed in the partners' rooms was not noted");
    }
    let keys = &app.house.keys;
    match store::write!(db, base::Actor::System, |work| people::ledger::disclosures::remind_due(work, keys)) {
        Ok(0) => {}
        Ok(asked) => tracing::info!(asked, "files asked back once more"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "nobody was reminded of files"),
    }
    match ask_again(&app.house).await {
        Ok(0) => {}
        Ok(people) => tracing::info!(people, "people asked again"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "nobody was asked again"),
    }
    match newsroom::care::round(db).await {
        Ok(0) => {}
        Ok(people) => tracing::info!(people, "people asked how they are"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "nobody was asked how they are"),
    }
    match store::write!(db, base::Actor::System, |work| people::ledger::answers::jobs::remind_of_reviews(work)) {
        Ok(0) => {}
        Ok(decisions) => tracing::info!(decisions, "decisions about risk lapse soon"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "nobody was reminded of decisions"),
    }
    match app.house.files.sweep(db.now()).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "half-written files swept"),
        Err(error) => tracing::warn!(error = scrub(&error.to_string()), "half-written files were not swept"),
    }
}
