//! Taking somebody off an event, and moving them up in the order.

use super::people::{position, unchanged};
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{Error, EventId, Result};
use programme::events::{self, EventPerson};
use ui::form::Form;

pub async fn remove(At(event): At<EventId>, posted: Posted) -> Answer {
    rearrange(event, posted, |people, at| {
        people.remove(at);
    })
    .await
}

pub async fn earlier(At(event): At<EventId>, posted: Posted) -> Answer {
    rearrange(event, posted, |people, at| people.swap(at.saturating_sub(1), at)).await
}

/// `how` is called with a place that exists.
async fn rearrange(event: EventId, posted: Posted, how: fn(&mut Vec<EventPerson>, usize)) -> Answer {
    let Posted { desk, form } = posted;
    let (at, seen) = place(&form)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        let mut people = unchanged(events::find(work.db(), event).await?, &seen)?.people;
        if at >= people.len() {
            return Err(Error::Missing);
        }
        how(&mut people, at);
        events::set_people(work, event, &people).await
    })?;
    Ok(desk.said(&format!("/desk/events/{event}/people"), "saved"))
}

fn place(form: &Form) -> Result<(usize, String)> {
    let at = position(form.value("at")).ok_or(Error::Missing)?;
    Ok((at, form.value("seen").to_owned()))
}
