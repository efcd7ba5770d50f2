//! Quotation marks, as each language sets them.

use crate::Locale;

impl Locale {
    /// The opening and the closing mark of speech.
    pub fn quotation_marks(self) -> (&'static str, &'static str) {
        match self.tag() {
            "ar" | "fa" | "prs" | "ckb" | "am" | "ti" | "el" | "pt" | "es" | "it" | "uk" | "ru" | "sq" | "ps" => {
                ("«", "»")
            }
            // French sets a narrow unbreakable space inside.
            "fr" => ("«\u{202f}", "\u{202f}»"),
            "de" | "bg" | "lt" => ("„", "“"),
            "pl" | "ro" | "hu" | "he" => ("„", "”"),
            "ur" | "pnb" => ("”", "“"),
            "zh-Hant" => ("「", "」"),
            _ => ("“", "”"),
        }
    }
    /// Somebody's words between the marks of this language.
    pub fn quote(self, text: &str) -> String {
        let (open, close) = self.quotation_marks();
        format!("{open}{}{close}", text.trim())
    }
}
