//! Parts in an edition: who takes part this year, in which order, with the
//! role and affiliation they had then. The person outlives the edition, so
//! next year is another part, not another person.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Ambassador, Part};
pub use store::{counts, find, list, parts_of, unnamed};

use ::store::Work;
use base::{AmbassadorId, Error, Event, PersonaId, Result, Text};

/// Places somebody in an edition, after everyone who is there. The same
/// persona twice is refused: it is there already.
pub async fn join(work: &mut Work, part: &Part) -> Result<AmbassadorId> {
    let id = AmbassadorId::new(work.chance());
    let position = store::next_position(work.db(), part.edition).await?;
    store::insert(work, id, part, position).await?;
    work.record(Event::PersonEnrolled { ambassador: id, edition: part.edition });
    Ok(id)
}

/// The same person in another edition, with the same persona. An archive
/// record that names nobody cannot come along.
pub async fn enrol_again(work: &mut Work, ambassador: AmbassadorId, part: &Part) -> Result<AmbassadorId> {
    let before = store::find(work.db(), ambassador).await?;
    let persona = before.persona.ok_or(Error::refused("people-unnamed-record"))?.id;
    join(work, &Part { persona: Some(persona), ..part.clone() }).await
}

/// Corrects the role and affiliation of the time.
pub async fn describe(work: &mut Work, ambassador: AmbassadorId, role: &Text, affiliation: &Text) -> Result<()> {
    let before = store::find(work.db(), ambassador).await?;
    store::describe(work, ambassador, role, affiliation).await?;
    work.record(Event::AmbassadorChanged { edition: before.edition, ambassador });
    Ok(())
}

/// Puts them in this order. Who is not named keeps a place after these.
pub async fn arrange(work: &mut Work, edition: base::EditionId, order: &[AmbassadorId]) -> Result<()> {
    let all = store::list(work.db(), edition).await?;
    let place = |id: AmbassadorId| order.iter().position(|wanted| *wanted == id).unwrap_or(order.len());
    let mut arranged: Vec<_> = all.iter().collect();
    arranged.sort_by_key(|one| (place(one.id), one.position));
    for (position, one) in (0i64..).zip(arranged) {
        if one.position != position {
            store::set_position(work, one.id, position).await?;
            work.record(Event::AmbassadorChanged { edition, ambassador: one.id });
        }
    }
    Ok(())
}

/// Leaves the edition. The person and their personas stay.
pub async fn leave(work: &mut Work, ambassador: AmbassadorId) -> Result<()> {
    let before = store::find(work.db(), ambassador).await?;
    if before.left_at.is_none() {
        store::leave(work, ambassador).await?;
        work.record(Event::AmbassadorChanged { edition: before.edition, ambassador });
    }
    Ok(())
}

/// What somebody was is as telling as a name: with the person it goes.
pub(crate) async fn empty(work: &mut Work, persona: PersonaId) -> Result<()> {
    for (id, edition) in store::parts_of(work.db(), persona).await? {
        store::describe(work, id, &Text::new(), &Text::new()).await?;
        store::leave(work, id).await?;
        work.record(Event::AmbassadorChanged { edition, ambassador: id });
    }
    Ok(())
}
