//! Quotation marks, as each language sets them.

use base::Locale;

/// The opening and the closing mark of speech in a language.
pub fn quotation_marks(locale: Locale) -> (&'static str, &'static str) {
    locale.quotation_marks()
}

/// Somebody's words between the marks of their language.
pub fn quoted(locale: Locale, text: &str) -> String {
    locale.quote(text)
}
