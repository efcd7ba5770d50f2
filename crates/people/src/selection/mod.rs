//! Choosing among those who applied: two of the staff score each application
//! without who it is and without each other, somebody talks with the person,
//! safeguarding says whether they may go on, and what was decided is told with
//! a letter. Everything stands and falls with the application.

pub mod fairness;
pub mod outcomes;
pub mod scoring;
pub mod screen;
mod store;
pub mod talks;
#[cfg(test)]
mod testing;

use crate::applications::{self, Look, Said};
use crate::crypto::Keys;
use ::store::Work;
use ::store::tables::Reading;
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
