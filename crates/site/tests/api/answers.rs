//! Shapes, languages, parts of lists, entity tags, errors and what it all costs.

use super::*;
use base::Locale;
use consent::Outcome;
use newsroom::stories;
use newsroom::testing::decision;
use people::ledger;

on_both!(async fn a_story_says_exactly_what_its_teller_permits(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let persona = room.teller(db, "Ada Sample").await;
    room.publish(db, persona, "alpha").await;
    let slug = slug_of(db, persona).await;
    let heard = api.get(&format!("{E2026}/stories/alpha")).await;
    let en = |text: &str| json!({ "language": "en", "text": text });
    assert_eq!(heard.json(), json!({
        "slug": "alpha",
        "url": "https://campaign.example/api/v1/campaigns/migrants-day/editions/2026/stories/alpha",
        "page_url": "https://campaign.example/migrants-day/2026/stories/alpha/",
        "language": "en",
        "status": "original",
        "languages": [{ "language": "en", "status": "original", "page_url": "https://campaign.example/migrants-day/2026/stories/alpha/en/" }],
        "title": en("Title alpha"),
        "opening": en("Opening alpha."),
        "body": { "language": "en", "html": "<p>Body alpha tells it.</p>\n<p>And a second paragraph.</p>\n" },
        "summary": en("Opening alpha."),
        "quotes": [en("Body alpha tells it.")],
        "content_note": en("Note alpha"),
        "place": en("Place-alpha"),
        "credits": [],
        "teller": {
            "slug": slug.as_str(),
            "url": format!("https://campaign.example{E2026}/ambassadors/{slug}"),
            "page_url": format!("https://campaign.example/migrants-day/2026/ambassadors/{slug}/"),
            "name": "Ada Sample",
            "label": en("A baker"),
            "bio": en("Bakes bread and tells about it."),
            "portrait": { "kind": "drawing", "form": "illustration", "alt": en("Alt alpha") },
            "is_sample": true
        },
        "published_at": "2026-11-21T09:00:00Z",
        "changed_at": "2026-11-21T09:00:00Z",
        "is_sample": true
    }));
    assert_eq!(heard.header(header::CONTENT_TYPE), "application/json");
    assert_eq!(heard.header(header::CACHE_CONTROL), "no-cache");
    assert_eq!(heard.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*");
});

on_both!(async fn an_event_says_when_where_and_what_it_costs(db) {
    let api = Api::of(db);
    let campaign = programme_testing::campaign(db).await;
    let edition = programme_testing::edition(db, campaign, 2026).await;
    programme_testing::event(db, edition, "Panel").await;
    let en = |text: &str| json!({ "language": "en", "text": text });
    assert_eq!(api.get(&format!("{E2026}/events/panel?lang=ar")).await.json(), json!({
        "slug": "panel",
        "url": "https://campaign.example/api/v1/campaigns/migrants-day/editions/2026/events/panel",
        "page_url": "https://campaign.example/migrants-day/2026/events/panel/",
        "kind": "screening",
        "state": "announced",
        "title": en("Panel"),
        "summary": { "language": "en", "html": "<p>A film and a talk.</p>\n" },
        "when": { "kind": "time", "starts": "2026-12-09T19:00:00Z", "ends": "2026-12-09T21:30:00Z" },
        "zone": "Europe/London",
        "place_precision": "exact",
        "venue": en("Tin Roof Theatre"),
        "town": en("Orrinmouth"),
        "is_online": false,
        "cost": { "kind": "unknown" },
        "access": { "features": [] },
        "languages": ["en"],
        "booking": {},
        "is_full": false,
        "hosts": [],
        "people": [],
        "sequence": api.get(&format!("{E2026}/events/panel")).await.json()["sequence"],
        "changed_at": "2026-11-21T09:00:00Z",
        "is_sample": true
    }));
});

on_both!(async fn texts_come_in_the_wished_language_or_say_which(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let _ = room;
    let title = async |query: &str, headers: &[(header::HeaderName, &str)]| {
        let heard = api.ask("GET", &format!("{V1}/migrants-day{query}"), headers).await;
        heard.json()["title"]["language"].as_str().unwrap().to_owned()
    };
    let arabic = (header::ACCEPT_LANGUAGE, "ar-SY, en;q=0.5");
    assert_eq!(title("", &[]).await, "en");
    assert_eq!(title("", std::slice::from_ref(&arabic)).await, "ar");
    assert_eq!(title("?lang=en", &[arabic]).await, "en");
    assert_eq!(title("?lang=ar", &[]).await, "ar");
    assert_eq!(title("?lang=ti", &[]).await, "en");
});

on_both!(async fn parts_of_lists_follow_each_other_without_gap_or_trace(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let persona = room.teller(db, "Ada Sample").await;
    let mut told = Vec::new();
    for n in 0..7 {
        told.push(room.publish(db, persona, &format!("story-{n}")).await);
        db.clock.push_seconds(1);
    }
    let stories = format!("{E2026}/stories?limit=2&lang=en");
    let parts = api.followed(&stories, "/slug").await;
    assert_eq!(parts, [vec!["story-6", "story-5"], vec!["story-4", "story-3"], vec!["story-2", "story-1"], vec!["story-0"]]);
    // Stories that may not be read now leave no shorter part behind, and no cursor.
    for n in [5, 4, 0] {
        let veto = decision(Outcome::Vetoed);
        store::write!(db, room.safeguarding.actor(), |work| stories::decide_risk(work, &room.keys, told[n], &veto)).unwrap();
    }
    assert_eq!(api.followed(&stories, "/slug").await, [vec!["story-6", "story-3"], vec!["story-2", "story-1"]]);

    for n in 0..5 {
        programme_testing::event(db, room.edition, &format!("Event {n}")).await;
        programme_testing::partner_in(db, room.edition, &format!("Partner {n}")).await;
        let other = room.teller(db, &format!("Teller {n}")).await;
        room.publish(db, other, &format!("other-{n}")).await;
    }
    for (list, pointer) in [("events", "/slug"), ("partners", "/slug"), ("ambassadors", "/person/slug")] {
        let whole = api.listed(&format!("{E2026}/{list}?limit=100"), pointer).await;
        let parts = api.followed(&format!("{E2026}/{list}?limit=2"), pointer).await;
        assert_eq!(parts.concat(), whole, "{list}");
        assert_eq!(parts.iter().map(Vec::len).max(), Some(2), "{list}");
        assert!(whole.len() >= 5, "{list}");
    }
    let editions = format!("{V1}/migrants-day/editions?limit=1");
    let campaign = campaigns::by_slug(db.read(), &"migrants-day".parse().unwrap()).await.unwrap();
    programme_testing::edition(db, campaign.id, 2025).await;
    assert_eq!(api.followed(&editions, "/slug").await, [["2026"], ["2025"]]);
});

on_both!(async fn a_tag_saves_the_second_answer(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let persona = room.teller(db, "Ada Sample").await;
    room.publish(db, persona, "alpha").await;
    let path = format!("{E2026}/stories/alpha");
    let first = api.get(&path).await;
    let tag = first.header(header::ETAG).to_owned();
    for (known, status) in [(tag.as_str(), 304), ("*", 304), ("\"other\"", 200), (&format!("\"x\", {tag}"), 304)] {
        let again = api.ask("GET", &path, &[(header::IF_NONE_MATCH, known)]).await;
        assert_eq!(again.status, status, "{known}");
        assert_eq!(again.body.is_empty(), status == 304, "{known}");
        assert_eq!(again.header(header::ETAG), tag);
    }
    let head = api.ask("HEAD", &path, &[]).await;
    assert_eq!((head.status.as_u16(), head.body.as_str(), head.header(header::ETAG)), (200, "", tag.as_str()));
    store::write!(db, Actor::Visitor, |work| ledger::pause(work, persona)).unwrap();
    assert_eq!(api.ask("GET", &path, &[(header::IF_NONE_MATCH, &tag)]).await.status, 410);
});

on_both!(async fn every_error_is_a_problem_document(db) {
    let (_room, api) = (Newsroom::open(db).await, Api::of(db));
    let stories = format!("{E2026}/stories");
    let rows: &[(&str, String, u16, &[&str])] = &[
        ("GET", "/api".into(), 404, &[]),
        ("GET", "/api/".into(), 404, &[]),
        ("GET", "/api/v2".into(), 404, &[]),
        ("POST", "/api/v2/x".into(), 404, &[]),
        ("GET", format!("{V1}/"), 404, &[]),
        ("GET", format!("{V1}/%FF"), 404, &[]),
        ("GET", format!("{V1}/None"), 404, &[]),
        ("GET", format!("{E2026}/stories/none"), 404, &[]),
        ("GET", format!("{E2026}/ambassadors/none"), 404, &[]),
        ("POST", stories.clone(), 405, &[]),
        ("DELETE", stories.clone(), 405, &[]),
        ("TRACE", stories.clone(), 405, &[]),
        ("GET", format!("{stories}?limit=0"), 400, &["limit"]),
        ("GET", format!("{stories}?limit=101"), 400, &["limit"]),
        ("GET", format!("{stories}?limit=020"), 400, &["limit"]),
        ("GET", format!("{stories}?limit="), 400, &["limit"]),
        ("GET", format!("{stories}?limit=2&limit=3"), 400, &["limit"]),
        ("GET", format!("{stories}?cursor=x"), 400, &["cursor"]),
        ("GET", format!("{stories}?cursor=v0001panel"), 400, &["cursor"]),
        ("GET", format!("{stories}?lang=xx&limit=x&cursor=%00"), 400, &["lang", "limit", "cursor"]),
        ("GET", format!("{stories}?page=2"), 400, &["page"]),
        ("GET", format!("{E2026}?limit=2"), 400, &["limit"]),
        ("GET", "/api/openapi.json?lang=en".into(), 400, &["lang"]),
    ];
    for (method, path, status, fields) in rows {
        let heard = api.ask(method, path, &[]).await;
        assert_eq!(heard.status, *status, "{method} {path}");
        assert_eq!(heard.header(header::CONTENT_TYPE), "application/problem+json", "{method} {path}");
        assert_eq!(heard.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*", "{method} {path}");
        let problem = heard.json();
        assert_eq!((&problem["type"], &problem["status"]), (&json!("about:blank"), &json!(status)), "{method} {path}");
        assert!(!heard.body.contains('⟦'), "{method} {path}: {}", heard.body);
        let named = problem["errors"].as_array().cloned().unwrap_or_default();
        let named: Vec<&str> = named.iter().filter_map(|error| error["field"].as_str()).collect();
        assert_eq!(named, *fields, "{method} {path}");
        if *status == 405 {
            assert_eq!(heard.header(header::ALLOW), "GET, HEAD, OPTIONS", "{method} {path}");
        }
    }
    let html = api.ask("GET", &stories, &[(header::ACCEPT, "text/html")]).await;
    assert_eq!((html.status.as_u16(), html.header(header::CONTENT_TYPE)), (406, "application/problem+json"));
    let arabic = api.ask("GET", "/api/v2", &[(header::ACCEPT_LANGUAGE, "ar")]).await;
    assert_eq!(arabic.json()["title"], "لا يوجد شيء في هذا العنوان");
    let options = api.ask("OPTIONS", &stories, &[(header::ORIGIN, "https://elsewhere.example")]).await;
    assert_eq!((options.status.as_u16(), options.header(header::ALLOW)), (204, "GET, HEAD, OPTIONS"));
    assert_eq!(options.header(header::ACCESS_CONTROL_ALLOW_METHODS), "GET, HEAD, OPTIONS");
});

on_both!(async fn lists_cost_the_same_for_one_three_and_thirty(db) {
    let (room, api) = (Newsroom::open(db).await, Api::of(db));
    let first = room.teller(db, "Ada Sample").await;
    panel(db, room.edition, first).await;
    let mut costs: Vec<Vec<u64>> = Vec::new();
    let mut made = 0;
    for rows in [1, 3, 30] {
        for n in made..rows {
            let persona = if n == 0 { first } else { room.teller(db, &format!("Teller {n}")).await };
            room.publish(db, persona, &format!("story-{n}")).await;
            programme_testing::partner_in(db, room.edition, &format!("Partner {n}")).await;
            if n > 0 {
                programme_testing::event(db, room.edition, &format!("Event {n}")).await;
            }
        }
        made = rows;
        let mut cost = Vec::new();
        for list in ["stories", "ambassadors", "events", "partners"] {
            let before = db.statements();
            let items = api.get(&format!("{E2026}/{list}?limit=100")).await.json()["items"].as_array().unwrap().len();
            assert_eq!(items, rows, "{list}");
            cost.push(db.statements() - before);
        }
        let before = db.statements();
        assert_eq!(api.status(&format!("{V1}/migrants-day/editions")).await, 200);
        assert_eq!(api.status(V1).await, 200);
        cost.push(db.statements() - before);
        costs.push(cost);
        let campaign = campaigns::by_slug(db.read(), &"migrants-day".parse().unwrap()).await.unwrap();
        programme_testing::edition(db, campaign.id, 2000 + rows as i16).await;
    }
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[1], costs[2]);
});

on_both!(async fn the_document_describes_itself(db) {
    let api = Api::of(db);
    let heard = api.get("/api/openapi.json").await;
    assert_eq!((heard.status.as_u16(), heard.header(header::CONTENT_TYPE)), (200, "application/json"));
    let document = heard.json();
    assert_eq!(document["openapi"], "3.1.0");
    let story = &document["components"]["schemas"]["Story"];
    assert_eq!(story["additionalProperties"], false);
    assert!(!story["required"].as_array().unwrap().contains(&json!("place")));
    let languages = document["components"]["schemas"]["Language"]["enum"].as_array().unwrap().len();
    assert_eq!(languages, Locale::all().count());
});
