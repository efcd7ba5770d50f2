//! A guardian beside a teller under 18: asked by a link of their own about the
//! same versions, after the same notice, with the same questions. Nothing is
//! shown that the two did not both say yes to, and a no needs nobody's help.
//! On the day the teller turns 18 it is theirs alone, and asked again.

pub(super) mod store;
#[cfg(test)]
mod tests;

pub use store::{GuardianRound, round, rounds};

use super::model::{Content, Review, ReviewAnswer, State, Story};
use super::reviews::{REVIEW_DAYS, bound_as_seen, newest};
use super::{publish_if_cleared, store as stories, submit, take_down};
use ::store::Work;
use base::{Error, Event, PersonaId, Result, ReviewId, VersionId};
use consent::{Element, Fingerprint, Set};
use people::Keys;
use people::ledger::{self, About, Answers, By, How, Kind, Method, disclosures, evidence, notices};
use people::links::{self, Issued, NewLink, Purpose};
use people::personas::{self, Persona, VoiceForm};
use people::young;
use programme::campaigns;

/// What of this would tell strangers who the teller is.
fn telling(content: &Content, persona: &Persona) -> Set<Element> {
    let shape = persona.for_staff();
    let own_voice = content.recording.is_some() && !matches!(shape.voice_form, VoiceForm::Altered | VoiceForm::Actor);
    let told = [(Element::Place, !content.place.is_empty()), (Element::Voice, own_voice)];
    let told = told.into_iter().filter(|(_, told)| *told).map(|(element, _)| element).collect::<Set<_>>();
    personas::rules::telling(shape).union(told)
}

/// Whether a teller under 18 may be asked about this: somebody stands beside
/// them, and what would tell strangers who they are was opened first.
pub(super) async fn may_be_asked(work: &Work, persona: &Persona, versions: &[super::Version]) -> Result<()> {
    let young = young::of(work.db(), [persona.id]).await?.remove(&persona.id);
    let Some(young) = young.filter(|young| young.is_young(work.now())) else { return Ok(()) };
    if !young.has_guardian {
        return Err(Error::refused("error-guardian-missing"));
    }
    let shown = versions.iter().fold(Set::EMPTY, |all, version| all.union(telling(&version.content, persona)));
    if !young::closed_of(shown, &young::asking(work.db(), persona.id).await?).is_empty() {
        return Err(Error::refused("error-young-closed"));
    }
    Ok(())
}

/// Makes the guardian's link for a round; an earlier one ends. Only the newest
/// round, and only while the teller is under 18.
pub async fn ask_guardian(work: &mut Work, keys: &Keys, review: ReviewId) -> Result<Issued> {
    let (review, story) = newest(work, review).await?;
    let young = young::of(work.db(), [story.persona]).await?.remove(&story.persona);
    match young.filter(|young| young.is_young(work.now())) {
        None => return Err(Error::refused("error-guardian-not-needed")),
        Some(young) if !young.has_guardian => return Err(Error::refused("error-guardian-missing")),
        Some(_) => {}
    }
    links::revoke_all(work, Purpose::Guardian, &review.id.to_string()).await?;
    store::ask(work, review.id).await?;
    work.record(Event::GuardianAsked { story: story.id, review: review.id });
    link(work, keys, review.id).await
}

pub(super) async fn link(work: &mut Work, keys: &Keys, review: ReviewId) -> Result<Issued> {
    let subject = review.to_string();
    let lives_seconds = REVIEW_DAYS * 86_400;
    let new = NewLink { purpose: Purpose::Guardian, subject, lives_seconds, single_use: false };
    links::issue(work, keys, &new).await
}

/// The guardian says yes or no to each use of exactly these versions, as often
/// as they like; what they say last holds. `seen` are the fingerprints that
/// their page showed.
pub async fn approve_beside(
    work: &mut Work,
    keys: &Keys,
    review: ReviewId,
    seen: &[Fingerprint],
    answers: &Answers,
    how: &How,
) -> Result<()> {
    let (review, story) = asked(work, review).await?;
    // What the teller answered is not theirs to learn: a no of the teller stands, whatever is said beside it.
    if story.state == State::Withdrawn {
        return Err(Error::refused("error-story-withdrawn"));
    }
    let persona = personas::find(work.db(), story.persona).await?;
    let versions = stories::versions(work.db(), &review.versions).await?;
    let bound = bound_as_seen(&versions, &persona, seen)?;
    let edition = campaigns::edition(work.db(), story.edition).await?;
    let campaign = campaigns::find(work.db(), edition.campaign).await?;
    // Theirs ends like the teller's: the page that they answered on said when.
    let ends = crate::windows::ends(&edition, &campaign, work.now());
    let how = how.clone().by(By::Guardian);
    let how = notices::before_yes(work, (campaign.id, story.edition), persona.id, story.id, how).await?;
    for (version, fingerprint) in &bound {
        ledger::approve(work, story.id, persona.id, *version, *fingerprint, &how).await?;
    }
    let languages = versions.iter().map(|version| version.language).collect();
    ledger::record_answers(work, story.id, persona.id, &Answers { languages, ends, ..answers.clone() }, &how).await?;
    answered(work, &review, ReviewAnswer::Approved).await?;
    if matches!(story.state, State::Approved | State::Published) {
        publish_if_cleared(work, &story, &persona).await?;
    }
    // A file that went out by what they say no to now is asked back.
    disclosures::recall(work, keys, story.id).await.map(drop)
}

/// The guardian says no to the whole of it. What they had said yes to is over.
pub async fn refuse_beside(work: &mut Work, keys: &Keys, review: ReviewId, how: &How) -> Result<()> {
    let (review, story) = asked(work, review).await?;
    let how = how.clone().by(By::Guardian);
    evidence::note(work, Kind::Refused, story.persona, &About::work(story.id), &how).await?;
    ledger::withdraw(work, story.id, story.persona, &how).await?;
    answered(work, &review, ReviewAnswer::Refused).await?;
    disclosures::recall(work, keys, story.id).await.map(|_| ())
}

/// The guardian takes the story down. To show it again takes the teller, and
/// then a yes of the guardian once more.
pub async fn take_back_beside(work: &mut Work, keys: &Keys, review: ReviewId, how: &How) -> Result<()> {
    let (review, story) = asked(work, review).await?;
    take_down(work, keys, story.id, how.clone().by(By::Guardian)).await?;
    answered(work, &review, ReviewAnswer::Refused).await
}

async fn answered(work: &mut Work, review: &Review, answer: ReviewAnswer) -> Result<()> {
    store::answer(work, review.id, answer).await?;
    work.record(Event::GuardianAnswered { story: review.story, review: review.id });
    Ok(())
}

/// A round that a guardian may answer: the newest, of somebody under 18.
async fn asked(work: &Work, review: ReviewId) -> Result<(Review, Story)> {
    let (review, story) = newest(work, review).await?;
    if !young::is_young(work.db(), story.persona, work.now()).await? {
        return Err(Error::refused("error-guardian-not-needed"));
    }
    store::round(work.db(), review.id).await?.ok_or(Error::Missing)?;
    Ok((review, story))
}

/// Ends the guardian's link of a round.
pub async fn end_link(work: &mut Work, review: ReviewId) -> Result<()> {
    let review = stories::review(work.db(), review).await?;
    links::revoke_all(work, Purpose::Guardian, &review.id.to_string()).await?;
    work.record(Event::GuardianLinkRevoked { story: review.story, review: review.id });
    Ok(())
}

/// Ends every link by which somebody stood beside this teller: it is somebody
/// else now, or nobody any more.
pub async fn end_links(work: &mut Work, persona: PersonaId) -> Result<()> {
    let filter = stories::Filter { persona: Some(persona), ..Default::default() };
    for story in stories::list(work.db(), &filter, u64::MAX >> 1, 0).await? {
        for review in stories::reviews(work.db(), story.id).await? {
            if store::round(work.db(), review.id).await?.is_some() {
                end_link(work, review.id).await?;
            }
        }
    }
    Ok(())
}

/// The teller is 18: what they and a guardian agreed to is over, and each story
/// that it was about is sent to them anew, as they approved it. Whether there
/// was anything to do.
pub async fn ask_again_at_18(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<bool> {
    if !young::asked_again(work, persona).await? {
        return Ok(false);
    }
    ledger::ask_again(work, persona).await?;
    end_links(work, persona).await?;
    let filter = stories::Filter { persona: Some(persona), ..Default::default() };
    for story in stories::list(work.db(), &filter, u64::MAX >> 1, 0).await? {
        let open = matches!(story.state, State::Approved | State::Published | State::Sent | State::Deferred);
        let Some(last) = stories::reviews(work.db(), story.id).await?.into_iter().next().filter(|_| open) else {
            continue;
        };
        let versions: Vec<VersionId> = stories::newest(work.db(), &story).await?.iter().map(|one| one.id).collect();
        let asked: Vec<VersionId> = last.versions.iter().copied().filter(|one| versions.contains(one)).collect();
        // Words that were changed since go to them when they are ready.
        if !asked.is_empty() {
            submit(work, keys, story.id, &asked, last.locale).await?;
        }
    }
    Ok(true)
}

/// How a guardian's answer reached us by their own link.
pub fn by_link() -> How {
    How::from(Method::Link).by(By::Guardian)
}
