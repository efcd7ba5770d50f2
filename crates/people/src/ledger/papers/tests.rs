//! Sealed, shown to whose it is, and gone with their key.

use super::*;
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, TestChance};

const SCAN: &[u8] = b"%PDF-1.7 I agree. Signed.";

async fn kept(db: &TestDb, files: &Files) -> (PersonaId, Paper) {
    let (keys, edition) = (keys(), EditionId::new(&TestChance::new(2026)));
    let persona = ambassador(db, &keys, edition).await.persona;
    let actor = staff(db, &[crate::accounts::Role::Coordinator]).await.actor();
    let sealed = ::store::write!(db, actor, |work| seal(work, &keys, persona, Format::Pdf, SCAN)).unwrap();
    put(files, &sealed).await.unwrap();
    let id = ::store::write!(db, actor, |work| keep(work, persona, &sealed)).unwrap();
    (persona, find(db.read(), id).await.unwrap())
}

on_both!(async fn a_paper_is_sealed_and_every_look_but_their_own_is_written_down(db) {
    let (files, keys) = (Files::memory(), keys());
    let (persona, paper) = kept(db, &files).await;
    let lying = files.get(&key(&paper.file_hash)).await.unwrap();
    assert!(!lying.windows(8).any(|window| window == b"I agree."), "the words do not lie open");
    assert_eq!((paper.size, model::sha256(&lying)), (SCAN.len() as u64, paper.file_hash.clone()));

    let looks = async || crate::persons::reads(db.read(), &[persona], 10).await.unwrap().len();
    let before = looks().await;
    let own = teller(db, persona).await;
    assert_eq!(::store::write!(db, own, |work| open(work, &keys, &files, &paper)).unwrap(), SCAN);
    assert_eq!(looks().await, before, "their own look is nobody's business");
    let desk = staff(db, &[crate::accounts::Role::Safeguarding]).await.actor();
    assert_eq!(::store::write!(db, desk, |work| open(work, &keys, &files, &paper)).unwrap(), SCAN);
    assert_eq!(looks().await, before + 1);

    // Another paper's bytes in its place do not open.
    let (_, other) = kept(db, &files).await;
    let swapped = Paper { file_hash: other.file_hash, ..paper };
    assert!(::store::write!(db, desk, |work| open(work, &keys, &files, &swapped)).is_err());
});

on_both!(async fn forgetting_takes_the_key_and_the_row(db) {
    let (files, keys) = (Files::memory(), keys());
    let (persona, paper) = kept(db, &files).await;
    let desk = staff(db, &[crate::accounts::Role::Safeguarding]).await.actor();
    ::store::write!(db, desk, |work| crate::persons::forget(work, &keys, persona)).unwrap();
    assert!(matches!(::store::write!(db, desk, |work| open(work, &keys, &files, &paper)), Err(Error::Missing)));
    let free = ::store::write!(db, desk, |work| remove_all(work, persona)).unwrap();
    assert_eq!(free, [key(&paper.file_hash)]);
    assert_eq!(of_persona(db.read(), persona).await.unwrap(), []);
});
