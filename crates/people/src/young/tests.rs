//! What may be asked of somebody under 18, and how they may appear.

use super::*;
use crate::accounts::Role;
use crate::personas::{self, NameForm, PortraitForm, Shape, VoiceForm};
use crate::persons;
use crate::testing::{keys, staff, young_enrolment};
use ::store::on_both;
use base::{Actor, EditionId, TestChance};

on_both!(async fn somebody_under_18_appears_by_nothing_that_tells_who_they_are(db) {
    let edition = EditionId::new(&TestChance::new(2026));
    let new = young_enrolment(edition, "Young Sample", db.now().plus_days(50));
    let enrol = async |shape: Shape| {
        let new = persons::Enrol { shape, ..new.clone() };
        ::store::write!(db.db, Actor::Operator, |work| persons::enrol(work, &keys(), &new))
    };
    let tells = [
        ("name_form", Shape { name_form: NameForm::FirstOnly, ..new.shape.clone() }),
        ("portrait_form", Shape { portrait_form: PortraitForm::Portrait, ..new.shape.clone() }),
        ("voice_form", Shape { voice_form: VoiceForm::Own, ..new.shape.clone() }),
    ];
    for (field, shape) in &tells {
        let refused = enrol(shape.clone()).await;
        assert!(matches!(&refused, Err(Error::Invalid(m)) if m.of(field).is_some()), "{field}: {refused:?}");
    }
    let persona = enrol(new.shape.clone()).await.unwrap().persona;
    let change = async |shape: &Shape| ::store::write!(db.db, Actor::Operator, |work| personas::change(work, persona, shape));
    for (field, shape) in &tells {
        assert!(matches!(change(shape).await, Err(Error::Invalid(m)) if m.of(field).is_some()), "{field}");
    }
    let safe = staff(db, &[Role::Safeguarding]).await;
    ::store::write!(db.db, safe.actor(), |work| open(work, persona, Element::Face, "They asked to stand beside their painting")).unwrap();
    change(&tells[1].1).await.unwrap();
    assert!(matches!(change(&tells[0].1).await, Err(Error::Invalid(m)) if m.of("name_form").is_some()));
    let asked = asking(db.read(), persona).await.unwrap();
    assert_eq!((asked.len(), asked[0].element, asked[0].opened_by), (1, Element::Face, safe.id));

    // Forgotten, and the reason with them.
    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), persona)).unwrap();
    assert!(asking(db.read(), persona).await.unwrap().iter().all(|one| one.why.is_empty()));
    assert!(of(db.read(), [persona]).await.unwrap().is_empty());
});
