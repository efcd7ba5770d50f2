//! The networks, and how long a post and a description of a picture may be on
//! each. Where a network counts in a way of its own, so do we.
//!
//! Sources, read in November 2026: X, docs.x.com/fundamentals/counting-characters
//! (weights from twitter-text's configuration v3; a link is 23); Bluesky,
//! the lexicon `app.bsky.feed.post` (300 graphemes; 3,000 bytes); Mastodon,
//! docs.joinmastodon.org/user/posting (500, a link is 23; 1,500 for a
//! description); LinkedIn, Instagram, Facebook and TikTok by what publishing
//! tools document of their interfaces (Publer, Buffer), the narrowest where
//! they differ. YouTube takes films, and no card.

use base::closed;
use consent::Channel;
use unicode_segmentation::UnicodeSegmentation as _;

closed! {
    Network {
        X "x" "network-x";
        Bluesky "bluesky" "network-bluesky";
        Mastodon "mastodon" "network-mastodon";
        Instagram "instagram" "network-instagram";
        Facebook "facebook" "network-facebook";
        LinkedIn "linkedin" "network-linkedin";
        TikTok "tiktok" "network-tiktok";
    }
}

/// A link on X and on Mastodon, however long it is.
const LINK: usize = 23;
/// Bluesky bounds a post's bytes as well.
const BLUESKY_BYTES: usize = 3_000;

impl Network {
    pub const fn channel(self) -> Channel {
        match self {
            Self::X => Channel::X,
            Self::Bluesky => Channel::Bluesky,
            Self::Mastodon => Channel::Mastodon,
            Self::Instagram => Channel::Instagram,
            Self::Facebook => Channel::Facebook,
            Self::LinkedIn => Channel::LinkedIn,
            Self::TikTok => Channel::TikTok,
        }
    }
    /// The most a post may hold, counted as [`Network::length`] counts.
    pub const fn most(self) -> usize {
        match self {
            Self::X => 280,
            Self::Bluesky => 300,
            Self::Mastodon => 500,
            Self::Instagram | Self::TikTok => 2_200,
            Self::LinkedIn => 3_000,
            Self::Facebook => 5_000,
        }
    }
    /// The most a description of a picture may hold, in characters.
    pub const fn most_alt(self) -> usize {
        match self {
            Self::X | Self::Instagram | Self::LinkedIn | Self::Facebook => 1_000,
            Self::Bluesky => 2_000,
            Self::Mastodon => 1_500,
            Self::TikTok => 300,
        }
    }
    /// How long a post is, as this network counts.
    pub fn length(self, text: &str) -> usize {
        match self {
            Self::X => pieces(text).map(|piece| if is_link(piece) { LINK } else { weight(piece) }).sum(),
            Self::Mastodon => pieces(text).map(|piece| if is_link(piece) { LINK } else { graphemes(piece) }).sum(),
            Self::Bluesky if text.len() > BLUESKY_BYTES => usize::MAX,
            Self::Bluesky => graphemes(text),
            Self::Instagram | Self::Facebook | Self::LinkedIn | Self::TikTok => text.encode_utf16().count(),
        }
    }
    pub fn fits(self, text: &str) -> bool {
        self.length(text) <= self.most()
    }
    pub fn fits_alt(self, alt: &str) -> bool {
        alt.encode_utf16().count() <= self.most_alt()
    }
}

/// The text in pieces, white space with the word before it kept apart from links.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(char::is_whitespace).flat_map(|piece| {
        let word = piece.trim_end_matches(char::is_whitespace);
        [word, &piece[word.len()..]]
    })
}

fn is_link(piece: &str) -> bool {
    piece.starts_with("https://") || piece.starts_with("http://")
}

fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Points of X's own scale: one for most alphabets, two for everything else, and
/// two for an emoji however many code points it is made of. Text that is not
/// composed counts a little more here than there, which is the safe side.
fn weight(text: &str) -> usize {
    let of = |c: char| match u32::from(c) {
        0x0000..=0x10ff | 0x2000..=0x200d | 0x2010..=0x201f | 0x2032..=0x2037 => 1,
        _ => 2,
    };
    let one = |grapheme: &str| {
        let whole: usize = grapheme.chars().map(of).sum();
        let is_emoji = grapheme.chars().next().is_some_and(|c| u32::from(c) >= 0x1f000);
        if is_emoji { whole.min(2) } else { whole }
    };
    text.graphemes(true).map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_network_counts_in_its_own_way() {
        let link = "https://example.org/migrants-day/2026/stories/route-38/en/";
        for (network, text, wanted) in [
            (Network::X, "Hello", 5),
            (Network::X, "ሰላም", 6),
            (Network::X, "سلام", 4),
            (Network::X, "你好", 4),
            (Network::X, "👨‍👩‍👧‍👦", 2),
            (Network::X, link, 23),
            (Network::X, &format!("a {link}\n#Tag"), 2 + 23 + 5),
            (Network::Mastodon, &format!("a {link}"), 25),
            (Network::Mastodon, "👨‍👩‍👧‍👦", 1),
            (Network::Bluesky, "👨‍👩‍👧‍👦", 1),
            (Network::Bluesky, link, link.len()),
            (Network::Instagram, "👋", 2),
        ] {
            assert_eq!(network.length(text), wanted, "{network}: {text}");
        }
    }

    #[test]
    fn the_last_character_that_fits_fits() {
        for network in Network::ALL {
            let full = "x".repeat(network.most());
            assert!(network.fits(&full) && !network.fits(&format!("{full}x")), "{network}");
            let alt = "x".repeat(network.most_alt());
            assert!(network.fits_alt(&alt) && !network.fits_alt(&format!("{alt}x")), "{network}");
        }
        assert!(!Network::Bluesky.fits(&format!("a{}", "\u{301}".repeat(1_500))), "bytes are bounded too");
    }
}
