//! Key messages at the desk: read by whom their writer chose, and by nobody else.

use crate::world::World;
use axum::http::StatusCode;
use base::{Locale, StaffId};
use people::accounts::Role;
use people::key_messages::{self, Message, Part, Place, Written};
use people::{persons, testing};

const TIGRINYA: &str = "ንስራሕ መጺእና";

/// They wrote one, and let these read it.
async fn they_wrote(world: &World, with: &[StaffId]) {
    let own = testing::teller(&world.db, world.persona).await;
    let (keys, ti, with) = (testing::keys(), "ti".parse().unwrap(), with.iter().copied().collect());
    let written = Written { part: Part::Words, own: TIGRINYA.into(), second: None };
    store::write!(world.db, own, |work| async {
        key_messages::choose_languages(work, world.persona, ti, Some(Locale::ENGLISH)).await?;
        let sheet = key_messages::sheet(work.db(), &[world.persona]).await?.ok_or(base::Error::Missing)?;
        key_messages::save(work, &keys, &sheet, Place::First, &written, "").await?;
        key_messages::share(work, world.persona, &with).await
    })
    .unwrap();
}

async fn stands(world: &World) -> Message {
    let own = testing::teller(&world.db, world.persona).await;
    store::write!(world.db, own, |work| key_messages::read(work, &testing::keys(), world.persona)).unwrap().remove(0)
}

#[tokio::test]
async fn whom_they_chose_reads_it_and_fills_in_the_second_language() {
    let world = World::new().await;
    let trainer = world.visitor(&[Role::Trainer]).await;
    they_wrote(&world, &[trainer.staff().id]).await;
    let home = format!("/desk/people/{}/", world.persona);
    let person = world.get(&trainer, &home).await;
    assert!(person.says("Read their messages") && !person.says(TIGRINYA), "nothing is shown before the look is noted");
    let before = persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len();
    let at = format!("{home}messages");
    let read = world.post(&trainer, &at, &[]).await;
    assert!(read.status == StatusCode::OK && read.says(&format!("lang=\"ti\" dir=\"ltr\">{TIGRINYA}")));
    assert_eq!(persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len(), before + 1);
    let seen = stands(&world).await.seen();
    let long = "x".repeat(241);
    let wrong = world.post(&trainer, &format!("{at}/1"), &[("words", long.as_str()), ("seen", &seen)]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says(&long) && wrong.says(TIGRINYA));
    let fields = [("words", "We came to work."), ("own", "Another"), ("seen", seen.as_str())];
    world.db.clock.push_seconds(1);
    let saved = world.post(&trainer, &format!("{at}/1"), &fields).await;
    assert!(saved.status == StatusCode::OK && saved.says("It is saved.") && saved.says("We came to work."));
    let now = stands(&world).await;
    assert_eq!(
        (now.said.words.as_str(), now.second(Locale::ENGLISH).unwrap().said.words.as_str()),
        (TIGRINYA, "We came to work.")
    );
    let late = world.post(&trainer, &format!("{at}/1"), &[("words", "Too late"), ("seen", seen.as_str())]).await;
    assert!(late.status == StatusCode::CONFLICT && late.says("Too late"));
    assert_eq!(stands(&world).await, now);
}

#[tokio::test]
async fn nobody_else_reads_a_word_of_it() {
    let world = World::new().await;
    let trainer = world.visitor(&[Role::Trainer]).await;
    they_wrote(&world, &[trainer.staff().id]).await;
    let home = format!("/desk/people/{}/", world.persona);
    for role in Role::ALL {
        let who = world.visitor(&[*role]).await;
        let refused = world.post(&who, &format!("{home}messages"), &[]).await;
        let status = if people::accounts::can(*role, people::accounts::Act::SeeKeyMessages) {
            StatusCode::NOT_FOUND
        } else {
            StatusCode::FORBIDDEN
        };
        assert!(refused.status == status && !refused.says(TIGRINYA), "{role}: {}", refused.status);
        let gets = desk::ROUTES.iter().filter(|(method, _)| *method == "get").map(|(_, template)| *template);
        for template in gets.filter(|template| !template.contains("sign-in")) {
            let page = world.get(&who, &world.address(template)).await;
            assert!(!page.says(TIGRINYA), "{role} {template}");
        }
    }
    assert!(
        persons::reads(world.db.read(), &[world.persona], 100)
            .await
            .unwrap()
            .iter()
            .all(|one| one.reason != persons::ReadReason::KeyMessages)
    );
}

#[tokio::test]
async fn an_editor_whom_they_chose_says_which_messages_a_story_carries() {
    let world = World::new().await;
    let editor = world.visitor(&[Role::Editor]).await;
    let translator = world.visitor(&[Role::Translator]).await;
    they_wrote(&world, &[editor.staff().id]).await;
    let story = format!("/desk/stories/{}/", world.story);
    let theirs = newsroom::stories::store::find(world.db.read(), world.story).await.unwrap().persona == world.persona;
    assert!(theirs, "the story is theirs");
    let page = world.get(&editor, &story).await;
    assert!(page.says("Choose from their key messages") && !page.says(TIGRINYA));
    let choose = world.post(&editor, &format!("{story}messages"), &[]).await;
    assert!(choose.status == StatusCode::OK && choose.says(TIGRINYA) && choose.says("The story says this already"));
    let id = stands(&world).await.id.to_string();
    let message = [("message", id.as_str())];
    let done = world.post(&editor, &format!("{story}messages/carry"), &message).await;
    assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, &*format!("{story}?said=saved")));
    // Not written in the story's language yet.
    let english = [("message", id.as_str()), ("language", "en")];
    let refused = world.post(&editor, &format!("{story}messages/carry"), &english).await;
    assert!(refused.status == StatusCode::CONFLICT && refused.says("not written in that language"));
    let page = world.get(&translator, &story).await;
    assert!(
        page.says("First message")
            && !page.says("Choose from their key messages")
            && !page.says("It no longer carries this")
    );
    // They change it: the story says so, and shows the older words to whom they chose.
    let own = testing::teller(&world.db, world.persona).await;
    let (keys, seen) = (testing::keys(), stands(&world).await.seen());
    let newer = Written { part: Part::Words, own: "ንነብር".into(), second: None };
    world.db.clock.push_seconds(1);
    store::write!(world.db, own, |work| async {
        let sheet = key_messages::sheet(work.db(), &[world.persona]).await?.ok_or(base::Error::Missing)?;
        key_messages::save(work, &keys, &sheet, Place::First, &newer, &seen).await
    })
    .unwrap();
    let page = world.get(&editor, &story).await;
    assert!(page.says("It carries words that they have changed since") && page.says("They changed it"));
    let choose = world.post(&editor, &format!("{story}messages"), &[]).await;
    assert!(choose.says(TIGRINYA) && choose.says("ንነብር") && choose.says("What the story carries"));
    let late = world.post(&editor, &format!("{story}messages/carry"), &message).await;
    assert!(late.status == StatusCode::CONFLICT && late.says("They changed this message meanwhile"));
    let done = world.post(&editor, &format!("{story}messages/leave-out"), &message).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!world.get(&editor, &story).await.says("They changed it"));
}

#[tokio::test]
async fn a_trainer_writes_questions_to_practise_with() {
    let world = World::new().await;
    let trainer = world.visitor(&[Role::Trainer]).await;
    let page = world.get(&trainer, "/desk/practice/").await;
    assert!(page.says("No questions of your own yet") && page.says("Who paid for you to be here today?"));
    let fields = [("words.en", "Who baked this bread?"), ("words.ar", "من خبز هذا؟")];
    let added = world.post(&trainer, "/desk/practice/", &fields).await;
    assert_eq!((added.status, added.location.as_str()), (StatusCode::SEE_OTHER, "/desk/practice/?said=added"));
    assert!(world.get(&trainer, "/desk/practice/").await.says("Who baked this bread?"));
    let campaign = programme::campaigns::default(world.db.read()).await.unwrap().unwrap().id;
    let question = programme::practice::of(world.db.read(), campaign).await.unwrap()[0].id;
    let ended = world.post(&trainer, &format!("/desk/practice/{question}/end"), &[]).await;
    assert_eq!(ended.location, "/desk/practice/?said=ended");
    assert!(!world.get(&trainer, "/desk/practice/").await.says("Who baked this bread?"));
}
