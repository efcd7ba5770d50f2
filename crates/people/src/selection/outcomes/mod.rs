//! What comes of an application: offered, reserve, not now, declined. Each is
//! told with a letter that somebody wrote and looked through; it stands on the
//! applicant's own page behind their code, and a note that it does goes as they
//! may be reached. An offer is taken up by one press, once; when the desk takes
//! it back in the same moment, exactly one of the two happened.

pub mod jobs;
mod model;
pub mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use self::store::{count_by_hand, current, draft, find, latest_of};
pub use model::*;

use super::scoring;
use super::screen::{self, Stands};
use crate::applications::{self, Said};
use crate::crypto::Keys;
use crate::persons::{self, Enrol, Shape, SlugWish};
use ::store::tables::Reading;
use ::store::{NewJob, Work};
use base::{ApplicationId, Error, Event, OutcomeId, Result, Text};

/// Binds a letter to its place.
const ABOUT: &str = "outcome";

/// Writes down what is to be told, with its letter, in place of an earlier draft. The applicant sees nothing of it yet.
pub async fn decide(work: &mut Work, keys: &Keys, id: ApplicationId, kind: Kind, letter: &str) -> Result<OutcomeId> {
    let letter = rules::check(letter)?;
    may(work, id, kind).await?;
    let key = applications::own_key(work.db(), keys, id).await?;
    let sealed = key.seal(work.chance(), ABOUT, letter.as_bytes())?;
    store::remove_draft(work, id).await?;
    let outcome = OutcomeId::new(work.chance());
    store::insert(work, outcome, id, kind, sealed).await?;
    work.record(Event::OutcomeDecided { application: id });
    Ok(outcome)
}

/// Tells it: from now on it stands on their page, and they are sent for. The same again changes nothing.
pub async fn tell(work: &mut Work, id: ApplicationId, outcome: OutcomeId) -> Result<()> {
    let draft = match find(work.db(), outcome).await {
        Ok(draft) if draft.application == id => draft,
        // Somebody wrote another in its place, which nobody has looked through here.
        Ok(_) | Err(Error::Missing) => return Err(Error::conflict("outcome-refused-changed")),
        Err(error) => return Err(error),
    };
    if draft.told_at.is_some() {
        return Ok(());
    }
    may(work, id, draft.kind).await?;
    store::write_told(work, outcome).await?;
    work.later(
        NewJob::new(jobs::MAIL_OUTCOME, [outcome.to_string()]).once(format!("{} {outcome}", jobs::MAIL_OUTCOME)),
    );
    work.record(Event::OutcomeTold { application: id });
    Ok(())
}

/// A letter, for whoever it is to and for whoever decides.
pub async fn letter(db: &impl Reading, keys: &Keys, outcome: &Outcome) -> Result<String> {
    let sealed = store::sealed(db, outcome.id).await?;
    let plain = applications::own_key(db, keys, outcome.application).await?.open(ABOUT, &sealed)?;
    String::from_utf8(plain.to_vec()).map_err(Error::because("a letter"))
}

/// Takes an offer back that nobody has answered. Who was told is to be told kindly why not; that is another outcome.
pub async fn withdraw(work: &mut Work, id: ApplicationId) -> Result<()> {
    match current(work.db(), id).await? {
        Some(now) if now.is_open_offer() && store::end(work, now.id).await? => {
            work.record(Event::OfferWithdrawn { application: id });
            Ok(())
        }
        Some(now) if now.state() == State::Withdrawn => Ok(()),
        Some(now) if now.kind == Kind::Offered => Err(Error::conflict("outcome-refused-answered")),
        _ => Err(Error::Missing),
    }
}

/// After a restore: it was taken back after the backup.
pub async fn withdraw_again(work: &mut Work, id: ApplicationId) -> Result<()> {
    applications::find(work.db(), id).await?;
    match withdraw(work, id).await {
        // It was offered after the backup as well, or accepted before it.
        Err(Error::Missing | Error::Conflict(_)) => Ok(()),
        other => other,
    }
}

/// They accept: a person and a part in the edition begin, once. Refused while safeguarding says that they may not go
/// on, also when it was said after the offer.
pub async fn accept(work: &mut Work, keys: &Keys, id: ApplicationId, welcome: &Welcome) -> Result<()> {
    let offer = offer(work, id).await?;
    if offer.state() == State::Accepted {
        return Ok(());
    }
    open(&offer)?;
    if stands(work.db(), id).await? != Some(Stands::MayGoOn) {
        return Err(Error::refused("outcome-refused-wait"));
    }
    if !store::answer(work, offer.id, Answer::Accepted).await? {
        return Err(Error::conflict("outcome-refused-answered"));
    }
    let one = applications::find(work.db(), id).await?;
    let said: Said = applications::said(work.db(), keys, id).await?;
    let new = Enrol {
        identity: rules::identity(&one, &said, work.now()),
        // How they appear is theirs to say, later: nothing is shown of them until then.
        shape: Shape::hidden(),
        slug: SlugWish::Random,
        is_sample: welcome.is_sample,
        edition: one.edition,
        role_then: welcome.role.clone(),
        affiliation_then: Text::new(),
    };
    persons::enrol(work, keys, &new).await?;
    work.record(Event::OfferAccepted { application: id });
    Ok(())
}

/// They would rather not. No reason; again is no error.
pub async fn decline(work: &mut Work, id: ApplicationId) -> Result<()> {
    let offer = offer(work, id).await?;
    if offer.state() == State::Declined {
        return Ok(());
    }
    open(&offer)?;
    if !store::answer(work, offer.id, Answer::Declined).await? {
        return Err(Error::conflict("outcome-refused-answered"));
    }
    work.record(Event::OfferDeclined { application: id });
    Ok(())
}

/// Somebody of the staff told them, or says that they did not after all.
pub async fn reached(work: &mut Work, id: ApplicationId, done: bool) -> Result<()> {
    let Some(now) = current(work.db(), id).await? else { return Err(Error::Missing) };
    if now.way != Some(Way::ByHand) {
        return Err(Error::Missing);
    }
    if now.reached_at.is_some() != done {
        store::write_reached(work, now.id, done).await?;
        work.record(Event::OutcomeReached { application: id });
    }
    Ok(())
}

/// Whether this may be decided or told now, by whoever acts.
async fn may(work: &Work, id: ApplicationId, kind: Kind) -> Result<()> {
    let one = applications::find(work.db(), id).await?;
    if one.sent_at.is_none() {
        return Err(Error::refused("application-refused-unsent"));
    }
    if let Some(staff) = work.actor().staff() {
        super::keep_blind(work.db(), staff, one.edition).await?;
    }
    let now = current(work.db(), id).await?;
    let both_in = scoring::both(work.db(), id).await?.is_some();
    let stands = stands(work.db(), id).await?;
    rules::stops(kind, now.as_ref(), both_in, stands).map_or(Ok(()), |why| Err(Error::refused(why)))
}

async fn stands(db: &impl Reading, id: ApplicationId) -> Result<Option<Stands>> {
    Ok(screen::of(db, id).await?.map(|screen| screen.stands))
}

/// The offer that they were told last.
async fn offer(work: &Work, id: ApplicationId) -> Result<Outcome> {
    current(work.db(), id).await?.filter(|now| now.kind == Kind::Offered).ok_or(Error::Missing)
}

fn open(offer: &Outcome) -> Result<()> {
    match offer.state() {
        State::Told => Ok(()),
        State::Withdrawn => Err(Error::refused("outcome-refused-withdrawn")),
        State::Draft => Err(Error::Missing),
        State::Accepted | State::Declined => Err(Error::conflict("outcome-refused-answered")),
    }
}
