//! A short name in an address.

use crate::Message;
use std::fmt;
use std::str::FromStr;

/// Lower-case ASCII letters, digits and single hyphens, 1 to 64 characters,
/// no hyphen at either end. Cannot be wrong once it exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

impl Slug {
    pub const MAX: usize = 64;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A slug made from a title, where the title's letters allow one. Letters
    /// with marks lose them; other scripts give nothing.
    pub fn from_title(title: &str) -> Option<Self> {
        let folded = crate::fold(title);
        let mut slug = String::new();
        for c in folded.chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c);
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= Self::MAX {
                break;
            }
        }
        slug.trim_end_matches('-').parse().ok()
    }
}

impl FromStr for Slug {
    type Err = Message;
    fn from_str(text: &str) -> Result<Self, Message> {
        let right = (1..=Self::MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        if right { Ok(Self(text.to_owned())) } else { Err(Message::new("error-slug")) }
    }
}
impl TryFrom<String> for Slug {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|_| format!("not a slug: {text}"))
    }
}
impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}
impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn titles_become_slugs_where_their_letters_allow() {
        assert_eq!(Slug::from_title("  It Takes a Community! ").map(String::from), Some("it-takes-a-community".into()));
        assert_eq!(Slug::from_title("Éclair & thé").map(String::from), Some("eclair-the".into()));
        assert_eq!(Slug::from_title("يوم المهاجرين"), None);
    }

    #[test]
    fn what_is_not_a_slug_is_refused() {
        for bad in ["", "-a", "a-", "a--b", "A", "a_b", "a/b", "é", &"a".repeat(65)] {
            assert!(bad.parse::<Slug>().is_err(), "{bad}");
        }
    }
}
