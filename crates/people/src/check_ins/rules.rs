//! When somebody is asked, and what worries. Pure.

use super::model::{Answer, CheckIn, Step};
use crate::guard::keeps_no_status;
use crate::ledger::concerns::Kind;
use base::{CheckInId, Instant, Invalid, Message, PersonaId, Result};
use std::collections::BTreeMap;

/// Longest line, in characters.
pub const WORDS_MOST: usize = 2_000;
/// The same day, but not in the first excitement.
const SAME_DAY_HOURS: i64 = 4;
/// Nobody is asked more often than this, however often they appeared.
const BETWEEN_HOURS: i64 = 20;
/// What was missed for so long is not asked any more.
pub const STALE_DAYS: i64 = 14;

pub fn due_at(appeared: Instant, step: Step) -> Instant {
    match step {
        Step::SameDay => appeared.plus_seconds(SAME_DAY_HOURS * 3_600),
        Step::NextDay => appeared.plus_days(1),
        Step::Week => appeared.plus_days(7),
        Step::Month => appeared.plus_days(30),
    }
}

/// Of what is due: whom to ask now, one for each of them, and what lapses
/// because a later one takes its place, or because it was missed for too long.
/// `last` is when each of them was asked before.
pub fn turns(due: &[CheckIn], last: &BTreeMap<PersonaId, Instant>, now: Instant) -> (Vec<CheckIn>, Vec<CheckInId>) {
    let mut latest: BTreeMap<PersonaId, &CheckIn> = BTreeMap::new();
    let mut lapsed = Vec::new();
    for one in due {
        if one.due_at.plus_days(STALE_DAYS) <= now {
            lapsed.push(one.id);
            continue;
        }
        match latest.insert(one.persona, one) {
            Some(other) if other.due_at > one.due_at => {
                latest.insert(one.persona, other);
                lapsed.push(one.id);
            }
            Some(other) => lapsed.push(other.id),
            None => {}
        }
    }
    let rested = |persona: &PersonaId| last.get(persona).is_none_or(|at| at.plus_seconds(BETWEEN_HOURS * 3_600) <= now);
    let (asked, waits): (Vec<_>, Vec<_>) = latest.into_values().partition(|one| rested(&one.persona));
    // Asked so lately about something else: that was the same question.
    lapsed.extend(waits.into_iter().map(|one| one.id));
    (asked.into_iter().cloned().collect(), lapsed)
}

/// What safeguarding has to hear of.
pub const fn worries(answer: Answer) -> Option<Kind> {
    match answer {
        Answer::Fine | Answer::Mixed => None,
        Answer::NotGood => Some(Kind::NotWell),
        Answer::CallMe => Some(Kind::CallMe),
    }
}

pub fn check_words(words: &str) -> Result<String> {
    let mut invalid = Invalid::new();
    let words = words.trim();
    let count = words.chars().count();
    if count > WORDS_MOST {
        invalid.add("words", Message::new("error-too-long").with("most", WORDS_MOST).with("count", count));
    }
    invalid.take("words", keeps_no_status(words));
    invalid.check()?;
    Ok(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::model::About;
    use super::*;
    use base::{StoryId, TestChance};

    fn at(text: &str) -> Instant {
        text.parse::<base::jiff::Timestamp>().unwrap().into()
    }

    fn check_in(chance: &TestChance, persona: PersonaId, due_at: Instant, step: Step) -> CheckIn {
        CheckIn {
            id: CheckInId::new(chance),
            persona,
            about: About::Story(StoryId::new(chance)),
            step,
            due_at,
            asked_at: None,
            by_hand: false,
            answered_at: None,
        }
    }

    #[test]
    fn four_times_and_each_later_than_the_one_before() {
        let appeared = at("2026-12-18T10:00:00Z");
        let all: Vec<Instant> = Step::ALL.iter().map(|step| due_at(appeared, *step)).collect();
        let wanted = ["2026-12-18T14:00:00Z", "2026-12-19T10:00:00Z", "2026-12-25T10:00:00Z", "2027-01-17T10:00:00Z"];
        assert_eq!(all, wanted.map(at));
    }

    #[test]
    fn one_question_at_a_time_and_the_latest_of_them() {
        let chance = TestChance::new(1);
        let (ada, sam) = (PersonaId::new(&chance), PersonaId::new(&chance));
        let now = at("2026-12-20T10:00:00Z");
        let same = check_in(&chance, ada, at("2026-12-19T14:00:00Z"), Step::SameDay);
        let next = check_in(&chance, ada, at("2026-12-20T10:00:00Z"), Step::NextDay);
        let week = check_in(&chance, ada, at("2026-12-20T09:00:00Z"), Step::Week);
        let theirs = check_in(&chance, sam, at("2026-12-20T09:00:00Z"), Step::Month);
        let stale = check_in(&chance, sam, at("2026-12-06T10:00:00Z"), Step::Week);
        let due = [same.clone(), next.clone(), week.clone(), theirs.clone(), stale.clone()];
        let (asked, mut lapsed) = turns(&due, &BTreeMap::new(), now);
        lapsed.sort();
        let mut wanted = vec![same.id, week.id, stale.id];
        wanted.sort();
        let mut both = vec![next.id, theirs.id];
        both.sort();
        let mut ids: Vec<_> = asked.iter().map(|one| one.id).collect();
        ids.sort();
        assert_eq!((ids, lapsed), (both, wanted));
    }

    #[test]
    fn nobody_is_asked_twice_within_a_day_however_often_they_appeared() {
        let chance = TestChance::new(1);
        let ada = PersonaId::new(&chance);
        let now = at("2026-12-20T10:00:00Z");
        let due = [check_in(&chance, ada, now, Step::SameDay)];
        for (last, is_asked) in [("2026-12-19T14:00:01Z", false), ("2026-12-19T14:00:00Z", true)] {
            let (asked, lapsed) = turns(&due, &[(ada, at(last))].into(), now);
            assert_eq!((asked.len(), lapsed.len()), if is_asked { (1, 0) } else { (0, 1) }, "{last}");
        }
    }

    #[test]
    fn what_worries_is_named() {
        let worried: Vec<Answer> = Answer::ALL.iter().copied().filter(|one| worries(*one).is_some()).collect();
        assert_eq!(worried, [Answer::NotGood, Answer::CallMe]);
    }
}
