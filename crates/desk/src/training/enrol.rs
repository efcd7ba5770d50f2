//! Putting people of the edition on a session's list, and taking them off.

use super::{Around, address};
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{EditionId, Error, PersonaId, Result, TrainingId};
use people::ambassadors;
use programme::training::seats;
use ui::form::Form;

/// Whoever is not of the edition cannot be chosen.
pub async fn enrol(At(ids): At<(EditionId, TrainingId)>, Posted { desk, form }: Posted) -> Answer {
    let (around, session) = Around::session(&desk, ids).await?;
    let chosen = chosen(&form)?;
    let all = ambassadors::list(desk.db().read(), around.edition.id).await?;
    let known = |persona: &PersonaId| all.iter().any(|one| one.persona.as_ref().is_some_and(|p| p.id == *persona));
    if !chosen.iter().all(known) {
        return Err(Error::refused("error-unknown-choice").into());
    }
    store::write!(desk.house.db, desk.staff.actor(), |work| seats::enrol(work, session.id, &chosen))?;
    Ok(desk.said(&address(&session), "added"))
}

fn chosen(form: &Form) -> Result<Vec<PersonaId>> {
    let chosen: Vec<PersonaId> = form
        .values("persona")
        .map(|id| id.parse().map_err(|_| Error::refused("error-unknown-choice")))
        .collect::<Result<_>>()?;
    if chosen.is_empty() { Err(Error::refused("training-enrol-choose")) } else { Ok(chosen) }
}

pub async fn leave(At((edition, session, persona)): At<(EditionId, TrainingId, PersonaId)>, posted: Posted) -> Answer {
    let desk = posted.desk;
    let (_, session) = Around::session(&desk, (edition, session)).await?;
    store::write!(desk.house.db, desk.staff.actor(), |work| seats::leave(work, session.id, persona, false))?;
    Ok(desk.said(&address(&session), "removed"))
}
