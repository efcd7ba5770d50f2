//! What somebody wants to say, step by step on their own page, without a script.

use super::*;
use people::accounts::Role;
use people::key_messages::{self, Message, Moment, Place};

const TIGRINYA: &str = "ንስራሕ መጺእና";

impl World {
    async fn messages(&self) -> Vec<Message> {
        let own = testing::teller(&self.db, self.persona).await;
        store::write!(self.db, own, |work| key_messages::read(work, &testing::keys(), self.persona)).unwrap()
    }
    async fn begun(self) -> Self {
        let sent = self.post(&self.at("/messages/languages"), &[("language", "ti"), ("second", "en")]).await;
        assert_eq!((sent.status, sent.to()), (StatusCode::SEE_OTHER, &*self.at("/messages?said=saved")));
        self
    }
    async fn step(&self, step: &str, own: &str, second: &str) -> Got {
        let place = step.split('/').next().and_then(Place::parse).unwrap();
        let seen = self.messages().await.iter().find(|one| one.place == place).map(Message::seen).unwrap_or_default();
        self.db.clock.push_seconds(1);
        let fields = [("own", own), ("second", second), ("seen", seen.as_str())];
        self.post(&self.at(&format!("/messages/write/{step}")), &fields).await
    }
}

#[tokio::test]
async fn three_questions_one_after_the_other_and_each_is_kept() {
    let world = World::new().await;
    let first = world.get(&world.at("/messages")).await;
    assert!(first.text.contains("Begin") && first.text.contains("Before you begin"));
    let world = world.begun().await;
    let asked = world.get(&world.at("/messages/write/1/words")).await;
    assert!(asked.text.contains("What do you want people to remember?"));
    assert!(asked.text.contains("lang=\"ti\" dir=\"ltr\"") && asked.text.contains("lang=\"en\" dir=\"ltr\""));
    let mut at = world.step("1/words", TIGRINYA, "We came to work.").await;
    for (step, own) in [("1/proof", "ዱኳነይ"), ("1/bridge", "")] {
        assert_eq!((at.status, at.to()), (StatusCode::SEE_OTHER, &*world.at(&format!("/messages/write/{step}"))));
        let page = world.get(at.to()).await;
        assert!(page.text.contains(TIGRINYA), "the message stands beside the next question");
        at = world.step(step, own, "").await;
    }
    assert_eq!(at.to(), world.at("/messages?said=saved"));
    let unanswered = world.step("unanswered/words", "ስድራቤተይ", "").await;
    assert_eq!(unanswered.to(), world.at("/messages?said=saved"));
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/messages?lang={lang}"))).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains(&format!("lang=\"ti\" dir=\"ltr\">{TIGRINYA}")), "{lang}");
        assert!(page.text.contains("We came to work.") && !page.text.contains('⟦'), "{lang}");
    }
    // Nothing of it is asked about a part that there is not.
    for wrong in ["4/words", "1/price", "unanswered/proof"] {
        assert_eq!(world.get(&world.at(&format!("/messages/write/{wrong}"))).await.status, StatusCode::NOT_FOUND);
    }
    let too_soon = world.get(&world.at("/messages/write/2/proof")).await;
    assert_eq!(too_soon.to(), world.at("/messages"));
}

#[tokio::test]
async fn what_cannot_be_kept_is_still_there() {
    let world = World::new().await.begun().await;
    let long = "ሀ".repeat(241);
    let got = world.step("1/words", &long, "Kept words").await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(got.text.contains(&long) && got.text.contains("Kept words") && world.messages().await.is_empty());
    world.step("1/words", "ሓደ", "").await;
    // Another screen was quicker.
    let late = world.post(&world.at("/messages/write/1/words"), &[("own", "ክልተ"), ("seen", "")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("ክልተ") && late.text.contains("ሓደ") && late.text.contains("changed on another screen"));
    assert_eq!(world.messages().await[0].said.words, "ሓደ");
    let seen = world.messages().await[0].seen();
    assert!(late.text.contains(&seen), "saving again puts it in its place");
    let forged = world.post_with(&world.at("/messages/write/1/words"), "another", &[("own", "x")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn they_choose_who_reads_it_and_see_the_looks() {
    let world = World::new().await.begun().await;
    world.step("1/words", TIGRINYA, "").await;
    let trainer = testing::staff(&world.db, &[Role::Trainer]).await;
    testing::staff(&world.db, &[Role::Safeguarding]).await;
    let page = world.get(&world.at("/messages/share")).await;
    assert!(page.text.contains("Sample trainer") && !page.text.contains("Sample safeguarding"));
    let id = trainer.id.to_string();
    let done = world.post(&world.at("/messages/share"), &[("with", id.as_str())]).await;
    assert_eq!(done.to(), world.at("/messages?said=shared"));
    assert!(world.get(&world.at("/messages")).await.text.contains("Sample trainer"));
    let keys = testing::keys();
    store::write!(world.db, trainer.actor(), |work| key_messages::read(work, &keys, world.persona)).unwrap();
    let reads = world.get(&world.at("/reads")).await;
    assert!(reads.text.contains("To read what you want to say, as you allowed."));
    world.post(&world.at("/messages/share"), &[]).await;
    assert!(key_messages::shares(world.db.read(), world.persona).await.unwrap().is_empty());
    assert!(world.get(&world.at("/messages")).await.text.contains("Only you."));
}

#[tokio::test]
async fn a_message_is_taken_away_after_being_asked_once_more() {
    let world = World::new().await.begun().await;
    world.step("1/words", TIGRINYA, "").await;
    let before = world.trail().await;
    let asked = world.get(&world.at("/messages/remove/1")).await;
    assert!(asked.text.contains("Take this away?") && asked.text.contains(TIGRINYA));
    assert_eq!((world.trail().await, world.messages().await.len()), (before, 1), "a scanner takes nothing away");
    for _ in 0..2 {
        let done = world.post(&world.at("/messages/remove/1"), &[]).await;
        assert_eq!((done.to(), world.messages().await.len()), (&*world.at("/messages?said=removed"), 0));
    }
    assert_eq!(world.get(&world.at("/messages/remove/1")).await.to(), world.at("/messages"));
}

#[tokio::test]
async fn how_sure_they_feel_is_asked_before_and_after() {
    let world = World::new().await;
    let say = async |moment: &str, level: &str| {
        world.post(&world.at("/messages/sure"), &[("moment", moment), ("sure", level)]).await
    };
    let none = say("before", "").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text.contains("Please choose one"));
    assert_eq!(say("before", "2").await.to(), world.at("/messages?said=sure"));
    let world = world.begun().await;
    world.step("1/words", TIGRINYA, "").await;
    let page = world.get(&world.at("/messages")).await;
    assert!(page.text.contains("A little sure") && page.text.contains("Now that you have written it"));
    let say = async |moment: &str, level: &str| {
        world.post(&world.at("/messages/sure"), &[("moment", moment), ("sure", level)]).await
    };
    assert_eq!(say("before", "5").await.status, StatusCode::CONFLICT);
    assert_eq!(say("after", "4").await.to(), world.at("/messages?said=sure"));
    let said = key_messages::confidence(world.db.read(), world.persona).await.unwrap();
    assert_eq!((said[&Moment::Before].level, said[&Moment::After].level), (2, 4));
}

#[tokio::test]
async fn where_it_is_used_stands_beside_it_also_with_older_words() {
    let world = World::new().await.begun().await;
    world.step("1/words", TIGRINYA, "We came to work.").await;
    let message = world.messages().await[0].id;
    store::write!(world.db, Actor::System, |work| { key_messages::carry(work, world.persona, message, world.story) })
        .unwrap();
    let page = world.get(&world.at("/messages")).await;
    assert!(page.text.contains("Where it is used") && page.text.contains(&world.story.to_string()));
    assert!(!page.text.contains("older words"));
    world.step("1/words", "ሓድሽ ቃል", "New words.").await;
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/messages?lang={lang}"))).await;
        assert!(page.text.contains(TIGRINYA) && page.text.contains("ሓድሽ ቃል") && !page.text.contains('⟦'), "{lang}");
    }
    assert!(world.get(&world.at("/messages")).await.text.contains("still has your older words"));
    assert!(world.is_public().await, "what is public stays");
}

#[tokio::test]
async fn the_card_says_their_words_in_both_languages_and_not_their_name() {
    let world = World::new().await.begun().await;
    assert_eq!(world.get(&world.at("/messages/card.pdf")).await.status, StatusCode::NOT_FOUND);
    world.step("1/words", TIGRINYA, "We came to work.").await;
    world.step("1/proof", "ዱኳነይ", "My shop").await;
    for lang in ["en", "ar"] {
        let (status, headers, pdf) = world.pdf(&world.at(&format!("/messages/card.pdf?lang={lang}"))).await;
        assert_eq!((status, &headers["content-type"]), (StatusCode::OK, &"application/pdf".parse().unwrap()));
        assert_eq!(headers["content-disposition"], "attachment; filename=\"card.pdf\"");
        assert_eq!(headers["cache-control"], "private, no-store");
        let told = world.read_by("pdfinfo", &[], &pdf);
        // 105 by 148 mm, in points.
        let (_, size) = told.split_once("Page size:").unwrap();
        let size: Vec<f64> = size.split_whitespace().filter_map(|word| word.parse().ok()).take(2).collect();
        assert!((size[0] - 297.6).abs() < 1.0 && (size[1] - 419.5).abs() < 1.0, "{lang}: {size:?}");
        let text = world.read_by("pdftotext", &[], &pdf);
        assert!(text.contains("We came to work.") && text.contains("My shop") && !text.contains("Ada"), "{text}");
    }
}

#[tokio::test]
async fn everything_held_holds_it_too() {
    let world = World::new().await.begun().await;
    world.step("1/words", TIGRINYA, "We came to work.").await;
    let got = world.get(&world.at("/everything.zip")).await;
    assert!(got.text.contains("what-you-want-to-say.json"));
}

#[tokio::test]
async fn hard_questions_come_one_at_a_time_with_their_messages_beside() {
    let world = World::new().await.begun().await;
    world.step("1/words", TIGRINYA, "We came to work.").await;
    let campaign = programme::campaigns::default(world.db.read()).await.unwrap().unwrap().id;
    let own = programme::practice::QuestionDraft { words: base::Text::en("Who baked this bread?") };
    store::write!(world.db, Actor::Operator, |work| programme::practice::add(work, campaign, &own)).unwrap();
    let before = world.trail().await;
    let first = world.get(&world.at("/messages/practise")).await;
    assert!(first.text.contains("Who baked this bread?") && first.text.contains(TIGRINYA));
    assert!(first.text.contains("/messages/practise?q=2") && !first.text.contains("The one before"));
    for lang in ["en", "ar"] {
        for number in 1..=13 {
            let page = world.get(&world.at(&format!("/messages/practise?q={number}&lang={lang}"))).await;
            assert!(page.status == StatusCode::OK && !page.text.contains('⟦'), "{lang} {number}");
        }
    }
    for odd in ["0", "99", "-1", "x", "18446744073709551616"] {
        assert_eq!(world.get(&world.at(&format!("/messages/practise?q={odd}"))).await.status, StatusCode::OK, "{odd}");
    }
    assert_eq!(world.trail().await, before, "nobody learns who practised");
}
