//! Numbers from what is on record, and none that names somebody.

use super::*;
use crate::testing::Newsroom;
use ::store::on_both;
use base::{Actor, StoryId};
use people::check_ins::{self, About, Answer, Appearance, Said};
use people::testing;

fn group<'a>(found: &'a Evaluation, title: &str) -> &'a Group {
    found.groups.iter().find(|group| group.title == title).unwrap()
}

fn line(found: &Evaluation, title: &str, key: &str) -> Shown {
    group(found, title).lines.iter().find(|line| line.label.key == key).unwrap().value
}

async fn of_campaign(db: &Db, room: &Newsroom) -> base::CampaignId {
    campaigns::edition(db.read(), room.edition).await.unwrap().campaign
}

on_both!(async fn small_numbers_are_not_shown_and_large_ones_are(db) {
    let room = Newsroom::open(db).await;
    for number in 0..4 {
        room.teller(db, &format!("Sample {number}")).await;
    }
    let found = of(db, room.edition).await.unwrap();
    assert_eq!(line(&found, "evaluation-people", "board-stage-enrolled"), Shown::Hidden);
    assert_eq!(group(&found, "evaluation-people").total, Some(Shown::Few));
    for number in 4..7 {
        room.teller(db, &format!("Sample {number}")).await;
    }
    let found = of(db, room.edition).await.unwrap();
    assert_eq!(line(&found, "evaluation-people", "board-stage-enrolled"), Shown::Exactly(7));
    assert_eq!(line(&found, "evaluation-people", "board-stage-out"), Shown::Exactly(0));
    // One of them goes further: neither number is shown, and the sum is.
    let out = room.teller(db, "Ada Sample").await;
    room.publish(db, out, "alpha").await;
    let found = of(db, room.edition).await.unwrap();
    let people = group(&found, "evaluation-people");
    assert_eq!(line(&found, "evaluation-people", "board-stage-out"), Shown::Hidden);
    assert_eq!(line(&found, "evaluation-people", "board-stage-enrolled"), Shown::Hidden);
    assert_eq!(people.total, Some(Shown::Exactly(8)));
    let years = across(db, of_campaign(db, &room).await).await.unwrap();
    assert_eq!((years.len(), years[0].people, years[0].stories), (1, Shown::Exactly(8), Shown::Few));
});

on_both!(async fn who_answered_how_they_are_is_counted_and_what_they_said_is_not(db) {
    let room = Newsroom::open(db).await;
    for number in 0..6 {
        let persona = room.teller(db, &format!("Sample {number}")).await;
        let story: StoryId = room.publish(db, persona, &format!("story-{number}")).await;
        let one = Appearance { persona, about: About::Story(story), at: db.now() };
        let asked = ::store::write!(db, Actor::System, |work| async {
            check_ins::plan(work, &[one]).await?;
            let first = check_ins::of_persona_whole(work.db(), persona).await?.remove(0);
            check_ins::asked(work, &first, false).await?;
            Ok::<_, base::Error>(first)
        })
        .unwrap();
        let said = Said { answer: Answer::Fine, words: "Proud".to_owned() };
        let own = testing::teller(db, persona).await;
        ::store::write!(db, own, |work| check_ins::answer(work, &room.keys, &asked, &said)).unwrap();
    }
    let found = of(db, room.edition).await.unwrap();
    assert_eq!(line(&found, "evaluation-care", "evaluation-answered"), Shown::Exactly(6));
    assert_eq!(line(&found, "evaluation-care", "evaluation-silent"), Shown::Exactly(0));
    assert_eq!(line(&found, "evaluation-stories", stories::State::Published.key()), Shown::Exactly(6));
});

on_both!(async fn it_costs_the_same_for_few_and_for_many(db) {
    let room = Newsroom::open(db).await;
    let mut costs = Vec::new();
    let mut there = 0;
    for rows in [5, 60] {
        while there < rows {
            let persona = room.teller(db, &format!("Sample {there}")).await;
            room.draft(db, persona, &format!("story-{there}")).await;
            there += 1;
        }
        let before = db.statements();
        of(db, room.edition).await.unwrap();
        across(db, of_campaign(db, &room).await).await.unwrap();
        costs.push(db.statements() - before);
    }
    assert_eq!(costs[0], costs[1]);
});
