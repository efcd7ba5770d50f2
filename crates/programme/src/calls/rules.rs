//! Pure decisions about calls.

use super::model::{Call, CallState, Dates};
use crate::Zone;
use base::{Instant, Locale, Message, Text};
use std::collections::BTreeSet;

/// When its first day begins.
pub fn opens_at(dates: Dates, zone: &Zone) -> Instant {
    // The first day begins when the one before is over.
    zone.end_of(dates.opens().yesterday().unwrap_or(dates.opens()))
}

/// When its last day is over.
pub fn closes_at(dates: Dates, zone: &Zone) -> Instant {
    zone.end_of(dates.closes())
}

/// When what people sent has to be gone.
pub fn gone_at(dates: Dates, zone: &Zone) -> Instant {
    zone.end_of(dates.kept_until())
}

/// When what nobody sent has to be gone: a week after the last day, and no later than everything else.
pub fn unsent_gone_at(dates: Dates, zone: &Zone) -> Instant {
    zone.end_of(crate::campaigns::rules::plus(dates.closes(), 7)).min(gone_at(dates, zone))
}

/// Where a call stands. An edition in the archive has none that is open.
pub fn state(call: &Call, now: Instant, zone: &Zone, is_archived: bool) -> CallState {
    if !call.is_published() {
        CallState::Draft
    } else if is_archived || closes_at(call.dates, zone) <= now {
        CallState::Closed
    } else if now < opens_at(call.dates, zone) {
        CallState::Coming
    } else {
        CallState::Open
    }
}

/// The next moment at which it stands otherwise by itself.
pub fn turns(call: &Call, now: Instant, zone: &Zone) -> Option<Instant> {
    [opens_at(call.dates, zone), closes_at(call.dates, zone)].into_iter().find(|moment| *moment > now)
}

/// A list as one text, a line for each thing: as its form shows it.
pub fn lines_of(list: &[Text]) -> Text {
    let languages: BTreeSet<Locale> = list.iter().flat_map(Text::iter).map(|(locale, _)| locale).collect();
    languages.into_iter().fold(Text::new(), |whole, locale| {
        let lines: Vec<&str> = list.iter().map(|one| one.exact(locale).unwrap_or_default()).collect();
        whole.and(locale, lines.join("\n"))
    })
}

/// The list again. A language that says only some of the things would leave its readers without the others.
pub fn list_of(lines: &Text, most: usize, longest: usize) -> Result<Vec<Text>, (Locale, Message)> {
    for (locale, words) in lines.iter() {
        let said = things(words);
        if said.len() > most {
            return Err((locale, Message::new("programme-error-call-most").with("most", most)));
        }
        if let Some(count) = said.iter().map(|line| line.chars().count()).find(|count| *count > longest) {
            return Err((locale, Message::new("error-too-long").with("most", longest).with("count", count)));
        }
    }
    // Told apart from English, where there is any: most calls begin there.
    let wanted = lines.best(Locale::ENGLISH).map_or(0, |(_, words)| things(words).len());
    let mut list = vec![Text::new(); wanted];
    for (locale, words) in lines.iter() {
        let said = things(words);
        if said.len() != wanted {
            let message = Message::new("programme-error-call-lines").with("count", wanted).with("here", said.len());
            return Err((locale, message));
        }
        for (text, line) in list.iter_mut().zip(said) {
            text.set(locale, line);
        }
    }
    Ok(list)
}

fn things(words: &str) -> Vec<&str> {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Whether somebody who meets so many meets enough.
pub const fn meets(call: &Call, met: usize) -> bool {
    met >= call.least
}
