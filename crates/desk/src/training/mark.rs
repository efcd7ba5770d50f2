//! Whether somebody came; without a word, that is taken back.

use super::{Around, address};
use crate::answer::Answer;
use crate::signed::{At, Posted};
use base::{EditionId, Error, PersonaId, TrainingId};
use programme::training::seats::{self, Attendance};

pub async fn send(
    At((edition, session, persona)): At<(EditionId, TrainingId, PersonaId)>,
    Posted { desk, form }: Posted,
) -> Answer {
    let (_, session) = Around::session(&desk, (edition, session)).await?;
    let sent = form.value("attendance");
    let attendance: Option<Attendance> = match sent {
        "" => None,
        sent => Some(sent.parse().map_err(|message: base::Message| Error::refused(message))?),
    };
    store::write!(desk.house.db, desk.staff.actor(), |work| seats::mark(work, session.id, persona, attendance))?;
    Ok(desk.said(&address(&session), "saved"))
}
