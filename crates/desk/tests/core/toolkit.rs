//! What may be posted, from a blank form to every partner, and back.

use crate::world::World;
use axum::http::StatusCode;
use newsroom::toolkit::{self, ItemState};
use people::accounts::Role;

#[tokio::test]
async fn an_item_is_added_released_planned_and_taken_back() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let edition = world.edition.to_string();
    let fact = [
        ("edition", edition.as_str()),
        ("subject", "edition"),
        ("design", "fact"),
        ("words.en", "18 December was chosen in 2000"),
        ("source", "United Nations, A/RES/55/93"),
        ("source_day", "2000-12-04"),
        ("from_day", "2026-12-01"),
        ("from_time", "09:00"),
    ];
    let added = world.post(&who, "/desk/toolkit/new", &fact).await;
    let page = added.location.strip_suffix("?said=added").unwrap_or_else(|| panic!("{}", added.location)).to_owned();
    let id: base::KitItemId = page.trim_end_matches('/').rsplit('/').next().unwrap().parse().unwrap();
    let item = async || toolkit::store::find(world.db.read(), id).await.unwrap();
    assert_eq!(item().await.state(world.db.now()), ItemState::Draft);
    let shown = world.get(&who, &page).await;
    assert!(shown.says("United Nations, A/RES/55/93") && shown.says("Does not see it now"), "{}", shown.body);

    // The form comes back as it was sent, and a second copy of it is a conflict.
    let form = world.get(&who, &format!("{page}edit")).await;
    for value in ["18 December was chosen in 2000", "value=\"2000-12-04\"", "value=\"2026-12-01\"", "value=\"09:00\""] {
        assert!(form.says(value), "{value}");
    }
    let changed = [&fact[1..], &[("seen", "1")]].concat();
    assert_eq!(world.post(&who, &format!("{page}edit"), &changed).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.post(&who, &format!("{page}edit"), &changed).await.status, StatusCode::CONFLICT);

    assert_eq!(world.post(&who, &format!("{page}release"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(item().await.released_at.is_some());
    let id = id.to_string();
    let day = [("edition", edition.as_str()), ("day", "2026-12-10"), ("items", id.as_str())];
    assert_eq!(world.post(&who, "/desk/toolkit/plan", &day).await.status, StatusCode::SEE_OTHER);
    assert!(world.get(&who, &format!("/desk/toolkit/plan?edition={edition}")).await.says("18 December was chosen"));
    assert!(world.get(&who, "/desk/toolkit/?design=fact").await.says(&page));
    assert!(!world.get(&who, "/desk/toolkit/?state=draft").await.says(&page));

    assert_eq!(world.post(&who, &format!("{page}recall"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(item().await.state(world.db.now()), ItemState::Recalled);
    assert!(world.get(&who, "/desk/toolkit/?state=recalled").await.says(&page));
}

#[tokio::test]
async fn a_card_is_looked_at_before_it_is_kept_and_by_the_same_rules() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let edition = world.edition.to_string();
    let words =
        [("edition", edition.as_str()), ("subject", "edition"), ("design", "message"), ("words.en", "Ask & listen")];
    let look = [&words[..], &[("do", "look")]].concat();
    let count = async || {
        let all = toolkit::store::Filter::default();
        toolkit::store::list(world.db.read(), world.edition, &all, world.db.now()).await.unwrap().len()
    };
    let before = count().await;
    // Without a partner nobody would get it.
    let alone = world.post(&who, "/desk/toolkit/new", &look).await;
    assert!(alone.says("No partner would get this now") && alone.says("Ask &amp; listen"), "{}", alone.body);
    let partner = programme::testing::partner_in(&world.db, world.edition, "Harbour Library").await;
    let shown = world.post(&who, "/desk/toolkit/new", &look).await;
    assert_eq!((shown.status, count().await), (StatusCode::OK, before), "looking keeps nothing");
    let address = shown.body.split("src=\"/desk/toolkit/card?").nth(1).unwrap().split('"').next().unwrap();
    assert!(address.contains(&format!("partner={partner}")), "{address}");
    let card = format!("/desk/toolkit/card?{}", address.replace("&amp;", "&"));
    assert_eq!(world.get(&who, &card).await.status, StatusCode::OK);
    // A person's words go to no partner that they did not permit.
    let theirs =
        format!("/desk/toolkit/card?edition={edition}&subject=story:{}&design=quote&partner={partner}", world.story);
    assert_eq!(world.get(&who, &theirs).await.status, StatusCode::NOT_FOUND);
    for wrong in [
        "",
        "?design=message",
        &format!("?edition={edition}&subject=edition&design=message&partner={partner}&words.en="),
    ] {
        assert_ne!(world.get(&who, &format!("/desk/toolkit/card{wrong}")).await.status, StatusCode::OK, "{wrong}");
    }
}

#[tokio::test]
async fn the_form_offers_the_storys_own_quotes_and_what_its_picture_keeps_in_view() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let (edition, story) = (world.edition.to_string(), format!("story:{}", world.story));
    let chosen = [
        ("edition", edition.as_str()),
        ("subject", story.as_str()),
        ("design", "portrait-quote"),
        // A number that another story had.
        ("quote", "7"),
        ("do", "look"),
    ];
    let blank = world.get(&who, &format!("/desk/toolkit/new?edition={edition}")).await;
    let shown = world.post(&who, "/desk/toolkit/new", &chosen).await;
    for part in ["quote", "crop", "card", "card-for"] {
        // There from the start: what is shown anew has to have a place.
        assert!(blank.says(&format!("data-live=\"{part}\"")), "{part}: {}", blank.body);
        assert!(shown.says(&format!("data-live=\"{part}\"")), "{part}: {}", shown.body);
    }
    assert!(shown.says("<live-form data-name=\"do\" data-value=\"look\""));
    assert!(!shown.says("value=\"7\""), "it is not chosen any more");
    let strange = [&chosen[..3], &[("focal", "1-1")]].concat();
    let refused = world.post(&who, "/desk/toolkit/new", &strange).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn drawing_ahead_is_begun_once_and_its_progress_is_shown() {
    let world = World::new().await;
    let who = world.visitor(&[Role::Press]).await;
    let edition = world.edition.to_string();
    let page = format!("/desk/toolkit/drawing?edition={edition}");
    assert!(world.get(&who, &page).await.says("They were never drawn ahead"));
    for _ in 0..2 {
        let begun = world.post(&who, "/desk/toolkit/drawing", &[("edition", &edition)]).await;
        assert_eq!(begun.location, format!("{page}&said=drawing"));
    }
    let runs = toolkit::ahead::of_edition(world.db.read(), world.edition).await.unwrap();
    assert_eq!(runs.len(), 1, "one at a time");
    let shown = world.get(&who, &page).await;
    assert!(shown.says("<progress") && shown.says("Under way") && !shown.says("Draw them now"), "{}", shown.body);
    assert!(
        world
            .get(&who, &format!("/desk/toolkit/taken?edition={edition}&of=somebody&page=7"))
            .await
            .says("No file was taken")
    );
}
