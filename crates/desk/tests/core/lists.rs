//! The desk's lists: each costs the same for one row and for many, and words
//! narrow the ones that grow long.

use crate::common::Visitor;
use crate::world::World;
use axum::http::StatusCode;
use base::{Locale, MediaId, PersonaId, Text};
use newsroom::media::{self, Description};
use newsroom::testing::Newsroom;
use newsroom::toolkit;
use people::accounts::Role;
use programme::campaigns::{self, HashtagDraft, UseDraft};

const LISTS: [&str; 30] = [
    "/desk/editions/{edition}/evaluation",
    "/desk/editions/{edition}/board",
    "/desk/editions/{edition}/board?stage=out&overdue=yes",
    "/desk/network/",
    "/desk/editions/{edition}/alumni",
    "/desk/hashtags/",
    "/desk/hashtags/{hashtag}/",
    "/desk/permissions/?list=conditions",
    "/desk/permissions/?list=ending",
    "/desk/permissions/?list=partners",
    "/desk/permissions/?list=hand",
    "/desk/permissions/?list=reviews",
    "/desk/toolkit/",
    "/desk/toolkit/rooms",
    "/desk/toolkit/plan",
    "/desk/notices/",
    "/desk/",
    "/desk/editions/",
    "/desk/editions/{edition}/",
    "/desk/people/",
    "/desk/people/{persona}/",
    "/desk/stories/",
    "/desk/stories/{story}/",
    "/desk/media/",
    "/desk/events/?edition={edition}",
    "/desk/partners/",
    "/desk/staff/",
    "/desk/audit/",
    "/desk/search/?q=sample",
    "/desk/stories/?q=title",
];

async fn picture(world: &World, persona: PersonaId, alt: &str) -> MediaId {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(8, 8, image::Rgb([9, 90, 200])).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let prepared = media::prepare_picture(png.into_inner()).await.unwrap();
    let described =
        Description { alt: Text::en(alt), credit: "Zora Lens".to_owned(), ..Description::empty(Some(persona)) };
    store::write!(world.db, base::Actor::Operator, |work| media::add_picture(work, &prepared, &described, false))
        .unwrap()
}

/// A hashtag that the edition does not wear, somebody else who uses the one it
/// does, and something to post.
async fn hashtag_and_message(world: &World, number: usize) {
    let tag = HashtagDraft { tag: format!("Sample{number}x").parse().unwrap(), since: None, note: Text::new() };
    let other = UseDraft { who: format!("Sample choir {number}"), since: None, note: Text::new() };
    let message = toolkit::Draft {
        words: Text::en(format!("Sample message {number}")),
        ..toolkit::Draft::new(toolkit::Design::Message, toolkit::Subject::Edition)
    };
    store::write!(world.db, base::Actor::Operator, |work| async {
        campaigns::add_hashtag(work, &tag).await?;
        campaigns::note_use(work, world.hashtag, &other).await?;
        toolkit::add(work, world.edition, &message).await.map(|_| ())
    })
    .unwrap();
}

#[tokio::test]
async fn a_list_costs_the_same_for_one_row_and_for_many() {
    let world = World::new().await;
    let admin = world.admin().await;
    let editor = people::testing::staff(&world.db, &[Role::Editor]).await;
    let safeguarding = people::testing::staff(&world.db, &[Role::Safeguarding]).await;
    let room = Newsroom { keys: people::testing::keys(), edition: world.edition, editor, safeguarding };
    let address = |list: &str| {
        list.replace("{edition}", &world.edition.to_string())
            .replace("{persona}", &world.persona.to_string())
            .replace("{story}", &world.story.to_string())
            .replace("{hashtag}", &world.hashtag.to_string())
    };
    let mut costs: Vec<Vec<(&str, u64)>> = Vec::new();
    let mut there = 0;
    for rows in [2, 4, 40] {
        while there < rows {
            let persona = room.teller(&world.db, &format!("Sample teller {there}")).await;
            room.draft(&world.db, world.persona, &format!("own-{there}")).await;
            room.publish(&world.db, persona, &format!("story-{there}")).await;
            picture(&world, world.persona, &format!("Sample picture {there}")).await;
            programme::testing::event(&world.db, world.edition, &format!("Sample evening {there}")).await;
            programme::testing::partner_in(&world.db, world.edition, &format!("Sample library {there}")).await;
            people::testing::staff(&world.db, &[Role::Trainer]).await;
            hashtag_and_message(&world, there).await;
            there += 1;
        }
        let mut cost = Vec::new();
        for list in LISTS {
            let before = world.db.statements();
            assert_eq!(world.get(&admin, &address(list)).await.status, StatusCode::OK, "{list}");
            cost.push((list, world.db.statements() - before));
        }
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
    assert_eq!(costs[1], costs[2]);
    assert!(costs[0].iter().all(|(_, cost)| *cost <= 40), "{costs:?}");
}

async fn finds(world: &World, who: &Visitor, address: &str, there: &str, elsewhere: &str) {
    let page = world.get(who, address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    assert!(page.says(there), "{address} does not find {there}");
    assert!(!page.says(elsewhere), "{address} finds {elsewhere} too");
}

#[tokio::test]
async fn words_narrow_a_list_and_search_finds_pictures() {
    let world = World::new().await;
    let admin = world.admin().await;
    let editor = people::testing::staff(&world.db, &[Role::Editor]).await;
    let safeguarding = people::testing::staff(&world.db, &[Role::Safeguarding]).await;
    let room = Newsroom { keys: people::testing::keys(), edition: world.edition, editor, safeguarding };
    let emine = room.teller(&world.db, "Émine Sample").await;
    room.teller(&world.db, "Bertil Sample").await;
    room.draft(&world.db, emine, "lighthouse").await;
    room.draft(&world.db, emine, "orchard").await;
    let kite = picture(&world, emine, "A kite over the harbour").await;
    let bread = picture(&world, emine, "Bread on a table").await;
    let (kite, bread) = (format!("/desk/media/{kite}/"), format!("/desk/media/{bread}/"));

    finds(&world, &admin, "/desk/people/?q=emine", "Émine Sample", "Bertil Sample").await;
    finds(&world, &admin, "/desk/stories/?q=lighth", "Title lighthouse", "Title orchard").await;
    finds(&world, &admin, "/desk/media/?q=kite", &kite, &bread).await;
    finds(&world, &admin, "/desk/search/?q=bread&kind=media", &bread, &kite).await;
    finds(&world, &admin, "/desk/media/?q=nothing-of-the-kind", "No files here", &kite).await;

    hashtag_and_message(&world, 7).await;
    hashtag_and_message(&world, 8).await;
    finds(&world, &admin, "/desk/hashtags/?q=sample7x", "#Sample7x", "#Sample8x").await;
    finds(&world, &admin, "/desk/toolkit/?q=message%207", "Sample message 7", "Sample message 8").await;

    let media: MediaId = kite.split('/').nth(3).unwrap().parse().unwrap();
    let again =
        Description { alt: Text::of(Locale::ARABIC, "طائرة ورقية"), ..Description::empty(Some(emine)) };
    store::write!(world.db, base::Actor::Operator, |work| newsroom::stories::describe_media(work, media, &again))
        .unwrap();
    finds(&world, &admin, "/desk/media/?q=ورقيه", &kite, &bread).await;
    let gone = world.get(&admin, "/desk/search/?q=kite").await;
    assert!(!gone.says(&kite), "its earlier words still find it");
}

#[tokio::test]
async fn events_are_narrowed_by_their_state() {
    let world = World::new().await;
    let admin = world.admin().await;
    programme::testing::event(&world.db, world.edition, "An evening of films").await;
    let off = programme::testing::event(&world.db, world.edition, "A rained-off walk").await;
    store::write!(world.db, base::Actor::Operator, |work| programme::events::cancel(work, off)).unwrap();
    let quiet = programme::testing::event_draft("A quiet plan");
    store::write!(world.db, base::Actor::Operator, |work| programme::events::draft(work, world.edition, &quiet))
        .unwrap();
    let list = |state: &str| format!("/desk/events/?edition={}&state={state}", world.edition);
    finds(&world, &admin, &list("announced"), "An evening of films", "A rained-off walk").await;
    finds(&world, &admin, &list("cancelled"), "A rained-off walk", "An evening of films").await;
    finds(&world, &admin, &list("draft"), "A quiet plan", "An evening of films").await;
}
