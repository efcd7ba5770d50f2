//! What a teller is told before they are asked, and the pause after it: no yes
//! without the notice that holds, nothing out before the pause is over.

use super::*;
use data_encoding::HEXLOWER;
use people::ledger::notices;

#[tokio::test]
async fn a_yes_comes_after_the_notice() {
    let world = World::new().await;
    let (status, _) = world.get(&world.path("/yes")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let before = world.trail().await;
    let (_, page) = world.get(&world.path("/before")).await;
    for words in ["We would like to show your story", "Sample Campaign", "A newspaper", "where could this appear?"] {
        assert!(page.contains(words), "{words}");
    }
    assert_eq!(world.trail().await, before, "opening the page explains nothing");

    // Without it a yes is not taken, whatever page it came from.
    let versions = stories::store::versions(world.db.read(), &[world.version]).await.unwrap();
    let persona = people::personas::find(world.db.read(), world.persona).await.unwrap();
    let seen = HEXLOWER.encode(&stories::shown(&versions, &persona)[0].0);
    let token = world.token();
    let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
    fields.extend(ANSWERS);
    let (status, page) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.state().await), (StatusCode::CONFLICT, State::Sent));
    assert_eq!(page.matches(" checked").count(), ANSWERS.len());

    let (status, page) = world.read_notice("my visa was refused").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("my visa was refused"));
    let (status, _) = world.read_notice("Anybody with the internet").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    world.read_notice("Pressed twice").await;
    assert_eq!(world.kinds().await, ["requested", "explained"]);
    let rows = people::ledger::evidence::of_work(world.db.read(), world.story).await.unwrap();
    let (notice, keys) = (Some(world.notice), testing::keys());
    assert_eq!((rows[1].how.notice, rows[1].how.language), (notice, Some(Locale::ENGLISH)));
    let teller = testing::teller(&world.db, world.persona).await;
    let aside = store::write!(world.db, teller, |work| people::ledger::evidence::read_aside(work, &keys, &rows[1]));
    assert_eq!(aside.unwrap().unwrap().understanding[0].1, "Anybody with the internet");
    let (status, page) = world.get(&world.path("/yes")).await;
    assert!(status == StatusCode::OK && page.contains("/before"));
}

#[tokio::test]
async fn a_newer_notice_is_read_first() {
    let world = World::told().await;
    let (token, seen) = (world.token(), world.seen().await);
    let newer = testing::notice(&world.db, Scope::Campaign(world.campaign)).await;
    let (status, _) = world.get(&world.path("/yes")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
    fields.extend(ANSWERS);
    let (status, _) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.state().await), (StatusCode::CONFLICT, State::Sent));
    let (status, page) = world.read_notice("kept").await;
    assert!(status == StatusCode::CONFLICT && page.contains("kept"), "the old one is no longer explained");
    let world = World { notice: newer, ..world };
    assert_eq!(world.read_notice("").await.0, StatusCode::SEE_OTHER);
    let (status, _) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!((status, world.state().await), (StatusCode::OK, State::Approved));
}

/// Says yes, and has safeguarding allow it.
async fn yes(world: &World, waive: bool) -> String {
    let (token, seen) = (world.token(), world.seen().await);
    let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
    fields.extend(ANSWERS);
    fields.extend(waive.then_some(("waive", "yes")));
    let (status, page) = world.post(&world.path("/yes"), &fields).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    let safeguarding = testing::staff(&world.db, &[people::accounts::Role::Safeguarding]).await;
    let allow = newsroom::testing::decision(consent::Outcome::Allowed);
    store::write!(world.db, safeguarding.actor(), |work| stories::decide_risk(
        work,
        &testing::keys(),
        world.story,
        &allow
    ))
    .unwrap();
    page
}

#[tokio::test]
async fn nothing_goes_out_before_the_pause_is_over() {
    let world = World::told().await;
    let (_, page) = world.get(&world.path("/yes")).await;
    let over = world.db.now().plus_days(2).timestamp().to_zoned(base::jiff::tz::TimeZone::UTC);
    let day = ui::words::Words::new(Locale::ENGLISH).day(over.date());
    assert!(page.contains(&day) && page.contains("(UK time)") && page.contains("name=\"waive\""), "{page}");
    let page = yes(&world, false).await;
    assert!(page.contains(&day));
    assert!(!world.is_public().await);
    world.db.clock.push_seconds(48 * 3_600 - 1);
    assert!(!world.is_public().await);
    world.db.clock.push_seconds(1);
    assert!(world.is_public().await, "by the clock alone");
    assert!(!world.kinds().await.contains(&"waived"));
}

#[tokio::test]
async fn who_does_not_want_to_wait_need_not() {
    let world = World::told().await;
    yes(&world, true).await;
    assert!(world.is_public().await);
    assert!(world.kinds().await.contains(&"waived"));
}

#[tokio::test]
async fn a_house_without_a_notice_explains_on_the_page_and_still_waits() {
    let world = World::new().await;
    let db = TestDb::sqlite().await;
    // The same, before anybody published a notice.
    let room = Newsroom::open(&db).await;
    let persona = room.teller(&db, "Ada Sample").await;
    let (story, version) = room.draft(&db, persona, "alpha").await;
    room.approve_and_wait(&db, story, &[version], &newsroom::testing::yes_to_all()).await;
    room.clear(&db, story).await;
    let world = World { story, persona, version, db, ..world };
    assert_eq!(world.kinds().await[..3], ["requested", "explained", "given"]);
    assert!(!world.is_public().await);
    world.db.clock.push_days(2);
    assert!(world.is_public().await);
}

#[tokio::test]
async fn a_yes_hands_over_a_code_that_opens_the_persons_page() {
    let world = World::told().await;
    let page = yes(&world, false).await;
    let (_, rest) = page.split_once("class=\"code\" dir=\"ltr\">").unwrap();
    let shown = &rest[..14];
    let code = people::links::Code::parse(shown).unwrap();
    let keys = testing::keys();
    let opened =
        store::write!(world.db, base::Actor::Visitor, |work| people::ledger::receipts::enter(work, &keys, &code));
    assert_eq!(opened.unwrap().persona, world.persona);
    let receipts = people::ledger::receipts::of_persona(world.db.read(), world.persona).await.unwrap();
    assert_eq!(receipts.len(), 1);
    let receipt = people::ledger::receipts::find(&world.db, receipts[0].id).await.unwrap();
    assert_eq!(receipt.notice.map(|notice| notice.id), Some(world.notice));
    let (_, page) = world.get(&world.path("")).await;
    assert!(!page.contains(shown), "it is shown once");
    // What they were told stays to be read; what came after is not passed off as that.
    let (status, page) = world.get(&world.path("/before")).await;
    assert!(status == StatusCode::OK && page.contains("This is what you were told") && !page.contains("<textarea"));
    testing::notice(&world.db, Scope::Campaign(world.campaign)).await;
    assert_eq!(world.get(&world.path("/before")).await.0, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_notice_is_read_in_the_tellers_language() {
    let world = World::new().await;
    let (_, page) = world.get(&world.path("/before?lang=ar")).await;
    assert!(page.contains("ليس لدينا هذا النص بلغتك بعد") && page.contains("We would like to show your story"));
    let arabic = notices::Parts { what: "نودّ أن نعرض قصتك.".to_owned(), ..testing::notice_parts() };
    store::write!(world.db, base::Actor::Operator, |work| async {
        let arabic = notices::translate(work, world.notice, Locale::ARABIC, &arabic, None).await?;
        notices::publish(work, arabic).await
    })
    .unwrap();
    let (_, page) = world.get(&world.path("/before?lang=ar")).await;
    assert!(page.contains("نودّ أن نعرض قصتك.") && page.contains("/before?in=en"));
    let (_, page) = world.get(&world.path("/before?in=ar")).await;
    assert!(page.contains("نودّ أن نعرض قصتك.") && page.contains("lang=\"en\""));
}

/// The same story, sent once more.
async fn again(world: World) -> World {
    world.db.clock.push_seconds(60);
    let (room, keys) = (world.room().await, testing::keys());
    let sent = store::write!(world.db, room.editor.actor(), |work| {
        stories::submit(work, &keys, world.story, &[world.version], Locale::ENGLISH)
    });
    let secret = Secret::reveal(&sent.unwrap().1.secret).to_owned();
    World { secret, ..world }
}

#[tokio::test]
async fn a_partner_left_open_in_another_round_may_not_any_more() {
    let world = World::told().await;
    let edition = stories::store::find(world.db.read(), world.story).await.unwrap().edition;
    let partner = programme::partners::joined(world.db.read(), edition).await.unwrap().remove(0).0.id;
    let field = format!("partner-{partner}");
    let say = async |world: &World, said: &[(&str, &str)]| {
        let (token, seen) = (world.token(), world.seen().await);
        let mut fields = vec![("token", token.as_str()), ("seen", seen.as_str())];
        fields.extend(ANSWERS.iter().chain(said));
        let (status, page) = world.post(&world.path("/yes"), &fields).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        let rows = people::ledger::grants(world.db.read(), world.story).await.unwrap();
        let theirs = rows.iter().filter(|row| row.grant.recipient == Some(consent::Recipient::Partner(partner)));
        theirs.filter(|row| row.is_live(world.db.now())).map(|row| row.grant.answer).collect::<Vec<_>>()
    };
    assert_eq!(say(&world, &[(&field, "yes")]).await, [consent::Answer::Yes]);
    let world = again(world).await;
    assert_eq!(say(&world, &[]).await, [], "where you do not answer, they may not");
}

#[tokio::test]
async fn another_round_says_what_stays_until_it_is_answered() {
    let world = World::told().await;
    yes(&world, true).await;
    let world = again(world).await;
    let page = async |rest: &str| world.get(&world.path(rest)).await.1;
    let press = async |rest: &str| world.post(&world.path(rest), &[("token", &world.token())]).await.0;
    let open = page("").await;
    assert!(open.contains("what you said yes to before stays as it is"), "{open}");
    assert!(open.contains("also not as you agreed to it before"));
    assert!(!open.contains("Nothing is shown to anyone") && world.is_public().await);
    assert_eq!(press("/not-now").await, StatusCode::SEE_OTHER);
    assert!(page("?said=not-now").await.contains("Nothing more is shown") && world.is_public().await);
    assert_eq!(press("/no").await, StatusCode::OK);
    assert_eq!((world.is_public().await, world.state().await), (false, State::Refused));
    assert!(page("").await.contains("It is not shown anywhere."));
    // Their own page opens it again, and then this one does not say what is no longer so.
    let how = people::ledger::How::from(people::ledger::Method::Link);
    store::write!(world.db, base::Actor::Visitor, |work| stories::show_again(work, world.story, &how)).unwrap();
    assert!(page("").await.contains("have opened it again since") && world.is_public().await);
}
