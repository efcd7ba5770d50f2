//! What happens in an edition. An event is drafted, announced, changed,
//! cancelled and reported on; nothing is ever deleted, because who planned to
//! come must find out, and calendars keep asking. Every change raises the
//! sequence number that calendars go by.

mod filled;
mod input;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{by_ids, by_slug, calendar, find, list, over_with_people, towns};
pub use input::*;
pub use model::*;

use crate::campaigns::{self, unchanged_since};
use crate::index;
use ::store::Work;
use base::{EditionId, Error, EventId, Message, Result, Text};

/// At most so many people stand beside an event, and so many hosts.
const MOST_PEOPLE: usize = 40;

/// Drafts an event. Nobody but staff sees it before it is announced.
pub async fn draft(work: &mut Work, edition: EditionId, draft: &EventDraft) -> Result<EventId> {
    campaigns::edition(work.db(), edition).await?;
    check(work, draft).await?;
    let event = EventId::new(work.chance());
    store::insert(work, event, edition, draft).await?;
    index::event(work, event).await?;
    work.record(base::Event::EventDrafted { edition, event });
    Ok(event)
}

/// Announces an event. It is public as soon as its edition is.
pub async fn announce(work: &mut Work, event: EventId) -> Result<()> {
    let now = find(work.db(), event).await?;
    match now.state() {
        EventState::Announced => return Ok(()),
        EventState::Cancelled => return Err(Error::refused("programme-refused-cancelled")),
        EventState::Draft => {}
    }
    store::write_announced(work, &now).await?;
    index::event(work, event).await?;
    work.record(base::Event::EventAnnounced { edition: now.edition, event });
    Ok(())
}

/// Changes or moves an event. Refused once it is cancelled; its address stays once it was announced.
pub async fn change(work: &mut Work, event: EventId, draft: &EventDraft) -> Result<()> {
    let now = find(work.db(), event).await?;
    unchanged_since(draft.seen, now.sequence)?;
    if now.cancelled_at.is_some() {
        return Err(Error::refused("programme-refused-cancelled"));
    }
    if draft.slug != now.slug && now.was_announced() {
        return Err(Error::invalid("slug", "programme-error-slug-public"));
    }
    check(work, draft).await?;
    store::update(work, &now, draft).await?;
    index::event(work, event).await?;
    work.record(base::Event::EventChanged { edition: now.edition, event });
    Ok(())
}

/// Says who is on a panel, in order.
pub async fn set_people(work: &mut Work, event: EventId, people: &[EventPerson]) -> Result<()> {
    let now = find(work.db(), event).await?;
    few_enough(people.len())?;
    store::write_people(work, event, people).await?;
    store::touch(work, &now).await?;
    work.record(base::Event::EventChanged { edition: now.edition, event });
    Ok(())
}

/// Cancels an event. It stays where it was, and says so.
pub async fn cancel(work: &mut Work, event: EventId) -> Result<()> {
    let now = find(work.db(), event).await?;
    if now.cancelled_at.is_some() {
        return Ok(());
    }
    store::write_cancelled(work, &now).await?;
    index::event(work, event).await?;
    work.record(base::Event::EventCancelled { edition: now.edition, event });
    Ok(())
}

/// Writes down what came of an event.
pub async fn report(work: &mut Work, event: EventId, outcome: &Text) -> Result<()> {
    let now = find(work.db(), event).await?;
    store::write_outcome(work, &now, outcome).await?;
    work.record(base::Event::EventReported { edition: now.edition, event });
    Ok(())
}

/// What a draft cannot know by itself.
async fn check(work: &Work, draft: &EventDraft) -> Result<()> {
    few_enough(draft.people.len())?;
    let mut hosts: Vec<_> = draft.hosts.iter().map(|(partner, _)| *partner).collect();
    hosts.sort();
    let all = hosts.len();
    hosts.dedup();
    if hosts.len() < all || all > MOST_PEOPLE || !store::known(work, &hosts).await? {
        return Err(Error::invalid("host", "error-unknown-choice"));
    }
    Ok(())
}

/// Somebody was forgotten: who they were on a panel goes with the name.
pub async fn unname(work: &mut Work, persona: base::PersonaId) -> Result<()> {
    for (event, edition) in store::unname(work, persona).await? {
        work.record(base::Event::EventChanged { edition, event });
    }
    Ok(())
}

fn few_enough(people: usize) -> Result<()> {
    if people > MOST_PEOPLE {
        return Err(Error::invalid("people", Message::new("programme-error-people").with("most", MOST_PEOPLE)));
    }
    Ok(())
}
