//! Asking the teller, and hearing the answer: a change, not now, no, or yes to
//! exactly what their page showed.

pub(super) mod store;

use super::model::{ChangeWords, Review, ReviewAnswer, State, Story, Version};
use super::{guardians, publish_if_cleared, refuse_if_over, rules};
use ::store::Work;
use ::store::search::{self, Scope};
use base::{Error, Event, Instant, Locale, Result, ReviewId, StoryId, VersionId};
use consent::Fingerprint;
use people::Keys;
use people::ledger::{self, About, Answers, How, Kind, Method, disclosures, evidence, notices};
use people::links::{self, Issued, NewLink, Purpose};
use people::personas::{self, Persona};
use programme::campaigns;

/// A review link is good for this long; a newer round or a revocation ends it sooner.
pub const REVIEW_DAYS: i64 = 30;

/// Deletes what was asked to be changed in stories that were settled before this moment.
pub async fn sweep_change_requests(work: &mut Work, before: Instant) -> Result<u64> {
    store::sweep_change_requests(work, before).await
}

/// Stories that nobody touched since this moment and whose teller was never asked.
pub async fn never_sent(work: &Work, before: Instant, most: u64) -> Result<Vec<Story>> {
    store::never_sent(work.db(), before, most).await
}

/// Sends these versions to the teller. Earlier links of the story stop
/// working, so that only the newest words can be answered. Of somebody under 18
/// a guardian is asked as well ([`guardians::ask_guardian`]); without one noted
/// beside them nothing is sent.
pub async fn submit(
    work: &mut Work,
    keys: &Keys,
    story: StoryId,
    versions: &[VersionId],
    locale: Locale,
) -> Result<(ReviewId, Issued)> {
    let story = super::store::find(work.db(), story).await?;
    refuse_if_over(&story)?;
    let versions = super::store::versions(work.db(), versions).await?;
    if versions.is_empty() || versions.iter().any(|version| version.story != story.id) {
        return Err(Error::invalid("versions", "error-versions-missing"));
    }
    let persona = personas::find(work.db(), story.persona).await?;
    guardians::may_be_asked(work, &persona, &versions).await?;
    versions.iter().try_for_each(|version| rules::ready_to_send(&version.content))?;
    let rounds = store::reviews(work.db(), story.id).await?;
    // No two rounds share a moment, so that one of them is the newest.
    let sent_at =
        rounds.first().map_or(work.now(), |last| work.now().max(Instant::from_micros(last.sent_at.micros() + 1)));
    for round in rounds {
        for whose in [Purpose::Review, Purpose::Guardian] {
            links::revoke_all(work, whose, &round.id.to_string()).await?;
        }
    }
    let review = Review {
        id: ReviewId::new(work.chance()),
        story: story.id,
        versions: versions.iter().map(|version| version.id).collect(),
        locale,
        sent_at,
        answer: None,
        answered_at: None,
        sent_by: work.actor().staff(),
    };
    let link = NewLink {
        purpose: Purpose::Review,
        subject: review.id.to_string(),
        lives_seconds: REVIEW_DAYS * 86_400,
        single_use: false,
    };
    let issued = links::issue(work, keys, &link).await?;
    store::insert_review(work, &review, issued.id).await?;
    super::store::set_state(work, story.id, State::Sent).await?;
    let asked: Vec<(VersionId, Fingerprint)> = bound_to(&versions, &persona);
    evidence::requested(work, story.persona, story.id, &asked, &How::by_us().language(locale)).await?;
    work.record(Event::StorySent { story: story.id, review: review.id });
    Ok((review.id, issued))
}

/// The teller asks for changes in their own words, as often as they like.
pub async fn ask_change(work: &mut Work, review: ReviewId, words: &ChangeWords) -> Result<()> {
    let (review, _) = open_review(work, review).await?;
    store::insert_change_request(work, &review, words.as_str()).await?;
    answer(work, &review, ReviewAnswer::ChangeAsked, State::ChangeAsked).await?;
    work.record(Event::ChangeAsked { story: review.story, review: review.id });
    Ok(())
}

/// "Not now" is an answer. The link goes on working.
pub async fn defer(work: &mut Work, review: ReviewId) -> Result<()> {
    let how = by_link(work, review).await?;
    defer_as(work, review, &how).await
}

/// The same, however it reached us.
pub(super) async fn defer_as(work: &mut Work, review: ReviewId, how: &How) -> Result<()> {
    let (review, _) = open_review(work, review).await?;
    answer(work, &review, ReviewAnswer::NotNow, State::Deferred).await?;
    note(work, &review, Kind::Deferred, how).await?;
    work.record(Event::StoryDeferred { story: review.story, review: review.id });
    Ok(())
}

/// The teller says no to the whole story. No reason is asked. What they said
/// yes to in an earlier round is over with it, and files are asked back.
pub async fn refuse(work: &mut Work, keys: &Keys, review: ReviewId) -> Result<()> {
    let how = by_link(work, review).await?;
    refuse_as(work, keys, review, &how).await
}

/// The same, however it reached us.
pub(super) async fn refuse_as(work: &mut Work, keys: &Keys, review: ReviewId, how: &How) -> Result<()> {
    let (review, story) = open_review(work, review).await?;
    answer(work, &review, ReviewAnswer::Refused, State::Refused).await?;
    note(work, &review, Kind::Refused, how).await?;
    work.record(Event::StoryRefused { story: review.story, review: review.id });
    if super::has_yes(work, story.id, how.by).await? {
        ledger::withdraw(work, story.id, story.persona, how).await?;
    }
    search::remove(work, Scope::Public, &story.id.to_string()).await?;
    disclosures::recall(work, keys, story.id).await.map(drop)
}

/// The teller approves exactly the versions that were sent, with answers to
/// each use and each element. `seen` are the fingerprints their page showed:
/// if anything changed since, approval is refused and they are shown the new.
/// It is refused, too, as long as they were not told what release means. Files
/// that they say no to now are asked back.
pub async fn approve(
    work: &mut Work,
    keys: &Keys,
    review: ReviewId,
    seen: &[Fingerprint],
    answers: &Answers,
    how: impl Into<How>,
) -> Result<()> {
    let (review, story) = open_review(work, review).await?;
    let persona = personas::find(work.db(), story.persona).await?;
    let versions = super::store::versions(work.db(), &review.versions).await?;
    let bound = bound_as_seen(&versions, &persona, seen)?;
    let edition = campaigns::edition(work.db(), story.edition).await?;
    let campaign = campaigns::find(work.db(), edition.campaign).await?;
    let ends = crate::windows::ends(&edition, &campaign, work.now());
    let campaign = campaign.id;
    let how = how.into();
    let language = how.language.unwrap_or(review.locale);
    let how = how.language(language);
    let how = notices::before_yes(work, (campaign, story.edition), persona.id, story.id, how).await?;
    for (version, fingerprint) in &bound {
        ledger::approve(work, story.id, persona.id, *version, *fingerprint, &how).await?;
    }
    let languages = versions.iter().map(|version| version.language).collect();
    let answers = Answers { languages, ends, ..answers.clone() };
    ledger::record_answers(work, story.id, persona.id, &answers, &how).await?;
    let prints: Vec<Fingerprint> = bound.iter().map(|(_, fingerprint)| *fingerprint).collect();
    ledger::clear_anew(work, story.id, &prints, &how).await?;
    answer(work, &review, ReviewAnswer::Approved, State::Approved).await?;
    work.record(Event::StoryApproved { story: story.id, review: review.id });
    publish_if_cleared(work, &story, &persona).await?;
    disclosures::recall(work, keys, story.id).await.map(drop)
}

/// The fingerprints a review page shows and sends back with the answer.
pub fn shown(versions: &[Version], persona: &Persona) -> Vec<Fingerprint> {
    bound_to(versions, persona).into_iter().map(|(_, fingerprint)| fingerprint).collect()
}

/// Each version with what an approval of it would be bound to.
fn bound_to(versions: &[Version], persona: &Persona) -> Vec<(VersionId, Fingerprint)> {
    let presentation = rules::presentation(persona.for_staff());
    versions.iter().map(|version| (version.id, rules::bound(&version.fingerprint, &presentation))).collect()
}

/// The same, where it is what their page showed.
///
/// # Errors
/// `Conflict` where anything changed since; they are shown the new.
pub(super) fn bound_as_seen(
    versions: &[Version],
    persona: &Persona,
    seen: &[Fingerprint],
) -> Result<Vec<(VersionId, Fingerprint)>> {
    let bound = bound_to(versions, persona);
    match bound.iter().all(|(_, fingerprint)| seen.contains(fingerprint)) {
        true => Ok(bound),
        false => Err(Error::conflict("error-review-changed")),
    }
}

/// By their own link, in the language they were asked in.
async fn by_link(work: &Work, review: ReviewId) -> Result<How> {
    Ok(How::from(Method::Link).language(store::review(work.db(), review).await?.locale))
}

/// What the teller said to the whole story.
async fn note(work: &mut Work, review: &Review, kind: Kind, how: &How) -> Result<()> {
    let persona = super::store::find(work.db(), review.story).await?.persona;
    evidence::note(work, kind, persona, &About::work(review.story), how).await
}

/// A round that may be answered: the newest of a story that its teller did not
/// take back. What was said in an earlier one stands as it was said.
async fn open_review(work: &Work, review: ReviewId) -> Result<(Review, Story)> {
    let answered = store::review(work.db(), review).await?.answer;
    if matches!(answered, Some(ReviewAnswer::Approved | ReviewAnswer::Refused)) {
        return Err(Error::conflict("error-review-answered"));
    }
    let (review, story) = newest(work, review).await?;
    refuse_if_over(&story)?;
    Ok((review, story))
}

/// A round and its story; a conflict where its teller was asked again since.
pub(super) async fn newest(work: &Work, review: ReviewId) -> Result<(Review, Story)> {
    let review = store::review(work.db(), review).await?;
    let story = super::store::find(work.db(), review.story).await?;
    let newest = store::reviews(work.db(), story.id).await?.into_iter().next();
    if newest.is_none_or(|newest| newest.id != review.id) {
        return Err(Error::conflict("error-review-changed"));
    }
    Ok((review, story))
}

async fn answer(work: &mut Work, review: &Review, answer: ReviewAnswer, state: State) -> Result<()> {
    store::answer_review(work, review.id, answer).await?;
    super::store::set_state(work, review.story, state).await
}
