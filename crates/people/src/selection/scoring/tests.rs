//! Scoring on both databases: two who do not see each other, fixed once handed
//! in, whoever cannot judge out with one press, and nothing left when the
//! application goes.

use super::*;
use crate::accounts::{Role, Staff};
use crate::selection::look;
use crate::selection::testing::{CRITERIA, applied, keys, refused, rows, said};
use crate::testing::staff;
use ::store::on_both;
use ::store::testing::TestDb;
use base::Actor;

struct World {
    edition: EditionId,
    application: ApplicationId,
    coordinator: Staff,
    one: Staff,
    other: Staff,
}

async fn world(db: &TestDb) -> World {
    let edition = EditionId::new(db.chance());
    let application = applied(db, edition, &said("Amal Haddad")).await;
    let coordinator = staff(db, &[Role::Coordinator]).await;
    let (one, other) = (staff(db, &[Role::Trainer]).await, staff(db, &[Role::Editor]).await);
    World { edition, application, coordinator, one, other }
}

impl World {
    async fn name(&self, db: &TestDb, scorers: &[&Staff]) -> Result<()> {
        let ids: Vec<StaffId> = scorers.iter().map(|one| one.id).collect();
        ::store::write!(db.db, self.coordinator.actor(), |work| name(work, self.application, &ids))
    }
    async fn sheet(&self, db: &TestDb, staff: &Staff) -> Scoring {
        let all = of(db.read(), self.application).await.unwrap();
        all.into_iter().find(|one| one.staff == staff.id).unwrap()
    }
    async fn hand_in(&self, db: &TestDb, staff: &Staff, marks: [&str; CRITERIA]) -> Result<()> {
        let id = self.sheet(db, staff).await.id;
        hand(db, staff, id, marks).await
    }
}

fn sheet(marks: [&str; CRITERIA]) -> Sheet {
    Sheet { marks: marks.map(Mark::parse).into(), note: "Clear and strong".to_owned() }
}

async fn hand(db: &TestDb, staff: &Staff, id: ScoringId, marks: [&str; CRITERIA]) -> Result<()> {
    ::store::write!(db.db, staff.actor(), |work| hand_in(work, &keys(), id, &sheet(marks), CRITERIA))
}

on_both!(async fn nobody_sees_a_mark_before_both_are_in(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    // Naming them once more changes nothing; a third is refused.
    world.name(db, &[&world.one]).await.unwrap();
    let third = staff(db, &[Role::Press]).await;
    assert_eq!(refused(world.name(db, &[&third]).await), "selection-refused-two");
    assert_eq!(of(db.read(), world.application).await.unwrap().len(), 2);

    world.hand_in(db, &world.one, ["3", "2", "0"]).await.unwrap();
    assert_eq!(both(db.read(), world.application).await.unwrap(), None);
    let early = ::store::write!(db.db, world.coordinator.actor(), |work| notes(work, &keys(), world.application));
    assert_eq!(refused(early), "selection-refused-not-both");
    let standing = standings(db.read(), world.edition).await.unwrap().remove(0);
    assert_eq!((standing.named, standing.handed_in, standing.total, standing.step()), (2, 1, None, Step::Scoring));

    world.hand_in(db, &world.other, ["1", "2", "1"]).await.unwrap();
    let both = both(db.read(), world.application).await.unwrap().unwrap();
    assert_eq!((both.total(), [0, 1, 2].map(|place| both.differs(place))), (9, [true, false, false]));
    let standing = standings(db.read(), world.edition).await.unwrap().remove(0);
    assert_eq!((standing.total, standing.step()), (Some(9), Step::Scored));
    let notes = ::store::write!(db.db, world.coordinator.actor(), |work| notes(work, &keys(), world.application));
    assert_eq!(notes.unwrap().len(), 2);
});

on_both!(async fn what_a_scorer_reads_says_nothing_of_who_it_is(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    let mine = world.sheet(db, &world.one).await;
    let read_it = async |staff: &Staff, id| ::store::write!(db.db, staff.actor(), |work| read(work, &keys(), id));
    let words = read_it(&world.one, mine.id).await.unwrap();
    let wanted = Said { why: "To speak for myself".to_owned(), meets: [0, 2].into(), ..Said::default() };
    assert!(words == wanted, "words and criteria, and nothing else");
    // Another's sheet is not there.
    assert!(matches!(read_it(&world.other, mine.id).await, Err(Error::Missing)));
    assert!(matches!(read_it(&world.coordinator, mine.id).await, Err(Error::Missing)));
    // Each has another number, and neither is the application's.
    let theirs = world.sheet(db, &world.other).await;
    let reference = applications::find(db.read(), world.application).await.unwrap().reference();
    assert!(mine.number() != theirs.number() && mine.number() != reference && theirs.number() != reference);
});

on_both!(async fn what_leads_to_a_person_is_closed_while_one_scores(db) {
    let world = world(db).await;
    let elsewhere = applied(db, world.edition, &said("Somebody Else")).await;
    world.name(db, &[&world.one, &world.coordinator]).await.unwrap();
    let who = async |id, what| {
        ::store::write!(db.db, world.coordinator.actor(), |work| look(work, &keys(), id, what)).map(drop)
    };
    for id in [world.application, elsewhere] {
        for what in [Look::Who, Look::Words] {
            assert_eq!(refused(who(id, what).await), "selection-refused-blind");
        }
    }
    world.hand_in(db, &world.coordinator, ["1", "1", "1"]).await.unwrap();
    who(elsewhere, Look::Who).await.unwrap();
    // Whoever saw who it is scores it no more; nor does whoever took it down.
    let all = [world.coordinator.id, world.other.id];
    let named = ::store::write!(db.db, world.coordinator.actor(), |work| name(work, elsewhere, &all));
    assert_eq!(refused(named), "selection-refused-knows");
    let named = ::store::write!(db.db, world.coordinator.actor(), |work| name_all(work, world.edition, &all)).unwrap();
    assert_eq!(named, NamedAll { named: 1, without: 1 });
});

on_both!(async fn what_was_handed_in_stays(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    let id = world.sheet(db, &world.one).await.id;
    let half = Sheet { marks: vec![Mark::parse("2")], note: String::new() };
    ::store::write!(db.db, world.one.actor(), |work| keep(work, &keys(), id, &half, CRITERIA)).unwrap();
    let kept = own(db.read(), &keys(), &world.sheet(db, &world.one).await).await.unwrap();
    assert_eq!(kept.marks, [Some(Mark::Mostly)]);
    let early = ::store::write!(db.db, world.one.actor(), |work| hand_in(work, &keys(), id, &half, CRITERIA));
    let Err(Error::Invalid(missing)) = early else { panic!("{early:?}") };
    assert_eq!(missing.0.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["mark2", "mark3"]);
    // A double press is one; other marks are refused; nobody is taken out afterwards.
    let (first, again) = tokio::join!(hand(db, &world.one, id, ["1", "2", "3"]), hand(db, &world.one, id, ["1", "2", "3"]));
    first.unwrap();
    again.unwrap();
    let at = world.sheet(db, &world.one).await.handed_in_at;
    db.clock.push_seconds(60);
    assert_eq!(refused(hand(db, &world.one, id, ["3", "2", "3"]).await), "selection-refused-handed-in");
    let kept = ::store::write!(db.db, world.one.actor(), |work| keep(work, &keys(), id, &half, CRITERIA));
    assert_eq!(refused(kept), "selection-refused-handed-in");
    assert_eq!(refused(::store::write!(db.db, world.one.actor(), |work| step_out(work, id))), "selection-refused-handed-in");
    let out = ::store::write!(db.db, world.coordinator.actor(), |work| replace(work, world.application, id));
    assert_eq!(refused(out), "selection-refused-handed-in");
    assert_eq!(world.sheet(db, &world.one).await.handed_in_at, at);
});

on_both!(async fn of_two_different_sheets_at_once_one_stands(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    let (one, other) = (world.sheet(db, &world.one).await.id, world.sheet(db, &world.other).await.id);
    let (first, second, beside) = tokio::join!(
        hand(db, &world.one, one, ["0", "0", "0"]),
        hand(db, &world.one, one, ["3", "3", "3"]),
        hand(db, &world.other, other, ["2", "2", "2"]),
    );
    beside.unwrap();
    assert_eq!(usize::from(first.is_ok()) + usize::from(second.is_ok()), 1, "{first:?} {second:?}");
    let both = both(db.read(), world.application).await.unwrap().unwrap();
    assert_eq!(both.total(), if first.is_ok() { 6 } else { 15 });
});

on_both!(async fn whoever_cannot_judge_is_out_and_another_is_named(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    let id = world.sheet(db, &world.one).await.id;
    ::store::write!(db.db, world.one.actor(), |work| keep(work, &keys(), id, &sheet(["0", "0", "0"]), CRITERIA)).unwrap();
    for _ in 0..2 {
        ::store::write!(db.db, world.one.actor(), |work| step_out(work, id)).unwrap();
    }
    let out = world.sheet(db, &world.one).await;
    assert_eq!((out.state, own(db.read(), &keys(), &out).await.unwrap()), (State::Conflict, Sheet::default()));
    assert_eq!(refused(hand(db, &world.one, id, ["3", "3", "3"]).await), "selection-refused-out");
    assert_eq!(refused(world.name(db, &[&world.one]).await), "selection-refused-conflict");
    let third = staff(db, &[Role::Press]).await;
    world.name(db, &[&third]).await.unwrap();
    world.hand_in(db, &third, ["1", "1", "1"]).await.unwrap();
    world.hand_in(db, &world.other, ["1", "1", "1"]).await.unwrap();
    assert_eq!(both(db.read(), world.application).await.unwrap().unwrap().total(), 6);
});

on_both!(async fn an_account_that_ends_hands_nothing_in(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    let id = world.sheet(db, &world.one).await.id;
    let admin = staff(db, &[Role::Admin]).await;
    ::store::write!(db.db, admin.actor(), |work| accounts::revoke(work, world.one.id)).unwrap();
    assert_eq!(refused(hand(db, &world.one, id, ["1", "1", "1"]).await), "selection-refused-not-able");
    let standing = standings(db.read(), world.edition).await.unwrap().remove(0);
    assert_eq!((standing.named, standing.step()), (1, Step::Unnamed));
    assert_eq!(refused(world.name(db, &[&world.one]).await), "selection-refused-not-able");
    let third = staff(db, &[Role::Press]).await;
    world.name(db, &[&third]).await.unwrap();
    assert_eq!(world.sheet(db, &world.one).await.state, State::Replaced);
    // What somebody handed in before counts as it did.
    world.hand_in(db, &third, ["1", "1", "1"]).await.unwrap();
    ::store::write!(db.db, admin.actor(), |work| accounts::revoke(work, third.id)).unwrap();
    world.hand_in(db, &world.other, ["1", "1", "1"]).await.unwrap();
    assert!(both(db.read(), world.application).await.unwrap().is_some());
    // Who does not score by their role is not named, and whoever replaced somebody may be asked again.
    let safeguarding = staff(db, &[Role::Safeguarding]).await;
    let named = ::store::write!(db.db, admin.actor(), |work| name_all(work, world.edition, &[safeguarding.id]));
    assert_eq!(refused(named), "selection-refused-not-able");
});

on_both!(async fn two_are_named_for_a_whole_call(db) {
    let world = world(db).await;
    for number in 0..12 {
        applied(db, world.edition, &said(&format!("Person {number}"))).await;
    }
    let two = [world.one.id, world.other.id];
    let all = async || ::store::write!(db.db, world.coordinator.actor(), |work| name_all(work, world.edition, &two)).unwrap();
    assert_eq!(all().await, NamedAll { named: 13, without: 0 });
    assert_eq!(all().await, NamedAll { named: 0, without: 0 }, "a second press names nobody twice");
    let mine = mine(db.read(), world.one.id, State::Open, (0, 30)).await.unwrap();
    assert_eq!((mine.len(), count_mine(db.read(), world.one.id, State::Open).await.unwrap()), (13, 13));
    assert!(mine.is_sorted_by_key(|one| one.id), "in an order that chance drew");
    let taken = ::store::write!(db.db, world.coordinator.actor(), |work| replace(work, mine[0].application, mine[0].id));
    taken.unwrap();
    assert_eq!(all().await, NamedAll { named: 1, without: 0 }, "asked again");
    let standings = standings(db.read(), world.edition).await.unwrap();
    assert!(standings.iter().all(|one| one.named == 2) && standings.len() == 13);
});

on_both!(async fn a_note_is_sealed_and_goes_with_the_application(db) {
    let world = world(db).await;
    world.name(db, &[&world.one, &world.other]).await.unwrap();
    world.hand_in(db, &world.one, ["1", "1", "1"]).await.unwrap();
    let status = Sheet { note: "Her asylum claim was refused".to_owned(), ..sheet(["1", "1", "1"]) };
    let id = world.sheet(db, &world.other).await.id;
    let told = ::store::write!(db.db, world.other.actor(), |work| hand_in(work, &keys(), id, &status, CRITERIA));
    assert!(matches!(told, Err(Error::Invalid(invalid)) if invalid.0[0].1.key == "people-no-status"));
    let there = rows(db, &["scorings", "scoring_marks"]).await;
    assert_eq!(there.iter().map(|(_, rows)| rows.len()).collect::<Vec<_>>(), [2, 3]);
    assert!(!format!("{there:?}").contains("Clear and strong"));
    db.clock.push_days(31);
    ::store::write!(db.db, Actor::System, |work| applications::purge(work, &keys(), 9)).unwrap();
    let there = rows(db, &["applications", "scorings", "scoring_marks", "applicants_seen"]).await;
    assert!(there.iter().all(|(_, rows)| rows.is_empty()), "{there:?}");
    let _gone: Error = hand(db, &world.other, id, ["1", "1", "1"]).await.unwrap_err();
});
