//! A paper that somebody signed, sealed under their own key: it comes back with
//! a restore, opens nowhere once they are forgotten, and `firsthand doctor`
//! notices when its bytes are gone or are not what they were.

use super::crash::run;
use super::on_both;
use super::world::{House, PASSPHRASE, Place, Told};
use base::{Actor, PaperId};
use newsroom::testing::Newsroom;
use people::ledger::papers::{self, Format};
use people::persons;

/// Signed by whoever is called so.
fn scan(word: &str) -> Vec<u8> {
    format!("%PDF-1.7 {word} agrees to be photographed. Signed.").into_bytes()
}

async fn keep(house: &House, room: &Newsroom, told: &Told) -> PaperId {
    let (house, actor) = (&*house.app.house, room.editor.actor());
    let plain = scan(told.word);
    let sealed =
        store::write!(house.db, actor, |work| papers::seal(work, &house.keys, told.persona, Format::Pdf, &plain));
    let sealed = sealed.unwrap();
    papers::put(&house.files, &sealed).await.unwrap();
    store::write!(house.db, actor, |work| papers::keep(work, told.persona, &sealed)).unwrap()
}

/// What the paper shows; nothing where it does not open.
async fn open(house: &House, paper: PaperId) -> Option<Vec<u8>> {
    let house = &*house.app.house;
    let paper = papers::find(house.db.read(), paper).await.ok()?;
    store::write!(house.db, Actor::Operator, |work| papers::open(work, &house.keys, &house.files, &paper)).ok()
}

on_both!(async fn it_comes_back_and_goes_with_its_person(place) {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let (one, other) = (house.tell(&room, "Heron").await, house.tell(&room, "Wagtail").await);
    let (hers, theirs) = (keep(&house, &room, &one).await, keep(&house, &room, &other).await);
    house.work_off().await;
    let file = place.folder.path().join("old.firsthand");
    house.back_up(&file).await;
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"agrees"), "a paper stands open in the backup");

    let vault = place.data().join("vault");
    let elsewhere = Place::sqlite();
    elsewhere.restore(&file, Some(vault.clone())).await.unwrap();
    let again = elsewhere.open().await;
    assert_eq!(open(&again, hers).await, Some(scan("Heron")));
    assert_eq!(open(&again, theirs).await, Some(scan("Wagtail")));
    // The look at it stands where the person can read of it.
    let looks = persons::reads(again.db().read(), &[one.persona], 50).await.unwrap();
    assert_eq!(looks[0].reason, persons::ReadReason::Evidence);

    let paper = papers::find(house.db().read(), hers).await.unwrap();
    let keys = &house.app.house.keys;
    store::write!(house.db(), Actor::Operator, |work| persons::forget(work, keys, one.persona)).unwrap();
    // The key is gone at once, the bytes and the row with the work that follows.
    assert_eq!(open(&house, hers).await, None);
    house.work_off().await;
    assert!(!house.app.house.files.exists(&papers::key(&paper.file_hash)).await.unwrap());
    assert_eq!(open(&house, theirs).await, Some(scan("Wagtail")));

    // The old backup, its passphrase and the vault as it is now open it no more.
    let later = Place::sqlite();
    later.restore_with(&file, Some(vault), PASSPHRASE, false, false).await.unwrap();
    let later = later.open().await;
    assert_eq!(open(&later, hers).await, None);
    later.work_off().await;
    assert_eq!(open(&later, hers).await, None);
    assert!(!later.app.house.files.exists(&papers::key(&paper.file_hash)).await.unwrap());
    assert_eq!(open(&later, theirs).await, Some(scan("Wagtail")));
});

on_both!(async fn doctor_misses_it_and_sees_that_it_was_changed(place) {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    let told = house.tell(&room, "Heron").await;
    let paper = keep(&house, &room, &told).await;
    let paper = papers::find(house.db().read(), paper).await.unwrap();
    let pictures = told.files.len();
    house.close().await;
    let (well, said) = run(place, &["doctor"]);
    let wanted = format!("ok    files         {pictures} files of pictures and recordings, 1 paper, each as it was kept");
    assert!(well && said.contains(&wanted), "{said}");

    // One byte of the paper, the same length.
    let key = papers::key(&paper.file_hash);
    let path = place.data().join("media").join(&key);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[40] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let (well, said) = run(place, &["doctor"]);
    assert!(!well && said.contains(&format!("1 paper; 1 changed, the first is {key}")), "{said}");

    // And a picture that grew, and one that is gone.
    std::fs::remove_file(&path).unwrap();
    let picture = newsroom::media::File::key(&told.files[0]);
    let there = place.data().join("media").join(&picture);
    let mut grown = std::fs::read(&there).unwrap();
    grown.push(0);
    std::fs::write(&there, grown).unwrap();
    let (well, said) = run(place, &["doctor"]);
    let both = format!("1 paper; 1 missing, the first is {key}; 1 changed, the first is {picture}; bring them back");
    assert!(!well && said.contains("fail  files") && said.contains(&both), "{said}");
});
