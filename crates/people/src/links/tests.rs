//! A link opens one thing, once where it should, and fails alike for every reason.

use super::*;
use crate::testing::keys;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Event, StaffId, TestChance};

async fn make(db: &TestDb, purpose: Purpose, single_use: bool) -> Issued {
    let new = NewLink { purpose, subject: "subject-1".to_owned(), lives_seconds: 600, single_use };
    ::store::write!(db.db, Actor::Operator, |work| issue(work, &keys(), &new)).unwrap()
}

async fn use_it(db: &Db, secret: &str, purpose: Purpose) -> Result<Link> {
    ::store::write!(db, Actor::Visitor, |work| async {
        work.record(Event::StaffChanged { staff: StaffId::new(&TestChance::new(1)) });
        consume(work, &keys(), secret, purpose).await
    })
}

fn is_missing<T: std::fmt::Debug>(outcome: Result<T>) -> bool {
    matches!(outcome, Err(Error::Missing))
}

on_both!(async fn showing_a_link_never_uses_it_up(db) {
    let issued = make(db, Purpose::SignIn, true).await;
    for _ in 0..3 {
        let link = open(db, &keys(), issued.secret.reveal(), Purpose::SignIn).await.unwrap();
        assert_eq!((link.id, link.subject.as_str(), link.used_at), (issued.id, "subject-1", None));
    }
    assert_eq!(use_it(db, issued.secret.reveal(), Purpose::SignIn).await.unwrap().used_at, Some(db.now()));
});

on_both!(async fn a_single_use_link_works_once_also_in_a_race(db) {
    let issued = make(db, Purpose::SignIn, true).await;
    let rivals = (0..6).map(|_| {
        let (db, secret) = (db.db.clone(), issued.secret.clone());
        tokio::spawn(async move { use_it(&db, secret.reveal(), Purpose::SignIn).await })
    });
    let outcomes = futures_util::future::join_all(rivals).await;
    let (won, lost): (Vec<_>, Vec<_>) = outcomes.into_iter().map(|o| o.unwrap()).partition(|o| o.is_ok());
    assert_eq!((won.len(), lost.len()), (1, 5));
    assert!(lost.into_iter().all(is_missing));
    assert!(is_missing(open(db, &keys(), issued.secret.reveal(), Purpose::SignIn).await));
    assert_eq!(find(db.read(), issued.id).await.unwrap().state(db.now()), State::Used);
});

on_both!(async fn a_lasting_link_works_until_it_ends(db) {
    let issued = make(db, Purpose::Review, false).await;
    for _ in 0..2 {
        use_it(db, issued.secret.reveal(), Purpose::Review).await.unwrap();
    }
    db.clock.push_seconds(600);
    assert!(is_missing(open(db, &keys(), issued.secret.reveal(), Purpose::Review).await));
    assert!(is_missing(use_it(db, issued.secret.reveal(), Purpose::Review).await));
    assert_eq!(find(db.read(), issued.id).await.unwrap().state(db.now()), State::Expired);
});

on_both!(async fn every_way_of_being_wrong_looks_alike(db) {
    let issued = make(db, Purpose::Review, false).await;
    let revoked = make(db, Purpose::Review, false).await;
    ::store::write!(db.db, Actor::Operator, |work| revoke(work, revoked.id)).unwrap();
    let other_keys = Keys::new(&[1; 32]);
    let right = issued.secret.reveal();
    let long = "a".repeat(4000);
    for (keys, secret, purpose) in [
        (&keys(), "", Purpose::Review),
        (&keys(), "wrong", Purpose::Review),
        (&keys(), long.as_str(), Purpose::Review),
        (&keys(), right, Purpose::SignIn),
        (&keys(), revoked.secret.reveal(), Purpose::Review),
        (&other_keys, right, Purpose::Review),
        (&keys(), "' OR 1=1 --", Purpose::Review),
    ] {
        assert!(is_missing(open(db, keys, secret, purpose).await), "{secret}");
    }
    assert_eq!(find(db.read(), revoked.id).await.unwrap().state(db.now()), State::Revoked);
    assert!(open(db, &keys(), right, Purpose::Review).await.is_ok());
});

on_both!(async fn every_link_about_a_subject_can_be_ended(db) {
    let (one, two) = (make(db, Purpose::Review, false).await, make(db, Purpose::Review, false).await);
    let other = make(db, Purpose::SignIn, true).await;
    ::store::write!(db.db, Actor::Operator, |work| revoke_all(work, Purpose::Review, "subject-1")).unwrap();
    let states: Vec<_> = about(db.read(), Purpose::Review, "subject-1").await.unwrap().iter().map(|l| l.state(db.now())).collect();
    assert_eq!(states, [State::Revoked, State::Revoked]);
    for gone in [one, two] {
        assert!(is_missing(open(db, &keys(), gone.secret.reveal(), Purpose::Review).await));
    }
    assert!(open(db, &keys(), other.secret.reveal(), Purpose::SignIn).await.is_ok());
});

#[tokio::test]
async fn the_database_and_the_log_never_see_the_secret() {
    let db = TestDb::sqlite().await;
    let issued = make(&db, Purpose::SignIn, true).await;
    let kept = format!("{:?}", find(db.read(), issued.id).await.unwrap());
    assert!(!kept.contains(issued.secret.reveal()));
    assert!(!format!("{issued:?}").contains(issued.secret.reveal()));
    let file = std::fs::read(db.folder().join("firsthand.db")).unwrap();
    let wal = std::fs::read(db.folder().join("firsthand.db-wal")).unwrap_or_default();
    let needle = issued.secret.reveal().as_bytes();
    assert!(![file, wal].iter().any(|bytes| bytes.windows(needle.len()).any(|w| w == needle)));
}
