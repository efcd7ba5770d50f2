//! The nouns: an organisation, and its part in an edition.

use crate::WebAddress;
use base::closed;
use base::{EditionId, Instant, PartnerId, Slug, Text};

closed! {
    /// What kind of organisation it is.
    PartnerKind {
        Charity "charity" "programme-partner-kind-charity";
        Community "community" "programme-partner-kind-community";
        Arts "arts" "programme-partner-kind-arts";
        Museum "museum" "programme-partner-kind-museum";
        Library "library" "programme-partner-kind-library";
        University "university" "programme-partner-kind-university";
        School "school" "programme-partner-kind-school";
        Faith "faith" "programme-partner-kind-faith";
        Sport "sport" "programme-partner-kind-sport";
        Food "food" "programme-partner-kind-food";
        Housing "housing" "programme-partner-kind-housing";
        Health "health" "programme-partner-kind-health";
        Legal "legal" "programme-partner-kind-legal";
        Union "union" "programme-partner-kind-union";
        Media "media" "programme-partner-kind-media";
        Business "business" "programme-partner-kind-business";
        Council "council" "programme-partner-kind-council";
        International "international" "programme-partner-kind-international";
        Other "other" "programme-partner-kind-other";
    }
}

closed! {
    /// What an organisation does in an edition.
    Part {
        Lead "lead" "programme-part-lead";
        Partner "partner" "programme-part-partner";
        Supporter "supporter" "programme-part-supporter";
        Host "host" "programme-part-host";
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    pub id: PartnerId,
    pub slug: Slug,
    pub name: Text,
    pub kind: PartnerKind,
    pub town: Text,
    pub website: Option<WebAddress>,
    pub description: Text,
    pub is_sample: bool,
    /// Raised with every change.
    pub revision: i64,
    pub created_at: Instant,
}

/// An organisation's part in one edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Membership {
    pub edition: EditionId,
    pub part: Part,
    /// From when on: a permission given earlier does not cover it.
    pub joined_at: Instant,
    pub left_at: Option<Instant>,
}

/// A line of a list of partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerRow {
    pub partner: Partner,
    /// Its part in the edition that the list is about.
    pub membership: Option<Membership>,
    /// How many editions it joined, ever.
    pub editions: u64,
    /// How many announced events it hosts: in the list's edition, else in all.
    pub events: u64,
}

/// Which partners a list shows. Everything, unless told.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Only those in this edition who did not leave it.
    pub edition: Option<EditionId>,
    pub part: Option<Part>,
    pub kind: Option<PartnerKind>,
    /// A town as written in any case or accent.
    pub town: Option<String>,
    /// Words of the name, town or description; each must occur.
    pub words: String,
    /// From 1; 0 is the first too.
    pub page: u64,
}
