//! The table of marks on both databases, and what of it is too small to be shown.

use super::*;
use crate::accounts::Role;
use crate::selection::scoring::{self, Mark, Sheet};
use crate::selection::testing::{applied, keys, said};
use crate::testing::staff;
use ::store::on_both;

#[test]
fn a_mean_and_a_spread_are_right_and_small_numbers_have_none() {
    let marks = |all: &[i64]| Marks {
        count: all.len() as u64,
        sum: all.iter().sum(),
        squares: all.iter().map(|mark| mark * mark).sum(),
    };
    // 0, 0, 3, 3, 3: mean 1.8, standard deviation 1.4697.
    assert_eq!((marks(&[0, 0, 3, 3, 3]).mean(), marks(&[0, 0, 3, 3, 3]).spread()), (Some(180), Some(147)));
    assert_eq!((marks(&[2; 7]).mean(), marks(&[2; 7]).spread()), (Some(200), Some(0)));
    assert_eq!((marks(&[3; 4]).mean(), marks(&[3; 4]).spread()), (None, None));
    assert_eq!(Marks::default().mean(), None);
}

on_both!(async fn only_what_both_handed_in_counts(db) {
    let edition = EditionId::new(db.chance());
    let coordinator = staff(db, &[Role::Coordinator]).await;
    let (one, other) = (staff(db, &[Role::Trainer]).await, staff(db, &[Role::Editor]).await);
    for number in 0..6 {
        applied(db, edition, &said(&format!("Person {number}"))).await;
    }
    let two = [one.id, other.id];
    ::store::write!(db.db, coordinator.actor(), |work| scoring::name_all(work, edition, &two)).unwrap();
    let hand_in = async |who: &crate::accounts::Staff, marks: [Mark; 3], most: usize| {
        let mine = scoring::mine(db.read(), who.id, scoring::State::Open, (0, 30)).await.unwrap();
        let mut ids: Vec<_> = mine.into_iter().map(|one| (one.application, one.id)).collect();
        ids.sort_unstable();
        let sheet = Sheet { marks: marks.map(Some).into(), note: String::new() };
        for (_, id) in ids.into_iter().take(most) {
            ::store::write!(db.db, who.actor(), |work| scoring::hand_in(work, &keys(), id, &sheet, 3)).unwrap();
        }
    };
    hand_in(&one, [Mark::Fully, Mark::Little, Mark::None], 6).await;
    assert_eq!(of(db.read(), edition).await.unwrap(), Fairness::default(), "nothing before both are in");
    hand_in(&other, [Mark::Little, Mark::Little, Mark::None], 4).await;
    let small = of(db.read(), edition).await.unwrap();
    assert_eq!(small.criteria[&0], Marks { count: 8, sum: 16, squares: 40 });
    assert_eq!((small.sheets[&one.id], small.of(one.id), small.of(other.id)), (4, None, None), "too few to be shown");
    hand_in(&other, [Mark::Little, Mark::Little, Mark::None], 2).await;
    let whole = of(db.read(), edition).await.unwrap();
    assert_eq!((whole.of(one.id).unwrap().mean(), whole.of(other.id).unwrap().mean()), (Some(133), Some(67)));
    assert_eq!((whole.criteria[&0].mean(), whole.criteria[&0].spread()), (Some(200), Some(100)));
    assert_eq!(of(db.read(), EditionId::new(db.chance())).await.unwrap(), Fairness::default());
});
