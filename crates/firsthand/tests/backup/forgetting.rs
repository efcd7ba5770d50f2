//! Forgetting somebody leaves no word and no picture of theirs: not in the
//! database's files, not among the media, not in any backup.

use super::on_both;
use super::world::{House, Place, Told};
use axum::http::StatusCode;
use base::Actor;
use newsroom::testing::Newsroom;
use people::persons;
use std::path::Path;
use store::tables::{Cell, catalogue, page};

async fn forget(house: &House, told: &Told) {
    let keys = &house.app.house.keys;
    store::write!(house.db(), Actor::Operator, |work| persons::forget(work, keys, told.persona)).unwrap();
    house.work_off().await;
}

/// Every text in every table that holds the word, and every file of the folder.
async fn traces(house: &House, folder: &Path, word: &str) -> Vec<String> {
    let word = word.to_lowercase();
    let mut found = Vec::new();
    for table in catalogue().await.unwrap() {
        for row in page(house.db().read(), &table, None, 100_000).await.unwrap() {
            for cell in row {
                if let Cell::Text(text) = cell
                    && text.to_lowercase().contains(&word)
                {
                    found.push(format!("{}: {text}", table.name));
                }
            }
        }
    }
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap().to_ascii_lowercase();
                if bytes.windows(word.len()).any(|window| window == word.as_bytes()) {
                    found.push(path.display().to_string());
                }
            }
        }
    }
    found
}

on_both!(async fn no_word_and_no_picture_is_left(place) {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let (one, other) = (house.tell(&room, "Heron").await, house.tell(&room, "Wagtail").await);
    house.work_off().await;
    assert!(!traces(&house, &place.data(), "heron").await.is_empty());
    let files = || async { house.app.house.files.list("media/").await.unwrap().len() };
    let before = files().await;
    forget(&house, &one).await;
    assert_eq!(traces(&house, &place.data(), "heron").await, Vec::<String>::new());
    assert!(files().await < before);
    for hash in &one.files {
        assert!(!house.app.house.files.exists(&newsroom::media::File::key(hash)).await.unwrap());
    }
    assert_ne!(house.page(&one).await, StatusCode::OK);
    assert_eq!(house.identity(&one).await, None);
    assert_eq!(house.page(&other).await, StatusCode::OK);
    assert!(house.identity(&other).await.is_some());
    assert_eq!(people::ledger::evidence::verify(house.db()).await.unwrap().broken, None);
    // A second time, and whoever opens the house later, finds nothing to do.
    house.work_off().await;
});

on_both!(async fn an_old_backup_opens_for_nobody(place) {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let (one, other) = (house.tell(&room, "Heron").await, house.tell(&room, "Wagtail").await);
    house.work_off().await;
    let file = place.folder.path().join("old.firsthand");
    house.back_up(&file).await;
    let old_copy = place.folder.path().join("old.vault");
    std::fs::copy(file.with_file_name("firsthand.vault"), &old_copy).unwrap();
    forget(&house, &one).await;

    // Whoever has the backup, its passphrase and the vault as it is now has nothing of theirs.
    let elsewhere = Place::sqlite();
    let restored = elsewhere.restore(&file, Some(place.data().join("vault"))).await.unwrap();
    assert_eq!((restored.forgotten, restored.lost, restored.held), (1, 0, false));
    let again = elsewhere.open().await;
    again.work_off().await;
    assert_eq!(traces(&again, &elsewhere.data(), "heron").await, Vec::<String>::new());
    assert_eq!(again.identity(&one).await, None);
    assert_ne!(again.page(&one).await, StatusCode::OK);
    for hash in &one.files {
        assert!(!again.app.house.files.exists(&newsroom::media::File::key(hash)).await.unwrap());
    }
    assert_eq!(again.page(&other).await, StatusCode::OK);
    assert_eq!(again.identity(&other).await.unwrap(), "Wagtail Contact Wagtail@sample.example");

    // In its own place, over itself.
    house.close().await;
    place.restore_with(&file, None, crate::world::PASSPHRASE, true, false).await.unwrap();
    let house = place.open().await;
    house.work_off().await;
    assert_eq!(traces(&house, &place.data(), "heron").await, Vec::<String>::new());

    // An old copy of the vault brings the half along; a journal that knows better is stronger.
    let vault = house.app.house.keys.vault().unwrap();
    let mut joined = firsthand::backup::read_companion(&old_copy, &house.app.house.keys).unwrap();
    assert_eq!(joined.halves.len(), 2);
    joined.join(vault.contents().await.unwrap());
    assert_eq!(joined.halves.len(), 1);
});

#[tokio::test]
async fn lost_keys_are_said_and_hold_their_people_back() {
    let place = Place::sqlite();
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let one = house.tell(&room, "Heron").await;
    let file = place.folder.path().join("one.firsthand");
    house.back_up(&file).await;
    let elsewhere = Place::sqlite();
    let restored = elsewhere.restore_with(&file, None, crate::world::PASSPHRASE, false, true).await.unwrap();
    assert_eq!((restored.lost, restored.held), (1, true));
    let again = elsewhere.open().await;
    assert_eq!(again.identity(&one).await, None);
    assert_ne!(again.page(&one).await, StatusCode::OK);
    assert_eq!(traces(&again, &elsewhere.data(), "heron").await, Vec::<String>::new());
}

#[tokio::test]
async fn keys_from_before_the_vault_are_halved() {
    let place = Place::sqlite();
    // The key of `people::testing::keys`, which know no vault.
    std::fs::create_dir_all(place.data()).unwrap();
    std::fs::write(place.data().join("instance.key"), [42; 32]).unwrap();
    let house = place.open().await;
    let room = Newsroom::open(house.db()).await;
    let persona = room.teller(house.db(), "Heron").await;
    assert!(house.app.house.keys.vault().unwrap().contents().await.unwrap().halves.is_empty());
    house.close().await;
    let house = place.open().await;
    assert_eq!(house.app.house.keys.vault().unwrap().contents().await.unwrap().halves.len(), 1);
    let told = Told { persona, story: base::StoryId::new(&base::SystemChance), word: "Heron", files: Vec::new() };
    assert!(house.identity(&told).await.is_some());
    let whole = people::testing::keys();
    let read = store::write!(house.db(), Actor::Operator, |work| persons::read_identity(
        work,
        &whole,
        persona,
        persons::ReadReason::TheyAsked
    ));
    assert!(read.is_err(), "the instance key alone opens nobody");
}

// Somebody who applied and took it back, somebody who did not, and somebody who took out what they had told: each
// with a voice note of several pieces.
on_both!(async fn an_application_that_was_taken_back_stays_away(place) {
    use futures_util::TryStreamExt as _;
    use people::applications::voice::{self, Kind, Sound};
    use people::applications::{self, Asked, Begin, Reach, Said, Way};
    let told: Vec<u8> = (0..3_000_000u32).map(|at| (at / 5 % 251) as u8).collect();
    let house = place.open().await;
    let keys = house.app.house.keys.clone();
    let edition = base::EditionId::new(&base::SystemChance);
    let apply = async |name: &str| {
        let gone_at = house.db().now().plus_days(60);
        let new = Begin { edition, way: Way::Web, language: base::Locale::ENGLISH, gone_at };
        let said = Said {
            name: name.to_owned(),
            reach: Some(Reach::Code),
            why: format!("{name} wants to be heard"),
            ..Said::default()
        };
        store::write!(house.db(), Actor::Visitor, |work| async {
            let begun = applications::begin(work, &keys, &new).await?;
            applications::save(work, &keys, begun.id, &said, Asked { criteria: 0, questions: 0 }).await?;
            applications::send(work, &keys, begun.id, gone_at).await?;
            Ok::<_, base::Error>(begun)
        })
        .unwrap()
    };
    let tell = async |begun: &applications::Begun| {
        let look = async |bytes: Vec<u8>| Ok(Sound { kind: Kind::Ogg, seconds: 60, bytes });
        voice::keep_whole(house.db(), &keys, begun.id, &told, look).await.unwrap();
    };
    let (one, other, third) = (apply("Plover").await, apply("Wagtail").await, apply("Curlew").await);
    for begun in [&one, &other, &third] {
        tell(begun).await;
    }
    let file = place.folder.path().join("old.firsthand");
    house.back_up(&file).await;
    store::write!(house.db(), Actor::Visitor, |work| applications::withdraw(work, &keys, one.id)).unwrap();
    store::write!(house.db(), Actor::Visitor, |work| voice::remove(work, &keys, third.id)).unwrap();

    let elsewhere = Place::sqlite();
    elsewhere.restore(&file, Some(place.data().join("vault"))).await.unwrap();
    let again = elsewhere.open().await;
    let keys = &again.app.house.keys;
    assert!(matches!(applications::find(again.db().read(), one.id).await, Err(base::Error::Missing)));
    assert_eq!(traces(&again, &elsewhere.data(), "plover").await, Vec::<String>::new());
    let typed = people::links::Code::parse(&one.code.code.shown()).unwrap();
    let entered = store::write!(again.db(), Actor::Visitor, |work| applications::enter(work, keys, &typed));
    assert!(matches!(entered, Err(base::Error::Missing)));
    // The other one is there, opens with their code, and by no page's link from before.
    let typed = people::links::Code::parse(&other.code.code.shown()).unwrap();
    assert!(applications::open(again.db(), keys, other.opened.secret.reveal()).await.is_err());
    store::write!(again.db(), Actor::Visitor, |work| applications::enter(work, keys, &typed)).unwrap();
    let said = applications::own(again.db(), keys, other.id).await.unwrap();
    assert_eq!(said.name, "Wagtail");
    let note = said.voice.unwrap();
    let heard = voice::played(again.app.house.clone(), other.id, note.voice, 0..note.bytes);
    let heard: Vec<Vec<u8>> = heard.try_collect().await.unwrap();
    assert!(heard.concat() == told, "it came through the backup whole");
    let third = applications::own(again.db(), keys, third.id).await.unwrap();
    assert_eq!((third.name.as_str(), third.voice), ("Curlew", None), "what was taken out since is taken out again");
});
