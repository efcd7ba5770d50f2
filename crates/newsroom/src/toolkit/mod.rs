//! The toolkit: what partners may post, when, in which words. An editor adds
//! items, releases and takes them back, and plans the days; what an audience
//! sees is computed from what each person permits that audience, by name.
//!
//! How it is used:
//! - the desk: [`add`], [`change`], [`release`], [`recall`], [`plan_day`], and
//!   [`store::list`] with [`store::plan`] to show what there is;
//! - anything that shows or sends: [`kit`], for one [`Audience`]. Its values
//!   about a person are [`Out::Cleared`] and hold nothing that was refused. An
//!   audience of `Anyone` is the public page, and has nothing of a person;
//! - [`cards::draw`] makes the picture of a telling, [`files`] hands it to a
//!   partner with a row, a code and rights in it, [`ahead`] draws it beforehand.

pub mod ahead;
mod captions;
pub mod cards;
mod described;
pub mod files;
mod kit;
mod model;
mod networks;
pub mod rooms;
pub mod rules;
mod shown;
pub mod store;
pub mod taken;
#[cfg(test)]
mod tests;

pub use captions::{Caption, Missing};
pub use kit::{kit, rehearse};
pub use model::{Audience, Design, Draft, Item, ItemState, Letters, Planned, Room, Source, Subject};
pub use networks::Network;
pub use render::card::{Format, Size};
pub use shown::{Coming, Face, Kit, Offer, Out, Telling};

use crate::stories;
use ::store::Work;
use base::jiff::civil::Date;
use base::{EditionId, Error, Event, Invalid, KitItemId, Message, Result};
use people::ledger::disclosures;
use people::{Keys, ambassadors};
use programme::{campaigns, events};

/// Adds an item. Nobody sees it before it is released.
pub async fn add(work: &mut Work, edition: EditionId, draft: &Draft) -> Result<KitItemId> {
    campaigns::edition(work.db(), edition).await?;
    let draft = check(work, edition, draft).await?;
    let item = KitItemId::new(work.chance());
    store::insert(work, item, edition, &draft).await?;
    work.record(Event::KitItemAdded { edition, item });
    Ok(item)
}

/// Changes an item, for everyone who may see it, at once.
pub async fn change(work: &mut Work, item: KitItemId, draft: &Draft) -> Result<()> {
    let before = store::find(work.db(), item).await?;
    if draft.seen.is_some_and(|seen| seen != before.revision) {
        return Err(Error::conflict("programme-conflict"));
    }
    let draft = check(work, before.edition, draft).await?;
    store::update(work, &before, &draft).await?;
    work.record(Event::KitItemChanged { edition: before.edition, item });
    Ok(())
}

/// Lets an item be seen, from its moment on, by whoever is permitted. Also one
/// that was taken back.
pub async fn release(work: &mut Work, item: KitItemId) -> Result<()> {
    let before = store::find(work.db(), item).await?;
    if before.released_at.is_some() && before.recalled_at.is_none() {
        return Ok(());
    }
    store::set_released(work, item).await?;
    work.record(Event::KitItemReleased { edition: before.edition, item });
    Ok(())
}

/// Takes an item back from everyone. Rooms say that it is withdrawn, and
/// whoever holds files of a person that were taken from it is asked for them
/// back, as after a withdrawal.
pub async fn recall(work: &mut Work, keys: &Keys, item: KitItemId) -> Result<()> {
    let before = store::find(work.db(), item).await?;
    if store::set_recalled(work, item).await? {
        work.record(Event::KitItemRecalled { edition: before.edition, item });
        let held = taken::held(work.db(), item).await?;
        disclosures::ask_back(work, keys, &held).await?;
    }
    Ok(())
}

/// Plans what is posted on a day, in this order; an empty list clears the day.
pub async fn plan_day(work: &mut Work, edition: EditionId, day: Date, items: &[KitItemId]) -> Result<()> {
    let mut once: Vec<KitItemId> = Vec::new();
    for item in items {
        if !once.contains(item) {
            once.push(*item);
        }
    }
    if once.len() > rules::A_DAY_MOST {
        return Err(Error::invalid("items", Message::new("error-too-many").with("most", rules::A_DAY_MOST)));
    }
    if store::of_edition(work, edition, &once).await? != once.len() {
        return Err(Error::invalid("items", "error-unknown-choice"));
    }
    store::write_day(work, edition, day, &once).await?;
    work.record(Event::KitPlanned { edition });
    Ok(())
}

/// What a draft cannot know by itself: that its subject is of this edition,
/// and that words about nobody name nobody.
async fn check(work: &Work, edition: EditionId, draft: &Draft) -> Result<Draft> {
    let draft = rules::tidy(draft)?;
    let mut invalid = Invalid::new();
    match draft.subject {
        Subject::Story { story, quote } => match stories::store::find(work.db(), story).await {
            Ok(story) if story.edition == edition => {
                let newest = stories::store::newest(work.db(), &story).await?;
                let has = |number: usize| newest.iter().any(|version| version.content.quotes.len() > number);
                if quote.is_some_and(|number| !has(number)) {
                    invalid.add("quote", "error-unknown-choice");
                }
            }
            Ok(_) | Err(Error::Missing) => invalid.add("subject", "error-unknown-choice"),
            Err(error) => return Err(error),
        },
        Subject::Event(event) => match events::find(work.db(), event).await {
            Ok(event) if event.edition == edition => {}
            Ok(_) | Err(Error::Missing) => invalid.add("subject", "error-unknown-choice"),
            Err(error) => return Err(error),
        },
        Subject::Edition => {}
    }
    let told = ambassadors::list(work.db(), edition).await?;
    let personas = told.iter().filter_map(|one| one.persona.as_ref());
    let names: Vec<&str> =
        personas.flat_map(|persona| persona.for_staff().display_name.iter().map(|(_, name)| name)).collect();
    for (field, text) in [("words", &draft.words), ("captions", &draft.captions)] {
        if let Some(name) = rules::names_somebody(text, names.iter().copied()) {
            invalid.add(field, Message::new("kit-error-names").with("name", name));
        }
    }
    invalid.check()?;
    Ok(draft)
}
