//! The network: whoever took part in an edition and would like to hear of other
//! chances to speak. They are asked on their own page, it is never assumed, and
//! leaving is one tap that takes everything of it away. What is searched stands
//! in closed words; their own words are sealed with their key. Whoever paused,
//! is under 18 with nobody beside them, or did not name a medium is not found
//! for it.

mod model;
pub mod rounds;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Facets, Filter, Medium, Member, Profile, Topic, Words};
pub use store::{count, facets, find, list, of};

use crate::Keys;
use crate::bond::{self, ReadReason};
use ::store::Work;
use base::{Actor, Error, Event, PersonaId, Result};

const ABOUT: &str = "network";
/// More people than a network has.
const FILE_MOST: u64 = 10_000;

/// They would like to hear of other chances, or say anew what they would do.
/// `own` is every persona of theirs: they are in it once, by the one with which
/// they came first. Only they can say it.
pub async fn say(work: &mut Work, keys: &Keys, own: &[PersonaId], came_by: PersonaId, profile: &Profile) -> Result<()> {
    let profile = rules::check(profile)?;
    let person = bond::themself(work.db(), keys, came_by).await?;
    if !matches!(*work.actor(), Actor::Storyteller(acting, _) if acting == person) {
        return Err(Error::Missing);
    }
    let before = store::of(work.db(), own).await?;
    let persona = before.as_ref().map_or(came_by, |member| member.persona);
    let sealed = match profile.words.is_empty() {
        true => None,
        false => Some(bond::seal(work, keys, persona, ABOUT, ::store::wire(&profile.words)?.as_bytes()).await?),
    };
    store::keep(work, persona, before.is_none(), &profile, sealed).await?;
    work.record(match before {
        None => Event::NetworkJoined { persona },
        Some(_) => Event::NetworkChanged { persona },
    });
    Ok(())
}

/// Their own words, for them on their own page and for staff: a look by
/// anybody else is written down.
pub async fn words(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Words> {
    match store::sealed(work.db(), persona).await? {
        Some(sealed) => {
            let plain = bond::open(work, keys, persona, ABOUT, &sealed, ReadReason::Network).await?;
            serde_json::from_slice(&plain).map_err(Error::because("what somebody said about chances to speak"))
        }
        None => Ok(Words::default()),
    }
}

/// Those of a list who allow that their name and what they ticked stands in a
/// file, for a member of the staff who takes it along. It is written down where
/// each of them reads it; their own words are not in it.
pub async fn take_file(work: &mut Work, filter: &Filter) -> Result<Vec<Member>> {
    let staff = work.actor().staff().ok_or(Error::Missing)?;
    let filter = Filter { in_files: true, ..filter.clone() };
    let all = store::list(work.db(), &filter, work.now(), (0, FILE_MOST)).await?;
    let personas: Vec<PersonaId> = all.iter().map(|one| one.persona).collect();
    bond::note_looks(work, &personas, ReadReason::NetworkFile).await?;
    work.record(Event::NetworkTaken { staff });
    Ok(all)
}

/// They leave, and everything of it goes. No reason; again is no error.
pub async fn leave(work: &mut Work, own: &[PersonaId]) -> Result<()> {
    for persona in own {
        if store::remove(work, *persona).await? {
            work.record(Event::NetworkLeft { persona: *persona });
        }
    }
    Ok(())
}

/// After a restore: they left, or said something else, after the backup.
pub async fn leave_again(work: &mut Work, persona: PersonaId) -> Result<()> {
    crate::personas::find(work.db(), persona).await?;
    leave(work, &[persona]).await
}

/// With the person it goes.
pub(crate) async fn forget(work: &mut Work, persona: PersonaId) -> Result<()> {
    store::remove(work, persona).await.map(drop)
}
