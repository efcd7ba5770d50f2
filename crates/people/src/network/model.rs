//! What somebody in the network would do.

use crate::closed::closed;
use base::jiff::civil::Date;
use base::{Instant, Locale, PersonaId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

closed! {
    /// How they would speak. What is not named is no.
    Medium, "medium" {
        Press = "press",
        Radio = "radio",
        Television = "television",
        Podcast = "podcast",
        Panel = "panel",
        School = "school",
        Online = "online",
        /// To people who decide, behind closed doors.
        Meeting = "meeting",
    }
}

closed! {
    /// What they would speak about.
    Topic, "chance-topic" {
        Arriving = "arriving",
        Work = "work",
        Family = "family",
        Young = "young",
        Home = "home",
        Health = "health",
        Learning = "learning",
        Language = "language",
        Faith = "faith",
        Arts = "arts",
        Food = "food",
        Sport = "sport",
        Neighbours = "neighbours",
        Law = "law",
        Safety = "safety",
    }
}

/// Their own words. Sealed under their key.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// "Evenings, not in August".
    pub availability: String,
    /// "No children in the room; never about my brother".
    pub limits: String,
}

impl Words {
    pub fn is_empty(&self) -> bool {
        self.availability.is_empty() && self.limits.is_empty()
    }
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(…)")
    }
}

/// What is searched, in closed words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    pub media: BTreeSet<Medium>,
    pub topics: BTreeSet<Topic>,
    /// Languages they would speak in, in the order of the table.
    pub languages: Vec<Locale>,
}

/// All of it, as they say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    pub facets: Facets,
    /// Not before that day.
    pub free_from: Option<Date>,
    /// Whether their name and what they ticked may stand in a file that the
    /// team takes along.
    pub in_files: bool,
    pub words: Words,
}

/// Somebody in the network, as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub persona: PersonaId,
    pub joined_at: Instant,
    pub changed_at: Instant,
    pub free_from: Option<Date>,
    pub in_files: bool,
}

impl Member {
    pub fn is_free(&self, today: Date) -> bool {
        self.free_from.is_none_or(|day| day <= today)
    }
}

/// Whom a list shows; every part narrows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub medium: Option<Medium>,
    pub topic: Option<Topic>,
    pub language: Option<Locale>,
    /// Only those who may be asked on this day.
    pub free_on: Option<Date>,
    pub ids: Option<Vec<PersonaId>>,
    /// Only those who may stand in a file.
    pub in_files: bool,
}
