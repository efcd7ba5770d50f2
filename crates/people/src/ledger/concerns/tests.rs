//! A pressure holds everything, is nobody's but safeguarding's to clear, and is not forgotten by a restore.

use super::*;
use crate::accounts::Role;
use crate::ledger::{Answers, Choice, Depicted, Method, cases, paused, record_answers};
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, StoryId, TestChance};
use consent::Purpose;

async fn somebody(db: &TestDb) -> (PersonaId, StoryId) {
    let persona = ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona;
    let story = StoryId::new(db.chance());
    let own = teller(db, persona).await;
    let answers = Answers { purposes: [(Purpose::Website, Choice::Yes)].into(), ..Answers::default() };
    ::store::write!(db, own, |work| record_answers(work, story, persona, &answers, Method::Link)).unwrap();
    (persona, story)
}

async fn rests(db: &TestDb, persona: PersonaId, story: StoryId) -> bool {
    let case = cases(db.read(), &[Depicted::one(story, persona, None)]).await.unwrap().remove(&story).unwrap();
    case.people.iter().any(|one| one.paused)
}

on_both!(async fn a_pressure_holds_everything_until_safeguarding_clears_it(db) {
    let ((persona, story), keys) = (somebody(db).await, keys());
    let own = teller(db, persona).await;
    assert!(!rests(db, persona, story).await);
    let new = NewConcern { words: "  My cousin stood behind me. ".into(), ..NewConcern::pressure(persona, RaisedBy::Person) };
    ::store::write!(db, own, |work| raise(work, &keys, &new)).unwrap();
    assert!(rests(db, persona, story).await);
    assert!(paused(db.read(), &[persona]).await.unwrap().is_empty(), "no page says that something is different");
    // Pressed once more without words, it stands once.
    let again = NewConcern::pressure(persona, RaisedBy::Person);
    ::store::write!(db, own, |work| raise(work, &keys, &again)).unwrap();
    let open = list(db.read(), true, 10, 0).await.unwrap();
    assert_eq!((open.len(), count_open(db.read()).await.unwrap(), open[0].by), (1, 1, RaisedBy::Person));

    let concern = open[0].clone();
    let refused = ::store::write!(db, own, |work| clear(work, concern.id));
    assert!(matches!(refused, Err(Error::Refused(m)) if m.key == "people-concern-second-eyes"));
    let safeguarding = staff(db, &[Role::Safeguarding]).await.actor();
    let said = ::store::write!(db, safeguarding, |work| words(work, &keys, &concern)).unwrap();
    assert_eq!(said.as_deref(), Some("My cousin stood behind me."));
    assert_eq!(crate::persons::reads(db.read(), &[persona], 10).await.unwrap().len(), 1);
    for _ in 0..2 {
        ::store::write!(db, safeguarding, |work| clear(work, concern.id)).unwrap();
        assert!(!rests(db, persona, story).await);
    }
    assert_eq!(find(db.read(), concern.id).await.unwrap().cleared_by, safeguarding.staff());
    assert_eq!((list(db.read(), true, 10, 0).await.unwrap().len(), list(db.read(), false, 10, 0).await.unwrap().len()), (0, 1));
});

on_both!(async fn whoever_saw_it_is_not_the_one_who_clears_it(db) {
    let ((persona, story), keys) = (somebody(db).await, keys());
    let seen_by = staff(db, &[Role::Safeguarding]).await.actor();
    let new = NewConcern::pressure(persona, RaisedBy::Staff);
    ::store::write!(db, seen_by, |work| raise(work, &keys, &new)).unwrap();
    let concern = list(db.read(), true, 1, 0).await.unwrap().remove(0);
    let refused = ::store::write!(db, seen_by, |work| clear(work, concern.id));
    assert!(matches!(refused, Err(Error::Refused(_))));
    assert!(rests(db, persona, story).await);
    let other = staff(db, &[Role::Safeguarding]).await.actor();
    ::store::write!(db, other, |work| clear(work, concern.id)).unwrap();
    assert!(!rests(db, persona, story).await);
});

on_both!(async fn what_was_not_said_is_known_and_holds_nothing_else_back(db) {
    let ((persona, story), keys) = (somebody(db).await, keys());
    let own = teller(db, persona).await;
    let new = NewConcern { work: Some(story), kind: Kind::NotSaid, ..NewConcern::pressure(persona, RaisedBy::Person) };
    ::store::write!(db, own, |work| raise(work, &keys, &new)).unwrap();
    assert!(!rests(db, persona, story).await, "what it was about is taken back by itself");
    assert_eq!(count_open(db.read()).await.unwrap(), 1);
});

on_both!(async fn a_restore_holds_it_again(db) {
    let (persona, story) = somebody(db).await;
    for _ in 0..2 {
        ::store::write!(db, base::Actor::Operator, |work| raise_again(work, persona)).unwrap();
    }
    assert!(rests(db, persona, story).await);
    assert_eq!(count_open(db.read()).await.unwrap(), 1);
    let nobody = PersonaId::new(db.chance());
    assert!(matches!(::store::write!(db, base::Actor::Operator, |work| raise_again(work, nobody)), Err(Error::Missing)));
});

on_both!(async fn a_pressure_on_one_persona_holds_the_person(db) {
    let ((persona, story), keys) = (somebody(db).await, keys());
    let shape = crate::testing::enrolment(EditionId::new(&TestChance::new(2026)), "Lantern").shape;
    let slug = crate::personas::SlugWish::Random;
    let second = ::store::write!(db, base::Actor::Operator, |work| crate::persons::add_persona(work, &keys, persona, &shape, &slug)).unwrap();
    let (stranger, theirs) = somebody(db).await;
    let own = teller(db, persona).await;
    for _ in 0..2 {
        let new = NewConcern { work: Some(story), ..NewConcern::pressure(persona, RaisedBy::Person) };
        ::store::write!(db, own, |work| raise(work, &keys, &new)).unwrap();
    }
    assert!(rests(db, persona, story).await && rests(db, second, StoryId::new(db.chance())).await);
    assert!(!rests(db, stranger, theirs).await);
    assert_eq!(count_open(db.read()).await.unwrap(), 2, "one for each, however often it is pressed");
});

on_both!(async fn a_persona_added_meanwhile_is_held_as_well(db) {
    let ((persona, _), keys) = (somebody(db).await, keys());
    let shape = crate::testing::enrolment(EditionId::new(&TestChance::new(2026)), "Lantern").shape;
    let add = async || {
        let slug = crate::personas::SlugWish::Random;
        let coordinator = staff(db, &[Role::Coordinator, Role::Safeguarding]).await.actor();
        let added = ::store::write!(db, coordinator, |work| crate::persons::add_persona(work, &keys, persona, &shape, &slug));
        (added.unwrap(), coordinator)
    };
    let (before, _) = add().await;
    assert_eq!(count_open(db.read()).await.unwrap(), 0);
    let seen_by = staff(db, &[Role::Safeguarding]).await.actor();
    let new = NewConcern::pressure(before, RaisedBy::Staff);
    ::store::write!(db, seen_by, |work| raise(work, &keys, &new)).unwrap();
    let (added, adder) = add().await;
    for one in [persona, before, added] {
        assert!(rests(db, one, StoryId::new(db.chance())).await);
    }
    // It stands as it was raised: whoever raised it cannot clear it, whoever added the persona may.
    let concern = list(db.read(), true, 10, 0).await.unwrap().into_iter().find(|one| one.persona == added).unwrap();
    assert_eq!((concern.kind, concern.by, concern.staff), (Kind::Pressure, RaisedBy::Staff, seen_by.staff()));
    assert!(::store::write!(db, seen_by, |work| clear(work, concern.id)).is_err());
    ::store::write!(db, adder, |work| clear(work, concern.id)).unwrap();
    assert!(!rests(db, added, StoryId::new(db.chance())).await && rests(db, persona, StoryId::new(db.chance())).await);
    // Another one still holds, so whoever is added next is held.
    assert!(rests(db, add().await.0, StoryId::new(db.chance())).await);
});

on_both!(async fn what_was_written_goes_when_it_was_settled_long_ago(db) {
    let ((persona, _), keys) = (somebody(db).await, keys());
    let own = teller(db, persona).await;
    let new = NewConcern { words: "My cousin stood behind me.".into(), ..NewConcern::pressure(persona, RaisedBy::Person) };
    ::store::write!(db, own, |work| raise(work, &keys, &new)).unwrap();
    let concern = list(db.read(), true, 10, 0).await.unwrap().into_iter().find(Concern::has_words).unwrap().id;
    let sweep = async |before| ::store::write!(db, base::Actor::System, |work| sweep_words(work, before)).unwrap();
    db.clock.push_days(1_000);
    assert_eq!(sweep(db.now()).await, 0, "what is open is kept");
    let safeguarding = staff(db, &[Role::Safeguarding]).await.actor();
    ::store::write!(db, safeguarding, |work| clear(work, concern)).unwrap();
    assert_eq!(sweep(db.now()).await, 0);
    db.clock.push_days(1);
    assert_eq!(sweep(db.now()).await, 1);
    let left = find(db.read(), concern).await.unwrap();
    assert!(!left.has_words() && left.cleared_at.is_some() && left.kind == Kind::Pressure);
});

on_both!(async fn what_happened_and_what_was_decided_stand_with_who_and_when(db) {
    let ((persona, story), keys) = (somebody(db).await, keys());
    let (trainer, one, other) = (
        staff(db, &[Role::Trainer]).await.actor(),
        staff(db, &[Role::Safeguarding]).await.actor(),
        staff(db, &[Role::Safeguarding]).await.actor(),
    );
    for wrong in [" ", "Her asylum claim"] {
        let refused = ::store::write!(db, trainer, |work| report(work, &keys, persona, wrong));
        assert!(matches!(refused, Err(Error::Invalid(m)) if m.of("worry").is_some()), "{wrong}");
    }
    ::store::write!(db, trainer, |work| report(work, &keys, persona, "Somebody followed her home.")).unwrap();
    assert!(!rests(db, persona, story).await, "it holds nothing back");
    let concern = list(db.read(), true, 10, 0).await.unwrap().remove(0);
    assert_eq!((concern.kind, concern.by, concern.staff), (Kind::Incident, RaisedBy::Staff, trainer.staff()));
    let said = ::store::write!(db, one, |work| words(work, &keys, &concern)).unwrap();
    assert_eq!(said.as_deref(), Some("Somebody followed her home."));

    let first = db.now();
    ::store::write!(db, one, |work| decide(work, &keys, concern.id, " Called her. ")).unwrap();
    db.clock.push_seconds(60);
    ::store::write!(db, other, |work| decide(work, &keys, concern.id, "A taxi home from now on.")).unwrap();
    let read = ::store::write!(db, one, |work| decided(work, &keys, concern.id)).unwrap();
    let told: Vec<_> = read.iter().map(|one| (one.at, Some(one.staff), one.words.as_str())).collect();
    let wanted = [(first, one.staff(), "Called her."), (db.now(), other.staff(), "A taxi home from now on.")];
    assert_eq!(told, wanted);
    assert_eq!(when_decided(db.read(), concern.id).await.unwrap().len(), 2);
    assert_eq!(format!("{:?}", read[0]), "Decision(…)");
    let empty = ::store::write!(db, one, |work| decide(work, &keys, concern.id, " "));
    assert!(matches!(empty, Err(Error::Invalid(m)) if m.of("decision").is_some()));
    let own = teller(db, persona).await;
    assert!(matches!(::store::write!(db, own, |work| decide(work, &keys, concern.id, "No.")), Err(Error::Missing)));
    // The trail, which others read too, says nothing of it.
    let trail = ::store::audit::list(db.read(), &::store::audit::Filter::default(), 1_000).await.unwrap();
    assert!(trail.iter().all(|line| !line.event.starts_with("concern.")));

    ::store::write!(db, other, |work| clear(work, concern.id)).unwrap();
    db.clock.push_days(731);
    let before = db.now().plus_days(-730);
    assert_eq!(::store::write!(db, base::Actor::System, |work| sweep_words(work, before)).unwrap(), 3);
    let left = ::store::write!(db, one, |work| decided(work, &keys, concern.id)).unwrap();
    assert!(left.len() == 2 && left.iter().all(|one| one.words.is_empty()), "who and when stay");
});
