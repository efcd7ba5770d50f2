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
    /// Somebody's words between the marks of this language, once: what stands
    /// between marks already loses those.
    pub fn quote(self, text: &str) -> String {
        let (open, close) = self.quotation_marks();
        format!("{open}{}{close}", bare(text))
    }
}

/// Words without the marks around the whole of them. Where speech only begins
/// and ends with marks (“Yes,” she said. “Now.”) they stay.
pub fn bare(text: &str) -> &str {
    const MARKS: &[char] = &['“', '”', '„', '«', '»', '"', '「', '」'];
    let text = text.trim();
    let inside = text.strip_prefix(MARKS).and_then(|rest| rest.strip_suffix(MARKS));
    inside.filter(|inside| !inside.contains(MARKS)).map_or(text, str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_marks_once() {
        let said = |tag: &str, text: &str| tag.parse::<Locale>().unwrap().quote(text);
        assert_eq!(said("en", " I bake. "), "“I bake.”");
        assert_eq!(said("bn", "“গন্ধ শোঁকো।”"), "“গন্ধ শোঁকো।”");
        assert_eq!(said("fr", "« Je cuis. »"), "«\u{202f}Je cuis.\u{202f}»");
        assert_eq!(said("ar", "\"أخبز\""), "«أخبز»");
        assert_eq!(said("en", "“Yes,” she said. “Now.”"), "““Yes,” she said. “Now.””");
        assert_eq!((bare("“"), bare("”“"), bare("")), ("“", "", ""));
    }
}
