//! Seats, on both databases, and who hears of what.

use super::*;
use crate::testing::{campaign, edition, key, training};
use crate::training::tests::persona;
use crate::training::{TrainingDraft, cancel, change, find};
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, TestChance};

use Standing::{Left, Seated, Waiting};

const DESK: Actor = Actor::Operator;

async fn people(db: &TestDb, count: usize) -> Vec<PersonaId> {
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(persona(db).await);
    }
    all
}

async fn session(db: &TestDb) -> TrainingId {
    let campaign = campaign(db).await;
    let edition = edition(db, campaign, 2026).await;
    training(db, edition, "Key messages").await.1
}

async fn standings(db: &TestDb, training: TrainingId) -> Vec<(PersonaId, Standing)> {
    of(db.read(), training).await.unwrap().iter().map(|seat| (seat.persona, seat.standing())).collect()
}

async fn standing(db: &TestDb, training: TrainingId, persona: PersonaId) -> Option<Standing> {
    standings(db, training).await.into_iter().find(|(who, _)| *who == persona).map(|(_, standing)| standing)
}

on_both!(async fn who_asks_first_has_a_seat_and_the_next_gets_what_is_free(db) {
    let id = session(db).await;
    let who = people(db, 4).await;
    ::store::write!(db, DESK, |work| enrol(work, id, &[who[0], who[1], who[0]])).unwrap();
    for one in &who[2..] {
        db.clock.push_seconds(1);
        ::store::write!(db, DESK, |work| enrol(work, id, &[*one, who[0]])).unwrap();
    }
    let all = standings(db, id).await;
    assert_eq!(all.iter().map(|(_, standing)| *standing).collect::<Vec<_>>(), [Seated, Seated, Waiting, Waiting]);
    for _ in 0..2 {
        ::store::write!(db, DESK, |work| leave(work, id, who[0], true)).unwrap();
    }
    let now = [standing(db, id, who[0]).await, standing(db, id, who[2]).await, standing(db, id, who[3]).await];
    assert_eq!(now, [Some(Left), Some(Seated), Some(Waiting)]);
    let said = of(db.read(), id).await.unwrap().into_iter().find(|seat| seat.persona == who[0]).unwrap();
    assert_eq!(said.attendance, Some(Attendance::SentWord));
    // Whoever comes back stands at the end.
    db.clock.push_seconds(1);
    ::store::write!(db, DESK, |work| enrol(work, id, &[who[0]])).unwrap();
    assert_eq!(standing(db, id, who[0]).await, Some(Waiting));
    // More seats go to those who wait; fewer take none away.
    for (seats, wanted) in [(4, Seated), (1, Seated)] {
        let draft = TrainingDraft { seats, ..TrainingDraft::from(&find(db.read(), id).await.unwrap()) };
        ::store::write!(db, DESK, |work| change(work, id, &draft)).unwrap();
        let all = standings(db, id).await;
        assert!(all.iter().all(|(_, standing)| *standing == wanted), "{seats} {all:?}");
    }
    let nobody = PersonaId::new(db.chance());
    assert_eq!(key(::store::write!(db, DESK, |work| leave(work, id, nobody, false)).unwrap_err()), "missing");
});

on_both!(async fn of_two_who_take_the_last_seat_at_once_one_has_it_and_one_waits(db) {
    let id = session(db).await;
    let who = people(db, 3).await;
    ::store::write!(db, DESK, |work| enrol(work, id, &who[..1])).unwrap();
    let take = async |persona: PersonaId| ::store::write!(db, DESK, |work| enrol(work, id, &[persona]));
    let (one, other) = tokio::join!(take(who[1]), take(who[2]));
    one.unwrap();
    other.unwrap();
    let counts = counts(db.read(), &[id]).await.unwrap()[&id];
    assert_eq!(counts, Counts { seated: 2, waiting: 1 });
    // Freed and taken at once: nobody sits on anybody's lap, and nobody waits beside a free seat.
    let free = async || ::store::write!(db, DESK, |work| leave(work, id, who[0], true));
    let more = people(db, 1).await;
    let (one, other) = tokio::join!(free(), take(more[0]));
    one.unwrap();
    other.unwrap();
    let counts = super::counts(db.read(), &[id]).await.unwrap()[&id];
    assert_eq!(counts, Counts { seated: 2, waiting: 1 });
});

on_both!(async fn whether_somebody_came_is_written_down_and_undone(db) {
    let id = session(db).await;
    let who = people(db, 3).await;
    ::store::write!(db, DESK, |work| enrol(work, id, &who)).unwrap();
    let came = async |persona| {
        let seats = of(db.read(), id).await.unwrap();
        seats.into_iter().find(|seat| seat.persona == persona).unwrap().attendance
    };
    let waiting = of(db.read(), id).await.unwrap().into_iter().find(|seat| seat.standing() == Standing::Waiting).unwrap();
    let seated = who.iter().copied().find(|one| *one != waiting.persona).unwrap();
    for one in [Some(Attendance::There), Some(Attendance::NotThere), None] {
        ::store::write!(db, DESK, |work| mark(work, id, seated, one)).unwrap();
        assert_eq!(came(seated).await, one);
    }
    let waits = ::store::write!(db, DESK, |work| mark(work, id, waiting.persona, Some(Attendance::There)));
    assert_eq!(key(waits.unwrap_err()), "training-refused-no-seat");
});

on_both!(async fn nothing_is_given_of_what_is_over_or_cancelled(db) {
    let id = session(db).await;
    let who = people(db, 3).await;
    ::store::write!(db, DESK, |work| enrol(work, id, &who)).unwrap();
    db.clock.set(find(db.read(), id).await.unwrap().ends());
    assert_eq!(key(::store::write!(db, DESK, |work| enrol(work, id, &who)).unwrap_err()), "training-refused-over");
    let first = standings(db, id).await[0].0;
    ::store::write!(db, DESK, |work| leave(work, id, first, false)).unwrap();
    assert_eq!(super::counts(db.read(), &[id]).await.unwrap()[&id], Counts { seated: 1, waiting: 1 });
    ::store::write!(db, DESK, |work| cancel(work, id)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| enrol(work, id, &who)).unwrap_err()), "training-refused-cancelled");
});

on_both!(async fn whoever_is_forgotten_or_leaves_the_edition_leaves_a_seat(db) {
    let id = session(db).await;
    let who = people(db, 4).await;
    for one in &who {
        ::store::write!(db, DESK, |work| enrol(work, id, &[*one])).unwrap();
        db.clock.push_seconds(1);
    }
    ::store::write!(db, DESK, |work| forget(work, who[0])).unwrap();
    assert_eq!(standing(db, id, who[0]).await, None);
    assert_eq!(standing(db, id, who[2]).await, Some(Standing::Seated));
    let edition = find(db.read(), id).await.unwrap().edition;
    ::store::write!(db, DESK, |work| leave_edition(work, edition, who[1])).unwrap();
    assert_eq!(standing(db, id, who[3]).await, Some(Standing::Seated));
});

on_both!(async fn everything_new_is_told_once_and_together(db) {
    let id = session(db).await;
    let who = people(db, 3).await;
    ::store::write!(db, DESK, |work| enrol(work, id, &who)).unwrap();
    let edition = find(db.read(), id).await.unwrap().edition;
    let untold = async || super::untold(db.read(), edition, db.now()).await.unwrap();
    assert_eq!(untold().await.len(), 3);
    let tell = async |persona: PersonaId| {
        let all = days(db.read(), &[persona]).await.unwrap();
        let new: Vec<Day> = all.into_iter().filter(|day| !day.news(db.now()).is_empty()).collect();
        ::store::write!(db, Actor::System, |work| told(work, persona, &new)).unwrap();
    };
    for one in &who {
        tell(*one).await;
    }
    assert_eq!(untold().await, []);
    // Two changes, one after the other, are one thing to tell; what is changed back is none.
    let before = TrainingDraft::from(&find(db.read(), id).await.unwrap());
    let later = TrainingDraft { starts: before.starts.plus_seconds(3_600), ..before.clone() };
    ::store::write!(db, DESK, |work| change(work, id, &later)).unwrap();
    let moved = TrainingDraft { place: crate::training::Place::Online, seen: None, ..later.clone() };
    ::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap();
    let day = days(db.read(), &who[..1]).await.unwrap().remove(0);
    assert_eq!(day.news(db.now()), [News::Time, News::Place]);
    let back = TrainingDraft { seen: None, ..before.clone() };
    ::store::write!(db, DESK, |work| change(work, id, &back)).unwrap();
    assert_eq!(untold().await, []);
    // A word about what it is about is no news.
    let words = TrainingDraft { about: base::Text::en("More."), seen: None, ..before };
    ::store::write!(db, DESK, |work| change(work, id, &words)).unwrap();
    assert_eq!(untold().await, []);
    let moved = TrainingDraft { seen: None, ..later };
    ::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap();
    for one in &who {
        tell(*one).await;
    }
    // Their page still says what it was.
    let day = days(db.read(), &who[..1]).await.unwrap().remove(0);
    let (news, was) = day.changed().unwrap();
    assert_eq!((news, was.starts()), (vec![News::Time], moved.starts.plus_seconds(-3_600)));
    // Whoever says that they do not come knows it; whoever gets their seat does not yet.
    let seated = standings(db, id).await.into_iter().find(|(_, one)| *one == Standing::Seated).unwrap().0;
    let waiting = standings(db, id).await.into_iter().find(|(_, one)| *one == Standing::Waiting).unwrap().0;
    ::store::write!(db, DESK, |work| leave(work, id, seated, true)).unwrap();
    assert_eq!(untold().await, [waiting]);
    tell(waiting).await;
    ::store::write!(db, DESK, |work| cancel(work, id)).unwrap();
    assert_eq!(untold().await.len(), 2);
    db.clock.set(moved.starts.plus_days(2));
    assert_eq!(untold().await, [], "of what is over nobody is told");
});

#[test]
fn of_what_somebody_never_knew_there_is_nothing_to_take_back() {
    let chance = TestChance::new(2);
    let draft = crate::testing::training_draft("Held", crate::training::Place::Online);
    let training = Training {
        id: TrainingId::new(&chance),
        edition: EditionId::new(&chance),
        title: draft.title,
        about: draft.about,
        starts: draft.starts,
        minutes: draft.minutes,
        place: draft.place,
        joining: draft.joining,
        trainers: Vec::new(),
        seats: draft.seats,
        access: draft.access,
        quiet: draft.quiet,
        support: draft.support,
        revision: 1,
        created_at: draft.starts,
        changed_at: draft.starts,
        cancelled_at: None,
    };
    let cancelled = Training { cancelled_at: Some(training.starts), ..training.clone() };
    let now = |standing, training: &Training| Told::now(standing, training, None);
    let (seated, waits, left) = (now(Seated, &training), now(Waiting, &training), now(Left, &training));
    let gone = now(Seated, &cancelled);
    for (told, now, wanted) in [
        (None, &seated, vec![News::Seated]),
        (None, &waits, vec![News::Waits]),
        (None, &left, vec![]),
        (None, &gone, vec![]),
        (Some(&waits), &seated, vec![News::Given]),
        (Some(&seated), &left, vec![News::Lost]),
        (Some(&left), &left, vec![]),
        (Some(&left), &seated, vec![News::Seated]),
        (Some(&seated), &gone, vec![News::Cancelled]),
        (Some(&gone), &gone, vec![]),
        (Some(&left), &gone, vec![]),
        (Some(&seated), &seated, vec![]),
    ] {
        assert_eq!(rules::news(told, now), wanted, "{told:?} {now:?}");
    }
}
