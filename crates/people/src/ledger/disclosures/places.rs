//! A holder says what became of a file place by place: taken down from the
//! website, still on a network, printed and out of reach. The request as a
//! whole hears the least of it: whatever is still up, is still up.

use super::model::{Holder, Place, RecallAnswer, Step};
use super::store;
use ::store::Work;
use base::{DisclosureId, Error, Event, Result};

/// Notes what the holder says about each place. Other places of the same file
/// stay as they were said before.
///
/// # Errors
/// `Missing` for a file that this holder does not hold or was not asked about,
/// `Conflict` once nobody waits for an answer any more.
pub async fn answer_by_place(
    work: &mut Work,
    holder: Holder,
    disclosure: DisclosureId,
    said: &[(Place, RecallAnswer)],
) -> Result<()> {
    let held = store::find(work.db(), disclosure).await?;
    let standing = held.standing.filter(|_| held.disclosure.holder == holder).ok_or(Error::Missing)?;
    if said.is_empty() {
        return Err(Error::invalid("answer", "error-choose"));
    }
    if standing.is_closed() {
        return Err(Error::conflict("people-recall-closed"));
    }
    for (place, answer) in said {
        store::set_place(work, standing.recall, disclosure, *place, *answer).await?;
    }
    let places = store::places(work.db(), &[disclosure]).await?.remove(&disclosure).unwrap_or_default();
    let whole = least(places.iter().map(|(_, answer)| *answer));
    if standing.answer.is_none_or(|(before, _)| Some(before) != whole) {
        store::step(work, standing.recall, disclosure, Step::Answered, whole).await?;
    }
    work.record(Event::RecallAnswered { story: held.disclosure.work, recall: standing.recall });
    Ok(())
}

/// What is true of the whole when this is true of its places.
pub fn least(places: impl IntoIterator<Item = RecallAnswer>) -> Option<RecallAnswer> {
    let weight = |answer: &RecallAnswer| match answer {
        RecallAnswer::StillUp => 0,
        RecallAnswer::Cannot => 1,
        RecallAnswer::Removed => 2,
        RecallAnswer::NeverUsed => 3,
    };
    places.into_iter().min_by_key(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_up_anywhere_is_up() {
        use RecallAnswer::{Cannot, NeverUsed, Removed, StillUp};
        for (places, whole) in [
            (vec![Removed, StillUp, Cannot], Some(StillUp)),
            (vec![Removed, Cannot], Some(Cannot)),
            (vec![NeverUsed, Removed], Some(Removed)),
            (vec![NeverUsed], Some(NeverUsed)),
            (vec![], None),
        ] {
            assert_eq!(least(places), whole);
        }
    }
}
