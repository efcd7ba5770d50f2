//! The one door by which a letter goes to somebody who tells, or to whoever
//! stands beside them. It keeps to what they said about being reached: outside
//! their hours a letter waits, by a way that is not theirs it does not go and
//! becomes a task at the desk, and where they asked for it neither sender nor
//! subject shows who we are. Nobody else can make an address of theirs.

mod applicant;
mod model;
pub mod own_page;
pub mod rules;
#[cfg(test)]
mod tests;

pub use crate::by_hand::{Kind, To, Why};
pub use applicant::{ToApplicant, write_to_applicant};
pub use model::{Draft, Outcome, Post, Way};

use crate::Keys;
use crate::bond;
use crate::by_hand;
use crate::links::{self, Issued};
use crate::persons::{self, Email, Identity, ReadReason, SafeContact};
use ::store::Work;
use base::{Actor, Error, Event, Locale, Message, PersonaId, Result};
use outside::mail::{FromWhom, Letter};

/// Writes a letter: now, later, or not at all. What was decided is noted in
/// the same transaction as the link that the letter carries, and the look at
/// who they are is written down only when it goes.
pub async fn write(post: Post<'_>, draft: Draft) -> Result<Outcome> {
    let made = ::store::write!(post.db, Actor::System, |work| decide(work, post, &draft));
    let made = match made {
        // Somebody who was forgotten meanwhile.
        Err(Error::Missing) => return Ok(Outcome::Nobody),
        other => other?,
    };
    match made {
        Decided::Not(outcome) => Ok(outcome),
        Decided::Go(issued, contact) => {
            let locale = draft.locale.unwrap_or(contact.reads);
            let sent = send(post, draft.note(), &issued, *contact, locale).await;
            if sent.is_err() {
                // Nobody holds this secret; the next try makes another.
                ::store::write!(post.db, Actor::System, |work| links::revoke(work, issued.id))?;
            }
            sent.map(|()| Outcome::Sent(locale))
        }
    }
}

enum Decided {
    Not(Outcome),
    Go(Issued, Box<Contact>),
}

/// What a letter says, whoever it is to.
#[derive(Clone, Copy)]
struct Note<'a> {
    before: &'static str,
    after: &'a Message,
    place: &'static str,
    lives_seconds: i64,
}

impl Draft {
    const fn note(&self) -> Note<'_> {
        let Self { before, after, place, link, .. } = self;
        Note { before, after, place, lives_seconds: link.lives_seconds }
    }
}

/// Whom a letter is for, as they said it.
struct Contact {
    name: String,
    email: Option<Email>,
    safe: SafeContact,
    reads: Locale,
}

async fn decide(work: &mut Work, post: Post<'_>, draft: &Draft) -> Result<Decided> {
    let identity = persons::contact_of(work, post.keys, draft.persona).await?;
    let Some(contact) = contact(identity, draft.kind) else { return Ok(Decided::Not(Outcome::Nobody)) };
    let locale = draft.locale.unwrap_or(contact.reads);
    let way = rules::way(&contact.safe, contact.email.is_some(), post.mailer.can_be_discreet(), work.now());
    let way = match way {
        Way::Now if says_what_it_must_not(post, draft.note(), &contact, locale) => Way::Hand(Why::NeverSay),
        way => way,
    };
    match way {
        Way::Later(at) => {
            let seconds = (at.micros() - work.now().micros()).div_euclid(1_000_000) + 1;
            work.later(draft.job.clone().after_seconds(seconds));
            work.record(Event::LetterHeld { persona: draft.persona });
            Ok(Decided::Not(Outcome::Held(at)))
        }
        Way::Hand(why) => {
            if !draft.kind.has_list_of_its_own() {
                by_hand::put_down(work, draft.persona, draft.kind, why).await?;
            }
            Ok(Decided::Not(Outcome::ByHand(why, locale)))
        }
        Way::Now => {
            bond::note_look(work, draft.persona, ReadReason::SendLink).await?;
            work.record(Event::IdentityRead { persona: draft.persona });
            let issued = links::issue(work, post.keys, &draft.link).await?;
            if draft.kind == Kind::OwnPage || draft.kind == Kind::Grown {
                work.record(Event::OwnPageSent { persona: draft.persona });
            }
            Ok(Decided::Go(issued, Box::new(contact)))
        }
    }
}

/// Whether a letter may go to them at all, for whoever is about to ask for
/// one, and when. The look is theirs, and is written down.
pub async fn may_write(work: &mut Work, keys: &Keys, persona: PersonaId, kind: Kind, discreet: bool) -> Result<Way> {
    let identity = persons::read_identity(work, keys, persona, ReadReason::SendLink).await?.identity;
    let Some(contact) = contact(identity, kind) else { return Ok(Way::Hand(Why::NotByMail)) };
    Ok(rules::way(&contact.safe, contact.email.is_some(), discreet, work.now()))
}

fn contact(identity: Identity, kind: Kind) -> Option<Contact> {
    let first = |reads: &[Locale]| reads.iter().copied().find(|locale| Locale::INTERFACE.contains(locale));
    Some(match kind.to() {
        To::Themself => Contact {
            reads: first(&identity.reads).unwrap_or(Locale::ENGLISH),
            name: identity.contact_name,
            email: identity.email,
            safe: identity.safe,
        },
        To::Guardian => {
            let guardian = identity.guardian?;
            Contact {
                reads: first(&[guardian.reads]).unwrap_or(Locale::ENGLISH),
                name: guardian.name,
                email: guardian.email,
                safe: guardian.safe,
            }
        }
    })
}

#[expect(clippy::disallowed_methods, reason = "this is the door that the ban leads to")]
async fn send(post: Post<'_>, note: Note<'_>, issued: &Issued, contact: Contact, locale: Locale) -> Result<()> {
    let words = words(post, note, &contact, locale);
    let address = contact.email.as_ref().map(Email::address);
    let to = address
        .and_then(|address| address.ok())
        .ok_or_else(|| Error::fault("writing to somebody", "the address does not parse"))?;
    let text =
        format!("{}\n\n{}/{}{}\n\n{}\n", words.before, post.base_url, note.place, issued.secret.reveal(), words.after);
    let mut letter = Letter::new(to, locale, words.subject, text);
    letter.to_name = Some(contact.name);
    letter.from = words.from;
    post.mailer.send(&letter).await
}

struct Worded {
    from: FromWhom,
    subject: String,
    before: String,
    after: String,
}

/// A discreet letter says the same short words whatever it is about, and comes
/// from whom they said. The others say nothing of the campaign in the subject
/// either: somebody else may see it on a locked screen.
fn words(post: Post<'_>, note: Note<'_>, contact: &Contact, locale: Locale) -> Worded {
    let tell = |message: &Message| (post.say)(locale, message);
    let neutral = tell(&Message::new("mail-review-subject"));
    let safe = &contact.safe;
    let before = |key| tell(&Message::new(key).with("name", contact.name.as_str()));
    if !safe.discreet {
        return Worded {
            from: FromWhom::House,
            subject: neutral,
            before: before(note.before),
            after: tell(note.after),
        };
    }
    Worded {
        from: FromWhom::Discreet(Some(safe.voicemail_name.clone()).filter(|name| !name.is_empty())),
        subject: if safe.subject.is_empty() { neutral } else { safe.subject.clone() },
        before: before("mail-discreet-before"),
        after: tell(&Message::new("mail-discreet-after").with("days", note.lives_seconds.div_euclid(86_400))),
    }
}

fn says_what_it_must_not(post: Post<'_>, note: Note<'_>, contact: &Contact, locale: Locale) -> bool {
    let words = words(post, note, contact, locale);
    let sender = match &words.from {
        FromWhom::House => post.mailer.sender(),
        FromWhom::Discreet(name) => {
            format!("{} {}", name.as_deref().unwrap_or_default(), post.mailer.discreet_sender())
        }
    };
    let whole = format!("{sender}\n{}\n{}\n{}\n{}", words.subject, words.before, post.base_url, words.after);
    rules::says_one_of(&contact.safe.never_say, &whole)
}
