//! Words made ready for a line: quotation marks of their language, and what
//! runs its own way (hashtags, handles, addresses, numbers) set apart, so that
//! the sign before a hashtag stays at its beginning in every direction.

use base::Locale;

/// First strong isolate, and its end (Unicode Annex 9).
const APART: (char, char) = ('\u{2068}', '\u{2069}');

/// A whole phrase that keeps its own direction inside another.
pub fn apart(words: &str) -> String {
    format!("{}{words}{}", APART.0, APART.1)
}

/// A number's groups of digits stay on one line.
pub fn together(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let is_digit = |at: Option<&char>| at.is_some_and(|c| c.is_numeric());
    let one = |(at, c): (usize, &char)| {
        let between = at > 0 && is_digit(letters.get(at - 1)) && is_digit(letters.get(at + 1));
        if *c == ' ' && between { '\u{a0}' } else { *c }
    };
    letters.iter().enumerate().map(one).collect()
}

/// Each word that begins with a sign, or is an address, set apart.
pub fn isolated(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (index, word) in words.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let signed = word.len() > 1 && word.starts_with(['#', '@', '+', '£', '€', '$']);
        if signed || word.contains("://") || word.starts_with("www.") || word.contains('@') {
            // What closes the sentence is not part of it.
            let end =
                word.trim_end_matches([',', '.', ';', ':', '!', '?', '،', '؛', '؟', '۔', '።', '।', ')', '»', '”']);
            let (word, rest) = word.split_at(end.len());
            out.push_str(&apart(word));
            out.push_str(rest);
        } else {
            out.push_str(word);
        }
    }
    out
}

/// The marks around a quotation.
pub fn quotation_marks(language: Locale) -> (&'static str, &'static str) {
    match language.tag() {
        "de" | "bg" | "lt" => ("„", "“"),
        "pl" | "ro" | "hu" => ("„", "”"),
        "fr" => ("«\u{202f}", "\u{202f}»"),
        "ar" | "fa" | "prs" | "ps" | "ckb" | "am" | "ti" | "el" | "es" | "it" | "ru" | "uk" | "sq" | "pt" => ("«", "»"),
        "he" => ("”", "“"),
        "zh-Hant" => ("「", "」"),
        _ => ("“", "”"),
    }
}
