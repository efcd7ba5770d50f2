//! Pictures and recordings, as far as stories have a say in what becomes of them.

use super::store;
use crate::media;
use ::store::Work;
use base::{Error, MediaId, Result};
use people::personas;

/// Says what a picture shows, who made it and what must stay in sight. Whose
/// name stands beside a picture and which part of it every card shows were seen
/// by whoever was asked about it, and are as they saw them from then on.
///
/// # Errors
/// `Invalid` beside what would change.
pub async fn describe_media(work: &mut Work, media: MediaId, description: &media::Description) -> Result<()> {
    let before = media::store::find(work.db(), media).await?;
    let changed = [
        ("credit", crate::words::clean(&description.credit) != before.credit),
        ("focal", description.focal != before.focal),
    ];
    if changed.iter().any(|(_, changed)| *changed) && was_sent(work, media).await? {
        let mut invalid = base::Invalid::new();
        for (field, _) in changed.iter().filter(|(_, changed)| *changed) {
            invalid.add(field, "media-asked-about");
        }
        invalid.check()?;
    }
    media::describe(work, media, description).await
}

/// Whether a version that shows this picture went to its teller.
async fn was_sent(work: &Work, media: MediaId) -> Result<bool> {
    let personas = personas::with_portrait(work.db(), media).await?;
    store::was_sent_with(work.db(), media, &personas).await
}

/// Takes a picture or recording out for good. Refused while a public story
/// shows it. Returns the keys whose bytes the caller removes after the commit.
pub async fn purge_media(work: &mut Work, media: MediaId) -> Result<Vec<String>> {
    if !store::public_with_media(work.db(), media).await?.is_empty() {
        return Err(Error::refused("media-purge-shown"));
    }
    // What people were told stays as it was, the sound included.
    if people::ledger::notices::is_read_by(work.db(), media).await? {
        return Err(Error::refused("media-purge-notice"));
    }
    media::purge(work, media).await
}
