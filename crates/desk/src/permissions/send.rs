//! Asks now about the partners that joined, without waiting for more to join.

use super::HERE;
use crate::answer::Answer;
use crate::signed::Posted;
use base::{EditionId, Error};
use newsroom::asks;
use programme::campaigns;

pub async fn send(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    campaigns::edition(desk.db().read(), edition).await?;
    let whom = asks::whom(desk.db(), Some(edition)).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| async {
        asks::send(work, &whom, true);
        Ok(())
    })?;
    Ok(desk.said(&format!("{HERE}?list=partners"), "mailed"))
}
