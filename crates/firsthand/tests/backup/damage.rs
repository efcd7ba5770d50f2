//! A backup that is not as it was written is refused by name, and nothing is
//! changed.

use super::world::{PASSPHRASE, Place};
use firsthand::backup::{Wrong, check};
use newsroom::testing::Newsroom;
use std::path::{Path, PathBuf};

async fn backup(place: &Place) -> PathBuf {
    let house = place.open().await;
    let room = Newsroom::open_by(house.db(), house.app.house.keys.clone()).await;
    house.tell(&room, "Heron").await;
    let file = place.folder.path().join("one.firsthand");
    house.back_up(&file).await;
    house.close().await;
    file
}

fn wrong(file: &Path, passphrase: Option<&str>) -> String {
    match check(file, passphrase) {
        Ok(_) => "nothing".to_owned(),
        Err(wrong @ (Wrong::Changed(_) | Wrong::Format(_))) => wrong.to_string().split(':').next().unwrap().to_owned(),
        Err(wrong) => wrong.to_string(),
    }
}

#[tokio::test]
async fn every_damage_has_its_name() {
    let place = Place::sqlite();
    let file = backup(&place).await;
    let bytes = std::fs::read(&file).unwrap();
    let other = file.with_file_name("other.firsthand");
    let with = |bytes: &[u8], passphrase| {
        std::fs::write(&other, bytes).unwrap();
        wrong(&other, passphrase)
    };
    assert_eq!(with(&bytes, None), "nothing");
    assert_eq!(with(&bytes, Some(PASSPHRASE)), "nothing");
    assert_eq!(with(&bytes, Some("another passphrase")), Wrong::Passphrase.to_string());
    assert_eq!(with(b"", None), Wrong::NotABackup.to_string());
    assert_eq!(with(&[7; 4096], None), Wrong::NotABackup.to_string());
    for part in 1..40 {
        let cut = bytes.len() * part / 40;
        let said = with(&bytes[..cut], None);
        assert!([Wrong::Truncated.to_string(), Wrong::NotABackup.to_string()].contains(&said), "cut at {cut}: {said}");
    }
    for part in 0..60 {
        let at = 600 + (bytes.len() - 2600) * part / 60;
        let mut changed = bytes.clone();
        changed[at] ^= 0x01;
        // What only fills up to the next block is of no meaning.
        if bytes[at] != 0 {
            assert_ne!(with(&changed, Some(PASSPHRASE)), "nothing", "changed at {at}");
        }
    }
    let newer = String::from_utf8_lossy(&bytes[512..700]).into_owned();
    assert!(newer.contains("\"format\":1"), "{newer}");
    let at = bytes.windows(10).position(|window| window == b"\"format\":1").unwrap() + 9;
    let mut changed = bytes;
    changed[at] = b'9';
    assert_eq!(with(&changed, None), Wrong::Format(9).to_string());
}

/// Somebody who knows the form can make every sum fit again, but not the seal.
#[tokio::test]
async fn sums_made_anew_do_not_pass_the_seal() {
    let place = Place::sqlite();
    let file = backup(&place).await;
    let mut bytes = std::fs::read(&file).unwrap();
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|window| window == what);
    // A row says that a pause never was; here, that the edition is another.
    let at = find(&bytes, b"tables/editions/000001.jsonl").unwrap();
    let size = usize::from_str_radix(std::str::from_utf8(&bytes[at + 124..at + 135]).unwrap(), 8).unwrap();
    let (from, to) = (at + 512, at + 512 + size);
    let hex = |bytes: &[u8]| -> String {
        use sha2::Digest as _;
        sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let before = hex(&bytes[from..to]);
    let year = find(&bytes[from..to], b"2026").unwrap();
    bytes[from + year..from + year + 4].copy_from_slice(b"2027");
    let after = hex(&bytes[from..to]);
    let sum = find(&bytes, before.as_bytes()).unwrap();
    bytes[sum..sum + 64].copy_from_slice(after.as_bytes());
    let forged = file.with_file_name("forged.firsthand");
    std::fs::write(&forged, &bytes).unwrap();
    assert_eq!(wrong(&forged, None), "nothing", "the sums fit");
    assert_eq!(wrong(&forged, Some(PASSPHRASE)), "The backup was changed or damaged");
}

#[tokio::test]
async fn what_is_refused_changes_nothing() {
    let place = Place::sqlite();
    let file = backup(&place).await;
    let elsewhere = Place::sqlite();
    let vault = Some(place.data().join("vault"));
    let refused = elsewhere.restore_with(&file, vault.clone(), "another passphrase", false, false).await.unwrap_err();
    assert!(refused.starts_with("The passphrase is not the one"), "{refused}");
    assert!(!elsewhere.data().exists());
    // Into a house that lives: not without being told so, and not while it runs.
    let full = place.restore_with(&file, None, PASSPHRASE, false, false).await.unwrap_err();
    assert!(full.starts_with("The database is not empty."), "{full}");
    let running = firsthand::backup::Hold::shared(&place.config()).unwrap();
    let busy = place.restore_with(&file, None, PASSPHRASE, true, false).await.unwrap_err();
    assert!(busy.starts_with("Firsthand is running over this folder."), "{busy}");
    drop(running);
    // Into a house with another key.
    std::fs::create_dir_all(elsewhere.data()).unwrap();
    std::fs::write(elsewhere.data().join("instance.key"), [9; 32]).unwrap();
    let other = elsewhere.restore(&file, vault).await.unwrap_err();
    assert!(other.contains("is the key of another installation"), "{other}");
    // The copy of a vault of somebody else.
    let stranger = Place::sqlite();
    let strangers = backup(&stranger).await;
    let third = Place::sqlite();
    let alien = third.restore(&file, Some(strangers.with_file_name("firsthand.vault"))).await.unwrap_err();
    assert!(alien.contains("the copy of the vault"), "{alien}");
    // A backup never takes the place of another.
    let house = place.open().await;
    let instance = firsthand::config::instance_key::read(&house.config.instance_key).unwrap();
    let kept = &*house.app.house;
    let source = firsthand::backup::Source {
        db: &kept.db,
        files: &kept.files,
        keys: &kept.keys,
        vault: kept.keys.vault().unwrap(),
        instance_key: &instance,
    };
    assert!(firsthand::backup::write(&source, PASSPHRASE, &file).await.is_err());
    assert_eq!(check(&file, Some(PASSPHRASE)).map(|_| ()).map_err(|wrong| wrong.to_string()), Ok(()));
}
