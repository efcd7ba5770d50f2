//! What may be written where, and what a change makes of the words beside it. Pure.

use super::model::{Moment, Part, Place, Said, Second, Written};
use base::{Error, Invalid, Locale, Message, Result};

/// Longest message and way back to it: what fits on a card and in a breath.
pub const WORDS_MOST: usize = 240;
/// Longest proof, and longest list of what they will not answer.
pub const TEXT_MOST: usize = 1_000;
/// How sure: from 1 to this.
pub const SURE_MOST: u8 = 5;

pub const fn most(place: Place, part: Part) -> usize {
    match (place, part) {
        (Place::Unanswered, _) | (_, Part::Proof) => TEXT_MOST,
        (_, Part::Words | Part::Bridge) => WORDS_MOST,
    }
}

/// A form's part, checked: a message has words, whatever else may be empty.
pub fn check(place: Place, written: &Written) -> Result<Written> {
    let mut invalid = Invalid::new();
    let own = invalid.take("own", bounded(&written.own, most(place, written.part)));
    let second = match &written.second {
        Some(second) => invalid.take("second", bounded(second, most(place, written.part))).map(Some),
        None => Some(None),
    };
    if written.part == Part::Words && own.as_deref() == Some("") {
        invalid.add("own", "error-required");
    }
    invalid.check()?;
    Ok(Written { part: written.part, own: own.unwrap_or_default(), second: second.flatten() })
}

/// The second language as somebody who helps sends it.
pub fn check_second(place: Place, said: &Said) -> Result<Said> {
    let mut invalid = Invalid::new();
    let mut checked = Said::default();
    for part in place.parts() {
        if let Some(text) = invalid.take(part.name(), bounded(said.part(*part), most(place, *part))) {
            *checked.part_mut(*part) = text;
        }
    }
    invalid.check()?;
    Ok(checked)
}

fn bounded(text: &str, most: usize) -> Result<String, Message> {
    let text = text.trim();
    let count = text.chars().count();
    if count > most {
        return Err(Message::new("error-too-long").with("most", most).with("count", count));
    }
    Ok(text.to_owned())
}

/// What they wrote beside their own words. What they did not touch there while
/// their own words changed may no longer say the same.
pub fn beside(before: Option<&Second>, written: &Written, own_changed: bool) -> Second {
    let mut second = before.cloned().unwrap_or_default();
    let part = written.part;
    match &written.second {
        Some(text) if text != second.said.part(part) => {
            text.clone_into(second.said.part_mut(part));
            second.theirs.insert(part);
            second.outgrown.remove(&part);
        }
        _ if own_changed && !second.said.part(part).is_empty() => {
            second.outgrown.insert(part);
        }
        _ => {}
    }
    if second.said.part(part).is_empty() {
        // What is empty is nobody's: somebody may fill it.
        second.theirs.remove(&part);
        second.outgrown.remove(&part);
    }
    second
}

/// What somebody who helps wrote. What the person wrote themself stays as it is.
pub fn helped(before: Option<&Second>, place: Place, said: &Said) -> Second {
    let mut second = before.cloned().unwrap_or_default();
    for part in place.parts().iter().filter(|part| before.is_none_or(|second| !second.theirs.contains(part))) {
        if said.part(*part) != second.said.part(*part) {
            said.part(*part).clone_into(second.said.part_mut(*part));
            second.outgrown.remove(part);
        }
    }
    second
}

pub fn check_languages(language: Locale, second: Option<Locale>) -> Result<()> {
    match second == Some(language) {
        true => Err(Error::invalid("second", "key-messages-same-language")),
        false => Ok(()),
    }
}

/// "Before" is before the first message, "after" is after it: an answer given
/// at the wrong time would compare nothing.
pub const fn may_say(moment: Moment, has_message: bool) -> bool {
    matches!((moment, has_message), (Moment::Before, false) | (Moment::After, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(own: &str, second: Option<&str>) -> Written {
        Written { part: Part::Words, own: own.into(), second: second.map(Into::into) }
    }

    #[test]
    fn a_message_has_words_and_the_rest_may_be_empty() {
        for (place, part, own, fits) in [
            (Place::First, Part::Words, "  ", false),
            (Place::Unanswered, Part::Words, "", false),
            (Place::First, Part::Proof, "", true),
            (Place::First, Part::Bridge, "", true),
            (Place::First, Part::Words, "ሰብ እየ", true),
            (Place::First, Part::Words, &"x".repeat(240), true),
            (Place::First, Part::Words, &"x".repeat(241), false),
            (Place::First, Part::Proof, &"x".repeat(1_000), true),
            (Place::First, Part::Proof, &"x".repeat(1_001), false),
            (Place::Unanswered, Part::Words, &"x".repeat(1_000), true),
        ] {
            let form = Written { part, own: own.into(), second: None };
            assert_eq!(check(place, &form).is_ok(), fits, "{place} {part} {}", own.len());
        }
        let long = Written { second: Some("x".repeat(241)), ..written("Yes", None) };
        assert!(matches!(check(Place::First, &long), Err(Error::Invalid(wrong)) if wrong.of("second").is_some()));
    }

    #[test]
    fn words_beside_may_be_outgrown_by_newer_ones() {
        let theirs = beside(None, &written("ሓደ", Some("One")), true);
        assert_eq!((theirs.said.words.as_str(), theirs.theirs.len(), theirs.outgrown.len()), ("One", 1, 0));
        let changed = beside(Some(&theirs), &written("ክልተ", Some("One")), true);
        assert!(changed.outgrown.contains(&Part::Words), "they changed one language and not the other");
        let again = beside(Some(&changed), &written("ክልተ", Some("Two")), false);
        assert!(again.outgrown.is_empty());
        let emptied = beside(Some(&again), &written("ክልተ", Some("")), false);
        assert_eq!(emptied, Second::default());
        // Where no second language is shown, what is there is not thereby emptied.
        assert_eq!(beside(Some(&again), &written("ሰለስተ", None), true).said.words, "Two");
    }

    #[test]
    fn whoever_helps_leaves_what_they_wrote_themself() {
        let theirs = beside(None, &written("ሓደ", Some("One")), true);
        let help = Said { words: "Another".into(), proof: "My shop".into(), bridge: String::new() };
        let second = helped(Some(&theirs), Place::First, &help);
        assert_eq!((second.said.words.as_str(), second.said.proof.as_str()), ("One", "My shop"));
        let blank = helped(None, Place::Unanswered, &help);
        assert_eq!((blank.said.words.as_str(), blank.said.proof.as_str()), ("Another", ""));
        assert!(blank.theirs.is_empty());
        let outgrown = beside(Some(&blank), &written("ክልተ", None), true);
        assert!(
            helped(Some(&outgrown), Place::First, &help).outgrown.contains(&Part::Words),
            "nothing new was written"
        );
        let renewed = Said { words: "Newer".into(), ..Said::default() };
        assert!(helped(Some(&outgrown), Place::First, &renewed).outgrown.is_empty());
    }

    #[test]
    fn before_and_after_are_asked_when_they_mean_something() {
        let all = [(Moment::Before, false), (Moment::Before, true), (Moment::After, false), (Moment::After, true)];
        assert_eq!(all.map(|(moment, has)| may_say(moment, has)), [true, false, false, true]);
    }

    #[test]
    fn two_languages_are_two() {
        let (en, ar) = (Locale::ENGLISH, Locale::ARABIC);
        assert!(check_languages(en, None).is_ok() && check_languages(en, Some(ar)).is_ok());
        assert!(check_languages(en, Some(en)).is_err());
    }
}
