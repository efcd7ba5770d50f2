//! The network at the desk: found by what they would do, their own words read
//! by a press, and nothing of whoever may not be asked.

use crate::world::World;
use axum::http::StatusCode;
use base::{Locale, PersonaId};
use people::accounts::Role;
use people::network::{self, Facets, Medium, Profile, Topic, Words};
use people::{ledger, persons, testing};

async fn says(world: &World, persona: PersonaId, media: &[Medium], limits: &str) {
    let facets = Facets {
        media: media.iter().copied().collect(),
        topics: [Topic::Work].into(),
        languages: vec![Locale::ARABIC],
    };
    let words = Words { availability: String::new(), limits: limits.to_owned() };
    let profile = Profile { facets, free_from: None, words };
    let own = testing::teller(&world.db, persona).await;
    store::write!(world.db, own, |work| network::say(work, &testing::keys(), &[persona], persona, &profile)).unwrap();
}

#[tokio::test]
async fn people_are_found_for_what_they_named_and_for_nothing_else() {
    let world = World::new().await;
    let press = world.visitor(&[Role::Press]).await;
    assert!(world.get(&press, "/desk/network/").await.says("Nobody is found"));
    says(&world, world.persona, &[Medium::Radio], "").await;
    let there = format!("/desk/network/{}/", world.persona);
    for (list, finds) in [
        ("/desk/network/", true),
        ("/desk/network/?medium=radio", true),
        ("/desk/network/?medium=radio&topic=work&language=ar&free=yes", true),
        ("/desk/network/?medium=television", false),
        ("/desk/network/?topic=food", false),
        ("/desk/network/?language=en", false),
        ("/desk/network/?q=ada", true),
        ("/desk/network/?q=nobody-of-that-name", false),
        // What is no medium narrows nothing.
        ("/desk/network/?medium=pigeon", true),
    ] {
        assert_eq!(world.get(&press, list).await.says(&there), finds, "{list}");
    }
    // Paused: neither in the list nor by the address.
    let own = testing::teller(&world.db, world.persona).await;
    store::write!(world.db, own, |work| ledger::pause(work, world.persona)).unwrap();
    assert!(!world.get(&press, "/desk/network/").await.says(&there));
    assert_eq!(world.get(&press, &there).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&press, &format!("{there}words"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn their_own_words_are_read_by_a_press_that_is_written_down() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    says(&world, world.persona, &[Medium::Radio], "Never about my brother").await;
    let there = format!("/desk/network/{}/", world.persona);
    let looks = async || persons::reads(world.db.read(), &[world.persona], 100).await.unwrap().len();
    let before = looks().await;
    for page in ["/desk/network/", there.as_str()] {
        assert!(!world.get(&coordinator, page).await.says("Never about my brother"), "{page}");
    }
    assert_eq!(looks().await, before, "closed words open nothing");
    let read = world.post(&coordinator, &format!("{there}words"), &[]).await;
    assert!(read.status == StatusCode::OK && read.says("Never about my brother"));
    assert_eq!(looks().await, before + 1);
    let shown = world.get(&coordinator, &format!("/desk/people/{}/", world.persona)).await;
    assert!(shown.says("To see which chances to speak they would like"));
    for role in [Role::Admin, Role::Editor, Role::Trainer, Role::Translator] {
        let who = world.visitor(&[role]).await;
        assert_eq!(world.get(&who, "/desk/network/").await.status, StatusCode::FORBIDDEN, "{role}");
        assert_eq!(world.post(&who, &format!("{there}words"), &[]).await.status, StatusCode::FORBIDDEN, "{role}");
    }
}

#[tokio::test]
async fn the_list_costs_the_same_for_twenty_and_for_two_hundred() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let mut costs = Vec::new();
    let mut there = 0;
    for rows in [20, 200] {
        while there < rows {
            let persona = testing::ambassador(&world.db, &testing::keys(), world.edition).await.persona;
            says(&world, persona, &[Medium::Radio], "").await;
            there += 1;
        }
        let mut cost = Vec::new();
        for list in ["/desk/network/", "/desk/network/?medium=radio&topic=work&language=ar&free=yes&page=1"] {
            let before = world.db.statements();
            assert_eq!(world.get(&coordinator, list).await.status, StatusCode::OK);
            cost.push(world.db.statements() - before);
        }
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
}
