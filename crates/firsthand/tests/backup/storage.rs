//! The same over storage that speaks the S3 protocol: pictures and the vault
//! lie in a bucket, and are lost or changed there.

use super::world::{House, Place};
use axum::http::StatusCode;
use base::Actor;
use newsroom::stories;
use newsroom::testing::Newsroom;
use people::persons;
use std::path::{Path, PathBuf};

/// Every file below a folder of the bucket.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

async fn lost_and_found(place: Place) {
    let place = place.with_a_bucket().await;
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let mut told = Vec::new();
    for word in ["Heron", "Wagtail", "Plover"] {
        told.push(house.tell(&room, word).await);
    }
    house.work_off().await;
    let file = place.folder.path().join("one.firsthand");
    let taken = house.back_up(&file).await;
    assert!(taken.files >= 3, "{}", taken.files);
    assert_eq!(files(&place.in_the_bucket("vault/keys")).len(), 3, "half of each key");
    store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, told[1].story)).unwrap();
    let keys = house.app.house.keys.clone();
    store::write!(house.db(), Actor::Operator, |work| persons::forget(work, &keys, told[2].persona)).unwrap();
    house.work_off().await;
    assert_eq!(files(&place.in_the_bucket("vault/keys")).len(), 2, "forgetting destroys half of a key, in the bucket");
    house.close().await;

    // Every picture is lost.
    std::fs::remove_dir_all(place.in_the_bucket("media")).unwrap();
    let restored = place.restore_with(&file, None, super::world::PASSPHRASE, true, false).await.unwrap();
    assert_eq!((restored.held, restored.forgotten), (false, 1));
    // The withdrawal, the forgetting, and the emptying that followed it.
    assert_eq!(restored.repeated, 3);
    let house = place.open().await;
    house.work_off().await;
    let shown = async |house: &House, at: usize| house.page(&told[at]).await;
    assert_eq!(shown(&house, 0).await, StatusCode::OK);
    assert_ne!(shown(&house, 1).await, StatusCode::OK);
    assert_ne!(shown(&house, 2).await, StatusCode::OK);
    for hash in &told[0].files {
        let key = newsroom::media::File::key(hash);
        assert!(house.app.house.files.exists(&key).await.unwrap(), "{key} is back");
    }
    for hash in &told[2].files {
        let key = newsroom::media::File::key(hash);
        assert!(!house.app.house.files.exists(&key).await.unwrap(), "{key} was theirs");
    }
    assert!(house.identity(&told[2]).await.is_none());
}

#[tokio::test]
async fn pictures_come_back_and_what_was_taken_back_does_not() {
    lost_and_found(Place::sqlite()).await;
}

#[tokio::test]
async fn the_same_over_postgres() {
    if let Some(place) = Place::postgres().await {
        lost_and_found(place).await;
    }
}

#[tokio::test]
async fn without_its_storage_nobody_is_told_that_it_is_done() {
    let place = Place::sqlite().with_a_bucket().await;
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let one = house.tell(&room, "Heron").await;
    assert_eq!(house.page(&one).await, StatusCode::OK);
    // The journal cannot be written: a file stands where the storage wants a folder.
    let journal = place.in_the_bucket("vault/journal");
    let away = journal.with_file_name("away");
    std::fs::create_dir_all(&journal).unwrap();
    std::fs::rename(&journal, &away).unwrap();
    std::fs::write(&journal, "in the way").unwrap();
    let outcome = store::write!(house.db(), Actor::Visitor, |work| stories::withdraw(work, one.story));
    assert!(outcome.is_err(), "{outcome:?}");
    assert_ne!(house.page(&one).await, StatusCode::OK, "it is gone all the same");
    std::fs::remove_file(&journal).unwrap();
    std::fs::rename(&away, &journal).unwrap();
    house.close().await;
    // The next start hands over what is missing.
    let before = files(&journal).len();
    let house = place.open().await;
    assert_eq!(files(&journal).len(), before + 1);
    assert_ne!(house.page(&one).await, StatusCode::OK);
}
