//! Who has a seat in which session, who waits for one, and who came. Somebody
//! is an id here: whether they belong to the edition is for whoever offers
//! them to know. The last seat has one winner, because what is free is counted
//! in the transaction that gives it.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{counts, days, days_in, of, of_all};
pub use model::*;

use super::{Training, still_on};
use ::store::Work;
use base::{EditionId, Error, Event, Instant, PersonaId, Result, TrainingId};

/// Puts these on the list of a session: whoever finds a seat has it, the others wait in the order in which they are
/// named. Who is on it already stays where they are.
pub async fn enrol(work: &mut Work, training: TrainingId, personas: &[PersonaId]) -> Result<()> {
    let session = still_on(work, training).await?;
    if session.is_over(work.now()) {
        return Err(Error::refused("training-refused-over"));
    }
    let seats = store::of(work.db(), training).await?;
    let mut free = rules::free(&seats, session.seats);
    let on_it =
        |persona: &PersonaId| seats.iter().any(|seat| seat.persona == *persona && seat.standing() != Standing::Left);
    let mut new: Vec<PersonaId> = Vec::new();
    for persona in personas.iter().filter(|persona| !on_it(persona)) {
        if new.contains(persona) {
            continue;
        }
        new.push(*persona);
        store::ask(work, training, *persona, free > 0).await?;
        free = free.saturating_sub(1);
        work.record(Event::SeatAsked { training, persona: *persona });
    }
    Ok(())
}

/// They do not come: by their own word, or because the desk takes them off the list. Again is no error. The first
/// who waits gets what is free.
pub async fn leave(work: &mut Work, training: TrainingId, persona: PersonaId, by_themself: bool) -> Result<()> {
    let seats = store::of(work.db(), training).await?;
    let seat = seats.iter().find(|seat| seat.persona == persona).ok_or(Error::Missing)?;
    if seat.standing() == Standing::Left {
        return Ok(());
    }
    store::leave(work, seat, by_themself).await?;
    work.record(Event::SeatLeft { training, persona });
    give_free(work, training).await
}

/// They left the edition, and with it every session of it that is still to come.
pub async fn leave_edition(work: &mut Work, edition: EditionId, persona: PersonaId) -> Result<()> {
    let now = work.now();
    for day in store::days(work.db(), &[persona]).await? {
        if day.training.edition == edition && !day.training.is_over(now) {
            leave(work, day.training.id, persona, false).await?;
        }
    }
    Ok(())
}

/// Gives what is free to those who wait.
pub(super) async fn give_free(work: &mut Work, training: TrainingId) -> Result<()> {
    let session = super::find(work.db(), training).await?;
    if session.is_cancelled() || session.is_over(work.now()) {
        return Ok(());
    }
    let seats = store::of(work.db(), training).await?;
    for persona in rules::next(&seats, rules::free(&seats, session.seats)) {
        store::seat(work, training, persona).await?;
        work.record(Event::SeatGiven { training, persona });
    }
    Ok(())
}

/// Writes down whether somebody came; nothing takes it back. Only of somebody who has a seat.
pub async fn mark(
    work: &mut Work,
    training: TrainingId,
    persona: PersonaId,
    attendance: Option<Attendance>,
) -> Result<()> {
    let seats = store::of(work.db(), training).await?;
    let seat = seats.iter().find(|seat| seat.persona == persona).ok_or(Error::Missing)?;
    if seat.standing() != Standing::Seated {
        return Err(Error::refused("training-refused-no-seat"));
    }
    store::mark(work, training, persona, attendance).await?;
    work.record(Event::AttendanceMarked { training, persona });
    Ok(())
}

/// They were told how these stand.
pub async fn told(work: &mut Work, persona: PersonaId, days: &[Day]) -> Result<()> {
    for day in days.iter().filter(|day| day.seat.persona == persona) {
        store::tell(work, &day.seat, &day.told_now()).await?;
    }
    work.record(Event::TrainingTold { persona });
    Ok(())
}

/// Who of an edition does not know yet how things stand, each once.
pub async fn untold(db: &impl super::Reading, edition: EditionId, now: Instant) -> Result<Vec<PersonaId>> {
    let all: Vec<Training> = super::all(db, edition).await?;
    let ahead = all.into_iter().filter(|one| !one.is_over(now)).collect();
    let days = store::days_in(db, ahead).await?;
    let mut who: Vec<PersonaId> =
        days.iter().filter(|day| !day.news(now).is_empty()).map(|day| day.seat.persona).collect();
    who.sort_unstable();
    who.dedup();
    Ok(who)
}

/// Somebody was forgotten: their seats are free.
pub async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    let days = store::days(work.db(), &[persona]).await?;
    store::remove(work, persona).await?;
    for day in days.iter().filter(|day| day.seat.standing() != Standing::Left) {
        work.record(Event::SeatLeft { training: day.training.id, persona });
        give_free(work, day.training.id).await?;
    }
    Ok(())
}
