//! Events at the desk: the list of an edition, one event with everything staff
//! know of it, its form, who is on the panel, and how it ended. Reading is for
//! everyone signed in, changing for those who manage events.

pub mod announce;
pub mod cancel;
pub mod change;
pub mod create;
mod form;
pub mod list;
pub mod people;
pub mod people_change;
pub mod report;
pub mod show;
mod words;

use crate::signed::Signed;
use base::{EventId, Result};
use programme::campaigns::{self, Campaign, Edition};
use programme::events::{self, Event};

/// An event, the edition it is in, and the campaign of that.
pub(crate) struct Place {
    pub event: Event,
    pub edition: Edition,
    pub campaign: Campaign,
}

impl Place {
    pub async fn find(desk: &Signed, event: EventId) -> Result<Self> {
        let event = events::find(desk.db().read(), event).await?;
        let edition = campaigns::edition(desk.db().read(), event.edition).await?;
        let campaign = campaigns::find(desk.db().read(), edition.campaign).await?;
        Ok(Self { event, edition, campaign })
    }

    /// Where anyone can read it, once anyone may.
    pub fn public_address(&self) -> Option<String> {
        let is_out = self.edition.is_public() && self.event.was_announced();
        is_out.then(|| format!("/{}/{}/events/{}/", self.campaign.slug, self.edition.slug, self.event.slug))
    }
}

/// An event's page at the desk.
pub(crate) fn address(event: EventId) -> String {
    format!("/desk/events/{event}/")
}

/// The list of an edition's events.
pub(crate) fn list_address(edition: &Edition) -> String {
    format!("/desk/events/?edition={}", edition.id)
}
