//! What a teller said about a finished story by phone, on paper, in person or
//! in a recording, written down by somebody on the staff. It is the same
//! answer to the same round as by their own link, bound to the same bytes and
//! given after the same notice; the pause holds, as nobody but the person can
//! give it up. Whoever writes it down obtained it, so somebody else has to
//! clear the work; and the person reads on their own page who wrote what.

#[cfg(test)]
mod tests;

use super::reviews::{self, approve, defer_as, refuse_as};
use super::store;
use ::store::Work;
use base::{Error, NoticeId, Result, ReviewId};
use consent::Fingerprint;
use people::Keys;
use people::ledger::notices::{self, Telling};
use people::ledger::receipts::{self, Issued, NewReceipt};
use people::ledger::{Answers, Aside, By, How, Method, evidence};
use people::young;
use programme::campaigns;

/// What they said to the whole of it.
#[derive(Debug, Clone, Copy)]
pub enum Said<'a> {
    Yes(&'a Answers),
    No,
    NotNow,
}

/// An answer to be written down.
#[derive(Debug, Clone)]
pub struct Noted<'a> {
    pub review: ReviewId,
    /// The versions that were read to them, as the form showed them.
    pub seen: &'a [Fingerprint],
    pub said: Said<'a>,
    /// What they were told before, where a notice is in use.
    pub notice: Option<NoticeId>,
    pub how: How,
    pub aside: Aside,
}

/// Writes it down, and gives a receipt with a code to hand to the person.
/// "Not now" has none: nothing was answered.
pub async fn note(work: &mut Work, keys: &Keys, new: &Noted<'_>) -> Result<Option<Issued>> {
    let by_staff = work.actor().staff().is_some();
    let heard = matches!(new.how.method, Some(method) if method != Method::Link);
    if !by_staff || !heard || !matches!(new.how.by, By::Person | By::Support) {
        return Err(Error::refused("people-not-their-act"));
    }
    let review = reviews::store::review(work.db(), new.review).await?;
    let story = store::find(work.db(), review.story).await?;
    if young::is_young(work.db(), story.persona, work.now()).await? {
        // Both say it for themselves, each by their own link.
        return Err(Error::refused("error-note-young"));
    }
    let edition = campaigns::edition(work.db(), story.edition).await?;
    let how = evidence::with_aside(work, keys, story.persona, new.how.clone(), &new.aside).await?;
    let language = how.language.unwrap_or(review.locale);
    match new.said {
        Said::NotNow => {
            defer_as(work, new.review, &how).await?;
            return Ok(None);
        }
        Said::No => refuse_as(work, keys, new.review, &how).await?,
        Said::Yes(answers) => {
            let place = (edition.campaign, edition.id);
            let party = consent::Party::Person;
            let telling = notices::telling(work.db(), party, place, story.persona, story.id, language).await?;
            if let Telling::NotYet(current) = telling {
                let told = new.notice.ok_or(Error::invalid("notice", "error-required"))?;
                if notices::find(work.db(), told).await?.version != current.notice.version {
                    return Err(Error::invalid("notice", "people-notice-replaced"));
                }
                notices::explain(work, story.persona, story.id, told, &how).await?;
            }
            approve(work, keys, new.review, new.seen, answers, how).await?;
        }
    }
    let receipt = NewReceipt {
        persona: story.persona,
        work: story.id,
        campaign: edition.campaign,
        edition: edition.id,
        language,
    };
    receipts::issue(work, keys, &receipt).await.map(Some)
}
