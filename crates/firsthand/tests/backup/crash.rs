//! Kill -9 while a backup is written, and while one is put back.

use super::world::{PASSPHRASE, Place};
use axum::http::StatusCode;
use newsroom::testing::Newsroom;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

fn firsthand(place: &Place, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firsthand"));
    let config = place.config();
    command
        .args(words)
        .arg("--data")
        .arg(place.data())
        .current_dir(place.folder.path())
        .env("FIRSTHAND_METRICS_LISTEN", "off")
        .env("FIRSTHAND_DATABASE", &config.database)
        .env("FIRSTHAND_PASSPHRASE", PASSPHRASE);
    command
}

pub fn run(place: &Place, words: &[&str]) -> (bool, String) {
    let Output { status, stdout, stderr } = firsthand(place, words).output().unwrap();
    (status.success(), String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr))
}

/// Starts it and kills it after a while, unless it was done.
fn killed(place: &Place, words: &[&str], after: Duration) -> bool {
    let mut child = firsthand(place, words).spawn().unwrap();
    std::thread::sleep(after);
    let running = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    child.wait().unwrap();
    running
}

async fn falls(from: &Place, to: &Place) {
    let house = from.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let told = house.tell(&room, "Heron").await;
    house.work_off().await;
    house.close().await;
    let shown = |path: &Path| path.display().to_string();
    let mut fell = 0;
    for step in 0..12u64 {
        let file = from.folder.path().join(format!("{step}.firsthand"));
        let words = ["backup", &shown(&file)];
        fell += usize::from(killed(from, &words, Duration::from_millis(40 * step)));
        // Whole or not there.
        if file.exists() {
            let (well, said) = run(from, &["backup", "--verify", &shown(&file)]);
            assert!(well, "{said}");
        }
    }
    let file = from.folder.path().join("whole.firsthand");
    let (well, said) = run(from, &["backup", &shown(&file)]);
    assert!(well, "{said}");

    let vault = shown(&from.folder.path().join("firsthand.vault"));
    let words = ["restore", &shown(&file), "--journal", &vault, "--replace", "--yes"];
    let mark = to.data().join("restore.unfinished");
    let mut by_half = 0;
    for wait in [0, 2, 5, 10, 20, 40, 80] {
        let mut child = firsthand(to, &words).spawn().unwrap();
        while !mark.exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        if mark.exists() {
            // A restore by half opens for nobody.
            by_half += 1;
            let (well, said) = run(to, &["user", "invite", "amal@example.org", "--role", "admin"]);
            assert!(!well && said.contains("a restore did not come to its end"), "{said}");
        }
    }
    assert!(fell >= 4 && by_half >= 2, "too little was killed to prove anything: {fell}, {by_half}");
    let (well, said) = run(to, &words);
    assert!(well, "{said}");
    let house = to.open().await;
    assert_eq!(house.page(&told).await, StatusCode::OK);
    assert!(house.identity(&told).await.is_some());
    assert_eq!(people::ledger::evidence::verify(house.db()).await.unwrap().broken, None);
}

#[tokio::test]
async fn sqlite() {
    falls(&Place::sqlite(), &Place::sqlite()).await;
}

#[tokio::test]
async fn postgres() {
    if let (Some(from), Some(to)) = (Place::postgres().await, Place::postgres().await) {
        falls(&from, &to).await;
    }
}
