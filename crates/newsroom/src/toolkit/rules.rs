//! Pure decisions about the toolkit: what an item must have, and what of it
//! goes onto a card.

use super::model::{Design, Draft, Planned, Subject};
use crate::words::clean;
use base::jiff::civil::Date;
use base::{Instant, Invalid, KitItemId, Message, Result, Text};

/// Longest words of an editor on a card, and longest caption, in characters.
pub const WORDS_MOST: usize = 220;
pub const CAPTION_MOST: usize = 2_000;
const SOURCE_MOST: usize = 160;
const ADDRESS_MOST: usize = 300;
/// On one day of the plan; more would drown each other.
pub const A_DAY_MOST: usize = 6;

/// Checks what an editor wrote, and takes out what no reader can see.
pub fn tidy(draft: &Draft) -> Result<Draft> {
    let mut invalid = Invalid::new();
    let design = draft.design;
    let of_person = matches!(draft.subject, Subject::Story { .. });
    let fits = match draft.subject {
        Subject::Story { .. } => design.is_about_a_person(),
        Subject::Event(_) => design == Design::Event,
        Subject::Edition => !design.is_about_a_person() && design != Design::Event,
    };
    if !fits {
        invalid.add("design", "kit-error-design");
    }
    let words = bounded(&mut invalid, "words", &draft.words, WORDS_MOST);
    let captions = bounded(&mut invalid, "captions", &draft.captions, CAPTION_MOST);
    if design.has_own_words() && words.is_empty() {
        invalid.add("words", "error-required");
    }
    if !design.has_own_words() && !words.is_empty() {
        invalid.add("words", "kit-error-no-words");
    }
    // Approval is bound to exact words: nobody else's stand beside a person.
    if of_person && !captions.is_empty() {
        invalid.add("captions", "kit-error-person-caption");
    }
    let mut source = draft.source.clone();
    source.name = one_line(&mut invalid, "source", &source.name, SOURCE_MOST);
    source.address = one_line(&mut invalid, "source_address", &source.address, ADDRESS_MOST);
    if !source.address.is_empty() && !is_address(&source.address) {
        invalid.add("source_address", "error-address");
    }
    if design == Design::Fact {
        if source.name.is_empty() {
            invalid.add("source", "error-required");
        }
        if source.day.is_none() {
            invalid.add("source_day", "error-required");
        }
    } else if source != super::model::Source::default() {
        invalid.add("source", "kit-error-no-source");
    }
    if draft.focal.is_some_and(|(x, y)| x > 1_000 || y > 1_000) {
        invalid.add("focal", "error-focal");
    }
    if let (Some(from), Some(until)) = (draft.publish_from, draft.use_until)
        && until <= from
    {
        invalid.add("use_until", "kit-error-window");
    }
    invalid.check()?;
    // Where no picture is shown there is nothing to keep in view.
    let focal = draft.focal.filter(|_| design.shows_portrait());
    Ok(Draft { words, captions, source, focal, ..draft.clone() })
}

fn bounded(invalid: &mut Invalid, field: &'static str, text: &Text, most: usize) -> Text {
    let mut kept = Text::new();
    for (locale, words) in text.iter() {
        let words = clean(words);
        if words.chars().count() > most {
            invalid.add(field, Message::new("error-too-long").with("most", most));
        }
        kept.set(locale, words);
    }
    kept
}

fn one_line(invalid: &mut Invalid, field: &'static str, text: &str, most: usize) -> String {
    let line = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > most {
        invalid.add(field, Message::new("error-too-long").with("most", most));
    }
    line
}

fn is_address(text: &str) -> bool {
    text.parse::<programme::WebAddress>().is_ok() && !text.contains(char::is_whitespace)
}

/// Whether words about nobody name one of these people: as whole words, as
/// their names are written. A name that is an ordinary word as well has to be
/// put differently, which is a small price.
pub fn names_somebody<'n>(text: &Text, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let said: Vec<Vec<String>> = text.iter().map(|(_, words)| base::words(&base::fold(words))).collect();
    names.into_iter().find_map(|name| {
        let name_words = base::words(&base::fold(name));
        // One short word alone says too little to be sure that it is a name.
        let long = name_words.len() > 1 || name.chars().count() > 3;
        let there = |words: &Vec<String>| words.windows(name_words.len()).any(|window| window == name_words);
        (long && !name_words.is_empty() && said.iter().any(there)).then(|| name.to_owned())
    })
}

/// The earliest of several ends.
pub fn earliest(ends: impl IntoIterator<Item = Option<Instant>>) -> Option<Instant> {
    ends.into_iter().flatten().min()
}

/// What to post today, out of what may be posted (in order of preference): an
/// item of today's plan, else of the last day that was planned, else the first.
pub fn for_today(plan: &[Planned], today: Date, usable: &[KitItemId]) -> Option<KitItemId> {
    let of = |day: Date| plan.iter().filter(move |planned| planned.day == day).map(|planned| planned.item);
    let first_usable = |mut items: Box<dyn Iterator<Item = KitItemId> + '_>| items.find(|item| usable.contains(item));
    let mut past: Vec<Date> = plan.iter().map(|planned| planned.day).filter(|day| *day <= today).collect();
    past.sort_unstable();
    past.dedup();
    let planned = past.into_iter().rev().find_map(|day| first_usable(Box::new(of(day))));
    planned.or_else(|| usable.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toolkit::model::Source;
    use base::jiff::civil::date;
    use base::{EventId, StoryId, TestChance};

    fn story() -> Subject {
        Subject::Story { story: StoryId::new(&TestChance::new(1)), quote: Some(0) }
    }

    fn wrong(draft: Draft) -> Vec<(&'static str, &'static str)> {
        match tidy(&draft) {
            Err(base::Error::Invalid(invalid)) => invalid.0.into_iter().map(|(field, m)| (field, m.key)).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn nobody_writes_words_beside_a_person() {
        assert_eq!(wrong(Draft::new(Design::Quote, story())), []);
        let with = |captions, words| Draft { captions, words, ..Draft::new(Design::Quote, story()) };
        assert_eq!(wrong(with(Text::en("So sad."), Text::new())), [("captions", "kit-error-person-caption")]);
        assert_eq!(wrong(with(Text::new(), Text::en("So sad."))), [("words", "kit-error-no-words")]);
        // Nor by another way in.
        let message = Draft { words: Text::en("x"), ..Draft::new(Design::Message, story()) };
        assert_eq!(wrong(message), [("design", "kit-error-design")]);
    }

    #[test]
    fn each_design_has_what_it_needs() {
        let event = Subject::Event(EventId::new(&TestChance::new(2)));
        assert_eq!(wrong(Draft::new(Design::Event, event)), []);
        assert_eq!(wrong(Draft::new(Design::Event, Subject::Edition)), [("design", "kit-error-design")]);
        assert_eq!(wrong(Draft::new(Design::Theme, Subject::Edition)), []);
        assert_eq!(wrong(Draft::new(Design::Message, Subject::Edition)), [("words", "error-required")]);
        let fact = Draft { words: Text::en("4 December 2000"), ..Draft::new(Design::Fact, Subject::Edition) };
        assert_eq!(wrong(fact.clone()), [("source", "error-required"), ("source_day", "error-required")]);
        let source = Source { name: "United Nations".into(), address: String::new(), day: Some(date(2000, 12, 4)) };
        assert_eq!(wrong(Draft { source: source.clone(), ..fact.clone() }), []);
        let script = Source { address: "javascript:alert(1)".into(), ..source };
        assert_eq!(wrong(Draft { source: script, ..fact }), [("source_address", "error-address")]);
    }

    #[test]
    fn what_no_reader_sees_goes_and_what_is_too_long_is_said() {
        let sly = Draft { words: Text::en("a\u{202e}b\u{0}c"), ..Draft::new(Design::Message, Subject::Edition) };
        assert_eq!(tidy(&sly).unwrap().words, Text::en("abc"));
        // A caption that would turn round what follows it, in one language or another.
        let turned = "Come \u{2067}\u{202e}ereht\u{202c}\u{2069}\u{200f} at\u{1b}[2J 7\u{7}.\n\u{feff}Free.";
        let captions = Text::en(turned).and(base::Locale::ARABIC, turned);
        let tidied = tidy(&Draft { captions, words: Text::en("a"), ..sly }).unwrap().captions;
        for (language, caption) in tidied.iter() {
            let steers = |c: char| {
                (c.is_control() && c != '\n')
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            };
            assert!(!caption.chars().any(steers) && caption.contains("ereht"), "{language}: {caption:?}");
        }
        let long = Draft { words: Text::en("x".repeat(221)), ..Draft::new(Design::Message, Subject::Edition) };
        assert_eq!(wrong(long), [("words", "error-too-long")]);
        let now = base::Instant::from_micros(5);
        let backwards =
            Draft { publish_from: Some(now), use_until: Some(now), ..Draft::new(Design::Theme, Subject::Edition) };
        assert_eq!(wrong(backwards), [("use_until", "kit-error-window")]);
    }

    #[test]
    fn a_message_about_everyone_names_no_teller() {
        let names = ["Tesfay", "Ana María Ruiz", "Jo"];
        let found = |words: &str| names_somebody(&Text::en(words), names);
        assert_eq!(found("Meet TESFAY on the bus."), Some("Tesfay".to_owned()));
        assert_eq!(found("With Ana Maria Ruiz."), Some("Ana María Ruiz".to_owned()));
        assert_eq!(found("Ana, Maria and a Ruiz; jo."), None);
        assert_eq!(found("It takes a community."), None);
    }

    #[test]
    fn today_is_what_was_planned_last_and_may_be_posted() {
        let ids: Vec<KitItemId> = (0..4).map(|n| KitItemId::new(&TestChance::new(n))).collect();
        let on = |day, item: usize| Planned { day: date(2026, 12, day), item: ids[item] };
        let plan = [on(10, 0), on(12, 1), on(12, 2), on(14, 3)];
        let today = |day, usable: &[usize]| {
            let usable: Vec<KitItemId> = usable.iter().map(|at| ids[*at]).collect();
            for_today(&plan, date(2026, 12, day), &usable).map(|id| ids.iter().position(|one| *one == id).unwrap())
        };
        assert_eq!(today(12, &[0, 1, 2, 3]), Some(1));
        assert_eq!(today(12, &[0, 2, 3]), Some(2), "the first of today's that may be posted");
        assert_eq!(today(13, &[0, 3]), Some(0), "an earlier day's");
        assert_eq!(today(9, &[3, 0]), Some(3), "nothing was planned yet: the first there is");
        assert_eq!(today(12, &[]), None);
    }
}
