//! Until when a yes counts: by itself it ends with its edition, some time after
//! the day. What was given before there were windows goes on as it was given.

use base::Instant;
use people::ledger::Ends;
use programme::campaigns::{self, Campaign, Edition};

/// What the choices of how long stand for, for whoever is asked now.
pub fn ends(edition: &Edition, campaign: &Campaign, now: Instant) -> Ends {
    let (day, usual) = campaigns::rules::windows(edition.days, campaign.asking, now, &campaign.zone);
    Ends { day: Some(day), usual: Some(usual) }
}
