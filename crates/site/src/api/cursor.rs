//! Cursors: where the next part of a list begins. For the reader they are
//! opaque. Every text of the documented pattern is a cursor and nothing else
//! is, so the document can say exactly which ones are refused. A cursor only
//! ever names something that the list itself has shown.

use base::{Instant, Slug, StoryId};

/// Most items of one answer, and how many come unasked.
pub const MOST: usize = 100;
pub const USUAL: usize = 20;

/// Which list a cursor belongs to; its first letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Campaigns,
    Editions,
    Stories,
    Ambassadors,
    Events,
    Partners,
}

/// The pattern of a slug.
pub const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

impl List {
    const fn letter(self) -> char {
        match self {
            Self::Campaigns => 'c',
            Self::Editions => 'e',
            Self::Stories => 's',
            Self::Ambassadors => 'a',
            Self::Events => 'v',
            Self::Partners => 'p',
        }
    }

    /// Exactly the cursors of this list, with [`List::longest`].
    pub fn pattern(self) -> String {
        let letter = self.letter();
        match self {
            Self::Stories => format!("^{letter}[0-9a-f]{{13}}[0-7][0-9a-hjkmnp-tv-z]{{25}}$"),
            _ => format!("^{letter}[0-9a-f]{{4}}[a-z0-9]+(-[a-z0-9]+)*$"),
        }
    }
    pub const fn longest(self) -> usize {
        match self {
            Self::Stories => 1 + 13 + 26,
            _ => 1 + 4 + Slug::MAX,
        }
    }
}

/// After which item of a short list, and where that stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    at: usize,
    after: Slug,
}

impl Spot {
    pub fn parse(list: List, text: &str) -> Option<Self> {
        let rest = text.strip_prefix(list.letter())?;
        let (at, after) = rest.split_at_checked(4)?;
        Some(Self { at: hex(at)?.try_into().ok()?, after: after.parse().ok()? })
    }
    fn write(list: List, at: usize, after: &Slug) -> String {
        format!("{}{:04x}{after}", list.letter(), at.min(0xffff))
    }
}

/// One part of a list that is short enough to be at hand whole. If the item
/// after which it goes on has left the list since, the one that took its
/// place is next.
pub fn cut<T>(
    list: List,
    items: Vec<T>,
    from: Option<&Spot>,
    limit: usize,
    slug: impl Fn(&T) -> &Slug,
) -> (Vec<T>, Option<String>) {
    let first = from.map_or(0, |spot| {
        let found = items.iter().position(|item| *slug(item) == spot.after);
        found.map_or(spot.at, |at| at + 1)
    });
    let more = items.len() > first.saturating_add(limit);
    let part: Vec<T> = items.into_iter().skip(first).take(limit).collect();
    let next = part.last().filter(|_| more).map(|last| Spot::write(list, first + part.len() - 1, slug(last)));
    (part, next)
}

/// A place among the stories: after the one published then, of this id.
pub fn story(text: &str) -> Option<(Instant, StoryId)> {
    let rest = text.strip_prefix(List::Stories.letter())?;
    let (micros, id) = rest.split_at_checked(13)?;
    Some((Instant::from_micros(hex(micros)?.try_into().ok()?), id.parse().ok()?))
}

pub fn story_text(at: Instant, id: StoryId) -> String {
    format!("{}{:013x}{id}", List::Stories.letter(), at.micros().max(0))
}

/// Lower-case hexadecimal digits alone: no sign, no capitals.
fn hex(text: &str) -> Option<u64> {
    let right = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    right.then(|| u64::from_str_radix(text, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(text: &str) -> Vec<Slug> {
        text.split(' ').map(|slug| slug.parse().unwrap()).collect()
    }

    #[test]
    fn parts_follow_each_other_also_when_something_leaves_between() {
        let all = slugs("a b c d e");
        let (part, next) = cut(List::Events, all.clone(), None, 2, |slug| slug);
        assert_eq!((part, next.as_deref()), (slugs("a b"), Some("v0001b")));
        let spot = Spot::parse(List::Events, "v0001b").unwrap();
        for (now, wanted) in [("a b c d e", "c d"), ("a c d e", "c d"), ("b c d e", "c d"), ("a b d e", "d e")] {
            assert_eq!(cut(List::Events, slugs(now), Some(&spot), 2, |slug| slug).0, slugs(wanted), "{now}");
        }
        let (part, next) = cut(List::Events, all, Some(&Spot::parse(List::Events, "v0003d").unwrap()), 2, |slug| slug);
        assert_eq!((part, next), (slugs("e"), None));
    }

    #[test]
    fn a_cursor_of_another_list_or_none_is_refused() {
        for bad in ["", "v", "v0001", "e0001b", "v000Gb", "v+001b", "v0001b-", "v0001 b", "vé001b"] {
            assert_eq!(Spot::parse(List::Events, bad), None, "{bad}");
        }
        let id: StoryId = "7zzzzzzzzzzzzzzzzzzzzzzzzz".parse().unwrap();
        let text = story_text(Instant::from_micros(1_794_000_000_000_000), id);
        assert_eq!(text.len(), List::Stories.longest());
        assert_eq!(story(&text), Some((Instant::from_micros(1_794_000_000_000_000), id)));
        for bad in ["", "s", &text[1..], &text[..39], &text.replace('7', "8"), &text.to_uppercase()] {
            assert_eq!(story(bad), None, "{bad}");
        }
    }
}
