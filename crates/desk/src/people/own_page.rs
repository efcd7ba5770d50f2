//! A link to somebody's own page, by letter to them alone: it opens what only
//! they may see, so nobody at the desk is shown it.

use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::PersonaId;
use people::letters::own_page;

pub async fn send(At(id): At<PersonaId>, posted: Posted) -> Answer {
    let Posted { desk, .. } = posted;
    let keys = &desk.house.keys;
    let discreet = desk.house.mail.can_be_discreet();
    let waits =
        store::write!(desk.house.db, desk.staff.actor(), |work| own_page::ask_to_mail(work, keys, id, discreet))?;
    let said = if waits.is_some() { "held" } else { "mailed" };
    Ok(desk.said(&format!("/desk/people/{id}/"), said))
}
