//! What people answered when they were asked how they are: safeguarding reads
//! it, and nobody else learns that there is anything.

use crate::world::World;
use axum::http::StatusCode;
use base::{Actor, StoryId};
use people::accounts::Role;
use people::check_ins::{self, Answer, Appearance, Said};
use people::{persons, testing};

async fn they_are_not_well(world: &World) -> check_ins::CheckIn {
    let about = check_ins::About::Story(StoryId::new(world.db.chance()));
    let one = Appearance { persona: world.persona, about, at: world.db.now() };
    let own = testing::teller(&world.db, world.persona).await;
    let said = Said { answer: Answer::NotGood, words: "They found my page.".to_owned() };
    store::write!(world.db, Actor::System, |work| async {
        check_ins::plan(work, &[one]).await?;
        let first = check_ins::of_persona_whole(work.db(), world.persona).await?.remove(0);
        check_ins::asked(work, &first, false).await
    })
    .unwrap();
    let asked = check_ins::latest(world.db.read(), &[world.persona]).await.unwrap().unwrap();
    store::write!(world.db, own, |work| check_ins::answer(work, &testing::keys(), &asked, &said)).unwrap();
    asked
}

#[tokio::test]
async fn safeguarding_reads_it_and_the_look_is_written_down() {
    let world = World::new().await;
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    assert!(world.get(&safeguarding, "/desk/check-ins/").await.says("Nobody has answered yet"));
    let asked = they_are_not_well(&world).await;
    let list = world.get(&safeguarding, "/desk/check-ins/").await;
    assert!(list.says("The same day") && !list.says("<strong>Not good") && !list.says("They found my page"));
    assert!(world.get(&safeguarding, "/desk/").await.says("/desk/concerns/"));
    let before = persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len();
    let read = world.post(&safeguarding, &format!("/desk/check-ins/{}", asked.id), &[]).await;
    assert!(read.status == StatusCode::OK && read.says("<strong>Not good") && read.says("They found my page."));
    let after = persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len();
    assert_eq!(after, before + 1);
}

/// Every page of the desk, as every role: nobody but safeguarding is shown that
/// somebody is not well, nor what they wrote.
#[tokio::test]
async fn nobody_else_sees_that_anything_was_said() {
    let world = World::new().await;
    they_are_not_well(&world).await;
    for role in Role::ALL.iter().filter(|role| **role != Role::Safeguarding) {
        let who = world.visitor(&[*role]).await;
        let pages = desk::ROUTES.iter().filter(|(method, _)| *method == "get").map(|(_, template)| *template);
        let mut seen = 0;
        for template in pages.filter(|template| !template.contains("sign-in")) {
            let page = world.get(&who, &world.address(template)).await;
            for secret in ["They found my page", "Not good", "Said that they are not well", "/desk/check-ins/"] {
                assert!(!page.says(secret), "{role} {template}: {secret}");
            }
            seen += usize::from(page.status == StatusCode::OK);
        }
        let trail = store::audit::list(world.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap();
        assert!(trail.iter().all(|line| !line.event.starts_with("concern.")), "the trail is for others too");
        assert!(seen > 10, "{role} saw {seen} pages");
    }
}

#[tokio::test]
async fn a_worry_goes_to_safeguarding_who_write_down_what_they_decide() {
    let world = World::new().await;
    let (trainer, safeguarding) = (world.visitor(&[Role::Trainer]).await, world.visitor(&[Role::Safeguarding]).await);
    let home = format!("/desk/people/{}/", world.persona);
    assert!(world.get(&trainer, &home).await.says("Tell safeguarding"));
    let told = world.post(&trainer, &format!("{home}worry"), &[("worry", "Somebody followed her home.")]).await;
    assert_eq!((told.status, told.location.as_str()), (StatusCode::SEE_OTHER, &*format!("{home}?said=worry")));
    let concern = people::ledger::concerns::list(world.db.read(), true, 10, 0).await.unwrap().remove(0);
    let at = format!("/desk/concerns/{}/", concern.id);
    assert_eq!(world.get(&trainer, &at).await.status, StatusCode::FORBIDDEN, "not even whoever wrote it");
    assert!(world.get(&safeguarding, "/desk/").await.says("One concern waits for you"));
    let empty = world.post(&safeguarding, &format!("{at}decide"), &[("decision", "")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("Please fill this in"));
    let decided = world.post(&safeguarding, &format!("{at}decide"), &[("decision", "A taxi home.")]).await;
    assert_eq!(decided.status, StatusCode::SEE_OTHER);
    let shown = world.get(&safeguarding, &at).await;
    assert!(!shown.says("A taxi home.") && !shown.says("followed her") && shown.says("Read what they wrote"));
    let read = world.post(&safeguarding, &format!("{at}words"), &[]).await;
    assert!(read.says("A taxi home.") && read.says("Somebody followed her home."));
    assert!(read.says("There is nothing more to do"));
}
