//! What goes in comes out, from either engine into either.

use super::world::{House, Place, Told};
use axum::http::StatusCode;
use newsroom::testing::Newsroom;
use std::collections::BTreeMap;
use store::search::{self, Query, Scope};
use store::tables::{Row, catalogue, page};

/// Everything in the tables, but what the restore itself writes down.
async fn rows(house: &House) -> BTreeMap<String, Vec<Row>> {
    let mut all = BTreeMap::new();
    for table in catalogue().await.unwrap() {
        if !["audit", "audit_subjects", "settings", "sessions", "links", "jobs"].contains(&&*table.name) {
            let found = page(house.db().read(), &table, None, 100_000).await.unwrap();
            all.insert(table.name, found);
        }
    }
    all
}

async fn found(house: &House, scope: Scope, word: &str) -> Vec<String> {
    let query = Query { words: word.to_owned(), ..Query::default() };
    let hits = search::find(house.db(), scope, &query, 50, 0).await.unwrap();
    let mut subjects: Vec<String> = hits.into_iter().map(|hit| format!("{} {}", hit.kind, hit.subject)).collect();
    subjects.sort();
    subjects
}

async fn there_and_back(from: &Place, to: &Place) {
    let house = from.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let told: Vec<Told> = vec![house.tell(&room, "Heron").await, house.tell(&room, "Wagtail").await];
    programme::testing::event(house.db(), room.edition, "An evening").await;
    house.work_off().await;
    let file = from.folder.path().join("one.firsthand");
    let taken = house.back_up(&file).await;
    assert_eq!(taken.people, 2);
    let before = rows(&house).await;
    let index = [found(&house, Scope::Desk, "heron").await, found(&house, Scope::Public, "evening").await];
    assert!(!index[0].is_empty() && !index[1].is_empty(), "{index:?}");

    let bytes = std::fs::read(&file).unwrap();
    let holds = |word: &str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
    assert!(holds("An evening"), "what is nobody's stays readable");
    for word in ["Heron", "Wagtail", "heron", "baker", "choir"] {
        assert!(!holds(word), "{word} stands open in the backup");
    }

    // A vault is not in the file: it goes by itself, here as the copy beside the backup.
    let restored = to.restore(&file, Some(from.folder.path().join("firsthand.vault"))).await.unwrap();
    assert_eq!((restored.repeated, restored.held, restored.lost, restored.forgotten), (0, false, 0, 0));
    assert_eq!(restored.files, taken.files);
    let again = to.open().await;
    assert_eq!(rows(&again).await, before);
    assert_eq!([found(&again, Scope::Desk, "heron").await, found(&again, Scope::Public, "evening").await], index);
    for one in &told {
        assert_eq!(again.page(one).await, StatusCode::OK);
        assert_eq!(again.identity(one).await.unwrap(), format!("{0} Contact {0}@sample.example", one.word));
        for hash in &one.files {
            let key = newsroom::media::File::key(hash);
            let (here, there) = (house.app.house.files.get(&key).await, again.app.house.files.get(&key).await);
            assert_eq!(here.unwrap(), there.unwrap());
        }
    }
    assert_eq!(people::ledger::evidence::verify(again.db()).await.unwrap().broken, None);
    // What is made there can be backed up again.
    let second = to.folder.path().join("two.firsthand");
    assert_eq!(again.back_up(&second).await.people, 2);
}

#[tokio::test]
async fn sqlite_to_sqlite() {
    there_and_back(&Place::sqlite(), &Place::sqlite()).await;
}

#[tokio::test]
async fn across_the_engines() {
    if let (Some(one), Some(two)) = (Place::postgres().await, Place::postgres().await) {
        there_and_back(&Place::sqlite(), &one).await;
        there_and_back(&two, &Place::sqlite()).await;
    }
}

#[tokio::test]
async fn postgres_to_postgres() {
    if let (Some(one), Some(two)) = (Place::postgres().await, Place::postgres().await) {
        there_and_back(&one, &two).await;
    }
}

#[tokio::test]
async fn a_backup_is_of_one_moment() {
    let place = Place::sqlite();
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    house.tell(&room, "Heron").await;
    let file = place.folder.path().join("one.firsthand");
    // Somebody goes on writing while it is made.
    let writing = async {
        for number in 0..20 {
            programme::testing::event(house.db(), room.edition, &format!("Evening {number}")).await;
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    let (_, taken) = tokio::join!(writing, house.back_up(&file));
    let to = Place::sqlite();
    let restored = to.restore(&file, Some(place.data().join("vault"))).await.unwrap();
    assert_eq!(restored.rows, taken.rows);
}
