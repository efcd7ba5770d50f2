//! The network at the desk: found by what they would do, their own words read
//! by a press, and nothing of whoever may not be asked.

use crate::world::World;
use axum::http::StatusCode;
use base::{Locale, PersonaId};
use people::accounts::Role;
use people::network::rounds::Answer;
use people::network::{self, Facets, Medium, Profile, Topic, Words};
use people::{ledger, persons, testing};

async fn says(world: &World, persona: PersonaId, media: &[Medium], limits: &str) {
    let facets = Facets {
        media: media.iter().copied().collect(),
        topics: [Topic::Work].into(),
        languages: vec![Locale::ARABIC],
    };
    let words = Words { availability: String::new(), limits: limits.to_owned() };
    let profile = Profile { facets, words, ..Profile::default() };
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
    for lang in ["en", "ar"] {
        for page in ["/desk/network/", there.as_str()] {
            let shown = world.get(&coordinator, &format!("{page}?lang={lang}")).await;
            assert!(shown.status == StatusCode::OK && !shown.says("⟦"), "{lang} {page}");
        }
    }
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

#[tokio::test]
async fn the_network_is_asked_once_and_a_yes_is_placed_by_a_coordinator() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let edition = programme::testing::planned(&world.db, world.campaign, 2027).await;
    let home = format!("/desk/editions/{edition}/alumni");
    assert!(world.get(&coordinator, &format!("/desk/editions/{edition}/")).await.says(&home));
    assert!(world.get(&coordinator, &home).await.says("There is nobody to ask now"));
    says(&world, world.persona, &[Medium::Radio], "").await;
    let page = world.get(&coordinator, &home).await;
    assert!(page.says("One person would be asked now") && page.says("you said that you would like to hear"));
    assert!(page.says("قلتَ إنك تود أن تسمع"), "the letter is shown in each language");
    let asked = world.post(&coordinator, &home, &[]).await;
    assert_eq!(asked.location, format!("{home}?said=alumni"));
    assert!(world.get(&coordinator, &home).await.says("There is nobody to ask now"));
    assert!(world.get(&coordinator, &home).await.says("Nobody has said yes yet"));

    let (place, own) = (format!("{home}/{}/place", world.persona), testing::teller(&world.db, world.persona).await);
    let said = async |answer| {
        store::write!(world.db, own, |work| newsroom::alumni::answer(work, edition, &[world.persona], answer)).unwrap();
    };
    said(Answer::NotThisTime).await;
    let page = world.get(&coordinator, &home).await;
    assert!(!page.says("Ada Sample"), "a no is counted and not named");
    assert_eq!(world.post(&coordinator, &place, &[]).await.status, StatusCode::FORBIDDEN);
    said(Answer::Yes).await;
    let page = world.get(&coordinator, &home).await;
    assert!(page.says("Ada Sample") && page.says(&place));
    let placed = world.post(&coordinator, &place, &[]).await;
    assert_eq!(placed.location, format!("{home}?said=joined"));
    let page = world.get(&coordinator, &home).await;
    assert!(page.says("Takes part") && !page.says(&place));
    assert_eq!(world.post(&coordinator, &place, &[]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_file_holds_only_who_allows_it_and_each_of_them_reads_that_it_was_taken() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    says(&world, world.persona, &[Medium::Radio], "Never about my brother").await;
    let new = testing::enrolment(world.edition, "=SUM(A1) Sample");
    let allows = store::write!(world.db, base::Actor::Operator, |work| persons::enrol(work, &testing::keys(), &new));
    let allows = allows.unwrap().persona;
    let facets = Facets { media: [Medium::Radio].into(), ..Facets::default() };
    let words = Words { limits: "Their own words".to_owned(), ..Words::default() };
    let profile = Profile { facets, words, in_files: true, ..Profile::default() };
    let own = testing::teller(&world.db, allows).await;
    store::write!(world.db, own, |work| network::say(work, &testing::keys(), &[allows], allows, &profile)).unwrap();
    assert!(world.get(&coordinator, "/desk/network/").await.says("One of these lets their name stand in a file"));
    for (format, address) in
        [("csv", "/desk/network/file"), ("csv", "/desk/network/file?medium=radio"), ("ods", "/desk/network/file")]
    {
        let file = world.post(&coordinator, address, &[("format", format)]).await;
        assert_eq!(file.status, StatusCode::OK, "{address} {format}");
        for no in ["Ada Sample", "brother", "Their own words", "sample.example"] {
            assert!(!file.says(no), "{address} {format}: {no}");
        }
        if format == "csv" {
            assert!(
                file.says("SUM(A1) Sample") && !file.says("\n=SUM") && !file.says("\n\"=SUM"),
                "{address}: a formula"
            );
        }
    }
    let none = world.post(&coordinator, "/desk/network/file?medium=television", &[("format", "csv")]).await;
    assert!(none.status == StatusCode::OK && !none.says("SUM(A1)"));
    let looks = persons::reads(world.db.read(), &[allows], 100).await.unwrap();
    let taken = looks.iter().filter(|look| look.reason == persons::ReadReason::NetworkFile).count();
    assert_eq!(taken, 3, "each time that they stood in it");
    let looks = persons::reads(world.db.read(), &[world.persona], 100).await.unwrap();
    assert!(looks.iter().all(|look| look.reason != persons::ReadReason::NetworkFile));
    let press = world.visitor(&[Role::Press]).await;
    assert!(!world.get(&press, "/desk/network/").await.says("As CSV"));
    assert_eq!(world.post(&press, "/desk/network/file", &[("format", "csv")]).await.status, StatusCode::FORBIDDEN);
}
