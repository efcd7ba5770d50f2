//! The protocol, checked in every order of events (stateright). The nodes, the
//! writer and the watcher are the same pure functions that the house runs;
//! around them letters are late or lost, nodes stop and go on, clocks stray,
//! the log is cut, and a node may be unable to reach the database at all.

mod flaw;
mod steps;
mod world;

use flaw::Flaw;
use stateright::{Checker as _, HasDiscoveries, Model as _};
use steps::House;

/// Every rule kept: answers how many different states there were.
fn check(house: &House) -> usize {
    let checker = house.clone().checker().threads(2).spawn_bfs().join();
    checker.assert_properties();
    checker.unique_state_count()
}

#[test]
fn nothing_begins_after_done() {
    let states: Vec<usize> = House::ALL.iter().map(check).collect();
    println!("different states: {states:?}");
    // A check that walks through less than it used to has lost something.
    assert!(states.iter().zip([390_000, 750_000, 800_000, 650_000]).all(|(seen, least)| *seen > least), "{states:?}");
}

/// One test for each rule: without it the check finds an answer that begins after "done".
macro_rules! needed {
    ($($test:ident = $flaw:ident),* $(,)?) => {
        $(#[test]
        fn $test() {
            let broken = ["nothing begins after done"];
            let wanted = HasDiscoveries::AllOf(broken.into_iter().collect());
            let checker = House::without(Flaw::$flaw).checker().threads(2).finish_when(wanted).spawn_bfs().join();
            let path = checker.discovery(broken[0]).expect("a way in which it goes wrong");
            println!("{} steps, after {} states", path.into_actions().len(), checker.unique_state_count());
        })*
    };
}

mod is_needed {
    use super::*;

    needed! {
        to_be_announced_before_reading = ReadsBeforeItIsAnnounced,
        to_count_the_lease_from_the_question = LeaseFromTheAnswer,
        to_ignore_late_answers = LateAnswersCount,
        to_look_at_the_lease_last = NoLastLookAtTheLease,
        to_look_at_the_changes_last = NoLastLookAtTheChanges,
        to_drop_only_between_answers = DropsWhileAnAnswerLeaves,
        to_drop_before_confirming = ConfirmsBeforeDropping,
        to_keep_nothing_begun_before = KeepsWhatWasBegunBefore,
        to_doubt_a_short_log = BelievesAShortLog,
        to_read_changes_without_epoch = SkipsChangesWithoutEpoch,
        to_wait_for_every_node = OneConfirmationIsEnough,
        to_allow_for_clocks_that_stray = ForgetsThatClocksStray,
        to_wait_from_the_commit = WaitsFromSending,
        to_raise_after_the_commit = RaisesBeforeTheCommit,
        to_list_after_the_commit = ListsBeforeTheCommit,
        to_remove_only_after_the_wait = RemovesTooSoon,
        to_remove_only_what_stands_still = RemovesWhatHasMoved,
    }
}
