//! Nobody is in it unless they said so, whoever may not be asked is not found,
//! and leaving takes everything away.

use super::*;
use crate::accounts::Role;
use crate::testing::{ambassador, keys, staff, teller, young_enrolment};
use crate::{ledger, persons};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{EditionId, Locale, TestChance};
use std::collections::BTreeSet;

fn edition() -> EditionId {
    EditionId::new(&TestChance::new(2026))
}

fn profile(media: &[Medium], topics: &[Topic], languages: &[Locale]) -> Profile {
    let facets = Facets {
        media: media.iter().copied().collect(),
        topics: topics.iter().copied().collect(),
        languages: languages.to_vec(),
    };
    Profile { facets, ..Profile::default() }
}

async fn somebody(db: &TestDb, profile: &Profile) -> PersonaId {
    let persona = ambassador(db, &keys(), edition()).await.persona;
    says(db, persona, profile).await;
    persona
}

async fn says(db: &TestDb, persona: PersonaId, profile: &Profile) {
    let own = teller(db, persona).await;
    ::store::write!(db, own, |work| say(work, &keys(), &[persona], persona, profile)).unwrap();
}

async fn found(db: &TestDb, filter: &Filter) -> BTreeSet<PersonaId> {
    let all = list(db.read(), filter, db.now(), (0, 1_000)).await.unwrap();
    assert_eq!(count(db.read(), filter, db.now()).await.unwrap(), all.len() as u64);
    all.into_iter().map(|one| one.persona).collect()
}

async fn everybody(db: &TestDb) -> BTreeSet<PersonaId> {
    found(db, &Filter::default()).await
}

on_both!(async fn nobody_is_in_it_unless_they_say_so_themselves(db) {
    let persona = ambassador(db, &keys(), edition()).await.persona;
    assert!(everybody(db).await.is_empty(), "it is never assumed");
    for actor in [Actor::Operator, Actor::System, staff(db, &[Role::Coordinator]).await.actor()] {
        let said = ::store::write!(db.db, actor, |work| say(work, &keys(), &[persona], persona, &Profile::default()));
        assert!(matches!(said, Err(Error::Missing)));
    }
    let other = ambassador(db, &keys(), edition()).await.persona;
    let own = teller(db, other).await;
    let said = ::store::write!(db.db, own, |work| say(work, &keys(), &[persona], persona, &Profile::default()));
    assert!(matches!(said, Err(Error::Missing)), "nor somebody else who has a page");
    says(db, persona, &Profile::default()).await;
    assert_eq!(everybody(db).await, [persona].into());
});

on_both!(async fn what_was_not_named_is_no(db) {
    let ada = somebody(db, &profile(&[Medium::Radio], &[Topic::Work], &[Locale::ENGLISH])).await;
    let bo = somebody(db, &profile(&[Medium::Radio, Medium::Television], &[Topic::Food], &[Locale::ARABIC])).await;
    let cy = somebody(db, &Profile { free_from: Some("2027-01-10".parse().unwrap()), ..profile(&[], &[Topic::Work], &[]) }).await;
    let by = |medium, topic, language| Filter { medium, topic, language, ..Filter::default() };
    assert_eq!(everybody(db).await, [ada, bo, cy].into());
    assert_eq!(found(db, &by(Some(Medium::Radio), None, None)).await, [ada, bo].into());
    assert_eq!(found(db, &by(Some(Medium::Television), None, None)).await, [bo].into());
    assert!(found(db, &by(Some(Medium::Press), None, None)).await.is_empty());
    assert_eq!(found(db, &by(None, Some(Topic::Work), None)).await, [ada, cy].into());
    assert_eq!(found(db, &by(Some(Medium::Radio), Some(Topic::Work), Some(Locale::ENGLISH))).await, [ada].into());
    assert_eq!(found(db, &by(None, None, Some(Locale::ARABIC))).await, [bo].into());
    let free = |day: &str| Filter { free_on: Some(day.parse().unwrap()), ..Filter::default() };
    assert_eq!(found(db, &free("2027-01-09")).await, [ada, bo].into());
    assert_eq!(found(db, &free("2027-01-10")).await, [ada, bo, cy].into());
    assert_eq!(found(db, &Filter { ids: Some(vec![bo]), ..Filter::default() }).await, [bo].into());

    // Said anew, the earlier yes is gone.
    says(db, bo, &profile(&[Medium::Panel], &[], &[])).await;
    assert!(found(db, &by(Some(Medium::Television), None, None)).await.is_empty());
    let now = facets(db.read(), &[ada, bo]).await.unwrap();
    assert_eq!((now[&bo].media.len(), now[&bo].topics.len(), now[&ada].media.len()), (1, 0, 1));
});

on_both!(async fn whoever_may_not_be_asked_is_not_found(db) {
    let ada = somebody(db, &profile(&[Medium::Radio], &[], &[])).await;
    let bo = somebody(db, &profile(&[Medium::Radio], &[], &[])).await;
    let own = teller(db, ada).await;
    ::store::write!(db.db, own, |work| ledger::pause(work, ada)).unwrap();
    assert_eq!(everybody(db).await, [bo].into());
    assert!(matches!(find(db.read(), ada, db.now()).await, Err(Error::Missing)));
    ::store::write!(db.db, own, |work| ledger::resume(work, ada)).unwrap();
    assert_eq!(everybody(db).await, [ada, bo].into());

    // Something was not free: which of the two it is nobody learns here.
    let felt = ledger::concerns::NewConcern {
        persona: bo,
        work: None,
        kind: ledger::concerns::Kind::Pressure,
        by: ledger::concerns::RaisedBy::Person,
        words: String::new(),
    };
    ::store::write!(db.db, teller(db, bo).await, |work| ledger::concerns::raise(work, &keys(), &felt)).unwrap();
    assert_eq!(everybody(db).await, [ada].into());
    // After a restore that cannot be sure, nobody is.
    ::store::write!(db.db, Actor::Operator, |work| ledger::hold(work)).unwrap();
    assert!(everybody(db).await.is_empty());
    ::store::write!(db.db, Actor::Operator, |work| ledger::lift_hold(work)).unwrap();
    assert_eq!(everybody(db).await, [ada].into());
});

on_both!(async fn somebody_under_18_is_found_only_with_somebody_beside_them(db) {
    let beside = young_enrolment(edition(), "Young Sample", db.now().plus_days(50));
    let alone = persons::Enrol {
        identity: persons::Identity { guardian: None, ..beside.identity.clone() },
        ..beside.clone()
    };
    let mut all = Vec::new();
    for new in [&beside, &alone] {
        let persona = ::store::write!(db.db, Actor::Operator, |work| persons::enrol(work, &keys(), new)).unwrap().persona;
        says(db, persona, &Profile::default()).await;
        all.push(persona);
    }
    assert_eq!(everybody(db).await, [all[0]].into());
    db.clock.push_days(51);
    assert_eq!(everybody(db).await.len(), 2, "grown, they speak for themselves");
});

on_both!(async fn their_words_are_sealed_and_each_look_is_written_down(db) {
    let words = Words { availability: "Evenings".to_owned(), limits: "Never about my brother".to_owned() };
    let ada = somebody(db, &Profile { words: words.clone(), ..Profile::default() }).await;
    let kept = store::sealed(db.read(), ada).await.unwrap().unwrap();
    assert!(!kept.contains("Evenings") && !kept.contains("brother"));
    let read = async |actor| ::store::write!(db.db, actor, |work| super::words(work, &keys(), ada)).unwrap();
    assert!(read(teller(db, ada).await).await == words);
    assert!(persons::reads(db.read(), &[ada], 10).await.unwrap().is_empty(), "they read themself");
    let press = staff(db, &[Role::Press]).await;
    assert!(read(press.actor()).await == words);
    let looks = persons::reads(db.read(), &[ada], 10).await.unwrap();
    assert_eq!((looks.len(), looks[0].reason), (1, persons::ReadReason::Network));
});

on_both!(async fn leaving_takes_everything_away_and_a_restore_repeats_it(db) {
    let said = Profile { words: Words { limits: "No cameras".to_owned(), ..Words::default() }, ..profile(&[Medium::Radio], &[Topic::Work], &[Locale::ENGLISH]) };
    let ada = somebody(db, &said).await;
    let own = teller(db, ada).await;
    for _ in 0..2 {
        ::store::write!(db.db, own, |work| leave(work, &[ada])).unwrap();
        assert!(everybody(db).await.is_empty() && facets(db.read(), &[ada]).await.unwrap().is_empty());
    }
    assert!(matches!(store::sealed(db.read(), ada).await, Err(Error::Missing)));
    let left = ::store::audit::list(db.read(), &::store::audit::Filter::default(), 1_000).await.unwrap();
    assert_eq!(left.iter().filter(|line| line.event == "network.left").count(), 1, "again is no error, and no event");
    // As it stood in the backup, and the journal's line.
    says(db, ada, &said).await;
    ::store::write!(db.db, Actor::System, |work| leave_again(work, ada)).unwrap();
    assert!(everybody(db).await.is_empty());
    let nobody = PersonaId::new(db.chance());
    let repeated = ::store::write!(db.db, Actor::System, |work| leave_again(work, nobody));
    assert!(matches!(repeated, Err(Error::Missing)));
});

on_both!(async fn a_person_is_in_it_once_by_whichever_page_they_come(db) {
    let ada = somebody(db, &profile(&[Medium::Radio], &[], &[])).await;
    let shape = crate::testing::shape("Other Sample");
    let other = ::store::write!(db.db, Actor::Operator, |work| persons::add_persona(work, &keys(), ada, &shape, &persons::SlugWish::Random)).unwrap();
    let own = teller(db, other).await;
    ::store::write!(db.db, own, |work| say(work, &keys(), &[ada, other], other, &profile(&[Medium::Panel], &[], &[]))).unwrap();
    assert_eq!(everybody(db).await, [ada].into(), "a second row would tell that the two are one");
    assert_eq!(of(db.read(), &[other, ada]).await.unwrap().map(|one| one.persona), Some(ada));
    ::store::write!(db.db, own, |work| leave(work, &[ada, other])).unwrap();
    assert!(everybody(db).await.is_empty());
});

on_both!(async fn somebody_forgotten_is_gone_from_it(db) {
    let ada = somebody(db, &profile(&[Medium::Radio], &[Topic::Work], &[Locale::ENGLISH])).await;
    ::store::write!(db.db, Actor::Operator, |work| persons::forget(work, &keys(), ada)).unwrap();
    assert!(everybody(db).await.is_empty() && facets(db.read(), &[ada]).await.unwrap().is_empty());
});

on_both!(async fn a_search_costs_the_same_for_one_and_for_two_hundred(db) {
    let filter = Filter { medium: Some(Medium::Radio), topic: Some(Topic::Work), language: Some(Locale::ENGLISH), ..Filter::default() };
    let cost = async || {
        let before = db.statements();
        let page = list(db.read(), &filter, db.now(), (0, 30)).await.unwrap();
        let ids: Vec<PersonaId> = page.iter().map(|one| one.persona).collect();
        facets(db.read(), &ids).await.unwrap();
        persons::contacted(db.read(), &ids).await.unwrap();
        count(db.read(), &filter, db.now()).await.unwrap();
        db.statements() - before
    };
    let said = profile(&[Medium::Radio], &[Topic::Work], &[Locale::ENGLISH]);
    somebody(db, &said).await;
    let one = cost().await;
    for _ in 0..199 {
        somebody(db, &said).await;
    }
    assert_eq!(everybody(db).await.len(), 200);
    assert_eq!((one, cost().await), (4, 4));
});

on_both!(async fn a_file_is_taken_by_staff_of_those_who_allow_it_at_the_same_cost_for_many(db) {
    let press = staff(db, &[Role::Coordinator]).await;
    let take = async |actor| ::store::write!(db.db, actor, |work| take_file(work, &Filter::default()));
    assert!(matches!(take(Actor::System).await, Err(Error::Missing)), "nobody took it");
    somebody(db, &Profile::default()).await;
    let allowing = Profile { in_files: true, ..Profile::default() };
    let (mut there, mut costs) = (0, Vec::new());
    for rows in [20, 200] {
        while there < rows {
            somebody(db, &allowing).await;
            there += 1;
        }
        let before = db.statements();
        let taken = take(press.actor()).await.unwrap();
        costs.push(db.statements() - before);
        assert!(taken.len() == rows && taken.iter().all(|one| one.in_files));
        let looks = persons::reads(db.read(), &[taken[0].persona], 10).await.unwrap();
        assert!(looks.iter().all(|look| look.reason == persons::ReadReason::NetworkFile) && !looks.is_empty());
    }
    assert_eq!(costs[0], costs[1]);
    // No more: said anew, and gone from the next one.
    let one = everybody(db).await.into_iter().next_back().unwrap();
    says(db, one, &Profile::default()).await;
    assert!(take(press.actor()).await.unwrap().iter().all(|taken| taken.persona != one));
});
