//! Names, hashtags and addresses inside a sentence of the other direction are
//! fenced off, so that they cannot pull commas and brackets out of place
//! (Unicode TR 9, isolates). Where nothing could go wrong no mark is left:
//! an English page of English names carries none.

use base::{Direction, Locale};
use std::borrow::Cow;

/// First strong isolate: what follows finds its own direction.
pub const FSI: char = '\u{2068}';
/// Pop directional isolate.
pub const PDI: char = '\u{2069}';

/// A piece of text, fenced if it could disturb a sentence in `locale`.
pub fn isolate(locale: Locale, text: &str) -> Cow<'_, str> {
    if disturbs(locale.direction(), text) { Cow::Owned(format!("{FSI}{text}{PDI}")) } else { Cow::Borrowed(text) }
}

/// Keeps the fences that matter and drops the rest.
pub fn settle(locale: Locale, text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(FSI) {
        return text;
    }
    let direction = locale.direction();
    let mut settled = String::with_capacity(text.len());
    let mut rest = text.as_ref();
    while let Some((before, after)) = rest.split_once(FSI) {
        settled.push_str(before);
        let end = matching_end(after);
        let (inside, beyond) = after.split_at(end);
        let inside_settled = settle(locale, Cow::Borrowed(inside));
        if disturbs(direction, inside) {
            settled.push(FSI);
            settled.push_str(&inside_settled);
            settled.push(PDI);
        } else {
            settled.push_str(&inside_settled);
        }
        rest = beyond.strip_prefix(PDI).unwrap_or(beyond);
    }
    settled.push_str(rest);
    Cow::Owned(settled)
}

/// Where the isolate that was just opened closes; the end, if it never does.
fn matching_end(text: &str) -> usize {
    let mut depth = 1usize;
    for (at, c) in text.char_indices() {
        match c {
            FSI => depth += 1,
            PDI => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn disturbs(direction: Direction, text: &str) -> bool {
    // Private-use letters stand for markup (`Words::weave`), which may hold anything.
    let foreign = |c: char| match direction {
        Direction::LeftToRight => is_right_to_left(c),
        Direction::RightToLeft => c.is_alphabetic() && !is_right_to_left(c),
    };
    // An address in a letter stands on a line of its own, and a mark stuck to it would be copied with it.
    if text.starts_with("https://") || text.starts_with("http://") {
        return false;
    }
    text.chars().any(|c| foreign(c) || ('\u{e000}'..='\u{f8ff}').contains(&c))
        || (direction == Direction::RightToLeft && text.starts_with(['+', '@', '#', '/']))
}

const fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(locale: Locale, text: &str) -> String {
        settle(locale, Cow::Borrowed(text)).into_owned()
    }

    #[test]
    fn a_fence_stays_only_where_it_does_something() {
        assert_eq!(settled(Locale::ENGLISH, "by \u{2068}Amal\u{2069}!"), "by Amal!");
        assert_eq!(settled(Locale::ENGLISH, "by \u{2068}أمل\u{2069}!"), "by \u{2068}أمل\u{2069}!");
        assert_eq!(settled(Locale::ARABIC, "وسم \u{2068}#IamAMigrant\u{2069}."), "وسم \u{2068}#IamAMigrant\u{2069}.");
        assert_eq!(settled(Locale::ARABIC, "قصة \u{2068}أمل\u{2069} و\u{2068}12\u{2069}"), "قصة أمل و12");
        assert_eq!(settled(Locale::ENGLISH, "a \u{2068}b \u{2068}c\u{2069} d\u{2069} e"), "a b c d e");
        assert_eq!(settled(Locale::ARABIC, "\u{2068}https://a.example/x\u{2069}"), "https://a.example/x");
        assert_eq!(settled(Locale::ENGLISH, "torn \u{2068}open"), "torn open");
    }

    #[test]
    fn isolating_leaves_harmless_text_alone() {
        assert_eq!(isolate(Locale::ENGLISH, "Somerset House"), "Somerset House");
        assert_eq!(isolate(Locale::ARABIC, "Somerset House"), "\u{2068}Somerset House\u{2069}");
    }
}
