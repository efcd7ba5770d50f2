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
