//! Quotation marks, as each language sets them.

use base::Locale;

/// The opening and the closing mark of speech in a language.
pub fn quotation_marks(locale: Locale) -> (&'static str, &'static str) {
    match locale.tag() {
        "ar" | "fa" | "prs" | "ckb" | "am" | "ti" | "el" | "pt" | "es" | "it" | "uk" | "ru" | "sq" | "ps" => ("«", "»"),
        // French sets a narrow unbreakable space inside.
        "fr" => ("«\u{202f}", "\u{202f}»"),
        "de" | "bg" | "lt" => ("„", "“"),
        "pl" | "ro" | "hu" | "he" => ("„", "”"),
        "ur" | "pnb" => ("”", "“"),
        "zh-Hant" => ("「", "」"),
        _ => ("“", "”"),
    }
}

/// Somebody's words between the marks of their language.
pub fn quoted(locale: Locale, text: &str) -> String {
    let (open, close) = quotation_marks(locale);
    format!("{open}{}{close}", text.trim())
}
