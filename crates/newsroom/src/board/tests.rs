//! How far each of them has come, from what is on record.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use ::store::testing::TestDb;
use base::{Actor, Error, StoryId, Text};
use people::check_ins::{About, Appearance};
use people::{persons, testing};
use programme::campaigns::milestones::{Duty, MilestoneDraft};

async fn board(db: &TestDb, room: &Newsroom) -> Board {
    of(db, room.edition).await.unwrap()
}

async fn stage_of(db: &TestDb, room: &Newsroom, persona: PersonaId) -> Stage {
    let board = board(db, room).await;
    board.people.iter().find(|one| one.persona.id == persona).unwrap().stage
}

async fn milestone(db: &TestDb, edition: EditionId, title: &str, days_from_day: i32) -> MilestoneId {
    let draft = MilestoneDraft { title: Text::en(title), days_from_day, duty: Duty::Coordinator };
    ::store::write!(db, Actor::Operator, |work| milestones::add(work, edition, &draft)).unwrap()
}

async fn sets(db: &TestDb, edition: EditionId, dues: &[(Stage, MilestoneId)]) -> Result<()> {
    let dues = dues.iter().copied().collect();
    ::store::write!(db, Actor::Operator, |work| set_dues(work, edition, &dues))
}

async fn asked_how(db: &TestDb, persona: PersonaId, story: StoryId) {
    let one = Appearance { persona, about: About::Story(story), at: db.now() };
    ::store::write!(db, Actor::System, |work| async {
        check_ins::plan(work, &[one]).await?;
        let first = check_ins::of_persona_whole(work.db(), persona).await?.remove(0);
        check_ins::asked(work, &first, false).await
    })
    .unwrap();
}

on_both!(async fn each_step_of_a_story_takes_its_teller_further(db) {
    let room = Newsroom::open(db).await;
    let ada = room.teller(db, "Ada Sample").await;
    assert_eq!(stage_of(db, &room, ada).await, Stage::Enrolled);
    let (story, version) = room.draft(db, ada, "alpha").await;
    assert_eq!(stage_of(db, &room, ada).await, Stage::Drafted);
    room.send(db, story, &[version]).await;
    assert_eq!(stage_of(db, &room, ada).await, Stage::Reading);

    let bo = room.teller(db, "Bo Sample").await;
    let story = room.publish(db, bo, "beta").await;
    assert_eq!(stage_of(db, &room, bo).await, Stage::Out);
    // Another story, just begun, takes nobody back.
    room.draft(db, bo, "gamma").await;
    assert_eq!(stage_of(db, &room, bo).await, Stage::Out);
    db.clock.push_seconds(60);
    asked_how(db, bo, story).await;
    assert_eq!(stage_of(db, &room, bo).await, Stage::CaredFor);

    // Whoever does not want to be asked is not a thing left to do, and does not stand out.
    let cy = room.teller(db, "Cy Sample").await;
    room.publish(db, cy, "delta").await;
    let own = testing::teller(db, cy).await;
    ::store::write!(db, own, |work| check_ins::turn_off(work, cy)).unwrap();
    assert_eq!(stage_of(db, &room, cy).await, Stage::CaredFor);
    let counts: Vec<usize> = {
        let board = board(db, &room).await;
        Stage::ALL.iter().map(|stage| board.count(*stage)).collect()
    };
    assert_eq!(counts, [0, 0, 1, 0, 0, 2]);
});

on_both!(async fn what_was_taken_back_takes_nobody_further(db) {
    let room = Newsroom::open(db).await;
    let ada = room.teller(db, "Ada Sample").await;
    let story = room.publish(db, ada, "alpha").await;
    ::store::write!(db, room.editor.actor(), |work| stories::retire(work, story)).unwrap();
    assert_eq!(stage_of(db, &room, ada).await, Stage::Enrolled);
});

on_both!(async fn overdue_is_counted_against_the_editions_own_milestones(db) {
    let room = Newsroom::open(db).await;
    let (ada, bo) = (room.teller(db, "Ada Sample").await, room.teller(db, "Bo Sample").await);
    room.draft(db, bo, "beta").await;
    let (today, day) = (board(db, &room).await.today, campaigns::edition(db.read(), room.edition).await.unwrap().days.first());
    let in_days = |days: i32| (today - day).get_days() + days;
    let drafts = milestone(db, room.edition, "Stories written down", in_days(5)).await;
    let approvals = milestone(db, room.edition, "Everybody has answered", in_days(20)).await;
    assert!(board(db, &room).await.people.iter().all(|one| one.due.is_none()), "no milestone, no day");
    sets(db, room.edition, &[(Stage::Drafted, drafts), (Stage::Approved, approvals)]).await.unwrap();
    let look = async || {
        let board = board(db, &room).await;
        let of = |persona| {
            let one = board.people.iter().find(|one| one.persona.id == persona).unwrap();
            (one.due.map(|due| (due - today).get_days()), one.is_overdue)
        };
        (of(ada), of(bo), board.people[0].persona.id)
    };
    // Ada has nothing written, so the first day is hers; Bo's is the next one.
    assert_eq!(look().await, ((Some(5), false), (Some(20), false), ada));
    db.clock.push_days(5);
    assert!(!look().await.0.1, "on the day itself nothing is overdue");
    db.clock.push_days(1);
    assert_eq!(look().await, ((Some(5), true), (Some(20), false), ada));
    db.clock.push_days(15);
    assert_eq!(look().await, ((Some(5), true), (Some(20), true), ada), "the longest overdue stands first");
    // Whoever pauses owes nothing.
    let own = testing::teller(db, ada).await;
    ::store::write!(db, own, |work| ledger::pause(work, ada)).unwrap();
    assert_eq!(look().await, ((None, false), (Some(20), true), bo), "and what is overdue stands before what is not");
});

on_both!(async fn a_day_is_said_by_a_milestone_of_the_same_edition(db) {
    let room = Newsroom::open(db).await;
    let ours = milestone(db, room.edition, "Ours", -10).await;
    let campaign = campaigns::edition(db.read(), room.edition).await.unwrap().campaign;
    let other = programme::testing::planned(db, campaign, 2027).await;
    let theirs = milestone(db, other, "Theirs", -10).await;
    for wrong in [(Stage::Out, theirs), (Stage::Enrolled, ours), (Stage::Out, MilestoneId::new(db.chance()))] {
        assert!(matches!(sets(db, room.edition, &[wrong]).await, Err(Error::Invalid(_))), "{wrong:?}");
    }
    sets(db, room.edition, &[(Stage::Out, ours)]).await.unwrap();
    assert_eq!(board(db, &room).await.dues, [(Stage::Out, ours)].into());
    // A milestone that was dropped says no day any more.
    ::store::write!(db, Actor::Operator, |work| milestones::remove(work, ours)).unwrap();
    let ada = room.teller(db, "Ada Sample").await;
    assert!(board(db, &room).await.people.iter().all(|one| one.persona.id == ada && one.due.is_none()));
    sets(db, room.edition, &[]).await.unwrap();
    assert!(board(db, &room).await.dues.is_empty());
});

on_both!(async fn records_of_nobody_and_people_forgotten_have_no_line(db) {
    let room = Newsroom::open(db).await;
    let (ada, bo) = (room.teller(db, "Ada Sample").await, room.teller(db, "Bo Sample").await);
    let nobody = ambassadors::Part { edition: room.edition, persona: None, role_then: Text::en("Poet"), affiliation_then: Text::new() };
    ::store::write!(db, Actor::Operator, |work| ambassadors::join(work, &nobody)).unwrap();
    ::store::write!(db, Actor::Operator, |work| persons::forget(work, &room.keys, bo)).unwrap();
    let board = board(db, &room).await;
    assert_eq!((board.people.len(), board.unnamed, board.people[0].persona.id), (1, 1, ada));
});

on_both!(async fn a_board_costs_the_same_for_twenty_and_for_two_hundred(db) {
    let room = Newsroom::open(db).await;
    let mut there = 0;
    let mut costs = Vec::new();
    for rows in [20, 200] {
        while there < rows {
            let persona = room.teller(db, &format!("Sample {there}")).await;
            if there % 2 == 0 {
                room.draft(db, persona, &format!("story-{there}")).await;
            }
            there += 1;
        }
        let before = db.statements();
        assert_eq!(board(db, &room).await.people.len(), rows);
        costs.push(db.statements() - before);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 16, "{costs:?}");
});
