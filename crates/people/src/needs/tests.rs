//! What is said is sealed, belongs to the whole person, and every desk reading
//! of it is written down.

use super::*;
use crate::accounts::Role;
use crate::persons::{self, SlugWish, reads};
use crate::testing::{ambassador, keys, shape, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, TestChance};

async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona
}

fn needs() -> Needs {
    Needs {
        comfort: Comfort { access: "A ramp".into(), diet: "No pork".into() },
        rest: Rest { faith: "I pray at noon".into(), travel_books: Some(Booking::Us), ..Rest::default() },
    }
}

fn limit(topic: &str, strength: Strength) -> NewBoundary {
    NewBoundary { topic: topic.to_owned(), strength, note: String::new() }
}

async fn looks(db: &TestDb, persona: PersonaId) -> Vec<ReadReason> {
    reads(db.read(), &[persona], 100).await.unwrap().into_iter().map(|read| read.reason).collect()
}

on_both!(async fn needs_are_said_by_the_person_and_read_by_the_desk_with_a_look(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    assert!(crate::needs::own(db, &keys(), &own, persona).await.unwrap().is_none());
    for said in [Needs::default(), needs()] {
        ::store::write!(db, own, |work| say(work, &keys(), persona, &said)).unwrap();
    }
    let read_back = crate::needs::own(db, &keys(), &own, persona).await.unwrap().unwrap();
    assert!(read_back.what == needs());
    assert_eq!(looks(db, persona).await, [], "they read themself");
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    let at_desk = ::store::write!(db, coordinator, |work| read(work, &keys(), persona)).unwrap().unwrap();
    assert!(at_desk.what == needs());
    let trainer = staff(db, &[Role::Trainer]).await.actor();
    let comfort = ::store::write!(db, trainer, |work| read_comfort(work, &keys(), persona)).unwrap().unwrap();
    assert!(comfort.what == needs().comfort);
    assert_eq!(looks(db, persona).await, [ReadReason::Needs; 2]);
    // Nobody says it for them, and nobody reads it as them.
    let theirs = teller(db, somebody(db).await).await;
    for actor in [coordinator, theirs] {
        assert!(matches!(::store::write!(db, actor, |work| say(work, &keys(), persona, &needs())), Err(Error::Missing)));
        assert!(matches!(crate::needs::own(db, &keys(), &actor, persona).await, Err(Error::Missing)));
    }
});

on_both!(async fn limits_are_added_and_removed_one_by_one(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let add = async |one: &NewBoundary| ::store::write!(db, own, |work| add_boundary(work, &keys(), persona, one));
    let brother = add(&limit(" My brother ", Strength::Never)).await.unwrap();
    // They stand in the order in which they were said.
    db.clock.push_seconds(1);
    add(&limit("My journey", Strength::IfRaised)).await.unwrap();
    assert!(matches!(add(&limit("", Strength::Never)).await, Err(Error::Invalid(_))));
    let topics = async || {
        let all = own_boundaries(db, &keys(), &own, persona).await.unwrap();
        all.into_iter().map(|one| (one.what.topic, one.what.strength)).collect::<Vec<_>>()
    };
    let both = [("My brother".to_owned(), Strength::Never), ("My journey".to_owned(), Strength::IfRaised)];
    assert_eq!(topics().await, both);
    let theirs = somebody(db).await;
    let other = teller(db, theirs).await;
    let stolen = ::store::write!(db, other, |work| remove_boundary(work, &keys(), theirs, brother));
    assert!(matches!(stolen, Err(Error::Missing)));
    ::store::write!(db, own, |work| remove_boundary(work, &keys(), persona, brother)).unwrap();
    assert_eq!(topics().await, both[1..]);
    let again = ::store::write!(db, own, |work| remove_boundary(work, &keys(), persona, brother));
    assert!(matches!(again, Err(Error::Missing)));
});

on_both!(async fn there_is_a_bound_on_how_many(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    for number in 0..rules::BOUNDARIES_MOST {
        let one = limit(&format!("Topic {number}"), Strength::AskFirst);
        ::store::write!(db, own, |work| add_boundary(work, &keys(), persona, &one)).unwrap();
    }
    let more = ::store::write!(db, own, |work| add_boundary(work, &keys(), persona, &limit("More", Strength::Never)));
    assert!(matches!(more, Err(Error::Refused(_))));
});

on_both!(async fn a_limit_holds_for_every_way_to_appear_and_a_desk_look_counts_once_an_hour(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let (slug, look) = (SlugWish::Random, shape("Another Sample"));
    let added = ::store::write!(db, Actor::Operator, |work| persons::add_persona(work, &keys(), persona, &look, &slug));
    let other = added.unwrap();
    let editor = staff(db, &[Role::Editor]).await.actor();
    assert!(boundaries_for(db, &keys(), &editor, other).await.unwrap().0.is_empty());
    assert_eq!(looks(db, other).await, [], "where nothing was said, nobody looked");
    ::store::write!(db, own, |work| add_boundary(work, &keys(), persona, &limit("My brother", Strength::Never))).unwrap();
    for _ in 0..2 {
        let seen = boundaries_for(db, &keys(), &editor, other).await.unwrap().0;
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].what.topic, "My brother");
    }
    assert_eq!(looks(db, other).await, [ReadReason::Boundaries]);
    let press = staff(db, &[Role::Press]).await.actor();
    boundaries_for(db, &keys(), &press, other).await.unwrap();
    assert_eq!(looks(db, other).await.len(), 2, "somebody else's look is another");
    db.clock.push_seconds(3_601);
    boundaries_for(db, &keys(), &editor, other).await.unwrap();
    assert_eq!(looks(db, other).await.len(), 3);
});

on_both!(async fn what_a_backup_lost_is_said_until_they_looked(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    assert_eq!(may_be_missing(db, &keys(), persona).await.unwrap(), None);
    for _ in 0..2 {
        ::store::write!(db, Actor::System, |work| note_loss(work, &keys(), persona)).unwrap();
    }
    assert!(may_be_missing(db, &keys(), persona).await.unwrap().is_some());
    ::store::write!(db, own, |work| all_there(work, &keys(), persona)).unwrap();
    assert_eq!(may_be_missing(db, &keys(), persona).await.unwrap(), None);
});

on_both!(async fn of_the_checks_only_the_day_is_kept_and_forgetting_leaves_nothing(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    assert_eq!(checked_at(db, &keys(), persona).await.unwrap(), None);
    ::store::write!(db, own, |work| accounts_checked(work, &keys(), persona)).unwrap();
    assert_eq!(checked_at(db, &keys(), persona).await.unwrap(), Some(db.now()));
    ::store::write!(db, own, |work| say(work, &keys(), persona, &needs())).unwrap();
    ::store::write!(db, own, |work| add_boundary(work, &keys(), persona, &limit("My brother", Strength::Never))).unwrap();
    let finder = bond::finder(db.read(), &keys(), persona).await.unwrap();
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert!(store::find(db.read(), &finder).await.unwrap().is_none());
    assert!(store::boundaries(db.read(), &finder).await.unwrap().is_empty());
    assert!(store::checked_at(db.read(), &finder).await.unwrap().is_none());
    let editor = staff(db, &[Role::Editor]).await.actor();
    assert!(boundaries_for(db, &keys(), &editor, persona).await.unwrap().0.is_empty());
});
