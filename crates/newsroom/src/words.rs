//! Words as people type them, made fit to keep.

/// Removes what no reader can see: control characters but line breaks, and
/// the direction overrides with which text can pretend to be other text
/// (Unicode Technical Report 36, section 2.9).
pub fn clean(text: &str) -> String {
    let hidden = |c: &char| {
        (c.is_control() && *c != '\n' && *c != '\t')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|c| !hidden(c)).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn hidden_characters_are_removed() {
        assert_eq!(clean("a\u{202e}b\u{0}c\r\nd\u{2066}"), "abc\nd");
    }
}
