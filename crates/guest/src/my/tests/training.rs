//! Somebody's days of training: by the link in a letter, from their own page,
//! and in their calendar.

use super::*;
use base::TrainingId;
use newsroom::training as theirs;
use people::persons::{Channel, SafeContact};
use programme::training::seats::{self, Standing};
use programme::training::{self, HandoutDraft, TrainingDraft};

impl World {
    async fn trained(&self) -> TrainingId {
        let edition = self.edition().await;
        let (_, training) = programme::testing::training(&self.db, edition, "Key messages").await;
        let handout = HandoutDraft {
            title: base::Text::en("Three messages"),
            words: base::Text::en("Say it as you say it."),
            address: None,
        };
        store::write!(self.db, Actor::Operator, |work| async {
            training::add_handout(work, training, &handout).await?;
            seats::enrol(work, training, &[self.persona]).await
        })
        .unwrap();
        training
    }
    async fn edition(&self) -> base::EditionId {
        newsroom::stories::store::find(self.db.read(), self.story).await.unwrap().edition
    }
    async fn training_link(&self) -> String {
        let (keys, link) = (testing::keys(), theirs::jobs::link(self.persona));
        let made = store::write!(self.db, Actor::System, |work| people::links::issue(work, &keys, &link));
        made.unwrap().secret.reveal().to_owned()
    }
    async fn stands(&self, training: TrainingId) -> Standing {
        seats::of(self.db.read(), training).await.unwrap()[0].standing()
    }
    /// They say how they may be reached.
    async fn reachable(&self, safe: SafeContact) {
        let (keys, own) = (testing::keys(), testing::teller(&self.db, self.persona).await);
        let reach = people::persons::Reach { email: Some("ada@sample.example".into()), phone: None, safe };
        store::write!(self.db, own, |work| people::persons::say_safe(work, &keys, self.persona, &reach)).unwrap();
    }
}

#[tokio::test]
async fn the_page_says_when_where_and_who_is_there() {
    let world = World::new().await;
    assert!(!world.get(&world.at("")).await.text.contains("Your training"));
    assert!(world.get(&world.at("/training")).await.text.contains("Nothing is planned for you"));
    world.trained().await;
    assert!(world.get(&world.at("")).await.text.contains("Your training"));
    let secret = world.training_link().await;
    for path in [world.at("/training"), format!("/my/training/{secret}")] {
        for lang in ["en", "ar"] {
            let page = world.get(&format!("{path}?lang={lang}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.text.contains('⟦'), "{lang} {path}");
        }
        let page = world.get(&path).await.text.replace(['\u{2068}', '\u{2069}'], "");
        for words in [
            "Key messages",
            "Thursday 10 December 2026, 10am to midday (UK time)",
            "Harbour Library",
            "Reading Room",
            "1 Quay Street",
            "Step-free from the street.",
            "The small room beside the stairs",
            "Hana, green scarf",
            "The link comes the day before.",
            "Say it as you say it.",
            "I cannot come",
        ] {
            assert!(page.contains(words), "{words}");
        }
    }
    // The link in the letter opens that page and nothing else.
    assert_eq!(world.get(&format!("/my/story/{secret}/training")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get(&format!("/my/training/{}", world.own)).await.status, StatusCode::NOT_FOUND);
    world.db.clock.push_days(theirs::jobs::LINK_DAYS);
    assert_eq!(world.get(&format!("/my/training/{secret}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_press_says_that_they_cannot_come_and_one_takes_it_back() {
    let world = World::new().await;
    let training = world.trained().await;
    let secret = world.training_link().await;
    let path = format!("/my/training/{secret}");
    let before = world.trail().await;
    world.get(&path).await;
    assert_eq!(
        (world.trail().await, world.stands(training).await),
        (before, Standing::Seated),
        "a scanner changes nothing"
    );
    let id = training.to_string();
    let said = world.post_with(&path, &secret, &[("training", &id), ("comes", "no")]).await;
    assert_eq!((said.to(), world.stands(training).await), (&*format!("{path}?said=not"), Standing::Left));
    let page = world.get(&path).await;
    assert!(page.text.contains("I can come after all") && !page.text.contains("The link comes the day before."));
    let back = world.post(&world.at("/training"), &[("training", &id), ("comes", "yes")]).await;
    assert_eq!((back.to(), world.stands(training).await), (&*world.at("/training?said=after-all"), Standing::Seated));
    // Whom we took off the list does not come back without us.
    store::write!(world.db, Actor::Operator, |work| seats::leave(work, training, world.persona, false)).unwrap();
    assert!(!world.get(&path).await.text.contains("I can come after all"));
    let refused = world.post_with(&path, &secret, &[("training", &id), ("comes", "yes")]).await;
    assert_eq!((refused.status, world.stands(training).await), (StatusCode::NOT_FOUND, Standing::Left));
    let forged = world.post_with(&path, "another", &[("training", &id), ("comes", "no")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_changed_is_shown_beside_what_it_was() {
    let world = World::new().await;
    let training = world.trained().await;
    let days = seats::days(world.db.read(), &[world.persona]).await.unwrap();
    store::write!(world.db, Actor::System, |work| seats::told(work, world.persona, &days)).unwrap();
    assert!(!world.get(&world.at("/training")).await.text.contains("What is new"));
    let now = training::find(world.db.read(), training).await.unwrap();
    let later = TrainingDraft { starts: now.starts.plus_seconds(3_600), ..TrainingDraft::from(&now) };
    store::write!(world.db, Actor::Operator, |work| training::change(work, training, &later)).unwrap();
    let page = world.get(&world.at("/training")).await.text.replace(['\u{2068}', '\u{2069}'], "");
    assert!(page.contains("What is new") && page.contains("The time is new."));
    assert!(page.contains("It was: Thursday 10 December 2026, 10am to midday (UK time)"));
    assert!(page.contains("11am to 1pm"));
}

#[tokio::test]
async fn a_calendar_has_an_address_of_its_own_and_keeps_quiet_where_asked() {
    let world = World::new().await;
    let training = world.trained().await;
    let plain = SafeContact { channel: Channel::Email, ..SafeContact::unsaid() };
    world.reachable(plain.clone()).await;
    let made = world.post(&world.at("/training/calendar"), &[]).await;
    let secret = made.text.split("/my/calendar/").nth(1).unwrap().split("/days.ics").next().unwrap().to_owned();
    let path = format!("/my/calendar/{secret}/days.ics?lang=en");
    let before = world.trail().await;
    let told = world.get(&path).await.text.replace("\r\n ", "");
    for words in ["SUMMARY:Key messages", "DTSTART:20261210T100000Z", "LOCATION:Harbour Library", "STATUS:CONFIRMED"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("/my/") && !told.to_lowercase().contains("firsthand"));
    assert_eq!(world.trail().await, before, "reading a calendar changes nothing");
    // From the moment they ask for discretion, it says nothing of what it is; nor of whom nobody asked.
    for safe in [SafeContact { discreet: true, ..plain.clone() }, SafeContact::unsaid()] {
        world.reachable(safe).await;
        let told = world.get(&path).await.text.replace("\r\n ", "");
        assert!(told.contains("SUMMARY:Appointment") && told.contains("DTSTART:20261210T100000Z"), "{told}");
        for hidden in ["Key messages", "Harbour", "Quay", "link comes", "raining", "LOCATION", "irsthand"] {
            assert!(!told.contains(hidden), "{hidden}: {told}");
        }
    }
    store::write!(world.db, Actor::Operator, |work| training::cancel(work, training)).unwrap();
    assert!(world.get(&path).await.text.contains("STATUS:CANCELLED"));
    // Another address ends this one, and both can be ended.
    let again = world.post(&world.at("/training/calendar"), &[]).await;
    assert_eq!(again.status, StatusCode::OK);
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    let secret = again.text.split("/my/calendar/").nth(1).unwrap().split("/days.ics").next().unwrap().to_owned();
    assert_eq!(world.post(&world.at("/training/calendar/end"), &[]).await.to(), world.at("/training?said=ended"));
    assert_eq!(world.get(&format!("/my/calendar/{secret}/days.ics")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_name_card_says_what_they_said_and_nothing_else() {
    let world = World::new().await;
    world.trained().await;
    let secret = world.training_link().await;
    let path = format!("/my/training/{secret}");
    let card = async || training::cards::of(world.db.read(), &[world.persona]).await.unwrap().remove(&world.persona);
    assert!(world.get(&path).await.text.contains("On your name card"));
    assert_eq!(card().await, None, "no name that we know is put there for them");
    let kept = world.post_with(&format!("{path}/card"), &secret, &[("card", "Amal")]).await;
    assert_eq!((kept.to(), card().await.as_deref()), (&*format!("{path}?said=card"), Some("Amal")));
    assert!(world.get(&path).await.text.contains("value=\"Amal\""));
    let long = "y".repeat(41);
    let again = world.post(&world.at("/training/card"), &[("card", &long)]).await;
    assert_eq!((again.status, card().await.as_deref()), (StatusCode::UNPROCESSABLE_ENTITY, Some("Amal")));
    assert!(again.text.contains(&long) && again.text.contains("Please shorten this"));
    world.post(&world.at("/training/card"), &[("card", " ")]).await;
    assert_eq!(card().await, None);
}
