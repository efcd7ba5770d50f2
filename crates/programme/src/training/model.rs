//! Where training is held, and what is held there.

use base::{EditionId, HandoutId, Instant, StaffId, Text, TrainingId, VenueId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    pub id: VenueId,
    pub edition: EditionId,
    pub name: Text,
    pub address: Text,
    /// What getting in is like.
    pub access: Text,
    /// As they stand on the doors, so in no language of ours.
    pub rooms: Vec<String>,
    /// Raised with every change.
    pub revision: i64,
}

/// Where a session is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nowhere but online.
    Online,
    /// In a room of a venue; blank where nobody said which.
    Venue(VenueId, String),
}

impl Place {
    pub const fn venue(&self) -> Option<VenueId> {
        match self {
            Self::Online => None,
            Self::Venue(venue, _) => Some(*venue),
        }
    }
    pub fn room(&self) -> &str {
        match self {
            Self::Online => "",
            Self::Venue(_, room) => room,
        }
    }
}

/// One session of training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    pub id: TrainingId,
    pub edition: EditionId,
    pub title: Text,
    /// What it is about.
    pub about: Text,
    pub starts: Instant,
    pub minutes: i64,
    pub place: Place,
    /// How to join online: always there where it is held nowhere else.
    pub joining: Text,
    /// Of the staff, in the order given.
    pub trainers: Vec<StaffId>,
    pub seats: usize,
    /// What taking part is like, beyond what the venue says.
    pub access: Text,
    /// Where somebody can be by themself.
    pub quiet: Text,
    /// Who is there for whoever needs somebody, as they are called, and how to find them.
    pub support: String,
    /// Raised with every change.
    pub revision: i64,
    pub created_at: Instant,
    pub changed_at: Instant,
    pub cancelled_at: Option<Instant>,
}

impl Training {
    /// More than any room holds.
    pub const MOST_SEATS: i64 = 500;
    pub const LEAST_MINUTES: i64 = 5;
    /// A day and a night: a residential is several sessions.
    pub const MOST_MINUTES: i64 = 24 * 60;

    pub const fn ends(&self) -> Instant {
        self.starts.plus_seconds(self.minutes * 60)
    }
    pub const fn is_cancelled(&self) -> bool {
        self.cancelled_at.is_some()
    }
    pub fn is_over(&self, now: Instant) -> bool {
        self.ends() <= now
    }
}

/// What a session gives people to take home: words, an address where it is found, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    pub id: HandoutId,
    pub training: TrainingId,
    pub title: Text,
    pub words: Text,
    pub address: Option<crate::WebAddress>,
    pub added_at: Instant,
}

/// What cannot both be, though a plan may say so for an hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// One room at one time.
    Room,
    /// Somebody of the staff at two places.
    Trainer(StaffId),
}
