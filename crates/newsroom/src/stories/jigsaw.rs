//! Small things that name nobody each, and somebody together: age, town, job,
//! children, route, workplace and dates, across everything that one persona
//! tells. It warns whoever decides about the risk, and says what it saw.
//!
//! It reads signs of English, with capital letters and a few dozen words, and
//! figures in every language. It knows no names of towns and does not
//! understand what it reads: what it does not see may still be there, and what
//! it sees may be harmless. It decides nothing. Pure.

use base::{Locale, StoryId};

/// One kind of small thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clue {
    Age,
    Town,
    Job,
    Children,
    Route,
    Workplace,
    Date,
}

impl Clue {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Age => "clue-age",
            Self::Town => "clue-town",
            Self::Job => "clue-job",
            Self::Children => "clue-children",
            Self::Route => "clue-route",
            Self::Workplace => "clue-workplace",
            Self::Date => "clue-date",
        }
    }
}

/// Everything that one language of one story says.
#[derive(Debug, Clone)]
pub struct Telling {
    pub story: StoryId,
    pub language: Locale,
    pub text: String,
    /// The place that would stand beside it.
    pub place: String,
}

/// What was seen where, in the words that stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub clue: Clue,
    pub story: StoryId,
    pub language: Locale,
    pub words: String,
}

/// So many different kinds together may single a person out.
pub const TOGETHER: usize = 3;

/// The first of each kind in each telling, kind by kind.
pub fn look(tellings: &[Telling]) -> Vec<Seen> {
    let mut seen = Vec::new();
    for telling in tellings {
        let mut note = |clue, words: String| {
            let here = |one: &Seen| (one.clue, one.story, one.language) == (clue, telling.story, telling.language);
            if !seen.iter().any(here) {
                seen.push(Seen { clue, story: telling.story, language: telling.language, words });
            }
        };
        if !telling.place.is_empty() {
            note(Clue::Town, telling.place.clone());
        }
        let words: Vec<&str> = telling.text.split_whitespace().collect();
        for at in 0..words.len() {
            for clue in clues(&words, at, telling.language == Locale::ENGLISH) {
                note(clue, around(&words, at));
            }
        }
    }
    seen.sort_by_key(|one| (one.clue, one.story, one.language));
    seen
}

/// Whether what was seen may be enough to know somebody by.
pub fn is_jigsaw(seen: &[Seen]) -> bool {
    let mut kinds: Vec<Clue> = seen.iter().map(|one| one.clue).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() >= TOGETHER
}

fn around(words: &[&str], at: usize) -> String {
    words[at.saturating_sub(3)..words.len().min(at + 5)].join(" ")
}

const JOBS: &[&str] = &[
    "accountant",
    "baker",
    "barber",
    "bricklayer",
    "builder",
    "butcher",
    "carer",
    "carpenter",
    "cashier",
    "chef",
    "cleaner",
    "conductor",
    "cook",
    "courier",
    "dentist",
    "doctor",
    "driver",
    "electrician",
    "engineer",
    "farmer",
    "fisherman",
    "gardener",
    "goalkeeper",
    "hairdresser",
    "interpreter",
    "janitor",
    "journalist",
    "lawyer",
    "lecturer",
    "librarian",
    "mechanic",
    "midwife",
    "musician",
    "nurse",
    "painter",
    "pharmacist",
    "plumber",
    "porter",
    "professor",
    "programmer",
    "scientist",
    "seamstress",
    "tailor",
    "teacher",
    "technician",
    "translator",
    "waiter",
    "waitress",
    "welder",
];
const PLACES_OF_WORK: &[&str] = &[
    "bakery",
    "cafe",
    "café",
    "clinic",
    "college",
    "depot",
    "factory",
    "hospital",
    "hotel",
    "laundry",
    "library",
    "mill",
    "museum",
    "nursery",
    "port",
    "restaurant",
    "school",
    "station",
    "theatre",
    "university",
    "warehouse",
];
const CHILDREN: &[&str] =
    &["baby", "boys", "child", "children", "daughter", "daughters", "girls", "kids", "son", "sons", "twins"];
const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const LIVING: &[&str] =
    &["born", "grew", "grown", "live", "lived", "lives", "living", "moved", "settled", "town", "village"];
const GOING: &[&str] = &["arrived", "came", "drove", "fled", "flew", "left", "sailed", "travelled", "walked"];
const WORKING: &[&str] = &["employed", "job", "shift", "shifts", "work", "worked", "working", "works"];
const NUMBERS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
];

/// What the word here, with those after it, gives away.
fn clues(words: &[&str], at: usize, english: bool) -> Vec<Clue> {
    let mut found = Vec::new();
    let word = |step: usize| words.get(at + step).map_or(String::new(), |word| plain(word));
    let here = word(0);
    if is_year(&here) {
        found.push(Clue::Date);
    }
    if !english {
        return found;
    }
    let before = if at > 0 { plain(words[at - 1]) } else { String::new() };
    let one_of = |list: &[&str], word: &str| list.contains(&word);
    let capital = |step: usize| words.get(at + step).is_some_and(|word| is_name(word));
    // The next small word of this kind, and a name right after it or after "the".
    let leads_to = |small: &[&str]| {
        (1..=3).any(|step| {
            let article = usize::from(word(step + 1) == "the");
            one_of(small, &word(step)) && capital(step + 1 + article)
        })
    };
    if here.contains("-year-old")
        || (is_number(&here) && word(1) == "years" && word(2) == "old")
        || (one_of(&["aged", "turned"], &here) && is_number(&word(1)))
    {
        found.push(Clue::Age);
    }
    if one_of(LIVING, &here) && leads_to(&["in", "to", "from", "near", "of", "up"]) {
        found.push(Clue::Town);
    }
    if one_of(JOBS, &here) && one_of(&["a", "an", "the", "my", "as", "was", "am", "is"], &before) {
        found.push(Clue::Job);
    }
    if one_of(CHILDREN, &here) && (one_of(&["my", "our", "her", "his", "their"], &before) || is_number(&before)) {
        found.push(Clue::Children);
    }
    if one_of(&["mother", "father", "mum", "dad"], &here) && word(1) == "of" {
        found.push(Clue::Children);
    }
    if (one_of(GOING, &here) && leads_to(&["from", "through", "to", "via", "in", "at"]))
        || (one_of(&["through", "via", "across"], &here) && capital(1))
        || (here == "border" && before == "the")
    {
        found.push(Clue::Route);
    }
    if (one_of(WORKING, &here) && leads_to(&["at", "for", "in"]))
        || (one_of(PLACES_OF_WORK, &here) && at > 0 && is_name(words[at - 1]))
    {
        found.push(Clue::Workplace);
    }
    let day =
        |text: &str| text.trim_end_matches(char::is_alphabetic).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    if one_of(MONTHS, &here) && is_name(words[at]) && (day(&before) || day(&word(1))) {
        found.push(Clue::Date);
    }
    found
}

/// A word without what stands around it, in small letters.
fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Written like a name: a capital first, and longer than "I".
fn is_name(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.chars().count() > 2 && word.chars().next().is_some_and(char::is_uppercase)
}

fn is_number(word: &str) -> bool {
    let first = word.split('-').next().unwrap_or_default();
    word.parse::<u8>().is_ok_and(|number| (1..=99).contains(&number)) || NUMBERS.contains(&first)
}

/// In the figures of any script.
fn is_year(word: &str) -> bool {
    let value = |c: char| {
        let digits = [('0', '9'), ('٠', '٩'), ('۰', '۹'), ('০', '৯')];
        digits.iter().find(|(from, to)| (*from..=*to).contains(&c)).map(|(from, _)| c as u32 - *from as u32)
    };
    let digits: Option<Vec<u32>> = word.chars().map(value).collect();
    let year =
        digits.filter(|digits| digits.len() == 4).map(|digits| digits.iter().fold(0, |sum, digit| sum * 10 + digit));
    year.is_some_and(|year| (1930..2050).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::TestChance;

    fn telling(language: Locale, text: &str) -> Telling {
        Telling { story: StoryId::new(&TestChance::new(1)), language, text: text.to_owned(), place: String::new() }
    }
    fn kinds(language: Locale, text: &str) -> Vec<Clue> {
        look(&[telling(language, text)]).into_iter().map(|one| one.clue).collect()
    }

    #[test]
    fn each_kind_is_seen_in_ordinary_sentences() {
        for (text, clue) in [
            ("I am thirty-four years old.", Clue::Age),
            ("A 52-year-old with opinions", Clue::Age),
            ("He turned 40 that week", Clue::Age),
            ("We moved to Orrinmouth in spring", Clue::Town),
            ("She was born in a village near Marlhaven.", Clue::Town),
            ("There I was a welder", Clue::Job),
            ("my daughters laugh at it", Clue::Children),
            ("I have three children", Clue::Children),
            ("as a mother of two", Clue::Children),
            ("We walked through Serbia", Clue::Route),
            ("I flew from Nairobi at night", Clue::Route),
            ("at the border they asked", Clue::Route),
            ("I work nights at Marlhaven General", Clue::Workplace),
            ("the Quarrowby bakery", Clue::Workplace),
            ("since 2009", Clue::Date),
            ("on 3 March", Clue::Date),
        ] {
            assert_eq!(kinds(Locale::ENGLISH, text), [clue], "{text}");
        }
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        for text in [
            "I bake while the city sleeps. In the morning they eat what I made.",
            "It may rain. You may march, or not.",
            "The recipe fits on one line; at four o'clock the corridor is empty.",
            "Ask who else is awake at ten past four.",
            "We work for nothing but the soup",
        ] {
            assert_eq!(kinds(Locale::ENGLISH, text), [], "{text}");
        }
    }

    #[test]
    fn figures_are_read_in_every_script_and_words_in_english_alone() {
        assert_eq!(kinds(Locale::ARABIC, "منذ عام ٢٠٠٩ وأنا هنا"), [Clue::Date]);
        assert_eq!(kinds(Locale::ARABIC, "my daughters"), []);
    }

    #[test]
    fn the_pieces_fit_together_across_tellings() {
        let chance = TestChance::new(3);
        let (first, second) = (StoryId::new(&chance), StoryId::new(&chance));
        let one = Telling { story: first, ..telling(Locale::ENGLISH, "I was a welder.") };
        let other = Telling { story: second, ..telling(Locale::ENGLISH, "My son came in 2011.") };
        assert!(!is_jigsaw(&look(std::slice::from_ref(&one))));
        let seen = look(&[one.clone(), other.clone()]);
        assert!(is_jigsaw(&seen));
        let gist: Vec<_> = seen.iter().map(|seen| (seen.clue, seen.story)).collect();
        assert_eq!(gist, [(Clue::Job, first), (Clue::Children, second), (Clue::Date, second)]);
        assert_eq!(seen[0].words, "I was a welder.");
        let placed = Telling { place: "Marlhaven".into(), ..one };
        assert_eq!(look(&[placed])[0].words, "Marlhaven");
        assert_eq!(look(&[other.clone(), other]).len(), 2, "each kind once in each telling");
    }
}
