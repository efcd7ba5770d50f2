//! Trying them all. The figures are asserted, so that the world cannot shrink
//! without anyone noticing; docs/permission-in-detail.md quotes them.

use super::fold::{Names, State};
use super::judge::judge;
use super::ledger::Books;
use super::{AROUND, Act, Around, Ask, alphabet, asks, can_happen};
use crate::{Reason, permit};
use std::collections::{BTreeSet, HashSet};
use std::mem::Discriminant;

const LONGEST: usize = 6;

/// One history is tried: every use, judged by `permit` and from the prose.
/// Answers how many were permitted.
fn try_it(history: &[Act], around: Around, asks: &[Ask], mut alone: impl FnMut(Reason)) -> u64 {
    let books = Books::of(history);
    let case = books.around(around);
    let mut permitted = 0;
    for ask in asks {
        let outcome = permit(&books.asked(*ask), &case, books.now);
        assert_eq!(outcome.is_ok(), judge(history, around, *ask), "{history:?} {around:?} {ask:?}: {outcome:?}");
        match outcome {
            Ok(_) => permitted += 1,
            Err(denial) => {
                if let [only] = denial.reasons[..] {
                    alone(only);
                }
            }
        }
    }
    permitted
}

/// A kept history and the state it leads to.
#[derive(Clone)]
struct Kept {
    state: State,
    history: Vec<Act>,
}

/// For each length, one history for each state that no shorter one reaches.
fn folded(longest: usize) -> Vec<Vec<Kept>> {
    let (names, acts) = (Names::new(), alphabet());
    let mut seen = HashSet::from([names.fold(State::START)]);
    let mut levels = vec![vec![Kept { state: State::START, history: vec![] }]];
    for length in 1..=longest {
        let mut level = Vec::new();
        for kept in &levels[length - 1] {
            for act in acts.iter().filter(|act| can_happen(**act, kept.state.joined())) {
                let state = kept.state.after(*act);
                if seen.insert(names.fold(state)) {
                    let mut history = kept.history.clone();
                    history.push(*act);
                    level.push(Kept { state, history });
                }
            }
        }
        levels.push(level);
    }
    levels
}

/// How many histories there are of up to so many acts.
fn count(longest: usize) -> u64 {
    let acts = alphabet();
    let stay = |joined| acts.iter().filter(|act| **act != Act::Join && can_happen(**act, joined)).count() as u64;
    let (before, after) = (stay(false), stay(true));
    let (mut alone, mut joined, mut all) = (1, 0, 1);
    for _ in 0..longest {
        (alone, joined) = (alone * before, alone + joined * after);
        all += alone + joined;
    }
    all
}

#[test]
fn the_world_is_as_small_as_it_says() {
    assert_eq!((alphabet().len(), asks().len(), AROUND.len()), (75, 42, 19));
    assert_eq!(AROUND.iter().enumerate().filter(|(at, around)| AROUND[..*at].contains(around)).count(), 0);
}

/// Every one of them, in order, nothing folded.
#[test]
fn every_history_of_up_to_three_acts() {
    let (acts, asks) = (alphabet(), asks());
    let (mut histories, mut permitted) = (0u64, 0u64);
    let mut open = vec![Vec::new()];
    while let Some(history) = open.pop() {
        histories += 1;
        permitted += try_it(&history, Around::Clear, &asks, |_| {});
        if history.len() < 3 {
            let joined = history.contains(&Act::Join);
            for act in acts.iter().filter(|act| can_happen(**act, joined)) {
                open.push(history.iter().chain([act]).copied().collect());
            }
        }
    }
    assert_eq!(histories, count(3));
    assert_eq!((histories, permitted), (191_696, 10_224));
}

/// Every state that up to six acts can reach, by a history that reaches it.
#[test]
fn every_state_that_six_acts_reach() {
    let levels = folded(LONGEST);
    let asks = asks();
    let all: Vec<&Kept> = levels.iter().flatten().collect();
    let half = all.len().div_ceil(2);
    let permitted: u64 = std::thread::scope(|scope| {
        let workers: Vec<_> = all
            .chunks(half)
            .map(|part| {
                let asks = &asks;
                scope.spawn(move || {
                    part.iter()
                        .map(|kept| {
                            let says = asks.iter().filter(|ask| kept.state.permits(**ask)).count() as u64;
                            let permitted = try_it(&kept.history, Around::Clear, asks, |_| {});
                            assert_eq!(permitted, says, "the state says otherwise: {:?}", kept.history);
                            permitted
                        })
                        .sum::<u64>()
                })
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    let sizes: Vec<usize> = levels.iter().map(Vec::len).collect();
    assert_eq!(sizes, [1, 6, 48, 342, 2744, 24_117, 218_957]);
    assert_eq!((permitted, count(LONGEST)), (35_550, 38_904_733_960));
}

/// Every state that up to three acts can reach, with each thing that can stand
/// around it; and for every condition a state in which it alone is in the way.
#[test]
fn each_condition_is_necessary() {
    let asks = asks();
    let mut alone: HashSet<Discriminant<Reason>> = HashSet::new();
    let mut keys = BTreeSet::new();
    let (mut tried, mut permitted) = (0u64, 0u64);
    for kept in folded(3).iter().flatten() {
        for around in AROUND {
            tried += 1;
            permitted += try_it(&kept.history, around, &asks, |reason| {
                if alone.insert(std::mem::discriminant(&reason)) {
                    keys.insert(reason.key());
                }
            });
        }
        // A use that shows nothing.
        let nothing = Ask { elements: 0, ..asks[0] };
        let books = Books::of(&kept.history);
        let denial = permit(&books.asked(nothing), &books.around(Around::Clear), books.now).unwrap_err();
        if let [only] = denial.reasons[..] {
            keys.insert(only.key());
        }
    }
    let wanted = [
        "permit-ask-again-at-18",
        "permit-condition-open",
        "permit-cooling-off",
        "permit-denied",
        "permit-embargoed",
        "permit-nobody-named",
        "permit-not-agreed-by-all",
        "permit-not-approved",
        "permit-not-explained",
        "permit-not-granted",
        "permit-nothing-named",
        "permit-paused",
        "permit-risk-held",
        "permit-risk-not-decided",
        "permit-risk-vetoed",
        "permit-second-eyes",
    ];
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), wanted);
    assert_eq!((tried, permitted), (7_543, 65));
}
