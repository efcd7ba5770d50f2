//! The letters that bring a teller their link, and a guardian theirs. The job carries the round's id
//! and nothing else: the link is made when the letter is, so that no secret
//! waits in a queue. The letter goes out only by a channel the teller called safe.

use super::guardians::GuardianRound;
use super::reviews::REVIEW_DAYS;
use super::{Review, ReviewAnswer, State, Story, guardians, store};
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Locale, Message, PersonaId, Result, ReviewId};
use outside::mail::{Letter, Mailer};
use people::Keys;
use people::accounts::jobs::Say;
use people::links::{self, Issued, NewLink, Purpose};
use people::persons::{self, Channel, Guardian, Identity, ReadReason};
use people::young;

/// The kind of the job.
pub const MAIL_REVIEW: &str = "mail_review";
pub const MAIL_GUARDIAN: &str = "mail_guardian";
/// Second argument of a guardian's letter that asks once more.
pub const AGAIN: &str = "again";

/// Asks for the letter.
///
/// # Errors
/// `Refused` unless e-mail is the channel that the teller called safe.
pub async fn ask_to_mail(work: &mut Work, keys: &Keys, review: ReviewId) -> Result<()> {
    let review = store::review(work.db(), review).await?;
    let story = store::find(work.db(), review.story).await?;
    if reachable(work, keys, story.persona).await?.is_none() {
        return Err(Error::refused("error-mail-not-safe"));
    }
    work.later(NewJob::new(MAIL_REVIEW, [review.id.to_string()]).once(format!("{MAIL_REVIEW} {}", review.id)));
    Ok(())
}

/// Asks for the guardian's letter.
///
/// # Errors
/// `Refused` unless e-mail is the channel that the guardian called safe.
pub async fn ask_to_mail_guardian(work: &mut Work, keys: &Keys, review: ReviewId) -> Result<()> {
    let review = store::review(work.db(), review).await?;
    let story = store::find(work.db(), review.story).await?;
    if guardian(work, keys, story.persona).await?.is_none() {
        return Err(Error::refused("error-mail-guardian-not-safe"));
    }
    work.later(NewJob::new(MAIL_GUARDIAN, [review.id.to_string()]).once(format!("{MAIL_GUARDIAN} {}", review.id)));
    Ok(())
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
        let id = review.id.to_string();
        work.later(
            NewJob::new(MAIL_GUARDIAN, [id.clone(), AGAIN.to_owned()]).once(format!("{MAIL_GUARDIAN} {id} {AGAIN}")),
        );
    }
    Ok(())
}

fn agreed(round: Option<GuardianRound>) -> bool {
    round.is_some_and(|round| round.answer == Some(ReviewAnswer::Approved))
}

/// Makes a link for the round and sends it. A round that was answered or
/// replaced meanwhile is done without a letter.
pub async fn mail_review(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    review: ReviewId,
) -> Result<()> {
    let Some((review, story)) = newest(db, review).await?.filter(|(_, story)| story.state == State::Sent) else {
        return Ok(());
    };
    let made = ::store::write!(db, Actor::System, |work| async {
        let Some(to) = reachable(work, keys, story.persona).await? else { return Ok(None) };
        let link = NewLink {
            purpose: Purpose::Review,
            subject: review.id.to_string(),
            lives_seconds: REVIEW_DAYS * 86_400,
            single_use: false,
        };
        Ok(Some(Post { to, link: links::issue(work, keys, &link).await?, locale: review.locale }))
    })?;
    let Some(post) = made else { return Ok(()) };
    post.send(db, mailer, say, &format!("{base_url}/my/read/"), "mail-review-before").await
}

/// The same for the guardian beside somebody under 18: asked for the first
/// time, or once more because what they agreed to ends.
pub async fn mail_guardian(
    db: &Db,
    keys: &Keys,
    mailer: &Mailer,
    base_url: &str,
    say: Say<'_>,
    (review, again): (ReviewId, bool),
) -> Result<()> {
    let Some((review, story)) = newest(db, review).await? else { return Ok(()) };
    let round = guardians::round(db.read(), review.id).await?;
    let (is_open, before) = if again {
        (agreed(round) && young::is_young(db.read(), story.persona, db.now()).await?, "mail-guardian-again")
    } else {
        (round.is_some_and(|round| round.answer.is_none()), "mail-guardian-before")
    };
    if !is_open {
        return Ok(());
    }
    let made = ::store::write!(db, Actor::System, |work| async {
        let Some((to, reads)) = guardian(work, keys, story.persona).await? else { return Ok(None) };
        let locale = Some(reads).filter(|reads| Locale::INTERFACE.contains(reads)).unwrap_or(Locale::ENGLISH);
        Ok(Some(Post { to, link: guardians::link(work, keys, review.id).await?, locale }))
    })?;
    let Some(post) = made else { return Ok(()) };
    post.send(db, mailer, say, &format!("{base_url}/my/beside/"), before).await
}

/// A letter with a link in it.
struct Post {
    to: To,
    link: Issued,
    locale: Locale,
}

struct To {
    name: String,
    email: String,
}

impl Post {
    async fn send(self, db: &Db, mailer: &Mailer, say: Say<'_>, begins: &str, before: &'static str) -> Result<()> {
        let to = self.to.email.parse().map_err(|_| Error::fault("mailing a link", "the address does not parse"))?;
        let tell = |message: &Message| say(self.locale, message);
        let before = tell(&Message::new(before).with("name", self.to.name.as_str()));
        let after = tell(&Message::new("mail-review-after").with("days", REVIEW_DAYS));
        let text = format!("{before}\n\n{begins}{}\n\n{after}\n", self.link.secret.reveal());
        // The subject says nothing of the campaign: somebody else may see it on a locked screen.
        let mut letter = Letter::new(to, self.locale, tell(&Message::new("mail-review-subject")), text);
        letter.to_name = Some(self.to.name);
        let sent = mailer.send(&letter).await;
        if sent.is_err() {
            // Nobody holds this secret; the next try makes another.
            ::store::write!(db, Actor::System, |work| links::revoke(work, self.link.id))?;
        }
        sent
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

/// Who it is, where e-mail may be used. The read is written down.
async fn reachable(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<To>> {
    let Identity { safe, email, contact_name: name, .. } =
        persons::read_identity(work, keys, persona, ReadReason::SendLink).await?.identity;
    Ok(email.filter(|_| safe.channel == Channel::Email).map(|email| To { name, email }))
}

/// The same for the guardian beside them, with the language they read.
async fn guardian(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<(To, Locale)>> {
    let file = persons::read_identity(work, keys, persona, ReadReason::SendLink).await?;
    let Some(Guardian { name, email, safe, reads, .. }) = file.identity.guardian else { return Ok(None) };
    Ok(email.filter(|_| safe.channel == Channel::Email).map(|email| (To { name, email }, reads)))
}
