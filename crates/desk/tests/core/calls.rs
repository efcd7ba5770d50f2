//! An open call from the first word to the site, in one more language.

use crate::world::World;
use axum::http::StatusCode;
use people::accounts::Role;
use programme::calls::{self, CallState};
use programme::campaigns;

/// The form as the page shows it, ready to be sent again.
fn sent(call: &calls::Call) -> Vec<(String, String)> {
    calls::CallDraft::from(call).to_fields()
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_call_is_written_translated_published_and_moved() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let here = format!("/desk/editions/{}/call", world.edition);
    let shown = world.get(&coordinator, &here).await;
    assert!(shown.says("Draft") && shown.says("We are looking for seven people") && shown.says("العربية"));
    let read = async || calls::find(world.db.read(), world.edition).await.unwrap();

    // In Tigrinya, and nothing else changes.
    let before = read().await;
    let page = world.get(&coordinator, &format!("{here}/language?in=ti")).await;
    assert!(page.says("You want to speak for yourself"), "beside the words in English");
    let seen = before.revision.to_string();
    let words = [
        ("in", "ti"),
        ("seen", seen.as_str()),
        ("lead", "ሸውዓተ ሰባት ንደሊ ኣለና"),
        ("about", "ክልተ መዓልቲ"),
        ("time", "ክልተ መዓልቲ"),
        ("paid", "መጓዓዝያ"),
        ("whom", "ልዕሊ 18"),
        ("phone", "01632 960000"),
        ("criteria", "ሓደ\r\nክልተ\r\nሰለስተ"),
        ("questions", "ኣበይ?"),
    ];
    assert_eq!(
        world.post(&coordinator, &format!("{here}/language"), &words).await.location,
        format!("{here}?said=saved")
    );
    let now = read().await;
    let tags: Vec<&str> = now.languages().into_iter().map(base::Locale::tag).collect();
    assert!(tags.contains(&"ti") && tags.len() == 3, "{tags:?}");
    assert_eq!(
        (now.dates, now.least, now.lead.say(base::Locale::ENGLISH)),
        (before.dates, 2, before.lead.say(base::Locale::ENGLISH))
    );
    assert!(world.get(&coordinator, &here).await.says("One text is missing"), "no questions and answers in Tigrinya");

    // Somebody who saw it before that saves over nothing.
    let old = sent(&before);
    let refused = world.post(&coordinator, &format!("{here}/edit"), &pairs(&old)).await;
    assert!(refused.status == StatusCode::CONFLICT && refused.says("Someone else changed this"));

    assert_eq!(
        world.post(&coordinator, &format!("{here}/publish"), &[]).await.location,
        format!("{here}?said=published")
    );
    let zone = campaigns::find(world.db.read(), world.campaign).await.unwrap().zone;
    let state = |call: &calls::Call| calls::rules::state(call, world.db.now(), &zone, false);
    assert_eq!(state(&read().await), CallState::Coming);
    // It is moved forward, and from then on takes answers by itself.
    let mut fields = sent(&read().await);
    fields.iter_mut().filter(|(name, _)| name == "opens").for_each(|(_, value)| *value = "2026-11-01".to_owned());
    assert_eq!(world.post(&coordinator, &format!("{here}/edit"), &pairs(&fields)).await.status, StatusCode::SEE_OTHER);
    assert_eq!(state(&read().await), CallState::Open);
    let refused = world.post(&coordinator, &format!("{here}/hide"), &[]).await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.says("stays on the site"));
    // A criterion that people have answered cannot go.
    let mut fields = sent(&read().await);
    fields
        .iter_mut()
        .filter(|(name, _)| name.starts_with("criteria."))
        .for_each(|(_, value)| *value = "1\n2".to_owned());
    let refused = world.post(&coordinator, &format!("{here}/edit"), &pairs(&fields)).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("there have to be 3"));
}

#[tokio::test]
async fn an_edition_without_a_call_says_what_comes_next() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let other = programme::testing::planned(&world.db, world.campaign, 2027).await;
    let page = world.get(&coordinator, &format!("/desk/editions/{other}/call")).await;
    assert!(page.says("There is no open call for this edition") && page.says("Write the open call"));
    assert_eq!(
        world.get(&coordinator, &format!("/desk/editions/{other}/call/language")).await.status,
        StatusCode::NOT_FOUND
    );
    let reader = world.visitor(&[Role::Press]).await;
    assert!(!world.get(&reader, &format!("/desk/editions/{other}/call")).await.says("Write the open call"));
}
