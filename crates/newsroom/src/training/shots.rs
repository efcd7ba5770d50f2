//! Of whom a photographer may take which picture in the room. What was never
//! agreed to is no; how somebody appears is the most that may be taken. Taking
//! a picture is not permission to use it: that is asked later, of the picture
//! itself.

use ::store::Db;
use base::{EditionId, PersonaId, Result};
use people::ledger::evidence;
use people::ledger::{self, Agreement, Kind};
use people::personas::PortraitForm;
use people::{ambassadors, young};
use programme::training::cards;

/// How much of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    NotAtAll,
    /// Their hands, or from behind.
    NoFace,
    Yes,
}

impl Limit {
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAtAll => "training-shot-not",
            Self::NoFace => "training-shot-no-face",
            Self::Yes => "training-shot-yes",
        }
    }
}

/// Somebody in the room, by the number and the words on their card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InTheRoom {
    pub number: usize,
    /// What they said stands on it; blank where they said nothing.
    pub card: String,
    pub limit: Limit,
}

/// The least of what stands on record about somebody. Under 18 no face is taken at all: whether one may be asked
/// for is decided story by story, with a guardian beside them.
pub fn limit(agreed: Option<Kind>, form: PortraitForm, rests: bool, is_young: bool) -> Limit {
    if rests || agreed != Some(Kind::Given) {
        return Limit::NotAtAll;
    }
    let most = match form {
        PortraitForm::Portrait => Limit::Yes,
        PortraitForm::FromBehind | PortraitForm::Silhouette | PortraitForm::Hands => Limit::NoFace,
        PortraitForm::Illustration | PortraitForm::None => Limit::NotAtAll,
    };
    if is_young { most.min(Limit::NoFace) } else { most }
}

/// Everybody of an edition in its order, numbered. Costs the same number of statements for one and for many.
pub async fn in_the_room(db: &Db, edition: EditionId) -> Result<Vec<InTheRoom>> {
    let read = db.read();
    let all: Vec<_> = ambassadors::list(read, edition).await?.into_iter().filter_map(|one| one.persona).collect();
    let ids: Vec<PersonaId> = all.iter().map(|persona| persona.id).collect();
    let agreed = evidence::last_said(read, &ids, Agreement::BeRecorded).await?;
    let resting = ledger::at_rest(read, &ids).await?;
    let young = young::of(read, ids.iter().copied()).await?;
    let mut cards = cards::of(read, &ids).await?;
    let now = db.now();
    let one = |(at, persona): (usize, &people::personas::Persona)| {
        let id = persona.id;
        let is_young = young.get(&id).is_some_and(|young| young.is_young(now));
        let form = persona.for_staff().portrait_form;
        InTheRoom {
            number: at + 1,
            card: cards.remove(&id).unwrap_or_default(),
            limit: limit(agreed.get(&id).copied(), form, resting.contains(&id), is_young),
        }
    };
    Ok(all.iter().enumerate().map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_of_what_was_agreed_and_how_they_appear() {
        use PortraitForm::{FromBehind, Hands, Illustration, None as Hidden, Portrait, Silhouette};
        for (agreed, form, rests, is_young, wanted) in [
            (Some(Kind::Given), Portrait, false, false, Limit::Yes),
            (Some(Kind::Given), Portrait, false, true, Limit::NoFace),
            (Some(Kind::Given), Portrait, true, false, Limit::NotAtAll),
            (Some(Kind::Refused), Portrait, false, false, Limit::NotAtAll),
            (Some(Kind::Withdrawn), Portrait, false, false, Limit::NotAtAll),
            (None, Portrait, false, false, Limit::NotAtAll),
            (Some(Kind::Given), FromBehind, false, false, Limit::NoFace),
            (Some(Kind::Given), Hands, false, false, Limit::NoFace),
            (Some(Kind::Given), Silhouette, false, true, Limit::NoFace),
            (Some(Kind::Given), Illustration, false, false, Limit::NotAtAll),
            (Some(Kind::Given), Hidden, false, false, Limit::NotAtAll),
        ] {
            assert_eq!(limit(agreed, form, rests, is_young), wanted, "{agreed:?} {form} {rests} {is_young}");
        }
    }
}
