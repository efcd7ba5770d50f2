//! Kill -9 in the middle of everything (design.md, section 7, invariant 8):
//! the real server, people writing to it over HTTP from several sides, and no
//! warning. After each fall everything that was acknowledged is there, and
//! nothing is there by half.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod check;
mod server;
mod writers;

use server::{Place, Server};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;
use store::testing::TestDb;
use writers::{Acknowledged, Keys};

/// Several people at once, until the server dies under them.
fn write_until(server: &Server, keys: &Arc<Keys>, round: usize, told: &Arc<Acknowledged>, life: Duration) {
    let over = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = writers::ALL
        .iter()
        .enumerate()
        .map(|(hand, write)| {
            let (keys, told, over, address) = (keys.clone(), told.clone(), over.clone(), server.address.clone());
            thread::spawn(move || {
                let mut turn = 0;
                while !over.load(Ordering::Relaxed) {
                    write(&address, &keys, &told, &format!("r{round}h{hand}t{turn}"));
                    turn += 1;
                }
            })
        })
        .collect();
    thread::sleep(life);
    server.kill();
    over.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.join().unwrap();
    }
}

/// A moment between a tenth of a second and a whole one.
fn some_time() -> Duration {
    let mut byte = [0];
    base::Chance::fill(&base::SystemChance, &mut byte);
    Duration::from_millis(100 + u64::from(byte[0]) * 7 / 2)
}

/// `at_least`: what a life needs before its first change can be acknowledged.
async fn falls(place: Place, rounds: usize, at_least: Duration) {
    let keys = Arc::new(writers::furnish(&place).await);
    let told = Arc::new(Acknowledged::default());
    let place = Arc::new(place);
    for round in 0..rounds {
        let (place, keys, told) = (place.clone(), keys.clone(), told.clone());
        let fall = tokio::task::spawn_blocking({
            let (place, keys, told) = (place.clone(), keys.clone(), told.clone());
            move || {
                let server = Server::start(&place);
                write_until(&server, &keys, round, &told, at_least + some_time());
            }
        });
        fall.await.unwrap();
        let wrong = check::after_a_fall(&place, &keys, &told).await;
        assert!(wrong.is_empty(), "after fall {round}:\n{}", wrong.join("\n"));
    }
    let counts = told.counts();
    assert!(counts.iter().all(|count| *count >= rounds), "too little was written to prove anything: {counts:?}");
    let server = tokio::task::spawn_blocking({
        let (place, keys, told) = (place.clone(), keys.clone(), told.clone());
        move || {
            let server = Server::start(&place);
            writers::finish_uploads(&server.address, &keys, &told);
            server
        }
    });
    let server = server.await.unwrap();
    check::whole_uploads(&place, &keys, &told).await;
    drop(server);
}

#[tokio::test]
async fn sqlite() {
    falls(Place::new(None), 8, Duration::ZERO).await;
}

#[tokio::test]
async fn postgres() {
    // A fresh clone has no PostgreSQL; CI insists on it.
    if let Some(database) = TestDb::postgres().await {
        // The node that fell is waited for until its lease has run out: 2.5 s.
        falls(Place::new(Some(database)), 4, Duration::from_secs(3)).await;
    }
}
