//! What may be the name of a file.

use base::{Error, Result};

/// S3 allows 1024 bytes, most file systems 255 in one part; half leaves room for a prefix.
const LONGEST: usize = 512;
const LONGEST_PART: usize = 200;

/// Parts of ASCII letters, digits, `.`, `_` and `-`, joined by single slashes.
/// No part begins with a dot, so there is no `..` and nothing hidden. Keys are
/// made by us, never taken from a person, so a wrong one is our fault.
pub(super) fn check(key: &str) -> Result<()> {
    let right = !key.is_empty() && key.len() <= LONGEST && key.split('/').all(is_part);
    if right { Ok(()) } else { Err(Error::fault("naming a file", "the key is not one")) }
}

fn is_part(part: &str) -> bool {
    (1..=LONGEST_PART).contains(&part.len())
        && !part.starts_with('.')
        && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::check;
    use proptest::prelude::*;

    #[test]
    fn names_we_make_pass() {
        for good in ["a", "media/3f/3fa9/story-800.webp", "uploads/01J/0", "A_b-c.d"] {
            assert!(check(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn what_could_climb_or_hide_does_not() {
        for bad in
            ["", "/", "/a", "a/", "a//b", "..", "a/../b", "./a", ".a", "a\\b", "a b", "a%2e", "a#1", "é", "a\0", "C:"]
        {
            assert!(check(bad).is_err(), "{bad:?}");
        }
        assert!(check(&"a".repeat(513)).is_err());
        assert!(check(&"a".repeat(201)).is_err());
    }

    proptest! {
        #[test]
        fn a_key_that_passes_stays_below_its_root(key in "[a./\\\\-]{1,12}") {
            if check(&key).is_ok() {
                let joined = std::path::Path::new("/root").join(&key);
                prop_assert!(joined.components().all(|c| c != std::path::Component::ParentDir));
                prop_assert!(joined.starts_with("/root"));
            }
        }
    }
}
