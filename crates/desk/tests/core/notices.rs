//! A notice from the first word to its next version, and what the desk says
//! where people would be asked without one.

use crate::common::Answer;
use crate::world::World;
use axum::http::StatusCode;
use base::{Locale, NoticeId};
use people::accounts::Role;
use people::ledger::notices;

fn parts<'a>(scope: &'a str, what: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("scope", scope),
        ("language", "en"),
        ("what", what),
        ("places", "Our website: a page that anybody can read\n\nA newspaper: on a table in a café: yours"),
        ("purpose-website", "To be read online"),
        ("purpose-press", "So that journalists can write"),
        ("controllers", "Sample Campaign; hello@sample.example; 1 Sample Street; London"),
        ("partners", "harbour LIBRARY\nA Choir"),
        ("storage", "In London"),
        ("retention", "Twelve months"),
        ("withdrawal", "Press one button"),
        ("cannot_be_undone", "Print"),
        ("free_choice", "Nothing depends on it"),
        ("question", "Where could it appear?"),
        ("cooling_hours", "72"),
        ("jurisdiction", "gb"),
    ]
}

fn id(answer: &Answer) -> NoticeId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location.split('/').nth(3).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_notice_is_written_translated_put_into_use_and_replaced() {
    let world = World::new().await;
    let library = programme::testing::partner_in(&world.db, world.edition, "Harbour Library").await;
    let (coordinator, safeguarding) =
        (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Safeguarding]).await);
    let story = format!("/desk/stories/{}/", world.story);
    assert!(world.get(&coordinator, &story).await.says("Nobody is told anything before they answer here"));

    let scope = format!("edition {}", world.edition);
    let first = id(&world.post(&coordinator, "/desk/notices/new", &parts(&scope, "May we show your story?")).await);
    let kept = notices::find(world.db.read(), first).await.unwrap();
    let parts_of = &kept.parts;
    assert_eq!((kept.cooling_hours, parts_of.jurisdiction.as_str()), (72, "GB"));
    assert_eq!((parts_of.places.len(), parts_of.places[1].example.as_str()), (2, "on a table in a café: yours"));
    assert_eq!(parts_of.controllers[0].address, "1 Sample Street; London");
    let named: Vec<_> = parts_of.partners.iter().map(|one| one.partner).collect();
    assert_eq!((named, parts_of.purposes.len()), (vec![Some(library), None], 2));

    // A form filled from what is kept says the same again.
    let edit = format!("/desk/notices/{first}/edit");
    let mut again = parts(&scope, "May we show your story, please?");
    again.push(("seen", &kept.hash));
    assert_eq!(world.post(&coordinator, &edit, &again).await.status, StatusCode::SEE_OTHER);
    let late = world.post(&coordinator, &edit, &again).await;
    assert!(late.status == StatusCode::CONFLICT && late.says("Somebody saved this meanwhile"));

    let translate = format!("/desk/notices/{first}/translate");
    let mut arabic = parts("", "هل يجوز أن نعرض قصتك؟");
    arabic[1] = ("language", "ar");
    let arabic = id(&world.post(&coordinator, &translate, &arabic).await);
    let publish = |notice: NoticeId| format!("/desk/notices/{notice}/publish");
    assert_eq!(world.post(&coordinator, &publish(first), &[]).await.status, StatusCode::FORBIDDEN);
    for notice in [first, arabic] {
        let asked = world.get(&safeguarding, &publish(notice)).await;
        assert!(asked.status == StatusCode::OK && asked.says("it stays exactly as it is"));
        assert_eq!(world.post(&safeguarding, &publish(notice), &[]).await.status, StatusCode::SEE_OTHER);
    }
    let now = notices::current(&world.db, world.campaign, world.edition, Locale::ARABIC).await.unwrap().unwrap();
    assert_eq!((now.notice.id, now.languages.len()), (arabic, 2));
    let page = world.get(&coordinator, &story).await;
    assert!(!page.says("Nobody is told anything before they answer here"));
    let fixed = world.post(&coordinator, &edit, &again).await;
    assert!(fixed.status == StatusCode::FORBIDDEN && fixed.says("it stays as it is"));

    let next = world.get(&coordinator, &format!("/desk/notices/new?from={first}")).await;
    assert!(next.says("May we show your story, please?") && next.says("Sample Campaign; hello@sample.example"));
    let second = id(&world.post(&coordinator, "/desk/notices/new", &parts(&scope, "Once more?")).await);
    assert_eq!(notices::find(world.db.read(), second).await.unwrap().version, 2);
    world.post(&safeguarding, &publish(second), &[]).await;
    let list = world.get(&coordinator, "/desk/notices/?state=replaced").await;
    assert!(list.says(&first.to_string()) && !list.says(&second.to_string()));
    assert!(world.get(&coordinator, &format!("/desk/notices/{second}/")).await.says("Once more?"));
}
