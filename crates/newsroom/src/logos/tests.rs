//! Logos on both databases.

use super::{Kept, by_hash, bytes, logo_for, marks, prepare, remove, set};
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
