//! How the person may be reached, by their own word on their own page.

use super::*;
use people::persons::{self, Channel, Identity, ReadReason};

impl World {
    async fn identity(&self) -> Identity {
        let keys = testing::keys();
        let reads = ReadReason::TheyAsked;
        let file = store::write!(self.db, Actor::Operator, |work| {
            persons::read_identity(work, &keys, self.persona, reads)
        });
        file.unwrap().identity
    }
}

const GOOD: [(&str, &str); 9] = [
    ("channel", "email"),
    ("email", "ada@sample.example"),
    ("days", "mon"),
    ("from", "15:00"),
    ("until", "19:30"),
    ("zone", "Asia/Karachi"),
    ("voicemail_name", "Sam"),
    ("discreet", "yes"),
    ("subject", "The library book"),
];

#[tokio::test]
async fn what_they_say_is_kept_as_they_said_it_and_shown_back() {
    let world = World::new().await;
    let home = world.get(&world.at("")).await;
    assert!(home.text.contains("How we may reach you"));
    let before = world.trail().await;
    let page = world.get(&world.at("/reach")).await;
    assert_eq!((page.status, world.trail().await), (StatusCode::OK, before), "looking changes nothing");
    assert!(page.text.contains("teller@sample.example") && page.text.contains("Europe/London"));

    let said = world.post(&world.at("/reach"), &GOOD).await;
    assert_eq!((said.status, said.to()), (StatusCode::SEE_OTHER, &*world.at("/reach?said=saved")));
    let identity = world.identity().await;
    let safe = &identity.safe;
    assert_eq!((safe.channel, safe.discreet, safe.subject.as_str()), (Channel::Email, true, "The library book"));
    assert_eq!(safe.times.as_ref().map(|times| times.zone_name().to_owned()).as_deref(), Some("Asia/Karachi"));
    assert_eq!(identity.contact_name, "Ada Sample", "who they are is not touched");
    for lang in ["en", "ar"] {
        let page = world.get(&world.at(&format!("/reach?said=saved&lang={lang}"))).await;
        for kept in ["value=\"15:00\"", "value=\"The library book\"", "value=\"Sam\""] {
            assert!(page.text.contains(kept), "{lang} {kept}");
        }
        assert!(!page.text.contains('⟦'), "{lang}");
    }
    // Everything that is held about them says it too.
    let packed = world.get(&world.at("/everything.zip")).await;
    assert_eq!(packed.status, StatusCode::OK);
}

#[tokio::test]
async fn what_cannot_be_taken_changes_nothing_and_loses_nothing() {
    let world = World::new().await;
    let before = (world.identity().await, world.trail().await);
    for (fields, says) in [
        (vec![("channel", ""), ("subject", "Kept words")], "Please choose one"),
        (vec![("channel", "email"), ("email", ""), ("subject", "Kept words")], "Please give an e-mail address"),
        (vec![("channel", "call"), ("phone", ""), ("subject", "Kept words")], "Please give a phone number"),
        (vec![("channel", "ask"), ("days", "mon"), ("subject", "Kept words")], "Please fill this in"),
        (
            vec![("channel", "ask"), ("from", "09:00"), ("until", "10:00"), ("zone", "UTC"), ("subject", "Kept words")],
            "Tick at least one day",
        ),
        (vec![("channel", "ask"), ("never_say", "my asylum claim"), ("subject", "Kept words")], "immigration"),
    ] {
        let got = world.post(&world.at("/reach"), &fields).await;
        assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(got.text.contains(says) && got.text.contains("Kept words"), "{says}: {}", got.text);
    }
    let forged = world.post_with(&world.at("/reach"), "another", &GOOD).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(world.identity().await == before.0);
}

#[tokio::test]
async fn nobody_elses_link_says_it_for_them() {
    let world = World::new().await;
    let other = world.room.teller(&world.db, "Bo Sample").await;
    let keys = testing::keys();
    let page = store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &keys, other, 3_600));
    let theirs = page.unwrap().secret.reveal().to_owned();
    let said = world.post_with(&format!("/my/story/{theirs}/reach"), &theirs, &GOOD).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    assert_eq!(world.identity().await.safe.channel, Channel::Ask, "it was said for the other one");
}
