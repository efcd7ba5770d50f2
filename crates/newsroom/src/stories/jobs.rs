//! The letters that bring a teller their link, and a guardian theirs. The job carries the round's id
//! and nothing else: the link is made when the letter is, so that no secret
//! waits in a queue. They go by the one door for letters to people, which keeps
//! to what each of them said about being reached.

use super::guardians::GuardianRound;
use super::reviews::REVIEW_DAYS;
use super::{Review, ReviewAnswer, State, Story, guardians, store};
use ::store::{Db, NewJob, Work};
use base::{Error, Instant, Message, Result, ReviewId};
use people::Keys;
use people::letters::{self, Draft, Kind, Post, Way, Why};
use people::links::{NewLink, Purpose};
use people::young;

/// The kind of the job.
pub const MAIL_REVIEW: &str = "mail_review";
pub const MAIL_GUARDIAN: &str = "mail_guardian";
/// Second argument of a guardian's letter that asks once more.
pub const AGAIN: &str = "again";

/// Asks for the letter. Answers when it goes, where it has to wait.
///
/// # Errors
/// `Refused` where no letter may reach the teller.
pub async fn ask_to_mail(
    work: &mut Work,
    keys: &Keys,
    review: ReviewId,
    can_be_discreet: bool,
) -> Result<Option<Instant>> {
    let review = store::review(work.db(), review).await?;
    let story = store::find(work.db(), review.story).await?;
    let at = match letters::may_write(work, keys, story.persona, Kind::Review, can_be_discreet).await? {
        Way::Now => None,
        Way::Later(at) => Some(at),
        Way::Hand(why) => return Err(Error::refused(why.refusal())),
    };
    work.later(job(review.id, Kind::Review));
    Ok(at)
}

/// Asks for the letter of a round that nobody of the staff sent. Where none may
/// reach them, somebody is to tell them.
pub(crate) fn mail_later(work: &mut Work, review: ReviewId) {
    work.later(job(review, Kind::Review));
}

/// Asks for the guardian's letter. Answers when it goes, where it has to wait.
///
/// # Errors
/// `Refused` where no letter may reach the guardian.
pub async fn ask_to_mail_guardian(
    work: &mut Work,
    keys: &Keys,
    review: ReviewId,
    can_be_discreet: bool,
) -> Result<Option<Instant>> {
    let review = store::review(work.db(), review).await?;
    let story = store::find(work.db(), review.story).await?;
    let at = match letters::may_write(work, keys, story.persona, Kind::Guardian, can_be_discreet).await? {
        Way::Now => None,
        Way::Later(at) => Some(at),
        Way::Hand(Why::NotByMail) => return Err(Error::refused("error-mail-guardian-not-safe")),
        Way::Hand(why) => return Err(Error::refused(why.refusal())),
    };
    work.later(job(review.id, Kind::Guardian));
    Ok(at)
}

/// Asks for the letter to the guardian of somebody who said that a yes may go
/// on: theirs ends too, and only they can say that it goes on. Nobody is asked
/// who never agreed, and nobody beside whoever is 18.
pub(crate) async fn ask_guardian_again(work: &mut Work, story: &Story) -> Result<()> {
    if !young::is_young(work.db(), story.persona, work.now()).await? {
        return Ok(());
    }
    let Some(review) = store::reviews(work.db(), story.id).await?.into_iter().next() else { return Ok(()) };
    if agreed(guardians::round(work.db(), review.id).await?) {
        work.later(job(review.id, Kind::GuardianAgain));
    }
    Ok(())
}

fn agreed(round: Option<GuardianRound>) -> bool {
    round.is_some_and(|round| round.answer == Some(ReviewAnswer::Approved))
}

fn job(review: ReviewId, kind: Kind) -> NewJob {
    let id = review.to_string();
    match kind {
        Kind::Guardian => NewJob::new(MAIL_GUARDIAN, [id]).once(format!("{MAIL_GUARDIAN} {review}")),
        Kind::GuardianAgain => {
            NewJob::new(MAIL_GUARDIAN, [id, AGAIN.to_owned()]).once(format!("{MAIL_GUARDIAN} {review} {AGAIN}"))
        }
        _ => NewJob::new(MAIL_REVIEW, [id]).once(format!("{MAIL_REVIEW} {review}")),
    }
}

/// Makes a link for the round and sends it. A round that was answered or
/// replaced meanwhile is done without a letter.
pub async fn mail_review(post: Post<'_>, review: ReviewId) -> Result<()> {
    let Some((review, story)) = newest(post.db, review).await?.filter(|(_, story)| story.state == State::Sent) else {
        return Ok(());
    };
    let locale = Some(review.locale);
    let draft = Draft { locale, ..draft(&review, &story, Kind::Review, (Purpose::Review, "my/read/")) };
    letters::write(post, draft).await.map(drop)
}

/// The same for the guardian beside somebody under 18: asked for the first
/// time, or once more because what they agreed to ends.
pub async fn mail_guardian(post: Post<'_>, (review, again): (ReviewId, bool)) -> Result<()> {
    let Some((review, story)) = newest(post.db, review).await? else { return Ok(()) };
    let round = guardians::round(post.db.read(), review.id).await?;
    let (is_open, kind) = if again {
        let is_young = young::is_young(post.db.read(), story.persona, post.db.now()).await?;
        (agreed(round) && is_young, Kind::GuardianAgain)
    } else {
        (round.is_some_and(|round| round.answer.is_none()), Kind::Guardian)
    };
    if !is_open {
        return Ok(());
    }
    letters::write(post, draft(&review, &story, kind, (Purpose::Guardian, "my/beside/"))).await.map(drop)
}

fn draft(review: &Review, story: &Story, kind: Kind, (purpose, place): (Purpose, &'static str)) -> Draft {
    Draft {
        kind,
        persona: story.persona,
        link: NewLink {
            purpose,
            subject: review.id.to_string(),
            lives_seconds: REVIEW_DAYS * 86_400,
            single_use: false,
        },
        place,
        before: match kind {
            Kind::Guardian => "mail-guardian-before",
            Kind::GuardianAgain => "mail-guardian-again",
            _ => "mail-review-before",
        },
        after: Message::new("mail-review-after").with("days", REVIEW_DAYS),
        locale: None,
        job: job(review.id, kind),
    }
}

/// A round with its story, unless a newer one took its place.
async fn newest(db: &Db, review: ReviewId) -> Result<Option<(Review, Story)>> {
    let review = match store::review(db.read(), review).await {
        Err(Error::Missing) => return Ok(None),
        other => other?,
    };
    let story = store::find(db.read(), review.story).await?;
    let newest = store::reviews(db.read(), story.id).await?.first().map(|round| round.id);
    Ok((newest == Some(review.id)).then_some((review, story)))
}
