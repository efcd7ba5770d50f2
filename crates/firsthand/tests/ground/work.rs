//! The worker: jobs are done once, tried again, buried, and handed back.

use super::*;
use base::{Actor, StaffId};
use people::accounts::MAIL_SIGN_IN;
use store::NewJob;
use store::jobs::{Job, State};
use tokio::sync::watch;
use tokio::time::Instant;

async fn queue(app: &App, job: NewJob) {
    let db = &app.house.db;
    store::write!(db, Actor::System, |work| async {
        work.later(job.clone());
        Ok::<_, base::Error>(())
    })
    .unwrap();
}

async fn in_state(app: &App, state: State) -> Vec<Job> {
    store::jobs::list(&app.house.db, state, 100, 0).await.unwrap()
}

/// Works until so many jobs are in the state, then stops in order.
async fn work_until(app: &App, state: State, count: usize) {
    let (say_stop, stop) = watch::channel(false);
    let worker = tokio::spawn(firsthand::worker::run(app.clone(), 2, stop, Duration::ZERO));
    let began = Instant::now();
    while in_state(app, state).await.len() < count {
        assert!(began.elapsed() < Duration::from_secs(20), "waited for {count} jobs that are {}", state.name());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    say_stop.send(true).unwrap();
    worker.await.unwrap();
}

#[tokio::test]
async fn a_job_is_done_and_kept_for_the_operator() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&config(&folder, &[])).await;
    // To nobody: done without a letter.
    let nobody = StaffId::new(&SystemChance).to_string();
    for _ in 0..5 {
        queue(&app, NewJob::new(MAIL_SIGN_IN, [nobody.clone()])).await;
    }
    work_until(&app, State::Done, 5).await;
    assert!(in_state(&app, State::Done).await.iter().all(|job| job.attempts == 1));
    assert_eq!(in_state(&app, State::Queued).await, []);
}

#[tokio::test]
async fn a_job_that_fails_waits_and_is_buried_in_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
    let config = config(&folder, &[]);
    let app = App::open_timed(&config, clock.clone(), Arc::new(SystemChance)).await.unwrap();
    queue(&app, NewJob::new("from_a_later_version", [])).await;
    queue(&app, NewJob::new(MAIL_SIGN_IN, ["not-an-id amal@example.org".to_owned()])).await;

    let (say_stop, stop) = watch::channel(false);
    let worker = tokio::spawn(firsthand::worker::run(app.clone(), 1, stop, Duration::ZERO));
    let began = Instant::now();
    while in_state(&app, State::Buried).await.len() < 2 {
        assert!(began.elapsed() < Duration::from_secs(30), "not buried");
        clock.push_seconds(3600);
        app.bell.notify_one();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    say_stop.send(true).unwrap();
    worker.await.unwrap();
    for job in in_state(&app, State::Buried).await {
        let why = job.last_error.unwrap();
        assert_eq!(job.attempts, store::jobs::TRIES, "{why}");
        assert!(why.starts_with("doing a job: ") && !why.contains("amal"), "{why}");
    }
}

#[tokio::test]
async fn a_job_that_kills_its_worker_each_time_is_buried_too() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(TestClock::at("2026-12-01T09:00:00Z"));
    let app = App::open_timed(&config(&folder, &[]), clock.clone(), Arc::new(SystemChance)).await.unwrap();
    queue(&app, NewJob::new(MAIL_SIGN_IN, [StaffId::new(&SystemChance).to_string()])).await;
    for _ in 0..store::jobs::TRIES {
        // Claimed by a process that dies: its claim runs out.
        assert!(store::jobs::claim(&app.house.db, "dead").await.unwrap().is_some());
        clock.push_seconds(store::jobs::CLAIM_SECONDS + 1);
    }
    work_until(&app, State::Buried, 1).await;
}

#[tokio::test]
async fn told_to_stop_it_hands_back_what_it_could_not_finish() {
    // A mail server that accepts and never says a word.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let smtp = format!("smtp://{}", silent.local_addr().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let app = app(&config(&folder, &[("smtp", &smtp)])).await;
    let house = &app.house;
    let invite = people::accounts::Invite {
        name: "Amal".to_owned(),
        email: "amal@example.org".to_owned(),
        roles: vec![people::accounts::Role::Admin],
        locale: base::Locale::ENGLISH,
    };
    store::write!(house.db, Actor::Operator, |work| people::accounts::invite(work, &invite)).unwrap();

    let (say_stop, stop) = watch::channel(false);
    let worker = tokio::spawn(firsthand::worker::run(app.clone(), 1, stop, Duration::from_millis(200)));
    let (_held, _) = silent.accept().await.unwrap();
    assert_eq!(in_state(&app, State::Running).await.len(), 1);
    let began = Instant::now();
    say_stop.send(true).unwrap();
    worker.await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    let queued = in_state(&app, State::Queued).await;
    assert_eq!(queued.iter().map(|job| (job.kind.as_str(), job.attempts)).collect::<Vec<_>>(), [(MAIL_SIGN_IN, 0)]);
}
