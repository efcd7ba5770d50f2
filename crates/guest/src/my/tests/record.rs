//! Receipts, codes, links, and everything that is held.

use super::*;

#[tokio::test]
async fn receipts_are_shown_to_their_person_alone() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let receipt = receipts::of_persona(world.db.read(), world.persona).await.unwrap()[0].id;
    let page = world.get(&world.at(&format!("/receipts/{receipt}"))).await.text;
    assert!(page.contains("Title alpha") && page.contains("Harbour Library"));
    let json = world.get(&world.at(&format!("/receipts/{receipt}/receipt.jsonld"))).await;
    assert_eq!(json.headers.get(header::CONTENT_TYPE).unwrap(), "application/ld+json");
    let value: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(value["@type"], "dpv:ConsentReceipt");

    let other = world.room.teller(&world.db, "Bo Sample").await;
    let page =
        store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &testing::keys(), other, 3_600));
    let theirs = page.unwrap().secret.reveal().to_owned();
    for rest in [
        format!("/receipts/{receipt}"),
        format!("/receipts/{receipt}/receipt.jsonld"),
        format!("/works/{}", world.story),
        format!("/take-down?what=work-{}", world.story),
    ] {
        let got = world.get(&format!("/my/story/{theirs}{rest}")).await;
        assert_eq!((got.status, got.text.contains("alpha")), (StatusCode::NOT_FOUND, false), "{rest}");
    }
    for (rest, fields) in [
        (format!("/works/{}/answer", world.story), vec![("about", "press"), ("answer", "no")]),
        (format!("/works/{}/read", world.story), vec![]),
        ("/take-down".to_owned(), vec![("what", "all")]),
    ] {
        world.post_with(&format!("/my/story/{theirs}{rest}"), &theirs, &fields).await;
    }
    assert_eq!(world.state().await, State::Published);
}

#[tokio::test]
async fn a_new_code_ends_the_old_one_and_every_open_page() {
    let world = World::new().await;
    let got = world.post(&world.at("/code"), &[]).await;
    let (_, rest) = got.text.split_once("<code class=\"code\" dir=\"ltr\">").unwrap();
    let code = rest[..14].to_owned();
    assert_eq!(world.get(&world.at("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post_with("/my", "", &[("code", &world.code.shown())]).await.status, StatusCode::NOT_FOUND);
    let entered = world.post_with("/my", "", &[("code", &code)]).await;
    assert_eq!(world.get(entered.to()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_new_code_shuts_out_the_passkeys_too_where_that_is_chosen() {
    use newsroom::stories::store::Connection as _;
    let world = World::new().await;
    let page = world.get(&world.at("/code")).await;
    assert!(!page.text.contains("keys-too"), "nothing to remove");
    let shape = testing::shape("Somebody Else");
    let another = store::write!(world.db, Actor::Operator, |work| people::persons::add_persona(
        work,
        &testing::keys(),
        world.persona,
        &shape,
        &people::personas::SlugWish::Random
    ));
    let another = another.unwrap();
    let code =
        store::write!(world.db, Actor::Operator, |work| receipts::code(work, &testing::keys(), another)).unwrap();
    // Whoever had seen the code entered once by each persona, and added a passkey of their own.
    for (number, persona) in [world.persona, another].into_iter().enumerate() {
        let id = base::OwnKeyId::new(world.db.chance());
        let row = format!(
            "INSERT INTO own_keys (id, persona_id, handle, credential_id, credential, name, added_at) \
             VALUES ('{id}', '{persona}', 'h{number}', 'c{number}', '{{}}', 'Not mine {number}', 7)"
        );
        store::write!(world.db, Actor::Operator, |work| async {
            work.db().execute_unprepared(&row).await.map(|_| ()).map_err(|error| base::Error::fault("a test", error))
        })
        .unwrap();
    }
    let keys = async || people::own_keys::list(world.db.read(), &[world.persona, another]).await.unwrap().len();
    let page = world.get(&world.at("/code")).await;
    assert!(page.text.contains("Not mine 0") && page.text.contains("Not mine 1") && page.text.contains("keys-too"));
    assert!(!page.text.contains(" checked") && keys().await == 2);
    let got = world.post(&world.at("/code"), &[("keys-too", "yes")]).await;
    assert_eq!((got.status, keys().await), (StatusCode::OK, 0));
    let theirs = world.post_with("/my", "", &[("code", &code.code.shown())]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND, "a code of any persona opened the same page");
}

#[tokio::test]
async fn the_page_ends_after_its_hour_and_leads_back_to_the_code() {
    let world = World::new().await;
    world.db.clock.push_seconds(receipts::ENTERED_SECONDS);
    let got = world.get(&world.at("")).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
    assert!(got.text.contains("href=\"/my\"") && !got.text.contains("alpha"));
    let late = world.post(&world.at("/pause"), &[]).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(ledger::paused(world.db.read(), &[world.persona]).await.unwrap().is_empty());
}

#[tokio::test]
async fn without_the_pages_own_token_nothing_happens() {
    let world = World::new().await;
    let before = world.trail().await;
    for (_, path) in crate::ROUTES.iter().filter(|(method, path)| *method == "post" && path.starts_with("/my/story/")) {
        let path = path.replace("{secret}", &world.own).replace("{story}", &world.story.to_string());
        let got = world.post_with(&path, "another", &[("about", "press"), ("answer", "no"), ("what", "all")]).await;
        assert_eq!(got.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(world.trail().await, before);
}

#[tokio::test]
async fn everything_held_is_in_one_file_for_them_alone() {
    let world = World::new().await;
    world.post(&world.work("/answer"), &[("about", "press"), ("answer", "no")]).await;
    let before = world.trail().await;
    let request = Request::get(world.at("/everything.zip")).body(Body::empty()).unwrap();
    let response = world.router.clone().oneshot(request).await.unwrap();
    assert_eq!(response.headers().get(header::CACHE_CONTROL).unwrap(), "no-store");
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for wanted in
        ["you.json", "files-with-others.json", "who-looked.json", "passkeys.json", "training.json", "read-me.html"]
    {
        assert!(names.iter().any(|name| name == wanted), "{wanted} is not among {names:?}");
    }
    assert!(names.iter().any(|name| name.starts_with("receipts/")));
    let story = names.iter().find(|name| name.starts_with("stories/2026-alpha-")).unwrap();
    let mut read = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let you: serde_json::Value = serde_json::from_str(&read("you.json")).unwrap();
    assert_eq!(you["identity"]["email"], "teller@sample.example");
    assert!(read(story).contains("Body alpha tells it."));
    assert!(read("read-me.html").contains("Ada Sample"));
    assert_eq!(world.trail().await, before, "nobody looked but they themself");
}

#[tokio::test]
async fn being_forgotten_is_asked_twice_and_then_done() {
    let world = World::new().await;
    let first = world.post(&world.at("/forget"), &[]).await;
    assert!(first.status == StatusCode::OK && first.text.contains("Are you sure?"));
    assert!(world.is_public().await);
    let done = world.post(&world.at("/forget"), &[("press", "sure")]).await;
    assert_eq!((done.status, done.to()), (StatusCode::SEE_OTHER, "/my?said=forgotten"));
    assert!(world.get(done.to()).await.text.contains("We have forgotten you"));
    assert!(!world.is_public().await);
    assert!(world.file().await.standing.is_some(), "files are asked back before nobody can");
    assert_eq!(world.get(&world.at("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&world.at("/forget"), &[("press", "sure")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post_with("/my", "", &[("code", &world.code.shown())]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn somebody_beside_them_sees_what_is_planned_and_nothing_else() {
    let world = World::new().await;
    let (draft, version) = world.room.draft(&world.db, world.persona, "gamma").await;
    world.room.send(&world.db, draft, &[version]).await;
    let made = world.post(&world.at("/support"), &[("name", "Bo"), ("sees", "dates")]).await;
    let (_, rest) = made.text.split_once("http://127.0.0.1:8080").unwrap();
    let path = rest.split('<').next().unwrap().to_owned();
    let seen = world.get(&path).await;
    assert!(seen.status == StatusCode::OK && seen.text.contains("1 story waits for their answer."));
    for hidden in ["Ada", "alpha", "gamma", "Harbour"] {
        assert!(!seen.text.contains(hidden), "{hidden}");
    }
    let link = people::persons::support_links(&world.db, world.persona).await.unwrap()[0].id.to_string();
    let other = world.room.teller(&world.db, "Bo Sample").await;
    let theirs =
        store::write!(world.db, Actor::Operator, |work| receipts::own_page(work, &testing::keys(), other, 3_600));
    let theirs = theirs.unwrap().secret.reveal().to_owned();
    let forged = world.post_with(&format!("/my/story/{theirs}/support/end"), &theirs, &[("link", &link)]).await;
    assert_eq!((forged.status, world.get(&path).await.status), (StatusCode::NOT_FOUND, StatusCode::OK));
    for _ in 0..2 {
        world.post(&world.at("/support/end"), &[("link", &link)]).await;
        assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    }
}
