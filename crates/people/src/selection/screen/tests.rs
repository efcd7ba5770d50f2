//! The risk screen on both databases: what was never said is no, and why is
//! nobody's but safeguarding's.

use super::*;
use crate::accounts::Role;
use crate::selection::testing::{applied, keys, rows, said};
use crate::testing::staff;
use ::store::on_both;
use base::{Actor, EditionId};

on_both!(async fn others_see_whether_and_nobody_sees_why_without_a_trace(db) {
    let application = applied(db, EditionId::new(db.chance()), &said("Amal Haddad")).await;
    let safeguarding = staff(db, &[Role::Safeguarding]).await;
    assert_eq!(of(db.read(), application).await.unwrap(), None);
    let say = async |stands, why: &str| {
        ::store::write!(db.db, safeguarding.actor(), |work| decide(work, &keys(), application, stands, why))
    };
    say(Stands::NotYet, "Somebody looks for them").await.unwrap();
    assert_eq!(of(db.read(), application).await.unwrap().unwrap().stands, Stands::NotYet);
    assert!(!format!("{:?}", rows(db, &["screens", "audit"]).await).contains("looks for them"));
    let why = async || ::store::write!(db.db, safeguarding.actor(), |work| read(work, &keys(), application)).unwrap();
    assert_eq!(why().await.as_deref(), Some("Somebody looks for them"));
    // What was said last holds; nothing of before is left.
    say(Stands::MayGoOn, "").await.unwrap();
    assert_eq!((why().await.as_deref(), rows(db, &["screens"]).await[0].1.len()), (Some(""), 1));
    let wrong = say(Stands::Not, "His visa was refused").await;
    assert!(matches!(wrong, Err(Error::Invalid(invalid)) if invalid.0[0].0 == "why"));
    // A restore does not know what was said since: nobody may go on before it is said again.
    ::store::write!(db.db, Actor::System, |work| forget(work, application)).unwrap();
    assert_eq!((of(db.read(), application).await.unwrap(), why().await), (None, None));
    say(Stands::MayGoOn, "").await.unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| applications::withdraw(work, &keys(), application)).unwrap();
    assert_eq!(rows(db, &["screens"]).await[0].1.len(), 0);
    assert!(matches!(say(Stands::MayGoOn, "").await, Err(Error::Missing)));
});
