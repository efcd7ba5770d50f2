//! A partner's room in an edition: its link goes by letter to whoever the
//! organisation named, and can be ended.

use super::address;
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{EditionId, PartnerId};
use newsroom::toolkit::rooms;

pub async fn send(At((partner, edition)): At<(PartnerId, EditionId)>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| rooms::send(work, edition, partner))?;
    Ok(desk.said(&address(partner), "room-sent"))
}

/// Every link to it, and the addresses of its calendar and feed.
pub async fn end(At((partner, edition)): At<(PartnerId, EditionId)>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        let all = rooms::of_partner(work.db(), partner).await?;
        let room = all.into_iter().find(|room| room.edition == edition).ok_or(base::Error::Missing)?;
        rooms::close(work, room.id).await
    })?;
    Ok(desk.said(&address(partner), "room-ended"))
}
