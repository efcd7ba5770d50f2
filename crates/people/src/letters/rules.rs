//! How a letter may reach somebody, by what they said. Pure: the time is given.

use super::model::Way;
use crate::by_hand::Why;
use crate::persons::{Channel, SafeContact};
use base::{Instant, fold};

/// What was never said is no: without a way that they called safe nothing goes.
pub fn way(safe: &SafeContact, has_address: bool, can_be_discreet: bool, now: Instant) -> Way {
    if safe.channel != Channel::Email || !has_address {
        return Way::Hand(Why::NotByMail);
    }
    if safe.discreet && !can_be_discreet {
        return Way::Hand(Why::NoDiscreetSender);
    }
    match &safe.times {
        None if safe.hours.is_empty() => Way::Now,
        None => Way::Hand(Why::HoursInWords),
        Some(times) => match times.next(now) {
            Some(at) if at <= now => Way::Now,
            Some(at) => Way::Later(at),
            None => Way::Hand(Why::HoursInWords),
        },
    }
}

/// Whether a text says one of the things that must never be said. Looks past
/// capitals, marks and spaces; what is not named word for word it cannot know.
pub fn says_one_of(never: &str, text: &str) -> bool {
    let text = plain(text);
    let parts = never.split([';', '؛', ',', '،', '\n', '\r']).map(plain);
    parts.into_iter().any(|part| part.chars().count() > 2 && text.contains(&part))
}

fn plain(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::persons::{Day, Times};
    use base::jiff::civil::time;

    fn at(text: &str) -> Instant {
        text.parse::<base::jiff::Timestamp>().unwrap().into()
    }

    fn afternoons() -> Times {
        Times::new("Europe/London", [Day::Thursday], time(15, 0, 0, 0), time(18, 0, 0, 0)).unwrap()
    }

    #[test]
    fn what_was_never_said_is_no() {
        let safe = |channel| SafeContact { channel, ..SafeContact::unsaid() };
        let now = at("2026-12-03T16:00:00Z");
        for channel in Channel::ALL {
            let wanted = if *channel == Channel::Email { Way::Now } else { Way::Hand(Why::NotByMail) };
            assert_eq!(way(&safe(*channel), true, true, now), wanted, "{channel}");
        }
        assert_eq!(way(&safe(Channel::Email), false, true, now), Way::Hand(Why::NotByMail));
    }

    #[test]
    fn hours_hold_a_letter_and_words_alone_stop_it() {
        let safe = |hours: &str, times| SafeContact {
            channel: Channel::Email,
            hours: hours.to_owned(),
            times,
            ..SafeContact::unsaid()
        };
        let (early, inside) = (at("2026-12-03T14:59:00Z"), at("2026-12-03T15:00:00Z"));
        assert_eq!(way(&safe("", Some(afternoons())), true, true, early), Way::Later(inside));
        assert_eq!(way(&safe("not when the bus is late", Some(afternoons())), true, true, inside), Way::Now);
        assert_eq!(way(&safe("after three", None), true, true, inside), Way::Hand(Why::HoursInWords));
    }

    #[test]
    fn discretion_needs_a_sender_of_its_own() {
        let safe = SafeContact { channel: Channel::Email, discreet: true, ..SafeContact::unsaid() };
        let now = at("2026-12-03T16:00:00Z");
        assert_eq!(way(&safe, true, false, now), Way::Hand(Why::NoDiscreetSender));
        assert_eq!(way(&safe, true, true, now), Way::Now);
    }

    #[test]
    fn what_must_never_be_said_is_looked_for() {
        for (never, text, says) in [
            ("", "anything", false),
            ("Migrants  Day; police", "about MIGRANTS DAY 2026", true),
            ("migrants day،الشرطة", "قالت الشرطة", true),
            ("the police", "a police dog", false),
            ("  ;, \n", "anything at all", false),
            ("Café", "the cafe by the sea", true),
        ] {
            assert_eq!(says_one_of(never, text), says, "{never:?} in {text:?}");
        }
    }
}
