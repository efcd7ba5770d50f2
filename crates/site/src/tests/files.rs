//! What is no page: calendars, feeds, media, texts for machines.

use super::{World, header_of};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::{Actor, Text};
use newsroom::media::{self, Description};
use newsroom::testing::{content, yes_to_all};
use programme::events;

#[tokio::test]
async fn a_cancelled_event_stays_in_the_calendar_and_says_so() {
    let world = World::new().await;
    let (event, edition) = (world.event, world.edition());
    let mut draft = programme::testing::event_draft("Tab and bell");
    draft.summary = Text::en("One;two,three\\four\nfive");
    store::write!(world.db, Actor::Operator, |work| async {
        let id = events::draft(work, edition, &draft).await?;
        events::announce(work, id).await
    })
    .unwrap();
    let before = world.get("/migrants-day/2026/events.ics").await.body;
    store::write!(world.db, Actor::Operator, |work| events::cancel(work, event)).unwrap();
    let said = world.get("/migrants-day/2026/events.ics").await;
    assert_eq!(header_of(&said, header::CONTENT_TYPE), "text/calendar; charset=utf-8");
    let lines: Vec<&str> = said.body.split("\r\n").collect();
    assert!(lines.contains(&"STATUS:CANCELLED") && lines.contains(&"STATUS:CONFIRMED"), "{}", said.body);
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20261218") && lines.contains(&"DTEND;VALUE=DATE:20261219"));
    assert!(lines.contains(&"DTSTART:20261209T190000Z") && lines.contains(&"DTEND:20261209T213000Z"));
    assert!(said.body.contains("DESCRIPTION:One\\;two\\,three\\\\four\\nfive"), "{}", said.body);
    let uids = |text: &str| text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(uids(&before), uids(&said.body));
    let raised = |text: &str| text.lines().filter_map(|line| line.strip_prefix("SEQUENCE:")?.parse::<i64>().ok()).max();
    assert!(raised(&said.body) > raised(&before));
    assert!(said.body.chars().all(|c| !c.is_control() || c == '\r' || c == '\n'));
    let one = world.get("/migrants-day/2026/events/lost-property.ics").await.body;
    assert_eq!(one.matches("BEGIN:VEVENT").count(), 1);
}

#[tokio::test]
async fn a_picture_is_served_whole_or_in_part_only_while_its_story_is_public() {
    let world = World::new().await;
    let (db, room) = (&world.db, &world.room);
    let house = people::testing::house(db);
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(900, 600, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]))
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    let prepared = media::prepare_picture(png.into_inner()).await.unwrap();
    media::keep_files(&house.files, &prepared).await.unwrap();
    let described = Description { alt: Text::en("A grid"), ..Description::empty(None) };
    let picture =
        store::write!(db, room.editor.actor(), |work| media::add_picture(work, &prepared, &described, false)).unwrap();
    let mut shape = people::testing::shape("Ada Sample");
    shape.portrait_form = people::personas::PortraitForm::Portrait;
    let persona = world.persona;
    store::write!(db, Actor::Operator, |work| people::persons::change_persona(work, &room.keys, persona, &shape))
        .unwrap();
    let draft = newsroom::stories::Draft {
        edition: world.edition(),
        persona,
        slug: "alpha".parse().unwrap(),
        language: base::Locale::ENGLISH,
        content: newsroom::stories::Content { portrait: Some(picture), ..content("alpha") },
        is_sample: true,
    };
    let (story, version) =
        store::write!(db, room.editor.actor(), |work| newsroom::stories::draft(work, &draft)).unwrap();
    let kept = media::store::find(db.read(), picture).await.unwrap();
    let file = &kept.files[0];
    let path = format!("/media/{}/400.webp", file.hash);
    assert_eq!(world.status(&path).await, 404);
    room.approve(db, story, &[version], &yes_to_all()).await;
    room.clear(db, story).await;
    let page = world.get("/migrants-day/2026/stories/alpha/").await.body;
    assert!(page.contains(&file.hash) && page.contains("og:image"), "{page}");

    let whole = world.get(&path).await;
    assert_eq!(whole.status.as_u16(), 200);
    assert_eq!(header_of(&whole, header::CACHE_CONTROL), "no-cache");
    assert_eq!(header_of(&whole, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let tag = header_of(&whole, header::ETAG).to_owned();
    let asked =
        |name: header::HeaderName, value: &str| Request::get(&path).header(name, value).body(Body::empty()).unwrap();
    let part = world.ask(asked(header::RANGE, "bytes=0-9")).await;
    assert_eq!((part.status.as_u16(), header_of(&part, header::CONTENT_LENGTH)), (206, "10"));
    let beyond = world.ask(asked(header::RANGE, "bytes=99999999-")).await;
    assert_eq!(beyond.status.as_u16(), 416);
    assert_eq!(world.ask(asked(header::IF_NONE_MATCH, &tag)).await.status.as_u16(), 304);

    store::write!(db, Actor::Operator, |work| newsroom::stories::withdraw(work, story)).unwrap();
    assert_eq!(world.status(&path).await, 410);
    // Not even to somebody who kept the tag.
    assert_eq!(world.ask(asked(header::IF_NONE_MATCH, &tag)).await.status.as_u16(), 410);
}

#[tokio::test]
async fn feeds_and_texts_for_machines_are_well_formed() {
    let world = World::new().await;
    world.room.publish(&world.db, world.persona, "alpha").await;
    let atom: atom_syndication::Feed = world.get("/migrants-day/feed.xml").await.body.parse().unwrap();
    assert_eq!(atom.entries.len(), 1);
    assert_eq!(atom.entries[0].title.value, "Title alpha");
    let json: serde_json::Value = serde_json::from_str(&world.get("/migrants-day/feed.json").await.body).unwrap();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["items"][0]["url"], "http://127.0.0.1:8080/migrants-day/2026/stories/alpha/en/");
    let map = world.get("/sitemap.xml").await.body;
    assert!(
        map.contains("hreflang=\"en\" href=\"http://127.0.0.1:8080/migrants-day/2026/stories/alpha/en/\""),
        "{map}"
    );
    assert!(world.get("/robots.txt").await.body.contains("Sitemap: http://127.0.0.1:8080/sitemap.xml"));
    assert!(world.get("/.well-known/security.txt").await.body.contains("Expires: 2027-05-01T00:00:00Z"));
}

#[tokio::test]
async fn an_editions_sheet_is_found_by_its_hash_and_lasts() {
    let world = World::new().await;
    let home = world.get("/migrants-day/2026/").await.body;
    let at = home.find("/assets/look/").unwrap();
    let path = &home[at..at + "/assets/look/0123456789abcdef.css".len()];
    let sheet = world.get(path).await;
    assert_eq!(sheet.status.as_u16(), 200);
    assert_eq!(header_of(&sheet, header::CACHE_CONTROL), "public, max-age=31536000, immutable");
}

#[tokio::test]
async fn a_partners_logo_is_shown_while_it_has_one() {
    let world = World::new().await;
    let partner = programme::partners::all(world.db.read()).await.unwrap().remove(0).id;
    let logo = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#123\"/></svg>";
    let logo = newsroom::logos::prepare(logo.to_vec()).await.unwrap();
    store::write!(world.db, Actor::Operator, |work| newsroom::logos::set(work, partner, &logo)).unwrap();
    let mark = newsroom::logos::marks(world.db.read(), &[partner]).await.unwrap().remove(&partner).unwrap();
    let address = mark.address();
    for page in ["partners/", "partners/harbour-library/"] {
        let said = world.get(&format!("/migrants-day/2026/{page}")).await;
        assert!(said.body.contains(&format!("src=\"{address}\"")), "{page}");
        assert!(said.body.contains("needs-plate-on-dark"), "{page}");
    }
    let said = world.get(&address).await;
    assert_eq!((said.status, said.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/svg+xml"));
    let policy = said.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'") && policy.ends_with("sandbox"), "{policy}");
    assert_eq!(said.keep.unwrap().tags, [partner.to_string()]);
    let png = world.get(&address.replace(".svg", ".png")).await;
    assert_eq!((png.status, png.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "image/png"));
    for nothing in [
        address.replace("logo.svg", "logo.exe"),
        format!("/logos/{}/logo.svg", "x".repeat(64)),
        "/logos/0/logo.svg".to_owned(),
    ] {
        assert_eq!(world.get(&nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
    store::write!(world.db, Actor::Operator, |work| newsroom::logos::remove(work, partner)).unwrap();
    assert_eq!(world.get(&address).await.status, StatusCode::NOT_FOUND);
    assert!(!world.get("/migrants-day/2026/partners/").await.body.contains("/logos/"));
}

/// The picture that a page gives for links to it.
async fn picture_of(world: &World, page: &str) -> String {
    let body = world.get(page).await.body;
    let (_, after) =
        body.split_once("property=\"og:image\" content=\"").unwrap_or_else(|| panic!("{page} has no picture"));
    let address = after.split('"').next().unwrap_or_default();
    assert!(body.contains("property=\"og:image:alt\"") && body.contains("summary_large_image"), "{page}");
    address.split_once("://").and_then(|(_, rest)| Some(rest.split_at(rest.find('/')?).1.to_owned())).unwrap()
}

#[tokio::test]
async fn every_page_has_a_picture_for_links_that_goes_with_it() {
    let world = World::new().await;
    let story = world.room.publish(&world.db, world.persona, "alpha").await;
    let at = |rest: &str| format!("/migrants-day/2026/{rest}");
    let person = at(&format!("ambassadors/{}/", world.slug));
    let pages = [
        "",
        "stories/",
        "ambassadors/",
        "events/",
        "events/lost-property/",
        "partners/",
        "partners/harbour-library/",
        "get-involved/",
    ];
    for page in
        pages.map(at).into_iter().chain(["/migrants-day/archive/".to_owned(), person.clone(), at("stories/alpha/en/")])
    {
        let picture = picture_of(&world, &page).await;
        let said = world.get(&picture).await;
        assert_eq!(
            (said.status, header_of(&said, header::CONTENT_TYPE)),
            (StatusCode::OK, "image/jpeg"),
            "{page}: {picture}"
        );
        let guessed = format!("{}{}.jpg", &picture[..picture.len() - 36], "0".repeat(32));
        assert_eq!(world.status(&guessed).await, 410, "{guessed}");
        assert_eq!(world.status(&format!("{}x.jpg", &picture[..picture.len() - 36])).await, 404);
    }
    let of_story = picture_of(&world, &at("stories/alpha/en/")).await;
    let of_person = picture_of(&world, &person).await;
    let keep = world.get(&of_story).await.keep.unwrap();
    assert!(keep.tags.contains(&story.to_string()) && keep.tags.contains(&world.persona.to_string()));
    // The same every time; another as soon as the page may say less.
    assert_eq!(picture_of(&world, &at("stories/alpha/")).await, of_story);
    store::write!(world.db, Actor::Visitor, |work| people::ledger::pause(work, world.persona)).unwrap();
    for picture in [&of_story, &of_person] {
        let said = world.get(picture).await;
        assert_eq!(said.status, StatusCode::GONE);
        // The links to other languages repeat the address that was asked for, and that alone.
        let body = said.body.replace(picture.as_str(), "");
        assert!(!body.contains("alpha") && !body.contains("Ada") && !body.contains(&world.slug), "{body}");
    }
}

#[tokio::test]
async fn the_figures_are_a_tagged_pdf_in_the_readers_language_and_show_nobody() {
    use newsroom::toolkit::{self, Design, Draft, Source, Subject};
    let world = World::new().await;
    world.room.publish(&world.db, world.persona, "alpha").await;
    let address = "/migrants-day/2026/toolkit/facts.pdf";
    assert_eq!(world.status(address).await, 404);
    assert!(!world.get("/migrants-day/2026/toolkit/").await.body.contains("facts.pdf"));
    let day = Some(base::jiff::civil::date(2025, 1, 15));
    let source = Source { name: "United Nations".into(), address: String::new(), day };
    let words = base::Text::en("304 million people");
    let draft = Draft { words, source, ..Draft::new(Design::Fact, Subject::Edition) };
    store::write!(world.db, world.room.editor.actor(), |work| async {
        let item = toolkit::add(work, world.edition(), &draft).await?;
        toolkit::release(work, item).await
    })
    .unwrap();
    assert!(world.get("/migrants-day/2026/toolkit/").await.body.contains(address));
    for (language, lang) in [("en", "/Lang (en)"), ("ar", "/Lang (ar)")] {
        let request = Request::get(address).header("accept-language", language).body(Body::empty()).unwrap();
        let sheet = world.ask(request).await;
        assert_eq!(sheet.status.as_u16(), 200);
        assert_eq!(header_of(&sheet, header::CONTENT_TYPE), "application/pdf");
        assert!(sheet.body.starts_with("%PDF-1.") && sheet.body.contains("pdfuaid"), "{language}");
        assert!(sheet.body.contains(lang) || !sheet.body.contains("/Lang ("), "{language}");
        assert!(!sheet.body.contains("alpha"));
    }
}
