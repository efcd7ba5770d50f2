//! What an edition came to, in numbers that name nobody: for the team and for
//! whoever paid for it. What people said about how they are is sealed, and not
//! in it; how many were asked and answered is.

mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Evaluation, Group, Line, Shown, Year};

use crate::board::{self, Stage};
use crate::stories;
use ::store::Db;
use base::{CampaignId, EditionId, Message, Result};
use people::ambassadors;
use people::applications::State;
use people::network::rounds;
use people::selection::outcomes::Kind;
use programme::campaigns;

/// One edition. Costs the same for few people and for many.
pub async fn of(db: &Db, edition: EditionId) -> Result<Evaluation> {
    let read = db.read();
    let board = board::of(db, edition).await?;
    // One group: beside a sum of those who sent theirs, how many only began could be worked out.
    let count = |state| board.applied.get(&state).copied().unwrap_or_default();
    let (told, untold) = store::outcomes(read, edition, count(State::Sent)).await?;
    let begun = [("evaluation-begun", count(State::Begun)), ("evaluation-untold", untold)];
    let told = Kind::ALL.iter().map(|kind| (outcome(*kind), told.get(kind).copied().unwrap_or_default()));
    let applied: Vec<(&'static str, u64)> = begun.into_iter().chain(told).collect();
    let people = Stage::ALL.iter().map(|stage| (stage.label(), board.count(*stage) as u64));
    let by_state = store::stories(read, edition).await?;
    let stories = stories::State::ALL.iter();
    let stories = stories.map(|state| (Message::new(state.key()), by_state.get(state).copied().unwrap_or_default()));
    let (answered, asked) = store::asked_how(read, edition).await?;
    let care = [("evaluation-answered", answered), ("evaluation-silent", asked.saturating_sub(answered))];
    let round = rounds::progress(read, edition).await?;
    let alumni = [
        (rounds::Answer::Yes.key(), round.yes),
        (rounds::Answer::NotThisTime.key(), round.not_this_time),
        (rounds::Answer::NotNow.key(), round.not_now),
        ("desk-alumni-silent", round.silent()),
    ];
    let counts = campaigns::counts(read, &[edition]).await?.remove(&edition).unwrap_or_default();
    let named = |of: &[(&'static str, u64)]| of.iter().map(|(key, count)| (Message::new(key), *count)).collect();
    let alumni: Vec<(&'static str, u64)> = alumni.into_iter().map(|(key, count)| (key, count as u64)).collect();
    Ok(Evaluation {
        groups: vec![
            Group::of_people("evaluation-applications", named(&applied)),
            Group::of_people("evaluation-people", people.collect()),
            Group::without_sum("evaluation-stories", stories.collect()),
            Group::of_people("evaluation-care", named(&care)),
            Group::of_people("evaluation-alumni", named(&alumni)),
            Group::of_things(
                "evaluation-around",
                named(&[("evaluation-partners", counts.partners), ("evaluation-events", counts.events)]),
            ),
        ],
    })
}

const fn outcome(kind: Kind) -> &'static str {
    match kind {
        Kind::Offered => "evaluation-offered",
        Kind::Reserve => "evaluation-reserve",
        Kind::NotNow => "evaluation-not-now",
        Kind::Declined => "evaluation-declined",
    }
}

/// Every edition of a campaign beside each other, newest first.
pub async fn across(db: &Db, campaign: CampaignId) -> Result<Vec<Year>> {
    let read = db.read();
    let mut editions = campaigns::editions(read, campaign).await?;
    editions.sort_by_key(|edition| std::cmp::Reverse(edition.days.first()));
    let ids: Vec<EditionId> = editions.iter().map(|edition| edition.id).collect();
    let people = ambassadors::counts(read, &ids).await?;
    let out = store::published(read, &ids).await?;
    let counts = campaigns::counts(read, &ids).await?;
    let year = |edition: campaigns::Edition| {
        let around = counts.get(&edition.id).copied().unwrap_or_default();
        Year {
            people: rules::alone(people.get(&edition.id).copied().unwrap_or_default()),
            stories: rules::alone(out.get(&edition.id).copied().unwrap_or_default()),
            partners: around.partners,
            events: around.events,
            edition,
        }
    };
    Ok(editions.into_iter().map(year).collect())
}
