//! Other chances to speak: asked, never assumed, and left with one press.

use super::*;
use people::network::{self, Filter, Medium};

impl World {
    async fn in_network(&self) -> usize {
        network::list(self.db.read(), &Filter::default(), self.db.now(), (0, 10)).await.unwrap().len()
    }
    async fn found_for(&self, medium: Medium) -> usize {
        let filter = Filter { medium: Some(medium), ..Filter::default() };
        network::list(self.db.read(), &filter, self.db.now(), (0, 10)).await.unwrap().len()
    }
}

const SAID: &[(&str, &str)] = &[
    ("media", "radio"),
    ("media", "school"),
    ("topics", "work"),
    ("languages", "ti"),
    ("languages", "en"),
    ("free_from", "2027-01-10"),
    ("availability", "Evenings"),
    ("limits", "No filming"),
];

#[tokio::test]
async fn one_question_and_then_what_they_would_do() {
    let world = World::new().await;
    let trail = world.trail().await;
    let asked = world.get(&world.at("/chances")).await;
    assert!(asked.text.contains("Would you like to hear of other chances to speak?"));
    assert!(!asked.text.contains("type=\"checkbox\""), "one question at a time");
    assert_eq!((world.in_network().await, world.trail().await), (0, trail), "looking is no answer");
    // A form of somebody who did not say yes brings nobody in.
    assert_eq!(world.post(&world.at("/chances"), SAID).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.in_network().await, 0);

    let yes = world.post(&world.at("/chances/join"), &[]).await;
    assert_eq!((yes.to(), world.in_network().await), (&*world.at("/chances?said=in"), 1));
    assert_eq!(world.found_for(Medium::Radio).await, 0, "what was not named is no");
    let saved = world.post(&world.at("/chances"), SAID).await;
    assert_eq!(saved.to(), world.at("/chances?said=saved"));
    assert_eq!((world.found_for(Medium::Radio).await, world.found_for(Medium::Television).await), (1, 0));
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/chances?lang={lang}&said=saved"))).await;
        assert!(page.text.contains("No filming") && page.text.contains("2027-01-10"), "{lang}");
        assert!(page.text.contains("ትግርኛ") && !page.text.contains('⟦'), "{lang}");
    }
    // Yes once more takes nothing away of what was said.
    world.post(&world.at("/chances/join"), &[]).await;
    assert_eq!(world.found_for(Medium::Radio).await, 1);
    let everything = world.get(&world.at("/everything.zip")).await;
    assert_eq!(everything.status, StatusCode::OK);

    let left = world.post(&world.at("/chances/leave"), &[]).await;
    assert_eq!((left.to(), world.in_network().await), (&*world.at("/chances?said=left"), 0));
    let again = world.get(&world.at("/chances?said=left")).await;
    assert!(again.text.contains("You are off the list") && !again.text.contains("No filming"));
    assert_eq!(world.post(&world.at("/chances/leave"), &[]).await.status, StatusCode::SEE_OTHER, "again is no error");
}

#[tokio::test]
async fn what_cannot_be_kept_comes_back_with_every_word() {
    let world = World::new().await;
    world.post(&world.at("/chances/join"), &[]).await;
    let long = "x".repeat(network::rules::WORDS_MOST + 1);
    let wrong: [(&[(&str, &str)], &str); 6] = [
        (&[("media", "carrier-pigeon"), ("limits", "Kept words")], "Kept words"),
        (&[("topics", "weather"), ("limits", "Kept words")], "Kept words"),
        (&[("languages", "xx"), ("limits", "Kept words")], "Kept words"),
        (&[("free_from", "soon"), ("limits", "Kept words")], "Kept words"),
        (&[("limits", "my asylum claim")], "my asylum claim"),
        (&[("availability", &long), ("media", "radio")], "Please shorten this"),
    ];
    for (fields, says) in wrong {
        let answer = world.post(&world.at("/chances"), fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(answer.text.contains(says), "{fields:?}");
    }
    assert_eq!(world.found_for(Medium::Radio).await, 0);
    let forged = world.post_with(&world.at("/chances/leave"), "another", &[]).await;
    assert_eq!((forged.status, world.in_network().await), (StatusCode::FORBIDDEN, 1));
}

#[tokio::test]
async fn a_pause_is_said_on_the_page_and_nobody_finds_them() {
    let world = World::new().await;
    world.post(&world.at("/chances/join"), &[]).await;
    world.post(&world.at("/pause"), &[]).await;
    assert_eq!(world.in_network().await, 0);
    assert!(world.get(&world.at("/chances")).await.text.contains("so nobody finds you here"));
}

#[tokio::test]
async fn the_letter_opens_one_page_with_one_question() {
    let world = World::new().await;
    world.post(&world.at("/chances/join"), &[]).await;
    let campaign = programme::campaigns::default(world.db.read()).await.unwrap().unwrap().id;
    let edition = programme::testing::planned(&world.db, campaign, 2027).await;
    let (keys, link) = (testing::keys(), newsroom::alumni::jobs::link(world.persona));
    let secret = store::write!(world.db, world.room.editor.actor(), |work| async {
        newsroom::alumni::ask(work, edition).await?;
        people::links::issue(work, &keys, &link).await
    })
    .unwrap()
    .secret
    .reveal()
    .to_owned();
    let path = format!("/my/chances/{secret}");
    let trail = world.trail().await;
    for lang in ["en", "ar"] {
        let page = world.get(&format!("{path}?lang={lang}")).await;
        assert!(page.text.contains("2027") && !page.text.contains('⟦'), "{lang}");
    }
    assert_eq!(world.trail().await, trail, "a mail scanner changes nothing");
    assert!(world.get(&world.at("")).await.text.contains("would like to take part once more"));
    for rest in ["", "/chances", "/reach", "/everything.zip"] {
        assert_eq!(world.get(&format!("/my/story/{secret}{rest}")).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    assert_eq!(world.get(&format!("/my/chances/{}", world.own)).await.status, StatusCode::NOT_FOUND);

    let id = edition.to_string();
    let said = world.post_with(&format!("{path}/answer"), &secret, &[("edition", &id), ("answer", "yes")]).await;
    assert_eq!(said.to(), format!("{path}?said=answered"));
    let page = world.get(&path).await;
    assert!(page.text.contains("You said:") && page.text.contains("Yes, I would like to"));
    assert!(!world.get(&world.at("")).await.text.contains("would like to take part once more"));
    for wrong in [[("edition", id.as_str()), ("answer", "perhaps")], [("edition", "2027"), ("answer", "yes")]] {
        let answer = world.post_with(&format!("{path}/answer"), &secret, &wrong).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong:?}");
    }
    // One press from the letter, and the question is gone with the rest.
    assert_eq!(world.post_with(&format!("{path}/leave"), &secret, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!world.get(&path).await.text.contains("2027"));
    world.db.clock.push_days(newsroom::alumni::jobs::LINK_DAYS);
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
}
