//! Parts in an edition: order, counts, and the person who outlives it.

use super::*;
use crate::testing::{ambassador, keys};
use ::store::testing::TestDb;
use ::store::{Db, on_both};
use base::{Actor, EditionId, TestChance};

fn edition(year: u64) -> EditionId {
    EditionId::new(&TestChance::new(year))
}

fn part(year: u64, persona: Option<PersonaId>) -> Part {
    Part {
        edition: edition(year),
        persona,
        role_then: Text::en("Community organiser"),
        affiliation_then: Text::en("A choir"),
    }
}

async fn joined(db: &Db, part: &Part) -> Result<AmbassadorId> {
    ::store::write!(db, Actor::Operator, |work| join(work, part))
}

on_both!(async fn a_list_is_in_order_and_names_only_whom_it_may(db) {
    let first = ambassador(db, &keys(), edition(2026)).await;
    let unnamed = joined(db, &part(2026, None)).await.unwrap();
    let second = ambassador(db, &keys(), edition(2026)).await;
    ambassador(db, &keys(), edition(2027)).await;
    let all = list(db.read(), edition(2026)).await.unwrap();
    let seen: Vec<_> = all.iter().map(|a| (a.id, a.persona.as_ref().map(|p| p.id), a.position)).collect();
    assert_eq!(seen, [(first.ambassador, Some(first.persona), 0), (unnamed, None, 1), (second.ambassador, Some(second.persona), 2)]);
    assert_eq!(all[1].role_then.say(base::Locale::ENGLISH), "Community organiser");

    ::store::write!(db.db, Actor::Operator, |work| arrange(work, edition(2026), &[second.ambassador, first.ambassador])).unwrap();
    let now: Vec<_> = list(db.read(), edition(2026)).await.unwrap().into_iter().map(|a| a.id).collect();
    assert_eq!(now, [second.ambassador, first.ambassador, unnamed]);
});

on_both!(async fn somebody_joins_an_edition_once(db) {
    let one = ambassador(db, &keys(), edition(2026)).await;
    let again = joined(db, &part(2026, Some(one.persona))).await;
    assert!(matches!(again, Err(Error::Conflict(m)) if m.key == "people-already-in-edition"));
    let rivals = (0..3).map(|_| {
        let (db, part) = (db.db.clone(), part(2027, Some(one.persona)));
        tokio::spawn(async move { joined(&db, &part).await })
    });
    let outcomes = futures_util::future::join_all(rivals).await;
    assert_eq!(outcomes.iter().filter(|o| o.as_ref().unwrap().is_ok()).count(), 1);
    assert_eq!(list(db.read(), edition(2027)).await.unwrap().len(), 1);
});

on_both!(async fn a_person_outlives_an_edition(db) {
    let one = ambassador(db, &keys(), edition(2026)).await;
    let next = ::store::write!(db.db, Actor::Operator, |work| enrol_again(work, one.ambassador, &part(2027, None))).unwrap();
    assert_eq!(find(db.read(), next).await.unwrap().persona.unwrap().id, one.persona);
    assert_eq!(parts_of(db.read(), one.persona).await.unwrap().len(), 2);
    let unnamed = joined(db, &part(2026, None)).await.unwrap();
    let nobody = ::store::write!(db.db, Actor::Operator, |work| enrol_again(work, unnamed, &part(2027, None)));
    assert!(matches!(nobody, Err(Error::Refused(m)) if m.key == "people-unnamed-record"));
});

on_both!(async fn who_leaves_is_not_counted_and_may_be_looked_up(db) {
    let one = ambassador(db, &keys(), edition(2026)).await;
    ambassador(db, &keys(), edition(2026)).await;
    joined(db, &part(2021, None)).await.unwrap();
    ::store::write!(db.db, Actor::Operator, |work| leave(work, one.ambassador)).unwrap();
    let years = [edition(2026), edition(2021), edition(2020)];
    let counted = counts(db.read(), &years).await.unwrap();
    assert_eq!(years.map(|year| counted.get(&year).copied()), [Some(1), Some(1), None]);
    assert_eq!(find(db.read(), one.ambassador).await.unwrap().left_at, Some(db.now()));
});

on_both!(async fn a_list_costs_the_same_for_one_and_for_many(db) {
    let cost = async || {
        let before = db.statements();
        list(db.read(), edition(2026)).await.unwrap();
        db.statements() - before
    };
    ambassador(db, &keys(), edition(2026)).await;
    let one = cost().await;
    for _ in 0..4 {
        ambassador(db, &keys(), edition(2026)).await;
    }
    assert_eq!((one, cost().await), (2, 2));
});

#[tokio::test]
async fn role_and_affiliation_can_be_corrected() {
    let db = TestDb::sqlite().await;
    let one = ambassador(&db, &keys(), edition(2026)).await.ambassador;
    let (role, affiliation) = (Text::en("Baker"), Text::new());
    ::store::write!(db.db, Actor::Operator, |work| describe(work, one, &role, &affiliation)).unwrap();
    let now = find(db.read(), one).await.unwrap();
    assert_eq!((now.role_then, now.affiliation_then), (role, affiliation));
}
