//! What may be said. Pure.

use super::model::{Facets, Profile, Words};
use crate::guard::own_words;
use base::{Invalid, Locale, Result};

/// Longest words in one field, in characters.
pub const WORDS_MOST: usize = 1_000;

/// Trims the words, and keeps each language once, in the order of the table.
pub(super) fn check(profile: &Profile) -> Result<Profile> {
    let mut invalid = Invalid::new();
    let availability = own_words(&mut invalid, "availability", &profile.words.availability, WORDS_MOST);
    let limits = own_words(&mut invalid, "limits", &profile.words.limits, WORDS_MOST);
    invalid.check()?;
    let languages = Locale::all().filter(|one| profile.facets.languages.contains(one)).collect();
    let facets = Facets { languages, ..profile.facets.clone() };
    Ok(Profile {
        facets,
        free_from: profile.free_from,
        in_files: profile.in_files,
        words: Words { availability, limits },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Error;

    fn said(availability: &str, limits: &str) -> Profile {
        let words = Words { availability: availability.to_owned(), limits: limits.to_owned() };
        Profile { words, ..Profile::default() }
    }

    #[test]
    fn words_are_trimmed_and_bounded_and_hold_no_status() {
        let kept = check(&said("  evenings ", "\n")).unwrap();
        assert!(kept.words == Words { availability: "evenings".to_owned(), limits: String::new() });
        let long = "x".repeat(WORDS_MOST + 1);
        for (profile, field) in [(said(&long, ""), "availability"), (said("", "my asylum claim"), "limits")] {
            assert!(matches!(check(&profile), Err(Error::Invalid(m)) if m.of(field).is_some()), "{field}");
        }
    }

    #[test]
    fn a_language_stands_once_and_in_the_order_of_the_table() {
        let facets = Facets { languages: vec![Locale::ARABIC, Locale::ENGLISH, Locale::ARABIC], ..Facets::default() };
        let kept = check(&Profile { facets, ..Profile::default() }).unwrap();
        assert_eq!(kept.facets.languages, [Locale::ENGLISH, Locale::ARABIC]);
    }
}
