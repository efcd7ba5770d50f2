//! Both ceremonies with an authenticator made of software, on both engines.

use super::*;
use crate::links::{self, Purpose};
use crate::persons;
use crate::testing::{ambassador, keys, teller};
use crate::webauthn::authenticator::Authenticator;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, EditionId, TestChance};

fn site() -> Site {
    Site::of("https://day.example.org").unwrap()
}

async fn somebody(db: &TestDb) -> (PersonaId, LinkId) {
    let persona = ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona;
    (persona, LinkId::new(db.chance()))
}

async fn add(db: &TestDb, who: (PersonaId, LinkId), device: &mut Authenticator) -> OwnKeyId {
    let asked = start_registration(db, &keys(), &site(), who, "My page").await.unwrap();
    let answer = device.register(&asked.options);
    finish(db, who, &asked, &answer).await.unwrap()
}

async fn finish(db: &TestDb, who: (PersonaId, LinkId), asked: &Asked, answer: &str) -> Result<OwnKeyId> {
    let actor = teller(db, who.0).await;
    ::store::write!(db.db, actor, |work| finish_registration(
        work,
        &keys(),
        &site(),
        who,
        (&asked.state, answer),
        "My phone"
    ))
}

async fn go_in(db: &TestDb, device: &mut Authenticator) -> Result<Entered> {
    let asked = start_entering(db, &keys(), &site()).unwrap();
    let answer = device.sign_in(&asked.options);
    ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys(), &site(), &asked.state, &answer))
}

fn is_refused<T: std::fmt::Debug>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(Error::Refused(message)) if message.key == "accounts-passkey-refused")
}

on_both!(async fn a_passkey_opens_the_page_of_whoever_added_it(db) {
    let who = somebody(db).await;
    let mut device = Authenticator::new(1);
    let key = add(db, who, &mut device).await;
    db.clock.push_seconds(1);
    let entered = go_in(db, &mut device).await.unwrap();
    assert_eq!(entered.persona, who.0);
    let link = links::open(db, &keys(), entered.opened.secret.reveal(), Purpose::MyStory).await.unwrap();
    assert_eq!(link.subject, who.0.to_string());
    let own = list(db.read(), &[who.0]).await.unwrap();
    assert_eq!(own, [OwnKey { id: key, name: "My phone".into(), added_at: db.now().plus_seconds(-1), used_at: Some(db.now()) }]);

    let actor = teller(db, who.0).await;
    let other = somebody(db).await.0;
    let rename_to = async |persona, name: &str| ::store::write!(db.db, actor, |work| rename(work, persona, key, name));
    rename_to(who.0, " Kitchen tablet ").await.unwrap();
    assert_eq!(list(db.read(), &[who.0]).await.unwrap()[0].name, "Kitchen tablet");
    for wrong in ["", " ", &"x".repeat(61), "a\u{7}b"] {
        assert!(matches!(rename_to(who.0, wrong).await, Err(Error::Invalid(m)) if m.of("name").is_some()), "{wrong:?}");
    }
    assert!(matches!(rename_to(other, "Mine").await, Err(Error::Missing)));
    let gone = async |persona| ::store::write!(db.db, actor, |work| remove(work, persona, key));
    assert!(matches!(gone(other).await, Err(Error::Missing)));
    gone(who.0).await.unwrap();
    assert!(is_refused(&go_in(db, &mut device).await), "what was removed opens nothing");
});

on_both!(async fn what_a_device_keeps_tells_nothing(db) {
    let who = somebody(db).await;
    let asked = start_registration(db, &keys(), &site(), who, "My page").await.unwrap();
    let again = start_registration(db, &keys(), &site(), who, "My page").await.unwrap();
    for told in [&asked.options, &again.options] {
        assert!(!told.contains("Ada") && !told.contains(&who.0.to_string()), "{told}");
    }
    let handle = |asked: &Asked| asked.state[..HANDLE].to_owned();
    assert_ne!(handle(&asked), handle(&again), "nor does one handle lead to another");
});

on_both!(async fn nobody_finishes_what_another_began_and_nothing_twice(db) {
    let (who, other) = (somebody(db).await, somebody(db).await);
    let mut device = Authenticator::new(2);
    let asked = start_registration(db, &keys(), &site(), who, "My page").await.unwrap();
    let answer = device.register(&asked.options);
    assert!(is_refused(&finish(db, other, &asked, &answer).await));
    let elsewhere = (who.0, LinkId::new(db.chance()));
    assert!(is_refused(&finish(db, elsewhere, &asked, &answer).await));
    for state in ["", "short", &"x".repeat(200)] {
        let wrong = Asked { state: state.to_owned(), ..asked.clone() };
        assert!(is_refused(&finish(db, who, &wrong, &answer).await), "{state}");
    }
    finish(db, who, &asked, &answer).await.unwrap();
    assert!(is_refused(&finish(db, who, &asked, &answer).await));

    let asked = start_entering(db, &keys(), &site()).unwrap();
    let answer = device.sign_in(&asked.options);
    db.clock.push_seconds(LIVES_SECONDS);
    let late = ::store::write!(db.db, Actor::Visitor, |work| enter(work, &keys(), &site(), &asked.state, &answer));
    assert!(is_refused(&late));
    // Forgotten, and the passkey with them.
    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), who.0)).unwrap();
    assert!(list(db.read(), &[who.0]).await.unwrap().is_empty());
    assert!(is_refused(&go_in(db, &mut device).await));
});
