//! Which faces a card speaks with: the edition's display style and its
//! companion for text, in the script of the card's language.

use super::fonts::{self, Fonts};
use crate::plan::Voice;
use base::{Locale, Script};
use look::DisplayStyle;

/// Faces by preference for one voice. The first that has every letter of the
/// card is taken, so that no word changes its face in the middle.
const fn wished(style: DisplayStyle, script: Script, voice: Voice, traditional: bool) -> &'static [&'static str] {
    use DisplayStyle::{Antique, Condensed, Geometric, Grand, Humanist, Slab};
    let serif = matches!(style, Grand | Slab | Antique);
    let display = matches!(voice, Voice::Display);
    match script {
        Script::Latin | Script::Cyrillic | Script::Greek => match style {
            Grand if display => &["Noto Serif Display", "P052", "Noto Serif"],
            Slab if display => &["Roboto Slab", "Noto Serif"],
            Humanist if display => &["Noto Sans"],
            Condensed if display => &["Roboto Condensed", "Nimbus Sans Narrow", "Noto Sans Display", "Noto Sans"],
            Geometric if display => &["URW Gothic", "Noto Sans"],
            Antique if display => &["URW Bookman", "C059", "Noto Serif"],
            _ if serif => &["Noto Serif", "Noto Sans"],
            _ => &["Noto Sans"],
        },
        Script::Arabic => match style {
            Grand | Antique => &["Noto Naskh Arabic", "Noto Sans Arabic"],
            _ if display => &["Noto Kufi Arabic", "Noto Sans Arabic", "Noto Naskh Arabic"],
            Slab => &["Noto Naskh Arabic", "Noto Sans Arabic"],
            _ => &["Noto Sans Arabic", "Noto Naskh Arabic"],
        },
        Script::Nastaliq => &["Noto Nastaliq Urdu", "Noto Naskh Arabic", "Noto Sans Arabic"],
        Script::Han => match (serif, traditional) {
            (true, false) => &["Noto Serif CJK SC", "Noto Sans CJK SC"],
            (true, true) => &["Noto Serif CJK TC", "Noto Sans CJK TC"],
            (false, false) => &["Noto Sans CJK SC", "Noto Serif CJK SC"],
            (false, true) => &["Noto Sans CJK TC", "Noto Serif CJK TC"],
        },
        Script::Hebrew if serif => &["Noto Serif Hebrew", "Noto Sans Hebrew"],
        Script::Hebrew => &["Noto Sans Hebrew", "Noto Serif Hebrew"],
        Script::Ethiopic if serif => &["Noto Serif Ethiopic", "Noto Sans Ethiopic"],
        Script::Ethiopic => &["Noto Sans Ethiopic", "Noto Serif Ethiopic"],
        Script::Bengali if serif => &["Noto Serif Bengali", "Noto Sans Bengali"],
        Script::Bengali => &["Noto Sans Bengali", "Noto Serif Bengali"],
        Script::Devanagari if serif => &["Noto Serif Devanagari", "Noto Sans Devanagari"],
        Script::Devanagari => &["Noto Sans Devanagari", "Noto Serif Devanagari"],
        Script::Gurmukhi if serif => &["Noto Serif Gurmukhi", "Noto Sans Gurmukhi"],
        Script::Gurmukhi => &["Noto Sans Gurmukhi", "Noto Serif Gurmukhi"],
        Script::Gujarati if serif => &["Noto Serif Gujarati", "Noto Sans Gujarati"],
        Script::Gujarati => &["Noto Sans Gujarati", "Noto Serif Gujarati"],
        Script::Tamil if serif => &["Noto Serif Tamil", "Noto Sans Tamil"],
        Script::Tamil => &["Noto Sans Tamil", "Noto Serif Tamil"],
        Script::Sinhala if serif => &["Noto Serif Sinhala", "Noto Sans Sinhala"],
        Script::Sinhala => &["Noto Sans Sinhala", "Noto Serif Sinhala"],
    }
}

/// The families to try for each letter, in order.
pub fn stack(fonts: &Fonts, style: DisplayStyle, language: Locale, voice: Voice, words: &str) -> Vec<&'static str> {
    let script = language.script();
    let own: Vec<&'static str> = wished(style, script, voice, language.tag() == "zh-Hant")
        .iter()
        .copied()
        .filter(|family| fonts.has(family))
        .collect();
    // The letters that this script's faces are there for; others fall back in any case.
    let letters: Vec<char> = words
        .chars()
        .filter(|&c| !c.is_ascii_punctuation() && own.iter().any(|family| fonts.covers(family, c)))
        .collect();
    let first = own.iter().copied().max_by_key(|family| {
        let had = letters.iter().filter(|&&c| fonts.covers(family, c)).count();
        let place = own.iter().position(|one| one == family).unwrap_or(usize::MAX);
        (had, std::cmp::Reverse(place))
    });
    // Latin words beside another script take the edition's own Latin text face.
    let latin = wished(style, Script::Latin, if script == Script::Latin { voice } else { Voice::Text }, false);
    let mut stack: Vec<&'static str> = Vec::new();
    let rest = own.iter().chain(latin).copied().chain(fonts::families());
    for family in first.into_iter().chain(rest) {
        if !stack.contains(&family) && fonts.has(family) {
            stack.push(family);
        }
    }
    stack
}
