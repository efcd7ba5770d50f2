//! What the pictures about nobody say, for whoever does not see them: what it
//! is, when, and where, as much as stands on the card. The fullest first; a
//! network with little room takes the shorter one. In a language that the
//! interface does not speak it is the data alone, and no English around them.

use super::cards::{Voice, details};
use super::model::Source;
use base::{Locale, Message};
use programme::campaigns::{Campaign, Edition};
use programme::events::Event;

/// An event: its title, when it is in its own zone's time, and where.
pub fn event(voice: Voice<'_>, language: Locale, title: &str, event: &Event) -> Vec<String> {
    let what = match is_spoken(language) {
        true => (voice.say)(language, &Message::new("kit-alt-event").with("title", title)),
        false => title.to_owned(),
    };
    let parts: Vec<String> = std::iter::once(what).chain(details(voice, language, event)).collect();
    vec![sentences(&parts), title.to_owned()]
}

/// So many days to go, to what, and on which day that is.
pub fn countdown(
    voice: Voice<'_>,
    language: Locale,
    theme: &str,
    days: i64,
    (campaign, edition): (&Campaign, &Edition),
) -> Vec<String> {
    let name = campaign.title.say(language);
    let day = (voice.day)(language, edition.days.first());
    let told = match is_spoken(language) {
        true => {
            let message = Message::new("kit-alt-countdown").with("count", days).with("name", name).with("day", day);
            (voice.say)(language, &message)
        }
        false => format!("{days} · {name} · {day}"),
    };
    // A campaign without a theme is called by its name already.
    let full = if theme == name { told.clone() } else { sentences(&[told.clone(), theme.to_owned()]) };
    vec![full, told]
}

/// A figure, with where it stands and of which day it is.
pub fn fact(voice: Voice<'_>, language: Locale, words: &str, source: &Source) -> Vec<String> {
    let day = source.day.map(|day| (voice.day)(language, day));
    let stands = [Some(source.name.clone()), day].into_iter().flatten().filter(|part| !part.is_empty());
    let stands = stands.collect::<Vec<_>>().join(", ");
    vec![sentences(&[words.to_owned(), stands]), words.to_owned()]
}

fn is_spoken(language: Locale) -> bool {
    Locale::INTERFACE.contains(&language)
}

/// One after the other, each ended once.
fn sentences(parts: &[String]) -> String {
    let ended = |part: &String| part.ends_with(['.', '!', '?', '؟', '۔', '።', '।', '。', '”', '»']);
    let one = |part: &String| if ended(part) { part.clone() } else { format!("{part}.") };
    parts.iter().filter(|part| !part.is_empty()).map(one).collect::<Vec<_>>().join(" ")
}
