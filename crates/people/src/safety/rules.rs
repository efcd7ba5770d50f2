//! How much a plan may say, and when it is looked at again. Pure.

use super::model::{Beside, Plan, Sees};
use crate::guard::own_words;
use base::jiff::ToSpan as _;
use base::jiff::civil::Date;
use base::{Invalid, Result};

/// Longest answer to one question of the plan, in characters.
pub const PART_MOST: usize = 2_000;
/// Longest line about somebody beside a person.
pub const LINE_MOST: usize = 200;
/// A plan that nobody looked at for longer is none.
const REVIEW_MONTHS: i64 = 12;

pub(super) fn check_plan(plan: &Plan, review_on: Date, today: Date) -> Result<Plan> {
    let mut invalid = Invalid::new();
    let checked = Plan {
        call_first: own_words(&mut invalid, "call_first", &plan.call_first, PART_MOST),
        signs: own_words(&mut invalid, "signs", &plan.signs, PART_MOST),
        steps: own_words(&mut invalid, "steps", &plan.steps, PART_MOST),
        may_be_told: own_words(&mut invalid, "may_be_told", &plan.may_be_told, PART_MOST),
    };
    for (field, words) in [("call_first", &checked.call_first), ("steps", &checked.steps)] {
        if words.is_empty() {
            invalid.add(field, "error-required");
        }
    }
    let last = today.saturating_add(REVIEW_MONTHS.months());
    if review_on <= today || review_on > last {
        invalid.add("review_on", "plan-review-odd");
    }
    invalid.check()?;
    Ok(checked)
}

pub(super) fn check_beside(beside: &Beside) -> Result<Beside> {
    let mut invalid = Invalid::new();
    let name = own_words(&mut invalid, "name", &beside.name, LINE_MOST);
    if name.is_empty() {
        invalid.add("name", "error-required");
    }
    let reach = own_words(&mut invalid, "reach", &beside.reach, LINE_MOST);
    let call = own_words(&mut invalid, "call", &beside.call, LINE_MOST);
    if call.is_empty() && beside.may_see(Sees::Call) {
        invalid.add("call", "error-required");
    }
    invalid.check()?;
    Ok(Beside { name, reach, call, ..beside.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Error;
    use base::jiff::civil::date;

    fn wrong<T>(done: Result<T>) -> Vec<&'static str> {
        match done {
            Err(Error::Invalid(Invalid(all))) => all.into_iter().map(|(field, _)| field).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_plan_says_whom_to_call_and_what_to_do_and_is_looked_at_within_a_year() {
        let today = date(2026, 12, 18);
        let plan = Plan { call_first: "Sam".into(), steps: "Leave by the back".into(), ..Plan::default() };
        assert!(check_plan(&plan, date(2027, 12, 18), today).is_ok());
        for odd in [today, date(2026, 12, 1), date(2027, 12, 19)] {
            assert_eq!(wrong(check_plan(&plan, odd, today)), ["review_on"], "{odd}");
        }
        assert_eq!(wrong(check_plan(&Plan::default(), date(2027, 1, 1), today)), ["call_first", "steps"]);
        let status = Plan { signs: "a removal notice".into(), ..plan };
        assert_eq!(wrong(check_plan(&status, date(2027, 1, 1), today)), ["signs"]);
    }

    #[test]
    fn somebody_beside_has_a_name_and_a_number_where_it_is_shown() {
        let beside = Beside { name: "Bo".into(), sees: vec![Sees::Call], ..Beside::default() };
        assert_eq!(wrong(check_beside(&beside)), ["call"]);
        assert!(check_beside(&Beside { call: "020 7946 0000".into(), ..beside.clone() }).is_ok());
        assert_eq!(wrong(check_beside(&Beside { name: " ".into(), sees: Vec::new(), ..beside })), ["name"]);
    }
}
