//! What one letter about very many works costs. No teller has so many; what
//! it takes must still be bounded. To measure:
//! `cargo nextest run --workspace --run-ignored only --no-capture -E 'test(asks::tests::many)'`

use super::*;
use tokio::time::Instant as Moment;

const WORKS: usize = 1_000;

/// The most memory that this process had since it was asked last, in MB.
fn highest() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1_024
}

#[tokio::test]
#[ignore = "takes minutes: run it to measure"]
async fn a_letter_about_a_thousand_works() {
    let db = TestDb::sqlite().await;
    let world = World::new(&db).await;
    let partner = programme::testing::partner_in(&db, world.room.edition, "Tin Roof Theatre").await;
    for number in 1..WORKS {
        world.room.publish_for(&db, world.persona, &format!("w{number}"), partner).await;
    }
    before_the_end(&db, 30);
    for name in ["One", "Two", "Three"] {
        world.join(&db, name).await;
    }
    db.clock.push_days(1);
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    println!("{WORKS} works: from {} MB", highest());
    let (began, statements) = (Moment::now(), db.statements());
    let whom = whom(&db, None).await.unwrap();
    println!("whom: {whom:?} in {:?}, {} statements, {} MB", began.elapsed(), db.statements() - statements, highest());
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let (began, statements) = (Moment::now(), db.statements());
    let letters = world.round(&db, None).await;
    println!(
        "letter: {} in {:?}, {} statements, {} MB",
        letters.len(),
        began.elapsed(),
        db.statements() - statements,
        highest()
    );
    assert_eq!(letters.len(), 1);
    assert!(world.round(&db, None).await.is_empty(), "everything that was asked is noted");
}
