//! Who may be paid what, what a person may ask back, and where each of it stands.

use super::*;
use crate::accounts::Role;
use crate::persons::{self, reads};
use crate::testing::{ambassador, keys, staff, teller};
use ::store::on_both;
use ::store::testing::TestDb;
use base::jiff::civil::date;
use base::{EditionId, TestChance};

const TODAY: Date = date(2026, 12, 18);

fn edition() -> EditionId {
    EditionId::new(&TestChance::new(2026))
}

/// The edition's row is another domain's; here only its id matters.
async fn somebody(db: &TestDb) -> PersonaId {
    ambassador(db, &keys(), edition()).await.persona
}

fn bus(minor: i64) -> Spent {
    let money = Money { minor, currency: Currency::Gbp };
    Spent { edition: edition(), purpose: Purpose::Travel, money, on: date(2026, 12, 1), what_for: "Bus".into() }
}

async fn asks(db: &TestDb, persona: PersonaId, spent: &Spent) -> Result<PaymentId> {
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| claim(work, &keys(), persona, spent, None, TODAY))
}

on_both!(async fn how_somebody_is_paid_is_sealed_and_a_look_at_it_is_written_down(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    assert!(own_terms(db, &keys(), &own, persona).await.unwrap().is_none());
    let terms = Terms { route: Some(Route::Expenses), no_flat_fee: true };
    for _ in 0..2 {
        ::store::write!(db, coordinator, |work| set_terms(work, &keys(), persona, &terms)).unwrap();
    }
    assert!(own_terms(db, &keys(), &own, persona).await.unwrap() == Some(terms.clone()));
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap().len(), 0);
    let read = ::store::write!(db, coordinator, |work| read_terms(work, &keys(), persona)).unwrap();
    assert!(read == Some(terms));
    let looks = reads(db.read(), &[persona], 10).await.unwrap();
    assert_eq!(looks.iter().map(|look| look.reason).collect::<Vec<_>>(), [ReadReason::Payment]);
    assert!(matches!(own_terms(db, &keys(), &coordinator, persona).await, Err(Error::Missing)));
});

on_both!(async fn no_flat_fee_is_paid_where_the_switch_is_set_or_none_was_agreed(db) {
    let persona = somebody(db).await;
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    let fee = async |kind| ::store::write!(db, coordinator, |work| note(work, &keys(), persona, kind, &bus(5_000), TODAY));
    let set = async |terms: Terms| ::store::write!(db, coordinator, |work| set_terms(work, &keys(), persona, &terms));
    let why = |done: Result<PaymentId>| match done {
        Err(Error::Invalid(invalid)) => invalid.of("kind").map(|message| message.key.to_string()),
        _ => None,
    };
    assert_eq!(why(fee(Kind::Fee).await).as_deref(), Some("payment-fee-not-agreed"));
    set(Terms { route: Some(Route::Fee), no_flat_fee: false }).await.unwrap();
    fee(Kind::Fee).await.unwrap();
    assert!(set(Terms { route: Some(Route::Fee), no_flat_fee: true }).await.is_err());
    set(Terms { route: Some(Route::Supplier), no_flat_fee: true }).await.unwrap();
    assert_eq!(why(fee(Kind::Fee).await).as_deref(), Some("payment-no-flat-fee"));
    fee(Kind::Supplier).await.unwrap();
    // After a restore that lost what was agreed, none is paid either.
    set(Terms { route: Some(Route::Fee), no_flat_fee: false }).await.unwrap();
    ::store::write!(db, Actor::System, |work| forbid_fee(work, &keys(), persona)).unwrap();
    assert_eq!(why(fee(Kind::Fee).await).as_deref(), Some("payment-no-flat-fee"));
    assert_eq!(count(db.read(), &Filter::default()).await.unwrap(), 2);
    assert_eq!(reads(db.read(), &[persona], 10).await.unwrap().len(), 0, "a guard shows nothing to anybody");
});

on_both!(async fn a_claim_is_asked_back_changed_and_paid(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    let id = asks(db, persona, &bus(450)).await.unwrap();
    assert_eq!(waiting(db.read()).await.unwrap(), 1);
    let reply = async |answer, words: &str| ::store::write!(db, coordinator, |work| settle(work, id, answer, words));
    assert!(matches!(reply(Answer::AskBack, "").await, Err(Error::Invalid(_))));
    reply(Answer::AskBack, "Which bus?").await.unwrap();
    assert!(matches!(reply(Answer::Paid, "").await, Err(Error::Conflict(_))));
    let spent = Spent { what_for: "Bus 42".into(), ..bus(475) };
    ::store::write!(db, own, |work| change_claim(work, &keys(), id, &spent, None, TODAY)).unwrap();
    let one = find(db.read(), id).await.unwrap();
    assert_eq!((one.state, one.spent, one.answer.as_str()), (State::Sent, spent.clone(), "Which bus?"));
    reply(Answer::Paid, "").await.unwrap();
    let one = find(db.read(), id).await.unwrap();
    assert_eq!((one.state, one.settled_by), (State::Paid, coordinator.staff()));
    let late = ::store::write!(db, own, |work| change_claim(work, &keys(), id, &spent, None, TODAY));
    assert!(matches!(late, Err(Error::Conflict(_))));
    assert!(matches!(::store::write!(db, own, |work| take_back(work, &keys(), id)), Err(Error::Conflict(_))));
    ::store::write!(db, coordinator, |work| reopen(work, id)).unwrap();
    for _ in 0..2 {
        ::store::write!(db, own, |work| take_back(work, &keys(), id)).unwrap();
    }
    assert_eq!(find(db.read(), id).await.unwrap().state, State::TakenBack);
    assert!(matches!(reply(Answer::Paid, "").await, Err(Error::Conflict(_))));
});

on_both!(async fn nobody_asks_for_somebody_else_or_for_a_year_they_had_no_part_in(db) {
    let (persona, other) = (somebody(db).await, somebody(db).await);
    let theirs = teller(db, other).await;
    let forged = ::store::write!(db, theirs, |work| claim(work, &keys(), persona, &bus(450), None, TODAY));
    assert!(matches!(forged, Err(Error::Missing)));
    let elsewhere = Spent { edition: EditionId::new(&TestChance::new(7)), ..bus(450) };
    match asks(db, persona, &elsewhere).await {
        Err(Error::Invalid(invalid)) => assert!(invalid.of("edition").is_some()),
        other => panic!("{other:?}"),
    }
    let id = asks(db, persona, &bus(450)).await.unwrap();
    let changed = ::store::write!(db, theirs, |work| change_claim(work, &keys(), id, &bus(1), None, TODAY));
    assert!(matches!(changed, Err(Error::Missing)));
    assert!(matches!(::store::write!(db, theirs, |work| take_back(work, &keys(), id)), Err(Error::Missing)));
});

on_both!(async fn the_ledger_adds_up_what_its_filters_show(db) {
    let (one, other) = (somebody(db).await, somebody(db).await);
    let coordinator = staff(db, &[Role::Coordinator]).await.actor();
    let paid = asks(db, one, &bus(450)).await.unwrap();
    asks(db, one, &bus(50)).await.unwrap();
    asks(db, other, &bus(25)).await.unwrap();
    let euros = Money { minor: 700, currency: Currency::Eur };
    asks(db, other, &Spent { money: euros, purpose: Purpose::Food, ..bus(1) }).await.unwrap();
    ::store::write!(db, coordinator, |work| settle(work, paid, Answer::Paid, "")).unwrap();
    let sums = async |filter: &Filter| {
        let all = totals(db.read(), filter).await.unwrap();
        all.into_iter().map(|one| (one.state, one.money.currency, one.money.minor, one.count)).collect::<Vec<_>>()
    };
    let year = Filter { edition: Some(edition()), ..Filter::default() };
    let wanted = [
        (State::Sent, Currency::Eur, 700, 1),
        (State::Paid, Currency::Gbp, 450, 1),
        (State::Sent, Currency::Gbp, 75, 2),
    ];
    assert_eq!(sums(&year).await, wanted);
    let theirs = Filter { personas: Some(vec![one]), state: Some(State::Sent), ..year.clone() };
    assert_eq!(sums(&theirs).await, [(State::Sent, Currency::Gbp, 50, 1)]);
    let food = Filter { purpose: Some(Purpose::Food), kind: Some(Kind::Expenses), ..year.clone() };
    assert_eq!((count(db.read(), &food).await.unwrap(), list(db.read(), &food, 10, 0).await.unwrap().len()), (1, 1));
    assert_eq!(list(db.read(), &year, 2, 1).await.unwrap().len(), 2);
    let nowhere = Filter { edition: Some(EditionId::new(&TestChance::new(7))), ..Filter::default() };
    assert_eq!(sums(&nowhere).await, []);
});

on_both!(async fn a_new_receipt_takes_the_place_of_the_one_before(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let keys = keys();
    let seal = async |plain: &[u8]| {
        let format = papers::Format::Jpeg;
        ::store::write!(db, own, |work| papers::seal(work, &keys, persona, format, plain)).unwrap()
    };
    let (first, second) = (seal(b"a receipt").await, seal(b"another").await);
    let claimed = ::store::write!(db, own, |work| claim(work, &keys, persona, &bus(450), Some(&first), TODAY));
    let id = claimed.unwrap();
    for (receipt, freed) in [(None, None), (Some(&second), Some(papers::key(&first.file_hash))), (None, None)] {
        let gone = ::store::write!(db, own, |work| change_claim(work, &keys, id, &bus(450), receipt, TODAY)).unwrap();
        assert_eq!(gone, freed);
    }
    let kept = papers::of_persona(db.read(), persona).await.unwrap();
    assert_eq!(kept.iter().map(|paper| paper.paper_hash.as_str()).collect::<Vec<_>>(), [second.paper_hash.as_str()]);
});

on_both!(async fn of_somebody_forgotten_the_sum_stays_and_the_words_go(db) {
    let persona = somebody(db).await;
    let own = teller(db, persona).await;
    let keys = keys();
    let (format, plain) = (papers::Format::Jpeg, b"a receipt".as_slice());
    let sealed = ::store::write!(db, own, |work| papers::seal(work, &keys, persona, format, plain)).unwrap();
    let claimed = ::store::write!(db, own, |work| claim(work, &keys, persona, &bus(450), Some(&sealed), TODAY));
    let id = claimed.unwrap();
    let paper = find(db.read(), id).await.unwrap().paper.unwrap();
    assert_eq!(papers_of(db.read(), persona).await.unwrap(), [paper].into());
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &keys, persona)).unwrap();
    let one = find(db.read(), id).await.unwrap();
    assert_eq!((one.spent.money.minor, one.spent.what_for.as_str(), one.paper), (450, "", None));
});
