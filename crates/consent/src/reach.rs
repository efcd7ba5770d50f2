//! Where a use can be seen: the channel that carries it, and the territory it
//! reaches.

use crate::{Purpose, Set, set::closed};
use std::fmt;
use std::str::FromStr;

closed! {
    /// What carries it. One use has one channel: a post on two networks is two uses.
    Channel {
        /// Our own pages, with their feeds, cards and interface for programs.
        Site = "site",
        /// A file handed to the recipient, who uses it for the purpose.
        File = "file",
        Newsletter = "newsletter",
        Facebook = "facebook",
        Instagram = "instagram",
        X = "x",
        LinkedIn = "linkedin",
        TikTok = "tiktok",
        YouTube = "youtube",
        Bluesky = "bluesky",
        Mastodon = "mastodon",
        Poster = "poster",
        Screen = "screen",
        Newspaper = "newspaper",
        Radio = "radio",
        Television = "television",
    }
}

impl Channel {
    /// The social networks.
    pub const NETWORKS: [Self; 8] = [
        Self::Facebook,
        Self::Instagram,
        Self::X,
        Self::LinkedIn,
        Self::TikTok,
        Self::YouTube,
        Self::Bluesky,
        Self::Mastodon,
    ];
}

impl Purpose {
    /// The channels that are meant where a form asks for a purpose and not for
    /// each channel: those its words name, and no other. A purpose that names
    /// none has none.
    pub fn usual_channels(self) -> Set<Channel> {
        let networks = Set::of(&Channel::NETWORKS);
        match self {
            Self::Website | Self::Archive => Set::of(&[Channel::Site]),
            Self::CampaignSocial => networks,
            Self::PartnerSocial => networks.with(Channel::File),
            Self::Press => Set::of(&[Channel::File, Channel::Newspaper, Channel::Radio, Channel::Television]),
            Self::Print => Set::of(&[Channel::Poster]),
            Self::Screening => Set::of(&[Channel::Screen]),
            Self::Education
            | Self::Training
            | Self::Evaluation
            | Self::Lobbying
            | Self::Research
            | Self::Fundraising => Set::EMPTY,
        }
    }
}

/// A country by its two letters (ISO 3166-1), for example GB.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}
impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Neither `worldwide` nor two capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadTerritory;

impl fmt::Display for BadTerritory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a territory: `worldwide` or the two capital letters of a country")
    }
}
impl std::error::Error for BadTerritory {}

/// Where it can be seen. An open page is seen worldwide, also in the country
/// that a person fled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    Worldwide,
    Country(Country),
}

impl Territory {
    /// Whether everywhere in `other` lies in here.
    pub fn covers(self, other: Self) -> bool {
        self == Self::Worldwide || self == other
    }
    /// Whether the two have a place in common.
    pub fn meets(self, other: Self) -> bool {
        self.covers(other) || other.covers(self)
    }
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Worldwide => f.write_str("worldwide"),
            Self::Country(country) => country.fmt(f),
        }
    }
}

impl FromStr for Territory {
    type Err = BadTerritory;
    /// Reads what `Display` writes, and nothing else.
    fn from_str(text: &str) -> Result<Self, BadTerritory> {
        match text.as_bytes() {
            b"worldwide" => Ok(Self::Worldwide),
            &[first, second] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => {
                Ok(Self::Country(Country([first, second])))
            }
            _ => Err(BadTerritory),
        }
    }
}
