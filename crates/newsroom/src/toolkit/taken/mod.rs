//! Which files partners took of the toolkit, those that show nobody as well:
//! for the desk, which asks who has what.

mod store;

pub(super) use self::store::insert;
pub use self::store::{count, held, list, taken_back};

use ::store::Work;
use base::jiff::tz::TimeZone;
use base::{DisclosureId, EditionId, Instant, KitItemId, Locale, PartnerId, Result};
use people::ledger::disclosures;
use programme::campaigns;
use render::card::{Format, Size};

/// Rows looked at together when old ones go.
const AT_ONCE: u64 = 500;

/// A file that a partner took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenFile {
    pub item: KitItemId,
    pub partner: PartnerId,
    /// The row of what was handed over; nothing where the file shows nobody.
    pub disclosure: Option<DisclosureId>,
    pub language: Locale,
    pub size: Size,
    pub format: Format,
    pub at: Instant,
}

/// Which of them are wished for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    pub partner: Option<PartnerId>,
    pub item: Option<KitItemId>,
    /// Only those that show somebody, or only those that show nobody.
    pub of_people: Option<bool>,
}

/// Forgets who took what of editions that were over before this moment. A file
/// of a person is remembered for as long as it may be used; the row of what was
/// handed over is no matter of this list, and stays.
pub async fn sweep(work: &mut Work, before: Instant) -> Result<u64> {
    let day = before.date_in(&TimeZone::UTC);
    let mut over = Vec::new();
    for campaign in campaigns::all(work.db()).await? {
        let editions = campaigns::editions(work.db(), campaign.id).await?;
        over.extend(editions.iter().filter(|edition| edition.days.last() < day).map(|edition| edition.id));
    }
    sweep_of(work, &over, before).await
}

async fn sweep_of(work: &mut Work, over: &[EditionId], before: Instant) -> Result<u64> {
    let mut gone = store::forget_nobodys(work, over, before).await?;
    let mut past = None;
    loop {
        let rows = store::of_people(work.db(), over, before, past, AT_ONCE).await?;
        let Some((last, _)) = rows.last() else { return Ok(gone) };
        past = Some(*last);
        let files: Vec<DisclosureId> = rows.iter().map(|(_, file)| *file).collect();
        let ended = disclosures::over(work.db(), &files, before).await?;
        let ended: Vec<_> = rows.iter().filter(|(_, file)| ended.contains(file)).map(|(row, _)| *row).collect();
        gone += store::forget(work, &ended).await?;
    }
}
