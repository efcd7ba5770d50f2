//! Taking down, asking back, and what holders answer.

use super::*;

#[tokio::test]
async fn taking_everything_down_says_what_was_done_and_can_be_undone() {
    let world = World::new().await;
    let ask = world.get(&world.at("/take-down?what=all")).await.text;
    assert!(ask.contains("Title alpha") && ask.contains("Harbour Library") && ask.contains("1 file"));
    let got = world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert_eq!(
        (got.status, world.state().await, world.is_public().await),
        (StatusCode::SEE_OTHER, State::Withdrawn, false)
    );
    let done = world.get(got.to()).await.text;
    assert!(done.contains("It is down") && done.contains("Title alpha") && done.contains("Asked, no answer yet"));
    assert!(done.contains("Photo libraries"));
    assert!(done.contains("We have no address for them in here"));
    // Replayed: nothing is left to take down, and nobody is asked twice.
    world.db.clock.push_seconds(1);
    let before = world.trail().await;
    let replayed = world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert!(world.get(replayed.to()).await.text.contains("There was nothing to take down"));
    assert_eq!(world.trail().await, before);

    let again = world.post(&world.work("/show-again"), &[]).await;
    assert_eq!(
        (again.status, world.state().await, world.is_public().await),
        (StatusCode::SEE_OTHER, State::Published, true)
    );
    let twice = world.post(&world.work("/show-again"), &[]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn two_tabs_at_once_ask_each_holder_once() {
    let world = World::new().await;
    let path = world.at("/take-down");
    let (one, other) = tokio::join!(world.post(&path, &[("what", "all")]), world.post(&path, &[("what", "all")]));
    assert_eq!((one.status, other.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    let asked = store::audit::list(world.db.read(), &store::audit::Filter::default(), 10_000).await.unwrap();
    assert_eq!(asked.iter().filter(|line| line.event == "recall.asked").count(), 1);
}

#[tokio::test]
async fn the_older_way_of_taking_down_asks_files_back_too() {
    let world = World::new().await;
    let got = world.post(&world.work("/read"), &[]).await;
    let secret = got.to().rsplit('/').next().unwrap().to_owned();
    let down = world.post_with(&format!("{}/take-down", got.to()), &secret, &[]).await;
    assert_eq!((down.status, world.state().await), (StatusCode::OK, State::Withdrawn));
    assert!(world.file().await.standing.is_some());
}

#[tokio::test]
async fn a_holder_answers_at_one_press_until_it_is_closed() {
    let world = World::new().await;
    world.post(&world.at("/take-down"), &[("what", "all")]).await;
    let secret = world.holders_secret().await;
    let path = format!("/answer/{secret}");
    let before = world.trail().await;
    let page = world.get(&path).await;
    assert_eq!((page.status, world.trail().await), (StatusCode::OK, before));
    assert!(!page.text.contains("Ada Sample") && !page.text.contains("Title alpha"), "nothing about whom");
    let said = async |fields: &[(&str, &str)]| world.post_with(&path, &secret, fields).await.status;
    assert_eq!(said(&[("all", "cannot")]).await, StatusCode::SEE_OTHER);
    assert_eq!(said(&[("all", "removed")]).await, StatusCode::SEE_OTHER);
    let stands = async || world.file().await.standing.unwrap().answer.map(|(answer, _)| answer);
    assert_eq!(stands().await, Some(RecallAnswer::Removed));

    // Forged: without the page's token, about another file, by another secret.
    assert_eq!(world.post_with(&path, "x", &[("all", "cannot")]).await.status, StatusCode::FORBIDDEN);
    let strange = format!("file-{}", world.story);
    let ours = format!("file-{}", world.handed.disclosure);
    assert_eq!(said(&[(&ours, "cannot"), (&strange, "removed")]).await, StatusCode::NOT_FOUND);
    assert_eq!(said(&[]).await, StatusCode::UNPROCESSABLE_ENTITY);
    let forged = world.post_with(&format!("/answer/{}", world.own), &world.own, &[("all", "cannot")]).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    assert_eq!(stands().await, Some(RecallAnswer::Removed));

    // The person sees it, lets it rest, and the holder's page ends; asking again opens it.
    assert!(world.get(&world.at("/files")).await.text.contains("They say it is removed"));
    let file = world.handed.disclosure.to_string();
    world.post(&world.at("/files/close"), &[("file", &file)]).await;
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(said(&[("all", "cannot")]).await, StatusCode::NOT_FOUND);
    world.post(&world.at("/files/ask-again"), &[("file", &file)]).await;
    assert!(world.file().await.standing.unwrap().waits());
}

#[tokio::test]
async fn a_files_code_says_yes_no_or_unknown_and_nothing_else() {
    let world = World::new().await;
    let path = format!("/check/{}", world.handed.code.shown());
    let may = world.get(&path).await;
    assert!(may.text.contains("This file may still be used"));
    assert!(!may.text.contains("Ada") && !may.text.contains("Harbour") && !may.text.contains("alpha"));
    world.post(&world.at("/take-down"), &[("what", "all")]).await;
    assert!(world.get(&path).await.text.contains("This file may no longer be used"));
    let typed = format!("/check?code={}", world.handed.code.shown());
    assert!(world.get(&typed).await.text.contains("This file may no longer be used"));
    let unknown = world.get(&format!("/check/{}", Code::new(&TestChance::new(4)).shown())).await;
    assert_eq!((unknown.status, unknown.text.contains("We do not know this code")), (StatusCode::OK, true));
    assert_eq!(world.get("/check/nonsense").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.get("/check").await.status, StatusCode::OK);
}
