//! Training as it concerns one person: the letter that says what is new, once
//! and all of it, and the calendar that they subscribe to. What is held, and
//! who has a seat, is `programme::training`.

pub mod jobs;
pub mod shots;
#[cfg(test)]
mod tests;

use ::store::{Db, Work};
use base::{EditionId, Event, PersonaId, Result};
use people::links::{self, Issued, NewLink, Purpose, State};
use people::{Keys, persons};
use programme::training::seats::{self, Day};
use programme::{Zone, campaigns};
use std::collections::HashMap;

/// The address of a calendar lasts until an edition's training is over, and no year.
pub const CALENDAR_DAYS: i64 = 200;

/// Everything that concerns these, the first to begin first, and whose clock each goes by.
pub async fn days(db: &Db, personas: &[PersonaId]) -> Result<Vec<(Day, Zone)>> {
    let days = seats::days(db.read(), personas).await?;
    let mut zones: HashMap<EditionId, Zone> = HashMap::new();
    for day in &days {
        let edition = day.training.edition;
        if let std::collections::hash_map::Entry::Vacant(place) = zones.entry(edition) {
            let campaign = campaigns::edition(db.read(), edition).await?.campaign;
            place.insert(campaigns::find(db.read(), campaign).await?.zone);
        }
    }
    let zone = |edition| zones.get(&edition).cloned();
    Ok(days
        .into_iter()
        .filter_map(|day| Some((zone(day.training.edition)?, day)))
        .map(|(zone, day)| (day, zone))
        .collect())
}

/// A new address for their calendar. The one before ends: whoever was given it sees no more.
pub async fn subscribe(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Issued> {
    links::revoke_all(work, Purpose::TrainingFeed, &persona.to_string()).await?;
    let new = NewLink {
        purpose: Purpose::TrainingFeed,
        subject: persona.to_string(),
        lives_seconds: CALENDAR_DAYS * 86_400,
        single_use: false,
    };
    let issued = links::issue(work, keys, &new).await?;
    work.record(Event::TrainingCalendarMade { persona });
    Ok(issued)
}

/// Ends that address. Again is no error.
pub async fn unsubscribe(work: &mut Work, persona: PersonaId) -> Result<()> {
    links::revoke_all(work, Purpose::TrainingFeed, &persona.to_string()).await?;
    work.record(Event::TrainingCalendarEnded { persona });
    Ok(())
}

/// Whether there is such an address now.
pub async fn is_subscribed(db: &Db, persona: PersonaId) -> Result<bool> {
    let all = links::about(db.read(), Purpose::TrainingFeed, &persona.to_string()).await?;
    Ok(all.iter().any(|link| link.state(db.now()) == State::Open))
}

/// What a calendar may hold.
pub struct Feed {
    pub persona: PersonaId,
    pub days: Vec<(Day, Zone)>,
    /// Neither title nor place may show what it is.
    pub discreet: bool,
}

/// What an address of a calendar opens. Whether it has to be discreet is asked each time: what they said since holds.
pub async fn feed(db: &Db, keys: &Keys, secret: &str) -> Result<Feed> {
    let link = links::open(db, keys, secret, Purpose::TrainingFeed).await?;
    let persona: PersonaId = ::store::id(&link.subject)?;
    let own: Vec<PersonaId> =
        persons::own_personas(db, keys, persona).await?.into_iter().map(|persona| persona.id).collect();
    let discreet = persons::is_discreet(db, keys, persona).await?;
    Ok(Feed { persona, days: days(db, &own).await?, discreet })
}
