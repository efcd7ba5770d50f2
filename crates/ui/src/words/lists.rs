//! "Amal, Biruk and Chi": how a language joins things.

use super::{Words, bidi};
use base::Locale;

impl Words {
    /// Names or things in a row. Each is fenced off where its direction differs.
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let fenced: Vec<_> = items.iter().map(|item| bidi::isolate(self.locale, item.as_ref())).collect();
        let Some((last, before)) = fenced.split_last() else { return String::new() };
        if before.is_empty() {
            return last.to_string();
        }
        if self.locale == Locale::ARABIC {
            return fenced
                .iter()
                .enumerate()
                .map(|(at, item)| if at == 0 { item.to_string() } else { and(item) })
                .collect();
        }
        format!("{} and {last}", before.join(", "))
    }
}

/// Arabic writes "and" against the word that follows, and before each one; a
/// word in other letters gets a space, so that the two do not run together.
fn and(item: &str) -> String {
    let gap = if item.starts_with(bidi::FSI) { " " } else { "" };
    format!(" و{gap}{item}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_joins_its_own_way() {
        let english = Words::new(Locale::ENGLISH);
        assert_eq!(english.list::<&str>(&[]), "");
        assert_eq!(english.list(&["Amal"]), "Amal");
        assert_eq!(english.list(&["Amal", "Biruk"]), "Amal and Biruk");
        assert_eq!(english.list(&["Amal", "Biruk", "Chi"]), "Amal, Biruk and Chi");
        let arabic = Words::new(Locale::ARABIC);
        assert_eq!(arabic.list(&["أمل", "بيروك", "تشي"]), "أمل وبيروك وتشي");
        assert_eq!(arabic.list(&["أمل", "IMIX"]), "أمل و \u{2068}IMIX\u{2069}");
    }
}
