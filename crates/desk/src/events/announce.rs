//! Making an event public.

use super::address;
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::EventId;
use programme::events;

pub async fn send(At(event): At<EventId>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| events::announce(work, event))?;
    Ok(desk.said(&address(event), "announced"))
}
