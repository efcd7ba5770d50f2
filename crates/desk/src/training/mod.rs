//! Training at the desk: an edition's programme, its venues and sessions, who
//! has a seat, who came, and what people take home. Trainers and safeguarding
//! see it, coordinators change it, and whoever runs a session writes down who
//! came.

pub mod cancel;
pub mod enrol;
mod form;
pub mod handouts;
pub mod list;
pub mod mark;
pub mod papers;
pub mod schedule;
pub mod show;
pub mod venue;
mod words;

use crate::signed::Signed;
use base::{EditionId, Error, Result, TrainingId, VenueId};
use programme::campaigns::{self, Campaign, Edition};
use programme::training::{self, Training, Venue};
use std::collections::HashMap;

/// An edition, the campaign whose clock it goes by, and where it trains.
pub(crate) struct Around {
    pub edition: Edition,
    pub campaign: Campaign,
    pub venues: Vec<Venue>,
}

impl Around {
    pub async fn find(desk: &Signed, edition: EditionId) -> Result<Self> {
        let db = desk.db().read();
        let edition = campaigns::edition(db, edition).await?;
        let campaign = campaigns::find(db, edition.campaign).await?;
        let venues = training::venues(db, edition.id).await?;
        Ok(Self { edition, campaign, venues })
    }
    /// Of a session that has to be this edition's.
    pub async fn session(desk: &Signed, (edition, id): (EditionId, TrainingId)) -> Result<(Self, Training)> {
        let found = training::find(desk.db().read(), id).await?;
        if found.edition != edition {
            return Err(Error::Missing);
        }
        Ok((Self::find(desk, edition).await?, found))
    }
    pub fn venue(&self, id: VenueId) -> Result<&Venue> {
        self.venues.iter().find(|venue| venue.id == id).ok_or(Error::Missing)
    }
    fn by_id(&self) -> HashMap<VenueId, &Venue> {
        self.venues.iter().map(|venue| (venue.id, venue)).collect()
    }
}

/// The programme of an edition.
pub(crate) fn home(edition: EditionId) -> String {
    format!("/desk/editions/{edition}/training")
}

/// A session's page.
pub(crate) fn address(training: &Training) -> String {
    format!("{}/sessions/{}", home(training.edition), training.id)
}
