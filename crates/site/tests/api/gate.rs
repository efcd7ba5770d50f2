//! Nothing about a person is here one step early or one step late.

use super::*;
use consent::{Element, Outcome, Purpose};
use newsroom::stories::{self, Embargo};
use newsroom::testing::{answers, decision, yes_to_all};
use people::ledger::{self, Choice};
use programme::partners;

/// Every address about people that could give away `alpha`, as one text.
async fn everything(api: &Api, persona: &Slug) -> String {
    let mut all = String::new();
    for path in [
        V1.to_owned(),
        format!("{V1}/migrants-day"),
        format!("{V1}/migrants-day/editions"),
        E2026.to_owned(),
        format!("{E2026}/stories"),
        format!("{E2026}/stories?limit=1"),
        format!("{E2026}/stories/alpha"),
        format!("{E2026}/ambassadors"),
        format!("{E2026}/ambassadors/{persona}"),
        format!("{E2026}/events"),
        format!("{E2026}/events/panel"),
        format!("{E2026}/partners"),
    ] {
        let heard = api.get(&path).await;
        all.push_str(&format!("{} {:?} {}\n", heard.status, heard.headers, heard.body));
    }
    all
}

on_both!(async fn nothing_is_here_one_step_early_or_late(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let persona = room.teller(db, "Ada alpha Sample").await;
    panel(db, room.edition, persona).await;
    let slug = slug_of(db, persona).await;
    let gone_or_never = async || {
        let all = everything(&api, &slug).await;
        assert!(!all.contains("alpha"), "{all}");
        (api.status(&format!("{E2026}/stories/alpha")).await, api.status(&format!("{E2026}/ambassadors/{slug}")).await)
    };
    assert_eq!(gone_or_never().await, (404, 404));
    let (story, version) = room.draft(db, persona, "alpha").await;
    assert_eq!(gone_or_never().await, (404, 404));
    room.approve(db, story, &[version], &yes_to_all()).await;
    assert_eq!(gone_or_never().await, (404, 404));
    let embargo = Embargo { until: db.now().plus_days(3), zone: "Europe/London".into() };
    store::write!(db, room.editor.actor(), |work| stories::set_embargo(work, story, Some(&embargo))).unwrap();
    room.clear(db, story).await;
    assert_eq!(gone_or_never().await, (404, 404));
    db.clock.push_days(3);
    let all = everything(&api, &slug).await;
    assert_eq!(all.matches("HTTP").count(), 0);
    assert_eq!(all.lines().filter(|line| line.starts_with("200")).count(), 12);
    assert!(all.contains("Role-alpha") && all.contains("Ada alpha Sample"));
    store::write!(db, Actor::Visitor, |work| ledger::pause(work, persona)).unwrap();
    assert_eq!(gone_or_never().await, (410, 410));
    store::write!(db, Actor::Visitor, |work| ledger::resume(work, persona)).unwrap();
    assert_eq!(api.status(&format!("{E2026}/stories/alpha")).await, 200);
    let vetoed = decision(Outcome::Vetoed);
    store::write!(db, room.safeguarding.actor(), |work| stories::decide_risk(work, &room.keys, story, &vetoed)).unwrap();
    assert_eq!(gone_or_never().await, (410, 410));
    room.clear(db, story).await;
    assert_eq!(api.status(&format!("{E2026}/stories/alpha")).await, 200);
    store::write!(db, Actor::Visitor, |work| stories::withdraw(work, story)).unwrap();
    assert_eq!(gone_or_never().await, (410, 410));
    let tombstone = api.get(&format!("{E2026}/stories/alpha")).await;
    assert_eq!(tombstone.header(header::CONTENT_TYPE), "application/problem+json");
    assert_eq!(tombstone.json()["status"], 410);
});

on_both!(async fn what_was_refused_is_absent_everywhere(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let persona = room.teller(db, "Ada Sample").await;
    panel(db, room.edition, persona).await;
    let (story, version) = room.draft(db, persona, "alpha").await;
    let no = [(Element::Name, Choice::No), (Element::Place, Choice::No)];
    room.approve(db, story, &[version], &answers(&[(Purpose::Website, Choice::Yes)], &no)).await;
    room.clear(db, story).await;
    let slug = slug_of(db, persona).await;
    let all = everything(&api, &slug).await;
    assert!(all.contains("Opening alpha.") && all.contains("Role-alpha"), "{all}");
    assert!(!all.contains("Ada") && !all.contains("Place-alpha"), "{all}");
    let story = api.get(&format!("{E2026}/stories/alpha")).await.json();
    assert_eq!((story.get("place"), story["teller"].get("name")), (None, None));
    // The website is permitted, the archive is not.
    db.clock.push_days(40);
    store::write!(db, Actor::Operator, |work| campaigns::archive_edition(work, room.edition)).unwrap();
    assert_eq!(api.status(&format!("{E2026}/stories/alpha")).await, 410);
    assert_eq!(api.listed(&format!("{E2026}/stories"), "/slug").await, Vec::<String>::new());
});

on_both!(async fn an_edition_that_is_only_planned_does_not_exist(db) {
    let api = Api::of(db);
    let campaign = programme_testing::campaign(db).await;
    let planned = programme_testing::planned(db, campaign, 2026).await;
    programme_testing::event(db, planned, "Panel").await;
    programme_testing::partner_in(db, planned, "Harbour Library").await;
    assert_eq!(api.listed(V1, "/slug").await, Vec::<String>::new());
    for path in ["/migrants-day", "/migrants-day/editions"] {
        assert_eq!(api.status(&format!("{V1}{path}")).await, 404, "{path}");
    }
    for path in ["", "/stories", "/ambassadors", "/events", "/events/panel", "/partners", "/partners/harbour-library"] {
        assert_eq!(api.status(&format!("{E2026}{path}")).await, 404, "{path}");
    }
    store::write!(db, Actor::Operator, |work| campaigns::open_edition(work, planned)).unwrap();
    programme_testing::planned(db, campaign, 2027).await;
    assert_eq!(api.listed(V1, "/slug").await, ["migrants-day"]);
    assert_eq!(api.get(&format!("{V1}/migrants-day")).await.json()["current_edition"], "2026");
    assert_eq!(api.listed(&format!("{V1}/migrants-day/editions"), "/slug").await, ["2026"]);
    assert_eq!(api.listed(&format!("{E2026}/events"), "/slug").await, ["panel"]);
    assert_eq!(api.listed(&format!("{E2026}/partners"), "/slug").await, ["harbour-library"]);
});

on_both!(async fn drafts_and_strangers_are_not_of_the_edition(db) {
    let api = Api::of(db);
    let campaign = programme_testing::campaign(db).await;
    let edition = programme_testing::edition(db, campaign, 2026).await;
    let draft = programme_testing::event_draft("Secret plan");
    store::write!(db, Actor::Operator, |work| events::draft(work, edition, &draft)).unwrap();
    programme_testing::partner_named(db, "Stranger House").await;
    let joined = programme_testing::partner_in(db, edition, "Harbour Library").await;
    let event = programme_testing::event(db, edition, "Panel").await;
    assert_eq!(api.status(&format!("{E2026}/events/secret-plan")).await, 404);
    assert_eq!(api.status(&format!("{E2026}/partners/stranger-house")).await, 404);
    assert_eq!(api.listed(&format!("{E2026}/events"), "/title/text").await, ["Panel"]);
    assert_eq!(api.get(&format!("{E2026}/partners/harbour-library")).await.json()["part"], "partner");
    store::write!(db, Actor::Operator, |work| events::cancel(work, event)).unwrap();
    assert_eq!(api.get(&format!("{E2026}/events/panel")).await.json()["state"], "cancelled");
    db.clock.push_days(1);
    store::write!(db, Actor::Operator, |work| partners::leave(work, edition, joined)).unwrap();
    assert_eq!(api.status(&format!("{E2026}/partners/harbour-library")).await, 410);
    assert_eq!(api.listed(&format!("{E2026}/partners"), "/slug").await, Vec::<String>::new());
});
