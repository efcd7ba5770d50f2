//! Partner organisations and their part in each edition. When one joined is
//! kept exactly: a permission that a person gave before does not cover it.

mod input;
mod model;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{
    all, by_ids, by_slug, find, joined, leads, list, membership, memberships, memberships_of, towns,
};
pub use input::*;
pub use model::*;

use crate::campaigns::{self, unchanged_since};
use crate::index;
use ::store::Work;
use base::{EditionId, Error, Event, Locale, Message, PartnerId, Result};

/// Adds an organisation. One of the same name has to be another on purpose.
pub async fn add(work: &mut Work, draft: &PartnerDraft) -> Result<PartnerId> {
    only_one(work, draft, None).await?;
    let partner = PartnerId::new(work.chance());
    store::insert(work, partner, draft).await?;
    index::partner(work, partner).await?;
    work.record(Event::PartnerAdded { partner });
    Ok(partner)
}

/// Changes an organisation. Its address stays once it joined an edition.
pub async fn change(work: &mut Work, partner: PartnerId, draft: &PartnerDraft) -> Result<()> {
    let now = find(work.db(), partner).await?;
    unchanged_since(draft.seen, now.revision)?;
    if draft.slug != now.slug && !memberships(work.db(), partner).await?.is_empty() {
        return Err(Error::invalid("slug", "programme-error-slug-public"));
    }
    only_one(work, draft, Some(partner)).await?;
    store::update(work, &now, draft).await?;
    index::partner(work, partner).await?;
    work.record(Event::PartnerChanged { partner });
    Ok(())
}

/// Lets an organisation into an edition, or gives it another part there. One that left and comes back
/// joins anew, from now on.
pub async fn join(work: &mut Work, edition: EditionId, partner: PartnerId, part: Part) -> Result<()> {
    campaigns::edition(work.db(), edition).await?;
    find(work.db(), partner).await?;
    match membership(work.db(), edition, partner).await? {
        None => store::insert_membership(work, edition, partner, part).await?,
        Some(now) if now.left_at.is_some() => {
            let anew = Membership { part, joined_at: work.now(), left_at: None, ..now };
            store::write_membership(work, partner, &anew).await?;
        }
        Some(now) => {
            store::write_membership(work, partner, &Membership { part, ..now }).await?;
            work.record(Event::PartnerChanged { partner });
            return Ok(());
        }
    }
    index::partner(work, partner).await?;
    work.record(Event::PartnerJoined { edition, partner });
    Ok(())
}

/// Lets an organisation leave an edition. That it was there, and until when, stays on record.
pub async fn leave(work: &mut Work, edition: EditionId, partner: PartnerId) -> Result<()> {
    let now = membership(work.db(), edition, partner).await?.ok_or(Error::Missing)?;
    if now.left_at.is_some() {
        return Ok(());
    }
    store::write_membership(work, partner, &Membership { left_at: Some(work.now()), ..now }).await?;
    index::partner(work, partner).await?;
    work.record(Event::PartnerLeft { edition, partner });
    Ok(())
}

async fn only_one(work: &Work, draft: &PartnerDraft, own: Option<PartnerId>) -> Result<()> {
    if draft.is_another {
        return Ok(());
    }
    match store::namesake(work, &draft.name, own).await? {
        None => Ok(()),
        Some(known) => {
            let message = Message::new("programme-error-partner-known").with("name", known.name.say(Locale::ENGLISH));
            Err(Error::invalid("another", message))
        }
    }
}
