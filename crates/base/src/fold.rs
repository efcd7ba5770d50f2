//! One folding for search and for keys, so that both databases compare the
//! same text the same way: É finds é, آ finds ا, ሠ finds ሰ.

use unicode_normalization::UnicodeNormalization;

/// Lower case, compatibility forms resolved, marks of Latin, Greek, Cyrillic,
/// Hebrew and Arabic dropped, letters that readers treat as one made one.
/// Marks of other scripts stay: in Bengali or Tamil they are vowels.
pub fn fold(text: &str) -> String {
    // Nothing but the case changes there, and every page folds hashtags.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().flat_map(char::to_lowercase).nfkd().filter_map(fold_char).nfc().collect()
}

/// The folded words of a text, in order, for an index or a query.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !(c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c)))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{0300}'..='\u{036f}' => return None, // combining marks of Latin, Greek, Cyrillic
        '\u{0591}'..='\u{05bd}' | '\u{05bf}' | '\u{05c1}'..='\u{05c2}' | '\u{05c4}'..='\u{05c5}' => return None, // Hebrew points
        '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' => return None, // Arabic marks, tatweel
        '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            return None;
        } // joiners and bidi controls
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ۍ' | 'ئ' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ہ' | 'ۀ' | 'ە' => 'ه',
        'ؤ' => 'و',
        // Amharic and Tigrinya write one sound with several letter rows; each row has seven orders.
        // The first and fourth orders of h and of the glottal stop sound alike.
        'ሃ' | 'ሓ' | 'ኃ' => 'ሀ',
        'ኣ' | 'ዓ' => 'አ',
        'ሐ'..='ሖ' => shift(c, 'ሐ', 'ሀ'),
        'ኀ'..='ኆ' => shift(c, 'ኀ', 'ሀ'),
        'ሠ'..='ሦ' => shift(c, 'ሠ', 'ሰ'),
        'ዐ'..='ዖ' => shift(c, 'ዐ', 'አ'),
        'ፀ'..='ፆ' => shift(c, 'ፀ', 'ጸ'),
        'ß' => 's',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        _ => c,
    })
}

fn shift(c: char, from: char, to: char) -> char {
    char::from_u32(u32::from(c) - u32::from(from) + u32::from(to)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::{fold, words};

    #[test]
    fn readers_find_what_they_mean() {
        for (one, other) in [
            ("Éclair", "eclair"),
            ("ŁÓDŹ", "lodz"),
            ("Trần Thị", "tran thi"),
            ("Timișoara", "timisoara"),
            ("آمال", "امال"),
            ("مُهَاجِر", "مهاجر"),
            ("علی", "علي"),
            ("ሠላም", "ሰላም"),
            ("ፀሐይ", "ጸሓይ"),
            ("ЇЖАК", "іжак"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn vowel_signs_stay_where_they_are_letters() {
        assert_ne!(fold("কি"), fold("কা"));
        assert_eq!(words("আমার কথা, তোমার কথা"), ["আমার", "কথা", "তোমার", "কথা"].map(fold));
    }

    /// The short way for ASCII ends where the long one does: the same text with
    /// something after it that is not ASCII.
    #[test]
    fn every_ascii_character_folds_the_same_both_ways() {
        let ascii: String = (0..128).map(char::from).collect();
        assert_eq!(fold(&ascii) + "ж", fold(&format!("{ascii}Ж")));
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Éclair ŁÓDŹ İstanbul", "مُهَاجِرَة", "ፀሐይ ዓለም", "ﬁne ½ ™"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }
}
