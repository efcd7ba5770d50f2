//! Talks on both databases: sealed, written down when read, and gone with the application.

use super::*;
use crate::accounts::Role;
use crate::selection::scoring;
use crate::selection::testing::{applied, keys, refused, rows, said};
use crate::testing::staff;
use ::store::{audit, on_both};
use base::{Actor, EditionId};

on_both!(async fn a_talk_is_sealed_read_with_a_trace_and_gone_with_the_application(db) {
    let application = applied(db, EditionId::new(db.chance()), &said("Amal Haddad")).await;
    let safeguarding = staff(db, &[Role::Safeguarding]).await;
    let note = async |kind, words: &str| {
        ::store::write!(db.db, safeguarding.actor(), |work| add(work, &keys(), application, kind, words))
    };
    note(Kind::Conversation, "  Would like to speak in schools ").await.unwrap();
    db.clock.push_seconds(60);
    note(Kind::Readiness, "Sleeps well. A friend comes along.").await.unwrap();
    for (words, key) in [("", "error-required"), ("Her asylum claim is pending", "people-no-status"), (&*"x".repeat(3_001), "error-too-long")] {
        let Err(Error::Invalid(invalid)) = note(Kind::Readiness, words).await else { panic!("{words}") };
        assert_eq!((invalid.0[0].0, invalid.0[0].1.key), ("words", key));
    }
    let there = of(db.read(), application).await.unwrap();
    assert_eq!(there.iter().map(|talk| talk.kind).collect::<Vec<_>>(), [Kind::Conversation, Kind::Readiness]);
    assert!(!format!("{:?}", rows(db, &["talks", "audit"]).await).contains("schools"));
    let read_it = ::store::write!(db.db, safeguarding.actor(), |work| read(work, &keys(), application)).unwrap();
    assert_eq!(read_it[0].words, "Would like to speak in schools");
    assert_eq!((read_it[1].talk.by, read_it.len()), (Some(safeguarding.id), 2));
    let filter = audit::Filter { event: Some("application.notes_read".to_owned()), ..audit::Filter::default() };
    assert_eq!(audit::list(db.read(), &filter, 9).await.unwrap().len(), 1);
    db.clock.push_days(31);
    ::store::write!(db.db, Actor::System, |work| applications::purge(work, &keys(), 9)).unwrap();
    assert_eq!(rows(db, &["talks"]).await, [("talks".to_owned(), Vec::<String>::new())]);
    let late = ::store::write!(db.db, safeguarding.actor(), |work| read(work, &keys(), application));
    assert!(matches!(late, Err(Error::Missing)));
});

on_both!(async fn whoever_still_scores_talks_with_nobody(db) {
    let edition = EditionId::new(db.chance());
    let application = applied(db, edition, &said("Amal Haddad")).await;
    let (one, other) = (staff(db, &[Role::Coordinator]).await, staff(db, &[Role::Press]).await);
    ::store::write!(db.db, one.actor(), |work| scoring::name(work, application, &[one.id, other.id])).unwrap();
    let added = ::store::write!(db.db, one.actor(), |work| add(work, &keys(), application, Kind::Conversation, "Hello"));
    assert_eq!(refused(added), "selection-refused-blind");
    let told = ::store::write!(db.db, one.actor(), |work| read(work, &keys(), application));
    assert_eq!(refused(told), "selection-refused-blind");
});
