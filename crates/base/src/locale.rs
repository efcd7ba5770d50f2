//! Languages. A closed table, so that a [`Locale`] cannot be wrong once it
//! exists and a page always knows its direction, script and own name.

use std::fmt;
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub const fn html(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    /// Arabic letters in the Nastaliq hand, which needs far taller lines.
    Nastaliq,
    Hebrew,
    Ethiopic,
    Bengali,
    Devanagari,
    Gurmukhi,
    Gujarati,
    Tamil,
    Sinhala,
    Han,
}

/// One row of the table. Names are as their speakers write them; `english` is
/// for staff who cannot read the script.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    pub tag: &'static str,
    pub name: &'static str,
    pub english: &'static str,
    pub script: Script,
}

/// A language of the table below, named by its BCP 47 tag.
#[derive(Clone, Copy)]
pub struct Locale(&'static Language);

macro_rules! languages {
    ($($tag:literal $name:literal $english:literal $script:ident;)*) => {
        static LANGUAGES: &[Language] = &[$(Language { tag: $tag, name: $name, english: $english, script: Script::$script },)*];
    };
}

languages! {
    "en" "English" "English" Latin;
    "ar" "العربية" "Arabic" Arabic;
    "am" "አማርኛ" "Amharic" Ethiopic;
    "bg" "Български" "Bulgarian" Cyrillic;
    "bn" "বাংলা" "Bengali" Bengali;
    "ckb" "کوردیی ناوەندی" "Kurdish (Sorani)" Arabic;
    "cy" "Cymraeg" "Welsh" Latin;
    "de" "Deutsch" "German" Latin;
    "el" "Ελληνικά" "Greek" Greek;
    "es" "Español" "Spanish" Latin;
    "fa" "فارسی" "Persian (Farsi)" Arabic;
    "fr" "Français" "French" Latin;
    "gu" "ગુજરાતી" "Gujarati" Gujarati;
    "he" "עברית" "Hebrew" Hebrew;
    "hi" "हिन्दी" "Hindi" Devanagari;
    "hu" "Magyar" "Hungarian" Latin;
    "it" "Italiano" "Italian" Latin;
    "kmr" "Kurmancî" "Kurdish (Kurmanji)" Latin;
    "lt" "Lietuvių" "Lithuanian" Latin;
    "om" "Afaan Oromoo" "Oromo" Latin;
    "pa" "ਪੰਜਾਬੀ" "Panjabi (Gurmukhi)" Gurmukhi;
    "pl" "Polski" "Polish" Latin;
    "pnb" "پنجابی" "Panjabi (Shahmukhi)" Nastaliq;
    "prs" "دری" "Dari" Arabic;
    "ps" "پښتو" "Pashto" Arabic;
    "pt" "Português" "Portuguese" Latin;
    "ro" "Română" "Romanian" Latin;
    "ru" "Русский" "Russian" Cyrillic;
    "si" "සිංහල" "Sinhala" Sinhala;
    "so" "Soomaali" "Somali" Latin;
    "sq" "Shqip" "Albanian" Latin;
    "sw" "Kiswahili" "Swahili" Latin;
    "ta" "தமிழ்" "Tamil" Tamil;
    "ti" "ትግርኛ" "Tigrinya" Ethiopic;
    "tl" "Tagalog" "Tagalog" Latin;
    "tr" "Türkçe" "Turkish" Latin;
    "uk" "Українська" "Ukrainian" Cyrillic;
    "ur" "اردو" "Urdu" Nastaliq;
    "vi" "Tiếng Việt" "Vietnamese" Latin;
    "zh-Hans" "简体中文" "Chinese (simplified)" Han;
    "zh-Hant" "繁體中文" "Chinese (traditional)" Han;
}

impl Locale {
    pub const ENGLISH: Self = Self(&LANGUAGES[0]);
    pub const ARABIC: Self = Self(&LANGUAGES[1]);
    /// Languages the interface itself speaks, in the order offered.
    pub const INTERFACE: [Self; 2] = [Self::ENGLISH, Self::ARABIC];

    pub fn all() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().map(Self)
    }
    pub const fn tag(self) -> &'static str {
        self.0.tag
    }
    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        self.0.name
    }
    pub const fn english_name(self) -> &'static str {
        self.0.english
    }
    pub const fn script(self) -> Script {
        self.0.script
    }
    pub const fn direction(self) -> Direction {
        match self.0.script {
            Script::Arabic | Script::Nastaliq | Script::Hebrew => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// The interface language for an `Accept-Language` header (RFC 9110,
    /// section 12.5.4): best weight first, region ignored, English otherwise.
    pub fn negotiate(header: &str) -> Self {
        let mut wishes: Vec<(u32, &str)> = header
            .split(',')
            .take(32)
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim();
                let weight = pieces
                    .find_map(|p| p.trim().strip_prefix("q=").map(|q| q.trim().parse::<f32>().unwrap_or(0.0)))
                    .unwrap_or(1.0);
                // Weights have three decimals; whole thousandths sort exactly.
                Some(((weight.clamp(0.0, 1.0) * 1000.0) as u32, tag))
            })
            .filter(|(weight, _)| *weight > 0)
            .collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes
            .into_iter()
            .find_map(|(_, tag)| {
                let primary = tag.split('-').next().unwrap_or(tag);
                Self::INTERFACE.into_iter().find(|l| l.tag().eq_ignore_ascii_case(primary))
            })
            .unwrap_or(Self::ENGLISH)
    }
}

/// The tag is not in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownLanguage;

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a language this installation does not know")
    }
}
impl std::error::Error for UnknownLanguage {}

impl FromStr for Locale {
    type Err = UnknownLanguage;
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        LANGUAGES.iter().find(|l| l.tag.eq_ignore_ascii_case(tag)).map(Self).ok_or(UnknownLanguage)
    }
}
impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}
impl Eq for Locale {}
impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Locale {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.tag.cmp(other.0.tag)
    }
}
impl std::hash::Hash for Locale {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.tag.hash(state);
    }
}
impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.tag)
    }
}
impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.tag)
    }
}
impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.0.tag)
    }
}
impl<'de> serde::Deserialize<'de> for Locale {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(d)?;
        tag.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides_by_weight() {
        for (header, wanted) in [
            ("", "en"),
            ("ar", "ar"),
            ("ar-SY,en;q=0.8", "ar"),
            ("en;q=0.3, ar;q=0.9", "ar"),
            ("ar;q=0, en", "en"),
            ("ti, am;q=0.9", "en"),
            ("*;q=x,,;;", "en"),
        ] {
            assert_eq!(Locale::negotiate(header).tag(), wanted, "{header}");
        }
    }
}
