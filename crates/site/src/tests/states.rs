//! What can be seen of a story in each state: nothing one step early, and
//! nothing at all once it is taken back.

use super::World;
use base::Actor;
use consent::Outcome;
use newsroom::pages;
use newsroom::stories;
use newsroom::testing::{answers, decision, yes_to_all};
use people::ledger::{ASKED_ELEMENTS, Choice};

async fn leaks(world: &World, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in world.addresses() {
        let said = world.get(&path).await;
        let shown = words.iter().filter(|word| said.body.contains(**word));
        found.extend(shown.map(|word| format!("{path}: {word}")));
    }
    for query in ["alpha", "Ada"] {
        let said = world.get(&format!("/search/?q={query}")).await;
        found.extend(
            words.iter().filter(|word| said.body.contains(**word)).map(|word| format!("search {query}: {word}")),
        );
    }
    found
}

/// Words that only a published story lets out.
const MARKED: [&str; 7] =
    ["Title alpha", "Opening alpha", "Body alpha", "Alt alpha", "Note alpha", "Place-alpha", "Ada Sample"];

#[tokio::test]
async fn nothing_appears_one_step_early() {
    let world = World::new().await;
    let (story, version) = world.room.draft(&world.db, world.persona, "alpha").await;
    assert_eq!(leaks(&world, &MARKED).await, Vec::<String>::new());
    world.room.send(&world.db, story, &[version]).await;
    assert_eq!(leaks(&world, &MARKED).await, Vec::<String>::new());
    world.room.approve(&world.db, story, &[version], &yes_to_all()).await;
    assert_eq!(leaks(&world, &MARKED).await, Vec::<String>::new());
    assert_eq!(world.status("/migrants-day/2026/stories/alpha/").await, 404);
    world.room.clear(&world.db, story).await;
    let page = world.get("/migrants-day/2026/stories/alpha/").await;
    assert_eq!(page.status.as_u16(), 200);
    for word in ["Title alpha", "Opening alpha", "Body alpha", "Note alpha", "Place-alpha", "Ada Sample"] {
        assert!(page.body.contains(word), "{word}");
    }
    for path in ["/migrants-day/2026/", "/migrants-day/2026/stories/", "/migrants-day/feed.xml", "/search/?q=alpha"] {
        assert!(world.get(path).await.body.contains("alpha"), "{path}");
    }
}

#[tokio::test]
async fn a_refused_element_is_on_no_page() {
    let world = World::new().await;
    let (story, version) = world.room.draft(&world.db, world.persona, "alpha").await;
    let no = ASKED_ELEMENTS.map(|element| (element, Choice::No));
    let yes = yes_to_all();
    let purposes: Vec<_> = yes.purposes.iter().map(|(purpose, choice)| (*purpose, *choice)).collect();
    world.room.approve(&world.db, story, &[version], &answers(&purposes, &no)).await;
    world.room.clear(&world.db, story).await;
    assert_eq!(world.status("/migrants-day/2026/stories/alpha/").await, 200);
    assert_eq!(leaks(&world, &["Ada Sample", "Place-alpha"]).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_taken_back_is_gone_from_every_address() {
    let world = World::new().await;
    let story = world.room.publish(&world.db, world.persona, "alpha").await;
    store::write!(world.db, Actor::Operator, |work| stories::withdraw(work, story)).unwrap();
    assert_eq!(leaks(&world, &MARKED).await, Vec::<String>::new());
    let stone = world.get("/migrants-day/2026/stories/alpha/").await;
    assert_eq!(stone.status.as_u16(), 410);
    assert!(!stone.body.contains("alpha/\"") || !stone.body.contains("canonical"), "a tombstone points nowhere");
    assert_eq!(world.status(&format!("/migrants-day/2026/ambassadors/{}/", world.slug)).await, 410);
    let feed = world.get("/migrants-day/feed.xml").await.body;
    let wanted = format!("<at:deleted-entry ref=\"tag:127.0.0.1,2026:{story}\" when=\"2026-");
    assert!(feed.contains(&wanted), "{feed}");
    assert!(!feed.contains("<entry>") && !feed.contains("alpha"), "{feed}");
}

#[tokio::test]
async fn a_veto_takes_down_at_once_and_clearing_brings_back() {
    let world = World::new().await;
    let story = world.room.publish(&world.db, world.persona, "alpha").await;
    let actor = world.room.safeguarding.actor();
    store::write!(world.db, actor, |work| stories::decide_risk(
        work,
        &world.room.keys,
        story,
        &decision(Outcome::Vetoed)
    ))
    .unwrap();
    assert_eq!(world.status("/migrants-day/2026/stories/alpha/").await, 410);
    assert_eq!(leaks(&world, &MARKED).await, Vec::<String>::new());
    world.room.clear(&world.db, story).await;
    assert_eq!(world.status("/migrants-day/2026/stories/alpha/").await, 200);
}

#[tokio::test]
async fn the_record_shows_roles_where_names_are_not_permitted() {
    let world = World::new().await;
    let people = world.get("/migrants-day/2026/ambassadors/").await.body;
    assert!(!people.contains("Name not shown") && !people.contains("Old Mill"), "it lives: a role could say who it is");
    let event = world.get("/migrants-day/2026/events/lost-property/").await.body;
    assert!(event.contains("Teacher, Night School") && !event.contains("Ada Sample"));
    world.room.publish(&world.db, world.persona, "alpha").await;
    assert!(world.get("/migrants-day/2026/events/lost-property/").await.body.contains("Ada Sample"));
    let edition = world.edition();
    world.db.clock.push_days(40);
    store::write!(world.db, Actor::Operator, |work| programme::campaigns::archive_edition(work, edition)).unwrap();
    let people = world.get("/migrants-day/2026/ambassadors/").await.body;
    assert!(people.contains("Name not shown: no permission recorded"), "{people}");
    assert!(people.contains("Ambassador of the record, Old Mill"));
}

/// Whoever is counted stands on the page: a difference would tell of somebody who said no.
#[tokio::test]
async fn a_count_tells_of_nobody_who_is_not_shown() {
    let world = World::new().await;
    let counted = async || {
        let api = world.get("/api/v1/campaigns/migrants-day/editions/2026").await.body;
        let api: serde_json::Value = serde_json::from_str(&api).unwrap();
        let all = world.get("/api/v1/campaigns/migrants-day/editions").await.body;
        let all: serde_json::Value = serde_json::from_str(&all).unwrap();
        assert_eq!(api["counts"], all["items"][0]["counts"]);
        let listed = world.get("/api/v1/campaigns/migrants-day/editions/2026/ambassadors").await.body;
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        let listed = listed["items"].as_array().unwrap().len() as u64 + listed["unnamed"].as_u64().unwrap();
        assert_eq!(api["counts"]["ambassadors"], listed);
        let home = world.get("/migrants-day/2026/").await.body;
        let archive = world.get("/migrants-day/archive/").await.body;
        let figure = format!("<span class=\"figure\">{listed}</span> <span class=\"of\">ambassador");
        let line = format!("· {listed} ambassador");
        assert_eq!((home.contains(&figure), archive.contains(&line)), (listed > 0, listed > 0));
        assert!(listed > 0 || !home.contains("<span class=\"of\">ambassador"), "nobody is counted");
        listed
    };
    let ben = world.room.teller(&world.db, "Ben Sample").await;
    assert_eq!(counted().await, 0, "enrolled is not shown");
    let story = world.room.publish(&world.db, world.persona, "alpha").await;
    assert_eq!(counted().await, 1);
    world.room.publish(&world.db, ben, "beta").await;
    assert_eq!(counted().await, 2);
    store::write!(world.db, Actor::Operator, |work| stories::withdraw(work, story)).unwrap();
    assert_eq!(counted().await, 1);
    let edition = world.edition();
    world.db.clock.push_days(40);
    store::write!(world.db, Actor::Operator, |work| programme::campaigns::archive_edition(work, edition)).unwrap();
    assert_eq!(counted().await, 2, "and the record that names nobody");
}

#[tokio::test]
async fn the_home_turns_with_the_day() {
    let world = World::new().await;
    let before = world.get("/migrants-day/2026/").await.body;
    assert!(before.contains("data-phase=\"before\"") && before.contains("<count-down"));
    world.db.clock.push_days(27);
    let day = world.get("/migrants-day/2026/").await.body;
    assert!(day.contains("data-phase=\"day\"") && !day.contains("<count-down"));
    world.db.clock.push_days(2);
    assert!(world.get("/migrants-day/2026/").await.body.contains("data-phase=\"after\""));
}

#[tokio::test]
async fn a_partner_that_left_is_gone_and_one_that_never_was_here_is_not() {
    let world = World::new().await;
    let left = programme::testing::partner_in(&world.db, world.edition(), "Old Mill").await;
    programme::testing::partner_named(&world.db, "Stranger House").await;
    let page = |slug: &str| format!("/migrants-day/2026/partners/{slug}/");
    assert_eq!((world.status(&page("old-mill")).await, world.status(&page("stranger-house")).await), (200, 404));
    world.db.clock.push_seconds(60);
    store::write!(world.db, Actor::Operator, |work| programme::partners::leave(work, world.edition(), left)).unwrap();
    let stone = world.get(&page("old-mill")).await;
    assert_eq!((stone.status.as_u16(), stone.body.contains("Old Mill")), (410, false));
    assert_eq!(world.status(&page("harbour-library")).await, 200);
}

#[tokio::test]
async fn a_feed_buries_only_what_was_in_it() {
    let world = World::new().await;
    let (story, version) = world.room.draft(&world.db, world.persona, "alpha").await;
    let press = answers(&[(consent::Purpose::Press, Choice::Yes), (consent::Purpose::Website, Choice::No)], &[]);
    world.room.approve(&world.db, story, &[version], &press).await;
    world.room.clear(&world.db, story).await;
    store::write!(world.db, Actor::Operator, |work| stories::withdraw(work, story)).unwrap();
    let feed = world.get("/migrants-day/feed.xml").await.body;
    assert!(!feed.contains("deleted-entry"), "{feed}");
}

#[tokio::test]
async fn what_a_cache_keeps_of_a_list_names_those_who_are_held_back() {
    let world = World::new().await;
    let story = world.room.publish(&world.db, world.persona, "alpha").await;
    let other = world.room.teller(&world.db, "Ben Sample").await;
    world.room.publish(&world.db, other, "beta").await;
    store::write!(world.db, Actor::Visitor, |work| people::ledger::pause(work, world.persona)).unwrap();
    let edition = "/migrants-day/2026/";
    for path in [
        edition.to_owned(),
        format!("{edition}stories/"),
        format!("{edition}ambassadors/"),
        "/migrants-day/feed.xml".to_owned(),
        "/migrants-day/feed.json".to_owned(),
        "/sitemap.xml".to_owned(),
        "/api/v1/campaigns/migrants-day/editions/2026/stories".to_owned(),
        "/api/v1/campaigns/migrants-day/editions/2026/ambassadors".to_owned(),
    ] {
        let said = world.get(&path).await;
        assert_eq!(said.status.as_u16(), 200, "{path}");
        assert!(!said.body.contains("alpha"), "{path}");
        // When they go on, exactly these pages are dropped.
        let kept = said.keep.unwrap_or_else(|| panic!("{path} is not kept"));
        for id in [story.to_string(), world.persona.to_string()] {
            assert!(kept.tags.contains(&id), "{path}");
        }
    }
}

#[tokio::test]
async fn a_frame_may_stand_on_its_partners_pages_and_on_no_others() {
    let world = World::new().await;
    let partner = programme::partners::all(world.db.read()).await.unwrap().remove(0).id;
    let alpha = world.room.publish_for(&world.db, world.persona, "alpha", partner).await;
    world.room.publish(&world.db, world.persona, "beta").await;
    let at = |slug: &str, partner: &str| format!("/migrants-day/2026/stories/{slug}/embed/{partner}");
    let framed = async |path: String| {
        let said = world.get(&path).await;
        let policy = super::header_of(&said, axum::http::header::CONTENT_SECURITY_POLICY).to_owned();
        (said.status.as_u16(), policy.rsplit(';').next().unwrap_or_default().trim().to_owned(), said.body)
    };
    let rows = async || people::ledger::disclosures::of_persona(world.db.read(), world.persona).await.unwrap();
    // Whoever asks for the address makes nobody a holder, and sees nobody.
    let (status, _, body) = framed(at("alpha", "harbour-library/")).await;
    assert!(status == 200 && !body.contains("alpha") && !body.contains("Ada Sample"), "{body}");
    assert_eq!(rows().await.len(), 0);
    let story = stories::store::find(world.db.read(), alpha).await.unwrap();
    let place = pages::Place::of(world.edition(), false);
    pages::hand_frame(&world.db, &world.room.keys, Actor::Operator, place, &story, partner).await.unwrap();
    let (status, ancestors, body) = framed(at("alpha", "harbour-library/")).await;
    assert_eq!((status, ancestors.as_str()), (200, "frame-ancestors https://www.sample.example"));
    assert!(body.contains("Opening alpha.") && body.contains("Ada Sample") && !body.contains("<script"), "{body}");
    assert!(body.contains("noindex"));
    let held = rows().await;
    let rows: Vec<_> = held.iter().map(|one| (one.disclosure.file_kind.as_str(), one.disclosure.holder)).collect();
    assert_eq!(rows, [(pages::FRAME, people::ledger::disclosures::Holder::Partner(partner))]);

    // Not named for this partner, and for anyone at all: the campaign and nobody.
    for (path, wanted) in [(at("beta", "harbour-library/"), "https://www.sample.example"), (at("alpha", ""), "*")] {
        let (status, ancestors, body) = framed(path).await;
        assert_eq!((status, ancestors), (200, format!("frame-ancestors {wanted}")));
        assert!(!body.contains("alpha") && !body.contains("beta") && !body.contains("Ada Sample"), "{body}");
    }
    for nowhere in [at("alpha", "nobody/"), at("omega", "harbour-library/"), at("omega", "")] {
        assert_eq!(framed(nowhere.clone()).await.0, 404, "{nowhere}");
    }
    store::write!(world.db, Actor::Visitor, |work| people::ledger::pause(work, world.persona)).unwrap();
    for path in [at("alpha", "harbour-library/"), at("alpha", "")] {
        let (status, ancestors, body) = framed(path).await;
        assert_eq!(status, 410);
        assert!(
            ancestors.starts_with("frame-ancestors ") && !body.contains("alpha") && !body.contains("Ada"),
            "{body}"
        );
    }
    store::write!(world.db, Actor::Visitor, |work| people::ledger::resume(work, world.persona)).unwrap();
    let edition = world.edition();
    store::write!(world.db, Actor::Operator, |work| programme::partners::leave(work, edition, partner)).unwrap();
    assert_eq!(framed(at("alpha", "harbour-library/")).await.0, 404);
}
