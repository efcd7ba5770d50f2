//! Logos on both databases.

use super::{
    Kept, Place, accept, by_hash, bytes, count_offered, decline, logo_for, marks, offer, offered, prepare, remove, set,
};
use ::store::on_both;
use base::{Actor, Error, PartnerId, TestChance};

const OAK: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\"><circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#123\"/></svg>";
const ASH: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path d=\"M0 0h40v20z\" fill=\"#fff\"/></svg>";

on_both!(async fn a_logo_is_kept_replaced_and_taken_away(db) {
    let partner = programme::testing::partner_named(db, "Oak Library").await;
    let other = programme::testing::partner_named(db, "Elm Choir").await;
    assert_eq!(logo_for(db.read(), partner).await.unwrap(), None);

    let (oak, ash) = (prepare(OAK.to_vec()).await.unwrap(), prepare(ASH.to_vec()).await.unwrap());
    ::store::write!(db, Actor::Operator, |work| set(work, partner, &oak)).unwrap();
    let kept = logo_for(db.read(), partner).await.unwrap().unwrap();
    assert_eq!((kept.mark.plate_on_light.as_deref(), kept.mark.plate_on_dark.as_deref()), (None, Some("#fff")));
    assert_eq!((kept.svg.as_ref(), &kept.png), (oak.svg.as_ref(), &oak.png));
    let first = kept.mark.hash.clone();
    assert_eq!(kept.mark.address(), format!("/logos/{first}/logo.svg"));
    assert_eq!(bytes(db.read(), &first, Kept::Png).await.unwrap().as_ref(), Some(&oak.png));

    ::store::write!(db, Actor::Operator, |work| set(work, partner, &ash)).unwrap();
    let kept = logo_for(db.read(), partner).await.unwrap().unwrap();
    assert_eq!(kept.mark.plate_on_light.as_deref(), Some("#141418"));
    assert_eq!(by_hash(db.read(), &first).await.unwrap(), None);
    assert_eq!(bytes(db.read(), &first, Kept::Svg).await.unwrap(), None);
    let known = marks(db.read(), &[partner, other]).await.unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(known[&partner], kept.mark);

    ::store::write!(db, Actor::Operator, |work| remove(work, partner)).unwrap();
    assert_eq!(logo_for(db.read(), partner).await.unwrap(), None);
    // Once more is fine, and nothing happened.
    ::store::write!(db, Actor::Operator, |work| remove(work, partner)).unwrap();

    let nobody = PartnerId::new(&TestChance::new(9));
    let refused = ::store::write!(db, Actor::Operator, |work| set(work, nobody, &oak));
    assert!(matches!(refused, Err(Error::Missing)));
});

#[tokio::test]
async fn a_refusal_stands_beside_the_field() {
    let refused = prepare(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".to_vec()).await;
    let Err(Error::Invalid(invalid)) = refused else { panic!("{refused:?}") };
    assert_eq!(invalid.of("file").unwrap().key, "logo-refused-script");
}

on_both!(async fn what_a_partner_sends_in_is_on_its_own_cards_until_the_desk_has_looked(db) {
    let partner = programme::testing::partner_named(db, "Oak Library").await;
    let (oak, ash) = (prepare(OAK.to_vec()).await.unwrap(), prepare(ASH.to_vec()).await.unwrap());
    let own = async || logo_for(db.read(), partner).await.unwrap().map(|logo| (logo.mark.place, logo.mark.hash));
    let shown = async || marks(db.read(), &[partner]).await.unwrap().remove(&partner).map(|mark| mark.hash);
    let desk = Actor::Operator;

    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &oak)).unwrap();
    let (place, first) = own().await.unwrap();
    assert_eq!((place, shown().await), (Place::Offered, None));
    // Nor can anyone fetch it who knows its address.
    assert_eq!((by_hash(db.read(), &first).await.unwrap(), bytes(db.read(), &first, Kept::Png).await.unwrap()), (None, None));
    assert_eq!((offered(db.read(), 9).await.unwrap(), count_offered(db.read()).await.unwrap()), (vec![partner], 1));
    let stale = ::store::write!(db.db, desk, |work| accept(work, partner, "another"));
    assert!(matches!(stale, Err(Error::Conflict(m)) if m.key == "logo-changed-meanwhile"));
    ::store::write!(db.db, desk, |work| accept(work, partner, &first)).unwrap();
    assert_eq!((own().await, shown().await), (Some((Place::Shown, first.clone())), Some(first.clone())));

    // Another one: everyone sees the one before until somebody has looked.
    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &ash)).unwrap();
    let (place, second) = own().await.unwrap();
    assert_eq!((place, shown().await), (Place::Offered, Some(first.clone())));
    assert_ne!(second, first);
    // Back to what everyone sees: nothing waits.
    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &oak)).unwrap();
    assert_eq!((own().await, count_offered(db.read()).await.unwrap()), (Some((Place::Shown, first.clone())), 0));

    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &ash)).unwrap();
    ::store::write!(db.db, desk, |work| decline(work, partner, &second)).unwrap();
    assert_eq!((own().await, shown().await), (Some((Place::Shown, first.clone())), Some(first.clone())));
    let twice = ::store::write!(db.db, desk, |work| decline(work, partner, &second));
    assert!(matches!(twice, Err(Error::Conflict(_))));

    // What the desk sets itself stands before what waited.
    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &ash)).unwrap();
    ::store::write!(db.db, desk, |work| set(work, partner, &oak)).unwrap();
    assert_eq!(own().await, Some((Place::Shown, first)));
    ::store::write!(db.db, Actor::Visitor, |work| offer(work, partner, &ash)).unwrap();
    ::store::write!(db.db, Actor::Visitor, |work| remove(work, partner)).unwrap();
    assert_eq!((own().await, shown().await), (None, None));
});
