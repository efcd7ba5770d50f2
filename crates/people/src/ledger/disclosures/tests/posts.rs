//! Holders say where they posted a file; nobody else can say it for them.

use super::*;

on_both!(async fn a_holder_says_where_it_was_posted_and_takes_it_back(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let file = hand(db, &world, holder, "card-square").await.disclosure;
    let note = async |place, address| {
        db.clock.push_seconds(1);
        ::store::write!(db.db, Actor::Operator, |work| note_post(work, holder, file, place, address)).unwrap()
    };
    let first = note(Place::Instagram, Some("https://social.example/p/1")).await;
    assert_eq!(note(Place::Instagram, Some("https://social.example/p/1")).await, first, "pressed twice");
    let second = note(Place::Newsletter, None).await;

    let found = posts(db.read(), &[file]).await.unwrap().remove(&file).unwrap();
    let told: Vec<_> = found.iter().map(|post| (post.id, post.place, post.address.as_deref())).collect();
    assert_eq!(told, [(first, Place::Instagram, Some("https://social.example/p/1")), (second, Place::Newsletter, None)]);

    ::store::write!(db.db, Actor::Operator, |work| drop_post(work, holder, first)).unwrap();
    let left = posts(db.read(), &[file]).await.unwrap().remove(&file).unwrap();
    assert_eq!(left.iter().map(|post| post.id).collect::<Vec<_>>(), [second]);
    let again = ::store::write!(db.db, Actor::Operator, |work| drop_post(work, holder, first));
    assert!(matches!(again, Err(Error::Missing)), "{again:?}");
});

on_both!(async fn nobody_says_it_of_anothers_file(db) {
    let world = world(db).await;
    let [one, other] = world.partners.map(Holder::Partner);
    let file = hand(db, &world, one, "card-square").await.disclosure;
    let post = ::store::write!(db.db, Actor::Operator, |work| note_post(work, one, file, Place::X, None)).unwrap();
    let noted = ::store::write!(db.db, Actor::Operator, |work| note_post(work, other, file, Place::X, None));
    assert!(matches!(noted, Err(Error::Missing)), "{noted:?}");
    let dropped = ::store::write!(db.db, Actor::Operator, |work| drop_post(work, other, post));
    assert!(matches!(dropped, Err(Error::Missing)), "{dropped:?}");
    assert_eq!(posts(db.read(), &[file]).await.unwrap()[&file].len(), 1);
});

on_both!(async fn there_is_an_end_to_how_many(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let file = hand(db, &world, holder, "card-square").await.disclosure;
    let note = async |number: usize| {
        let address = format!("https://social.example/p/{number}");
        ::store::write!(db.db, Actor::Operator, |work| note_post(work, holder, file, Place::X, Some(&address)))
    };
    for number in 0..POSTS_MOST {
        note(number).await.unwrap();
    }
    let many = note(POSTS_MOST).await;
    assert!(matches!(&many, Err(Error::Refused(message)) if message.key == "people-posts-many"), "{many:?}");
    assert_eq!(posts(db.read(), &[file]).await.unwrap()[&file].len(), POSTS_MOST);
});

on_both!(async fn an_address_that_may_say_a_name_goes_with_the_person(db) {
    let world = world(db).await;
    let holder = Holder::Partner(world.partners[0]);
    let file = hand(db, &world, holder, "card-square").await.disclosure;
    let address = Some("https://social.example/meet-somebody");
    ::store::write!(db.db, Actor::Operator, |work| note_post(work, holder, file, Place::X, address)).unwrap();
    ::store::write!(db.db, Actor::Operator, |work| crate::persons::forget(work, &keys(), world.persona)).unwrap();
    let left = &posts(db.read(), &[file]).await.unwrap()[&file];
    assert_eq!((left[0].place, left[0].address.as_deref()), (Place::X, None));
});
