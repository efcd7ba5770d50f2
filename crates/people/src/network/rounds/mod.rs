//! Asking the network about an edition: each of them once, whether they would
//! like to take part again. Nothing is carried over: a yes makes nobody an
//! ambassador, and silence is no.

mod model;
mod store;

pub use model::{Answer, Ask, Progress, Round};
pub use store::{answers, asks, find, of, progress, round, to_ask};

use ::store::Work;
use base::{EditionId, Error, Event, Instant, PersonaId, Result};

/// Puts the question to these; to whom it was put before it is not put again.
/// The letters follow: see `newsroom::alumni`.
pub async fn put(work: &mut Work, edition: EditionId, personas: &[PersonaId]) -> Result<()> {
    if store::round(work.db(), edition).await?.is_none() {
        store::begin(work, edition).await?;
        work.record(Event::AlumniRoundBegun { edition });
    }
    store::put(work, edition, personas).await
}

/// The letter went, or somebody of the staff has to ask them.
pub async fn asked(work: &mut Work, edition: EditionId, persona: PersonaId, by_hand: bool) -> Result<()> {
    if store::asked(work, edition, persona, by_hand).await? {
        work.record(Event::AlumniAsked { edition, persona });
    }
    Ok(())
}

/// What they say, as often as they like; the last holds.
pub async fn answer(work: &mut Work, edition: EditionId, own: &[PersonaId], answer: Answer) -> Result<()> {
    let all = store::of(work.db(), own).await?;
    let ask = all.into_iter().find(|ask| ask.edition == edition).ok_or(Error::Missing)?;
    if ask.answer == Some(answer) {
        return Ok(());
    }
    store::answer(work, edition, ask.persona, answer).await?;
    let persona = ask.persona;
    work.record(match answer {
        Answer::Yes => Event::AlumniAccepted { edition, persona },
        Answer::NotThisTime | Answer::NotNow => Event::AlumniDeclined { edition, persona },
    });
    Ok(())
}

/// After a restore: a yes that they took back after the backup.
pub async fn decline_again(work: &mut Work, edition: EditionId, persona: PersonaId) -> Result<()> {
    answer(work, edition, &[persona], Answer::NotThisTime).await
}

/// Deletes questions that were put before this moment, with their answers.
pub async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    store::sweep(work, before).await
}
