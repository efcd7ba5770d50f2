//! The desk's lists of what is asked again.

use super::store::{asked_by_hand, ending as ending_rows, newcomers as joined};
use super::{Newcomer, Pending, is_living, put, rules};
use ::store::Db;
use base::{EditionId, GrantId, Instant, Result, StoryId};
use people::ledger::asks::{self, AskAbout};
use people::ledger::{self, GrantRow};
use programme::campaigns;
use programme::listing::Listing;
use std::collections::{BTreeSet, HashMap};

/// A page of what ends within so many days, the first to end first, and how far asking about it has come.
pub async fn ending(db: &Db, days: i64, page: u64) -> Result<Listing<Pending>> {
    let now = db.now();
    let found = ending_rows(db.read(), (now, now.plus_days(days)), page).await?;
    let grants = grants_of(db, &found.rows).await?;
    let rows = put(db, &grants, now).await?;
    Ok(Listing { rows, total: found.total, page: found.page })
}

/// A page of the questions that somebody of the staff has to put in person, the oldest first.
pub async fn by_hand(db: &Db, page: u64) -> Result<Listing<Pending>> {
    let now = db.now();
    let living: Vec<EditionId> = living(db).await?.into_iter().map(|(edition, _)| edition).collect();
    let found = asked_by_hand(db.read(), (now, now.plus_days(rules::FIRST_DAYS)), &living, page).await?;
    let works: Vec<StoryId> = found.rows.iter().map(|(work, _)| *work).collect::<BTreeSet<_>>().into_iter().collect();
    let stories = super::stories_of(db, &works).await?;
    let asked = asks::of_works(db.read(), &works).await?;
    let grants = ledger::grants_of(db.read(), &works).await?;
    let ends: HashMap<GrantId, Option<Instant>> = grants.iter().map(|row| (row.id, row.grant.until)).collect();
    let one = |(work, about): &(StoryId, AskAbout)| {
        let story = stories.get(work)?;
        let ask = asked.iter().find(|ask| ask.work == *work && ask.about == *about)?;
        let ends_at = match about {
            AskAbout::Partner(_) => None,
            AskAbout::Ending(grant) | AskAbout::EndingLast(grant) => ends.get(grant).copied().flatten(),
        };
        let (persona, edition) = (story.persona, story.edition);
        Some(Pending { work: *work, persona, edition, about: *about, due_at: ask.asked_at, ends_at, asked: Some(*ask) })
    };
    Ok(Listing { rows: found.rows.iter().filter_map(one).collect(), total: found.total, page: found.page })
}

/// Partners that joined after people had answered.
pub async fn newcomers(db: &Db) -> Result<Vec<Newcomer>> {
    let living = living(db).await?;
    let ids: Vec<EditionId> = living.iter().map(|(edition, _)| *edition).collect();
    let mut found = joined(db.read(), db.now(), &ids).await?;
    let hours: HashMap<EditionId, i64> = living.into_iter().collect();
    for one in &mut found {
        let gather = hours.get(&one.edition).copied().unwrap_or_default();
        one.next = one.next.and_then(|since| rules::goes_out(&[(one.partner, since)], gather));
    }
    Ok(found)
}

/// The living editions, and for how many hours newcomers are gathered there.
async fn living(db: &Db) -> Result<Vec<(EditionId, i64)>> {
    let mut all = Vec::new();
    for campaign in campaigns::all(db.read()).await? {
        let editions = campaigns::editions(db.read(), campaign.id).await?;
        let living = editions.iter().filter(|edition| is_living(edition));
        all.extend(living.map(|edition| (edition.id, campaign.asking.gather_hours)));
    }
    Ok(all)
}

/// The answers themselves, in the order of the list.
async fn grants_of(db: &Db, listed: &[(StoryId, GrantId)]) -> Result<Vec<GrantRow>> {
    let works: Vec<StoryId> = listed.iter().map(|(work, _)| *work).collect::<BTreeSet<_>>().into_iter().collect();
    let rows = ledger::grants_of(db.read(), &works).await?;
    let mut by_id: HashMap<GrantId, GrantRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(listed.iter().filter_map(|(_, grant)| by_id.remove(grant)).collect())
}
