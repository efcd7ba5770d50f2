//! What has to be told by hand: who sees it, and what a press does.

use crate::world::World;
use axum::http::StatusCode;
use people::accounts::Role;
use people::letters::Post;
use people::letters::own_page::{Reason, mail_own_page};
use people::{by_hand, testing};

async fn a_letter_that_may_not_go(world: &World) {
    let (keys, mailer) = (testing::keys(), outside::Mailer::memory());
    let say = |_: base::Locale, message: &base::Message| message.key.to_owned();
    let post = Post { db: &world.db, keys: &keys, mailer: &mailer, base_url: "https://x.example", say: &say };
    mail_own_page(post, world.persona, Reason::Grown).await.unwrap();
    assert!(mailer.sent().is_empty());
}

#[tokio::test]
async fn it_stands_on_todays_page_until_somebody_told_them() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let list = "/desk/by-hand/";
    assert!(world.get(&coordinator, list).await.says("Nobody waits to be told"));
    a_letter_that_may_not_go(&world).await;
    assert!(world.get(&coordinator, "/desk/").await.says("One person has to be told something by hand"));
    let page = world.get(&coordinator, list).await;
    assert!(page.says("They turned 18 and are asked again") && page.says("E-mail is not their way"));
    let task = by_hand::tasks(world.db.read(), true, 10, 0).await.unwrap()[0].id;
    let done = world.post(&coordinator, &format!("{list}{task}/done"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(!world.get(&coordinator, "/desk/").await.says("told something by hand"));
    let over = world.get(&coordinator, "/desk/by-hand/?state=done").await;
    assert!(over.says("They turned 18 and are asked again") && over.says("Not told after all"));
    let again = world.post(&coordinator, &format!("{list}{task}/reopen"), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert!(world.get(&coordinator, list).await.says("They know"));
    // Whoever may not read who somebody is does not see that somebody waits.
    let editor = world.visitor(&[Role::Editor]).await;
    assert_eq!(world.get(&editor, list).await.status, StatusCode::FORBIDDEN);
    assert!(!world.get(&editor, "/desk/").await.says("told something by hand"));
}
