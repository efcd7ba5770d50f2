//! Whoever was asked often is not asked once more without a word about it.

use crate::world::World;
use base::Actor;
use people::accounts::Role;
use people::check_ins::{self, About, Appearance};

#[tokio::test]
async fn staff_read_it_before_they_ask_again() {
    let world = World::new().await;
    let coordinator = world.visitor(&[Role::Coordinator]).await;
    let pages = [
        "/desk/people/".to_owned(),
        format!("/desk/people/{}/", world.persona),
        format!("/desk/stories/{}/", world.story),
    ];
    for page in &pages {
        assert!(!world.get(&coordinator, page).await.says("times in 30 days"), "{page}");
    }
    for _ in 0..5 {
        let about = About::Story(base::StoryId::new(world.db.chance()));
        let one = Appearance { persona: world.persona, about, at: world.db.now() };
        store::write!(world.db, Actor::System, |work| async {
            check_ins::plan(work, &[one]).await?;
            let all = check_ins::of_persona_whole(work.db(), world.persona).await?;
            let next = all.into_iter().find(|check_in| check_in.about == about).ok_or(base::Error::Missing)?;
            check_ins::asked(work, &next, false).await
        })
        .unwrap();
    }
    for page in &pages {
        let page_text = world.get(&coordinator, page).await;
        assert!(page_text.says("times in 30 days"), "{page}");
    }
}
