//! Ending somebody's access, after saying what that does.

use super::address;
use crate::answer::Answer;
use crate::signed::{At, Posted, Signed};
use base::{Error, StaffId};
use people::accounts;
use ui::html;
use ui::parts::{Weight, confirmation};

pub async fn ask(desk: Signed, At(staff): At<StaffId>) -> Answer {
    let member = accounts::find(desk.db().read(), staff).await?;
    if member.revoked_at.is_some() {
        return Err(Error::Missing.into());
    }
    let words = desk.words;
    let what = html! {
        p.lead { bdi { (member.name) } }
        p { (words.say("desk-staff-revoke-means")) }
        p { (words.say("desk-staff-revoke-back")) }
        @if staff == desk.staff.id { p { strong { (words.say("desk-staff-revoke-self")) } } }
    };
    let act = desk.button(Weight::Grave, &format!("{}revoke", address(staff)), "desk-staff-revoke-do");
    let body = confirmation(words, "desk-staff-revoke", what, act, &address(staff));
    Ok(desk.page(words.say("desk-staff-revoke"), body))
}

pub async fn send(At(staff): At<StaffId>, Posted { desk, .. }: Posted) -> Answer {
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::revoke(work, staff))?;
    Ok(desk.said(&address(staff), "revoked"))
}
