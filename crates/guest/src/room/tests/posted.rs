//! A partner says where it posted a picture of somebody; the storyteller reads it.

use super::*;
use people::ledger::receipts;

on_both!(async fn a_partner_says_where_it_posted_and_the_storyteller_reads_it(db) {
    let world = World::new(db).await;
    world.settle().await;
    let at = format!("/items/{}/posted", world.items[0]);
    assert!(world.get(&world.at(&at)).await.text().contains("Download the picture first."));
    world.take(0).await;
    let file = world.held().await[0].disclosure.id;

    let page = world.get(&world.at(&at)).await.text();
    assert!(page.contains(&format!("value=\"{file}\" selected")), "the newest is chosen");
    let address = "https://social.example/p/1";
    let posted = [("file", file.to_string()), ("place", "instagram".to_owned()), ("address", address.to_owned())];
    let posted: Vec<(&str, &str)> = posted.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let sent = world.post(&at, &posted).await;
    assert_eq!((sent.status, sent.head(header::LOCATION)), (StatusCode::SEE_OTHER, world.at(&format!("{at}?said=posted")).as_str()));
    let page = world.get(&world.at(&format!("{at}?said=posted"))).await.text();
    assert!(page.contains("The storyteller can see it now.") && page.contains(address));

    // On their own page: how many, and which.
    let persona = stories::store::find(db.read(), world.stories[0]).await.unwrap().persona;
    let own = store::write!(db.db, Actor::Operator, |work| {
        receipts::own_page(work, &world.room.keys, persona, receipts::ENTERED_SECONDS)
    });
    let own = format!("/my/story/{}", own.unwrap().secret.reveal());
    assert!(world.get(&own).await.text().contains("They told us of 1 post with it."));
    let files = world.get(&format!("{own}/files")).await.text();
    assert!(files.contains("They say that they posted it here:") && files.contains(address), "{files}");

    // Taken back: no page of the picture any more, and the place where it is to be taken down.
    world.withdraw(0).await;
    assert_eq!(world.get(&world.at(&at)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&at, &posted).await.status, StatusCode::NOT_FOUND);
    let down = world.get(&world.at("/take-down")).await.text();
    assert!(down.contains("You told us that you posted it here:") && down.contains(address));
    assert!(world.get(&format!("{own}/files")).await.text().contains(address));
});

on_both!(async fn what_it_said_can_be_taken_away_and_mistakes_stand_beside_the_field(db) {
    let world = World::new(db).await;
    world.settle().await;
    world.take(0).await;
    let file = world.held().await[0].disclosure.id.to_string();
    let at = format!("/items/{}/posted", world.items[0]);
    for (address, place) in [("javascript:alert(1)", "x"), ("social.example", "x"), ("https://social.example", "moon")] {
        let sent = world.post(&at, &[("file", &file), ("place", place), ("address", address)]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} {place}");
        assert!(sent.text().contains(&format!("value=\"{address}\"")), "what was typed is kept");
    }
    // Of another item of its own, and of another partner's room.
    let elsewhere = format!("/items/{}/posted", world.items[1]);
    let sent = world.post(&elsewhere, &[("file", &file), ("place", "x")]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert_eq!(world.post(&at, &[("file", &file), ("place", "x")]).await.status, StatusCode::SEE_OTHER);
    let id = file.parse().unwrap();
    let post = disclosures::posts(db.read(), &[id]).await.unwrap()[&id][0].id.to_string();
    let by_other = world.form(&format!("/room/{}{at}", world.secrets[1]), &world.secrets[1], &[("drop", &post)]);
    assert_eq!(world.send(by_other).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post(&at, &[("drop", &post)]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.post(&at, &[("drop", &post)]).await.status, StatusCode::NOT_FOUND);
    assert!(disclosures::posts(db.read(), &[id]).await.unwrap().is_empty());
});

on_both!(async fn planned_days_stand_on_the_storytellers_page(db) {
    let world = World::new(db).await;
    let day = db.now().date_in(&base::jiff::tz::TimeZone::UTC).tomorrow().unwrap();
    let items = [world.items[0], world.items[2]];
    store::write!(db.db, world.room.editor.actor(), |work| toolkit::plan_day(work, world.room.edition, day, &items))
        .unwrap();
    let page = async |story: StoryId| {
        let persona = stories::store::find(db.read(), story).await.unwrap().persona;
        let own = store::write!(db.db, Actor::Operator, |work| {
            receipts::own_page(work, &world.room.keys, persona, receipts::ENTERED_SECONDS)
        });
        world.get(&format!("/my/story/{}", own.unwrap().secret.reveal())).await.text()
    };
    let says = "organisations that you said yes to may post";
    assert_eq!(page(world.stories[0]).await.matches(says).count(), 1);
    assert!(!page(world.stories[1]).await.contains(says));
    world.withdraw(0).await;
    assert!(!page(world.stories[0]).await.contains(says));
});
