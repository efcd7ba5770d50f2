//! The campaign and its editions: opened, planned, shown, put into the archive.
//! An edition's state follows from what happened to it and is never typed, and
//! its counts come from records. An archived edition keeps its look for ever.

mod filled;
mod input;
pub mod milestones;
mod model;
mod recurrence;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{
    all, archive, by_slug, counts, current, default, edition, edition_by_slug, editions, find, hashtag, hashtag_by_tag,
    hashtag_uses, hashtags, notes, public, theme, themes, wearing,
};
pub use filled::look_fields;
pub use input::*;
pub use model::*;
pub use recurrence::*;

use crate::index;
use ::store::Work;
use base::{CampaignId, EditionId, Error, Event, HashtagId, NoteId, Result, ThemeId};
use look::Look;

/// At most so many hashtags on an edition: more than a handful is noise.
const MOST_HASHTAGS: usize = 6;

/// Opens a campaign. The first one is the default.
pub async fn open(work: &mut Work, draft: &CampaignDraft) -> Result<CampaignId> {
    rules::campaign_slug(&draft.slug).map_err(|message| Error::invalid("slug", message))?;
    let campaign = CampaignId::new(work.chance());
    store::insert_campaign(work, campaign, draft).await?;
    work.record(Event::CampaignOpened { campaign });
    Ok(campaign)
}

/// Changes a campaign. Its address stays once an edition was shown there; a new rule moves no edition.
pub async fn change(work: &mut Work, campaign: CampaignId, draft: &CampaignDraft) -> Result<()> {
    rules::campaign_slug(&draft.slug).map_err(|message| Error::invalid("slug", message))?;
    let now = find(work.db(), campaign).await?;
    unchanged_since(draft.seen, now.revision)?;
    if draft.slug != now.slug && editions(work.db(), campaign).await?.iter().any(Edition::is_public) {
        return Err(Error::invalid("slug", "programme-error-slug-public"));
    }
    store::update_campaign(work, &now, draft).await?;
    work.record(Event::CampaignChanged { campaign });
    Ok(())
}

/// Makes this the campaign that `/` shows.
pub async fn make_default(work: &mut Work, campaign: CampaignId) -> Result<()> {
    find(work.db(), campaign).await?;
    store::set_default(work, campaign).await?;
    work.record(Event::CampaignChanged { campaign });
    Ok(())
}

/// Plans an edition. Milestones that it starts with wait for review.
pub async fn plan(work: &mut Work, campaign: CampaignId, draft: &EditionDraft, start: Start) -> Result<EditionId> {
    find(work.db(), campaign).await?;
    check(work, campaign, draft).await?;
    let mut seed = [0u8; 8];
    work.chance().fill(&mut seed);
    let seed = u64::from_le_bytes(seed) >> 11;
    let look = match start {
        Start::From(earlier) => rules::next_look(&earlier_edition(work, campaign, earlier).await?.look, seed),
        Start::Blank | Start::Usual => Look::suggest(seed),
    };
    let edition = EditionId::new(work.chance());
    store::insert_edition(work, (edition, campaign), draft, &look).await?;
    match start {
        Start::Blank => {}
        Start::Usual => milestones::begin_with_usual(work, edition).await?,
        Start::From(earlier) => milestones::clone_from(work, earlier, edition).await?,
    }
    index::edition(work, edition).await?;
    work.record(Event::EditionPlanned { edition });
    Ok(edition)
}

/// Changes an edition's words and days. Its address stays once it was shown.
pub async fn change_edition(work: &mut Work, edition: EditionId, draft: &EditionDraft) -> Result<()> {
    let now = store::edition(work.db(), edition).await?;
    unchanged_since(draft.seen, now.revision)?;
    check(work, now.campaign, draft).await?;
    if draft.slug != now.slug && now.is_public() {
        return Err(Error::invalid("slug", "programme-error-slug-public"));
    }
    store::update_edition(work, &now, draft).await?;
    changed(work, edition).await
}

/// Gives an edition its look. Refused once it is in the archive.
pub async fn set_look(work: &mut Work, edition: EditionId, look: Look) -> Result<()> {
    let now = store::edition(work.db(), edition).await?;
    if now.state() == EditionState::Archived {
        return Err(Error::refused("programme-refused-look-frozen"));
    }
    rules::look_holds(&look).map_err(|message| Error::invalid("palette", message))?;
    store::write_look(work, &now, &look).await?;
    work.record(Event::EditionChanged { edition });
    Ok(())
}

/// Sets an edition's hashtags, in the order in which they are shown.
pub async fn set_hashtags(work: &mut Work, edition: EditionId, hashtags: &[HashtagId]) -> Result<()> {
    let now = store::edition(work.db(), edition).await?;
    let mut once: Vec<HashtagId> = Vec::new();
    for hashtag in hashtags {
        if !once.contains(hashtag) {
            once.push(*hashtag);
        }
    }
    if once.len() > MOST_HASHTAGS {
        let message = base::Message::new("programme-error-hashtags").with("most", MOST_HASHTAGS);
        return Err(Error::invalid("hashtags", message));
    }
    store::write_hashtags(work, &now, &once).await?;
    changed(work, edition).await
}

/// Shows an edition to everyone. Refused while a milestone that was taken over waits for review.
pub async fn open_edition(work: &mut Work, edition: EditionId) -> Result<()> {
    let now = store::edition(work.db(), edition).await?;
    if now.state() != EditionState::Planned {
        return Err(Error::refused("programme-refused-already-open"));
    }
    let waiting = milestones::unreviewed(work.db(), edition).await?;
    if waiting > 0 {
        return Err(Error::refused(base::Message::new("programme-refused-unreviewed").with("count", waiting)));
    }
    store::write_opened(work, &now).await?;
    index::edition_with_all(work, edition).await?;
    work.record(Event::EditionOpened { edition });
    Ok(())
}

/// Puts an edition into the archive, where its look stays as it is. Refused before its last day is over.
pub async fn archive_edition(work: &mut Work, edition: EditionId) -> Result<()> {
    let now = store::edition(work.db(), edition).await?;
    if now.state() != EditionState::Open {
        return Err(Error::refused("programme-refused-not-open"));
    }
    let campaign = find(work.db(), now.campaign).await?;
    if rules::phase(now.days, work.now(), &campaign.zone) != Phase::After {
        return Err(Error::refused("programme-refused-not-over"));
    }
    store::write_archived(work, &now).await?;
    work.record(Event::EditionArchived { edition });
    Ok(())
}

pub async fn add_theme(work: &mut Work, campaign: CampaignId, draft: &ThemeDraft) -> Result<ThemeId> {
    find(work.db(), campaign).await?;
    let theme = ThemeId::new(work.chance());
    store::insert_theme(work, (theme, campaign), draft).await?;
    work.record(Event::ThemeAdded { theme });
    Ok(theme)
}

/// Changes a theme, for every edition that has it.
pub async fn change_theme(work: &mut Work, theme: ThemeId, draft: &ThemeDraft) -> Result<()> {
    store::theme(work.db(), theme).await?;
    store::update_theme(work, theme, draft).await?;
    for edition in store::editions_with(work, theme).await? {
        index::edition(work, edition).await?;
        work.record(Event::EditionChanged { edition });
    }
    work.record(Event::ThemeChanged { theme });
    Ok(())
}

/// Adds a hashtag. Two that networks take for the same are one.
pub async fn add_hashtag(work: &mut Work, draft: &HashtagDraft) -> Result<HashtagId> {
    let hashtag = HashtagId::new(work.chance());
    store::insert_hashtag(work, hashtag, draft).await?;
    work.record(Event::HashtagAdded { hashtag });
    Ok(hashtag)
}

/// Writes down what is known of a hashtag: since when it is in use, and by whom first.
pub async fn note_history(work: &mut Work, hashtag: HashtagId, draft: &HistoryDraft) -> Result<()> {
    store::hashtag(work.db(), hashtag).await?;
    store::update_hashtag(work, hashtag, draft).await?;
    noted(work, hashtag).await
}

/// Notes that somebody else uses a hashtag.
pub async fn note_use(work: &mut Work, hashtag: HashtagId, draft: &UseDraft) -> Result<()> {
    store::insert_use(work, hashtag, draft).await?;
    noted(work, hashtag).await
}

/// Takes out such a note, where it was wrong.
pub async fn drop_use(work: &mut Work, hashtag: HashtagId, one: NoteId) -> Result<()> {
    store::delete_use(work, hashtag, one).await?;
    noted(work, hashtag).await
}

/// The pages of every edition that wears it say what is known of it.
async fn noted(work: &mut Work, hashtag: HashtagId) -> Result<()> {
    for edition in store::wearing(work.db(), hashtag).await? {
        work.record(Event::EditionChanged { edition });
    }
    work.record(Event::HashtagNoted { hashtag });
    Ok(())
}

/// Adds a note to an edition's record.
pub async fn note(work: &mut Work, edition: EditionId, draft: &NoteDraft) -> Result<NoteId> {
    store::edition(work.db(), edition).await?;
    let note = NoteId::new(work.chance());
    store::insert_note(work, note, edition, draft).await?;
    work.record(Event::EditionChanged { edition });
    Ok(note)
}

/// What a draft cannot know by itself.
async fn check(work: &Work, campaign: CampaignId, draft: &EditionDraft) -> Result<()> {
    rules::edition_slug(&draft.slug).map_err(|message| Error::invalid("slug", message))?;
    let Some(theme) = draft.theme else { return Ok(()) };
    match store::theme(work.db(), theme).await {
        Ok(theme) if theme.campaign == campaign => Ok(()),
        Ok(_) | Err(Error::Missing) => Err(Error::invalid("theme", "error-unknown-choice")),
        Err(error) => Err(error),
    }
}

async fn earlier_edition(work: &Work, campaign: CampaignId, edition: EditionId) -> Result<Edition> {
    match store::edition(work.db(), edition).await {
        Ok(earlier) if earlier.campaign == campaign => Ok(earlier),
        Ok(_) | Err(Error::Missing) => Err(Error::invalid("from", "error-unknown-choice")),
        Err(error) => Err(error),
    }
}

async fn changed(work: &mut Work, edition: EditionId) -> Result<()> {
    index::edition(work, edition).await?;
    work.record(Event::EditionChanged { edition });
    Ok(())
}

/// Nobody overwrites what they have not seen.
pub(crate) fn unchanged_since(seen: Option<i64>, revision: i64) -> Result<()> {
    match seen {
        Some(seen) if seen != revision => Err(Error::conflict("programme-conflict")),
        _ => Ok(()),
    }
}
