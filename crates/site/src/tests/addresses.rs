//! Every address answers, in every interface language, with what belongs there.

use super::World;
use axum::body::Body;
use axum::http::Request;
use base::jiff::civil::date;
use base::{Actor, Locale, Text};
use programme::campaigns::{self, HashtagDraft, HistoryDraft, UseDraft};

/// Addresses that have nothing to show in the little world of these tests. The
/// pictures for links carry the hash of what they show (`tests/files.rs`).
const EMPTY: [&str; 10] = [
    "/{campaign}/{edition}/toolkit/facts.pdf",
    "/logos/{hash}/{name}",
    "/media/{hash}/{name}",
    "/assets/look/{file}",
    "/{campaign}/{edition}/stories/{slug}/{lang}/captions.vtt",
    "/{campaign}/archive/share/{lang}/{file}",
    "/{campaign}/{edition}/ambassadors/{persona}/share/{lang}/{file}",
    "/{campaign}/{edition}/stories/{slug}/{lang}/share/{file}",
    "/{campaign}/{edition}/events/{slug}/share/{lang}/{file}",
    "/{campaign}/{edition}/share/{lang}/{section}/{file}",
];

#[tokio::test]
async fn every_address_answers_in_every_language() {
    let world = World::new().await;
    world.room.publish(&world.db, world.persona, "alpha").await;
    for (_, template) in crate::ROUTES {
        for locale in Locale::INTERFACE {
            let path = world.filled(template);
            let request = Request::get(&path).header("accept-language", locale.tag());
            let said = world.ask(request.body(Body::empty()).unwrap()).await;
            let wanted = if EMPTY.contains(template) { 404 } else { 200 };
            assert_eq!(said.status.as_u16(), wanted, "{path}");
            assert!(!said.body.contains('⟦'), "{path} lacks words in {locale}");
            if template.ends_with('/') {
                let tag = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction().html());
                assert!(said.body.contains(&tag), "{path} in {locale}");
                assert_eq!(said.body.matches("<h1").count(), 1, "{path}");
                assert!(!said.body.contains(" style="), "{path} has inline style");
                assert!(!said.body.contains("class=\"\""), "{path}");
                // Another site's page stands around a frame.
                let leaves = said.body.contains("<quick-exit") || template.contains("/embed/");
                assert!(leaves, "{path} has no quick way out");
            }
        }
    }
}

#[tokio::test]
async fn what_never_was_is_not_found() {
    let world = World::new().await;
    world.room.publish(&world.db, world.persona, "alpha").await;
    let draft = programme::testing::event_draft("Unannounced");
    let edition = world.edition();
    store::write!(world.db, Actor::Operator, |work| programme::events::draft(work, edition, &draft)).unwrap();
    let campaign = campaigns::default(world.db.read()).await.unwrap().unwrap();
    programme::testing::planned(&world.db, campaign.id, 2027).await;
    for path in [
        "/nothing/",
        "/migrants-day/2027/",
        "/migrants-day/2027/stories/",
        "/migrants-day/1999/",
        "/Migrants-Day/",
        "/migrants-day/2026/stories/beta/",
        "/migrants-day/2026/stories/alpha/ar/",
        "/migrants-day/2026/stories/alpha/EN/",
        "/migrants-day/2026/stories/alpha/xx/",
        "/migrants-day/2026/ambassadors/nobody/",
        "/migrants-day/2026/events/unannounced/",
        "/migrants-day/2026/events/unannounced.ics",
        "/migrants-day/2026/partners/nobody/",
        "/migrants-day/2026/press/",
        "/media/xyz/a.jpg",
        "/assets/0/site.css",
        "/%2e%2e/",
        "/migrants-day/2026/stories/%00/",
    ] {
        assert_eq!(world.status(path).await, 404, "{path}");
    }
}

#[tokio::test]
async fn a_missing_last_slash_leads_home_and_never_elsewhere() {
    let world = World::new().await;
    for (path, wanted) in [
        ("/migrants-day", "/migrants-day/"),
        ("/migrants-day/2026/stories?lang=ar", "/migrants-day/2026/stories/?lang=ar"),
        ("/migrants-day/2026/events/lost-property", "/migrants-day/2026/events/lost-property/"),
    ] {
        let said = world.get(path).await;
        assert_eq!((said.status.as_u16(), super::header_of(&said, http::header::LOCATION)), (308, wanted));
    }
    assert_eq!(world.status("//elsewhere.example").await, 404);
}

#[tokio::test]
async fn a_page_costs_the_same_with_one_story_and_with_thirty() {
    let world = World::new().await;
    world.room.publish(&world.db, world.persona, "alpha").await;
    let pages = [
        "/migrants-day/2026/",
        "/migrants-day/2026/ambassadors/",
        "/migrants-day/2026/stories/",
        "/migrants-day/2026/stories/alpha/",
        "/migrants-day/feed.xml",
        "/migrants-day/feed.json",
        "/sitemap.xml",
        "/migrants-day/2026/events/",
        "/migrants-day/2026/partners/",
        "/migrants-day/2026/events/lost-property/",
        "/migrants-day/2026/get-involved/",
        "/migrants-day/2026/call/",
        "/migrants-day/2026/toolkit/",
        "/migrants-day/archive/",
        "/search/?q=opening",
    ];
    let mut costs: Vec<Vec<u64>> = Vec::new();
    let mut told = 1;
    for stories in [1, 3, 30] {
        while told < stories {
            let persona = world.room.teller(&world.db, &format!("Teller {told}")).await;
            world.room.publish(&world.db, persona, &format!("story-{told}")).await;
            told += 1;
        }
        let mut cost = Vec::new();
        for page in pages {
            let before = world.db.statements();
            assert_eq!(world.status(page).await, 200, "{page}");
            cost.push(world.db.statements() - before);
        }
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[1], costs[2]);
    assert!(costs[0].iter().all(|cost| *cost <= 40), "{costs:?}");
}

#[tokio::test]
async fn an_edition_says_how_old_its_hashtags_are_and_who_else_uses_them() {
    let world = World::new().await;
    let home = "/migrants-day/2026/";
    assert!(!world.get(home).await.body.contains("About the hashtags"));
    let tag = HashtagDraft { tag: "IAmAMigrant".parse().unwrap(), since: None, note: Text::new() };
    let others = UseDraft { who: "United Nations".into(), since: Some(date(2013, 12, 18)), note: Text::new() };
    let known = HistoryDraft { since: None, note: Text::en("Older than any of our editions.") };
    let tag = store::write!(world.db, Actor::Operator, |work| async {
        let tag = campaigns::add_hashtag(work, &tag).await?;
        campaigns::set_hashtags(work, world.edition(), &[tag]).await?;
        Ok::<_, base::Error>(tag)
    })
    .unwrap();
    assert!(!world.get(home).await.body.contains("About the hashtags"), "nothing is known of it yet");
    store::write!(world.db, Actor::Operator, |work| async {
        campaigns::note_use(work, tag, &others).await?;
        campaigns::note_history(work, tag, &known).await
    })
    .unwrap();
    let page = world.get(home).await;
    for words in ["About the hashtags", "Older than any of our editions.", "United Nations", "18 December 2013"] {
        assert!(page.body.contains(words), "{words}");
    }
}
