//! Who reads a plan, and what somebody beside a person is shown.

use super::*;
use crate::accounts::Role;
use crate::persons::{self, reads};
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::jiff::civil::date;
use base::{EditionId, TestChance};

const TODAY: Date = date(2026, 12, 18);

async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), EditionId::new(&TestChance::new(2026))).await.persona
}

fn plan() -> Plan {
    Plan { call_first: "Sam".into(), signs: "A car outside".into(), steps: "Back door".into(), ..Plan::default() }
}

on_both!(async fn a_plan_is_written_with_them_read_by_them_and_by_the_desk_with_a_look(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let safeguarding = staff(db, &[Role::Safeguarding]).await.actor();
    assert!(own_plan(db, &keys(), &own, persona).await.unwrap().is_none());
    let write = async |actor: Actor, day: Date| {
        ::store::write!(db, actor, |work| write_plan(work, &keys(), persona, &plan(), day, TODAY))
    };
    assert!(matches!(write(own, date(2027, 3, 1)).await, Err(Error::Missing)));
    assert!(matches!(write(safeguarding, TODAY).await, Err(Error::Invalid(_))));
    write(safeguarding, date(2027, 2, 1)).await.unwrap();
    write(safeguarding, date(2027, 3, 1)).await.unwrap();
    let read = own_plan(db, &keys(), &own, persona).await.unwrap().unwrap();
    assert!(read.plan == plan() && read.review_on == date(2027, 3, 1));
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap().len(), 0);
    let seen = ::store::write!(db, safeguarding, |work| read_plan(work, &keys(), persona)).unwrap().unwrap();
    assert!(seen == read);
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap()[0].reason, ReadReason::Safeguarding);
    assert_eq!(count_due(db.read(), date(2027, 2, 28)).await.unwrap(), 0);
    assert_eq!(due(db.read(), date(2027, 3, 1), 10).await.unwrap(), [(persona, date(2027, 3, 1))]);
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert_eq!(count_due(db.read(), date(2030, 1, 1)).await.unwrap(), 0);
});

on_both!(async fn somebody_beside_is_named_by_the_person_and_gone_with_the_link(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let beside = Beside { name: "Bo".into(), call: "Sam".into(), sees: vec![Sees::Call], first: true, ..Beside::default() };
    let made = ::store::write!(db, own, |work| async {
        let made = persons::let_support_in(work, &keys(), persona).await?;
        name_beside(work, &keys(), persona, made.id, &beside).await?;
        Ok(made)
    });
    let link = made.unwrap().id;
    assert!(beside_by(db, &keys(), persona, link).await.unwrap() == Some(beside.clone()));
    assert!(own_beside(db, &keys(), &own, persona).await.unwrap() == [(link, beside)].into());
    let other = somebody(db).await;
    assert!(matches!(beside_by(db, &keys(), other, link).await, Err(Error::Missing)));
    ::store::write!(db, own, |work| persons::end_support(work, persona, link)).unwrap();
    assert!(beside_by(db, &keys(), persona, link).await.unwrap().is_none());
    assert!(own_beside(db, &keys(), &own, persona).await.unwrap().is_empty());
});
