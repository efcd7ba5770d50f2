//! What a notice or a lawful basis holds for: a whole campaign, or one edition
//! of it, which then stands in the campaign's place.

use base::{CampaignId, EditionId, Error, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Campaign(CampaignId),
    Edition(EditionId),
}

impl Scope {
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Campaign(_) => "campaign",
            Self::Edition(_) => "edition",
        }
    }
    pub(super) fn id(self) -> String {
        match self {
            Self::Campaign(id) => id.to_string(),
            Self::Edition(id) => id.to_string(),
        }
    }
    pub(super) fn read(kind: &str, id: &str) -> Result<Self> {
        match kind {
            "campaign" => Ok(Self::Campaign(store::id(id)?)),
            "edition" => Ok(Self::Edition(store::id(id)?)),
            _ => Err(Error::fault("the ledger", "a stored scope does not parse")),
        }
    }
}
