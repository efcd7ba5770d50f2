//! The programme board at the desk: filters, days, and what is not on it.

use crate::world::{World, applies};
use axum::http::StatusCode;
use base::Actor;
use people::accounts::Role;
use people::check_ins::{self, Answer, Appearance, Said};
use people::testing;
use programme::campaigns::milestones;

#[tokio::test]
async fn everybody_stands_where_they_are_and_the_list_is_narrowed() {
    let world = World::new().await;
    let editor = world.visitor(&[Role::Editor]).await;
    let other = testing::ambassador(&world.db, &testing::keys(), world.edition).await.persona;
    let home = format!("/desk/editions/{}/board", world.edition);
    assert!(world.get(&editor, &format!("/desk/editions/{}/", world.edition)).await.says(&home));
    let (theirs, others) = (format!("/desk/people/{}/", world.persona), format!("/desk/people/{other}/"));
    for (query, one, two) in [
        ("", true, true),
        ("?stage=reading", true, false),
        ("?stage=enrolled", false, true),
        ("?stage=out", false, false),
        ("?overdue=yes", false, false),
        ("?q=nobody-of-that-name", false, false),
        // What is no stage narrows nothing.
        ("?stage=splendid", true, true),
    ] {
        let page = world.get(&editor, &format!("{home}{query}")).await;
        assert_eq!((page.says(&theirs), page.says(&others)), (one, two), "{query}");
    }
    let page = world.get(&editor, &home).await;
    assert!(page.says("With them to read") && page.says("They read and answer") && !page.says("⟦"));
}

#[tokio::test]
async fn days_come_from_milestones_and_only_who_plans_chooses_them() {
    let world = World::new().await;
    let (coordinator, editor) = (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Editor]).await);
    let home = format!("/desk/editions/{}/board", world.edition);
    let days = format!("{home}/days");
    assert!(!world.get(&editor, &home).await.says("Choose the milestones"));
    assert_eq!(world.post(&editor, &days, &[]).await.status, StatusCode::FORBIDDEN);
    assert!(world.get(&coordinator, &home).await.says("Choose the milestones"));
    let milestone = world.milestone.to_string();
    let saved = world.post(&coordinator, &days, &[("due-out", &milestone)]).await;
    assert_eq!(saved.location, format!("{home}?said=saved"));
    // The world's milestone is twenty days before the day.
    let due = milestones::find(world.db.read(), world.milestone).await.unwrap().due;
    let campaign = programme::campaigns::find(world.db.read(), world.campaign).await.unwrap();
    let today = world.db.now().date_in(campaign.zone.tz());
    world.db.clock.push_days(i64::from((due - today).get_days().max(0)) + 1);
    let (coordinator, editor) = (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Editor]).await);
    let theirs = format!("/desk/people/{}/", world.persona);
    let late = world.get(&editor, &format!("{home}?overdue=yes")).await;
    assert!(late.says(&theirs) && late.says("Overdue"));
    // Taken away again.
    world.post(&coordinator, &days, &[("due-out", "")]).await;
    assert!(!world.get(&editor, &format!("{home}?overdue=yes")).await.says(&theirs));
}

#[tokio::test]
async fn applicants_are_counted_and_what_safeguarding_knows_is_not_there() {
    let world = World::new().await;
    applies(&world.db, world.edition, "Hanna Haile").await;
    let about = check_ins::About::Story(world.story);
    let one = Appearance { persona: world.persona, about, at: world.db.now() };
    let said = Said { answer: Answer::NotGood, words: "They found my page.".to_owned() };
    let own = testing::teller(&world.db, world.persona).await;
    store::write!(world.db, Actor::System, |work| async {
        check_ins::plan(work, &[one]).await?;
        let first = check_ins::of_persona_whole(work.db(), world.persona).await?.remove(0);
        check_ins::asked(work, &first, false).await
    })
    .unwrap();
    let asked = check_ins::latest(world.db.read(), &[world.persona]).await.unwrap().unwrap();
    store::write!(world.db, own, |work| check_ins::answer(work, &testing::keys(), &asked, &said)).unwrap();
    let home = format!("/desk/editions/{}/board", world.edition);
    for role in Role::ALL {
        let who = world.visitor(&[*role]).await;
        let page = world.get(&who, &home).await;
        assert_eq!(page.status, StatusCode::OK, "{role}");
        for secret in ["Hanna", "Amal", "They found my page", "Not good", "/desk/check-ins/", "/desk/concerns/"] {
            // Safeguarding's own way to its lists stands in the foot of every page of theirs.
            let foot = *role == Role::Safeguarding && secret.starts_with("/desk/");
            assert!(foot || !page.says(secret), "{role}: {secret}");
        }
        let counts = [Role::Coordinator, Role::Safeguarding, Role::Trainer].contains(role);
        assert_eq!(page.says("Applications: "), counts, "{role}");
    }
}

#[tokio::test]
async fn a_file_of_the_board_names_nobody_and_is_noted() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let home = format!("/desk/editions/{}/board", world.edition);
    assert!(world.get(&coordinator, &home).await.says("As CSV"));
    let own = testing::teller(&world.db, world.persona).await;
    store::write!(world.db, own, |work| people::ledger::pause(work, world.persona)).unwrap();
    for format in ["csv", "ods"] {
        let file = world.post(&coordinator, &format!("{home}/file"), &[("format", format)]).await;
        assert_eq!(file.status, StatusCode::OK, "{format}");
        assert!(!file.says("Ada Sample") && !file.says("Paused"), "{format}");
        if format == "csv" {
            let there = format!("/desk/people/{}/", world.persona);
            assert!(file.says(&there) && file.says("With them to read"));
        }
    }
    let narrowed = world.post(&coordinator, &format!("{home}/file?stage=out"), &[("format", "csv")]).await;
    assert!(!narrowed.says("/desk/people/"));
    let trail = store::audit::list(world.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap();
    assert_eq!(trail.iter().filter(|line| line.event == "board.taken").count(), 3);
    let editor = world.visitor(&[Role::Editor]).await;
    assert_eq!(world.post(&editor, &format!("{home}/file"), &[("format", "csv")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn numbers_name_nobody_and_the_report_can_be_printed() {
    let world = World::new().await;
    let press = world.visitor(&[Role::Press]).await;
    let here = format!("/desk/editions/{}/evaluation", world.edition);
    for lang in ["en", "ar"] {
        let page = world.get(&press, &format!("{here}?lang={lang}")).await;
        assert!(page.status == StatusCode::OK && !page.says("⟦") && !page.says("Ada Sample"), "{lang}");
    }
    let page = world.get(&press, &here).await;
    assert!(page.says("fewer than 5") && page.says("not shown") && page.says("<svg"));
    let report = world.get(&press, &format!("{here}.pdf")).await;
    assert!(report.status == StatusCode::OK && report.body.starts_with("%PDF"), "{}", report.status);
}
