//! The lawful basis of each purpose. It is the organisation's own statement
//! and stands apart from anybody's permission: whatever the basis, nothing is
//! shown without the person's yes (domain.md D7; GDPR article 6).

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Basis, BasisRow, NewBasis};
pub use store::{at, history};

use super::Scope;
use crate::guard::keeps_no_status;
use ::store::Work;
use base::{Error, Event, Invalid, Message, NoteId, Result};
use consent::Member;

/// Longest balancing note, in characters.
pub const NOTE_MOST: usize = 4_000;

/// States the basis of a purpose, for a campaign or for one edition of it. A
/// later statement ends the earlier. Legitimate interests need the balancing
/// written down (ICO, three-part test).
pub async fn record(work: &mut Work, scope: Scope, new: &NewBasis) -> Result<()> {
    let by = work.actor().staff();
    if by.is_none() && !matches!(work.actor(), base::Actor::Operator) {
        return Err(Error::refused("people-basis-needs-staff"));
    }
    let note = new.note.trim();
    let count = note.chars().count();
    let mut invalid = Invalid::new();
    if note.is_empty() && new.basis == Basis::LegitimateInterests {
        invalid.add("note", "people-basis-balancing");
    }
    if count > NOTE_MOST {
        invalid.add("note", Message::new("error-too-long").with("most", NOTE_MOST).with("count", count));
    }
    invalid.take("note", keeps_no_status(note));
    invalid.check()?;
    store::end(work, scope, new.purpose).await?;
    let id = NoteId::new(work.chance());
    store::insert(work, id, scope, &NewBasis { note: note.to_owned(), ..new.clone() }).await?;
    work.record(Event::BasisRecorded { purpose: new.purpose.name() });
    Ok(())
}
