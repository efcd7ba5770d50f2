//! Signing somebody out of one device, such as a lost phone.

use super::address;
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{Error, SessionId, StaffId};
use people::accounts;

pub async fn send(At((staff, session)): At<(StaffId, SessionId)>, Posted { desk, .. }: Posted) -> Answer {
    let theirs = accounts::sessions(desk.db().read(), staff).await?;
    if !theirs.iter().any(|known| known.id == session) {
        return Err(Error::Missing.into());
    }
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::end_session(work, &desk.staff, session))?;
    Ok(desk.said(&address(staff), "ended"))
}
