//! The letter that brings a teller their link. The job carries the round's id
//! and nothing else: the link is made when the letter is, so that no secret
//! waits in a queue. The letter goes out only by a channel the teller called safe.

use super::reviews::REVIEW_DAYS;
use super::{State, store};
use ::store::{Db, NewJob, Work};
use base::{Actor, Error, Message, PersonaId, Result, ReviewId};
use outside::mail::{Letter, Mailer};
use people::Keys;
use people::accounts::jobs::Say;
use people::links::{self, NewLink, Purpose};
use people::persons::{self, Channel, Identity, ReadReason};

/// The kind of the job.
pub const MAIL_REVIEW: &str = "mail_review";

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
    let review = match store::review(db.read(), review).await {
        Err(Error::Missing) => return Ok(()),
        other => other?,
    };
    let story = store::find(db.read(), review.story).await?;
    let newest = store::reviews(db.read(), story.id).await?.first().map(|round| round.id);
    if story.state != State::Sent || newest != Some(review.id) {
        return Ok(());
    }
    let made = ::store::write!(db, Actor::System, |work| async {
        let Some(identity) = reachable(work, keys, story.persona).await? else { return Ok(None) };
        let link = NewLink {
            purpose: Purpose::Review,
            subject: review.id.to_string(),
            lives_seconds: REVIEW_DAYS * 86_400,
            single_use: false,
        };
        Ok(Some((identity, links::issue(work, keys, &link).await?)))
    })?;
    let Some((identity, issued)) = made else { return Ok(()) };
    let address = identity.email.as_deref().unwrap_or_default();
    let to = address.parse().map_err(|_| Error::fault("mailing a teller's link", "the address does not parse"))?;
    let tell = |message: &Message| say(review.locale, message);
    let before = tell(&Message::new("mail-review-before").with("name", identity.contact_name.as_str()));
    let after = tell(&Message::new("mail-review-after").with("days", REVIEW_DAYS));
    let text = format!("{before}\n\n{base_url}/my/read/{}\n\n{after}\n", issued.secret.reveal());
    // The subject says nothing of the campaign: somebody else may see it on a locked screen.
    let mut letter = Letter::new(to, review.locale, tell(&Message::new("mail-review-subject")), text);
    letter.to_name = Some(identity.contact_name);
    let sent = mailer.send(&letter).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent
}

/// Who it is, where e-mail may be used. The read is written down.
async fn reachable(work: &mut Work, keys: &Keys, persona: PersonaId) -> Result<Option<Identity>> {
    let file = persons::read_identity(work, keys, persona, ReadReason::SendLink).await?;
    Ok(Some(file.identity).filter(|identity| identity.safe.channel == Channel::Email && identity.email.is_some()))
}
