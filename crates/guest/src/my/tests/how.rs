//! How somebody is after they appeared: by the link in a letter, and from their own page.

use super::*;
use people::check_ins::{self, Answer, Appearance, CheckIn};
use people::ledger::concerns;

impl World {
    /// They were asked; gives the secret of the letter.
    async fn how(&self) -> String {
        let about = check_ins::About::Story(self.story);
        let one = Appearance { persona: self.persona, about, at: self.db.now() };
        let (keys, link) = (testing::keys(), newsroom::care::jobs::link(self.persona));
        let made = store::write!(self.db, Actor::System, |work| async {
            check_ins::plan(work, &[one]).await?;
            let first = check_ins::of_persona_whole(work.db(), self.persona).await?.remove(0);
            check_ins::asked(work, &first, false).await?;
            people::links::issue(work, &keys, &link).await
        });
        made.unwrap().secret.reveal().to_owned()
    }
    async fn asked_how(&self) -> CheckIn {
        check_ins::latest(self.db.read(), &[self.persona]).await.unwrap().unwrap()
    }
    async fn said_how(&self) -> Option<(Answer, String)> {
        let (keys, own, one) = (testing::keys(), testing::teller(&self.db, self.persona).await, self.asked_how().await);
        let said = store::write!(self.db, own, |work| check_ins::said(work, &keys, &one)).unwrap();
        said.map(|said| (said.answer, said.words))
    }
}

#[tokio::test]
async fn one_tap_is_enough_and_it_can_be_changed() {
    let world = World::new().await;
    let secret = world.how().await;
    let path = format!("/my/how/{secret}");
    let before = world.trail().await;
    for _ in 0..2 {
        let page = world.get(&path).await;
        assert!(page.text.contains("One tap is enough") && page.text.contains("Please call me"));
    }
    assert_eq!((world.trail().await, world.said_how().await), (before, None), "a mail scanner changes nothing");

    let sent = world.post_with(&path, &secret, &[("answer", "fine")]).await;
    assert_eq!((sent.status, sent.to()), (StatusCode::SEE_OTHER, &*format!("{path}?said=thanks")));
    assert_eq!(world.said_how().await, Some((Answer::Fine, String::new())));
    let thanks = world.get(&format!("{path}?said=thanks")).await;
    assert!(thanks.text.contains("Thank you") && thanks.text.contains("You said:"));
    assert_eq!(concerns::count_open(world.db.read()).await.unwrap(), 0);
    let fields = [("answer", "not-good"), ("words", "They found my page.")];
    assert_eq!(world.post_with(&path, &secret, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.said_how().await, Some((Answer::NotGood, "They found my page.".to_owned())));
    assert_eq!(concerns::count_open(world.db.read()).await.unwrap(), 1);
    for lang in ["en", "ar"] {
        let page = world.get(&format!("{path}?lang={lang}")).await;
        assert!(page.text.contains("They found my page.") && !page.text.contains('⟦'), "{lang}");
    }
}

#[tokio::test]
async fn what_was_tapped_counts_even_where_the_line_cannot_be_kept() {
    let world = World::new().await;
    let secret = world.how().await;
    let path = format!("/my/how/{secret}");
    let none = world.post_with(&path, &secret, &[("words", "Kept words")]).await;
    assert_eq!((none.status, world.said_how().await), (StatusCode::UNPROCESSABLE_ENTITY, None));
    assert!(none.text.contains("Kept words") && none.text.contains("tap one of the four"));
    let odd = world.post_with(&path, &secret, &[("answer", "splendid"), ("words", "Kept words")]).await;
    assert_eq!((odd.status, world.said_how().await), (StatusCode::UNPROCESSABLE_ENTITY, None));
    let status = world.post_with(&path, &secret, &[("answer", "call-me"), ("words", "my asylum claim")]).await;
    assert_eq!(status.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(status.text.contains("my asylum claim") && status.text.contains("We noted your answer"));
    assert_eq!(world.said_how().await, Some((Answer::CallMe, String::new())));
    assert_eq!(concerns::count_open(world.db.read()).await.unwrap(), 1);
    let forged = world.post_with(&path, "another", &[("answer", "fine")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_link_opens_that_page_alone_and_ends() {
    let world = World::new().await;
    let secret = world.how().await;
    for rest in ["", "/how", "/reach", "/everything.zip", "/take-down"] {
        assert_eq!(world.get(&format!("/my/story/{secret}{rest}")).await.status, StatusCode::NOT_FOUND, "{rest}");
    }
    for wrong in [&world.own, "x"] {
        assert_eq!(world.get(&format!("/my/how/{wrong}")).await.status, StatusCode::NOT_FOUND);
    }
    // From their own page the same can be said.
    let said = world.post(&world.at("/how"), &[("answer", "mixed")]).await;
    assert_eq!(said.to(), world.at("/how?said=thanks"));
    assert_eq!(world.said_how().await, Some((Answer::Mixed, String::new())));
    world.db.clock.push_days(newsroom::care::jobs::LINK_DAYS);
    assert_eq!(world.get(&format!("/my/how/{secret}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn being_asked_is_turned_off_without_a_reason_and_on_again() {
    let world = World::new().await;
    let secret = world.how().await;
    let path = format!("/my/how/{secret}");
    let is_off = async || !check_ins::off(world.db.read(), &[world.persona]).await.unwrap().is_empty();
    let off = world.post_with(&format!("{path}/off"), &secret, &[]).await;
    assert_eq!((off.to(), is_off().await), (&*format!("{path}?said=off"), true));
    assert!(world.get(&path).await.text.contains("Ask me how I am"));
    let on = world.post(&world.at("/how/on"), &[]).await;
    assert_eq!((on.to(), is_off().await), (&*world.at("/how?said=on"), false));
}

#[tokio::test]
async fn nobody_who_was_not_asked_has_anything_to_answer() {
    let world = World::new().await;
    let page = world.get(&world.at("/how")).await;
    assert!(page.text.contains("There is no question for you now"));
    assert_eq!(world.post(&world.at("/how"), &[("answer", "fine")]).await.status, StatusCode::NOT_FOUND);
}
