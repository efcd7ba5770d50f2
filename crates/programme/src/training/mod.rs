//! Training: where it is held, what is held there, and who has a seat. The
//! desk schedules, changes and cancels; nothing that somebody was told of is
//! deleted. Who is told of what, and how, is not here but in
//! `newsroom::training`: this crate knows people by the id of how they appear.

pub mod cards;
mod input;
mod model;
pub mod rules;
pub mod seats;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{Reading, all, by_ids, find, handouts, venue, venues, venues_by_ids};
pub use input::*;
pub use model::*;

use crate::campaigns::{self, unchanged_since};
use ::store::Work;
use base::{EditionId, Error, Event, HandoutId, Message, Result, TrainingId, VenueId};

/// More than anybody takes home.
const MOST_HANDOUTS: usize = 30;

/// A place where an edition's training is held.
pub async fn add_venue(work: &mut Work, edition: EditionId, draft: &VenueDraft) -> Result<VenueId> {
    living(work, edition).await?;
    let venue = VenueId::new(work.chance());
    store::insert_venue(work, venue, edition, draft).await?;
    work.record(Event::VenueChanged { edition, venue });
    Ok(venue)
}

/// Changes a venue. A room in which something is held stays.
pub async fn change_venue(work: &mut Work, venue: VenueId, draft: &VenueDraft) -> Result<()> {
    let now = store::venue(work.db(), venue).await?;
    living(work, now.edition).await?;
    unchanged_since(draft.seen, now.revision)?;
    let held = store::all(work.db(), now.edition).await?;
    let mut rooms = held.iter().filter(|one| one.place.venue() == Some(venue)).map(|one| one.place.room());
    if let Some(room) = rooms.find(|room| !room.is_empty() && !draft.rooms.iter().any(|known| known == room)) {
        return Err(Error::invalid("rooms", Message::new("training-error-room-used").with("room", room)));
    }
    store::update_venue(work, &now, draft).await?;
    work.record(Event::VenueChanged { edition: now.edition, venue });
    Ok(())
}

/// Drops a venue. Refused while anything is, or was to be, held there.
pub async fn remove_venue(work: &mut Work, venue: VenueId) -> Result<()> {
    let now = store::venue(work.db(), venue).await?;
    living(work, now.edition).await?;
    if store::all(work.db(), now.edition).await?.iter().any(|one| one.place.venue() == Some(venue)) {
        return Err(Error::refused("training-refused-venue-used"));
    }
    store::delete_venue(work, venue).await?;
    work.record(Event::VenueChanged { edition: now.edition, venue });
    Ok(())
}

/// Puts a session into an edition's programme.
pub async fn schedule(work: &mut Work, edition: EditionId, draft: &TrainingDraft) -> Result<TrainingId> {
    living(work, edition).await?;
    check_place(work, edition, &draft.place).await?;
    let training = TrainingId::new(work.chance());
    store::insert(work, training, edition, draft).await?;
    work.record(Event::TrainingScheduled { edition, training });
    Ok(training)
}

/// Changes or moves a session. Refused once it is cancelled. Seats that are added go to those who wait; nobody loses
/// one because there are fewer.
pub async fn change(work: &mut Work, training: TrainingId, draft: &TrainingDraft) -> Result<()> {
    let now = still_on(work, training).await?;
    unchanged_since(draft.seen, now.revision)?;
    check_place(work, now.edition, &draft.place).await?;
    store::update(work, &now, draft).await?;
    work.record(Event::TrainingChanged { edition: now.edition, training });
    seats::give_free(work, training).await
}

/// Cancels a session. It stays where it was, and says so to whoever has a seat.
pub async fn cancel(work: &mut Work, training: TrainingId) -> Result<()> {
    let now = store::find(work.db(), training).await?;
    living(work, now.edition).await?;
    if now.is_cancelled() {
        return Ok(());
    }
    store::write_cancelled(work, &now).await?;
    work.record(Event::TrainingCancelled { edition: now.edition, training });
    Ok(())
}

/// Gives people something to take home.
pub async fn add_handout(work: &mut Work, training: TrainingId, draft: &HandoutDraft) -> Result<HandoutId> {
    store::find(work.db(), training).await?;
    if store::handouts(work.db(), &[training]).await?.len() >= MOST_HANDOUTS {
        return Err(Error::refused(Message::new("training-refused-handouts").with("most", MOST_HANDOUTS)));
    }
    let handout = HandoutId::new(work.chance());
    store::insert_handout(work, handout, training, draft).await?;
    work.record(Event::HandoutsChanged { training });
    Ok(handout)
}

/// Takes it back.
pub async fn remove_handout(work: &mut Work, training: TrainingId, handout: HandoutId) -> Result<()> {
    if !store::handouts(work.db(), &[training]).await?.iter().any(|one| one.id == handout) {
        return Err(Error::Missing);
    }
    store::delete_handout(work, handout).await?;
    work.record(Event::HandoutsChanged { training });
    Ok(())
}

/// What is in the archive stays as it was.
async fn living(work: &Work, edition: EditionId) -> Result<()> {
    match campaigns::edition(work.db(), edition).await?.archived_at {
        None => Ok(()),
        Some(_) => Err(Error::refused("training-refused-archived")),
    }
}

/// A session that was not cancelled, of an edition that is not in the archive.
async fn still_on(work: &Work, training: TrainingId) -> Result<Training> {
    let now = store::find(work.db(), training).await?;
    living(work, now.edition).await?;
    if now.is_cancelled() { Err(Error::refused("training-refused-cancelled")) } else { Ok(now) }
}

/// Only where the edition trains, and only in a room that is there.
async fn check_place(work: &Work, edition: EditionId, place: &Place) -> Result<()> {
    let Place::Venue(venue, room) = place else { return Ok(()) };
    let unknown = || Error::invalid("place", "error-unknown-choice");
    let found = match store::venue(work.db(), *venue).await {
        Err(Error::Missing) => return Err(unknown()),
        other => other?,
    };
    let known = room.is_empty() || found.rooms.iter().any(|known| known == room);
    if found.edition == edition && known { Ok(()) } else { Err(unknown()) }
}
