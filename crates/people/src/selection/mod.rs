//! Choosing among those who applied: two of the staff score each application
//! without who it is and without each other, somebody talks with the person,
//! safeguarding says whether they may go on, and what was decided is told with
//! a letter. Everything stands and falls with the application.

pub mod fairness;
pub mod outcomes;
mod rules;
pub mod scoring;
pub mod screen;
mod store;
pub mod talks;
#[cfg(test)]
mod testing;

use crate::applications::voice::{self, Note};
use crate::applications::{self, Look, Said};
use crate::crypto::Keys;
use ::store::tables::Reading;
use ::store::{Db, Work};
use base::{ApplicationId, EditionId, Error, Result, StaffId};

/// A look at an application by somebody on the staff, written down before it answers. Whoever has scores to hand in
/// for the same call reads no application but by their own sheets; whoever saw who it is scores it no more.
pub async fn look(work: &mut Work, keys: &Keys, id: ApplicationId, look: Look) -> Result<Said> {
    if let Some(staff) = work.actor().staff() {
        let one = applications::find(work.db(), id).await?;
        keep_blind(work.db(), staff, one.edition).await?;
        if look == Look::Who {
            store::note_seen(work, id, staff).await?;
        }
    }
    applications::look(work, keys, id, look).await
}

/// Somebody on the staff wants to listen to what was told. A voice can tell who it is, so whoever listens scores this
/// one no more.
pub async fn listen(work: &mut Work, keys: &Keys, id: ApplicationId) -> Result<Note> {
    if let Some(staff) = work.actor().staff() {
        let one = applications::find(work.db(), id).await?;
        keep_blind(work.db(), staff, one.edition).await?;
        let note = voice::listen(work, keys, id).await?;
        store::note_seen(work, id, staff).await?;
        return Ok(note);
    }
    voice::listen(work, keys, id).await
}

/// What was pressed for a short while ago, for whoever did and may still.
pub async fn listening(db: &Db, keys: &Keys, id: ApplicationId, staff: StaffId) -> Result<Note> {
    let one = applications::find(db.read(), id).await?;
    keep_blind(db.read(), staff, one.edition).await?;
    voice::listening(db, keys, id, staff).await
}

/// Refuses whoever still has scores to hand in for this call: nothing that leads to a person is theirs to see.
pub async fn keep_blind(db: &impl Reading, staff: StaffId, edition: EditionId) -> Result<()> {
    if is_blind(db, staff, Some(edition)).await? {
        return Err(Error::refused("selection-refused-blind"));
    }
    Ok(())
}

/// Whether somebody still has scores to hand in, for this call or for any.
pub async fn is_blind(db: &impl Reading, staff: StaffId, edition: Option<EditionId>) -> Result<bool> {
    scoring::has_open(db, staff, edition).await
}
