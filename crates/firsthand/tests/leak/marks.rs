//! Every element of every story carries a word of its own, which occurs
//! nowhere else in the world; whatever leaves is read for these words. Media
//! are told by the hash in their address.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $wire:literal;)*) => {
        /// What of a story or a person a word stands for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[$doc])* $name),* }
        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$name),*];
            const fn wire(self) -> &'static str {
                match self { $(Self::$name => $wire),* }
            }
        }
    };
}

kinds! {
    // what a version says
    Title = "title";
    Opening = "opening";
    /// The first paragraph.
    First = "first";
    /// The second paragraph, chosen to be pulled out.
    Quote = "quote";
    Last = "last";
    Alt = "alt";
    Note = "note";
    Place = "place";
    Credit = "credit";
    Transcript = "transcript";
    Caption = "caption";
    // how the teller appears
    Name = "name";
    Label = "label";
    Bio = "bio";
    Picture = "picture";
    Sound = "sound";
    // addresses
    Slug = "slug";
    Who = "who";
    // what nobody outside may ever see
    LegalName = "legal";
    ContactName = "contact";
    Email = "email";
    Notes = "notes";
    Role = "role";
    Affiliation = "affiliation";
}

impl Kind {
    /// Whether each version has its own.
    pub fn is_of_version(self) -> bool {
        self <= Self::Caption
    }
}

/// Which of a story's texts. Kinds that do not change with them stand in [`Telling::Person`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    English,
    /// English again, edited after approval.
    Edited,
    Arabic,
    Person,
}

impl Telling {
    const ALL: [Self; 4] = [Self::English, Self::Edited, Self::Arabic, Self::Person];
    const fn wire(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Edited => "ed",
            Self::Arabic => "ar",
            Self::Person => "pp",
        }
    }
}

/// One element of the story with this number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub story: usize,
    pub kind: Kind,
    pub telling: Telling,
}

impl Mark {
    pub fn new(story: usize, kind: Kind, telling: Telling) -> Self {
        let telling = if kind.is_of_version() { telling } else { Telling::Person };
        Self { story, kind, telling }
    }
    /// The word. Letters and digits only, so that no format changes it.
    pub fn word(self) -> String {
        format!("{HEAD}{:02}{}{}{TAIL}", self.story, self.kind.wire(), self.telling.wire())
    }
    fn parse(word: &str) -> Option<Self> {
        let story = word.get(..2)?.parse().ok()?;
        let rest = word.get(2..)?;
        let telling = Telling::ALL.into_iter().find(|telling| rest.ends_with(telling.wire()))?;
        let kind = rest.strip_suffix(telling.wire())?;
        let kind = Kind::ALL.iter().copied().find(|known| known.wire() == kind)?;
        Some(Self { story, kind, telling })
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} of {:02} ({:?})", self.kind, self.story, self.telling)
    }
}

const HEAD: &str = "zqxvzq";
const TAIL: &str = "xqz";

/// The hashes of pictures and recordings, and whose they are.
pub type Hashes = BTreeMap<String, Mark>;

/// The marks in a text of lower case.
///
/// # Panics
/// At a word that begins like a mark and is none: a cut mark is a leak that
/// this test could otherwise not see.
pub fn read(text: &str, hashes: &Hashes) -> BTreeSet<Mark> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find(HEAD) {
        rest = &rest[at + HEAD.len()..];
        let mark = rest.find(TAIL).and_then(|end| Mark::parse(&rest[..end]));
        found.insert(mark.unwrap_or_else(|| panic!("a cut mark: {}", rest.chars().take(60).collect::<String>())));
    }
    // A plain loop over bytes: every answer passes here, unoptimised.
    let mut begin = 0;
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        if !matches!(byte, b'0'..=b'9' | b'a'..=b'f') {
            if at - begin == 64 {
                found.extend(hashes.get(&text[begin..at]));
            }
            begin = at + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut all = BTreeSet::new();
        let mut text = String::new();
        for kind in Kind::ALL {
            for telling in Telling::ALL {
                let mark = Mark::new(7, *kind, telling);
                all.insert(mark);
                text.push_str(&format!("<p>{}</p>", mark.word()));
            }
        }
        assert_eq!(read(&text, &Hashes::new()), all);
        assert_eq!(read("nothing to see", &Hashes::new()), BTreeSet::new());
    }

    #[test]
    fn a_hash_is_read_wherever_it_stands() {
        let mark = Mark::new(3, Kind::Picture, Telling::Person);
        let hash = "0a".repeat(32);
        let hashes = Hashes::from([(hash.clone(), mark)]);
        assert_eq!(read(&format!("srcset=\"/media/{hash}/640.jpg 640w\""), &hashes), BTreeSet::from([mark]));
    }

    #[test]
    #[should_panic(expected = "a cut mark")]
    fn a_cut_mark_is_no_escape() {
        read(&Mark::new(1, Kind::Name, Telling::Person).word()[..12], &Hashes::new());
    }
}
