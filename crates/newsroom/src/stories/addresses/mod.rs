//! The address of a story may hold a name: its editor chose it, or its title
//! gave it. Where the name may not be shown, pages hold the story back; here it
//! is given an address that says nothing, and the old one leads nowhere.

#[cfg(test)]
mod tests;

use super::model::Story;
use super::store::{self, Filter};
use ::store::Work;
use base::{Event, PersonaId, Result, Slug, StoryId};
use consent::{Answer, Element, Recipient};
use people::Keys;
use people::ledger;
use people::personas::{self, Persona, Shape};
use people::persons;

/// Stories in memory at once.
const AT_ONCE: u64 = 500;

/// Gives a story an address that says nothing. Links to the old one end.
pub async fn hide_address(work: &mut Work, story: StoryId) -> Result<Slug> {
    let story = store::find(work.db(), story).await?;
    let slug = free_slug(work, &story).await?;
    store::set_slug(work, story.id, &slug).await?;
    work.record(Event::StoryReaddressed { story: story.id, edition: story.edition });
    Ok(slug)
}

/// Changes how somebody appears, as [`persons::change_persona`] does; whoever
/// takes another name, or none, is not found by the one they had.
pub async fn change_persona(work: &mut Work, keys: &Keys, persona: PersonaId, shape: &Shape) -> Result<()> {
    let before = personas::find(work.db(), persona).await?;
    persons::change_persona(work, keys, persona, shape).await?;
    let after = personas::find(work.db(), persona).await?;
    if before.shows_the_name_of(&after) {
        return Ok(());
    }
    let theirs = Filter { persona: Some(persona), ..Filter::default() };
    let mut last = None;
    loop {
        let some = store::after(work.db(), &theirs, last, AT_ONCE).await?;
        let Some(end) = some.last() else { return Ok(()) };
        last = Some(end.id);
        for story in some.iter().filter(|story| before.is_named_in(story.slug.as_str())) {
            hide_address(work, story.id).await?;
        }
    }
}

/// Where a story becomes public and its name may not.
pub(super) async fn hide_unless_named(work: &mut Work, story: &Story, persona: &Persona) -> Result<()> {
    if persona.is_named_in(story.slug.as_str()) && !may_be_named(work, story).await? {
        hide_address(work, story.id).await?;
    }
    Ok(())
}

/// Nearly as pages see it: a name that they hold back for another reason is moved within the hour.
async fn may_be_named(work: &Work, story: &Story) -> Result<bool> {
    let now = work.now();
    let rows = ledger::grants(work.db(), story.id).await?;
    let said = |answer: Answer| {
        rows.iter().any(|row| {
            let anyone = matches!(row.grant.recipient, None | Some(Recipient::Anyone));
            row.grant.answer == answer && anyone && row.grant.elements.has(Element::Name) && row.is_live(now)
        })
    };
    Ok(said(Answer::Yes) && !said(Answer::No))
}

async fn free_slug(work: &Work, story: &Story) -> Result<Slug> {
    for _ in 0..8 {
        let slug = personas::random_slug(work.chance())?;
        if store::by_slug(work.db(), story.edition, &slug).await.is_err() {
            return Ok(slug);
        }
    }
    Err(base::Error::conflict("error-busy"))
}
