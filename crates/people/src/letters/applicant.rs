//! A letter to somebody who applied, who is nobody's persona yet. It keeps to
//! what they said about being reached, by the same rules.

use super::{Contact, Note, Outcome, Post, SAYS_NOTHING, Way, rules, send};
use crate::applications::{self, Reach, Said};
use crate::by_hand::Why;
use crate::links::{self, Issued, NewLink, Purpose};
use crate::persons::{Channel, Email, SafeContact};
use ::store::{NewJob, Work};
use base::{Actor, ApplicationId, Error, Locale, Message, Result};

/// A letter with a link to an applicant's own page.
#[derive(Debug, Clone)]
pub struct ToApplicant {
    pub application: ApplicationId,
    pub lives_days: i64,
    /// The key of what stands before the link; it is given the `name`.
    pub before: &'static str,
    pub after: Message,
    pub locale: Locale,
    /// The job that writes it, to be done again when their time comes.
    pub job: NewJob,
}

enum Decided {
    Not(Outcome),
    Go(Issued, Box<Contact>),
}

/// Writes it: now, later, or not at all. By hand, the caller says so where the staff look.
pub async fn write_to_applicant(post: Post<'_>, letter: &ToApplicant) -> Result<Outcome> {
    let made = ::store::write!(post.db, Actor::System, |work| decide(work, post, letter));
    let (issued, contact) = match made {
        // Taken back meanwhile, or its day came.
        Err(Error::Missing) => return Ok(Outcome::Nobody),
        Err(error) => return Err(error),
        Ok(Decided::Not(outcome)) => return Ok(outcome),
        Ok(Decided::Go(issued, contact)) => (issued, contact),
    };
    let lives_seconds = letter.lives_days * 86_400;
    let note = Note {
        before: letter.before,
        after: &letter.after,
        place: "my/application/",
        lives_seconds,
        says: &SAYS_NOTHING,
    };
    let sent = send(post, note, &issued, *contact, letter.locale).await;
    if sent.is_err() {
        // Nobody holds this secret; the next try makes another.
        ::store::write!(post.db, Actor::System, |work| links::revoke(work, issued.id))?;
    }
    sent.map(|()| Outcome::Sent(letter.locale))
}

async fn decide(work: &mut Work, post: Post<'_>, letter: &ToApplicant) -> Result<Decided> {
    let id = letter.application;
    let gone_at = applications::find(work.db(), id).await?.gone_at;
    let said = applications::said(work.db(), post.keys, id).await?;
    let contact = contact(&said, letter.locale);
    match rules::way(&contact.safe, contact.email.is_some(), post.mailer.can_be_discreet(), work.now()) {
        Way::Later(at) => {
            let seconds = (at.micros() - work.now().micros()).div_euclid(1_000_000) + 1;
            work.later(letter.job.clone().after_seconds(seconds));
            Ok(Decided::Not(Outcome::Held(at)))
        }
        Way::Hand(why) => Ok(Decided::Not(Outcome::ByHand(why, letter.locale))),
        Way::Now => {
            let lives_seconds = (letter.lives_days * 86_400).min(gone_at.seconds() - work.now().seconds());
            if lives_seconds <= 0 {
                return Ok(Decided::Not(Outcome::ByHand(Why::NotByMail, letter.locale)));
            }
            let (purpose, subject) = (Purpose::Application, id.to_string());
            let new = NewLink { purpose, subject, lives_seconds, single_use: false };
            let issued = links::issue(work, post.keys, &new).await?;
            Ok(Decided::Go(issued, Box::new(contact)))
        }
    }
}

/// What an applicant said about being reached, as of anybody. Hours they gave in words, which no program can keep to.
fn contact(said: &Said, reads: Locale) -> Contact {
    let by_mail = said.reach == Some(Reach::Email) && !said.contact.is_empty();
    let safe = SafeContact {
        channel: if by_mail { Channel::Email } else { Channel::Ask },
        hours: said.hours.clone(),
        voicemail_name: said.voicemail_name.clone(),
        ..SafeContact::unsaid()
    };
    Contact { name: said.name.clone(), email: by_mail.then(|| Email::from(said.contact.as_str())), safe, reads }
}
