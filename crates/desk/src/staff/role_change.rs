//! Giving a role and taking one.

use super::address;
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{Error, Result, StaffId};
use people::accounts::{self, Role};
use ui::form::Form;

pub async fn give(At(staff): At<StaffId>, Posted { desk, form }: Posted) -> Answer {
    let role = role(&form)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::appoint(work, staff, role))?;
    Ok(desk.said(&address(staff), "saved"))
}

pub async fn take(At(staff): At<StaffId>, Posted { desk, form }: Posted) -> Answer {
    let role = role(&form)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| accounts::take_role(work, staff, role))?;
    Ok(desk.said(&address(staff), "saved"))
}

fn role(form: &Form) -> Result<Role> {
    form.value("role").parse().map_err(|message| Error::invalid("role", message))
}
