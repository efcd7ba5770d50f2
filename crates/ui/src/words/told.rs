//! What goes out in a language of its own, on a card or beside it, and not in
//! the reader's: our own few words where a catalogue has them, and dates. In a
//! language without a catalogue a date is written in numbers, which everybody
//! reads, and not in English (ISO 8601).

use super::Words;
use base::jiff::civil::Date;
use base::jiff::tz::TimeZone;
use base::{Instant, Locale, Message};

/// A sentence from the catalogue.
pub fn say(language: Locale, message: &Message) -> String {
    Words::new(language).tell(message).into_owned()
}

/// "18 December 2026", else "2026-12-18".
pub fn day(language: Locale, day: Date) -> String {
    let words = Words::new(language);
    if words.locale() == language { words.date(day) } else { day.to_string() }
}

/// "Friday 18 December 2026 at 9:30am (UK time)", else "2026-12-18 09:30 (UTC)".
pub fn moment(language: Locale, at: Instant, zone: &TimeZone) -> String {
    let words = Words::new(language);
    if words.locale() == language {
        return words.day_moment(at, zone);
    }
    let there = at.timestamp().to_zoned(zone.clone());
    let offset = match there.offset().seconds() {
        0 => "UTC".to_owned(),
        _ => there.strftime("UTC%:z").to_string(),
    };
    format!("{} ({offset})", there.strftime("%Y-%m-%d %H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_language_without_a_catalogue_gets_numbers() {
        let tigrinya: Locale = "ti".parse().unwrap();
        let zone = TimeZone::get("Europe/London").unwrap();
        let at =
            |month, day| date(2026, month, day).at(18, 30, 0, 0).to_zoned(zone.clone()).unwrap().timestamp().into();
        assert_eq!(day(tigrinya, date(2026, 12, 18)), "2026-12-18");
        assert_eq!(moment(tigrinya, at(12, 17), &zone), "2026-12-17 18:30 (UTC)");
        assert_eq!(moment(tigrinya, at(7, 1), &zone), "2026-07-01 18:30 (UTC+01:00)");
        assert_eq!(day(Locale::ENGLISH, date(2026, 12, 18)), "18 December 2026");
        assert_eq!(moment(Locale::ENGLISH, at(12, 17), &zone), "Thursday 17 December 2026 at 6:30pm (UK time)");
    }
}
