//! How much may be said, and what may not be written down. Pure.

use super::model::{Comfort, Needs, NewBoundary, Rest};
use crate::guard::own_words;
use base::{Invalid, Result};

/// Longest answer to one question, in characters.
pub const ANSWER_MOST: usize = 1_000;
/// Longest topic, in characters.
pub const TOPIC_MOST: usize = 120;
/// Longest line beside it.
pub const NOTE_MOST: usize = 500;
/// More than anybody has; a bound on what a page holds.
pub const BOUNDARIES_MOST: usize = 60;

pub(super) fn check_needs(needs: &Needs) -> Result<Needs> {
    let mut invalid = Invalid::new();
    let mut check = |field: &'static str, words: &str| own_words(&mut invalid, field, words, ANSWER_MOST);
    let comfort = Comfort { access: check("access", &needs.comfort.access), diet: check("diet", &needs.comfort.diet) };
    let rest = Rest {
        childcare: check("childcare", &needs.rest.childcare),
        faith: check("faith", &needs.rest.faith),
        travel_from: check("travel_from", &needs.rest.travel_from),
        travel_how: check("travel_how", &needs.rest.travel_how),
        travel_books: needs.rest.travel_books,
    };
    invalid.check()?;
    Ok(Needs { comfort, rest })
}

pub(super) fn check_boundary(new: &NewBoundary) -> Result<NewBoundary> {
    let mut invalid = Invalid::new();
    let topic = own_words(&mut invalid, "topic", &new.topic, TOPIC_MOST);
    if topic.is_empty() {
        invalid.add("topic", "error-required");
    }
    if topic.chars().any(char::is_control) {
        invalid.add("topic", "error-one-line");
    }
    let note = own_words(&mut invalid, "note", &new.note, NOTE_MOST);
    invalid.check()?;
    Ok(NewBoundary { topic, strength: new.strength, note })
}

#[cfg(test)]
mod tests {
    use super::super::model::Strength;
    use super::*;
    use base::Error;

    fn wrong<T>(done: Result<T>) -> Vec<&'static str> {
        match done {
            Err(Error::Invalid(Invalid(all))) => all.into_iter().map(|(field, _)| field).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_is_too_long_or_says_a_status_stands_beside_its_field() {
        let long = "x".repeat(ANSWER_MOST + 1);
        let needs = Needs {
            comfort: Comfort { access: long.clone(), diet: "no pork".into() },
            rest: Rest { faith: "I pray at noon".into(), travel_how: "my asylum claim".into(), ..Rest::default() },
        };
        assert_eq!(wrong(check_needs(&needs)), ["access", "travel_how"]);
        let fine = Needs { comfort: Comfort { access: "  a ramp ".into(), diet: String::new() }, ..Needs::default() };
        assert_eq!(check_needs(&fine).unwrap().comfort.access, "a ramp");
    }

    #[test]
    fn a_limit_has_a_topic_of_one_line() {
        let new =
            |topic: &str, note: &str| NewBoundary { topic: topic.into(), strength: Strength::Never, note: note.into() };
        assert_eq!(wrong(check_boundary(&new(" ", ""))), ["topic"]);
        assert_eq!(wrong(check_boundary(&new("my\nbrother", ""))), ["topic"]);
        assert_eq!(wrong(check_boundary(&new("my visa status", &"x".repeat(NOTE_MOST + 1)))), ["topic", "note"]);
        assert!(check_boundary(&new("My brother", "He is still there.")).is_ok());
    }
}
